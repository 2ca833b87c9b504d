"""The list of missions: by keyboard and by mouse, with packs, and with packs that cannot be used."""

import os
from pathlib import Path

import pygame
import pytest

from game.content.catalog import load_catalog
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.missions import ROWS, MissionsScene
from game.ui.scenes.title import TitleScene
from game.workshop.new_map import new_map
from game.workshop.pack import make_pack
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui


@pytest.fixture
def hands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setenv("CAPTAIN_RED_HOME", str(tmp_path))
    packs = tmp_path / "packs"
    make_pack(packs / "mine")
    for number in range(ROWS):
        new_map(packs / "mine" / f"more_{number}.tmx", 20, 12)
    (packs / "odd").mkdir()
    (packs / "odd" / "pack.toml").write_text("format = 99\n", "utf-8")
    hands = Hands(open_title(PlainStage))
    hands.app.show(MissionsScene(hands.app))
    return hands


def scene(hands: Hands) -> MissionsScene:
    assert isinstance(hands.app.scene, MissionsScene)
    return hands.app.scene


def test_the_title_leads_there_and_escape_back(hands: Hands) -> None:
    hands.press(pygame.K_ESCAPE)
    title = hands.app.scene
    assert isinstance(title, TitleScene)
    button = next(button for button in title.menu.buttons if button.label == hands.app.text.get("ui-missions"))
    hands.click(button.rect.center)
    assert isinstance(hands.app.scene, MissionsScene)


def test_a_mission_of_a_pack_is_begun_with_the_keyboard(hands: Hands) -> None:
    hands.app.draw()
    for _ in load_catalog().missions:
        hands.press(pygame.K_DOWN)
    hands.press(pygame.K_RETURN)
    brief = hands.app.scene
    assert isinstance(brief, BriefScene)
    assert brief.plan.title == "mission-first-mission-title"


def test_more_than_a_page_is_turned_and_a_broken_pack_is_named(hands: Hands) -> None:
    first = [button.label for button in scene(hands).menu.buttons]
    hands.click(scene(hands).menu.buttons[ROWS].rect.center)
    hands.app.draw()
    second = [button.label for button in scene(hands).menu.buttons]
    assert len(first) == ROWS + 2
    assert not set(first[:ROWS]) & set(second[:-2])
    assert [problem for problem in scene(hands).problems if "odd" in problem and "pack.toml" in problem]
