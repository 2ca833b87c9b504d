"""What people are to each other, in one place for `rules.deeds`: orders and nerve, and when they act by themselves."""

from game.core.jit import compiled
from game.rules import bluff, command, lean, orders, panic, pulse, rally, shield
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order

FIRST = int(orders.Kind.RALLY)
LAST = int(orders.Kind.PULSE)


@compiled
def why_not_people(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    if order.kind == command.ORDER:
        return command.why_not_order(rules, world, order)
    if order.kind == rally.RALLY:
        return rally.why_not_rally(rules, world, order)
    if order.kind == bluff.BLUFF:
        return bluff.why_not_bluff(rules, world, order)
    if order.kind == lean.SUPPORT:
        return lean.why_not_support(board, rules, world, order)
    if order.kind == lean.SPRINT:
        return lean.why_not_sprint(rules, world, order.unit)
    if order.kind == shield.SHIELD:
        return shield.why_not_shield(board, rules, world, order)
    return pulse.why_not_pulse(board, rules, world, order)


@compiled
def do_people(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == command.ORDER:
        command.give_order(rules, world, log, order.unit, order.target)
    elif order.kind == rally.RALLY:
        rally.rally(board, rules, world, log, order.unit, order.target)
    elif order.kind == bluff.BLUFF:
        bluff.bluff(rules, world, log, order.unit, order.target)
    elif order.kind == lean.SUPPORT:
        lean.support(world, log, order.unit, order.target)
    elif order.kind == lean.SPRINT:
        lean.sprint(world, log, order.unit)
    elif order.kind == shield.SHIELD:
        shield.shield(world, log, order.unit, order.target)
    elif order.kind == pulse.PULSE:
        pulse.feel(rules, world, log, order.unit, order.target)


@compiled
def begin_round(world: World, log: Log) -> None:
    command.begin_round(world)
    lean.begin_round(world, log)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After the bleeding."""
    rally.run_tide(board, rules, world, log)
    lean.run_tide(rules, world, log)


@compiled
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """After a side got its actions."""
    shield.begin_phase(world, log, side)
    panic.begin_phase(board, rules, world, log, side)


@compiled
def end_phase(rules: Ruleset, world: World, log: Log, side: int) -> None:
    """When a side is finished."""
    panic.end_phase(rules, world, log, side)
