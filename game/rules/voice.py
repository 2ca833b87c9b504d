"""A lucid moment.

A bonded friend within reach of the voice can speak to the captive, once a round: she hears it in the machine, opens her
eyes, and regains some of her will. Then it is for whoever holds the link to choose. Let her go back, and she goes on
with the contest. Or keep her awake: for that round the points she holds do not count, but all work at the machine
does twice as much.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import distance, is_standing
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.link import NO_BOND, NOT_LINKED, ONCE_ONLY, why_not_reach
from game.rules.orders import Kind, Order
from game.rules.reasons import is_friend
from game.rules.sensitive import change_will

SPEAK = int(Kind.SPEAK)
KEEP = int(Kind.KEEP)
CAPTIVE_SPOKEN = int(Ev.CAPTIVE_SPOKEN)
CAPTIVE_KEPT = int(Ev.CAPTIVE_KEPT)


@compiled
def why_not_speak(rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if target < 0 or target != world.sphere.sensitive[0] or world.sphere.captive[0] == 0 or unit == target:
        return orders.NO_TARGET
    if not is_friend(world, unit, target) or not is_standing(world, target):
        return orders.NO_TARGET
    if strength(rules, world, unit, target) <= 0:
        return NO_BOND
    here = world.place[unit]
    there = world.place[target]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    if distance(int(there.x - here.x), int(there.y - here.y)) > rules.kind.calls[world.identity.kind[unit]]:
        return orders.TOO_FAR
    return ONCE_ONLY if world.sphere.lucid[0] != 0 else orders.OK


@compiled
def speak(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.sphere.lucid[0] = 1
    emit(world, log, CAPTIVE_SPOKEN, unit, target, 0, 0, 0, 0)
    change_will(world, log, int(rules.number.lucid_will[0]))


@compiled
def why_not_keep(board: Board, world: World, order: Order) -> int:
    found = why_not_reach(board, world, order)
    if found != orders.OK:
        return found
    if world.sphere.captive[0] == 0:
        return orders.NO_TARGET
    if world.sphere.linked[0] != order.unit or world.sphere.lucid[0] == 0:
        return NOT_LINKED
    return ONCE_ONLY if world.sphere.kept[0] != 0 else orders.OK


@compiled
def keep(world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.sphere.kept[0] = 1
    emit(world, log, CAPTIVE_KEPT, unit, target, 0, 0, 0, 0)
