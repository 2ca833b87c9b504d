"""The battle's screen: planning, undo, prompts, planes, and drawing from state alone. Its picture is a stand-in."""

import os

import pygame
import pytest

from game.core.paths import user_dir
from game.rules.orders import Kind
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.battle.overlay import overlay
from game.ui.battle.scene import BattleScene
from game.ui.scenes.ask import AskScene
from game.ui.scenes.pause import PauseScene
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui
FREE_OF_PANELS = 0.70


@pytest.fixture
def hands() -> Hands:
    return begin()


def begin() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    while hands.battle.session.captions:
        hands.press(pygame.K_RETURN)
    return hands


def pixels(hands: Hands) -> bytes:
    return pygame.image.tobytes(hands.app.draw(), "RGB")


def walk(hands: Hands) -> None:
    for key in (pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RETURN, pygame.K_RETURN):
        hands.press(key)
    hands.wait(lambda: hands.battle.idle)


def test_same_state_same_picture() -> None:
    one, other = begin(), begin()
    for hands in (one, other):
        hands.app.time_ms = 5000
        hands.press(pygame.K_RIGHT)
        hands.press(pygame.K_2)
    assert pixels(one) == pixels(other)
    assert pixels(one) == pixels(one)


def test_a_walk_takes_two_presses_and_can_be_undone(hands: Hands) -> None:
    session = hands.battle.session
    digest, picture = session.match.digest(), pixels(hands)
    for key in (pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RETURN):
        hands.press(key)
    assert hands.battle.planning.armed is not None
    assert session.match.digest() == digest
    assert pixels(hands) != picture
    hands.press(pygame.K_RETURN)
    assert session.match.digest() != digest
    hands.wait(lambda: hands.battle.idle)
    hands.press(pygame.K_z, pygame.KMOD_CTRL)
    assert session.match.digest() == digest
    walk(hands)
    hands.press(pygame.K_u)
    assert session.match.digest() == digest


def test_escape_takes_back_what_is_planned_then_pauses(hands: Hands) -> None:
    hands.press(pygame.K_2)
    assert hands.battle.planning.choice is not None
    hands.press(pygame.K_ESCAPE)
    assert hands.battle.planning.order is None
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(PauseScene)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(BattleScene)
    hands.click((640, 360), button=3)
    assert hands.shows(PauseScene)


def test_the_least_chance_of_overwatch(hands: Hands) -> None:
    hands.press(pygame.K_2)
    before = hands.battle.planning.least
    hands.press(pygame.K_PLUS)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.battle.idle)
    last = hands.battle.session.match.orders[-1]
    assert (last.kind, last.value) == (Kind.OVERWATCH, before + 5)


def test_an_impossible_order_says_why(hands: Hands) -> None:
    hands.press(pygame.K_1)
    picture = pixels(hands)
    orders = len(hands.battle.session.match.orders)
    hands.press(pygame.K_RETURN)
    assert len(hands.battle.session.match.orders) == orders
    choice = hands.battle.planning.choice
    assert choice is not None
    assert not choice.possible
    bar = next(part for part in hands.battle.hud.parts if type(part).__name__ == "OrdersBar")
    hands.press(pygame.K_ESCAPE)
    hands.move(next(spot.rect.center for spot in bar.spots(hands.battle.hud.shown) if spot.value == Kind.SHOOT))
    assert hands.battle.text.get(f"reason-{choice.reason.name.lower().replace('_', '-')}") in _tip(hands)
    assert pixels(hands) != picture


def _tip(hands: Hands) -> str:
    hands.app.draw()
    return hands.battle.hud.shown.tip


def test_end_turn_names_who_can_act_then_the_lgf_move_and_it_is_saved(hands: Hands) -> None:
    scene = hands.battle
    hands.press(pygame.K_e)
    ask = hands.app.scene
    assert isinstance(ask, AskScene)
    assert all(scene.session.names[unit] in ask.detail for unit in scene.session.squad)
    hands.press(pygame.K_ESCAPE)
    assert scene.session.match.phase_side == 0
    hands.press(pygame.K_e)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: scene.session.is_players_turn and not scene.busy)
    assert scene.session.match.round == 2
    assert list(user_dir("saves").glob("autosave-*"))
    assert hands.battle.planning.selected is not None


