"""What is announced is what comes: under random play on the grounds of drops, fires and falling craft."""

import random
from collections.abc import Iterable

import pytest

from game.rules.body import is_standing
from game.rules.components import LGF, PRESENT, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.forecast import forecast
from game.rules.orders import Kind
from game.rules.preview_wreck import footing
from game.rules.setup import Battle, clone
from game.rules.telegraph import telegraphs
from game.rules.terrain import GONE
from game.sim.commander import make_commander
from game.sim.match import Match
from game.sim.recipe import Recipe, build
from tests.sim.invariants import check
from tests.sim.test_match import all_legal, varied

GROUNDS = ("chasm", "collapse", "craft", "dive")
# What dice decide in the Tide itself, or what follows from it.
BY_DICE = {Ev.DAMAGE_TAKEN, Ev.UNIT_WOUNDED, Ev.UNIT_DOWNED, Ev.UNIT_DIED, Ev.FIRE_CHANGED}
# What may come between a sign and what it announces.
BETWEEN = {Ev.UNIT_SHIFTED, Ev.LIMB_TOOK, Ev.UNIT_DOWNED, Ev.UNIT_DIED, Ev.UNIT_ARRIVED}


@pytest.mark.parametrize("ground", GROUNDS)
def test_what_is_announced_comes(few: bool, thorough: bool, ground: str) -> None:
    sure, seed, enough = 0, 0, 1 if few else 40 if thorough else 6
    while seed < enough or sure <= 3:
        match, dice = endless(ground, seed), random.Random(seed)
        while not match.is_over:
            order = varied(all_legal(match), dice)
            ends = order.kind == Kind.END_PHASE and match.phase_side == LGF
            before = clone(match.battle, match.world)
            events = match.give(order)
            check(match.battle, match.world)
            if ends:
                tide = tuple(until_next_round(events))
                agrees_with_the_forecast(match.battle, before, tide)
                sure += agrees_with_the_signs(match.battle, before, tide)
        seed += 1
        assert seed < enough + 9, "too few rounds in which nothing came between"


def endless(ground: str, seed: int) -> Match:
    battle = build(Recipe(f"proving/{ground}", seed))
    battle.rules.objective["required"] = 0
    commander = make_commander("random", battle, seed)
    return Match(battle, (commander, commander))


def until_next_round(events: Iterable[Event]) -> Iterable[Event]:
    for event in events:
        if event.kind == Ev.ROUND_BEGAN:
            return
        yield event


def agrees_with_the_forecast(battle: Battle, before: World, tide: tuple[Event, ...]) -> None:
    """Up to the first thing that dice decide, the forecast of one who sees everything is what happens."""
    told = tuple(until_next_round(forecast(battle, before)))
    for said, done in zip(told, tide, strict=False):
        if said.kind in BY_DICE or done.kind in BY_DICE:
            return
        assert said == done


def agrees_with_the_signs(battle: Battle, before: World, tide: tuple[Event, ...]) -> bool:
    """Where nothing comes between: who is held is taken, who stands on what falls falls, on what he was shown."""
    held = {mark.unit for mark in telegraphs(battle, before, 0) if mark.kind == "held"}
    taken = {event.target for event in tide if event.kind == Ev.LIMB_TOOK}
    assert taken <= held, "nobody is taken who was not held"
    due = [mark for mark in telegraphs(battle, before, 0) if mark.kind == "craft" and mark.count == 0]
    assert len(due) == sum(event.kind == Ev.CRAFT_FELL for event in tide)
    if any(event.kind in BETWEEN for event in tide):
        return False
    assert not held or any(event.kind == Ev.LIMB_RELEASED for event in tide)
    fallen = {event.target: event for event in tide if event.kind in (Ev.UNIT_HUNG, Ev.UNIT_FELL)}
    for unit in range(len(before.identity)):
        if is_on_foot(before, unit):
            said = footing(battle, before, unit, int(before.place.x[unit]), int(before.place.y[unit]))
            assert said.falls == (unit in fallen)
            if said.falls and said.rim is not None:
                assert (fallen[unit].x, fallen[unit].y) == said.rim
    return True


def is_on_foot(world: World, unit: int) -> bool:
    place = world.place[unit]
    over = world.ground.size and world.ground[place.plane, place.y, place.x] & GONE
    return bool(is_standing(world, unit) and world.identity.presence[unit] == PRESENT and not over)
