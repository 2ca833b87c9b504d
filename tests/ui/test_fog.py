"""Fog that is kept where nothing changed is the same as fog made anew."""

import numpy as np
import pygame
import pytest

from game.content.missions import load_mission
from game.core.paths import assets_dir
from game.ui.sprites import SpriteBook
from game.ui.stage.camera import Camera
from game.ui.stage.ground import Ground
from game.ui.stage.scenery import Scenery

pytestmark = pytest.mark.ui
SIZE = (1280, 720)


@pytest.fixture
def book() -> SpriteBook:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    return SpriteBook(assets_dir() / "sprites")


@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_kept_fog_is_what_fresh_fog_would_be(book: SpriteBook, zoom: float) -> None:
    plan = load_mission("01_breach")
    scenery, dice = Scenery(plan, book, 0), np.random.default_rng(3)
    camera = Camera(SIZE, (plan.width, plan.height))
    camera.zoom = zoom
    camera.centre_on(14, 14)
    kept = Ground(book)
    light = np.zeros((plan.height, plan.width), np.float32)
    old, new = pygame.Surface(SIZE), pygame.Surface(SIZE)
    for version in range(60):  # whatever is missed on the way is still missing at the end
        x, y = dice.integers(0, plan.width), dice.integers(0, plan.height)
        light[y, x] = 1 - light[y, x]
        kept.draw(old, camera, scenery, light, version)
    Ground(book).draw(new, camera, scenery, light, 0)
    assert old.get_buffer().raw == new.get_buffer().raw
