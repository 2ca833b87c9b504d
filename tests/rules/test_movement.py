"""Moving: what steps cost, what stops a walk, doors, and the room people take."""

import pytest

from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from tests.rules.boards import at, battle, end_phase, fell, give, kinds, of, put, refused

OPEN_DECK = """
............
A...........
............
...........1
"""


def test_one_action_up_to_the_stride_two_beyond() -> None:
    for x, left in ((5, 1), (6, 0), (10, 0)):
        game = battle(OPEN_DECK)
        give(game, Kind.MOVE, 0, x=x, y=1)
        assert game.world.pace.actions[0] == left, x
        assert at(game, 0) == (0, x, 1)
    assert refused(battle(OPEN_DECK), Kind.MOVE, 0, x=11, y=1) == Reason.OUT_OF_REACH


def test_two_short_moves_make_two_actions() -> None:
    game = battle(OPEN_DECK)
    give(game, Kind.MOVE, 0, x=1, y=1)
    give(game, Kind.MOVE, 0, x=2, y=1)
    assert refused(game, Kind.MOVE, 0, x=3, y=1) == Reason.NO_ACTIONS


def test_each_step_is_told_with_where_it_left_and_where_it_faces() -> None:
    game = battle(OPEN_DECK)
    steps = of(give(game, Kind.MOVE, 0, x=2, y=3), Ev.UNIT_STEPPED)
    assert [(step.x, step.y, step.a, step.b, step.c) for step in steps] == [(1, 2, 0, 1, 1), (2, 3, 1, 2, 1)]
    assert game.world.place.facing[0] == 1


def test_no_corner_is_cut() -> None:
    game = battle("A#.\n...\n..1")
    steps = of(give(game, Kind.MOVE, 0, x=2, y=0), Ev.UNIT_STEPPED)
    assert [(step.x, step.y) for step in steps] == [(0, 1), (1, 1), (2, 1), (2, 0)]


@pytest.mark.parametrize(("x", "y"), [(0, 1), (1, 0), (-1, 0), (0, 99), (2, 0), (3, 0)])
def test_the_own_tile_walls_the_outside_and_the_unreachable(x: int, y: int) -> None:
    game = battle("##.#\nA#.#\n##1#")
    assert refused(game, Kind.MOVE, 0, x=x, y=y) == Reason.OUT_OF_REACH


def test_friends_and_foes_in_sight_block_bodies_do_not() -> None:
    game = battle("AB1", squad=("willow", "tad"))
    assert refused(game, Kind.MOVE, 0, x=1, y=0) == Reason.OUT_OF_REACH
    game = battle("AB..1", squad=("willow", "tad"))
    fell(game, 1)
    give(game, Kind.MOVE, 0, x=1, y=0)
    assert at(game, 0) == at(game, 1) == (0, 1, 0)


def test_a_wounded_leg_shortens_the_stride_and_a_painkiller_gives_it_back() -> None:
    game = battle(OPEN_DECK)
    game.world.wound.leg[0] = 1
    assert refused(game, Kind.MOVE, 0, x=7, y=1) == Reason.OUT_OF_REACH
    give(game, Kind.MOVE, 0, x=4, y=1)
    assert game.world.pace.actions[0] == 0
    game = battle(OPEN_DECK)
    game.world.wound.leg[0] = game.world.wound.relief[0] = 1
    give(game, Kind.MOVE, 0, x=10, y=1)


def test_a_move_that_reveals_an_enemy_stops_there_and_costs_what_was_walked() -> None:
    game = battle("..........\nA.........\n####.#####\n....1.....")
    events = give(game, Kind.MOVE, 0, x=9, y=1)
    assert of(events, Ev.MOVE_STOPPED)[0].a == 1
    spotted = of(events, Ev.UNIT_SPOTTED)
    assert {(event.actor, event.a) for event in spotted} == {(1, 0), (0, 1)}, "sight is mutual"
    assert at(game, 0)[1] in (3, 4)
    assert game.world.pace.actions[0] == 1


def test_an_enemy_seen_on_the_last_step_stops_nothing() -> None:
    game = battle("...\nA..\n##.\n##1")
    assert Ev.MOVE_STOPPED not in kinds(give(game, Kind.MOVE, 0, x=2, y=1))


def test_an_enemy_seen_before_stops_nothing() -> None:
    game = battle(OPEN_DECK)
    assert Ev.MOVE_STOPPED not in kinds(give(game, Kind.MOVE, 0, x=9, y=1))


