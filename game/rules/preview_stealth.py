"""What hiding and searching will come to, on an observation: fields of view, ways, noise, suspicion.

The rules themselves are asked, on a copy, so nothing here can disagree with what happens. Somebody the side does not
know of may still change it.
"""

from dataclasses import dataclass

import numpy as np

from game.rules.ankle import KickTerm, is_held_fast, kick_chance
from game.rules.body import is_standing
from game.rules.components import IN_SIGHT, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, new_log, take_events
from game.rules.eyes import CALM, CROUCHED, SEARCHING, covers, in_play, is_watchful, reach_of_eyes
from game.rules.hiding import is_afraid
from game.rules.orders import Order
from game.rules.searching import search_all
from game.rules.setup import Battle, clone
from game.rules.signs import Telegraph
from game.rules.step import apply
from game.rules.terrain import sees

Tile = tuple[int, int]
ROUNDS = 2  # that a route is shown ahead


@dataclass(frozen=True)
class Notice:
    """What a searcher will think of an order."""

    searcher: int
    suspicion: int
    rise: int
    state: int  # CALM, SEARCHING, CROUCHED, ALARMED of rules.eyes


def noises(battle: Battle) -> dict[str, int]:
    """How far each way to make a noise is heard, in tiles: sneak, walk, strike, kick, call, shot, crash."""
    ways = ("sneak", "walk", "strike", "kick", "call", "shot", "crash")
    return {way: int(battle.rules.number[f"noise_{way}"][0]) for way in ways}


def noise_of_step(battle: Battle, view: World, unit: int) -> int:
    """Tiles around each step of the unit, as it goes now, within which it is heard."""
    sneaks = in_play(view) and bool(view.lurk.sneaking[unit])
    return noises(battle)["sneak" if sneaks else "walk"]


def known_searchers(battle: Battle, view: World, side: int) -> list[int]:
    """Enemy searchers that `side` has in sight and that are not alarmed."""
    if not in_play(view):
        return []
    units = len(view.identity)
    return [
        unit
        for unit in range(units)
        if view.identity.side[unit] == 1 - side
        and view.memory.known[side * units + unit] == IN_SIGHT
        and is_standing(view, unit)
        and is_watchful(battle.rules, view, unit)
    ]


def field_of_view(battle: Battle, view: World, searcher: int) -> tuple[Tile, ...]:
    """Every tile a watchful searcher looks over now."""
    place, reach = view.place[searcher], reach_of_eyes(battle.rules, view, searcher)
    plane, x, y = int(place.plane), int(place.x), int(place.y)
    height, width = battle.board.move_cost.shape[1:]
    return tuple(
        (to_x, to_y)
        for to_y in range(max(0, y - reach), min(height, y + reach + 1))
        for to_x in range(max(0, x - reach), min(width, x + reach + 1))
        if battle.board.move_cost[plane, to_y, to_x] > 0
        and covers(battle.rules, view, searcher, to_x, to_y, reach)
        and sees(battle.board, view, plane, x, y, to_x, to_y)
    )


def ways_ahead(battle: Battle, view: World, side: int, rounds: int = ROUNDS) -> dict[int, list[tuple[Tile, ...]]]:
    """For every known searcher against `side`, the tiles it will walk in each coming round if nothing draws it off."""
    known = known_searchers(battle, view, side)
    if not known:
        return {}
    later, log = clone(battle, view), _log(battle)
    later.lurk.hidden[later.identity.side == side] = 1  # nobody shows himself
    found: dict[int, list[tuple[Tile, ...]]] = {unit: [] for unit in known}
    for _ in range(rounds):
        later.pace.actions[known] = 1
        search_all(battle.board, battle.rules, later, log, 1 - side)
        steps = [event for event in take_events(log) if event.kind == Ev.UNIT_STEPPED]
        for unit in known:
            found[unit].append(tuple((event.x, event.y) for event in steps if event.actor == unit))
    return found


def forecast(battle: Battle, view: World, order: Order) -> list[Notice]:
    """Whose suspicion an order of the side on turn raises, by how much, as far as the observation knows.

    Exact for walking, hiding and calling; what dice decide is decided here by none in particular.
    """
    if not in_play(view):
        return []
    later = clone(battle, view)
    if apply(battle.board, battle.rules, later, order, _log(battle)) != 0:
        return []
    rows = range(len(view.identity))
    rises = [(row, int(later.search.suspicion[row] - view.search.suspicion[row])) for row in rows]
    return [
        Notice(row, int(later.search.suspicion[row]), rise, int(later.search.state[row])) for row, rise in rises if rise
    ]


def kick_terms(battle: Battle, view: World, unit: int) -> tuple[int, tuple[tuple[KickTerm, int], ...]]:
    """The chance of a kick, percent, and the terms that add up to it."""
    terms = np.zeros(16, np.int32)
    chance = int(kick_chance(battle.rules, view, unit, terms))
    return chance, tuple((term, int(terms[term])) for term in KickTerm if terms[term])


def stealth_signs(battle: Battle, view: World, side: int) -> list[Telegraph]:
    """Fields of view, ways and searched places of known searchers, and the animals that feel somebody near."""
    if not in_play(view):
        return []
    found = []
    ways = ways_ahead(battle, view, side)
    for unit in known_searchers(battle, view, side):
        place, row = view.place[unit], view.search[unit]
        plane = int(place.plane)
        found.append(Telegraph("sight", plane, field_of_view(battle, view, unit), unit, int(row.suspicion)))
        way = tuple(tile for part in ways[unit] for tile in part)
        if way and row.state == CALM:
            found.append(Telegraph("route", plane, way, unit))
        if row.state in (SEARCHING, CROUCHED):
            kind = "search" if row.state == SEARCHING else "crouch"
            found.append(Telegraph(kind, plane, ((int(row.x), int(row.y)),), unit))
    for unit in np.flatnonzero(view.identity.side == side).tolist():
        place = view.place[unit]
        here = ((int(place.x), int(place.y)),)
        if view.lurk.trembling[unit] and is_standing(view, unit):
            found.append(Telegraph("tremble", int(place.plane), here, unit))
        if is_held_fast(view, unit):
            found.append(Telegraph("ankle", int(place.plane), here, unit))
        if is_afraid(battle.rules, view, unit):
            found.append(Telegraph("fear", int(place.plane), here, unit, int(view.mind.will[unit])))
    return found


def _log(battle: Battle) -> Log:
    return new_log(*battle.board.move_cost.shape[1:])
