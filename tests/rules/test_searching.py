"""Routes, suspicion, the search, being dragged out and kicking oneself free."""

import numpy as np

from game.rules import eyes
from game.rules.components import IN_SIGHT, LGF
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.outset import scatter
from game.rules.searching import next_leg
from game.rules.setup import reseed
from game.rules.step import start
from tests.rules.boards import at, end_phase, end_round, give, give_when, kinds, of, put, refused
from tests.rules.fields import BOY, SEARCHER, drawn, face, field, held, hidden, rouse, suspicion

# --- routes


def test_he_walks_his_route_to_the_end_and_back() -> None:
    game = field(drawn(8, 7), (8, 7), (14, 7))
    end_phase(game)
    assert at(game, SEARCHER) == (0, 12, 7)
    end_phase(game)
    end_phase(game)
    assert at(game, SEARCHER) == (0, 12, 7)  # two on, two back
    assert game.world.place.facing[SEARCHER] == 4


def test_a_closed_route_is_walked_round() -> None:
    game = field(drawn(16, 6), (16, 6), (18, 6), (18, 7), (16, 7), closed=True)
    for _ in range(3):
        end_round(game)
    assert at(game, SEARCHER) == (0, 16, 6)


def test_a_watchful_searcher_takes_no_orders() -> None:
    game = field(drawn(8, 7), (8, 7), (14, 7))
    end_phase(game)
    assert game.world.pace.actions[SEARCHER] == 0
    assert refused(game, Kind.MOVE, SEARCHER, x=8, y=7) == Reason.NO_ACTIONS


def test_without_a_route_he_stands_his_post() -> None:
    game = field(drawn(15, 6))
    end_round(game)
    assert at(game, SEARCHER) == (0, 15, 6)
    assert game.world.place.facing[SEARCHER] == 4


# --- the search


def test_he_goes_to_the_hiding_place_crouches_a_round_and_drags_out() -> None:
    game = field(drawn(15, 6))
    hidden(game)
    rouse(game, 6)
    put(game, SEARCHER, 8, 3)
    events = end_phase(game)
    assert of(events, Ev.SEARCHER_CROUCHED)[0][7:9] == (2, 3)
    assert suspicion(game) == (6, eyes.CROUCHED)
    assert game.world.lurk.hidden[BOY] == 1
    end_phase(game)
    events = end_phase(game)
    assert of(events, Ev.DRAGGED_OUT)[0].target == BOY
    assert of(events, Ev.SEARCHER_ALARMED)
    assert game.world.lurk.held_by[BOY] == SEARCHER
    assert game.world.pace.actions[SEARCHER] == 0  # that was his turn
    assert game.world.memory.known[LGF * 2 + BOY] == IN_SIGHT


def test_a_search_in_vain_cools_him() -> None:
    game = field(drawn(3, 4))
    put(game, BOY, 15, 0)
    rouse(game, 6)
    end_round(game)
    end_round(game)
    assert suspicion(game) == (3, eyes.CALM) or suspicion(game) == (2, eyes.CALM)


def test_with_suspicion_left_he_tries_the_next_place() -> None:
    game = field(drawn(3, 4).replace("..h.", "h.h."))
    put(game, BOY, 15, 0)
    rouse(game, 9)
    end_round(game)
    end_phase(game)
    row = game.world.search[SEARCHER]
    assert (row.state, row.x, row.y) == (eyes.SEARCHING, 0, 3)


def test_a_louder_noise_elsewhere_draws_him_off() -> None:
    game = field(drawn(3, 4))
    hidden(game)
    rouse(game, 6)
    end_round(game)
    assert suspicion(game)[1] == eyes.CROUCHED
    put(game, BOY, 6, 6)
    give(game, Kind.WAIT, BOY)
    face(game, SEARCHER, 4)
    game.world.pace.actions[BOY] = 1
    game.world.lurk.hidden[BOY] = 0
    give(game, Kind.MOVE, BOY, x=5, y=6)
    assert suspicion(game)[1] == eyes.SEARCHING


def test_the_held_cannot_walk_or_hide() -> None:
    game = held()
    assert refused(game, Kind.MOVE, BOY, x=2, y=2) == Reason.HELD_FAST
    assert refused(game, Kind.HIDE, BOY) == Reason.HELD_FAST
    assert refused(game, Kind.STILL, BOY) == Reason.HELD_FAST


def test_a_kick_frees_and_stuns() -> None:
    game = held()
    events = give_when(game, lambda events: of(events, Ev.UNIT_KICKED)[0].c == 1, Kind.KICK, BOY)
    assert kinds(events)[0] == Ev.UNIT_KICKED
    assert of(events, Ev.UNIT_KICKED)[0].a == 45 + 3 * int(game.world.mind.will[BOY])
    assert of(events, Ev.NOISE_MADE)[0].a == 6
    assert game.world.lurk.held_by[BOY] == -1
    assert game.world.lurk.holds[SEARCHER] == -1
    end_phase(game)
    assert game.world.pace.actions[SEARCHER] == 1


def test_who_walks_away_lets_go() -> None:
    game = held()
    end_phase(game)
    events = give(game, Kind.MOVE, SEARCHER, x=6, y=3)
    assert of(events, Ev.ANKLE_FREED)
    assert game.world.lurk.holds[SEARCHER] == -1


def test_the_alarmed_fight_as_usual_and_calm_down_in_the_end() -> None:
    game = held()
    end_phase(game)
    assert game.world.pace.actions[SEARCHER] == 2
    put(game, BOY, 19, 7)
    game.world.memory.known[LGF * 2 + BOY] = 0
    game.world.lurk.held_by[BOY] = game.world.lurk.holds[SEARCHER] = -1
    game.world.lurk.hidden[BOY] = 1
    for _ in range(4):
        end_round(game)
    assert suspicion(game)[1] == eyes.CALM


def test_an_alarm_is_heard_by_the_others() -> None:
    game = field(drawn(4, 2)[:-1] + "2", lgf=("searcher", "searcher"))
    other = 2
    put(game, other, 8, 7)
    face(game, other, 0)
    game.world.search.suspicion[SEARCHER] = 8
    events = give(game, Kind.MOVE, BOY, x=2, y=1)
    assert of(events, Ev.SEARCHER_ALARMED)
    assert suspicion(game, other)[0] > 0


def test_chance_places_who_may_begin_anywhere_on_his_route() -> None:
    route = [(8 + step, 7) for step in range(7)]
    starts = set()
    for seed in range(30):
        game = field(drawn(8, 7), route[0], route[-1], anywhere=True, seed=seed)
        place, row = game.world.place[SEARCHER], game.world.search[SEARCHER]
        assert route[row.leg] == (place.x, place.y)
        assert game.world.occupant[0, place.y, place.x] == SEARCHER
        assert game.world.occupant[0, 7, 8] == (SEARCHER if row.leg == 0 else -1)
        assert place.facing == (0 if next_leg(game.board, int(row.leg), int(row.back), SEARCHER) > row.leg else 4)
        starts.add((int(row.leg), int(row.back)))
    assert len(starts) > 8


def test_a_match_of_another_seed_starts_as_its_own_battle_does() -> None:
    one = field(drawn(8, 7), (8, 7), (14, 7), anywhere=True, seed=1)
    other = field(drawn(8, 7), (8, 7), (14, 7), anywhere=True, seed=2)
    world = one.copy_world()
    world.buffer[:] = one.opening.buffer
    reseed(world, 2)
    scatter(one.board, world)
    start(one.board, one.rules, world, one.log)
    assert np.array_equal(world.buffer, other.world.buffer)
