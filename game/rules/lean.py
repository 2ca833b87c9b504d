"""Walking together: support, the sprint, and what a burden costs.

Who has a hand free may take the arm of a friend beside him who can stand but is hurt or weak: wounded in the leg,
bleeding, brought back from unconsciousness, sick from the machine, or down to half his health. It costs no action and
lasts for the round. The one who supports does the walking for both, at the slower's pace, and the other follows a step
behind; a bad leg does not slow who leans on a friend. The one supported cannot walk by himself that round, and cannot
have walked before.

Once a mission each, one of such a pair may sprint: half as far again, this round, for both.

A fallen friend on one's back tires: after four Tides of carrying, a tile off the stride until the burden is laid down.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_standing, leader, led
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grasp import is_held
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import IS_GRABBED, can_touch_unit, is_friend
from game.rules.sensitive import is_captive, is_sick

SUPPORT = int(Kind.SUPPORT)
SPRINT = int(Kind.SPRINT)
NOT_ABLE = int(Reason.NOT_ABLE)
IS_SUPPORTED = int(Reason.IS_SUPPORTED)
SPRINTED_BEFORE = int(Reason.SPRINTED_BEFORE)
SUPPORT_CHANGED = int(Ev.SUPPORT_CHANGED)
UNIT_SPRINTED = int(Ev.UNIT_SPRINTED)
UNIT_TIRED = int(Ev.UNIT_TIRED)


@compiled
def why_not_support(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if rules.kind.supports[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if not is_friend(world, unit, target) or target == unit or not is_standing(world, target):
        return orders.NO_TARGET
    if is_captive(world, target):
        return orders.NO_TARGET
    if not can_touch_unit(board, world, unit, target):
        return orders.NOT_ADJACENT
    if world.lean.supported_by[unit] >= 0 or world.lean.supported_by[target] >= 0:
        return IS_SUPPORTED
    if world.carry.holding[unit] >= 0 or world.lean.supports[unit] >= 0:
        return orders.HANDS_FULL
    if world.carry.holding[target] >= 0 or world.lean.supports[target] >= 0:
        return orders.NO_TARGET
    if world.mind.grounded[target] != 0:
        return orders.IS_GROUNDED
    if is_held(world, target):
        return IS_GRABBED
    if world.pace.moves[target] > 0:
        return orders.MOVED_ALREADY
    return orders.OK if is_hurt(world, target) else orders.NOT_HURT


@compiled
def is_hurt(world: World, unit: int) -> bool:
    """Whether a standing unit could use an arm to lean on."""
    health = world.health[unit]
    if is_sick(world, unit):
        return True
    return bool(
        world.tend.weak[unit] != 0 or world.wound.leg[unit] > 0 or health.bleeding > 0 or 2 * health.hp <= health.top
    )


@compiled
def support(world: World, log: Log, unit: int, target: int) -> None:
    """The order: no action, until the round ends."""
    world.lean.supports[unit] = target
    world.lean.supported_by[target] = unit
    emit(world, log, SUPPORT_CHANGED, unit, target, 1, 0, 0, 0)


@compiled
def why_not_sprint(rules: Ruleset, world: World, unit: int) -> int:
    if rules.kind.supports[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if led(world, unit) < 0 and leader(world, unit) < 0:
        return orders.NOT_CARRYING
    return SPRINTED_BEFORE if world.lean.sprinted[unit] != 0 else orders.OK


@compiled
def sprint(world: World, log: Log, unit: int) -> None:
    """The order: no action, once a mission."""
    world.lean.sprinting[unit] = 1
    world.lean.sprinted[unit] = 1
    emit(world, log, UNIT_SPRINTED, unit, -1, 0, 0, 0, 0)


@compiled
def begin_round(world: World, log: Log) -> None:
    """Arms are free again, the breath is gone."""
    for unit in range(world.identity.shape[0]):
        world.lean.sprinting[unit] = 0
        friend = int(world.lean.supports[unit])
        if friend >= 0:
            world.lean.supports[unit] = -1
            world.lean.supported_by[friend] = -1
            emit(world, log, SUPPORT_CHANGED, unit, friend, 0, 0, 0, 0)


@compiled
def run_tide(rules: Ruleset, world: World, log: Log) -> None:
    """Burdens tire."""
    fatigue = int(rules.number.fatigue[0])
    for unit in range(world.identity.shape[0]):
        before = int(world.lean.tired[unit])
        if world.carry.holding[unit] < 0:
            world.lean.tired[unit] = 0
            if before >= fatigue:
                emit(world, log, UNIT_TIRED, unit, -1, 0, 0, 0, 0)
        elif before < fatigue:
            world.lean.tired[unit] += 1
            if before + 1 == fatigue:
                emit(world, log, UNIT_TIRED, unit, -1, int(rules.number.fatigue_stride[0]), 0, 0, 0)
