"""The contest at the next Tide, shown before it comes: every term of both totals, and what will be left.

It asks the functions that weigh and pry. What the enemy still does in his own phase is not in it.
"""

from dataclasses import dataclass

import numpy as np

from game.rules import contest, link, red
from game.rules.body import is_standing
from game.rules.components import DOWN, World
from game.rules.contest import HERS, Weight
from game.rules.events import TERMS
from game.rules.orders import Order, Reason
from game.rules.sensitive import is_contested
from game.rules.setup import Battle
from game.rules.sphere import why_not_sphere
from game.rules.tide import blood_lost

Terms = tuple[tuple[Weight, int], ...]


@dataclass(frozen=True)
class Contest:
    """Both sides as they will be weighed. Only terms that are not 0 are listed; each side sums to its total."""

    hers: Terms
    theirs: Terms
    her_total: int
    their_total: int
    integrity: int  # after the Tide
    whole: int
    will: int  # of the sensitive, after the Tide
    grips: tuple[int, ...]  # of every point, after the prying
    breaks: bool
    loses: bool


@dataclass(frozen=True)
class Drawing:
    """What the next point drawn would cost."""

    reason: Reason
    price: int  # health or will of the friend
    left: int
    overdraw: bool
    fells: bool


def contest_at_tide(battle: Battle, world: World) -> Contest | None:
    """None when there is no contest going on."""
    if not world.sphere.begun[0] or not is_contested(world):
        return None
    later = _after_bleeding(battle, world)
    terms = np.zeros(TERMS, np.int32)
    over = int(contest.weigh(battle.rules, later, terms))
    named = [(weight, int(terms[weight])) for weight in Weight if terms[weight]]
    hers = tuple(row for row in named if row[0] < HERS)
    theirs = tuple(row for row in named if row[0] >= HERS)
    fails = not is_contested(later) or not is_standing(later, int(later.sphere.sensitive[0]))
    integrity, will = int(world.sphere.integrity[0]), int(world.mind.will[world.sphere.sensitive[0]])
    if not fails:
        integrity = max(0, integrity - max(0, over))
        will = max(0, will + min(0, over))
    if integrity and will and red.is_in_red(later, int(world.sphere.dreamer[0])):
        will = max(0, will - int(battle.rules.number.red_drain[0]))
    breaks, loses = integrity == 0, fails or (will == 0 and integrity > 0)
    return Contest(
        hers, theirs, sum(value for _, value in hers), sum(value for _, value in theirs), integrity,
        int(world.sphere.whole[0]), will, _pried(battle, later, idle=breaks or loses), breaks, loses,
    )  # fmt: skip


def _after_bleeding(battle: Battle, world: World) -> World:
    """As the weighing finds it: who bleeds out before then no longer stands, and no longer holds the link."""
    later = world._replace(health=world.health.copy(), sphere=world.sphere.copy(), point=world.point.copy())
    for unit in range(len(world.identity)):
        if is_standing(world, unit) and world.health.hp[unit] <= blood_lost(battle.rules, world, unit):
            later.health.state[unit] = DOWN
            if later.sphere.linked[0] in (unit, -1) or unit == later.sphere.sensitive[0]:
                later.sphere.linked[0] = -1
    return later


def _pried(battle: Battle, world: World, *, idle: bool) -> tuple[int, ...]:
    for unit in range(0 if idle else len(world.identity)):
        taken = int(battle.rules.kind.pries[world.identity.kind[unit]])
        if taken and is_standing(world, unit):
            point = contest.point_pried(world, unit)
            if point >= 0:
                world.point.grip[point] = max(0, int(world.point.grip[point]) - taken)
    return tuple(int(grip) for grip in world.point.grip)


def drawing(battle: Battle, world: World, order: Order) -> Drawing:
    """Of an order to draw: its price, and whether it fells the friend."""
    of_will = order.kind == link.DRAW_WILL
    price = int(link.price(battle.rules, world, of_will))
    has = int((world.mind.will if of_will else world.health.hp)[order.target])
    overdraw = bool(world.sphere.drawn[0] >= battle.rules.number.draw_most[0])
    why = Reason(why_not_sphere(battle.board, battle.rules, world, order))
    return Drawing(why, price, max(0, has - price), overdraw, not of_will and has <= price)


def red_pull(battle: Battle, world: World, unit: int) -> tuple[int, int] | None:
    """The tile the red sphere pulls the unit to at the next Tide; None if it does not."""
    tile = int(red.pulled_to(battle.board, battle.rules, world, unit))
    width = battle.board.move_cost.shape[2]
    return None if tile < 0 else (tile % width, tile // width)
