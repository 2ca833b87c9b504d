"""Pulse and treatment: each ruling."""

import numpy as np
import pytest

from game.rules import preview_people
from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.nerve import Nerve, treatment_odds
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle
from tests.rules.boards import (
    end_round,
    fell,
    give,
    give_when,
    look,
    of,
    refused,
)
from tests.rules.camp import camp, said


# --- pulse
def fresh_dead(**changes: object) -> tuple[Battle, World]:
    game, world = camp(**changes)
    fell(game, 1, 3)
    world.heart.died[1] = 1
    look(game)
    return game, world


@pytest.mark.parametrize("found", [0, 1])
def test_a_pulse_may_be_found_once(found: int) -> None:
    game, world = fresh_dead()
    shown = preview_people.odds(game, world, Order(Kind.PULSE, 0, 1))
    assert (shown.chance, dict(shown.terms)) == (30, {Nerve.PULSE: 20, Nerve.BOND: 10})
    events = give_when(game, said(Ev.PULSE_FELT, "c", found), Kind.PULSE, 0, 1)
    told = of(events, Ev.PULSE_FELT)[0]
    assert (told.a, told.b < told.a) == (shown.chance, bool(found))
    assert (world.health.state[1], world.health.fading[1]) == ((1, 1) if found else (3, 0))
    if found:
        give(game, Kind.DRESS, 0, 1)
        assert world.health.state[1] == 2
    else:
        assert refused(game, Kind.PULSE, 2, 1) == Reason.NO_PULSE


def test_there_is_no_pulse_after_a_while() -> None:
    game, _ = fresh_dead()
    end_round(game)
    end_round(game)
    assert refused(game, Kind.PULSE, 0, 1) == Reason.NO_PULSE
    assert refused(game, Kind.PULSE, 0, 2) == Reason.NO_TARGET


# --- treatment
def test_a_grave_wound_may_not_close() -> None:
    game, world = camp()
    world.tend.grave[1] = world.health.bleeding[1] = 1
    order = Order(Kind.DRESS, 2, 1)
    for tried in range(2):
        shown = preview_people.odds(game, world, order)
        terms = {Nerve.TREATMENT: 45, Nerve.SKILL: 20, Nerve.BOND: 5, Nerve.HANDS: 10, Nerve.TRIED: 15 * tried}
        clamp = min(95, sum(terms.values())) - sum(terms.values())
        assert dict(shown.terms) == {term: value for term, value in {**terms, Nerve.BOUND: clamp}.items() if value}
        wanted = tried == 1
        events = give_when(game, said(Ev.UNIT_TREATED, "c", int(wanted)), Kind.DRESS, 2, 1)
        told = of(events, Ev.UNIT_TREATED)[0]
        assert (told.a, told.b < told.a) == (shown.chance, wanted)
        assert world.kit.dressings[2] == 2 - tried, "a dressing is used either way"
        assert bool(of(events, Ev.UNIT_DRESSED)) == wanted
    assert (world.tend.grave[1], world.health.bleeding[1]) == (0, 0)


def test_a_wounded_arm_is_a_hindrance() -> None:
    game, world = camp()
    terms = np.zeros(16, np.int32)
    before = treatment_odds(game.rules, world, 0, 1, terms)
    world.wound.arm[0] = 1
    assert treatment_odds(game.rules, world, 0, 1, terms) == before - 15 == terms.sum()


def test_certain_things_are_shown_as_certain() -> None:
    game, world = camp()
    world.health.bleeding[1] = 1
    assert preview_people.odds(game, world, Order(Kind.DRESS, 0, 1)).chance == 100
    assert preview_people.odds(game, world, Order(Kind.ORDER, 0, 1)).chance == 100
    assert preview_people.odds(game, world, Order(Kind.ORDER, 0, 0)).reason == Reason.NO_TARGET
    assert preview_people.panic(game, world, 1).state == 0
    assert dict(preview_people.bonds(game, world, 0)) == {1: 1, 2: 2}
