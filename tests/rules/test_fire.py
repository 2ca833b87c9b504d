"""Fire: food, a round to get out, spreading by dice, burning out."""

from dataclasses import replace

import numpy as np

from game.content.grounds import Fire
from game.content.plan import Cond, Effect, Row, Trigger
from game.rules import fire, preview
from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.setup import Battle, build_battle
from game.rules.terrain import BURNING, BURNT
from tests.rules.boards import CATALOG, battle, draw, end_round, of, put

HALL = "\n".join(["Awwww....1", "Bwwww.....", "Cwwww....."])


def hall(seed: int = 1, turn: int = 2) -> tuple[Battle, World]:
    game = battle(HALL, squad=("willow", "tad", "buffy"), seed=seed, fires=(Fire(9, 0, 1, 1, 1, 1, turn),))
    return game, game.world


def burning(world: World) -> set[tuple[int, int]]:
    return {(x, y) for y, x in np.argwhere(world.ground[0] & BURNING).tolist()}


def test_who_stands_where_it_begins_has_a_round() -> None:
    game, world = hall()
    put(game, 0, 1, 1)
    before = int(world.health.hp[0])
    assert [(event.x, event.y, event.a) for event in of(end_round(game), Ev.FIRE_CHANGED)] == [(1, 1, 1)]
    assert preview.reach(game, world, 0).can_go(2, 2), "one may walk out"
    assert not preview.reach(game, world, 1).can_go(1, 1), "nobody walks in"
    end_round(game)
    assert world.health.hp[0] == before
    end_round(game)
    assert world.health.hp[0] == before - int(game.rules.number.fire_damage[0])


def test_it_spreads_only_where_it_finds_food_and_burns_out() -> None:
    spread = 0
    for seed in range(12):
        game, world = hall(seed)
        put(game, 1, 8, 1)
        put(game, 2, 8, 2)
        put(game, 0, 8, 0)
        for _ in range(12):
            end_round(game)
            assert all(1 <= x <= 4 for x, _ in burning(world))
            spread = max(spread, len(burning(world)))
        assert not burning(world) or len(burning(world)) < 12
        assert world.ground[0, 1, 1] & BURNT
    assert spread > 3


def test_a_tile_burns_once_for_so_many_tides() -> None:
    game, world = hall()
    lasted = 0
    for _ in range(8):
        end_round(game)
        lasted += bool(world.ground[0, 1, 1] & BURNING)
    assert lasted == int(game.rules.number.fire_lasts[0])
    fire.ignite(game.board, game.rules, world, game.log, 0, 1, 1)
    assert not world.ground[0, 1, 1] & BURNING


def test_dice_decide_alike_for_the_same_seed() -> None:
    first, second = hall(7)[0], hall(7)[0]
    for _ in range(5):
        end_round(first)
        end_round(second)
        assert np.array_equal(first.world.ground, second.world.ground)


def test_an_effect_lights_it() -> None:
    plan = replace(
        draw(HALL, "", ("willow", "tad", "buffy"), ("warrior",)),
        fires=(Fire(9, 0, 1, 0, 2, 1, 0),),
        triggers=(Trigger(9, "go", (Row(Cond.ROUND, 3),), (Row(Effect.FIRE, 0),)),),
    )
    game = build_battle(plan, CATALOG, 1)
    end_round(game)
    assert not burning(game.world)
    end_round(game)
    assert burning(game.world) >= {(1, 0), (2, 0)}
