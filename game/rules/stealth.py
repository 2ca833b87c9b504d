"""Hiding and searching, in one place for `rules.deeds`: the orders, and when people, searchers and animals act."""

from game.core.jit import compiled
from game.rules import ankle, companion, hiding, orders, searching, suspicion
from game.rules.components import PHASE_LGF, Board, Ruleset, World
from game.rules.events import Log
from game.rules.eyes import in_play
from game.rules.orders import Order

FIRST = int(orders.Kind.SNEAK)
LAST = int(orders.Kind.WHISTLE)


@compiled
def why_not_stealth(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    if not in_play(world):
        return ankle.NOT_ABLE
    if order.kind == hiding.HIDE:
        return hiding.why_not_hide(board, rules, world, order.unit)
    if order.kind == hiding.SNEAK or order.kind == hiding.STILL:
        return hiding.why_not_sneak(rules, world, order)
    if order.kind == ankle.KICK:
        return ankle.why_not_kick(rules, world, order.unit)
    return companion.why_not_whistle(rules, world, order.unit)


@compiled
def do_stealth(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == hiding.HIDE:
        hiding.hide(world, log, order.unit)
    elif order.kind == hiding.SNEAK:
        hiding.change_gait(world, log, order.unit)
    elif order.kind == hiding.STILL:
        hiding.stand_still(world, log, order.unit)
    elif order.kind == ankle.KICK:
        ankle.kick(board, rules, world, log, order.unit)
    else:
        companion.whistle(board, rules, world, log, order.unit)


@compiled
def begin_order(rules: Ruleset, world: World, log: Log, order: Order) -> None:
    if in_play(world):
        hiding.before_order(rules, world, log, order.unit, order.kind)


@compiled
def end_order(board: Board, rules: Ruleset, world: World, log: Log, order: Order) -> None:
    if in_play(world):
        hiding.after_order(board, rules, world, log, order.unit, order.kind)


@compiled
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """The companions of the side that is finished, then the searchers of the side that begins."""
    if not in_play(world):
        return
    if world.clock.turn[0] > 1 or world.clock.phase[0] == PHASE_LGF:
        companion.follow_all(board, rules, world, log, 1 - side)
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side:
            hiding.stir(world, log, unit)
    searching.search_all(board, rules, world, log, side)
    ankle.check_holds(world, log)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    if in_play(world):
        ankle.check_holds(world, log)
        hiding.frighten_all(board, rules, world, log)
        companion.bolt_all(board, rules, world, log)


@compiled
def begin_round(rules: Ruleset, world: World, log: Log) -> None:
    if in_play(world):
        suspicion.cool_down(rules, world, log)
