"""With a gamepad alone: from the title into the first mission, a walk, a shot, a watch, the end of the turn."""

from collections.abc import Iterator

import pygame
import pytest

from game.rules.components import PRESENT, SQUAD
from game.rules.orders import Kind
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.battle.scene import BattleScene
from game.ui.hud.orders import OrdersBar
from game.ui.pictures import pictures_dir
from game.ui.scenes.ask import AskScene
from game.ui.scenes.pause import PauseScene
from tests.ui.shell_hands import Hands, begin_campaign, open_title
from tests.ui.shell_stage import PlainStage
from tests.ui.virtual_pad import FLIGHT_STICK, Pad

pytestmark = pytest.mark.ui
FAR = 3  # tiles, between who shoots and who is shot at


@pytest.fixture(scope="module")
def opened() -> Hands:
    """A battle in which nobody is ordered anything: opening one takes long."""
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    hands.battle.session.captions.clear()
    return hands


@pytest.fixture
def hands(opened: Hands) -> Hands:
    opened.app.settings.toggle = False
    opened.app.show(opened.battle)
    opened.battle.begin_turn()
    return opened


@pytest.fixture
def pad(hands: Hands) -> Iterator[Pad]:
    with Pad(hands.app) as pad:
        yield pad


def rest(hands: Hands, pad: Pad) -> None:
    """Reads and skips until orders can be given."""
    for _ in range(400):
        if hands.battle.idle:
            return
        hands.app.step(0.1)
        if hands.battle.session.captions:
            pad.press("a")
        elif hands.battle.busy:
            pad.press("b")
    raise AssertionError("it does not come to rest")


def go(hands: Hands, pad: Pad, tile: tuple[int, int]) -> None:
    """The cursor goes there by the d-pad."""
    planning = hands.battle.planning
    assert planning.cursor is not None
    dx, dy = tile[0] - planning.cursor[0], tile[1] - planning.cursor[1]
    for count, more, less in ((dx, "dpright", "dpleft"), (dy, "dpdown", "dpup")):
        for _ in range(abs(count)):
            pad.press(more if count > 0 else less)
    assert planning.cursor == tile


def test_from_the_title_to_the_second_turn() -> None:
    hands = Hands(open_title(PlainStage))
    with Pad(hands.app) as pad:
        _play_a_turn(hands, pad)


def _play_a_turn(hands: Hands, pad: Pad) -> None:
    begin_campaign(hands, lambda: pad.press("a"))
    rest(hands, pad)
    session, planning = hands.battle.session, hands.battle.planning
    unit = planning.selected
    assert unit is not None
    goal = max(planning.tiles()[0])
    go(hands, pad, goal)
    pad.press("a")
    pad.press("a")
    rest(hands, pad)
    assert (int(session.view.place.x[unit]), int(session.view.place.y[unit])) == goal
    pad.press("rightshoulder")
    watcher = planning.selected
    assert watcher is not None
    pad.press("x")
    while planning.drawn != Kind.OVERWATCH:
        pad.press("dpright")
        spot = hands.battle.hud.spot_at(hands.battle.controls.pointer or (0, 0))
        if spot is not None and spot.value == Kind.OVERWATCH:
            pad.press("a")
    pad.push("leftx", 1.0)
    pad.push("leftx", 0.0)
    assert planning.way >= 0
    pad.press("a")
    rest(hands, pad)
    assert session.view.stance.watch[watcher]
    pad.press("y")
    assert hands.shows(AskScene)
    pad.press("a")
    rest(hands, pad)
    assert session.match.round == 2


def test_the_stick_goes_where_it_points_on_the_screen_and_on_while_held(hands: Hands, pad: Pad) -> None:
    planning = hands.battle.planning
    start = planning.cursor = (8, 8)
    pad.push("leftx", 1.0)
    assert planning.cursor == (9, 7), "right on the screen is between two of the map's ways"
    hands.app.step(0.3)
    assert planning.cursor == (9, 7)
    for _ in range(4):
        hands.app.step(0.1)
    assert planning.cursor[0] >= 11
    pad.push("leftx", 0.0)
    stopped = planning.cursor
    hands.app.step(1.0)
    assert planning.cursor == stopped != start


def test_a_stick_pushed_half_looks_around_half_as_fast(hands: Hands, pad: Pad) -> None:
    battle = hands.battle
    moved = []
    for share in (1.0, 0.5):
        before = battle.stage.camera.to_screen(0, 0)[0]
        pad.push("rightx", share)
        hands.app.step(0.1)
        pad.push("rightx", 0.0)
        moved.append(before - battle.stage.camera.to_screen(0, 0)[0])
    assert moved[0] == pytest.approx(90, abs=1)
    assert moved[1] == pytest.approx(45, abs=1)


