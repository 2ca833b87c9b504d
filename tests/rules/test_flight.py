"""Throws: how far, what stops them, what they cost, on which plane they end; lying, knocked out, hanging, carried."""

import random
from dataclasses import replace

import numpy as np
import pytest

from game.rules import preview_grip
from game.rules.event_kinds import Ev
from game.rules.flight import BY_DOOR, BY_EDGE, BY_UNIT, BY_WALL, WAYS, way_from
from game.rules.legal import ORDER_CELLS, list_orders
from game.rules.orders import Kind, Order, Reason
from game.rules.posture import knock_out
from game.rules.setup import Battle, build_battle
from tests.rules.boards import (
    CATALOG,
    at,
    battle,
    end_phase,
    fell,
    give,
    of,
    put,
    refused,
)
from tests.rules.flights import EAST, agrees, dizzy, hall, held, throw
from tests.sim.arena import arena
from tests.sim.invariants import check


def test_a_clear_flight_is_five_tiles_one_point_and_prone() -> None:
    game = hall()
    events = throw(game)
    assert at(game, 0) == (0, 7, 1)
    assert game.world.health.hp[0] == 9
    assert (game.world.posture.prone[0], game.world.posture.out[0]) == (1, 0)
    assert game.world.pace.actions[1] == 0
    assert len(of(events, Ev.UNIT_FLEW)) == 5


@pytest.mark.parametrize(("row", "cost", "out"), [
    (".1A....#..", 1, False), (".1A...#...", 2, False), (".1A..#....", 3, True), (".1A.#.....", 4, True),
    (".1A#......", 4, True), (".1A..o....", 3, True), (".1A..+....", 3, True), (".1A..=....", 3, True),
    (".1A../....", 1, False),
])  # fmt: skip
def test_a_stop_costs_what_was_not_flown(row: str, cost: int, out: bool) -> None:
    game = hall(f"..........\n{row}\n..........")
    throw(game)
    assert game.world.health.hp[0] == 10 - cost
    assert bool(game.world.posture.out[0]) == out
    assert game.world.posture.prone[0] == 1


@pytest.mark.parametrize(("row", "cause"), [(".1A..#....", BY_WALL), (".1A..+....", BY_DOOR), ("1A..", BY_EDGE)])
def test_what_stopped_it_is_told(row: str, cause: int) -> None:
    blank = "." * len(row)
    events = throw(hall(f"{blank}\n{row}\n{blank}"))
    assert [(event.actor, event.b) for event in of(events, Ev.UNIT_COLLIDED)] == [(-1, cause)]


def test_who_is_struck_takes_half_rounded_up() -> None:
    game = hall("..........\n.1A..B....\n..........", squad=("willow", "tad"))
    events = throw(game)
    assert at(game, 0) == (0, 4, 1)
    assert (game.world.health.hp[0], game.world.health.hp[1]) == (7, 7)
    assert [(event.actor, event.b) for event in of(events, Ev.UNIT_COLLIDED)] == [(1, BY_UNIT)]
    assert game.world.posture.prone[1] == 0


def test_a_diagonal_goes_between_no_two_walls_that_touch() -> None:
    game = held(battle("..........\n.1A.......\n...#......\n..........", lgf=("grappler",)), way=1)
    throw(game)
    assert at(game, 0) == (0, 2, 1), "a wall in the way"
    game = held(battle("..........\n.1A#......\n..#.......\n..........", lgf=("grappler",)), way=1)
    throw(game)
    assert at(game, 0) == (0, 2, 1), "a corner of two walls"
    game = held(battle("..........\n.1A#......\n..........\n..........", lgf=("grappler",)), way=1)
    throw(game)
    assert at(game, 0) == (0, 4, 3), "past one wall"


def test_the_dizzy_cross_after_the_second_tile_and_fly_on() -> None:
    game = dizzy(hall("..........\n.1A...#...\n.........."))
    events = throw(game)
    assert at(game, 0) == (1, 7, 1), "the wall of the ship is not in the dream"
    shift = of(events, Ev.UNIT_SHIFTED)[0]
    assert (shift.x, shift.y, shift.a) == (4, 1, 0)
    mind = game.world.mind
    assert (mind.drift[0], mind.gain[0], mind.dizzy[0], mind.shifts[0]) == (0, 0, 0, 1)


def test_walls_of_the_other_plane_stop_the_dizzy() -> None:
    game = dizzy(hall(dream="..........\n......#...\n.........."))
    throw(game)
    assert at(game, 0) == (1, 5, 1)
    assert game.world.health.hp[0] == 8


def test_a_stop_before_the_second_tile_keeps_the_dizzy_here() -> None:
    game = dizzy(hall("..........\n.1A.#.....\n..........", tide=5))
    throw(game)
    assert at(game, 0) == (0, 3, 1)
    assert game.world.mind.dizzy[0] == 1


def test_no_room_where_one_comes_through_is_a_hard_stop() -> None:
    game = dizzy(hall(dream="..........\n....#.....\n.........."))
    throw(game)
    assert at(game, 0) == (1, 4, 0)
    assert (game.world.health.hp[0], game.world.posture.out[0]) == (7, 2)


