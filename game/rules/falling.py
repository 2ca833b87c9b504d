"""Falling: what a drop does to those who come over it, and pulling a friend up.

Nobody walks over a chasm, but one can be thrown over its edge, and a floor can give way. Who comes over a drop beside
solid floor catches the rim and hangs there, out of the fight, with what he carries. At the second Tide the grip fails:
he falls, and that is death; a friend on the rim can pull him up before, with one action. Farther from the edge there is
nothing to catch. Who is down or unconscious catches nothing. Who is carried shares the lot of the one who carries.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import are_adjacent, is_open
from game.rules.components import CLOSED, DEAD, HANGING, LEFT, PRESENT, UP, Board, Ruleset, World
from game.rules.damage import die, end_fight
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grasp import BY_PARTING, part
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch, is_friend
from game.rules.sightings import forget
from game.rules.terrain import GONE, ground_at, is_walkable

HAUL = int(Kind.HAUL)
CANNOT_HAUL = int(Reason.CANNOT_HAUL)
NOT_HANGING = int(Reason.NOT_HANGING)
UNIT_HUNG = int(Ev.UNIT_HUNG)
UNIT_HAULED = int(Ev.UNIT_HAULED)
UNIT_FELL = int(Ev.UNIT_FELL)
NEVER = 0


@compiled
def find_rim(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int) -> int:
    """The tile (y * W + x) of solid floor that somebody over the drop at (x, y) can catch; -1 when none is in reach."""
    height, width = board.move_cost.shape[1:]
    reach = int(rules.number.rim_reach[0])
    best = -1
    nearest = 1 << 20
    for to_y in range(max(0, y - reach), min(height, y + reach + 1)):
        for to_x in range(max(0, x - reach), min(width, x + reach + 1)):
            far = (to_x - x) * (to_x - x) + (to_y - y) * (to_y - y)
            shut = world.barrier[plane, to_y, to_x] >= CLOSED
            if far < nearest and not shut and is_walkable(board, world, plane, to_x, to_y):
                nearest = far
                best = to_y * width + to_x
    return best


@compiled
def come_over(board: Board, rules: Ruleset, world: World, log: Log, unit: int, plane: int, x: int, y: int) -> None:
    """The unit is over the drop at (x, y): it catches the rim, or falls."""
    rim = find_rim(board, rules, world, plane, x, y) if world.health.state[unit] == UP else -1
    if rim < 0:
        plunge(board, rules, world, log, unit)
        return
    width = board.move_cost.shape[2]
    hang(rules, world, log, unit, plane, rim % width, rim // width)


@compiled
def hang(rules: Ruleset, world: World, log: Log, unit: int, plane: int, x: int, y: int) -> None:
    """A standing unit, with whom it carries, hangs on the rim at the floor tile (x, y)."""
    part(world, log, unit, BY_PARTING)
    end_fight(world, log, unit)
    world.health.state[unit] = HANGING
    world.health.fading[unit] = rules.number.hang[0]
    move_to(world, unit, plane, x, y)
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        move_to(world, burden, plane, x, y)
    emit(world, log, UNIT_HUNG, -1, unit, int(rules.number.hang[0]), 0, 0, 0)


@compiled
def move_to(world: World, unit: int, plane: int, x: int, y: int) -> None:
    world.place.plane[unit] = plane
    world.place.x[unit] = x
    world.place.y[unit] = y


@compiled
def plunge(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The unit falls to its death, and so does whom it carries."""
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        world.carry.holding[unit] = -1
        world.carry.held_by[burden] = -1
    sink(board, rules, world, log, unit)
    if burden >= 0:
        sink(board, rules, world, log, burden)


