"""Over a chasm and on the ground: hanging on the rim, falling, lying, getting up."""

import pytest

from game.rules import preview
from game.rules.components import HANGING, UP
from game.rules.event_kinds import Ev
from game.rules.odds import Term
from game.rules.orders import Kind, Reason
from game.rules.posture import LYING, lay_down
from game.rules.setup import Battle
from tests.rules.boards import (
    at,
    battle,
    end_phase,
    end_round,
    fell,
    give,
    of,
    put,
    refused,
)
from tests.rules.flights import HALL, dizzy, over_chasm, refused_after, throw
from tests.sim.invariants import check

GAPS = tuple((x, 1) for x in range(5, 9))
TWO = "..........\n.1A......B\n.........."
THREE = "..........\n.1A......B\nC........."


def test_a_flight_that_ends_over_a_chasm_leaves_one_on_the_rim() -> None:
    game = over_chasm(TWO, *GAPS)
    events = throw(game)
    assert at(game, 0) == (0, 4, 1)
    assert (game.world.health.state[0], game.world.health.fading[0]) == (HANGING, 2)
    assert len(of(events, Ev.UNIT_HUNG)) == 1
    check(game, game.world)


def test_a_flight_goes_on_over_a_chasm() -> None:
    game = over_chasm(TWO, (4, 1), (5, 1))
    throw(game)
    assert at(game, 0) == (0, 7, 1)
    assert game.world.posture.prone[0] == 1


def test_who_hangs_falls_at_the_second_tide() -> None:
    game = over_chasm(TWO, *GAPS)
    throw(game)
    end_phase(game)
    assert game.world.health.fading[0] == 1
    events = end_round(game)
    assert len(of(events, Ev.UNIT_FELL)) == 1
    assert game.world.health.state[0] == 3
    check(game, game.world)


def test_the_carried_fall_with_the_carrier() -> None:
    game = over_chasm(THREE, *GAPS)
    fell(game, 1, state=2)
    game.world.carry.holding[0], game.world.carry.held_by[1] = 1, 0
    game.world.place.x[1] = 2
    throw(game)
    assert at(game, 1) == at(game, 0)
    end_phase(game)
    end_round(game)
    assert game.world.health.state[:2].tolist() == [3, 3]
    check(game, game.world)


def test_a_friend_hauls_up() -> None:
    game = over_chasm(TWO, *GAPS)
    throw(game)
    end_phase(game)
    put(game, 1, 4, 2)
    give(game, Kind.HAUL, 1, 0)
    assert (game.world.health.state[0], at(game, 0)) == (UP, (0, 4, 1))


def test_who_has_no_strength_left_falls_with_whom_he_carries() -> None:
    game = over_chasm(TWO, *GAPS)
    fell(game, 1, state=2)
    game.world.carry.holding[0], game.world.carry.held_by[1] = 1, 0
    game.world.place.x[1] = 2
    game.world.health.hp[0] = 1
    throw(game)
    assert game.world.health.state[:2].tolist() == [3, 3]
    assert game.world.identity.presence[:2].tolist() == [2, 2]
    check(game, game.world)


def test_the_dizzy_find_firm_ground_in_the_dream_under_a_chasm() -> None:
    game = dizzy(over_chasm(HALL, *GAPS))
    throw(game)
    assert at(game, 0) == (1, 7, 1)
    assert game.world.posture.prone[0] == 1


def lying(at_x: int) -> Battle:
    game = battle("............\nA..........1\n............")
    put(game, 1, at_x, 1)
    lay_down(game.world, game.log, 1)
    game.log.used[0] = 0
    return game


@pytest.mark.parametrize(("x", "change"), [(8, -20), (4, -20), (3, 0), (1, 0)])
def test_lying_helps_against_shots_from_afar(x: int, change: int) -> None:
    terms = dict(preview.shot(lying(x), lying(x).world, 0, 1).terms)
    assert terms.get(Term.PRONE, 0) == change


def test_lying_hurts_hand_to_hand() -> None:
    game = lying(1)
    assert dict(preview.strike(game, game.world, 0, 1).terms)[Term.PRONE] == 20


def test_getting_up_takes_half_a_stride_of_a_walk() -> None:
    game = battle("............\nA..........1\n............")
    far = preview.reach(game, game.world, 0)
    lay_down(game.world, game.log, 0)
    assert [event.a for event in of(give(game, Kind.MOVE, 0, x=2, y=1), Ev.POSTURE_CHANGED)][-1] != LYING
    assert game.world.posture.prone[0] == 0
    assert game.world.pace.actions[0] == 1, "four half-steps and five of getting up fit in ten"
    game = battle("............\nA..........1\n............")
    lay_down(game.world, game.log, 0)
    near = preview.reach(game, game.world, 0)
    assert far.actions_for(3, 1) == 1
    assert near.actions_for(3, 1) == 2
    assert not near.can_go(8, 1)
    give(game, Kind.MOVE, 0, x=3, y=1)
    assert game.world.pace.actions[0] == 0


def test_nobody_guards_lying() -> None:
    game = battle("A....1", squad=("buffy",))
    lay_down(game.world, game.log, 0)
    assert refused_after(game, Kind.GUARD) == Reason.IS_PRONE
    give(game, Kind.STAND, 0)
    assert refused(game, Kind.STAND, 0) == Reason.NOT_PRONE
