"""The dreamscape: drift, the dizzy forecast, the shift, and holding on.

While the tide runs, each exposed unit in the real place gains drift every Tide: the tide, plus what makes it weak
(bleeding, dazed, a place near the machine), less what its will resists and what a bonded friend beside it holds; never
under one. Down in the dream the pull is homeward and the will helps, up to a bound. The gain is locked as a round
starts and may only fall, so that a forecast never lies. Who will cross the line at the next Tide is dizzy, and is shown
with its landing tile.

A shift puts the unit on the same tile of the other plane. If that is blocked it lands on the nearest open tile within
the landing radius, hurt by the distance; if none is open the shift fails and stuns. What a unit carries crosses too.
"""

from game.core.jit import compiled
from game.rules.body import aches, are_adjacent, is_open, is_standing
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.crack import recoil_gain, stagger
from game.rules.damage import hurt
from game.rules.events import (
    DRIFT_CHANGED,
    EVERYONE,
    SHIFT_FAILED,
    UNIT_DIZZIED,
    UNIT_GROUNDED,
    UNIT_LET_GO,
    UNIT_SHIFTED,
    UNIT_VANISHED,
    Log,
    emit,
    sides_seeing,
    write,
)
from game.rules.grasp import BY_PARTING, part
from game.rules.hold import SHIFTED, end_grip, stun
from game.rules.link import is_linked
from game.rules.sightings import look_from, side_sees

REAL, DREAM = 0, 1


@compiled
def current_gain(board: Board, rules: Ruleset, world: World, unit: int) -> int:
    """Drift the unit would gain at the Tide as things stand, before locking."""
    kind = int(world.identity.kind[unit])
    number = rules.number[0]
    if rules.kind.exposed[kind] == 0:
        return recoil_gain(rules, world, unit)
    if not is_standing(world, unit) or world.mind.grounded[unit] != 0:
        return 0
    resistance = int(world.mind.will[unit]) // int(number.will_step)
    if world.place.plane[unit] == DREAM:
        return min(int(number.home_most), int(number.home_gain) + resistance)
    tide = int(world.clock.tide[0])
    if tide <= 0 or world.place.plane[unit] != REAL:
        return 0
    gain = tide - resistance + int(board.exposure[REAL, world.place.y[unit], world.place.x[unit]])
    if world.health.bleeding[unit] > 0:
        gain += int(number.exposed_bleeding)
    if aches(world, unit, world.wound.head[unit]):
        gain += int(number.exposed_dazed)
    if world.sphere.linked[0] >= 0 and is_linked(world, unit):
        gain -= int(number.link_hold)
    elif has_anchor(rules, world, unit):
        gain -= int(number.anchor_neighbour)
    return max(int(number.gain_floor), gain)


@compiled
def has_anchor(rules: Ruleset, world: World, unit: int) -> bool:
    """A bonded friend who stands beside it."""
    for friend in range(world.identity.shape[0]):
        if (
            friend != unit
            and world.identity.side[friend] == world.identity.side[unit]
            and strength(rules, world, unit, friend) > 0
            and is_standing(world, friend)
            and are_adjacent(world, unit, friend)
        ):
            return True
    return False


