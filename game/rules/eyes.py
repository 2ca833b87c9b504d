"""Whom a searcher makes out, and who makes out the hidden: geometry that the fog and the searchers' suspicion share."""

from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y
from game.rules.body import distance
from game.rules.components import Board, Ruleset, World
from game.rules.terrain import sees

CALM, SEARCHING, CROUCHED, ALARMED = 0, 1, 2, 3  # search.state
# The way of a facing 0..7 among the steps of the flood.
WAY_OF_FACING = (0, 4, 1, 5, 2, 6, 3, 7)


@compiled
def in_play(world: World) -> bool:
    """Whether somebody in the mission hides, searches or follows."""
    return bool(world.lurk.shape[0] > 0)


@compiled
def is_watchful(rules: Ruleset, world: World, unit: int) -> bool:
    """A searcher who has not found anybody; only where `in_play`."""
    return bool(rules.kind.searches[world.identity.kind[unit]] != 0 and world.search.state[unit] != ALARMED)


@compiled
def in_cone(facing: int, dx: int, dy: int) -> bool:
    """Whether a place `dx`, `dy` away lies in the quarter circle around a facing, its edges included."""
    way = WAY_OF_FACING[facing]
    along = dx * STEP_X[way] + dy * STEP_Y[way]
    length = STEP_X[way] * STEP_X[way] + STEP_Y[way] * STEP_Y[way]
    return bool(along > 0 and 2 * along * along >= (dx * dx + dy * dy) * length)


@compiled
def covers(rules: Ruleset, world: World, watcher: int, x: int, y: int, reach: int) -> bool:
    """Whether a watchful searcher looks over a tile no more than `reach` tiles off, walls aside."""
    here = world.place[watcher]
    dx = x - int(here.x)
    dy = y - int(here.y)
    if max(abs(dx), abs(dy)) <= 1:
        return True
    return distance(dx, dy) <= reach and in_cone(int(here.facing), dx, dy)


@compiled
def reach_of_eyes(rules: Ruleset, world: World, watcher: int) -> int:
    return int(rules.kind.searches[world.identity.kind[watcher]])


@compiled
def makes_out(rules: Ruleset, world: World, viewer: int, target: int) -> bool:
    """Whether `viewer` sees `target` with a clear line between them; only where `in_play`."""
    here = world.place[viewer]
    there = world.place[target]
    watchful = is_watchful(rules, world, viewer)
    if world.lurk.hidden[target] != 0:
        return not watchful and max(abs(here.x - there.x), abs(here.y - there.y)) <= 1
    if not watchful:
        return True
    reach = reach_of_eyes(rules, world, viewer)
    if world.lurk.still[target] != 0:
        reach = min(reach, int(rules.number.still_sight[0]))
    return covers(rules, world, viewer, int(there.x), int(there.y), reach)


@compiled
def glimpse(board: Board, rules: Ruleset, world: World, watcher: int, target: int) -> int:
    """Suspicion that the sight of `target` gives a watchful searcher; 0 when he does not see it."""
    here = world.place[watcher]
    there = world.place[target]
    if here.plane != there.plane or not sees(
        board, world, int(here.plane), int(here.x), int(here.y), int(there.x), int(there.y)
    ):
        return 0
    if not makes_out(rules, world, watcher, target):
        return 0
    far = distance(int(there.x - here.x), int(there.y - here.y))
    return max(1, reach_of_eyes(rules, world, watcher) + 1 - far)
