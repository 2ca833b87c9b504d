"""A front: its marks a round ahead, its strips, who falls, and the shaking."""

from dataclasses import replace

import numpy as np
import pytest

from game.content.grounds import Front
from game.content.plan import Cond, Effect, Row, Trigger
from game.rules import preview
from game.rules.collapse import NEVER, falls_at, strip
from game.rules.components import DEAD, HANGING, World
from game.rules.event_kinds import Ev
from game.rules.odds import Term
from game.rules.setup import Battle, build_battle
from game.rules.terrain import GONE, WARNED
from tests.rules.boards import CATALOG, at, battle, draw, end_round, of, put

DECK = "\n".join(["A........1", "B.........", "C........."])
EAST = Front(9, "wave", 0, 0, 0, 8, 3, way=0, turn=2, speed=2)


def deck(front: Front = EAST) -> tuple[Battle, World]:
    game = battle(DECK, squad=("willow", "tad", "buffy"), fronts=(front,))
    return game, game.world


def test_what_falls_is_marked_a_round_ahead() -> None:
    game, world = deck()
    assert not (world.ground & WARNED).any()
    events = end_round(game)
    assert [(event.x, event.y, event.a, event.b) for event in of(events, Ev.GROUND_WARNED)] == [(0, 0, 2, 3)]
    assert np.argwhere(world.ground[0] & WARNED).tolist() == [[y, x] for y in range(3) for x in range(2)]
    assert not (world.ground & GONE).any()
    put(game, 0, 5, 0)
    put(game, 1, 6, 1)
    events = end_round(game)
    assert of(events, Ev.GROUND_FELL)
    assert (world.ground[0, :, :2] & GONE).all()
    assert not (world.ground[0, :, 2:] & GONE).any()
    assert (world.ground[0, :, 2:4] & WARNED).all()
    assert not (world.ground[0, :, :2] & WARNED).any()


def test_who_is_on_it_falls_and_the_edge_can_be_caught() -> None:
    game, world = deck()
    end_round(game)
    put(game, 0, 1, 0)
    put(game, 1, 0, 1)
    put(game, 2, 5, 2)
    end_round(game)
    assert world.health.state[0] == HANGING
    assert at(game, 0) == (0, 2, 0)
    assert world.health.state[1] == DEAD
    end_round(game)
    assert world.health.state[0] == DEAD, "the rim went as well"


@pytest.mark.parametrize("way", [0, 1, 2, 3])
def test_strips_cover_the_area_once_and_fall_when_foretold(way: int) -> None:
    game, world = deck(replace(EAST, way=way, x=1, y=0, width=7, height=3))
    seen = np.zeros((3, 10), int)
    for turn in range(1, 9):
        x, y, width, height = strip(game.rules, world, 0, turn)
        seen[y : y + height, x : x + width] += 1
        for to_y in range(y, y + height):
            for to_x in range(x, x + width):
                assert falls_at(game.rules, world, 0, to_x, to_y) == turn
    assert seen[:, 1:8].all()
    assert seen.max() == 1
    assert falls_at(game.rules, world, 0, 9, 0) == NEVER
    assert falls_at(game.rules, world, 1, 3, 0) == NEVER


def test_a_fall_shakes_the_deck_for_the_next_round() -> None:
    game, world = deck()
    end_round(game)
    for unit, x in enumerate((8, 8, 9)):
        put(game, unit, x, 1 + unit % 2 if unit < 2 else 2)
    calm = preview.shot(game, world, 0, 3)
    assert Term.SHAKE not in dict(calm.terms)
    events = end_round(game)
    assert [event.a for event in of(events, Ev.DECK_SHOOK)] == [1]
    shaken = preview.shot(game, world, 0, 3)
    assert dict(shaken.terms)[Term.SHAKE] == -10
    assert shaken.chance == calm.chance - 10
    for _ in range(4):
        end_round(game)
    assert world.hull.shaking[0] == 0, "the front is through, the deck is steady"


def test_an_effect_sets_a_front_off() -> None:
    plan = replace(
        draw(DECK, "", ("willow", "tad", "buffy"), ("warrior",)),
        fronts=(replace(EAST, turn=0),),
        triggers=(Trigger(9, "go", (Row(Cond.ROUND, 2),), (Row(Effect.FRONT, 0), Row(Effect.SHAKE, 2))),),
    )
    game = build_battle(plan, CATALOG, 1)
    assert falls_at(game.rules, game.world, 0, 0, 0) == NEVER
    events = end_round(game)
    assert of(events, Ev.DECK_SHOOK)
    assert not of(events, Ev.GROUND_WARNED)
    assert of(end_round(game), Ev.GROUND_WARNED)
