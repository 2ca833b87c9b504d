"""Every palette is told apart by the eyes it is for, and can be read; changing it changes the picture at once."""

from itertools import combinations

import numpy as np
import pygame
import pytest

from game.ui.palette import SHARP_DIM, Palette, ink, load_palettes, use
from game.ui.scenes.settings import SettingsScene
from game.ui.settings import PALETTES, Settings
from tests.ui.shell_hands import Hands
from tests.ui.test_shell_battle import begin

pytestmark = pytest.mark.ui
# Linear RGB to linear RGB as dichromats see it: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0.
EYES = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# Told apart where they lie side by side, and how far at least in RGB as it is seen, 0 to 441.
APART = ((("squad", "enemy"), 150), (("squad", "enemy_mark"), 150), (("move", "dash", "danger"), 90),
         (("good", "warning", "bad"), 70), (("squad", "danger"), 50))  # fmt: skip
WORDS = ("text", "dim", "accent", "pull", "good", "warning", "bad", "squad", "enemy")
BEHIND = ("#0c1219", "#121327", "#16212b")  # panels and buttons
READABLE = 4.5


def linear(colour: pygame.Color | str) -> np.ndarray:
    part = np.array(pygame.Color(colour)[:3]) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def seen(colour: str, eyes: str) -> np.ndarray:
    """0 to 255 as these eyes see it."""
    light = np.clip(EYES[eyes] @ linear(colour), 0, 1)
    return np.asarray(np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055) * 255)


def contrast(one: pygame.Color | str, other: pygame.Color | str) -> float:
    """As WCAG 2 counts it."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    low, high = sorted((float(linear(one) @ weights), float(linear(other) @ weights)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(autouse=True)
def back() -> object:
    yield
    use("usual")


@pytest.mark.parametrize("name", load_palettes())
def test_what_lies_side_by_side_is_told_apart(name: str) -> None:
    palette = load_palettes()[name]
    for roles, least in APART:
        for one, other in combinations(roles, 2):
            far = float(np.linalg.norm(seen(getattr(palette, one), name) - seen(getattr(palette, other), name)))
            assert far >= least, f"{one} and {other}"


@pytest.mark.parametrize("name", load_palettes())
def test_words_can_be_read_on_every_panel(name: str) -> None:
    for role in WORDS:
        for behind in BEHIND:
            assert contrast(getattr(load_palettes()[name], role), behind) >= READABLE, f"{role} on {behind}"
    assert contrast(SHARP_DIM, BEHIND[-1]) >= 7


def test_the_settings_offer_every_palette() -> None:
    assert set(PALETTES) == set(load_palettes())


@pytest.fixture
def hands() -> Hands:
    return begin()


def test_a_palette_is_taken_at_once(hands: Hands) -> None:
    scene = SettingsScene(hands.app, "picture")
    hands.app.push(scene)
    pictures = []
    for name in PALETTES:
        scene.choose("palette", name)
        assert ink("good") == pygame.Color(load_palettes()[name].good)
        hands.app.pop()
        pictures.append(hands.app.draw().get_buffer().raw)
        hands.app.push(scene)
    assert pictures[0] not in pictures[1:]
    scene.choose("palette", "usual")
    hands.app.pop()
    assert hands.app.draw().get_buffer().raw == pictures[0]


def test_high_contrast_lets_nothing_shine_through(hands: Hands) -> None:
    area = next(part for part in hands.battle.hud.parts if type(part).__name__ == "MissionPanel").areas(
        hands.battle.hud.shown
    )[0]
    spot = (area.right - 20, area.bottom - 6)
    hands.app.settings.contrast = True
    hands.app.apply("contrast")
    found = set()
    for x in range(0, 200, 40):
        hands.battle.stage.camera.pan(x, 0)
        found.add(tuple(hands.app.draw().get_at(spot)))
    assert len(found) == 1
    assert ink("dim") == pygame.Color(SHARP_DIM)


def test_every_role_is_a_colour() -> None:
    for palette in load_palettes().values():
        for role in Palette.__struct_fields__:
            assert pygame.Color(getattr(palette, role)).a == 255
    assert Settings().palette == "usual"