def test_a_stick_at_rest_may_tremble(hands: Hands, pad: Pad) -> None:
    planning = hands.battle.planning
    before = planning.cursor
    for share in (0.1, -0.2, 0.3, 0.0):
        pad.push("lefty", share)
    assert planning.cursor == before


def test_a_trigger_peeks_while_held_or_from_press_to_press(hands: Hands, pad: Pad) -> None:
    battle = hands.battle
    pad.push("lefttrigger", 1.0)
    assert battle.stage.plane == 1
    pad.push("lefttrigger", 0.0)
    assert battle.stage.plane == 0
    hands.app.settings.toggle = True
    for plane in (1, 0):
        pad.press("lefttrigger")
        assert battle.stage.plane == plane


def test_prompts_speak_of_the_device_used_last(hands: Hands, pad: Pad) -> None:
    battle = hands.battle
    hint = next(part for part in battle.hud.parts if isinstance(part, OrdersBar)).hint
    pad.press("dpdown")
    assert "A: walk" in hint(battle.hud.shown)
    hands.press(pygame.K_UP)
    assert "Enter or click: walk" in hint(battle.hud.shown)
    pad.push("leftx", 1.0)
    assert "D-pad" in hint(battle.hud.shown)
    hands.move((700, 300))
    assert "Arrows" in hint(battle.hud.shown)


def test_unplugged_in_the_middle_nothing_stays_held(hands: Hands) -> None:
    battle = hands.battle
    with Pad(hands.app) as pad:
        pad.push("rightx", 1.0)
        assert list(battle.controls.keyboard.pan) == [1, 0]
    assert list(battle.controls.keyboard.pan) == [0, 0]
    with Pad(hands.app) as pad:
        pad.press("start")
        assert hands.shows(PauseScene), "and it may be plugged in again"


def test_a_picture_without_panels(hands: Hands, pad: Pad) -> None:
    battle = hands.battle
    pad.press("start")
    pause = hands.app.scene
    assert isinstance(pause, PauseScene)
    pause.menu.focus = [button.label for button in pause.menu.buttons].index(hands.app.text.get("ui-photo"))
    pad.press("a")
    without = battle.hidden
    pad.press("a")
    assert len(list(pictures_dir().glob("*.png"))) == 1
    pad.press("b")
    assert (without, battle.hidden) == (True, False)
    assert hands.app.scene is battle


def test_a_joystick_of_unknown_layout_works_as_most_are_laid_out(hands: Hands) -> None:
    battle = hands.battle
    with Pad(hands.app, FLIGHT_STICK) as stick:
        assert hands.app.input.pads.names
        battle.planning.cursor = (8, 8)
        stick.push("lefty", 1.0)
        stick.push("lefty", 0.0)
        assert battle.planning.cursor == (9, 9)
        stick.push("start", 1.0)  # the seventh button, which is there what takes back
        assert battle.controls.notice == hands.app.text.get("ui-undo-impossible")
        stick.push("x", 1.0)
        assert battle.controls.panels.on


def test_an_enemy_is_shot_at_with_the_odds_shown(hands: Hands, pad: Pad) -> None:
    battle = hands.battle
    session, planning = battle.session, battle.planning
    world, unit = session.match.world, session.squad[0]
    enemy = next(row for row in range(len(world.identity)) if world.identity.side[row] != SQUAD)
    x, y = (int(world.place[unit][axis]) for axis in ("x", "y"))
    spots = [tile for tile in planning.tiles()[0] if abs(tile[0] - x) + abs(tile[1] - y) == FAR]
    world.identity.presence[enemy], world.place.plane[enemy] = PRESENT, 0
    world.place.x[enemy], world.place.y[enemy] = max(spots)
    battle.finish_turn()
    rest(hands, pad)
    battle.select(unit)
    seen = session.view.identity.presence[enemy] == PRESENT
    assert seen
    go(hands, pad, (int(session.view.place.x[enemy]), int(session.view.place.y[enemy])))
    pad.press("a")
    assert planning.drawn in (Kind.SHOOT, Kind.STRIKE)
    shot = planning.shot()
    assert shot is not None
    assert 0 < shot.chance <= 100
    given = len(session.match.orders)
    pad.press("a")
    assert len(session.match.orders) == given + 1
    assert session.match.orders[-1].target == enemy
