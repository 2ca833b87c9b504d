"""Grips, throws and falls, in one place for `rules.deeds`: their orders, and when they act by themselves."""

from game.core.jit import compiled
from game.rules import grapple, orders, posture, throwing
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Kind, Order, Reason

FIRST = int(Kind.GRAPPLE)
LAST = int(Kind.STAND)
STAND = int(Kind.STAND)
NOT_PRONE = int(Reason.NOT_PRONE)


@compiled
def why_not_grips(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    kind = order.kind
    if kind == grapple.GRAPPLE:
        return grapple.why_not_grapple(board, rules, world, order)
    if kind == grapple.STRUGGLE:
        return grapple.why_not_struggle(world, order.unit)
    if kind == STAND:
        return orders.OK if world.posture.prone[order.unit] != 0 else NOT_PRONE
    return grapple.why_not_use_grip(rules, world, order)


@compiled
def do_grips(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    kind = order.kind
    unit = order.unit
    if kind == grapple.GRAPPLE:
        grapple.grapple(rules, world, log, unit, order.target, order.value)
    elif kind == grapple.STAB:
        grapple.stab(board, rules, world, log, unit)
    elif kind == grapple.THROW:
        throwing.throw(board, rules, world, log, unit)
    elif kind == grapple.RELEASE:
        grapple.release(world, log, unit)
    elif kind == grapple.STRUGGLE:
        grapple.struggle(rules, world, log, unit)
    else:
        posture.stand(world, log, unit)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    grapple.choke_all(board, rules, world, log)


@compiled
def begin_phase(world: World, side: int) -> None:
    grapple.begin_phase(world, side)
    posture.begin_phase(world, side)