@compiled
def lock_gains(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """At the start of a round: sets every unit's gain and tells who is dizzy."""
    for unit in range(world.identity.shape[0]):
        gain = current_gain(board, rules, world, unit)
        if gain != world.mind.gain[unit]:
            world.mind.gain[unit] = gain
            emit(world, log, DRIFT_CHANGED, -1, unit, int(world.mind.drift[unit]), gain, 0, 0)
        tell_dizzy(rules, world, log, unit)


@compiled
def ease_gains(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After an order: a gain may fall (a friend came, the unit grounded itself), never rise."""
    for unit in range(world.identity.shape[0]):
        if world.mind.gain[unit] > 0:
            now = current_gain(board, rules, world, unit)
            if now < world.mind.gain[unit]:
                world.mind.gain[unit] = now
                emit(world, log, DRIFT_CHANGED, -1, unit, int(world.mind.drift[unit]), now, 0, 0)
                tell_dizzy(rules, world, log, unit)


@compiled
def tell_dizzy(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """Keeps the dizzy mark honest: set when drift and gain reach the line."""
    will_cross = int(world.mind.drift[unit]) + int(world.mind.gain[unit]) >= int(rules.number.line[0])
    dizzy = int(will_cross and world.mind.gain[unit] > 0)
    if dizzy != world.mind.dizzy[unit]:
        world.mind.dizzy[unit] = dizzy
        emit(world, log, UNIT_DIZZIED, -1, unit, dizzy, 0, 0, 0)


@compiled
def find_landing(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int) -> int:
    """Nearest open tile to (x, y) on `plane` as distance * tiles + (y * W + x); -1 when none is within the radius.

    Distance in king's steps; ties by the smaller squared distance, then by row and column.
    """
    height, width = board.move_cost.shape[1:]
    radius = int(rules.number.landing_radius[0])
    best = -1
    best_rank = 1 << 30
    for to_y in range(max(0, y - radius), min(height, y + radius + 1)):
        for to_x in range(max(0, x - radius), min(width, x + radius + 1)):
            steps = max(abs(to_x - x), abs(to_y - y))
            rank = steps * 1000 + (to_x - x) * (to_x - x) + (to_y - y) * (to_y - y)
            if rank < best_rank and is_open(board, world, plane, to_x, to_y):
                best_rank = rank
                best = steps * (height * width) + to_y * width + to_x
    return best


@compiled
def other_plane(board: Board, plane: int) -> int:
    """Where a shift leads; -1 when the map has one plane only, and from behind the dream."""
    if board.move_cost.shape[0] < 2 or plane > DREAM:
        return -1
    return DREAM if plane == REAL else REAL


@compiled
def shift(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """Drags the unit across, or fails for want of room."""
    plane = int(world.place.plane[unit])
    x = int(world.place.x[unit])
    y = int(world.place.y[unit])
    height, width = board.move_cost.shape[1:]
    goal = other_plane(board, plane)
    found = find_landing(board, rules, world, goal, x, y) if goal >= 0 else -1
    world.mind.drift[unit] = 0
    world.mind.gain[unit] = 0
    world.mind.dizzy[unit] = 0
    if found < 0:
        emit(world, log, SHIFT_FAILED, -1, unit, 0, 0, 0, 0)
        stun(world, log, unit, int(rules.number.stun[0]))
        return
    steps = found // (height * width)
    tile = found % (height * width)
    damage = max(0, steps - int(rules.number.landing_free[0]))
    cross(board, rules, world, log, unit, goal, tile % width, tile // width, damage)
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        cross(board, rules, world, log, burden, goal, tile % width, tile // width, 0)
    if damage > 0:
        hurt(board, rules, world, log, -1, unit, damage, True, False)


@compiled
def cross(
    board: Board, rules: Ruleset, world: World, log: Log, unit: int, plane: int, x: int, y: int, damage: int
) -> None:
    """Moves one unit between planes. Its own side sees it cross, and so does an enemy who sees both places; one who
    sees only where it was sees it vanish, one who sees only where it lands spots it there.
    """
    from_plane = int(world.place.plane[unit])
    from_x = int(world.place.x[unit])
    from_y = int(world.place.y[unit])
    if world.occupant[from_plane, from_y, from_x] == unit:
        world.occupant[from_plane, from_y, from_x] = -1
        world.occupant[plane, y, x] = unit
    end_grip(world, log, unit, SHIFTED)
    world.place.plane[unit] = plane
    world.place.x[unit] = x
    world.place.y[unit] = y
    world.mind.shifts[unit] += 1
    part(world, log, unit, BY_PARTING)
    own = int(world.identity.side[unit])
    seen = 1 << own
    if sides_seeing(world, unit) != seen:
        if side_sees(board, rules, world, 1 - own, plane, x, y):
            seen = EVERYONE
        else:
            write(world, log, UNIT_VANISHED, -1, unit, from_plane, from_x, from_y, 0, 0, 0, 0, 1 << (1 - own))
    write(world, log, UNIT_SHIFTED, -1, unit, plane, x, y, from_plane, from_x, from_y, damage, seen)
    look_from(board, rules, world, log, unit)


@compiled
def drift_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """The Tide's pull: everyone gains what was locked, then those over the line shift, in row order."""
    line = int(rules.number.line[0])
    for unit in range(world.identity.shape[0]):
        gain = int(world.mind.gain[unit])
        if gain > 0 and is_standing(world, unit):
            world.mind.drift[unit] = min(line, int(world.mind.drift[unit]) + gain)
            emit(world, log, DRIFT_CHANGED, -1, unit, int(world.mind.drift[unit]), gain, 0, 0)
    for unit in range(world.identity.shape[0]):
        if world.mind.dizzy[unit] != 0 and is_standing(world, unit):
            shift(board, rules, world, log, unit)
            stagger(rules, world, log, unit)


@compiled
def ground(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The unit holds on: no gain this round, no step after it, and not two rounds running."""
    world.pace.actions[unit] -= 1
    world.mind.grounded[unit] = 1
    emit(world, log, UNIT_GROUNDED, unit, -1, 0, 0, 0, 0)


@compiled
def let_go(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The unit yields: its drift grows at once, so that it may choose when to be taken."""
    world.pace.actions[unit] -= 1
    line = int(rules.number.line[0])
    world.mind.drift[unit] = min(line, int(world.mind.drift[unit]) + int(rules.number.let_go[0]))
    emit(world, log, UNIT_LET_GO, unit, -1, int(world.mind.drift[unit]), 0, 0, 0)
    tell_dizzy(rules, world, log, unit)


@compiled
def begin_round(world: World) -> None:
    """Yesterday's grounding is remembered for one round, today's is free."""
    for unit in range(world.identity.shape[0]):
        world.mind.ground_before[unit] = world.mind.grounded[unit]
        world.mind.grounded[unit] = 0