def test_planes_are_changed_and_peeked_at(hands: Hands) -> None:
    stage = hands.battle.stage
    hands.press(pygame.K_v)
    assert stage.plane == 1
    hands.press(pygame.K_v)
    assert stage.plane == 0
    hands.app.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LALT, mod=0, unicode=""))
    assert stage.plane == 1
    hands.app.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_LALT, mod=0))
    assert stage.plane == 0


def test_tab_goes_through_the_squad(hands: Hands) -> None:
    met = []
    for _ in hands.battle.session.squad:
        met.append(hands.battle.planning.selected)
        hands.press(pygame.K_TAB)
    assert sorted(unit for unit in met if unit is not None) == hands.battle.session.squad
    assert hands.battle.planning.selected == met[0]
    hands.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert hands.battle.planning.selected == met[-1]


def test_the_right_button_drags_the_map(hands: Hands) -> None:
    before = hands.battle.stage.camera.to_screen(0, 0)
    hands.drag((600, 300), (640, 330))
    after = hands.battle.stage.camera.to_screen(0, 0)
    assert (after[0] - before[0], after[1] - before[1]) == (40, 30)
    assert hands.app.scene is hands.battle


def test_most_of_the_screen_is_map(hands: Hands) -> None:
    for key in (pygame.K_RIGHT, pygame.K_2):
        hands.press(key)
        hands.app.draw()
        covered = pygame.mask.Mask((1280, 720))
        for area in hands.battle.hud.areas():
            covered.draw(pygame.mask.Mask(area.size, fill=True), area.topleft)
        assert 1 - covered.count() / (1280 * 720) >= FREE_OF_PANELS


@pytest.mark.parametrize("size", [(1280, 720), (1600, 900), (1920, 1080), (2560, 1080)])
def test_panels_lie_on_the_screen_and_apart(size: tuple[int, int]) -> None:
    hands = Hands(open_title(PlainStage, size=size))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    hands.battle.session.captions.clear()
    hands.press(pygame.K_2)
    hands.app.draw()
    areas = hands.battle.hud.areas()
    assert all(hands.app.surface.get_rect().contains(area) for area in areas)
    for row, area in enumerate(areas):
        assert area.collidelist(areas[row + 1 :]) < 0, (area, areas)


def test_whoever_has_acted_hands_over_to_the_next(hands: Hands) -> None:
    squad, scene = hands.battle.session.squad, hands.battle
    hands.press(pygame.K_TAB)
    assert scene.planning.selected == squad[1]
    hands.press(pygame.K_x)
    hands.press(pygame.K_x)
    hands.wait(lambda: scene.idle and scene.planning.selected is not None)
    assert scene.planning.selected == squad[2]
    place = scene.session.view.place
    left, top = scene.stage.camera.to_screen(int(place.x[squad[2]]), int(place.y[squad[2]]))
    assert (round(left), round(top)) == (640, 360)


def test_a_landing_that_nobody_sees_is_called_a_risk(hands: Hands) -> None:
    session, planning = hands.battle.session, hands.battle.planning
    assert overlay(session, planning, 1, quiet=False).notes == []
    session.match.world.mind.dizzy[0] = 1
    session.refresh()
    shown = overlay(session, planning, 1, quiet=False)
    ((unit, *spot),) = shown.landings
    assert unit == 0
    assert shown.notes == [(*spot, "Unseen risk")]
    friend = session.squad[1]
    session.match.world.place.plane[friend] = spot[0]
    session.match.world.place.x[friend], session.match.world.place.y[friend] = spot[1], spot[2] + 1
    session.refresh()
    assert overlay(session, planning, 1, quiet=False).notes == []
