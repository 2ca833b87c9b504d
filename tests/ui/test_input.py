"""What keys and buttons stand for: the table, what a person chooses instead, what is held, repeated or toggled."""

import re
from pathlib import Path

import pygame
import pytest

import game.ui
from game.content.text import Text
from game.rules.orders import Kind
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.battle.choices import SPARE_KEYS
from game.ui.battle.scene import BattleScene
from game.ui.input.bindings import KEYS, PAD, Bindings
from game.ui.input.controls import load_controls
from game.ui.input.names import chord_name, is_key, key_code, key_name
from game.ui.scenes.codex import CodexScene
from game.ui.settings import Settings, load_settings, save_settings
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui
CONTROLS = load_controls()


@pytest.fixture(scope="module")
def opened() -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe("01_breach", 1))))
    hands.battle.session.captions.clear()
    return hands


@pytest.fixture
def hands(opened: Hands) -> Hands:
    opened.app.settings.toggle, opened.app.settings.repeat = False, Settings().repeat
    opened.app.input.bindings.reset_all(KEYS)
    opened.battle.begin_turn()
    return opened


def post(hands: Hands, down: bool, key: int, mod: int = 0) -> None:
    hands.app.handle(pygame.event.Event(pygame.KEYDOWN if down else pygame.KEYUP, key=key, mod=mod, unicode=""))


@pytest.mark.parametrize("device", [KEYS, PAD])
def test_as_it_comes_no_key_means_two_things_at_once(device: str) -> None:
    bindings = Bindings({})
    for action in CONTROLS.actions:
        for name in bindings.of(device, action):
            assert bindings.rivals(device, action, name) == []


def test_everything_has_a_key_or_a_button_and_a_name() -> None:
    text = Text()
    for name, action in CONTROLS.actions.items():
        assert action.keys or action.pad
        family = name.partition("-")[0]
        assert text.has(f"action-{family}" if family in ("unit", "order") else f"action-{name}")
        assert text.has(f"action-group-{action.group}")


def test_every_order_has_a_key() -> None:
    for mark in SPARE_KEYS + "1234567890CFX":
        assert f"order-{mark.lower()}" in CONTROLS.actions


def test_a_key_is_found_by_its_name_and_named_by_its_code() -> None:
    for name in ("a", "return", "kp_enter", "kp7", "lalt", "f12", "key233"):
        code = key_code(name)
        assert code is not None
        assert key_name(code) == name
    assert chord_name(pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT) == "ctrl+shift+z"
    assert is_key("ctrl+shift+z")
    assert not is_key("shift+ctrl+z")
    assert not is_key("nokey")


def test_a_key_that_was_taken_is_exchanged_and_comes_back() -> None:
    bindings = Bindings({})
    assert bindings.bind(KEYS, "undo", "e") == (True, ["end-turn"])
    assert bindings.of(KEYS, "undo") == ("e",)
    assert bindings.of(KEYS, "end-turn") == ("u", "ctrl+z")
    bindings.reset(KEYS, "end-turn")
    assert bindings.chosen == {KEYS: {}, PAD: {}}


def test_what_was_chosen_is_kept_and_what_is_unknown_left_out() -> None:
    bindings = Bindings({})
    bindings.bind(PAD, "undo", "misc1")
    save_settings(Settings(controls=bindings.chosen))
    kept = load_settings()[0].controls
    assert Bindings(kept).of(PAD, "undo") == ("misc1",)
    kept[KEYS] = {"fly": ("a",), "undo": ("nokey", "f7")}
    assert Bindings(kept).chosen[KEYS] == {"undo": ("f7",)}


def test_an_arrow_goes_on_while_it_is_held(hands: Hands) -> None:
    planning = hands.battle.planning
    planning.cursor = (2, 8)
    post(hands, True, pygame.K_RIGHT)
    hands.app.step(0.2)
    assert planning.cursor == (3, 8)
    for _ in range(5):
        hands.app.step(0.1)
    assert planning.cursor[0] >= 6
    post(hands, False, pygame.K_RIGHT)
    at = planning.cursor
    hands.app.step(1.0)
    assert planning.cursor == at
    hands.app.settings.repeat = 0.0
    post(hands, True, pygame.K_RIGHT)
    hands.app.step(2.0)
    assert planning.cursor == (at[0] + 1, at[1])


def test_peeking_lasts_while_held_or_from_press_to_press(hands: Hands) -> None:
    battle = hands.battle
    hands.press(pygame.K_LALT)
    assert battle.stage.plane == 0
    hands.app.settings.toggle = True
    hands.press(pygame.K_LALT)
    assert battle.stage.plane == 1
    hands.press(pygame.K_LALT)
    assert battle.stage.plane == 0
    hands.press(pygame.K_LALT)
    hands.app.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert battle.stage.plane == 0


