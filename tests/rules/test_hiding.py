"""Hiding, standing still, sneaking, fear: what searchers see and hear."""

import pytest

from game.content.grounds import Craft
from game.rules import eyes
from game.rules.components import IN_SIGHT, LGF, REMEMBERED, SQUAD
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from tests.rules import boards
from tests.rules.boards import end_round, give, give_when, look, of, put, refused
from tests.rules.fields import BOY, SEARCHER, drawn, face, field, hidden, suspicion

# --- eyes


@pytest.mark.parametrize(
    ("facing", "inside", "outside"),
    [(0, [(1, 0), (3, 3), (3, -3), (5, 2)], [(2, 3), (-1, 0), (0, 1), (0, 0)]),
     (1, [(1, 0), (0, 1), (4, 2)], [(-1, 3), (3, -1), (-1, -1)]),
     (4, [(-2, 0), (-2, 2)], [(2, 0), (-2, 3)])],
)  # fmt: skip
def test_a_searcher_sees_a_quarter_circle(
    facing: int, inside: list[tuple[int, int]], outside: list[tuple[int, int]]
) -> None:
    assert all(eyes.in_cone(facing, dx, dy) for dx, dy in inside)
    assert not any(eyes.in_cone(facing, dx, dy) for dx, dy in outside)


def test_he_sees_nobody_behind_him_and_nobody_beyond_eight_tiles() -> None:
    game = field(drawn(9, 2))
    assert game.world.memory.known[LGF * 2 + BOY] == IN_SIGHT
    face(game, SEARCHER, 0)
    assert game.world.memory.known[LGF * 2 + BOY] == REMEMBERED
    assert field(drawn(12, 2)).world.memory.known[LGF * 2 + BOY] == 0
    assert game.world.memory.known[SQUAD * 2 + SEARCHER] == IN_SIGHT  # the boy sees all around


def test_who_stands_still_is_made_out_at_half_the_distance() -> None:
    game = field(drawn(9, 2))
    give(game, Kind.STILL, BOY)
    look(game)
    assert game.world.memory.known[LGF * 2 + BOY] != IN_SIGHT
    assert game.world.pace.actions[BOY] == 0
    put(game, SEARCHER, 6, 2)
    assert game.world.memory.known[LGF * 2 + BOY] == IN_SIGHT


# --- hiding


def test_the_hidden_are_seen_by_nobody_who_is_not_beside_them() -> None:
    game = field(drawn(6, 3), lgf=("warrior",))
    give(game, Kind.MOVE, BOY, x=2, y=3)
    events = give(game, Kind.HIDE, BOY)
    assert of(events, Ev.UNIT_HIDDEN)[0].a == 1
    assert game.world.memory.known[LGF * 2 + BOY] == REMEMBERED
    put(game, SEARCHER, 3, 3)
    assert game.world.memory.known[LGF * 2 + BOY] == IN_SIGHT


def test_a_hiding_place_is_not_proved_empty_from_afar() -> None:
    game = field(drawn(6, 3), lgf=("warrior",))
    give(game, Kind.MOVE, BOY, x=2, y=3)
    give(game, Kind.HIDE, BOY)
    put(game, BOY, 0, 7)  # gone without anybody seeing it, still counted as hidden
    assert game.world.memory.known[LGF * 2 + BOY] == REMEMBERED
    put(game, SEARCHER, 3, 3)
    assert game.world.memory.known[LGF * 2 + BOY] == 0


def test_a_watchful_searcher_beside_the_hiding_place_sees_nobody() -> None:
    game = field(drawn(15, 3))
    put(game, BOY, 2, 3)
    give(game, Kind.HIDE, BOY)
    put(game, SEARCHER, 3, 3)
    assert game.world.memory.known[LGF * 2 + BOY] != IN_SIGHT
    assert suspicion(game) == (0, eyes.CALM)


@pytest.mark.parametrize(
    ("kind", "stays"),
    [(Kind.WAIT, True), (Kind.STILL, True), (Kind.SNEAK, True), (Kind.MOVE, False)],
)
def test_some_orders_can_be_carried_out_in_hiding(kind: Kind, stays: bool) -> None:
    game = field()
    put(game, BOY, 2, 3)
    give(game, Kind.HIDE, BOY)
    give(game, kind, BOY, x=3, y=3)
    assert bool(game.world.lurk.hidden[BOY]) == stays


def test_hiding_is_refused_where_it_makes_no_sense() -> None:
    game = field(drawn(19, 7).replace("..A.", "..AB"), squad=("cherry", "willow"))
    assert refused(game, Kind.HIDE, BOY) == Reason.NO_HIDING
    assert refused(game, Kind.HIDE, 1) == Reason.NOT_ABLE
    put(game, BOY, 2, 3)
    give(game, Kind.HIDE, BOY)
    assert refused(game, Kind.HIDE, BOY) == Reason.IS_HIDDEN
    assert refused(game, Kind.KICK, BOY) == Reason.NOT_HELD
    assert refused(game, Kind.WHISTLE, BOY) == Reason.NO_COMPANION
    assert refused(game, Kind.SNEAK, 1) == Reason.NOT_ABLE


