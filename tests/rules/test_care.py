"""Helping the hurt: dressings, painkillers, carrying."""

import pytest

from game.rules.body import stride
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, give_when, hits, kinds, of, refused

PAIR = "........\nAB......\n.......1"


def pair(**changes: object) -> Battle:
    return battle(PAIR, squad=("willow", "tad"), **changes)  # type: ignore[arg-type]


def test_a_dressing_closes_one_wound() -> None:
    game = pair()
    game.world.health.bleeding[1] = 2
    events = give(game, Kind.DRESS, 0, 1)
    assert [(event.kind, event.a) for event in events] == [(Ev.UNIT_DRESSED, 1)]
    assert (game.world.pace.actions[0], game.world.kit.dressings[0]) == (1, 1)
    assert [event.a for event in give(game, Kind.DRESS, 0, 1)] == [0]
    assert game.world.health.bleeding[1] == 0


def test_the_fallen_are_safe_when_no_wound_is_open() -> None:
    game = pair()
    fell(game, 1, fading=2)
    game.world.health.bleeding[1] = 2
    assert kinds(give(game, Kind.DRESS, 0, 1)) == [Ev.UNIT_DRESSED]
    assert game.world.health.state[1] == 1
    assert kinds(give(game, Kind.DRESS, 0, 1)) == [Ev.UNIT_STABILISED]
    assert game.world.health.state[1] == 2


def test_one_may_dress_oneself() -> None:
    game = pair()
    game.world.health.bleeding[0] = 1
    give(game, Kind.DRESS, 0, 0)
    assert game.world.health.bleeding[0] == 0


def test_a_dressing_stabilises_the_fallen_for_good() -> None:
    game = pair()
    game.rules.number.rest[0] = 99
    fell(game, 1, fading=1)
    assert kinds(give(game, Kind.DRESS, 0, 1)) == [Ev.UNIT_STABILISED]
    assert (game.world.health.state[1], game.world.health.fading[1]) == (2, 0)
    for _ in range(4):
        end_round(game)
    assert game.world.health.state[1] == 2


def test_with_a_wounded_arm_a_dressing_takes_two_actions() -> None:
    game = pair()
    game.world.wound.arm[0] = game.world.health.bleeding[0] = 1
    game.world.pace.actions[0] = 1
    assert refused(game, Kind.DRESS, 0, 0) == Reason.NO_ACTIONS
    game.world.pace.actions[0] = 2
    give(game, Kind.DRESS, 0, 0)
    assert game.world.pace.actions[0] == 0


def test_a_painkiller_makes_the_dressing_quick_again() -> None:
    game = pair()
    game.world.wound.arm[0] = game.world.health.bleeding[0] = 1
    give(game, Kind.PAINKILLER, 0, 0)
    give(game, Kind.DRESS, 0, 0)
    assert game.world.pace.actions[0] == 0


def test_dressings_run_out_and_need_somebody_hurt_and_near() -> None:
    game = pair()
    assert refused(game, Kind.DRESS, 0, 1) == Reason.NOT_HURT
    game.world.health.bleeding[1] = 1
    game.world.kit.dressings[0] = 0
    assert refused(game, Kind.DRESS, 0, 1) == Reason.NO_DRESSING
    assert refused(game, Kind.DRESS, 0, 2) == Reason.NO_TARGET
    game = battle("A.B....1", squad=("willow", "tad"))
    fell(game, 1)
    assert refused(game, Kind.DRESS, 0, 1) == Reason.NOT_ADJACENT


def test_the_dead_and_the_stable_need_no_dressing() -> None:
    game = pair()
    fell(game, 1, 3)
    assert refused(game, Kind.DRESS, 0, 1) == Reason.NO_TARGET
    game = pair()
    fell(game, 1, 2)
    assert refused(game, Kind.DRESS, 0, 1) == Reason.NOT_HURT


def test_a_painkiller_lasts_three_rounds_this_one_included() -> None:
    game = pair()
    game.world.wound.leg[0] = 1
    slow = stride(game.rules, game.world, 0)
    give(game, Kind.PAINKILLER, 0, 0)
    assert (game.world.kit.painkillers[0], game.world.pace.actions[0]) == (0, 1)
    found = []
    for _ in range(4):
        found.append(stride(game.rules, game.world, 0) > slow)
        woke = of(end_round(game), Ev.UNIT_WOKE)
        assert bool(woke) == (len(found) == 3)
    assert found == [True, True, True, False]


@pytest.mark.parametrize("place", ["arm", "leg", "head"])
def test_a_painkiller_is_for_wounds(place: str) -> None:
    game = pair()
    assert refused(game, Kind.PAINKILLER, 0, 1) == Reason.NOT_HURT
    getattr(game.world.wound, place)[1] = 1
    give(game, Kind.PAINKILLER, 0, 1)
    game.world.kit.painkillers[0] = 1
    assert refused(game, Kind.PAINKILLER, 0, 1) == Reason.NOT_HURT, "it works already"


