"""Hiding, sneaking, searchers and the companion."""

import random
from dataclasses import replace
from typing import Any

import pytest

from game.content.plan import Craft, MissionPlan, Route
from game.rules import eyes
from game.rules import preview_stealth as preview
from game.rules.components import IN_SIGHT, LGF, REMEMBERED, SQUAD
from game.rules.events import Ev, take_events
from game.rules.observe import observe
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle, build_battle, new_world
from game.rules.step import apply
from game.rules.telegraph import telegraphs
from tests.rules import boards
from tests.rules.boards import at, end_phase, end_round, give, give_when, kinds, look, of, put, refused

FIELD = """
....................
....................
..A.................
..h.................
....................
....................
....................
....................
"""
BOY, CAT, SEARCHER = 0, 1, 1


def field(
    text: str = "", *points: tuple[int, int], squad: tuple[str, ...] = ("cherry",),
    lgf: tuple[str, ...] = ("searcher",), closed: bool = False, **changes: Any,
) -> Battle:  # fmt: skip
    """A battle on the drawn field; the first searcher walks the route through `points`."""
    plan = boards.draw(text or drawn(19, 7), "", squad, lgf)
    if points:
        plan = replace(plan, routes=(Route(0, "way", 0, points, closed),), spawns=_routed(plan))
    return build_battle(replace(plan, **changes), boards.CATALOG, 1)


def _routed(plan: MissionPlan) -> tuple[Any, ...]:
    first = next(row for row, spawn in enumerate(plan.spawns) if spawn.side == LGF)
    return tuple(replace(spawn, route=0) if row == first else spawn for row, spawn in enumerate(plan.spawns))


def suspicion(game: Battle, unit: int = SEARCHER) -> tuple[int, int]:
    row = game.world.search[unit]
    return int(row.suspicion), int(row.state)


def face(game: Battle, unit: int, facing: int) -> None:
    game.world.place.facing[unit] = facing
    look(game)


def drawn(x: int, y: int) -> str:
    """The field with a searcher at (x, y), facing west."""
    rows = [list(row) for row in FIELD.split()]
    rows[y][x] = "1"
    return "\n".join("".join(row) for row in rows)


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


def hidden(game: Battle) -> None:
    put(game, BOY, 2, 3)
    give(game, Kind.HIDE, BOY)


def rouse(game: Battle, points: int, x: int = 2, y: int = 3) -> None:
    """The searcher means to search the tile."""
    row = game.world.search[SEARCHER]
    row.suspicion, row.state, row.x, row.y = points, eyes.SEARCHING, x, y


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


def held() -> Battle:
    game = field(drawn(15, 6))
    hidden(game)
    put(game, SEARCHER, 3, 3)
    row = game.world.search[SEARCHER]
    row.suspicion, row.state, row.x, row.y = 6, eyes.CROUCHED, 2, 3
    end_round(game)
    assert game.world.lurk.held_by[BOY] == SEARCHER
    return game


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


# --- the companion

PAIR = FIELD.replace("..A.", "B.A.")


def pair(x: int = 18, y: int = 7) -> Battle:
    rows = [list(row) for row in PAIR.split()]
    rows[y][x] = "1"
    return field("\n".join("".join(row) for row in rows), squad=("cherry", "mrs_chippy"))


def test_the_cat_comes_along_and_takes_no_orders() -> None:
    game = pair()
    assert game.world.lurk.owner[CAT] == BOY
    assert game.world.pace.actions[CAT] == 0
    give(game, Kind.MOVE, BOY, x=4, y=2)
    end_phase(game)
    (_, x, y), (_, cat_x, cat_y) = at(game, BOY), at(game, CAT)
    assert max(abs(cat_x - x), abs(cat_y - y)) == 1
    assert cat_x < x, "on the side away from the searcher"


def test_it_trembles_bolts_and_comes_when_the_calling_stops() -> None:
    game = pair()
    searcher = 2
    put(game, searcher, 5, 4)
    face(game, searcher, 0)
    events = end_phase(game)
    assert of(events, Ev.COMPANION_TREMBLED)[0].a == 1
    put(game, searcher, 2, 4)
    events = end_phase(game)
    assert of(events, Ev.COMPANION_BOLTED)[0].a == 1
    put(game, searcher, 19, 0)
    face(game, searcher, 0)
    game.world.search.state[searcher] = eyes.CALM
    away = at(game, CAT)
    end_round(game)
    assert at(game, CAT) == away
    put(game, BOY, away[1], min(7, away[2] + 4) if away[2] < 4 else away[2] - 4)
    give(game, Kind.WHISTLE, BOY)
    end_round(game)
    assert at(game, CAT) == away  # it listens
    events = end_phase(game)
    assert of(events, Ev.COMPANION_BOLTED)[0].a == 0
    place, friend = game.world.place[CAT], game.world.place[BOY]
    assert max(abs(place.x - friend.x), abs(place.y - friend.y)) == 1


