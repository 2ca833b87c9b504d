"""What people are to each other, in one place for `rules.deeds`: orders and nerve, and when they act by themselves."""

from game.core.jit import compiled
from game.rules import command, orders, panic
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order

FIRST = int(orders.Kind.RALLY)
LAST = int(orders.Kind.PULSE)


@compiled
def why_not_people(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    if order.kind == command.ORDER:
        return command.why_not_order(rules, world, order)
    return orders.UNKNOWN_ORDER


@compiled
def do_people(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == command.ORDER:
        command.give_order(rules, world, log, order.unit, order.target)


@compiled
def begin_round(world: World) -> None:
    command.begin_round(world)


@compiled
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """After a side got its actions."""
    panic.begin_phase(board, rules, world, log, side)


@compiled
def end_phase(rules: Ruleset, world: World, log: Log, side: int) -> None:
    """When a side is finished."""
    panic.end_phase(rules, world, log, side)
