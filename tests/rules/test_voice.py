"""Rally, rest, fainting and bluff: each ruling."""

import numpy as np
import pytest

from game.rules import preview_people
from game.rules.bluff import why_not_bluff
from game.rules.event_kinds import Ev
from game.rules.nerve import bluff_odds
from game.rules.orders import Kind, Order, Reason
from tests.rules.boards import (
    at,
    end_phase,
    end_round,
    fell,
    give,
    give_when,
    kinds,
    of,
    put,
    refused,
)
from tests.rules.camp import camp, said
from tests.rules.test_panic import panicked


# --- rally, rest, fainting
def test_a_rally_raises_who_was_dressed_weak() -> None:
    game, world = camp()
    fell(game, 1)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NEEDS_DRESSING
    give(game, Kind.DRESS, 0, 1)
    told = of(give(game, Kind.RALLY, 0, 1), Ev.UNIT_RALLIED)
    assert [(event.actor, event.target, event.a, event.b) for event in told] == [(0, 1, 1, 3)]
    assert (world.health.state[1], world.health.hp[1], world.pace.actions[1]) == (0, 3, 0)
    assert world.occupant[at(game, 1)[0], at(game, 1)[2], at(game, 1)[1]] == 1
    end_round(game)
    assert world.pace.actions[1] == 1


def test_once_a_mission_for_each() -> None:
    game, _ = camp()
    fell(game, 1, 2)
    give(game, Kind.RALLY, 0, 1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.RALLIED_BEFORE
    assert refused(game, Kind.RALLY, 2, 1) == Reason.RALLIED_BEFORE


def test_who_can_be_rallied_by_whom() -> None:
    game, _ = camp()
    assert refused(game, Kind.RALLY, 1, 0) == Reason.NOT_ABLE
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NOT_HURT
    assert refused(game, Kind.RALLY, 0, 0) == Reason.NO_TARGET
    assert refused(game, Kind.RALLY, 0, 3) == Reason.NO_TARGET
    fell(game, 1, 3)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NOT_HURT
    fell(game, 1, 2)
    give(game, Kind.CARRY, 2, 1)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.IS_CARRIED
    game, _ = camp()
    put(game, 1, 6, 1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.TOO_FAR
    game, _ = camp()
    put(game, 1, 1, 1, plane=1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.WRONG_PLANE


def test_who_lies_under_somebodys_feet_gets_up_beside() -> None:
    game, world = camp()
    fell(game, 1, 2)
    put(game, 2, 1, 1)
    events = give(game, Kind.RALLY, 0, 1)
    assert [(event.a, event.b) for event in of(events, Ev.UNIT_PUSHED)] == [(1, 1)]
    assert at(game, 1) != at(game, 2)
    assert world.occupant[0, 1, 1] == 2


def test_a_rally_brings_one_out_of_a_panic() -> None:
    game, world = panicked()
    put(game, 1, 1, 1)
    told = of(give(game, Kind.RALLY, 0, 1), Ev.UNIT_RALLIED)
    assert [event.a for event in told] == [0]
    assert (world.heart.panic[1], world.mind.will[1], world.pace.actions[1]) == (0, 3, 1)


def test_the_unconscious_wake_when_a_friend_stays_with_them() -> None:
    game, world = camp()
    fell(game, 1, 2)
    for _ in range(2):
        assert not of(end_round(game), Ev.UNIT_RALLIED)
    told = of(end_round(game), Ev.UNIT_RALLIED)
    assert [(event.actor, event.target, event.a, event.b) for event in told] == [(-1, 1, 1, 1)]
    assert (world.health.hp[1], world.tend.weak[1], world.pace.actions[1]) == (1, 1, 1)


def test_rest_begins_anew_when_left_alone_or_carried() -> None:
    game, world = camp()
    fell(game, 1, 2)
    end_round(game)
    put(game, 0, 9, 1)
    put(game, 2, 9, 2)
    end_round(game)
    assert world.tend.rest[1] == 0
    put(game, 0, 0, 1)
    give(game, Kind.CARRY, 0, 1)
    end_round(game)
    assert world.tend.rest[1] == 0


def test_the_weak_faint_when_they_bleed() -> None:
    game, world = camp()
    world.tend.weak[1] = world.health.bleeding[1] = 1
    world.health.hp[1] = 4
    assert not preview_people.faints(game, world, 1)
    end_round(game)
    assert preview_people.faints(game, world, 1)
    events = end_round(game)
    assert [kind for kind in kinds(events) if kind in (Ev.UNIT_FAINTED, Ev.UNIT_DOWNED)] == [
        Ev.UNIT_FAINTED,
        Ev.UNIT_DOWNED,
    ]
    assert (world.health.state[1], world.health.fading[1], world.health.hp[1]) == (1, 3, 0)
    end_round(game)
    end_round(game)
    assert of(end_round(game), Ev.UNIT_DIED), "lost at the third Tide"


# --- bluff
def test_a_bluff_takes_an_action_and_works_less_each_time() -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    chances = []
    for _ in range(3):
        world.pace.actions[0] = 2
        events = give(game, Kind.BLUFF, 0, 3)
        chances.append(of(events, Ev.UNIT_BLUFFED)[0].a)
    assert chances == [70, 40, 10]
    terms = np.zeros(16, np.int32)
    assert bluff_odds(game.rules, world, 0, terms) == 10 == terms.sum()


@pytest.mark.parametrize("works", [0, 1])
def test_who_falls_for_it_loses_an_action(works: int) -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    events = give_when(game, said(Ev.UNIT_BLUFFED, "c", works), Kind.BLUFF, 0, 3)
    told = of(events, Ev.UNIT_BLUFFED)[0]
    assert (told.b < told.a) == bool(works)
    assert bool(of(events, Ev.UNIT_STUNNED)) == bool(works)
    end_phase(game)
    assert world.pace.actions[3] == 2 - works


def test_leaders_do_not_listen_twice() -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    row = game.world.identity.kind[3]
    old = int(game.rules.kind.unbluffed[row])
    game.rules.kind.unbluffed[row] = 1
    give(game, Kind.BLUFF, 0, 3)
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.NOT_FOOLED
    game.rules.kind.unbluffed[row] = old
    assert why_not_bluff(game.rules, world, Order(Kind.BLUFF, 0, 3)) == Reason.OK


def test_a_bluff_needs_an_enemy_in_sight_and_near() -> None:
    game, world = camp()
    assert refused(game, Kind.BLUFF, 1, 3) == Reason.NOT_ABLE
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.TOO_FAR
    assert refused(game, Kind.BLUFF, 0, 1) == Reason.NO_TARGET
    put(game, 3, 6, 1)
    world.memory.known[3] = 1
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.NOT_SEEN
