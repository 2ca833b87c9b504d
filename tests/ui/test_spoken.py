"""What the screen shows is also said, each thing once: menus by their focus, the battle by its log, tips and cards."""

from typing import Any

import pygame
import pytest

from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import FRAME, SIZE, Hands
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def hands(heard: list[str]) -> Hands:
    plain: Any = PlainStage
    app = App(SIZE, Options(seed=1, spoken=heard.append), stage_factory=plain, warm=False)
    app.show(TitleScene(app))
    app.step(FRAME)
    return Hands(app)


def test_the_button_in_focus_is_said_once(hands: Hands, heard: list[str]) -> None:
    title = hands.app.scene
    assert heard == [title.menu.buttons[0].label]
    hands.app.step(FRAME)
    assert len(heard) == 1
    hands.press(pygame.K_DOWN)
    assert heard[1:] == [title.menu.buttons[1].label]


def test_what_a_row_is_set_to_is_said(hands: Hands, heard: list[str]) -> None:
    hands.app.push(SettingsScene(hands.app))
    hands.app.step(FRAME)
    hands.press(pygame.K_RIGHT)
    text = hands.app.text
    assert heard[-1] == f"{text.get('ui-setting-pace')}: {text.get('ui-setting-pace-fast')}"


def test_a_battle_is_told_as_it_goes(hands: Hands, heard: list[str]) -> None:
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    scene = hands.battle
    hands.app.step(FRAME)
    assert scene.session.captions[0] in heard
    while scene.session.captions:
        hands.press(pygame.K_RETURN)
    assert scene.session.names[scene.planning.selected or 0] in heard
    heard.clear()
    for key in (pygame.K_RIGHT, pygame.K_RIGHT):
        hands.press(key)
        hands.app.draw()
        hands.app.step(FRAME)
    assert any(words.startswith(hands.app.text.get("order-move")) for words in heard)
    hands.press(pygame.K_1)
    hands.app.draw()
    hands.app.step(FRAME)
    assert heard[-1].startswith(hands.app.text.get("order-shoot"))
    lines = len(scene.session.log)
    scene.session.note("Something new.")
    hands.app.step(FRAME)
    assert heard[-1] == "Something new." == scene.session.log[lines].words
    assert heard.count("Something new.") == 1
