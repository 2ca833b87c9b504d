"""Settings: kept whole, read back, damaged ones set aside; the screen that changes them; what they change."""

from pathlib import Path

import pygame
import pytest

from game.core.errors import UserError
from game.ui.app import Options, open_app
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.first import FirstScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.settings_pages import PAGES
from game.ui.scenes.title import TitleScene
from game.ui.settings import REMEMBERED, Settings, load_settings, save_settings, settings_path
from game.ui.sprites import Frame
from game.ui.stage.effects import dissolved, faded
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui


def test_what_is_kept_is_read_back() -> None:
    assert load_settings() == (Settings(), "")
    save_settings(Settings(pace="fast", still=True))
    assert load_settings() == (Settings(pace="fast", still=True), "")


@pytest.mark.parametrize("words", ["", "{", '{"pace": "hasty"}', '{"peace": 1}', "\x00\xff", "[" * 5000])
def test_a_damaged_file_is_set_aside_and_named(words: str) -> None:
    settings_path().write_text(words, encoding="latin-1")
    found, problem = load_settings()
    assert found == Settings()
    assert "settings.damaged.json" in problem
    assert settings_path().with_suffix(".damaged.json").read_text(encoding="latin-1") == words
    assert load_settings() == (Settings(), ""), "the damaged one is out of the way"


def test_where_nothing_can_be_kept_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CAPTAIN_RED_HOME", str(tmp_path / "file"))
    assert "CAPTAIN_RED_HOME" in load_settings()[1]
    with pytest.raises(UserError):
        save_settings(Settings())


def test_keys_alone_change_what_is_set_and_keep_it() -> None:
    hands = Hands(open_title(PlainStage))
    scene = _open(hands)
    hands.press(pygame.K_RIGHT)
    assert _pace(hands) == "fast"
    hands.press(pygame.K_LEFT)
    hands.press(pygame.K_LEFT)
    assert _pace(hands) == "calm"
    hands.press(pygame.K_PAGEDOWN)
    assert scene.page == "picture"
    while scene.focused_entry is None or scene.focused_entry.field != "still":
        hands.press(pygame.K_DOWN)
    hands.press(pygame.K_RETURN)
    assert hands.app.settings.still
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)
    assert load_settings()[0] == Settings(pace="calm", still=True)


def test_the_mouse_turns_both_ways_and_everything_goes_back() -> None:
    hands = Hands(open_title(PlainStage))
    scene = _open(hands)
    assert scene.menu.focused is not None
    pace = scene.menu.focused.rect
    hands.click((pace.centerx + 5, pace.centery))
    assert _pace(hands) == "calm"
    hands.click((pace.right - 5, pace.centery))
    hands.click((pace.right - 5, pace.centery))
    assert _pace(hands) == "fast"
    hands.click(scene.menu.buttons[-2].rect.center)
    assert hands.app.settings == Settings()
    hands.click(scene.menu.buttons[-1].rect.center)
    assert hands.shows(TitleScene)


def test_every_setting_is_named_and_told() -> None:
    hands = Hands(open_title(PlainStage))
    scene = _open(hands)
    pictures = set()
    for page, entries in PAGES.items():
        scene.open(page)
        for row in range(len(entries)):
            scene.menu.focus = len(PAGES) + row
            assert scene.focused_entry == entries[row]
            pictures.add(hands.app.draw().get_buffer().raw)
    assert len(pictures) == sum(map(len, PAGES.values()))


def test_the_first_start_asks_once_what_matters_for_seeing_and_hearing() -> None:
    app = open_app((1280, 720), Options())
    hands = Hands(app)
    assert hands.shows(FirstScene)
    app.draw()
    hands.press(pygame.K_RIGHT)
    assert app.settings.palette != "usual"
    hands.press(pygame.K_PAGEDOWN)
    assert hands.shows(FirstScene)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)
    app.close()
    again = open_app((1280, 720), Options())
    assert isinstance(again.scene, TitleScene)
    assert again.settings.palette != "usual"
    again.settings.palette = "usual"
    again.recolour()
    again.close()


def test_who_wants_a_mission_is_not_asked_first() -> None:
    app = open_app((1280, 720), Options("01_breach", 1))
    assert isinstance(app.scene, BriefScene)
    app.close()


def test_every_field_stands_on_one_page() -> None:
    fields = [entry.field for entries in PAGES.values() for entry in entries]
    assert sorted([*fields, *REMEMBERED]) == sorted(Settings.__struct_fields__)


def test_a_heading_opens_its_page_for_the_mouse() -> None:
    hands = Hands(open_title(PlainStage))
    scene = _open(hands)
    for row, page in enumerate(PAGES):
        hands.click(scene.menu.buttons[row].rect.center)
        assert scene.page == page


def test_the_calm_form_of_a_shift_has_no_bright_edge() -> None:
    plain = pygame.Surface((40, 40), pygame.SRCALPHA)
    plain.fill((10, 60, 20, 255))
    ragged, calm = dissolved(Frame(plain, 0, 0), 0.5).surface, faded(Frame(plain, 0, 0), 0.5).surface
    assert pygame.surfarray.array3d(ragged).max() > 200
    assert pygame.surfarray.array3d(calm).max() == 60
    assert set(pygame.surfarray.array_alpha(calm).ravel().tolist()) <= {127, 128}


def _pace(hands: Hands) -> str:
    return hands.app.settings.pace


def _open(hands: Hands) -> SettingsScene:
    title = hands.app.scene
    assert isinstance(title, TitleScene)
    words = hands.app.text.get("ui-settings")
    row = next(row for row, button in enumerate(title.menu.buttons) if button.label == words)
    hands.click(title.menu.buttons[row].rect.center)
    scene = hands.app.scene
    assert isinstance(scene, SettingsScene)
    return scene
