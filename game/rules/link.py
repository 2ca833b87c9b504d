"""The link: a hand to hold, and strength to draw.

A bonded friend who reaches the sensitive can touch her and hold on. The link lasts while they stay side by side, and it
holds both against the dream better than any neighbour does. One friend can hold it at a time.

While it lasts she may draw on that friend for the contest: a point of health, or two of will, for one more on her side
at the next Tide, up to two a round. It takes none of her actions, but she must have one left. A third is an overdraw:
it costs twice as much, and it may fell the friend.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import are_adjacent, is_standing
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.damage import fall
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grief import lose_will
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch_unit, is_friend
from game.rules.sensitive import is_contested

LINK = int(Kind.LINK)
DRAW = int(Kind.DRAW)
DRAW_WILL = int(Kind.DRAW_WILL)
NO_BOND = int(Reason.NO_BOND)
NOT_LINKED = int(Reason.NOT_LINKED)
DRAWN_OUT = int(Reason.DRAWN_OUT)
ONCE_ONLY = int(Reason.ONCE_ONLY)
NO_CONTEST = int(Reason.NO_CONTEST)
LINK_CHANGED = int(Ev.LINK_CHANGED)
STRENGTH_DRAWN = int(Ev.STRENGTH_DRAWN)


@compiled
def why_not_reach(board: Board, world: World, order: Order) -> int:
    """Whether the unit can lay hands on the sensitive: a friend beside her, with free hands."""
    unit = order.unit
    target = order.target
    if target < 0 or target != world.sphere.sensitive[0] or unit == target or not is_friend(world, unit, target):
        return orders.NO_TARGET
    if not is_standing(world, target):
        return orders.NO_TARGET
    if not can_touch_unit(board, world, unit, target):
        return orders.NOT_ADJACENT
    return orders.HANDS_FULL if world.carry.holding[unit] >= 0 else orders.OK


@compiled
def why_not_link(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    found = why_not_reach(board, world, order)
    if found != orders.OK:
        return found
    if world.sphere.linked[0] >= 0:
        return ONCE_ONLY
    return orders.OK if strength(rules, world, order.unit, order.target) > 0 else NO_BOND


@compiled
def link(world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.sphere.linked[0] = unit
    emit(world, log, LINK_CHANGED, unit, target, 1, 0, 0, 0)


@compiled
def is_linked(world: World, unit: int) -> bool:
    """Whether the unit is one of the two who hold the link."""
    if world.sphere.linked[0] < 0:
        return False
    return bool(world.sphere.linked[0] == unit or world.sphere.sensitive[0] == unit)


@compiled
def keep_link(world: World, log: Log) -> None:
    """After every order and in the Tide: the link is gone once they are apart or one of them fell."""
    friend = int(world.sphere.linked[0])
    if friend < 0:
        return
    her = int(world.sphere.sensitive[0])
    if not is_standing(world, friend) or not is_standing(world, her) or not are_adjacent(world, friend, her):
        world.sphere.linked[0] = -1
        emit(world, log, LINK_CHANGED, friend, her, 0, 0, 0, 0)


@compiled
def price(rules: Ruleset, world: World, of_will: bool) -> int:
    """What the next point drawn costs the friend, in health or in will."""
    number = rules.number[0]
    cost = int(number.draw_will) if of_will else int(number.draw_health)
    return 2 * cost if world.sphere.drawn[0] >= number.draw_most else cost


@compiled
def why_not_draw(rules: Ruleset, world: World, order: Order) -> int:
    sphere = world.sphere[0]
    if order.unit != sphere.dreamer or not is_contested(world):
        return NO_CONTEST
    if sphere.linked < 0 or order.target != sphere.linked:
        return NOT_LINKED
    most = int(rules.number.draw_most[0])
    if most == 0 or sphere.drawn > most:
        return DRAWN_OUT
    if order.kind == DRAW_WILL:
        enough = world.mind.will[order.target] >= price(rules, world, True)
    else:
        enough = sphere.drawn >= most or world.health.hp[order.target] > price(rules, world, False)
    return orders.OK if enough else DRAWN_OUT


@compiled
def draw(board: Board, rules: Ruleset, world: World, log: Log, order: Order) -> None:
    """The order."""
    friend = order.target
    of_will = order.kind == DRAW_WILL
    cost = price(rules, world, of_will)
    world.sphere.drawn[0] += 1
    if not of_will:
        world.health.hp[friend] = max(0, int(world.health.hp[friend]) - cost)
    left = max(0, int(world.mind.will[friend]) - cost) if of_will else int(world.health.hp[friend])
    emit(world, log, STRENGTH_DRAWN, order.unit, friend, int(of_will), left, int(world.sphere.drawn[0]), 0)
    if of_will:
        lose_will(rules, world, log, friend, cost)
    elif left == 0:
        fall(board, rules, world, log, friend, 0)
