"""The window: any size at any time, the whole screen and back, and the size of panels chosen."""

import pygame
import pytest

from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.scenes.ask import AskScene
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.codex import CodexScene
from game.ui.scenes.credits import CreditsScene
from game.ui.scenes.end import EndScene
from game.ui.scenes.handover import HandoverScene
from game.ui.scenes.keys import KeysScene
from game.ui.scenes.load import LoadScene
from game.ui.scenes.missions import MissionsScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.skirmish import SkirmishScene
from game.ui.scenes.title import TitleScene
from game.ui.settings import SCALES, load_settings
from game.ui.window import SMALLEST, scale_of
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui
SIZES = (SMALLEST, (1366, 768), (1080, 1350), (2560, 1080), (3440, 720))


@pytest.fixture(scope="module")
def battle() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    return hands


def resize(app: App, size: tuple[int, int]) -> None:
    """As a person who draws the window's corner."""
    app.window.resize(size)
    app.handle(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))


def test_every_screen_fits_any_window(battle: Hands) -> None:
    app, session = battle.app, battle.battle.session
    resize(app, (1280, 720))
    scenes = [
        TitleScene(app), BriefScene(app, "01_breach"), MissionsScene(app), SkirmishScene(app), LoadScene(app),
        SettingsScene(app), KeysScene(app), CodexScene(app), CreditsScene(app), PauseScene(app, session),
        AskScene(app, "?", "", app.pop), EndScene(app, session), HandoverScene(app, 0, app.pop),
    ]  # fmt: skip
    for scene in scenes:
        app.push(scene)
        before = [button.label for button in scene.menu.buttons]
        for size in SIZES:
            resize(app, size)
            app.draw()
            room = pygame.Rect((0, 0), scene.size)
            assert all(room.contains(button.rect) for button in scene.menu.buttons), (type(scene).__name__, size)
            assert [button.label for button in scene.menu.buttons] == before
            assert app.size == size
        app.pop()


def test_the_battle_goes_on_in_a_window_of_another_size(battle: Hands) -> None:
    app, scene = battle.app, battle.battle
    resize(app, (1280, 720))
    scene.planning.cursor = None
    chosen, middle = scene.planning.selected, scene.stage.camera.middle
    for size in SIZES:
        resize(app, size)
        app.step(0.03)
        app.draw()
        window = pygame.Rect((0, 0), size)
        assert all(window.contains(area) for area in scene.hud.areas()), size
        assert scene.stage.camera.size == size
        assert scene.stage.camera.middle == pytest.approx(middle, abs=0.6)
        assert scene.planning.selected == chosen


def test_the_window_may_be_resized_while_one_plane_gives_way_to_the_other(battle: Hands) -> None:
    app = battle.app
    resize(app, (1280, 720))
    app.draw()
    battle.press(pygame.K_v)
    app.step(0.05)
    app.draw()
    resize(app, (1400, 800))
    app.step(0.05)
    assert app.draw().get_size() == (1400, 800)
    battle.press(pygame.K_v)


def test_a_click_meets_what_is_drawn_in_a_wide_window(battle: Hands) -> None:
    app = battle.app
    app.push(SettingsScene(app))
    resize(app, (2560, 1080))
    back = app.scene.menu.buttons[-1].rect
    battle.click((back.centerx + app.sheet.x, back.centery + app.sheet.y))
    assert battle.shows(BattleScene)


def test_the_whole_screen_and_back() -> None:
    hands = Hands(open_title(PlainStage))
    app = hands.app
    resize(app, (1400, 800))
    hands.press(pygame.K_RETURN, pygame.KMOD_LALT)
    assert app.window.fullscreen
    assert app.size == pygame.display.get_desktop_sizes()[0]
    hands.press(pygame.K_RETURN, pygame.KMOD_LALT)
    assert app.size == (1400, 800)
    app.close()
    assert load_settings()[0].window == (1400, 800), "it opens as it was left"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.ui.window.desktop", lambda: (2560, 1440))
        assert App(None, Options(), warm=False).size == (1400, 800)
        patch.setattr("game.ui.window.desktop", lambda: (1366, 768))
        assert App(None, Options(), warm=False).size == (1280, 720), "there is no room for it on this desktop"


@pytest.mark.parametrize(("size", "wanted", "scale"), [
    ((1280, 720), "auto", 1.0), ((1920, 1080), "auto", 1.5), ((1920, 1080), "whole", 1.0), ((2560, 1440), "whole", 2.0),
    ((2560, 1080), "300", 1.5), ((3840, 2160), "200", 2.0), ((1024, 600), "whole", 0.8), ((1024, 600), "100", 0.8),
])  # fmt: skip
def test_panels_are_as_large_as_chosen_and_never_too_large(size: tuple[int, int], wanted: str, scale: float) -> None:
    assert wanted in SCALES
    assert scale_of(size, wanted) == pytest.approx(scale)