def test_missions_without_stealth_carry_no_rows_for_it() -> None:
    game = boards.battle("A..1")
    assert game.world.lurk.shape == game.world.search.shape == game.world.crash.shape == (0,)
    assert refused(game, Kind.HIDE, 0) == Reason.NOT_ABLE


# --- noise


@pytest.mark.parametrize(
    ("sneaks", "tiles", "heard"), [(False, 3, True), (False, 4, False), (True, 1, True), (True, 2, False)]
)
def test_steps_are_heard_three_tiles_and_sneaking_ones_one(sneaks: bool, tiles: int, heard: bool) -> None:
    game = field(drawn(15, 4))
    face(game, SEARCHER, 0)
    if sneaks:
        give(game, Kind.SNEAK, BOY)
    put(game, BOY, 15 - tiles, 3)
    game.world.search.suspicion[SEARCHER] = 0
    give(game, Kind.MOVE, BOY, x=15 - tiles, y=4)
    if tiles == 1:
        return  # beside him he also sees
    assert (suspicion(game)[0] > 0) == heard


def test_sneaking_costs_nothing_and_halves_the_stride() -> None:
    game = field()
    before = int(game.world.pace.actions[BOY])
    give(game, Kind.SNEAK, BOY)
    assert game.world.pace.actions[BOY] == before
    give(game, Kind.MOVE, BOY, x=4, y=2)
    assert game.world.pace.actions[BOY] == before - 1
    assert refused(game, Kind.MOVE, BOY, x=7, y=2) == Reason.OUT_OF_REACH
    give(game, Kind.SNEAK, BOY)
    give(game, Kind.MOVE, BOY, x=9, y=2)


def test_the_nearer_the_louder_and_an_order_counts_once() -> None:
    game = field(drawn(15, 2))
    face(game, SEARCHER, 0)
    put(game, BOY, 10, 2)
    events = give(game, Kind.MOVE, BOY, x=13, y=2)
    assert suspicion(game) == (2, eyes.CALM)
    assert [event.a for event in of(events, Ev.SUSPICION_CHANGED)] == [1, 2]
    assert not of(give(game, Kind.WAIT, BOY), Ev.SUSPICION_CHANGED)


def test_a_crash_drowns_other_noise_until_the_tide() -> None:
    game = field(drawn(15, 2))
    face(game, SEARCHER, 0)
    put(game, BOY, 10, 2)
    game.world.crash[0] = (0, 8, 2, game.world.clock.turn[0])
    give(game, Kind.MOVE, BOY, x=13, y=2)
    assert suspicion(game) == (0, eyes.CALM)
    end_round(game)
    put(game, BOY, 12, 2)
    face(game, SEARCHER, 0)
    give(game, Kind.MOVE, BOY, x=13, y=2)
    assert suspicion(game)[0] > 0


@pytest.mark.parametrize(
    ("plane", "left", "rounds", "heard"),
    [(0, 2, 0, False), (0, 2, 1, True), (1, 2, 0, True), (0, 25, 0, True)],
    ids=["it comes down now", "it comes down later", "on the other plane", "too far off"],
)
def test_a_craft_on_its_way_down_drowns_other_noise(plane: int, left: int, rounds: int, heard: bool) -> None:
    wide = "\n".join(row + "." * 20 for row in drawn(15, 2).split())
    game = field(wide, crafts=(Craft(1, "low", plane, left, 6, 5, 1, 0),))
    face(game, SEARCHER, 0)
    put(game, BOY, 10, 2)
    game.world.craft.due[0] = game.world.clock.turn[0] + rounds
    give(game, Kind.MOVE, BOY, x=13, y=2)
    assert (suspicion(game)[0] > 0) == heard


def test_by_ear_alone_nobody_is_found() -> None:
    game = field(drawn(9, 2).replace("..A.", "..AB"), squad=("cherry", "tad"))
    searcher = 2
    face(game, searcher, 0)
    game.world.memory.known[SQUAD * len(game.world.identity) + searcher] = IN_SIGHT
    give_when(game, lambda events: not boards.hits(events), Kind.SHOOT, 1, searcher)
    assert suspicion(game, searcher) == (9, eyes.SEARCHING)


# --- fear


def test_a_searcher_near_takes_will_and_at_none_the_child_screams() -> None:
    game = field(drawn(15, 6))
    hidden(game)
    put(game, SEARCHER, 4, 3)
    face(game, SEARCHER, 0)
    game.world.place.facing[SEARCHER] = 0
    game.board.beats[SEARCHER, 2] = 0
    game.board.beat[SEARCHER, 0] = (4, 3)
    game.world.mind.will[BOY] = 2
    end_round(game)
    assert game.world.mind.will[BOY] == 1
    events = end_round(game)
    assert of(events, Ev.UNIT_SCREAMED)
    assert suspicion(game)[1] == eyes.SEARCHING


def test_who_stands_still_keeps_calm() -> None:
    game = field(drawn(15, 6))
    hidden(game)
    put(game, SEARCHER, 4, 3)
    give(game, Kind.STILL, BOY)
    end_round(game)
    assert game.world.mind.will[BOY] == 6
