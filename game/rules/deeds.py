"""Deeds: the orders beyond plain fighting, and the moments at which their rules act by themselves.

Each family of rules has a module of its own; this one hands the orders of a family to it and calls it at its times:
the start of a phase, the bystanders' phase, the Tide, the start of a round.
"""

from game.core.jit import compiled
from game.rules import (
    arms,
    calling,
    craft,
    crossing,
    grapple,
    grips,
    limbs,
    orders,
    people,
    posture,
    sphere,
    stealth,
    wreck,
)
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order


@compiled
def why_not_deed(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    """0 if the deed may be done now, else a `Reason`; the unit stands, is on turn and has an action."""
    if order.kind == calling.CALL:
        return calling.why_not_call(rules, world, order)
    if order.kind == crossing.SHIFT:
        return crossing.why_not_shift(board, rules, world, order)
    if people.FIRST <= order.kind <= people.LAST:
        return people.why_not_people(board, rules, world, order)
    if wreck.FIRST <= order.kind <= wreck.LAST:
        return wreck.why_not_wreck(board, rules, world, order)
    if grips.FIRST <= order.kind <= grips.LAST:
        return grips.why_not_grips(board, rules, world, order)
    if sphere.FIRST <= order.kind <= sphere.LAST:
        return sphere.why_not_sphere(board, rules, world, order)
    if stealth.FIRST <= order.kind <= stealth.LAST:
        return stealth.why_not_stealth(board, rules, world, order)
    if arms.FIRST <= order.kind <= arms.LAST:
        return arms.why_not_arms(board, rules, world, order)
    return orders.UNKNOWN_ORDER


@compiled
def why_not_free_to_act(world: World, order: Order) -> int:
    """Before every order of a unit: what holds it, as a `Reason`, or 0."""
    why = grapple.why_bound(world, order)
    return why if why != orders.OK else sphere.why_not_free_to_act(world, order)


@compiled
def do_deed(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    if order.kind == calling.CALL:
        calling.call(rules, world, log, order.unit, order.target)
    elif order.kind == crossing.SHIFT:
        crossing.begin_shift(board, rules, world, log, order.unit)
    elif people.FIRST <= order.kind <= people.LAST:
        people.do_people(board, rules, world, order, log)
    elif grips.FIRST <= order.kind <= grips.LAST:
        grips.do_grips(board, rules, world, order, log)
    elif wreck.FIRST <= order.kind <= wreck.LAST:
        wreck.do_wreck(board, rules, world, order, log)
    elif sphere.FIRST <= order.kind <= sphere.LAST:
        sphere.do_sphere(board, rules, world, order, log)
    elif stealth.FIRST <= order.kind <= stealth.LAST:
        stealth.do_stealth(board, rules, world, order, log)
    elif arms.FIRST <= order.kind <= arms.LAST:
        arms.do_arms(board, rules, world, order, log)


@compiled
def begin_order(rules: Ruleset, world: World, log: Log, order: Order) -> None:
    """Before an order of a unit is carried out."""
    stealth.begin_order(rules, world, log, order)


@compiled
def end_order(board: Board, rules: Ruleset, world: World, log: Log, order: Order) -> None:
    """As soon as it is carried out, before anybody looks around."""
    stealth.end_order(board, rules, world, log, order)


@compiled
def run_bystanders(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After both sides, before the Tide."""
    limbs.run_limbs(board, rules, world, log)


@compiled
def after_order(rules: Ruleset, world: World, log: Log) -> None:
    """After every order, before the mission looks."""
    sphere.after_order(rules, world, log)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide, after bleeding and before the dream's pull."""
    grips.run_tide(board, rules, world, log)
    people.run_tide(board, rules, world, log)
    sphere.run_tide(board, rules, world, log)
    crossing.cross_at_tide(board, rules, world, log)
    wreck.run_tide(board, rules, world, log)
    stealth.run_tide(board, rules, world, log)
    craft.run_tide(board, rules, world, log)


@compiled
def begin_round(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After the Tide, before the triggers of the new round."""
    calling.begin_round(world)
    people.begin_round(world, log)
    wreck.begin_round(board, rules, world, log)
    sphere.begin_round(rules, world, log)
    stealth.begin_round(rules, world, log)


@compiled
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """After a side got its actions."""
    grips.begin_phase(world, side)
    people.begin_phase(board, rules, world, log, side)
    sphere.begin_phase(rules, world, side)
    stealth.begin_phase(board, rules, world, log, side)


@compiled
def end_phase(rules: Ruleset, world: World, log: Log, side: int) -> None:
    """When a side is finished."""
    people.end_phase(rules, world, log, side)
    posture.end_phase(world, log, side)
    arms.end_phase(world, log, side)
