"""Hiding, sneaking, standing still.

Who knows how to sneak begins and ends it at no cost: a sneaking step is heard one tile and a walking one three, but
an action carries only half as far.

Where the ground has a hiding place, hiding takes an action. Nobody sees the hidden but those right beside them, and
searchers not even then, until they look inside. Waiting, loading, dressing a wound and calling can be done in hiding;
walking, fighting and everything else gives it up.

Who stands still, which takes the rest of the turn, is made out by a searcher at half the distance, and keeps calm.

A child is afraid: in hiding, with a searcher within two tiles, each Tide costs a point of will, unless the child
stands still or has its animal beside it. Without any will left it screams, and that is heard eight tiles.
"""

from game.core.jit import compiled
from game.rules import ankle, orders
from game.rules.body import are_adjacent, distance, is_standing
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import WILL_CHANGED, Log, emit
from game.rules.eyes import is_watchful
from game.rules.orders import Kind, Order, Reason
from game.rules.suspicion import NOISE_MADE, UNIT_HIDDEN, forget_noticed, make_noise, show, spread_alarm, uncover
from game.rules.terrain import can_hide

SNEAK, HIDE, STILL, WHISTLE = int(Kind.SNEAK), int(Kind.HIDE), int(Kind.STILL), int(Kind.WHISTLE)
CALL = int(Kind.CALL)
NOT_ABLE = int(Reason.NOT_ABLE)
NO_HIDING = int(Reason.NO_HIDING)
IS_HIDDEN = int(Reason.IS_HIDDEN)
HELD_FAST = int(Reason.HELD_FAST)
GAIT_CHANGED = int(Ev.GAIT_CHANGED)
UNIT_STILL = int(Ev.UNIT_STILL)
UNIT_SCREAMED = int(Ev.UNIT_SCREAMED)


@compiled
def why_not_hide(board: Board, rules: Ruleset, world: World, unit: int) -> int:
    place = world.place[unit]
    if rules.kind.hides[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if world.lurk.hidden[unit] != 0:
        return IS_HIDDEN
    if ankle.is_held_fast(world, unit):
        return HELD_FAST
    if not can_hide(board, world, int(place.plane), int(place.x), int(place.y)):
        return NO_HIDING
    return orders.HANDS_FULL if world.carry.holding[unit] >= 0 else orders.OK


@compiled
def why_not_sneak(rules: Ruleset, world: World, order: Order) -> int:
    """Sneaking and standing still."""
    if rules.kind.sneaks[world.identity.kind[order.unit]] == 0:
        return NOT_ABLE
    return HELD_FAST if ankle.is_held_fast(world, order.unit) else orders.OK


@compiled
def hide(world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.lurk.hidden[unit] = 1
    emit(world, log, UNIT_HIDDEN, unit, -1, 1, 0, 0, 0)


@compiled
def change_gait(world: World, log: Log, unit: int) -> None:
    """The order: costs nothing."""
    world.lurk.sneaking[unit] = 1 - world.lurk.sneaking[unit]
    emit(world, log, GAIT_CHANGED, unit, -1, int(world.lurk.sneaking[unit]), 0, 0, 0)


@compiled
def stand_still(world: World, log: Log, unit: int) -> None:
    """The order: takes what actions are left."""
    world.pace.actions[unit] = 0
    world.lurk.still[unit] = 1
    emit(world, log, UNIT_STILL, unit, -1, 1, 0, 0, 0)


@compiled
def stir(world: World, log: Log, unit: int) -> None:
    if world.lurk.still[unit] != 0:
        world.lurk.still[unit] = 0
        emit(world, log, UNIT_STILL, unit, -1, 0, 0, 0, 0)


@compiled
def keeps_hidden(kind: int) -> bool:
    """Orders that can be carried out in hiding."""
    if kind == orders.WAIT or kind == orders.RELOAD or kind == orders.OVERWATCH or kind == orders.DRESS:
        return True
    if kind == orders.PAINKILLER or kind == orders.GROUND or kind == orders.LET_GO or kind == CALL:
        return True
    return SNEAK <= kind <= STILL or kind == WHISTLE


@compiled
def before_order(rules: Ruleset, world: World, log: Log, unit: int, kind: int) -> None:
    """An order begins: what it shows is counted anew, and most orders give up the hiding place."""
    forget_noticed(world)
    if kind != orders.WAIT:
        stir(world, log, unit)
    if not keeps_hidden(kind) and rules.kind.companion[world.identity.kind[unit]] == 0:
        uncover(world, log, unit)


@compiled
def after_order(board: Board, rules: Ruleset, world: World, log: Log, unit: int, kind: int) -> None:
    """What an order showed of the unit, and who shouts because of it."""
    if kind == orders.DOOR:
        make_noise(board, rules, world, log, unit, int(rules.number.noise_walk[0]))
    if kind != SNEAK and is_standing(world, unit):
        show(board, rules, world, log, unit)
    spread_alarm(board, rules, world, log)
    ankle.check_holds(world, log)


@compiled
def is_afraid(rules: Ruleset, world: World, unit: int) -> bool:
    """Whether the Tide will cost the unit will: hidden, a searcher near, nothing that calms it."""
    if rules.kind.fears[world.identity.kind[unit]] == 0 or world.lurk.hidden[unit] == 0 or not is_standing(world, unit):
        return False
    return world.lurk.still[unit] == 0 and not has_comfort(world, unit) and has_searcher_near(rules, world, unit)


@compiled
def has_comfort(world: World, unit: int) -> bool:
    for friend in range(world.identity.shape[0]):
        if world.lurk.owner[friend] == unit and is_standing(world, friend) and are_adjacent(world, unit, friend):
            return True
    return False


@compiled
def has_searcher_near(rules: Ruleset, world: World, unit: int) -> bool:
    here = world.place[unit]
    for other in range(world.identity.shape[0]):
        there = world.place[other]
        if (
            world.identity.side[other] != world.identity.side[unit]
            and is_standing(world, other)
            and there.plane == here.plane
            and is_watchful(rules, world, other)
            and distance(int(there.x - here.x), int(there.y - here.y)) <= rules.number.fear[0]
        ):
            return True
    return False


@compiled
def frighten_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide."""
    forget_noticed(world)
    for unit in range(world.identity.shape[0]):
        if is_afraid(rules, world, unit):
            change_will(world, log, unit, -1)
            if world.mind.will[unit] <= 0:
                emit(world, log, UNIT_SCREAMED, unit, -1, 0, 0, 0, 0)
                loudness = int(rules.number.noise_call[0])
                emit(world, log, NOISE_MADE, unit, -1, loudness, 0, 0, 0)
                make_noise(board, rules, world, log, unit, loudness)
                change_will(world, log, unit, int(rules.number.panic_will[0]))


@compiled
def change_will(world: World, log: Log, unit: int, change: int) -> None:
    before = int(world.mind.will[unit])
    after = min(int(world.mind.top_will[unit]), max(0, before + change))
    if after != before:
        world.mind.will[unit] = after
        emit(world, log, WILL_CHANGED, -1, unit, after, after - before, 0, 0)
