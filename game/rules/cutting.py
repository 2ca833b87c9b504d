"""Cutting a friend free of a limb.

Beside a friend whom a limb holds, an action and a blade make a strike at the limb, wherever its root is. If it lands
the limb is hurt and the friend is free, whether the limb falls or not.
"""

from game.core.dice import HIT
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import roll
from game.rules.components import Board, Ruleset, World
from game.rules.damage import lower_guard
from game.rules.events import UNIT_STRUCK, Log, emit
from game.rules.grasp import BY_CUT, limb_of, release
from game.rules.melee import cut
from game.rules.odds import blow
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch_unit, is_friend

CUT = int(Kind.CUT)
NOT_GRABBED = int(Reason.NOT_GRABBED)


@compiled
def why_not_cut(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if not is_friend(world, unit, target) or unit == target:
        return orders.NO_TARGET
    if limb_of(world, target) < 0:
        return NOT_GRABBED
    if rules.kind.cuts[world.identity.kind[unit]] == 0 or world.kit.blade[unit] < 0:
        return orders.NO_WEAPON
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    return orders.OK if can_touch_unit(board, world, unit, target) else orders.NOT_ADJACENT


@compiled
def cut_free(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order; its chance is `odds.blow` against the limb."""
    world.pace.actions[unit] -= 1
    lower_guard(world, log, unit)
    limb = limb_of(world, target)
    chance = blow(rules, world, unit, limb, log.terms)
    rolled = roll(world, unit, HIT, 100)
    hit = rolled < chance
    emit(world, log, UNIT_STRUCK, unit, limb, chance, rolled, int(hit), 0)
    if hit:
        release(world, log, limb, BY_CUT)
        cut(board, rules, world, log, unit, limb)
