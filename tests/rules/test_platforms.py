"""Platforms: who counts, what wears, and who falls with it."""

from dataclasses import replace

from game.content.grounds import Platform
from game.rules.components import DEAD, HANGING, World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind
from game.rules.platforms import load, platform_at
from game.rules.preview_wreck import footing
from game.rules.setup import Battle
from game.rules.telegraph import telegraphs
from game.rules.terrain import is_void
from tests.rules.boards import at, battle, end_round, fell, give, of, put

SPAN = """
..vvv..
A.....1
B.vvv..
C......
"""
BRIDGE = Platform(9, "bridge", 0, 2, 1, 3, 1, limit=1, strength=2)


def span() -> tuple[Battle, World]:
    game = battle(SPAN, squad=("willow", "tad", "buffy"), platforms=(BRIDGE,))
    return game, game.world


def test_everybody_alive_on_it_weighs_also_the_fallen_and_the_enemy() -> None:
    game, world = span()
    put(game, 0, 2, 1)
    put(game, 3, 4, 1)
    assert load(game.rules, world, 0) == 2
    fell(game, 0)
    assert load(game.rules, world, 0) == 2
    fell(game, 0, state=DEAD)
    assert load(game.rules, world, 0) == 1
    assert platform_at(game.rules, world, 0, 3, 1) == 0
    assert platform_at(game.rules, world, 0, 3, 0) == -1


def test_it_bears_its_limit_for_ever() -> None:
    game, world = span()
    put(game, 0, 3, 1)
    for _ in range(4):
        assert not of(end_round(game), Ev.PLATFORM_WORN)
    assert world.platform.strength[0] == 2


def test_too_much_cracks_it_and_then_it_falls_with_whoever_is_on_it() -> None:
    game, world = span()
    put(game, 0, 2, 1)
    put(game, 1, 3, 1)
    signs = [(mark.kind, mark.count) for mark in telegraphs(game, world, 0)]
    assert signs == [("overload", 1)]
    worn = of(end_round(game), Ev.PLATFORM_WORN)
    assert [(event.a, event.b, event.c, event.d) for event in worn] == [(0, 2, 1, 1)]
    events = end_round(game)
    assert [(event.x, event.y, event.a, event.b) for event in of(events, Ev.GROUND_FELL)] == [(2, 1, 3, 1)]
    assert world.platform.strength[0] == 0
    assert world.health.state[0] == HANGING
    assert at(game, 0) == (0, 1, 1)
    assert world.health.state[1] == DEAD, "in the middle there is nothing to catch"
    assert all(is_void(game.board, world, 0, x, 1) for x in (2, 3, 4))
    assert not telegraphs(game, world, 0)[1:]


def test_a_cracked_one_holds_when_the_load_is_gone() -> None:
    game, world = span()
    put(game, 0, 2, 1)
    put(game, 1, 3, 1)
    end_round(game)
    put(game, 1, 0, 2)
    for _ in range(3):
        assert not of(end_round(game), Ev.GROUND_FELL)
    assert world.platform.strength[0] == 1


def test_a_third_walker_breaks_what_bears_two_and_is_told_so_before() -> None:
    bridge = replace(BRIDGE, limit=2, strength=1)
    game = battle(SPAN, squad=("willow", "tad", "buffy"), platforms=(bridge,))
    put(game, 0, 3, 1)
    put(game, 1, 4, 1)
    assert not footing(game, game.world, 0, 3, 1).falls
    said = footing(game, game.world, 2, 2, 1)
    assert (said.load, said.limit, said.falls) == (3, 2, True)
    assert not of(end_round(game), Ev.PLATFORM_WORN), "two are borne for ever"
    give(game, Kind.MOVE, 2, x=2, y=1)
    assert [(mark.kind, mark.count) for mark in telegraphs(game, game.world, 0)] == [("overload", 1)]
    events = end_round(game)
    assert [(event.b, event.c, event.d) for event in of(events, Ev.PLATFORM_WORN)] == [(3, 2, 0)]
    assert of(events, Ev.GROUND_FELL)
    assert [game.world.health.state[unit] for unit in (0, 1, 2)] == [DEAD, HANGING, HANGING]
