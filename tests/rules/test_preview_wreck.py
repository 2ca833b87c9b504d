"""What a tile is said to mean is what the Tide makes of it; and the slow can get out in time."""

import random

import pytest

from game.content.catalog import load_catalog
from game.content.grounds import Exit, Front, Platform
from game.content.missions import load_mission
from game.kernels.flood import add_source, begin, new_flood, spread
from game.rules.collapse import falls_at
from game.rules.components import DEAD, HANGING, UP
from game.rules.orders import Kind, Reason
from game.rules.preview_wreck import footing, haul, way_out
from game.rules.setup import build_battle
from tests.rules.boards import at, battle, end_round, give, put, refused
from tests.rules.test_exits import yard
from tests.rules.test_falling import over, pit

DECK = "\n".join(["A.........", "B...vv....", "C...vv....", ".........1"])
FRONT = Front(8, "front", 0, 0, 0, 6, 4, way=0, turn=2, speed=2)
SPAN = Platform(9, "span", 0, 6, 0, 3, 3, limit=1, strength=1)


@pytest.mark.parametrize("seed", range(40))
def test_the_footing_foretells_the_tide(seed: int) -> None:
    dice = random.Random(seed)
    game = battle(DECK, squad=("willow", "tad", "buffy"), fronts=(FRONT,), platforms=(SPAN,))
    world = game.world
    for _ in range(dice.randrange(1, 4)):
        put(game, 0, 9, 0)
        put(game, 1, 9, 1)
        put(game, 2, 9, 2)
        end_round(game)
    free = [
        (x, y) for y in range(4) for x in range(10)
        if game.board.move_cost[0, y, x] and not world.ground[0, y, x] & 1 and world.occupant[0, y, x] < 0
    ]  # fmt: skip
    for unit, (x, y) in enumerate(dice.sample(free, 3)):
        put(game, unit, x, y)
    foretold = [footing(game, world, unit, *at(game, unit)[1:]) for unit in range(3)]
    places = [at(game, unit) for unit in range(3)]
    end_round(game)
    for unit, said in enumerate(foretold):
        state = world.health.state[unit]
        if not said.falls:
            assert (state, at(game, unit)) == (UP, places[unit])
        elif said.rim is None:
            assert state == DEAD
        else:
            assert (state, at(game, unit)) == (HANGING, (0, *said.rim))


def test_the_footing_tells_load_and_date() -> None:
    game = battle(DECK, squad=("willow", "tad", "buffy"), fronts=(FRONT,), platforms=(SPAN,))
    put(game, 1, 7, 0)
    said = footing(game, game.world, 0, 6, 0)
    assert (said.load, said.limit, said.strength, said.falls) == (2, 1, 1, True)
    assert footing(game, game.world, 1, 7, 0).load == 1
    assert footing(game, game.world, 0, 5, 0).falls_round == 4
    assert footing(game, game.world, 0, 9, 0).falls_round == -1


def test_a_friend_pulled_up_stands_where_it_was_shown() -> None:
    game, world = pit()
    over(game, 0, 2, 1)
    put(game, 1, 1, 1)
    shown = haul(game, world, 1, 0)
    assert shown.reason == Reason.OK
    give(game, Kind.HAUL, 1, 0)
    assert at(game, 0) == (0, shown.x, shown.y)
    assert haul(game, world, 1, 0).reason == refused(game, Kind.HAUL, 1, 0)


def test_the_way_out_is_told() -> None:
    game, world = yard(Exit(0, opens=3), Exit(1))
    assert way_out(game, world, 0) == (Reason.EXIT_SHUT, 0)
    put(game, 0, 5, 1)
    assert way_out(game, world, 0) == (Reason.OK, 1)
    put(game, 0, 3, 1)
    assert way_out(game, world, 0) == (Reason.NO_EXIT, -1)


def test_who_carries_needs_at_most_four_fifths_of_the_clock() -> None:
    plan = load_mission("proving/collapse")
    game = build_battle(plan, load_catalog(), 1)
    burdened = next(spawn for spawn in plan.spawns if spawn.fallen)
    pace = 2 * max(3, min(unit.stride for unit in game.catalog.units.values() if unit.carries) // 2 * 2)
    flood = new_flood(plan.height, plan.width)
    soonest = 99
    for way in plan.exits:
        zone = plan.zones[way.zone]
        begin(flood)
        for y in range(zone.y, zone.y + zone.height):
            for x in range(zone.x, zone.x + zone.width):
                add_source(flood, x, y)
        board = game.board
        free = game.world.occupant[0] * 0 - 1
        spread(flood, board.ways[0], board.move_cost[0], game.world.barrier[0], free, 1 << 20, 2, 3, 2, -1)
        rounds = -(-int(flood.distance[burdened.y, burdened.x]) // pace) + 1  # one to lift and to leave
        last = min(int(falls_at(game.rules, game.world, 0, zone.x, zone.y)), plan.round_limit, way.closes or 99)
        if max(rounds, way.opens) <= 0.8 * last:
            soonest = min(soonest, rounds)
    assert soonest <= 0.8 * plan.round_limit
