"""Falling craft: announced a round ahead, one line for all, then hull and dust."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.content.grounds import Craft
from game.content.plan import Cond, Effect, Row, Trigger
from game.rules import terrain
from game.rules.components import LGF, SQUAD
from game.rules.craft import FALLEN
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind
from game.rules.preview import reach
from game.rules.setup import Battle, build_battle
from game.rules.telegraph import telegraphs
from game.rules.terrain import FOR_GOOD
from tests.rules.boards import CATALOG, battle, end_phase, end_round, fell, give, of, put

FIELD = "A........\n.........\n.........\n.........\n........1"
NUMBER = CATALOG.numbers
LINE = Craft(1, "low", 0, 1, 1, 6, 1, 0)


def sky(
    *crafts: Craft, board: str = FIELD, rounds: int = 1, turn: int = 2, squad: Sequence[str] = ("willow",), **more: Any
) -> Battle:
    """The crafts are announced at the start of round `turn`."""
    crafts = crafts or (LINE,)
    effects = tuple(Row(Effect.CRAFT, nth, rounds) for nth in range(len(crafts)))
    trigger = Trigger(1, "", (Row(Cond.ROUND, turn),), effects)
    return battle(board, squad=squad, crafts=crafts, triggers=(trigger, *more.pop("triggers", ())), **more)


def announced(game: Battle, side: int = SQUAD) -> list[tuple[int, int]]:
    marks = [mark for mark in telegraphs(game, game.world, side) if mark.kind == "craft"]
    return [tile for mark in marks for tile in mark.tiles]


def crash(game: Battle) -> tuple[Event, ...]:
    """Rounds until it falls; what happened in the last."""
    for _ in range(9):
        events = end_round(game)
        if of(events, Ev.CRAFT_FELL):
            return events
    raise AssertionError("nothing fell")


def test_it_is_announced_with_its_tiles_and_falls_when_both_sides_have_acted() -> None:
    game = sky()
    assert not announced(game)
    told = of(end_round(game), Ev.CRAFT_ANNOUNCED)
    assert [(event.a, event.b, event.seen_by) for event in told] == [(0, 2, 3)]
    assert announced(game) == announced(game, LGF) == [(x, 1) for x in range(1, 7)]
    assert not of(end_phase(game), Ev.CRAFT_FELL)
    assert of(end_phase(game), Ev.CRAFT_FELL)
    assert game.world.craft.due[0] == FALLEN
    assert not announced(game)


@pytest.mark.parametrize(("rounds", "falls"), [(0, 2), (1, 2), (2, 3), (3, 4)])
def test_the_rounds_left_are_whole_rounds(rounds: int, falls: int) -> None:
    game = sky(rounds=rounds)
    end_round(game)
    assert [mark.count for mark in telegraphs(game, game.world, SQUAD)] == [falls - 2]
    crash(game)
    assert game.world.clock.turn[0] == falls + 1


def test_what_is_announced_in_a_phase_leaves_the_next_round_whole() -> None:
    lit = Trigger(2, "", (Row(Cond.SWITCH, 0),), (Row(Effect.CRAFT, 0, 1),))
    hand = Trigger(3, "", (Row(Cond.CASUALTIES, 1, 1),), (Row(Effect.SWITCH, 0, 1),))
    game = sky(turn=99, switches=("down",), triggers=(lit, hand))
    fell(game, 1, 2)
    game.world.clock.winner[0] = -1
    told = of(give(game, Kind.MOVE, 0, x=1, y=0), Ev.CRAFT_ANNOUNCED)
    assert [event.b for event in told] == [2]


def test_who_stands_on_the_line_is_hurt_and_thrown_down_on_either_side() -> None:
    game = sky(LINE)
    end_round(game)
    game.world.health.hp[:2] = 50
    put(game, 0, 3, 1)
    put(game, 1, 6, 1)
    events = crash(game)
    hurt = {event.target: event.a + event.d for event in of(events, Ev.DAMAGE_TAKEN)}
    assert set(hurt) == {0, 1}
    assert all(NUMBER["craft_low"] <= points <= NUMBER["craft_high"] for points in hurt.values())
    assert {event.target for event in of(events, Ev.POSTURE_CHANGED)} == {0, 1}
    assert game.world.posture.prone.tolist() == [1, 1]


def test_beside_the_line_and_on_another_plane_nobody_is_hurt() -> None:
    game = sky(LINE)
    put(game, 0, 3, 2)
    put(game, 1, 3, 1, plane=1)
    assert not of(crash(game), Ev.DAMAGE_TAKEN)


def test_the_fallen_on_the_line_die_and_a_carrier_covers_whom_he_carries() -> None:
    game = sky(board="AB.......\n.........\n........1", squad=("willow", "tad"))
    fell(game, 1, 2)
    game.world.place[1].x, game.world.place[1].y = 4, 1
    assert [event.target for event in of(crash(game), Ev.UNIT_DIED)] == [1]
    game = sky(board="AB.......\n.........\n........1", squad=("willow", "tad"))
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    game.world.health.hp[0] = 50
    put(game, 0, 4, 1)
    game.world.place[1].x, game.world.place[1].y = 4, 1
    events = crash(game)
    assert {event.target for event in of(events, Ev.DAMAGE_TAKEN)} == {0}
    assert not of(events, Ev.UNIT_DIED)


def test_the_hull_blocks_the_end_of_the_line_for_good_except_where_somebody_was() -> None:
    game = sky()
    put(game, 0, 5, 1)
    game.world.health.hp[0] = 50
    events = crash(game)
    tiles = [(event.x, event.y) for event in of(events, Ev.HULL_RESTED)]
    assert tiles == [(4, 1), (6, 1)]
    steps = reach(game, game.world, 0)
    assert not steps.can_go(4, 1)
    assert steps.can_go(5, 2)
    assert not steps.can_go(4, 0) or steps.cost[0, 4] > 3, "no corner is cut past the hull"
    for _ in range(NUMBER["craft_dust"] + 1):
        end_round(game)
    assert game.world.haze[0, 1, 4] == FOR_GOOD
    assert not terrain.sees(game.board, game.world, 0, 4, 0, 4, 2)


def test_dust_hides_what_is_behind_until_it_settles() -> None:
    game = sky(Craft(1, "", 0, 1, 2, 6, 1, 0))
    put(game, 1, 8, 0)
    crash(game)
    hidden = [terrain.sees(game.board, game.world, 0, 2, 0, 2, 4)]
    settled = []
    for _ in range(NUMBER["craft_dust"]):
        settled += of(end_round(game), Ev.DUST_SETTLED)
        hidden.append(terrain.sees(game.board, game.world, 0, 2, 0, 2, 4))
    assert hidden == [False] * NUMBER["craft_dust"] + [True]
    assert len(settled) == 1
    assert game.world.craft.dust[0] == 0


@pytest.mark.parametrize(
    ("way", "first", "last"),
    [(0, (1, 1), (4, 3)), (2, (1, 1), (4, 3)), (4, (4, 3), (1, 1)), (6, (4, 3), (1, 1)), (1, (1, 1), (3, 3)),
     (3, (4, 1), (2, 3)), (5, (4, 3), (2, 1)), (7, (1, 3), (3, 1))],
)  # fmt: skip
def test_a_line_runs_its_way(way: int, first: tuple[int, int], last: tuple[int, int]) -> None:
    craft = Craft(1, "", 0, 1, 1, 4, 3, way)
    line = {(x, y): step for x, y, step in craft.line()}
    assert line[first] == 1
    assert line[last] == craft.steps == max(line.values())
    assert set(line.values()) == set(range(1, craft.steps + 1))
    assert all(1 <= x <= 4 and 1 <= y <= 3 for x, y in line)
    assert way % 2 or len(line) == 12


def test_what_burns_along_the_line_catches_fire() -> None:
    plain = sky().plan
    burnable = np.ones_like(plain.terrain.move_cost)
    game = build_battle(replace(plain, terrain=replace(plain.terrain, burnable=burnable)), CATALOG, 1)
    crash(game)
    assert [(x, y) for y, x in np.argwhere(game.world.ground[0] & terrain.BURNING).tolist()] == [(1, 1), (2, 1), (3, 1)]


def test_nothing_falls_twice_and_nothing_is_carried_where_nothing_falls() -> None:
    game = sky(triggers=(Trigger(2, "", (Row(Cond.ROUND, 4),), (Row(Effect.CRAFT, 0, 1),)),))
    crash(game)
    for _ in range(4):
        assert not of(end_round(game), Ev.CRAFT_ANNOUNCED)
    plain = battle(FIELD)
    assert plain.world.craft.size == plain.board.craft.size == plain.world.haze.size == 0


def test_ground_under_the_hull_is_not_walked_in_any_grid() -> None:
    game = sky(Craft(1, "", 0, 2, 2, 4, 2, 2))
    crash(game)
    wrecked = game.world.ground[0] & terrain.WRECKED > 0
    assert wrecked.sum() == 8
    assert np.array_equal(wrecked, game.world.haze[0] == FOR_GOOD)
