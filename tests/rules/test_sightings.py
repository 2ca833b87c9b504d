"""Fog of war: who sees whom, what is remembered, and that looking from one place is as good as looking around."""

import random

import numpy as np

from game.rules.events import Ev, new_log, take_events
from game.rules.orders import Kind
from game.rules.setup import build_battle, clone
from game.rules.sightings import look_around, look_from
from tests.rules.boards import CATALOG, at, battle, end_phase, end_round, fell, give, of, put
from tests.sim.arena import arena

WALL = "A..\n##.\n1.."


def test_an_enemy_in_sight_is_known_where_it_stands() -> None:
    game = battle("A.....1")
    memory = game.world.memory
    assert (memory.known[1], memory.x[1], memory.y[1], memory.turn[1]) == (2, 6, 0, 0)
    assert memory.known[2] == 2, "sight is mutual"


def test_an_enemy_never_seen_is_unknown() -> None:
    game = battle(WALL)
    assert game.world.memory.known[1] == 0


def test_who_goes_out_of_sight_is_remembered_where_last_seen() -> None:
    game = battle("..A..\n#####\n.1...".replace("#####", "#.###"))
    put(game, 1, 1, 1)
    assert game.world.memory.known[1] == 2
    end_phase(game)
    give(game, Kind.MOVE, 1, x=4, y=2)
    memory = game.world.memory[1]
    assert memory.known == 1
    assert (memory.x, memory.y) != (4, 2)
    assert at(game, 1) == (0, 4, 2)


def test_planes_do_not_see_each_other() -> None:
    game = battle("A....1")
    put(game, 1, 5, 0, plane=1)
    assert game.world.memory.known[1] == 0
    assert game.world.memory.known[2] == 1, "none of the LGF is left there to see that the tile is empty"


def test_the_fallen_see_nothing_but_are_seen() -> None:
    game = battle("A....1\n......")
    fell(game, 0, 2)
    end_phase(game)
    assert game.world.memory.known[2 * 1 + 0] == 2
    give(game, Kind.MOVE, 1, x=4, y=0)
    assert game.world.memory.known[1] == 1


def test_a_side_spots_once_and_is_alone_to_hear_of_it() -> None:
    game = battle(WALL)
    told = of(give(game, Kind.MOVE, 0, x=2, y=2), Ev.UNIT_SPOTTED)
    assert {(event.actor, event.a, event.seen_by) for event in told} == {(1, 0, 1), (0, 1, 2)}
    assert of(end_round(game), Ev.UNIT_SPOTTED) == []


def test_looking_from_the_mover_is_looking_around() -> None:
    """Along random matches: any unit put onto any tile of its plane, as a step would."""
    dice = random.Random(3)
    for seed in range(6):
        game = build_battle(arena(), CATALOG, seed)
        _, height, width = game.board.move_cost.shape
        log = new_log(height, width)
        units = len(game.world.identity)
        for unit in range(units):
            game.world.identity.presence[unit] = 1
        look_around(game.board, game.rules, game.world, log)
        for _ in range(60):
            mover = dice.randrange(units)
            plane = int(game.world.place.plane[mover])
            x, y = dice.randrange(width), dice.randrange(height)
            if game.board.move_cost[plane, y, x] == 0 or game.world.occupant[plane, y, x] >= 0:
                continue
            take_events(log)
            game.world.occupant[plane, game.world.place.y[mover], game.world.place.x[mover]] = -1
            game.world.occupant[plane, y, x] = mover
            game.world.place.x[mover], game.world.place.y[mover] = x, y
            other, other_log = clone(game, game.world), new_log(height, width)
            spotted = look_from(game.board, game.rules, game.world, log, mover)
            assert look_around(game.board, game.rules, other, other_log) == spotted
            assert np.array_equal(game.world.buffer, other.buffer)
            assert sorted(take_events(log)) == sorted(take_events(other_log))
