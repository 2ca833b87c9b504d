"""Grips and throws before they happen: chances with their terms, and the whole path of a flight over both planes.

Everything is asked of the functions that resolve it, on the observation of the side that asks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.rules.components import World
from game.rules.events import new_log
from game.rules.flight import CLEAR, HANGS, LOST, plan_flight, plane_of, share_of_struck, x_of, y_of
from game.rules.legal import reason
from game.rules.leverage import Leverage, break_free, grasp
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle
from game.rules.sightings import side_sees

Place = tuple[int, int, int]  # plane, x, y


@dataclass(frozen=True)
class Chance:
    """Whether an order is possible, its chance in percent and what that is made of."""

    reason: Reason
    chance: int
    terms: tuple[tuple[Leverage, int], ...]


@dataclass(frozen=True)
class Throw:
    """A flight as far as the side that asks can know it. `path`: where the thrown comes to, in order; `rest`: where he
    stays, the rim if he hangs.
    """

    path: tuple[Place, ...]
    rest: Place
    stopped: bool
    crosses: bool
    struck: int  # row of who is struck, -1 nobody
    damage: int
    share: int  # points that who is struck takes
    knocks_out: bool
    hangs: bool
    lost: bool
    unseen_risk: bool  # part of the path is not in sight: somebody unknown may stand there


def seize(battle: Battle, view: World, unit: int, target: int, way: int) -> Chance:
    """The chance of a grip, with the way of the throw that is meant."""
    why = reason(battle.board, battle.rules, view, Order(Kind.GRAPPLE, unit, target, value=way), battle.log)
    log = new_log(1, 1)
    chance = grasp(battle.rules, view, target, log.terms)
    return Chance(Reason(why), int(chance), _named(log.terms))


def struggle(battle: Battle, view: World, unit: int) -> Chance:
    """The chance of the held one to break free."""
    why = reason(battle.board, battle.rules, view, Order(Kind.STRUGGLE, unit), battle.log)
    log = new_log(1, 1)
    chance = break_free(battle.rules, view, unit, log.terms)
    return Chance(Reason(why), int(chance), _named(log.terms))


def _named(terms: np.ndarray) -> tuple[tuple[Leverage, int], ...]:
    return tuple((term, int(terms[term])) for term in Leverage if terms[term])


def throw(battle: Battle, view: World, side: int, thrower: int, thrown: int, way: int) -> Throw:
    """How `thrown` would fly if `thrower` threw it now, whether or not it is held; `side`: who asks."""
    board, rules = battle.board, battle.rules
    tiles = int(rules.kind.throws[view.identity.kind[thrower]])
    codes = np.zeros(tiles + 1, np.int32)
    flight = plan_flight(board, rules, view, thrown, way, tiles, codes)
    path = tuple(_place(battle, int(code)) for code in codes[: flight.length])
    start = (int(view.place.plane[thrown]), int(view.place.x[thrown]), int(view.place.y[thrown]))
    rest = _place(battle, flight.rim) if flight.end == HANGS else (path or (start,))[-1]
    unseen = any(not side_sees(board, rules, view, side, *place) for place in path)
    stopped = flight.stop != CLEAR
    return Throw(
        path, rest, stopped, any(place[0] != start[0] for place in path), int(flight.struck), int(flight.damage),
        int(share_of_struck(rules, flight.damage)) if flight.struck >= 0 else 0, bool(flight.knocks_out),
        flight.end == HANGS, flight.end == LOST, unseen,
    )  # fmt: skip


def _place(battle: Battle, code: int) -> Place:
    board = battle.board
    return int(plane_of(board, code)), int(x_of(board, code)), int(y_of(board, code))


def meant(battle: Battle, view: World, side: int) -> Iterator[tuple[int, int, Throw]]:
    """Every throw that somebody known means to make: holder, held, flight."""
    for holder in np.flatnonzero(view.grip.holds >= 0).tolist():
        if battle.rules.kind.throws[view.identity.kind[holder]] > 0:
            held = int(view.grip.holds[holder])
            yield holder, held, throw(battle, view, side, holder, held, int(view.grip.way[holder]))
