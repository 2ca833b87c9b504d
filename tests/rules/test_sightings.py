"""Fog of war: who sees whom, what is remembered, and that looking from one place is as good as looking around."""

import random

import numpy as np

from game.rules.event_kinds import Ev
from game.rules.events import new_log, take_events
from game.rules.orders import Kind
from game.rules.posture import knock_out
from game.rules.preview import visible_tiles
from game.rules.setup import Battle, build_battle, clone
from game.rules.sightings import look_around, look_from, side_sees
from tests.rules.boards import CATALOG, at, battle, end_phase, end_round, fell, give, look, of, put
from tests.rules.test_observe import random_orders
from tests.rules.test_observe import seen as observed
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


CORNER = "A....\n####.\n.....\n####P\n1...."


def remembered_at(game: Battle, x: int, y: int) -> None:
    """The squad remembers the warrior on that tile of the ship."""
    game.world.memory[1] = (1, 0, x, y, 1, 0)


def test_a_memory_is_gone_as_soon_as_its_tile_is_seen_empty() -> None:
    game = battle(CORNER)
    remembered_at(game, 1, 2)
    give(game, Kind.MOVE, 0, x=3, y=0)
    assert game.world.memory.known[1] == 1, "the tile is not in sight"
    events = give(game, Kind.MOVE, 0, x=4, y=2)
    told = [event for event in of(events, Ev.UNIT_LOST) if event.actor == 1]
    assert [(event.a, event.b, event.x, event.y, event.seen_by) for event in told] == [(0, 0, 1, 2, 1)]
    assert game.world.memory[1].tolist() == (0, 0, 0, 0, 0, 0)
    assert observed(game, 0).identity.presence[1] == 0


def test_a_memory_on_a_tile_in_plain_view_does_not_outlast_any_order() -> None:
    game = battle("A....1")
    put(game, 1, 5, 0, plane=1)
    remembered_at(game, 4, 0)
    events = give(game, Kind.WAIT, 0)
    assert [event.b for event in of(events, Ev.UNIT_LOST)] == [0]
    assert game.world.memory.known[1] == 0


def test_who_steps_round_a_corner_is_remembered_where_it_went() -> None:
    """The last step is seen, the tile it leads to is not: so the memory stays until somebody looks there."""
    game = battle("A...1.\n....#.\n....#.", squad=("willow",))
    end_phase(game)
    events = give(game, Kind.MOVE, 1, x=5, y=2)
    told = [event for event in of(events, Ev.UNIT_LOST) if event.seen_by & 1]
    memory = game.world.memory[1]
    assert [(event.x, event.y, event.b) for event in told] == [(int(memory.x), int(memory.y), 1)]
    assert memory.known == 1
    seen = {(event.x, event.y) for event in of(events, Ev.UNIT_STEPPED) if event.seen_by & 1}
    assert (int(memory.x), int(memory.y)) in seen, "no more is remembered than was seen"


def test_the_carried_are_remembered_where_they_were_carried_out_of_sight() -> None:
    game = battle("AB..#..\n....#..\n.......\n1...#..", squad=("faith", "tad"))
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    assert game.world.memory.known[3 + 1] == 2
    for x, y in ((2, 1), (4, 2), (6, 0), (5, 0)):
        game.world.pace.actions[0] = 2
        give(game, Kind.MOVE, 0, x=x, y=y)
    carrier, carried = game.world.memory[3], game.world.memory[4]
    assert carrier.known == carried.known == 1
    assert (carrier.x, carrier.y) == (carried.x, carried.y) != at(game, 0)[1:] == (5, 0)


def test_no_memory_lies_on_a_tile_in_sight() -> None:
    """Along random matches, after every order."""
    checked = 0
    for seed in range(4):
        game, dice = build_battle(arena(), CATALOG, seed), random.Random(seed)
        while random_orders(game, dice, 1) and game.world.clock.winner[0] < 0:
            units = len(game.world.identity)
            for row in np.flatnonzero(game.world.memory.known == 1):
                side, memory = int(row) // units, game.world.memory[row]
                place = (int(memory.plane), int(memory.x), int(memory.y))
                assert not side_sees(game.board, game.rules, game.world, side, *place)
                checked += 1
    assert checked > 100


def test_who_is_flung_out_of_sight_is_remembered_nowhere() -> None:
    """Only a step shows where it leads; a longer flight ends where nobody of the squad can tell."""
    game = battle("A...1\n####.\n.....", squad=("tad",))
    assert game.world.memory.known[1] == 2
    put(game, 1, 0, 2)
    assert game.world.memory[1].tolist() == (0, 0, 0, 0, 0, 0)


def test_who_is_down_or_knocked_out_sees_nothing() -> None:
    game = battle("A.....1")
    knock_out(game.world, game.log, 0)
    look(game)
    assert game.world.memory.known[1] == 1, "remembered"
    assert not visible_tiles(game, game.world, 0, 0).any()
    end_phase(game)
    assert game.world.memory.known[1] == 1, "the phase in which it was knocked out is none of those it loses"
    end_phase(game)
    end_phase(game)
    assert game.world.memory.known[1] == 2, "it came to"
    fell(game, 0)
    look(game)
    assert game.world.memory.known[1] == 1
