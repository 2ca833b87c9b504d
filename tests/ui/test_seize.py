"""Seizing on screen and in words: whom, and which way the throw will go."""

import io
import os
from dataclasses import replace

import pygame
import pytest

from game.cli.text_mode import Terminal
from game.rules.orders import Kind
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.battle.overlay import overlay
from game.ui.battle.scene import BattleScene
from tests.rules.boards import put
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui
EAST, SOUTH, WEST, NORTH = 0, 2, 4, 6
FOE = 3


def beside() -> Match:
    """Willow, who seizes here, has a grappler on her east side."""
    match = open_match(Recipe("proving/grip", 1))
    able = match.battle.rules.kind[match.world.identity.kind[0]]
    able.grapples, able.throws = 1, 4
    put(replace(match.battle, world=match.world), FOE, 3, 2)
    return match


@pytest.fixture
def hands() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, beside()))
    while hands.battle.session.captions:
        hands.press(pygame.K_RETURN)
    hands.battle.select(0)
    hands.battle.controls.draw_order(Kind.GRAPPLE)
    return hands


def test_the_first_way_is_straight_away_and_others_follow(hands: Hands) -> None:
    planning = hands.battle.planning
    assert planning.order is not None
    assert (planning.order.target, planning.order.value) == (FOE, EAST)
    ways = {order.value for order in planning.choice.orders} if planning.choice else set()
    assert WEST not in ways, "through Willow herself"
    assert ways == set(range(8)) - {WEST}
    hands.press(pygame.K_TAB)
    assert planning.order.value == EAST + 1
    drawn = overlay(hands.battle.session, planning, 0, quiet=False)
    assert drawn.target == FOE
    assert drawn.path == planning.flight(0)
    assert planning.flight(1) == []


def test_a_tile_is_pointed_at_and_the_throw_turns_there(hands: Hands) -> None:
    planning = hands.battle.planning
    assert planning.aim_at(None, (3, 3))
    assert planning.order is not None
    assert planning.order.value == SOUTH
    assert planning.flight(0)[:2] == [(3, 2), (3, 3)]
    assert not planning.aim_at(None, (2, 2)), "nobody is thrown through who throws"
    hands.press(pygame.K_RETURN)
    last = hands.battle.session.match.orders[-1]
    assert (last.kind, last.target, last.value) == (Kind.GRAPPLE, FOE, SOUTH)


@pytest.mark.parametrize(("words", "way"), [("north", NORTH), ("", EAST)])
def test_the_way_in_words(words: str, way: int) -> None:
    match, sink = beside(), io.StringIO()
    terminal = Terminal(match, io.StringIO(f"select willow\norders\ngrapple grappler1 {words}\nquit\n"), sink)
    terminal.play()
    last = match.orders[-1]
    assert (last.kind, last.target, last.value) == (Kind.GRAPPLE, FOE, way)
    assert "Seize Grappler 1 southeast" in sink.getvalue()
    assert "Seize Grappler 1 west" not in sink.getvalue()