def test_it_comes_to_who_stands_still_and_waits() -> None:
    game = pair()
    game.world.lurk.away[CAT] = 1
    end_round(game)
    assert at(game, CAT) == (0, 0, 2)  # two tiles off, and nobody waits
    give(game, Kind.STILL, BOY)
    end_round(game)
    assert game.world.lurk.away[CAT] == 0


# --- what each side knows


def test_nothing_of_the_hidden_or_of_unseen_searchers_is_told() -> None:
    game = field(drawn(15, 6))
    hidden(game)
    view = new_world(game.plan)
    observe(game.world, LGF, view)
    assert view.lurk.hidden[BOY] == 0
    game.world.memory.known[SQUAD * 2 + SEARCHER] = REMEMBERED
    game.world.search.suspicion[SEARCHER] = 4
    observe(game.world, SQUAD, view)
    assert view.search.suspicion[SEARCHER] == 0


# --- previews


def seen(game: Battle, side: int = SQUAD) -> Any:
    view = new_world(game.plan)
    observe(game.world, side, view)
    return view


def test_the_way_shown_is_the_way_walked() -> None:
    game = field(drawn(8, 7), (8, 7), (12, 7), (12, 4))
    ways = preview.ways_ahead(game, seen(game), SQUAD)[SEARCHER]
    for way in ways:
        walked = [(event.x, event.y) for event in end_phase(game) if event.kind == Ev.UNIT_STEPPED]
        assert tuple(walked) == way
        end_phase(game)
    assert [len(way) for way in ways] == [4, 4]


def test_the_field_of_view_shown_is_what_he_sees() -> None:
    game = field(drawn(10, 4))
    tiles = preview.field_of_view(game, seen(game), SEARCHER)
    for y in range(8):
        for x in range(20):
            if (x, y) != (10, 4):
                put(game, BOY, x, y)
                assert (game.world.memory.known[LGF * 2 + BOY] == IN_SIGHT) == ((x, y) in tiles)


@pytest.mark.parametrize("seed", range(12))
def test_what_an_order_will_show_is_what_it_shows(seed: int) -> None:
    dice = random.Random(seed)
    game = field(drawn(9, 4), (9, 4), (13, 4), (13, 7))
    for _ in range(6):
        if game.world.lurk.held_by[BOY] >= 0 or game.world.health.state[BOY] != 0:
            return
        if game.world.pace.actions[BOY] == 0:
            end_round(game)
            continue
        place = game.world.place[BOY]
        order = Order(int(Kind.MOVE), BOY, -1, int(place.x) + dice.randint(-2, 2), int(place.y) + dice.randint(-2, 2))
        expected = preview.forecast(game, seen(game), order)
        before = suspicion(game)[0]
        if apply(game.board, game.rules, game.world, order, game.log) == 0:
            after = suspicion(game)
            assert [(n.suspicion, n.rise, n.state) for n in expected] == (
                [(after[0], after[0] - before, after[1])] if after[0] != before else []
            )
        take_events(game.log)


def test_what_is_announced() -> None:
    game = field(drawn(10, 4), (10, 4), (14, 4))
    marks = {mark.kind for mark in telegraphs(game, seen(game), SQUAD)}
    assert marks == {"sight", "route"}
    rouse(game, 6)
    assert {mark.kind for mark in telegraphs(game, seen(game), SQUAD)} == {"sight", "search"}
    assert telegraphs(game, seen(game, LGF), LGF) == []
    assert {mark.kind for mark in telegraphs(held(), seen(held()), SQUAD)} == {"ankle"}


def test_the_noises_are_those_of_the_rules() -> None:
    game = field()
    assert preview.noises(game) == {"sneak": 1, "walk": 3, "strike": 5, "kick": 6, "call": 8, "shot": 14, "crash": 12}
    assert preview.noise_of_step(game, game.world, BOY) == 3
    give(game, Kind.SNEAK, BOY)
    assert preview.noise_of_step(game, game.world, BOY) == 1


def test_the_terms_of_a_kick_add_up() -> None:
    game = held()
    chance, terms = preview.kick_terms(game, game.world, BOY)
    assert chance == sum(value for _, value in terms)
