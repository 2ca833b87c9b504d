"""Orders.

Who holds a rank may spend an action to give a friend within hearing on the same plane one action more. Nobody can
receive more than one order a round. A friend who has lost the nerve may refuse: the chance that he pulls himself
together is shown, and the bond between the two counts in it, for good or ill. If he does, he has one action and his
panic is over.
"""

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import actions_of, distance, is_standing, roll
from game.rules.components import Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grief import BY_ORDER, PANICKED, calm
from game.rules.nerve import obedience
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import is_friend
from game.rules.sensitive import is_captive

ORDER = int(Kind.ORDER)
NOT_ABLE = int(Reason.NOT_ABLE)
ORDERED_BEFORE = int(Reason.ORDERED_BEFORE)
HAS_ACTIONS = int(Reason.HAS_ACTIONS)
UNIT_ORDERED = int(Ev.UNIT_ORDERED)


@compiled
def why_not_order(rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    reach = int(rules.kind.commands[world.identity.kind[unit]])
    if reach == 0:
        return NOT_ABLE
    why = why_not_heard(world, unit, target, reach)
    if why != orders.OK:
        return why
    if world.posture.out[target] != 0 or is_captive(world, target):
        return orders.NO_TARGET
    if world.heart.ordered[target] != 0:
        return ORDERED_BEFORE
    return HAS_ACTIONS if world.pace.actions[target] > actions_of(rules, world, target) else orders.OK


@compiled
def why_not_heard(world: World, unit: int, target: int, reach: int) -> int:
    """Whether a voice reaches a standing friend on the same plane."""
    if not is_friend(world, unit, target) or target == unit or not is_standing(world, target):
        return orders.NO_TARGET
    here = world.place[unit]
    there = world.place[target]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    far = distance(int(there.x - here.x), int(there.y - here.y))
    return orders.TOO_FAR if far > reach else orders.OK


@compiled
def chance_to_obey(rules: Ruleset, world: World, unit: int, target: int, log: Log) -> int:
    """Certain, unless the target has lost the nerve."""
    if world.heart.panic[target] != PANICKED:
        log.terms.fill(0)
        return 100
    return obedience(rules, world, unit, target, log.terms)


@compiled
def give_order(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.heart.ordered[target] = 1
    chance = chance_to_obey(rules, world, unit, target, log)
    rolled = roll(world, target, CHANCE, 100) if chance < 100 else 0
    obeys = rolled < chance
    if obeys:
        world.pace.actions[target] += 1
    emit(world, log, UNIT_ORDERED, unit, target, chance, rolled, int(obeys), int(world.pace.actions[target]))
    if obeys and world.heart.panic[target] == PANICKED:
        calm(rules, world, log, target, BY_ORDER)


@compiled
def begin_round(world: World) -> None:
    """Everyone can be given an order again."""
    for unit in range(world.identity.shape[0]):
        world.heart.ordered[unit] = 0
