"""Drops, limbs, platforms, collapse, fire, exits and dives, in one place for `rules.deeds`: orders, and their times."""

from game.core.jit import compiled
from game.rules import collapse, cutting, dive, exits, falling, fire, limbs, orders, platforms
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order
from game.rules.terrain import changes

FIRST = int(orders.Kind.HAUL)
LAST = int(orders.Kind.DIVE)


@compiled
def why_not_wreck(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    if order.kind == falling.HAUL:
        return falling.why_not_haul(board, rules, world, order)
    if order.kind == cutting.CUT:
        return cutting.why_not_cut(board, rules, world, order)
    if order.kind == dive.DIVE:
        return dive.why_not_dive(board, rules, world, order)
    return exits.why_not_leave(board, rules, world, order)


@compiled
def do_wreck(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == falling.HAUL:
        falling.haul(board, world, log, order.unit, order.target)
    elif order.kind == cutting.CUT:
        cutting.cut_free(board, rules, world, log, order.unit, order.target)
    elif order.kind == dive.DIVE:
        dive.dive(board, rules, world, log, order.unit, order.x, order.y)
    else:
        exits.leave(board, rules, world, log, order.unit)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Hands tire, fire burns, platforms wear, the front comes on."""
    if world.limb.shape[0] == 0:
        collapse.steady(world, log)
        return
    falling.tire_hands(board, rules, world, log)
    fire.burn(board, rules, world, log)
    platforms.wear_platforms(board, rules, world, log)
    collapse.advance(board, rules, world, log)
    if changes(world):
        falling.drop_all(board, rules, world, log)


@compiled
def begin_round(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    exits.renew_exits(rules, world, log)
    if world.limb.shape[0] > 0:
        limbs.regrow(board, rules, world, log)
        fire.begin_round(board, rules, world, log)
        collapse.warn(board, rules, world, log)
