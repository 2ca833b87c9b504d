"""Saves to choose from, pictures that are taken, a window that is left, and a game that breaks off."""

import os
import zipfile
from pathlib import Path

import pygame
import pytest

from game.campaign.envelope import slot_path
from game.campaign.saves import save
from game.cli import play
from game.cli.main import main
from game.core.paths import user_dir
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App
from game.ui.battle.scene import BattleScene
from game.ui.pictures import pictures_dir
from game.ui.scenes.load import ROWS, LoadScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui


def saved(name: str, age: int = 0) -> Path:
    path = slot_path(name)
    save(open_match(Recipe("01_breach", 5, "hard")), path)
    stamp = path.stat().st_mtime - age
    os.utime(path, (stamp, stamp))
    return path


def opened() -> tuple[Hands, LoadScene]:
    hands = Hands(open_title(PlainStage))
    title = hands.app.scene
    assert isinstance(title, TitleScene)
    words = hands.app.text.get("ui-load-game")
    hands.click(next(button for button in title.menu.buttons if button.label == words).rect.center)
    scene = hands.app.scene
    assert isinstance(scene, LoadScene)
    return hands, scene


def test_a_save_is_told_and_opened() -> None:
    saved("mine")
    hands, scene = opened()
    assert "The breach, round 1, Hard" in scene.menu.buttons[0].label
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.shows(BattleScene))
    recipe = hands.battle.session.match.recipe
    assert recipe is not None
    assert (recipe.seed, recipe.difficulty) == (5, "hard")


def test_a_damaged_save_is_named_and_left_alone() -> None:
    saved("old", 50)
    damaged = saved("new")
    damaged.write_text(damaged.read_text()[:200])
    hands, scene = opened()
    assert scene.menu.buttons[0].label == "new: cannot be read"
    hands.press(pygame.K_RETURN)
    assert hands.shows(LoadScene), "it does nothing"
    assert "round 1" in scene.menu.buttons[1].label
    assert hands.app.draw().get_size() == (1280, 720)
    assert damaged.exists()
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)


def test_many_saves_go_page_by_page() -> None:
    first = saved("slot-0")
    for nth in range(1, ROWS + 3):
        (user_dir("saves") / f"slot-{nth}.save.json").write_bytes(first.read_bytes())
    _, scene = opened()
    assert len(scene.menu.buttons) == ROWS + 2
    scene.menu.buttons[ROWS].press()
    assert len(scene.menu.buttons) == 3 + 2


def test_without_saves_there_is_nothing_to_load() -> None:
    title = open_title(PlainStage).scene
    assert isinstance(title, TitleScene)
    assert all(button.label != "Load" for button in title.menu.buttons)


def test_a_picture_is_kept_and_told_where(tmp_path: Path) -> None:
    hands = Hands(open_title(PlainStage))
    before = hands.app.draw().copy()
    hands.press(pygame.K_F12)
    hands.press(pygame.K_F12)
    kept = sorted(pictures_dir().iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert len(kept) == 2, "none takes the place of another"
    as_bytes = [pygame.image.tobytes(picture, "RGB") for picture in (pygame.image.load(kept[0]), before)]
    assert as_bytes[0] == as_bytes[1]
    assert str(kept[1]) in hands.app.notice.words


def test_where_no_picture_can_be_kept_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands(open_title(PlainStage))
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CAPTAIN_RED_HOME", str(tmp_path / "file"))
    hands.press(pygame.K_F12)
    assert "no picture can be kept" in hands.app.notice.words


def test_time_stands_still_while_the_person_looks_elsewhere() -> None:
    app = open_title(PlainStage)
    app.step(0.1)
    before = app.time_ms
    app.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    app.step(0.1)
    assert app.time_ms == before
    app.handle(pygame.event.Event(pygame.WINDOWFOCUSGAINED))
    app.step(0.1)
    assert app.time_ms > before


def test_the_panels_go_away_for_a_picture_and_come_back() -> None:
    saved("mine")
    hands, _ = opened()
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.shows(BattleScene))
    shown = hands.app.draw().copy().get_buffer().raw
    hands.press(pygame.K_F11)
    hidden = hands.app.draw().copy().get_buffer().raw
    assert shown != hidden
    hands.press(pygame.K_F11)
    assert hands.battle.hidden is False


def test_a_game_that_breaks_off_keeps_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(app: App, frames: int | None = None) -> None:
        hands = Hands(app)
        app.scenes[:] = []
        app.show(BattleScene(app, open_match(Recipe("01_breach", 3, commanders=("human", "veteran")))))
        hands.press(pygame.K_e)
        raise ZeroDivisionError("a rule divided by nothing")

    monkeypatch.setattr("game.ui.app.run", broken)
    monkeypatch.setattr(play, "display_problem", lambda: "")
    assert main(["play", "--seed", "3"]) == 1
    told = capsys.readouterr().err
    (path,) = user_dir("replays").glob("crash-*.zip")
    assert f"error: {path}: the game broke off (ZeroDivisionError: a rule divided by nothing)" in told
    assert "Traceback" not in told
    with zipfile.ZipFile(path) as bundle:
        assert set(bundle.namelist()) == {"traceback.txt", "scenes.txt", "versions.txt", "replay.jsonl"}
        assert "a rule divided by nothing" in bundle.read("traceback.txt").decode()
        assert "BattleScene" in bundle.read("scenes.txt").decode()
        assert '"mission":"01_breach"' in bundle.read("replay.jsonl").decode().replace(": ", ":")
