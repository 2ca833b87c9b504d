"""The red sphere.

It wears a face she loves, and it is a lie. Whoever comes within three tiles is pulled a step nearer at each Tide,
unless she has a hand on a point she holds; the step is shown before. Nobody walks out of it. Inside, it takes two
points of will at each Tide, and lends the enemy two in the contest. Who has no will left there is lost.

Inside one can feel it, once: two of the memories it stole come back, and for a moment every LGF is seen where it is.
The way out is to tear free, at the price of two points of health.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_open, is_standing
from game.rules.components import Board, Ruleset, World
from game.rules.damage import fall, hurt
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grief import lose_will
from game.rules.orders import Kind, Order, Reason
from game.rules.sensitive import change_will, is_one_of_hers, lose
from game.rules.sightings import look_from, remember

FEEL = int(Kind.FEEL)
TEAR_FREE = int(Kind.TEAR_FREE)
NOT_IN_RED = int(Reason.NOT_IN_RED)
ONCE_ONLY = int(Reason.ONCE_ONLY)
RED_PULLED = int(Ev.RED_PULLED)
RED_DRAINED = int(Ev.RED_DRAINED)
RED_FELT = int(Ev.RED_FELT)
TORN_FREE = int(Ev.TORN_FREE)


@compiled
def is_red(world: World, plane: int, x: int, y: int) -> bool:
    sphere = world.sphere[0]
    if sphere.on == 0 or sphere.red_plane != plane or sphere.red_width == 0:
        return False
    return bool(
        sphere.red_x <= x < sphere.red_x + sphere.red_width and sphere.red_y <= y < sphere.red_y + sphere.red_height
    )


@compiled
def is_in_red(world: World, unit: int) -> bool:
    if world.sphere.red_width[0] == 0 or unit < 0:
        return False
    place = world.place[unit]
    return is_red(world, int(place.plane), int(place.x), int(place.y))


@compiled
def why_not_feel(rules: Ruleset, world: World, order: Order) -> int:
    if order.unit != world.sphere.dreamer[0]:
        return orders.NO_TARGET
    if not is_in_red(world, order.unit):
        return NOT_IN_RED
    return ONCE_ONLY if world.sphere.felt[0] != 0 or rules.number.red_feel[0] == 0 else orders.OK


@compiled
def feel(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: what it has stolen, and a sight of every enemy."""
    world.pace.actions[unit] -= 1
    world.sphere.felt[0] = 1
    world.sphere.memories[0] += int(rules.number.red_feel[0])
    emit(world, log, RED_FELT, unit, -1, int(world.sphere.memories[0]), 0, 0, 0)
    for other in range(world.identity.shape[0]):
        if world.identity.side[other] != world.identity.side[unit] and is_standing(world, other):
            remember(world, log, other, True)


@compiled
def why_not_tear(board: Board, world: World, order: Order) -> int:
    if order.unit != world.sphere.dreamer[0]:
        return orders.NO_TARGET
    if not is_in_red(world, order.unit):
        return NOT_IN_RED
    return orders.OK if tile_outside(board, world, order.unit) >= 0 else orders.OUT_OF_REACH


@compiled
def tile_outside(board: Board, world: World, unit: int) -> int:
    """The open tile nearest to the unit that is not in the red sphere, as y * W + x; -1 none."""
    height, width = board.move_cost.shape[1:]
    place = world.place[unit]
    plane = int(place.plane)
    best = -1
    best_rank = 1 << 30
    for y in range(height):
        for x in range(width):
            far = (x - int(place.x)) * (x - int(place.x)) + (y - int(place.y)) * (y - int(place.y))
            if far < best_rank and is_open(board, world, plane, x, y) and not is_red(world, plane, x, y):
                best_rank = far
                best = y * width + x
    return best


@compiled
def tear_free(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    tile = tile_outside(board, world, unit)
    width = board.move_cost.shape[2]
    shove(board, rules, world, log, TORN_FREE, unit, tile % width, tile // width)
    if rules.number.red_tear[0] > 0:
        hurt(board, rules, world, log, -1, unit, int(rules.number.red_tear[0]), True, False)


@compiled
def shove(board: Board, rules: Ruleset, world: World, log: Log, kind: int, unit: int, x: int, y: int) -> None:
    """Moves the unit to an open tile of its plane; `kind`: the event that tells it."""
    place = world.place[unit]
    from_x = int(place.x)
    from_y = int(place.y)
    world.occupant[place.plane, from_y, from_x] = -1
    world.occupant[place.plane, y, x] = unit
    place.x = x
    place.y = y
    if kind == TORN_FREE:
        emit(world, log, kind, unit, -1, from_x, from_y, 0, 0)
    else:
        emit(world, log, kind, -1, unit, from_x, from_y, 0, 0)
    look_from(board, rules, world, log, unit)


@compiled
def pulled_to(board: Board, rules: Ruleset, world: World, unit: int) -> int:
    """The tile (y * W + x) that the red sphere pulls the unit to at the next Tide, -1 if it does not."""
    sphere = world.sphere[0]
    place = world.place[unit]
    if sphere.red_width == 0 or sphere.red_plane != place.plane or rules.kind.recoils[world.identity.kind[unit]] != 0:
        return -1
    x = int(place.x)
    y = int(place.y)
    near_x = min(max(x, int(sphere.red_x)), int(sphere.red_x + sphere.red_width) - 1)
    near_y = min(max(y, int(sphere.red_y)), int(sphere.red_y + sphere.red_height) - 1)
    far = max(abs(near_x - x), abs(near_y - y))
    if far == 0 or far > rules.number.red_reach[0] or holds_on(world, unit):
        return -1
    to_x = x + min(1, max(-1, near_x - x))
    to_y = y + min(1, max(-1, near_y - y))
    if not is_open(board, world, int(place.plane), to_x, to_y):
        return -1
    return to_y * int(board.move_cost.shape[2]) + to_x


@compiled
def holds_on(world: World, unit: int) -> bool:
    """Whether a point that is held is within the unit's reach."""
    here = world.place[unit]
    for point in range(world.point.shape[0]):
        row = world.point[point]
        if row.grip > 0 and row.plane == here.plane and abs(row.x - here.x) <= 1 and abs(row.y - here.y) <= 1:
            return True
    return False


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """It drains whoever is inside, then pulls whoever is near."""
    if world.sphere.red_width[0] == 0 or world.sphere.broken[0] != 0:
        return
    for unit in range(world.identity.shape[0]):
        if not is_standing(world, unit):
            continue
        if is_in_red(world, unit):
            drain(board, rules, world, log, unit)
        else:
            tile = pulled_to(board, rules, world, unit)
            if tile >= 0:
                width = board.move_cost.shape[2]
                shove(board, rules, world, log, RED_PULLED, unit, tile % width, tile // width)


@compiled
def drain(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    if rules.kind.recoils[world.identity.kind[unit]] != 0:
        return
    emit(world, log, RED_DRAINED, -1, unit, 0, 0, 0, 0)
    points = int(rules.number.red_drain[0])
    if is_one_of_hers(world, unit):
        change_will(world, log, -points)
        if world.mind.will[world.sphere.sensitive[0]] == 0:
            lose(rules, world, log)
        return
    lose_will(rules, world, log, unit, points)
    if world.mind.will[unit] == 0:
        world.health.hp[unit] = 0
        fall(board, rules, world, log, unit, 0)
