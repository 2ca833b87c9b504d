"""Armour, wounds by place, bleeding, falling, fading, death and grief."""

import pytest

from game.rules.damage import hurt
from game.rules.event_kinds import Ev
from game.rules.events import Event, take_events
from game.rules.grief import grieve
from game.rules.setup import Battle, reseed
from tests.rules.boards import battle, end_round, fell, kinds, of

BOARD = "A.B\n...\n..1"


def squad(*units: str, **changes: object) -> Battle:
    return battle(BOARD, squad=units or ("willow", "tad"), **changes)  # type: ignore[arg-type]


def strike(game: Battle, unit: int, points: int, piercing: bool = False) -> tuple[Event, ...]:
    hurt(game.board, game.rules, game.world, game.log, -1, unit, points, piercing, False)
    return take_events(game.log)


@pytest.mark.parametrize(("points", "piercing", "felt", "held"), [(4, False, 3, 1), (4, True, 4, 0), (1, False, 1, 0)])
def test_armour_takes_points_off_but_never_all(points: int, piercing: bool, felt: int, held: int) -> None:
    game = squad("faith", "tad")
    taken = of(strike(game, 0, points, piercing), Ev.DAMAGE_TAKEN)[0]
    assert (taken.a, taken.c, taken.d) == (felt, 12 - felt, held)
    assert game.world.health.hp[0] == 12 - felt


def test_five_points_in_one_hit_wound_four_do_not() -> None:
    assert Ev.UNIT_WOUNDED not in kinds(strike(squad(), 0, 4))
    assert Ev.UNIT_WOUNDED in kinds(strike(squad(), 0, 5))
    game = squad("faith", "tad")
    assert Ev.UNIT_WOUNDED not in kinds(strike(game, 0, 5)), "after armour"


def test_wounds_find_places_as_the_data_says() -> None:
    counts = [0] * 4
    game = squad("buffy", "tad")
    for seed in range(600):
        reseed(game.world, seed)
        game.world.tally.rolled[:] = 0
        game.world.health.hp[0] = 12
        before = game.world.health.bleeding[0]
        where = of(strike(game, 0, 5), Ev.UNIT_WOUNDED)[0].a
        counts[where] += 1
        assert game.world.health.bleeding[0] - before == (where == 2), "only the torso bleeds"
    wound = game.world.wound[0]
    assert [wound.arm, wound.leg, wound.torso, wound.head] == counts
    for count, percent in zip(counts, (30, 30, 25, 15), strict=True):
        assert abs(count / 6 - percent) < 7


def test_bleeding_costs_one_a_wound_at_most_two() -> None:
    for wounds, lost in ((1, 1), (2, 2), (3, 2), (5, 2)):
        game = squad()
        game.world.health.bleeding[0] = wounds
        bled = of(end_round(game), Ev.UNIT_BLED)[0]
        assert (bled.a, bled.b) == (lost, 10 - lost)
        assert game.world.health.hp[0] == 10 - lost


def test_bleeding_to_nothing_is_a_fall() -> None:
    game = squad()
    game.world.health.bleeding[0], game.world.health.hp[0] = 2, 1
    events = end_round(game)
    assert of(events, Ev.UNIT_DOWNED)[0].a == 3
    assert (game.world.health.hp[0], game.world.health.state[0], game.world.health.fading[0]) == (0, 1, 3)


def test_the_fallen_leave_the_fight_and_free_the_tile() -> None:
    game = squad()
    game.world.stance.watch[0], game.world.mind.drift[0] = 1, 5
    events = strike(game, 0, 10)
    assert {Ev.UNIT_DOWNED, Ev.WATCH_ENDED} <= set(kinds(events))
    assert game.world.occupant[0, 0, 0] == -1
    assert (game.world.pace.actions[0], game.world.stance.watch[0], game.world.mind.drift[0]) == (0, 0, 0)


@pytest.mark.parametrize(("points", "tides"), [(10, 3), (13, 3), (14, 2), (30, 2)])
def test_who_is_down_dies_at_the_third_tide_struck_hard_at_the_second(points: int, tides: int) -> None:
    game = squad()
    assert of(strike(game, 0, points), Ev.UNIT_DOWNED)[0].a == tides
    for left in range(tides - 1, -1, -1):
        assert game.world.health.state[0] == 1
        events = end_round(game)
        assert of(events, Ev.UNIT_FADED)[0].a == left
    assert Ev.UNIT_DIED in kinds(events)
    assert game.world.health.state[0] == 3


def test_who_bled_out_of_the_fight_gets_three_whole_tides() -> None:
    game = squad()
    game.world.health.bleeding[0], game.world.health.hp[0] = 1, 1
    assert not of(end_round(game), Ev.UNIT_FADED)
    assert len([1 for _ in range(3) if of(end_round(game), Ev.UNIT_FADED)]) == 3
    assert game.world.health.state[0] == 3


def test_the_lgf_die_at_once() -> None:
    game = squad()
    events = strike(game, 2, 30)
    assert Ev.UNIT_DIED in kinds(events)
    assert Ev.UNIT_DOWNED not in kinds(events)
    assert game.world.health.state[2] == 3
    assert game.world.occupant[0, 2, 2] == -1


def test_seeing_a_friend_die_takes_will_from_a_bonded_one_more() -> None:
    game = battle("ABC\n..1", squad=("tad", "alex", "willow"))
    will = game.world.mind.will.tolist()
    fell(game, 0, fading=1)
    events = end_round(game)
    assert {(event.target, event.b) for event in of(events, Ev.WILL_CHANGED)} == {(1, -4), (2, -2)}
    assert game.world.mind.will.tolist() == [will[0], will[1] - 4, will[2] - 2, will[3]]


def test_grief_needs_sight_and_ends_at_nothing() -> None:
    game = battle("A#B\n.#1", squad=("tad", "alex"))
    fell(game, 0, 3)
    grieve(game.board, game.rules, game.world, game.log, 0)
    assert take_events(game.log) == ()
    game = battle("AB1", squad=("tad", "alex"))
    fell(game, 0, 3)
    game.world.mind.will[1] = 1
    grieve(game.board, game.rules, game.world, game.log, 0)
    assert of(take_events(game.log), Ev.WILL_CHANGED)[0].b == -1
    assert game.world.mind.will[1] == 0
    grieve(game.board, game.rules, game.world, game.log, 0)
    assert take_events(game.log) == ()


def test_the_other_side_does_not_grieve() -> None:
    game = squad()
    strike(game, 2, 30)
    assert game.world.mind.will.tolist()[:2] == [8, 6]
