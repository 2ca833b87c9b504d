"""Feeling for a pulse.

Not everyone who looks dead is. Until the end of the round after a friend's death, somebody beside him may spend an
action to feel for a pulse. The chance is small and shown, larger the closer the two were. If there is one, the friend
is bleeding out, and only a dressing before the Tide will keep him. Each body can be tried once.
"""

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import roll
from game.rules.components import DEAD, DOWN, PRESENT, Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import UNIT_DOWNED, Log, emit
from game.rules.nerve import pulse_odds
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch_unit, is_friend

PULSE = int(Kind.PULSE)
NOT_ABLE = int(Reason.NOT_ABLE)
NO_PULSE = int(Reason.NO_PULSE)
PULSE_FELT = int(Ev.PULSE_FELT)
LAST_TIDE = 1


@compiled
def why_not_pulse(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if rules.kind.probes[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if not is_friend(world, unit, target) or world.identity.presence[target] != PRESENT:
        return orders.NO_TARGET
    if world.health.state[target] != DEAD:
        return orders.NO_TARGET
    if not can_touch_unit(board, world, unit, target):
        return orders.NOT_ADJACENT
    late = world.clock.turn[0] > world.heart.died[target] + 1
    return NO_PULSE if late or world.heart.probed[target] != 0 else orders.OK


@compiled
def feel(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.heart.probed[target] = 1
    chance = pulse_odds(rules, world, unit, target, log.terms)
    rolled = roll(world, unit, CHANCE, 100)
    alive = rolled < chance
    emit(world, log, PULSE_FELT, unit, target, chance, rolled, int(alive), 0)
    if alive:
        world.health.state[target] = DOWN
        world.health.fading[target] = LAST_TIDE
        world.heart.died[target] = 0
        emit(world, log, UNIT_DOWNED, -1, target, LAST_TIDE, 0, 0, 0)
