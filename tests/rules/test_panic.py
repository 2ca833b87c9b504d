"""Panic at no will, and the orders that end it."""

import numpy as np
import pytest

from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.grief import lose_will
from game.rules.nerve import Nerve, flight, obedience
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, give, of, put, refused

FIELD = "A..........\nB....1.....\nC.........."


def field(*squad: str) -> tuple[Battle, World]:
    game = battle(FIELD, squad=squad or ("officer", "private", "medic"))
    return game, game.world


def shake(game: Battle, unit: int) -> None:
    """Takes all will and ends the round, so that the unit panics now."""
    lose_will(game.rules, game.world, game.log, unit, 99)


def panicked(unit: int = 1) -> tuple[Battle, World]:
    game, world = field()
    shake(game, unit)
    end_round(game)
    return game, world


def test_at_no_will_one_will_panic_in_the_next_phase() -> None:
    game, world = field()
    shake(game, 1)
    assert (world.mind.will[1], world.heart.panic[1], world.pace.actions[1]) == (0, 1, 2)
    events = end_round(game)
    assert [event.a for event in of(events, Ev.PANIC_CHANGED) if event.target == 1] == [1, 2]
    rolled = of(events, Ev.PANIC_ROLLED)[0]
    assert (rolled.actor, rolled.c) == (1, int(rolled.b < rolled.a))
    assert (world.heart.panic[1], world.pace.actions[1]) == (2, 0)


def test_a_panic_lasts_one_phase_and_leaves_some_will() -> None:
    game, world = panicked()
    events = end_phase(game)
    assert [(event.target, event.a) for event in of(events, Ev.PANIC_CHANGED)] == [(1, 0)]
    assert (world.mind.will[1], world.heart.panic[1]) == (3, 0)
    end_phase(game)
    assert world.pace.actions[1] == 2


def test_the_lgf_do_not_panic() -> None:
    game, world = field()
    shake(game, 3)
    assert (world.mind.will[3], world.heart.panic[3]) == (0, 0)


def test_who_falls_has_no_panic() -> None:
    game, world = field()
    shake(game, 1)
    world.health.hp[1] = 1
    world.health.bleeding[1] = 1
    assert not of(end_round(game), Ev.PANIC_ROLLED)
    assert world.heart.panic[1] == 0


def test_enemies_make_flight_likelier_a_bonded_friend_less() -> None:
    game, world = field()
    terms = np.zeros(16, np.int32)
    assert flight(game.rules, world, 1, terms) == 20 == terms.sum()
    assert (terms[Nerve.FLIGHT], terms[Nerve.ENEMIES], terms[Nerve.COMPANY]) == (30, 10, -20)
    put(game, 1, 3, 1)
    assert flight(game.rules, world, 1, terms) == 40
    world.memory.known[:] = 0
    assert flight(game.rules, world, 1, terms) == 0 == terms.sum()


@pytest.mark.parametrize("flees", [0, 1])
def test_they_flee_or_cower_by_the_dice(flees: int) -> None:
    for seed in range(60):
        game = battle("........A1.....", squad=("private",), seed=seed)
        shake(game, 0)
        events = end_round(game)
        rolled = of(events, Ev.PANIC_ROLLED)[0]
        if rolled.c != flees:
            continue
        assert at(game, 0) == ((0, 3, 0) if flees else (0, 8, 0))
        assert game.world.pace.actions[0] == 0
        return
    raise AssertionError("no dice gave it")


# --- orders ---------------------------------------------------------------------------------------------------------
def test_an_order_gives_a_friend_an_action() -> None:
    game, world = field()
    told = of(give(game, Kind.ORDER, 0, 1), Ev.UNIT_ORDERED)[0]
    assert (told.actor, told.target, told.a, told.c, told.d) == (0, 1, 100, 1, 3)
    assert world.pace.actions.tolist()[:3] == [1, 3, 2]


def test_one_order_a_round_for_each() -> None:
    game, _ = field()
    give(game, Kind.ORDER, 0, 1)
    assert refused(game, Kind.ORDER, 0, 1) == Reason.ORDERED_BEFORE
    give(game, Kind.ORDER, 0, 2)
    end_round(game)
    give(game, Kind.ORDER, 0, 1)


def test_who_can_be_ordered_by_whom() -> None:
    game, _ = field()
    assert refused(game, Kind.ORDER, 1, 0) == Reason.NOT_ABLE
    assert refused(game, Kind.ORDER, 0, 0) == Reason.NO_TARGET
    assert refused(game, Kind.ORDER, 0, 3) == Reason.NO_TARGET
    put(game, 1, 10, 2)
    assert refused(game, Kind.ORDER, 0, 1) == Reason.TOO_FAR
    put(game, 1, 0, 1, plane=1)
    assert refused(game, Kind.ORDER, 0, 1) == Reason.WRONG_PLANE


@pytest.mark.parametrize("obeys", [0, 1])
def test_an_order_may_bring_one_out_of_a_panic(obeys: int) -> None:
    for seed in range(60):
        game = battle(FIELD, squad=("officer", "private", "medic"), seed=seed)
        shake(game, 1)
        end_round(game)
        put(game, 1, 0, 1)
        terms = np.zeros(16, np.int32)
        chance = obedience(game.rules, game.world, 0, 1, terms)
        assert (terms[Nerve.RANK], terms[Nerve.BOND], chance) == (60, 10, 70)
        events = give(game, Kind.ORDER, 0, 1)
        told = of(events, Ev.UNIT_ORDERED)[0]
        assert (told.a, told.c) == (70, int(told.b < 70))
        if told.c != obeys:
            continue
        assert game.world.pace.actions[1] == obeys
        assert game.world.heart.panic[1] == (0 if obeys else 2)
        assert game.world.mind.will[1] == (3 if obeys else 0)
        assert refused(game, Kind.ORDER, 0, 1) == Reason.ORDERED_BEFORE
        return
    raise AssertionError("no dice gave it")


def test_an_estranged_officer_is_obeyed_less() -> None:
    game, world = panicked()
    terms = np.zeros(16, np.int32)
    before = obedience(game.rules, world, 0, 1, terms)
    world.bond.strength[0] = -2
    assert obedience(game.rules, world, 0, 1, terms) == before - 30
