"""What weapons can do beyond a shot and a strike, in one place for `rules.deeds`."""

from game.core.jit import compiled
from game.rules import ammunition, burst, orders
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order

FIRST = int(orders.Kind.BURST)
LAST = int(orders.Kind.DROP)


@compiled
def why_not_arms(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    if order.kind == burst.BURST:
        return burst.why_not_burst(board, rules, world, order)
    if order.kind == ammunition.DROP:
        return ammunition.why_not_drop(rules, world, order.unit)
    return orders.UNKNOWN_ORDER


@compiled
def do_arms(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == burst.BURST:
        burst.burst(board, rules, world, log, order.unit, order.target)
    elif order.kind == ammunition.DROP:
        ammunition.drop(rules, world, log, order.unit)


@compiled
def end_phase(world: World, log: Log, side: int) -> None:
    """When a side is finished."""
    burst.end_phase(world, log, side)
