"""Ways out of the battle.

Some exits lead out. Who stands in one that is open may leave with one action, alive and with whom he carries, and is
out of the battle. Exits open and close by the round or by a switch; the last round of one that closes is announced when
it begins. Where an exit is far from safety, one who left counts as out only some rounds later, and the clock runs on.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.components import DEAD, LEFT, Board, Ruleset, World
from game.rules.damage import end_fight
from game.rules.event_kinds import Ev
from game.rules.events import Log, announce, emit
from game.rules.grasp import is_held
from game.rules.orders import Kind, Order, Reason
from game.rules.sightings import forget
from game.rules.terrain import is_walkable

LEAVE = int(Kind.LEAVE)
IS_GRABBED = int(Reason.IS_GRABBED)
NO_EXIT = int(Reason.NO_EXIT)
EXIT_SHUT = int(Reason.EXIT_SHUT)
EXIT_CHANGED = int(Ev.EXIT_CHANGED)
UNIT_EXITED = int(Ev.UNIT_EXITED)
SHUT, WIDE, CLOSING = 0, 1, 2
NEVER = 0


@compiled
def state_of(rules: Ruleset, world: World, way: int, turn: int) -> int:
    """SHUT, WIDE or, in its last round, CLOSING."""
    rule = rules.way_out[way]
    if turn < rule.opens or (rule.closes > 0 and turn > rule.closes):
        return SHUT
    if rule.switch >= 0 and world.switch.lit[rule.switch] == 0:
        return SHUT
    return CLOSING if rule.closes == turn else WIDE


@compiled
def renew_exits(rules: Ruleset, world: World, log: Log) -> None:
    """At the start of a round, and when a switch was turned: tells which exits opened, close or have closed."""
    for way in range(rules.way_out.shape[0]):
        state = state_of(rules, world, way, int(world.clock.turn[0]))
        if state != world.way_out.state[way]:
            world.way_out.state[way] = state
            announce(world, log, EXIT_CHANGED, way, state)


@compiled
def exit_at(board: Board, rules: Ruleset, world: World, side: int, plane: int, x: int, y: int) -> int:
    """The way out at a tile for a side, an open one first; -1 none."""
    found = -1
    for way in range(rules.way_out.shape[0]):
        rule = rules.way_out[way]
        if (rule.side < 0 or rule.side == side) and board.zone[rule.zone, plane, y, x] != 0:
            if world.way_out.state[way] != SHUT:
                return way
            found = way
    return found


@compiled
def why_not_leave(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    if rules.kind.leaves[world.identity.kind[unit]] == 0:
        return NO_EXIT
    place = world.place[unit]
    side = int(world.identity.side[unit])
    way = exit_at(board, rules, world, side, int(place.plane), int(place.x), int(place.y))
    if way < 0:
        return NO_EXIT
    if is_held(world, unit):
        return IS_GRABBED
    return orders.OK if world.way_out.state[way] != SHUT else EXIT_SHUT


@compiled
def leave(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: the unit and whom it carries are out."""
    place = world.place[unit]
    side = int(world.identity.side[unit])
    way = exit_at(board, rules, world, side, int(place.plane), int(place.x), int(place.y))
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        world.carry.holding[unit] = -1
        world.carry.held_by[burden] = -1
        depart(world, log, burden, way)
    end_fight(world, log, unit)
    depart(world, log, unit, way)


@compiled
def depart(world: World, log: Log, unit: int, way: int) -> None:
    emit(world, log, UNIT_EXITED, -1, unit, way, 0, 0, 0)
    world.identity.presence[unit] = LEFT
    world.departed.way[unit] = way + 1
    world.departed.turn[unit] = world.clock.turn[0]
    side = 1 - int(world.identity.side[unit])
    if world.memory.known[side * world.identity.shape[0] + unit] != NEVER:
        forget(world, log, side, unit)


@compiled
def leads_out(rules: Ruleset, zone: int) -> bool:
    """Whether a zone is a way out: then only who has left by one has reached it."""
    found = False
    for way in range(rules.way_out.shape[0]):
        found = found or rules.way_out.zone[way] == zone
    return bool(found)


@compiled
def gone(rules: Ruleset, world: World, side: int, safely: bool) -> int:
    """How many of a side have left alive; `safely`: and are far enough away by now."""
    total = 0
    for unit in range(world.departed.shape[0]):
        way = int(world.departed.way[unit]) - 1
        if way < 0 or world.identity.side[unit] != side or world.health.state[unit] == DEAD:
            continue
        far = world.clock.turn[0] - world.departed.turn[unit] >= rules.way_out.safe[way]
        total += int(far or not safely)
    return total


@compiled
def last_round(board: Board, rules: Ruleset, world: World, way: int) -> int:
    """The last round the exit can be used for all one knows; 0 for no end."""
    return int(rules.way_out.closes[way])


@compiled
def is_usable(board: Board, rules: Ruleset, world: World, way: int, plane: int, x: int, y: int) -> bool:
    """Whether a tile of the exit still bears somebody."""
    return bool(board.zone[rules.way_out.zone[way], plane, y, x] != 0 and is_walkable(board, world, plane, x, y))