def test_no_painkiller_for_the_fallen() -> None:
    game = pair()
    game.world.wound.leg[1] = 1
    fell(game, 1)
    assert refused(game, Kind.PAINKILLER, 0, 1) == Reason.NOT_HURT


# --- carrying -------------------------------------------------------------------------------------------------------
def carrying(**changes: object) -> Battle:
    game = pair(**changes)
    fell(game, 1, 2)
    assert kinds(give(game, Kind.CARRY, 0, 1)) == [Ev.UNIT_LIFTED]
    game.world.pace.actions[0] = 2
    return game


def test_the_lifted_lies_where_the_carrier_stands_and_goes_along() -> None:
    game = carrying()
    assert at(game, 1) == at(game, 0) == (0, 0, 1)
    give(game, Kind.MOVE, 0, x=2, y=1)
    assert at(game, 1) == at(game, 0) == (0, 2, 1)
    assert (game.world.carry.holding[0], game.world.carry.held_by[1]) == (1, 0)


def test_a_carrier_walks_half_as_far() -> None:
    game = carrying()
    assert stride(game.rules, game.world, 0) == 4
    give(game, Kind.MOVE, 0, x=2, y=1)
    assert game.world.pace.actions[0] == 1
    assert refused(game, Kind.MOVE, 0, x=5, y=1) == Reason.OUT_OF_REACH


def test_a_carriers_hands_are_full() -> None:
    game = battle("AB1C....", squad=("faith", "tad", "willow"))
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    game.world.pace.actions[0] = 2
    game.world.health.bleeding[0] = 1
    assert refused(game, Kind.SHOOT, 0, 3) == Reason.HANDS_FULL
    assert refused(game, Kind.OVERWATCH, 0, value=1) == Reason.HANDS_FULL
    assert refused(game, Kind.STRIKE, 0, 3) == Reason.HANDS_FULL
    assert refused(game, Kind.DRESS, 0, 0) == Reason.HANDS_FULL
    assert refused(game, Kind.RELOAD, 0) == Reason.HANDS_FULL
    assert refused(game, Kind.CARRY, 0, 2) == Reason.HANDS_FULL


def test_the_carried_can_be_dressed_by_the_carrier() -> None:
    game = pair()
    fell(game, 1)
    give(game, Kind.CARRY, 0, 1)
    give(game, Kind.DRESS, 0, 1)
    assert game.world.health.state[1] == 2


def test_one_carrier_a_body_and_only_friends_who_have_fallen() -> None:
    game = battle("AC.\nB..\n..1", squad=("willow", "tad", "alex"))
    assert refused(game, Kind.CARRY, 0, 1) == Reason.NO_TARGET
    fell(game, 1)
    give(game, Kind.CARRY, 0, 1)
    assert refused(game, Kind.CARRY, 2, 1) == Reason.NO_TARGET
    end_phase(game)
    assert refused(game, Kind.CARRY, 3, 1) == Reason.CANNOT_CARRY


def test_putting_down_needs_a_free_tile_beside() -> None:
    game = carrying()
    assert refused(game, Kind.PUT_DOWN, 0, x=0, y=1) == Reason.NOT_ADJACENT
    assert refused(game, Kind.PUT_DOWN, 0, x=2, y=1) == Reason.NOT_ADJACENT
    assert refused(game, Kind.PUT_DOWN, 0, x=-1, y=1) == Reason.TILE_TAKEN
    assert kinds(give(game, Kind.PUT_DOWN, 0, x=1, y=2)) == [Ev.UNIT_PUT_DOWN]
    assert at(game, 1) == (0, 1, 2)
    assert (game.world.carry.holding[0], game.world.carry.held_by[1]) == (-1, -1)
    assert refused(game, Kind.PUT_DOWN, 0, x=1, y=2) == Reason.NOT_CARRYING


def test_a_carrier_who_falls_drops_the_burden() -> None:
    game = battle("AB......1", squad=("willow", "tad"), lgf=("lancer",))
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    game.world.health.hp[0] = 1
    end_phase(game)
    events = give_when(game, hits, Kind.SHOOT, 2, 0)
    assert of(events, Ev.UNIT_PUT_DOWN)
    assert game.world.carry.holding[0] == game.world.carry.held_by[1] == -1
    assert at(game, 1) == at(game, 0)


def test_who_dies_in_the_arms_is_let_go() -> None:
    game = pair()
    fell(game, 1, fading=1)
    give(game, Kind.CARRY, 0, 1)
    end_round(game)
    assert game.world.health.state[1] == 3
    assert game.world.carry.holding[0] == game.world.carry.held_by[1] == -1
