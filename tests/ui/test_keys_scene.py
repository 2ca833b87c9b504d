"""The screen that binds keys and buttons anew, by keys, by the mouse, and by a gamepad."""

import pygame
import pytest

from game.ui.input.bindings import KEYS, PAD
from game.ui.scenes.keys import KeysScene
from game.ui.scenes.settings import SettingsScene
from game.ui.settings import load_settings
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage
from tests.ui.virtual_pad import Pad

pytestmark = pytest.mark.ui


@pytest.fixture
def hands() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.push(SettingsScene(hands.app, "controls"))
    return hands


def scene_of(hands: Hands) -> KeysScene:
    scene = hands.app.scene
    assert isinstance(scene, KeysScene)
    return scene


def asks(scene: KeysScene) -> bool:
    return scene.asked is not None


def cell(scene: KeysScene, action: str, column: int) -> int:
    """The row in the menu: column 0 keys, 1 gamepad, 2 reset."""
    scene.open(next(nth for nth, (_, actions) in enumerate(scene.pages) if action in actions))
    return len(scene.pages) + 3 * scene.pages[scene.page][1].index(action) + column


def test_by_keys_alone(hands: Hands) -> None:
    for _ in range(3):
        hands.press(pygame.K_DOWN)
    hands.press(pygame.K_RETURN)
    scene = scene_of(hands)
    scene.menu.focus = cell(scene, "undo", 0)
    hands.press(pygame.K_RETURN)
    assert scene.asked == (KEYS, "undo")
    hands.app.draw()
    hands.press(pygame.K_e)
    assert "End turn" in scene.said, "whoever had it is named"
    assert scene.bindings.of(KEYS, "undo") == ("e",)
    assert scene.bindings.of(KEYS, "end-turn") == ("u", "ctrl+z")
    hands.press(pygame.K_RIGHT)
    hands.press(pygame.K_RIGHT)
    hands.press(pygame.K_RETURN)
    assert scene.bindings.of(KEYS, "undo") == ("u", "ctrl+z")
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(SettingsScene)


def test_a_chord_a_modifier_alone_and_a_change_of_mind(hands: Hands) -> None:
    hands.app.push(KeysScene(hands.app))
    scene = scene_of(hands)
    for key, mods, name in ((pygame.K_g, pygame.KMOD_LCTRL, "ctrl+g"), (pygame.K_RSHIFT, 0, "rshift")):
        scene.menu.focus = cell(scene, "view", 0)
        hands.press(pygame.K_RETURN)
        if mods:
            hands.app.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LCTRL, mod=mods))
        hands.press(key, mods)
        assert scene.bindings.of(KEYS, "view") == (name,)
    hands.press(pygame.K_RETURN)
    hands.press(pygame.K_ESCAPE)
    assert scene.asked is None
    assert scene.bindings.of(KEYS, "view") == ("rshift",)
    assert hands.app.scene is scene


def test_by_the_mouse_alone(hands: Hands) -> None:
    hands.click(hands.app.scene.menu.buttons[-3].rect.center)
    scene = scene_of(hands)
    row = cell(scene, "log", 0)
    hands.click(scene.menu.buttons[row].rect.center)
    assert asks(scene)
    hands.click(scene.menu.buttons[row].rect.center)
    assert not asks(scene)
    scene.bindings.bind(KEYS, "log", "f9")
    hands.click(scene.menu.buttons[-2].rect.center)
    assert scene.bindings.of(KEYS, "log") == ("l",)


def test_by_a_gamepad_alone_and_kept(hands: Hands) -> None:
    with Pad(hands.app) as pad:
        for _ in range(3):
            pad.press("dpdown")
        pad.press("a")
        scene = scene_of(hands)
        pad.press("rightshoulder")
        assert scene.page == 1
        scene.menu.focus = cell(scene, "undo", 1)
        pad.press("a")
        pad.press("rightstick")
        assert scene.bindings.of(PAD, "undo") == ("rightstick",)
        assert scene.bindings.of(PAD, "pin") == ("back",)
        pad.press("b")
        assert hands.shows(SettingsScene)
    assert load_settings()[0].controls == {PAD: {"undo": ("rightstick",), "pin": ("back",)}}


def test_every_page_fits_its_sheet(hands: Hands) -> None:
    hands.app.push(KeysScene(hands.app))
    scene = scene_of(hands)
    pictures = set()
    for page in range(len(scene.pages)):
        scene.open(page)
        sheet = pygame.Rect((0, 0), scene.size)
        assert all(sheet.contains(button.rect) for button in scene.menu.buttons)
        pictures.add(hands.app.draw().get_buffer().raw)
    assert len(pictures) == len(scene.pages)
    assert {action for _, actions in scene.pages for action in actions} == set(scene.bindings.controls.actions)