@compiled
def sink(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """One body is gone."""
    emit(world, log, UNIT_FELL, -1, unit, 0, 0, 0, 0)
    part(world, log, unit, BY_PARTING)
    if world.health.state[unit] == UP:
        end_fight(world, log, unit)
    if world.health.state[unit] != DEAD:
        world.health.hp[unit] = 0
        die(board, rules, world, log, unit)
    take_away(world, log, unit)


@compiled
def take_away(world: World, log: Log, unit: int) -> None:
    """The unit is no longer on the map; the other side stops thinking it is."""
    world.identity.presence[unit] = LEFT
    side = 1 - int(world.identity.side[unit])
    if world.memory.known[side * world.identity.shape[0] + unit] != NEVER:
        forget(world, log, side, unit)


@compiled
def tire_hands(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: who hangs holds on for one less; at none he falls."""
    for unit in range(world.identity.shape[0]):
        if world.health.state[unit] != HANGING or world.identity.presence[unit] != PRESENT:
            continue
        world.health.fading[unit] -= 1
        if world.health.fading[unit] > 0:
            emit(world, log, UNIT_HUNG, -1, unit, int(world.health.fading[unit]), 0, 0, 0)
        else:
            plunge(board, rules, world, log, unit)


@compiled
def drop_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide, once all that falls has fallen: whoever was on it, or on its rim, comes over the drop."""
    for unit in range(world.identity.shape[0]):
        place = world.place[unit]
        plane = int(place.plane)
        x = int(place.x)
        y = int(place.y)
        if world.identity.presence[unit] != PRESENT or world.carry.held_by[unit] >= 0:
            continue
        if board.move_cost[plane, y, x] > 0 and ground_at(world, plane, x, y) & GONE != 0:
            come_over(board, rules, world, log, unit, plane, x, y)


@compiled
def landing_of(board: Board, world: World, unit: int, target: int) -> int:
    """The tile (y * W + x) where `unit` would set down whom it pulls up: the rim, else beside itself; -1 no room."""
    plane = int(world.place.plane[unit])
    width = board.move_cost.shape[2]
    rim_x = int(world.place.x[target])
    rim_y = int(world.place.y[target])
    if is_open(board, world, plane, rim_x, rim_y):
        return int(rim_y * width + rim_x)
    for dy in range(-1, 2):
        for dx in range(-1, 2):
            x = int(world.place.x[unit]) + dx
            y = int(world.place.y[unit]) + dy
            if is_open(board, world, plane, x, y) and can_touch(board, world, unit, x, y):
                return int(y * width + x)
    return -1


@compiled
def why_not_haul(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if rules.kind.hauls[world.identity.kind[unit]] == 0:
        return CANNOT_HAUL
    if not is_friend(world, unit, target):
        return orders.NO_TARGET
    if world.health.state[target] != HANGING or world.identity.presence[target] != PRESENT:
        return NOT_HANGING
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    there = world.place[target]
    if not are_adjacent(world, unit, target) or not can_touch(board, world, unit, int(there.x), int(there.y)):
        return orders.NOT_ADJACENT
    return orders.OK if landing_of(board, world, unit, target) >= 0 else orders.TILE_TAKEN


@compiled
def haul(board: Board, world: World, log: Log, unit: int, target: int) -> None:
    """The order: the friend stands again, out of breath, with whom he carries."""
    world.pace.actions[unit] -= 1
    tile = landing_of(board, world, unit, target)
    width = board.move_cost.shape[2]
    plane = int(world.place.plane[unit])
    x = tile % width
    y = tile // width
    move_to(world, target, plane, x, y)
    burden = int(world.carry.holding[target])
    if burden >= 0:
        move_to(world, burden, plane, x, y)
    world.health.state[target] = UP
    world.health.fading[target] = 0
    world.occupant[plane, y, x] = target
    emit(world, log, UNIT_HAULED, unit, target, 0, 0, 0, 0)


@compiled
def falls_in(world: World, unit: int) -> int:
    """Tides until the grip of one who hangs fails; 0 for everybody else."""
    return int(world.health.fading[unit]) if world.health.state[unit] == HANGING else 0
