"""What is shown beforehand of searchers is what happens, and nothing of it is told to those who do not see."""

import random

import pytest

from game.rules import preview_stealth as preview
from game.rules.components import IN_SIGHT, LGF, REMEMBERED, SQUAD
from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.observe import observe
from game.rules.orders import Kind, Order
from game.rules.setup import new_world
from game.rules.step import apply
from game.rules.telegraph import telegraphs
from tests.rules.boards import end_phase, end_round, give, put
from tests.rules.fields import BOY, SEARCHER, drawn, field, held, hidden, rouse, seen, suspicion

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
