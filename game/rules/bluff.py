"""Bluff.

Bravado is a weapon while they believe it. An action, an enemy in sight and in earshot: if it works, that enemy loses an
action in its next phase. Each bluff anyone tries makes his next one less likely: 70, 40, then 10 in a hundred. Their
leaders fall for it once at most, and do not even listen the second time.
"""

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import counts, distance, is_standing, roll
from game.rules.components import Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.hold import stun
from game.rules.nerve import bluff_odds
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import is_enemy, knows

BLUFF = int(Kind.BLUFF)
NOT_ABLE = int(Reason.NOT_ABLE)
NOT_FOOLED = int(Reason.NOT_FOOLED)
UNIT_BLUFFED = int(Ev.UNIT_BLUFFED)
LOST_ACTIONS = 1


@compiled
def why_not_bluff(rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    reach = int(rules.kind.bluffs[world.identity.kind[unit]])
    if reach == 0:
        return NOT_ABLE
    if not is_enemy(world, unit, target) or not counts(rules, world, target):
        return orders.NO_TARGET
    if not knows(world, unit, target):
        return orders.NOT_SEEN
    if not is_standing(world, target):
        return orders.NO_TARGET
    here = world.place[unit]
    there = world.place[target]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    if distance(int(there.x - here.x), int(there.y - here.y)) > reach:
        return orders.TOO_FAR
    wise = rules.kind.unbluffed[world.identity.kind[target]] != 0 and world.heart.fooled[target] > 0
    return NOT_FOOLED if wise else orders.OK


@compiled
def bluff(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    chance = bluff_odds(rules, world, unit, log.terms)
    world.heart.bluffs[unit] += 1
    world.heart.fooled[target] += 1
    rolled = roll(world, unit, CHANCE, 100)
    believed = rolled < chance
    emit(world, log, UNIT_BLUFFED, unit, target, chance, rolled, int(believed), 0)
    if believed:
        stun(world, log, target, LOST_ACTIONS)