def test_what_is_let_go_while_another_screen_is_up_does_not_stay_held(hands: Hands) -> None:
    battle = hands.battle
    for key in (pygame.K_w, pygame.K_SPACE, pygame.K_LALT):
        post(hands, True, key)
    assert (battle.fast, battle.stage.plane) == (True, 1)
    battle.pause()
    for key in (pygame.K_w, pygame.K_SPACE, pygame.K_LALT):
        post(hands, False, key)
    hands.press(pygame.K_ESCAPE)
    before = battle.stage.camera.to_screen(0, 0)
    hands.app.step(0.1)
    assert (battle.fast, battle.stage.plane) == (False, 0)
    assert battle.stage.camera.to_screen(0, 0) == before


def test_help_is_one_key_away_and_comes_once(hands: Hands) -> None:
    for _ in range(2):
        hands.press(pygame.K_SLASH, pygame.KMOD_LSHIFT)
    assert len(hands.app.scenes) == 2
    assert hands.shows(CodexScene)
    hands.press(pygame.K_ESCAPE)
    assert hands.app.scene is hands.battle


def test_a_chord_is_not_its_key_alone(hands: Hands) -> None:
    battle = hands.battle
    post(hands, True, pygame.K_w, pygame.KMOD_LCTRL)
    assert list(battle.controls.keyboard.pan) == [0, 0]
    post(hands, True, pygame.K_w, pygame.KMOD_LALT)
    assert list(battle.controls.keyboard.pan) == [0, -1], "peeking is no reason not to look around"
    post(hands, False, pygame.K_w)
    assert list(battle.controls.keyboard.pan) == [0, 0]


def test_the_panels_are_reached_without_a_mouse(hands: Hands) -> None:
    battle = hands.battle
    met = set()
    hands.press(pygame.K_HOME)
    for _ in range(12):
        spot = battle.hud.spot_at(battle.controls.pointer or (0, 0))
        assert spot is not None
        met.add(spot.does)
        hands.press(pygame.K_HOME)
    assert {"order", "select", "plane", "danger", "fold", "replay"} <= met
    hands.press(pygame.K_ESCAPE)
    assert battle.controls.pointer is None
    assert hands.app.scene is battle


def test_what_nobody_can_do_without_is_never_left_without_a_key() -> None:
    bindings = Bindings({})
    assert bindings.bind(KEYS, "order-1", "escape") == (True, ["back"]), "it gets what the order had"
    assert bindings.of(KEYS, "back") == ("1", "kp1")
    bindings.reset_all(KEYS)
    bindings.bind(KEYS, "previous-unit", "f9")
    assert bindings.bind(KEYS, "next", "escape") == (False, ["back"]), "Tab is for the next of the squad, too"
    assert bindings.of(KEYS, "back") == ("escape",)


def test_nothing_else_reads_keys_or_gamepads() -> None:
    """A screen that asked for a key of its own could be reached neither by other keys nor by a gamepad."""
    folder = Path(game.ui.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        found = re.findall(r"pygame\.(?:K_\w+|KMOD_\w+|KEYUP|JOY\w+|CONTROLLER\w+)", path.read_text("utf-8"))
        assert not found or path.parent.name == "input" or path.name == "app.py", f"{path}: {found[0]}"


def test_keys_chosen_are_the_ones_that_count(hands: Hands) -> None:
    """The first orders of a mission by other keys than those it comes with."""
    bindings, battle = hands.app.input.bindings, hands.battle
    others = {"confirm": "j", "right": "l", "down": "k", "end-turn": "f5", "next-unit": "n", "order-2": "o"}
    for action, name in others.items():
        bindings.bind(KEYS, action, name)
    unit, planning = battle.planning.selected, battle.planning
    assert unit is not None
    start = planning.cursor
    assert start is not None
    hands.press(pygame.K_RIGHT)
    assert planning.cursor == start, "nothing hears the key that was given up"
    goal = (start[0] + 2, start[1])
    for key in (pygame.K_l, pygame.K_l, pygame.K_j, pygame.K_j):
        hands.press(key)
    hands.wait(lambda: battle.idle)
    assert (int(battle.session.view.place.x[unit]), int(battle.session.view.place.y[unit])) == goal
    hands.press(pygame.K_o)
    assert planning.drawn == Kind.OVERWATCH
    hands.press(pygame.K_j)
    hands.wait(lambda: battle.idle)
    assert battle.session.view.stance.watch[unit]
    before = planning.selected
    hands.press(pygame.K_n)
    assert planning.selected != before
    hands.press(pygame.K_F5)
    hands.press(pygame.K_j)
    hands.wait(lambda: battle.session.match.round == 2)
