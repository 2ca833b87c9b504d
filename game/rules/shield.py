"""Throwing oneself between.

For an action one may step before a friend on a neighbouring tile. The next shot that hits him before one's own next
turn hits oneself instead, with one's own armour. It ends when it was needed once, or when the two are no longer side by
side.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import are_adjacent, is_standing
from game.rules.bonds import SHIELDED, note_deed
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch_unit, is_friend

SHIELD = int(Kind.SHIELD)
NOT_ABLE = int(Reason.NOT_ABLE)
UNIT_SHIELDED = int(Ev.UNIT_SHIELDED)
OVER, BEGUN, TAKEN = 0, 1, 2


@compiled
def why_not_shield(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if rules.kind.shields[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if not is_friend(world, unit, target) or target == unit or not is_standing(world, target):
        return orders.NO_TARGET
    if world.lean.shielded_by[target] >= 0 or world.lean.shields[unit] >= 0 or world.lean.shielded_by[unit] >= 0:
        return orders.NO_TARGET
    return orders.OK if can_touch_unit(board, world, unit, target) else orders.NOT_ADJACENT


@compiled
def shield(world: World, log: Log, unit: int, target: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    world.lean.shields[unit] = target
    world.lean.shielded_by[target] = unit
    emit(world, log, UNIT_SHIELDED, unit, target, BEGUN, 0, 0, 0)


@compiled
def victim(world: World, target: int) -> int:
    """Who is hurt by a shot that hits `target`."""
    guardian = int(world.lean.shielded_by[target])
    if guardian >= 0 and is_standing(world, guardian) and are_adjacent(world, guardian, target):
        return guardian
    return target


@compiled
def take_hit(rules: Ruleset, world: World, log: Log, target: int) -> int:
    """Gives who is hurt by a shot that hit `target`; whoever stood between has done it now."""
    hurt = victim(world, target)
    if hurt != target:
        end_shield(world, log, hurt, TAKEN)
        note_deed(rules, world, log, hurt, target, SHIELDED)
    return hurt


@compiled
def end_shield(world: World, log: Log, unit: int, how: int) -> None:
    friend = int(world.lean.shields[unit])
    if friend >= 0:
        world.lean.shields[unit] = -1
        world.lean.shielded_by[friend] = -1
        emit(world, log, UNIT_SHIELDED, unit, friend, how, 0, 0, 0)


@compiled
def begin_phase(world: World, log: Log, side: int) -> None:
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side:
            end_shield(world, log, unit, OVER)