def test_nowhere_to_come_through_the_flight_goes_on_here() -> None:
    game = dizzy(hall(dream="\n".join(["##########"] * 3), tide=5))
    throw(game)
    assert at(game, 0) == (0, 7, 1)
    assert game.world.mind.dizzy[0] == 1


def test_the_carried_share_the_fate_of_the_carrier_who_cushions_them() -> None:
    game = battle("..........\n.1A..#...B\n..........", squad=("willow", "tad"), lgf=("grappler",))
    fell(game, 1, state=2)
    game.world.carry.holding[0], game.world.carry.held_by[1] = 1, 0
    game.world.place.x[1] = 2
    dizzy(held(game, holder=2))
    throw(game)
    assert at(game, 0) == at(game, 1) == (1, 7, 1)
    assert (game.world.health.hp[0], game.world.health.state[1]) == (9, 2)
    assert game.world.carry.holding[0] == 1
    check(game, game.world)


def test_the_knocked_out_let_go_of_whom_they_carry() -> None:
    game = battle("..........\n.1A#.....B\n..........", squad=("willow", "tad"), lgf=("grappler",))
    fell(game, 1, state=2)
    game.world.carry.holding[0], game.world.carry.held_by[1] = 1, 0
    game.world.place.x[1] = 2
    throw(held(game, holder=2))
    assert game.world.carry.held_by[1] == -1
    assert at(game, 1) == (0, 2, 1)
    check(game, game.world)


def test_the_knocked_out_lose_a_phase_and_come_to() -> None:
    game = hall("..........\n.1A#......\n..........")
    throw(game)
    end_phase(game)
    assert game.world.pace.actions[0] == 0
    assert refused(game, Kind.STAND, 0) == Reason.NO_ACTIONS
    events = end_phase(game)
    assert game.world.posture.out[0] == 0
    assert of(events, Ev.POSTURE_CHANGED)
    end_phase(game)
    assert game.world.pace.actions[0] == 2
    give(game, Kind.STAND, 0)
    assert (game.world.posture.prone[0], game.world.pace.actions[0]) == (0, 1)


def test_a_fall_from_a_flight_may_be_the_last() -> None:
    game = hall("..........\n.1A#......\n..........")
    game.world.health.hp[0] = 3
    throw(game)
    assert game.world.health.state[0] == 1
    check(game, game.world)


def test_a_knocked_out_holder_lets_go() -> None:
    game = hall()
    knock_out(game.world, game.log, 1)
    assert game.world.grip.held_by[0] == -1


def test_the_way_straight_ahead() -> None:
    game = hall()
    assert way_from(game.world, 1, 0) == EAST
    assert way_from(game.world, 0, 1) == 4


@pytest.mark.parametrize("seed", range(6))
def test_random_play_keeps_every_promise(seed: int) -> None:
    """Both sides can seize and throw; the preview of each throw is what happens, and no invariant breaks."""
    plan = replace(arena(("buffy", "willow", "faith"), ("grappler", "grappler", "lancer")), tide=7)
    game, dice = build_battle(plan, CATALOG, seed), random.Random(seed)
    buffy = game.kinds.index("buffy")
    for ability in ("grapples", "throws", "stab"):
        game.rules.kind[ability][buffy] = game.rules.kind[ability][game.kinds.index("grappler")]
    out = np.zeros((2048, ORDER_CELLS), np.int32)
    gather(game)
    while game.world.clock.winner[0] < 0:
        able = np.flatnonzero(game.world.pace.actions > 0)
        order = Order(int(Kind.END_PHASE))
        if len(able) and dice.random() > 0.02:
            unit = int(able[dice.randrange(len(able))])
            rows = out[: list_orders(game.board, game.rules, game.world, unit, game.log, out)].tolist()
            liked = [row for row in rows if row[0] in (Kind.GRAPPLE, Kind.THROW)]
            order = Order(*dice.choice(liked or rows))
        if order.kind == Kind.THROW:
            throw_of(game, order.unit)
        else:
            give(game, Kind(order.kind), *order[1:])
        check(game, game.world)


def gather(game: Battle) -> None:
    """Puts everybody into one room."""
    for unit, (x, y) in enumerate(((9, 1), (10, 3), (8, 1), (11, 2), (12, 3), (13, 1))):
        if game.world.identity.presence[unit] == 1:
            put(game, unit, x, y)


def throw_of(game: Battle, holder: int) -> None:
    world = game.world
    thrown, side = int(world.grip.holds[holder]), int(world.identity.side[holder])
    shown = preview_grip.throw(game, world, side, holder, thrown, int(world.grip.way[holder]))
    before = world.health.hp.copy()
    events = give(game, Kind.THROW, holder)
    agrees(shown, thrown, before, world, events)


def test_every_way_has_a_preview() -> None:
    game = hall()
    for way in range(WAYS):
        assert len(preview_grip.throw(game, game.world, 1, 1, 0, way).path) <= 5