def test_who_comes_beside_a_raised_guard_stops() -> None:
    game = battle("......\n......\n..A..1\n......", squad=("buffy",))
    give(game, Kind.GUARD, 0)
    end_phase(game)
    events = give(game, Kind.MOVE, 1, x=0, y=2)
    assert of(events, Ev.MOVE_STOPPED)[0].a == 2
    assert max(abs(at(game, 1)[1] - 2), abs(at(game, 1)[2] - 2)) == 1
    assert game.world.pace.actions[1] == 1


def test_a_guard_behind_the_corner_of_two_walls_stops_nobody() -> None:
    game = battle("A#...\n#...1\n.....", squad=("buffy",))
    give(game, Kind.GUARD, 0)
    end_phase(game)
    events = give(game, Kind.MOVE, 1, x=0, y=2)
    assert Ev.MOVE_STOPPED not in kinds(events)
    assert at(game, 1) == (0, 0, 2)


def test_without_a_guard_one_walks_past() -> None:
    game = battle("......\n......\n..A..1\n......", squad=("buffy",))
    end_phase(game)
    give(game, Kind.MOVE, 1, x=0, y=2)
    assert at(game, 1) == (0, 0, 2)


def test_walking_ends_the_watch_and_the_guard() -> None:
    game = battle(OPEN_DECK)
    game.world.stance.watch[0] = game.world.stance.guarding[0] = 1
    events = give(game, Kind.MOVE, 0, x=1, y=1)
    assert {Ev.WATCH_ENDED, Ev.GUARD_LOWERED} <= set(kinds(events))
    assert game.world.stance.watch[0] == game.world.stance.guarding[0] == 0


# --- doors ----------------------------------------------------------------------------------------------------------
def test_a_shut_door_opens_as_one_walks_through_and_costs_more() -> None:
    game = battle("#####\nA.+..\n##1##", lgf=("lancer",))
    events = give(game, Kind.MOVE, 0, x=2, y=1)
    assert [event.a for event in of(events, Ev.DOOR_CHANGED)] == [1]
    assert game.world.barrier[0, 1, 2] == game.world.door.state[0] == 1


def test_the_price_of_a_shut_door_is_a_tile() -> None:
    for door, left in (("/", 1), ("+", 0)):
        game = battle(f"A....{door}..1")
        give(game, Kind.MOVE, 0, x=5, y=0)
        assert game.world.pace.actions[0] == left


def test_a_sealed_door_stays_shut() -> None:
    game = battle("A=.1")
    assert refused(game, Kind.MOVE, 0, x=2, y=0) == Reason.OUT_OF_REACH
    assert refused(game, Kind.DOOR, 0, x=1, y=0) == Reason.DOOR_SEALED


def test_a_door_is_passed_straight_only() -> None:
    game = battle("A..\n#+#\n..1")
    steps = of(give(game, Kind.MOVE, 0, x=1, y=1), Ev.UNIT_STEPPED)
    assert [(step.x, step.y) for step in steps] == [(1, 0), (1, 1)]


def test_working_a_door_opens_and_shuts_it_for_an_action() -> None:
    game = battle("A+.1")
    assert game.world.memory.known[1] == 0
    events = give(game, Kind.DOOR, 0, x=1, y=0)
    assert of(events, Ev.DOOR_CHANGED)[0].a == 1
    assert of(events, Ev.UNIT_SPOTTED)
    assert game.world.memory.known[1] == 2
    assert of(give(game, Kind.DOOR, 0, x=1, y=0), Ev.DOOR_CHANGED)[0].a == 2
    assert game.world.memory.known[1] == 1
    assert game.world.pace.actions[0] == 0


def test_a_door_with_somebody_in_it_is_blocked() -> None:
    game = battle("A/1.")
    put(game, 1, 1, 0)
    assert refused(game, Kind.DOOR, 0, x=1, y=0) == Reason.DOOR_BLOCKED


def test_what_is_no_door_and_what_is_too_far() -> None:
    game = battle("A..+1")
    assert refused(game, Kind.DOOR, 0, x=1, y=0) == Reason.NO_DOOR
    assert refused(game, Kind.DOOR, 0, x=3, y=0) == Reason.NOT_ADJACENT
    assert refused(game, Kind.DOOR, 0, x=-1, y=0) == Reason.NO_DOOR


def test_who_opens_a_door_by_walking_lets_friends_see_at_once() -> None:
    """A friend in line with the opened door sees the enemy behind it: that is a contact."""
    game = battle("##...#\nB.A+.1\n##...#", squad=("willow", "tad"))
    events = give(game, Kind.MOVE, 0, x=4, y=1)
    assert at(game, 0) == (0, 3, 1)
    assert of(events, Ev.MOVE_STOPPED)
