"""Title, brief, pause, question, end and what waits: each reachable and left by keys and by mouse."""

import os
from pathlib import Path

import pygame
import pytest

from game.campaign.saves import autosave
from game.core.errors import UserError
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import Options, open_app, run
from game.ui.battle.scene import BattleScene
from game.ui.battle.session import Session
from game.ui.input.acts import act
from game.ui.scenes.ask import AskScene
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.codex import CodexScene
from game.ui.scenes.end import EndScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.title import TitleScene
from game.ui.scenes.waiting import WaitingScene
from game.ui.theme import Theme
from game.ui.widgets import Button, Menu
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui


def battle_hands() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    return hands


def menus(hands: Hands) -> list[Menu]:
    """The menu of every scene that has one."""
    app, session = hands.app, hands.battle.session
    scenes: list[TitleScene | BriefScene | PauseScene | AskScene | EndScene] = [
        TitleScene(app), BriefScene(app, "01_breach"), PauseScene(app, session),
        AskScene(app, "?", "", app.pop), EndScene(app, session),
    ]  # fmt: skip
    return [scene.menu for scene in scenes]


def test_focus_reaches_every_button_by_tab_and_by_arrows() -> None:
    hands = battle_hands()
    for menu in menus(hands):
        for names in (["next"], ["down", "right"]):
            menu.focus, met = 0, {0}
            for number in range(4 * len(menu.buttons)):
                menu.handle(act([names[number % len(names)]]))
                met.add(menu.focus)
            assert met == set(range(len(menu.buttons)))
        for row, button in enumerate(menu.buttons):
            menu.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=button.rect.center))
            assert menu.focus == row


def test_every_scene_draws_and_the_focus_shows() -> None:
    hands = battle_hands()
    app, session = hands.app, hands.battle.session
    for scene in (TitleScene(app), BriefScene(app, "01_breach"), PauseScene(app, session), EndScene(app, session)):
        app.show(scene)
        before = pygame.image.tobytes(app.draw(), "RGB")
        hands.press(pygame.K_TAB)
        assert pygame.image.tobytes(app.draw(), "RGB") != before


def test_a_dead_button_does_nothing() -> None:
    pressed: list[int] = []
    menu = Menu([Button(pygame.Rect(0, 0, 50, 20), "", lambda: pressed.append(1), enabled=False)])
    menu.handle(act(["confirm"]))
    menu.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 5)))
    assert not pressed


def test_continue_goes_on_where_it_was() -> None:
    match = open_match(Recipe("01_breach", 3))
    session = Session(match)
    assert match.commanders is not None
    session.give(match.commanders[1].choose(match, 0))
    autosave(match)
    hands = Hands(open_title(PlainStage))
    hands.press(pygame.K_RETURN)
    assert isinstance(hands.app.scene, WaitingScene)
    hands.app.draw()
    hands.wait(lambda: isinstance(hands.app.scene, BattleScene))
    assert hands.battle.session.match.digest() == match.digest()


def test_a_damaged_save_says_so_and_leads_back(home: Path) -> None:
    (home / "saves").mkdir(parents=True)
    (home / "saves" / "autosave-1.save.json").write_text("{")
    hands = Hands(open_title(PlainStage))
    hands.press(pygame.K_RETURN)
    scene = hands.app.scene
    assert isinstance(scene, WaitingScene)
    hands.wait(lambda: scene.job.done)
    hands.app.step(0.0)
    assert isinstance(scene.job.error, UserError)
    hands.app.draw()
    hands.press(pygame.K_RETURN)
    assert isinstance(hands.app.scene, TitleScene)


def test_restart_begins_the_same_battle_again() -> None:
    hands = battle_hands()
    first = hands.battle.session.match.digest()
    hands.battle.session.captions.clear()
    hands.press(pygame.K_p)
    for _ in range(3):
        hands.press(pygame.K_DOWN)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: isinstance(hands.app.scene, BattleScene))
    assert hands.battle.session.match.digest() == first


def test_closing_the_window_ends_the_run() -> None:
    app = open_app((1280, 720), Options("01_breach", 1))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    run(app)
    assert not app.running


def test_an_unknown_save_is_named() -> None:
    with pytest.raises(UserError, match="nothing-here"):
        open_app((1280, 720), Options(), load="nothing-here")


def test_watching_shows_both_sides_play() -> None:
    hands = Hands(open_title(PlainStage))
    recipe = Recipe("01_breach", 1, commanders=("veteran", "rookie"))
    hands.app.show(BattleScene(hands.app, open_match(recipe), watching=True))
    hands.press(pygame.K_SPACE)
    orders = len(hands.battle.session.match.orders)
    for _ in range(10):
        hands.app.step(0.1)
    assert len(hands.battle.session.match.orders) == orders
    hands.press(pygame.K_PLUS)
    assert hands.battle.speed == 2.0
    hands.press(pygame.K_SPACE)
    hands.wait(lambda: len(hands.battle.session.match.orders) > orders + 3)
    hands.app.draw()


def test_words_are_broken_and_cut() -> None:
    pygame.font.init()
    theme = Theme(None)
    assert theme.lines("one\ntwo\n\nthree", 1000) == ("one two", "", "three")
    assert all(theme.font("plain", 14).size(line)[0] <= 60 for line in theme.lines("many words in a line", 60))
    assert theme.fitted("a long line of words", 60).get_width() <= 60


def test_the_rules_can_be_read_in_the_middle_of_a_battle() -> None:
    hands = battle_hands()
    hands.battle.session.captions.clear()
    hands.press(pygame.K_p)
    for _ in range(4):
        hands.press(pygame.K_DOWN)
    hands.press(pygame.K_RETURN)
    rules = hands.app.scene
    assert isinstance(rules, CodexScene)
    first = rules._page()
    hands.press(pygame.K_DOWN)
    assert rules.shown == 1
    assert rules._page() is not first
    assert rules.leaves[rules.shown].title.startswith("Shooting")
    hands.press(pygame.K_ESCAPE)
    assert isinstance(hands.app.scene, PauseScene)
