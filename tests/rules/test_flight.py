"""Throws: how far, what stops them, what they cost, on which plane they end; lying, knocked out, hanging, carried."""

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.rules import preview, preview_grip
from game.rules.components import HANGING, UP, World
from game.rules.events import Ev, Event
from game.rules.flight import BY_DOOR, BY_EDGE, BY_UNIT, BY_WALL, WAYS, way_from
from game.rules.legal import ORDER_CELLS, list_orders
from game.rules.odds import Term
from game.rules.orders import Kind, Order, Reason
from game.rules.posture import LYING, knock_out, lay_down
from game.rules.setup import Battle, build_battle
from tests.rules.boards import (
    CATALOG,
    at,
    battle,
    draw,
    end_phase,
    end_round,
    fell,
    give,
    of,
    put,
    refused,
)
from tests.sim.arena import arena
from tests.sim.invariants import check

HALL = "..........\n.1A.......\n.........."
EAST = 0


def held(game: Battle, way: int = EAST, holder: int = 1, who: int = 0) -> Battle:
    """The LGF phase, with a grip of the round before."""
    if game.world.clock.phase[0] == 0:
        end_phase(game)
    grip = game.world.grip
    grip.holds[holder], grip.held_by[who], grip.way[holder], grip.fresh[holder] = who, holder, way, 0
    return game


def hall(ship: str = HALL, dream: str = "", squad: tuple[str, ...] = ("willow",), **more: Any) -> Battle:
    return held(battle(ship, dream, squad=squad, lgf=("grappler",), **more), holder=len(set(ship) & set("AB")))


def over_chasm(ship: str, *gaps: tuple[int, int], dream_gaps: tuple[tuple[int, int], ...] = (), **more: Any) -> Battle:
    """As `hall`, with drops at (x, y) of the ship, and of the dream."""
    plan = draw(ship, "", ("willow", "tad"), ("grappler",))
    chasm = np.zeros_like(plan.terrain.move_cost)
    for x, y in gaps:
        chasm[0, y, x] = 1
    ground = replace(plan.terrain, chasm=chasm, move_cost=plan.terrain.move_cost * (1 - chasm))
    game = build_battle(replace(plan, terrain=ground), CATALOG, 1)
    return held(game, holder=len(game.world.identity) - 1)


def throw(game: Battle) -> tuple[Event, ...]:
    """Thrown, after the preview was asked: it must tell what happens."""
    world = game.world
    holder = int(np.flatnonzero(world.grip.holds >= 0)[0])
    thrown = int(world.grip.holds[holder])
    side = int(world.identity.side[holder])
    shown = preview_grip.throw(game, world, side, holder, thrown, int(world.grip.way[holder]))
    before = world.health.hp.copy()
    events = give(game, Kind.THROW, holder)
    agrees(shown, thrown, before, world, events)
    return events


def agrees(shown: preview_grip.Throw, thrown: int, before: np.ndarray, world: World, events: tuple[Event, ...]) -> None:
    flown = [event for event in events if event.kind in (Ev.UNIT_FLEW, Ev.UNIT_SHIFTED) and event.target == thrown]
    if all(event.seen_by == 3 for event in flown):
        assert tuple((event.plane, event.x, event.y) for event in flown) == shown.path
    if not shown.lost:
        assert before[thrown] - world.health.hp[thrown] == min(shown.damage, before[thrown])
        assert at_world(world, thrown) == shown.rest
    if shown.struck >= 0 and shown.struck != thrown:
        assert before[shown.struck] - world.health.hp[shown.struck] == min(shown.share, before[shown.struck])
    if world.health.state[thrown] == 0:
        assert bool(world.posture.out[thrown]) == shown.knocks_out
    assert (world.health.state[thrown] == HANGING) == shown.hangs


def at_world(world: World, unit: int) -> tuple[int, int, int]:
    place = world.place[unit]
    return int(place.plane), int(place.x), int(place.y)


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


def dizzy(game: Battle, unit: int = 0) -> Battle:
    mind = game.world.mind
    mind.drift[unit], mind.gain[unit], mind.dizzy[unit] = 8, 3, 1
    return game


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


def refused_after(game: Battle, kind: Kind) -> Reason:
    game.log.used[0] = 0
    return refused(game, kind, 0)


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
