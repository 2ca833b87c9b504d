"""Back on one's feet: rally, rest and fainting.

Who has the voice for it may rally a friend within a few tiles, for an action, once a mission for each. A friend who
lies unconscious after a dressing gets up with three health; a friend in a panic comes to his senses with one action.

Someone unconscious also wakes by himself, with one health, when a friend has stood beside him for three Tides running.
Whoever was brought back is weak: one action a round from then on. If he bleeds and little health is left at the Tide,
he faints, and is bleeding out again.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import are_adjacent, distance, is_standing
from game.rules.bonds import RAISED, note_deed
from game.rules.components import DOWN, PRESENT, STABLE, UP, Board, Ruleset, World
from game.rules.damage import fall
from game.rules.dream import find_landing
from game.rules.event_kinds import Ev
from game.rules.events import UNIT_PUSHED, Log, emit
from game.rules.grief import BY_RALLY, PANICKED, calm
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import is_friend

RALLY = int(Kind.RALLY)
NOT_ABLE = int(Reason.NOT_ABLE)
RALLIED_BEFORE = int(Reason.RALLIED_BEFORE)
NEEDS_DRESSING = int(Reason.NEEDS_DRESSING)
IS_CARRIED = int(Reason.IS_CARRIED)
UNIT_RALLIED = int(Ev.UNIT_RALLIED)
UNIT_FAINTED = int(Ev.UNIT_FAINTED)


@compiled
def why_not_rally(rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    reach = int(rules.kind.rallies[world.identity.kind[unit]])
    if reach == 0:
        return NOT_ABLE
    if not is_friend(world, unit, target) or target == unit or world.identity.presence[target] != PRESENT:
        return orders.NO_TARGET
    here = world.place[unit]
    there = world.place[target]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    if distance(int(there.x - here.x), int(there.y - here.y)) > reach:
        return orders.TOO_FAR
    return why_not_raised(world, target)


@compiled
def why_not_raised(world: World, target: int) -> int:
    """Whether the target's state is one that a rally helps."""
    state = world.health.state[target]
    if state == DOWN:
        return NEEDS_DRESSING
    if state != STABLE and world.heart.panic[target] != PANICKED:
        return orders.NOT_HURT
    if world.tend.rallied[target] != 0:
        return RALLIED_BEFORE
    return IS_CARRIED if world.carry.held_by[target] >= 0 else orders.OK


@compiled
def rally(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.tend.rallied[target] = 1
    if world.health.state[target] == STABLE:
        raise_up(board, rules, world, log, unit, target, int(rules.number.rally_hp[0]))
    else:
        world.pace.actions[target] = 1
        emit(world, log, UNIT_RALLIED, unit, target, 0, int(world.health.hp[target]), 0, 0)
        calm(rules, world, log, target, BY_RALLY)
    note_deed(rules, world, log, unit, target, RAISED)


@compiled
def raise_up(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int, points: int) -> None:
    """Gets the unconscious up, beside where he lay if somebody stands there; `unit` -1: by himself."""
    height, width = board.move_cost.shape[1:]
    place = world.place[target]
    found = find_landing(board, rules, world, int(place.plane), int(place.x), int(place.y))
    if found < 0:
        return
    tile = found % (height * width)
    from_x = int(place.x)
    from_y = int(place.y)
    place.x = tile % width
    place.y = tile // width
    world.occupant[place.plane, place.y, place.x] = target
    world.health.state[target] = UP
    world.health.hp[target] = min(points, int(world.health.top[target]))
    world.tend.weak[target] = 1
    world.tend.rest[target] = 0
    if place.x != from_x or place.y != from_y:
        emit(world, log, UNIT_PUSHED, -1, target, from_x, from_y, 0, 0)
    emit(world, log, UNIT_RALLIED, unit, target, 1, int(world.health.hp[target]), 0, 0)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After the bleeding: the weak faint, the unconscious who are watched over rest and wake."""
    for unit in range(world.identity.shape[0]):
        if world.identity.presence[unit] != PRESENT:
            continue
        if world.health.state[unit] == STABLE:
            rest(board, rules, world, log, unit)
        elif world.tend.weak[unit] != 0 and will_faint(rules, world, unit, int(world.health.hp[unit])):
            faint(board, rules, world, log, unit)


@compiled
def rest(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    watched = world.carry.held_by[unit] < 0 and has_friend_beside(world, unit)
    world.tend.rest[unit] = int(world.tend.rest[unit]) + 1 if watched else 0
    if world.tend.rest[unit] >= rules.number.rest[0]:
        raise_up(board, rules, world, log, -1, unit, int(rules.number.rest_hp[0]))


@compiled
def has_friend_beside(world: World, unit: int) -> bool:
    for friend in range(world.identity.shape[0]):
        if (
            friend != unit
            and world.identity.side[friend] == world.identity.side[unit]
            and is_standing(world, friend)
            and are_adjacent(world, unit, friend)
        ):
            return True
    return False


@compiled
def will_faint(rules: Ruleset, world: World, unit: int, left: int) -> bool:
    """Whether a unit with `left` health faints: weak, bleeding, and little left."""
    weak = world.tend.weak[unit] != 0 and is_standing(world, unit)
    return bool(weak and world.health.bleeding[unit] > 0 and left <= rules.number.faint[0])


@compiled
def faint(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    world.health.hp[unit] = 0
    emit(world, log, UNIT_FAINTED, -1, unit, 0, 0, 0, 0)
    fall(board, rules, world, log, unit, 0)
