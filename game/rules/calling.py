"""Calling somebody back from the edge of the dream.

A voice carries where no hand does. Who can call takes an action to lower a friend's drift, within reach of the voice
and even from the other plane. One friend can be called once a round.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import distance, is_standing
from game.rules.components import Ruleset, World
from game.rules.dream import tell_dizzy
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import is_friend

CALL = int(Kind.CALL)
CANNOT_CALL = int(Reason.CANNOT_CALL)
CALLED_BEFORE = int(Reason.CALLED_BEFORE)
NO_DRIFT = int(Reason.NO_DRIFT)
UNIT_CALLED = int(Ev.UNIT_CALLED)


@compiled
def why_not_call(rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    reach = int(rules.kind.calls[world.identity.kind[unit]])
    if reach == 0:
        return CANNOT_CALL
    if not is_friend(world, unit, target) or target == unit or not is_standing(world, target):
        return orders.NO_TARGET
    here = world.place[unit]
    there = world.place[target]
    if distance(int(there.x - here.x), int(there.y - here.y)) > reach:
        return orders.TOO_FAR
    if world.mind.drift[target] == 0:
        return NO_DRIFT
    return CALLED_BEFORE if world.mind.called[target] != 0 else orders.OK


@compiled
def drift_after_call(rules: Ruleset, world: World, target: int) -> int:
    return max(0, int(world.mind.drift[target]) - int(rules.number.call[0]))


@compiled
def call(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.mind.called[target] = 1
    world.mind.drift[target] = drift_after_call(rules, world, target)
    emit(world, log, UNIT_CALLED, unit, target, int(world.mind.drift[target]), 0, 0, 0)
    tell_dizzy(rules, world, log, target)


@compiled
def begin_round(world: World) -> None:
    """Everyone can be called again."""
    for unit in range(world.identity.shape[0]):
        world.mind.called[unit] = 0
