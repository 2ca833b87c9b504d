"""A real battle, the real sheets and pictures of them, for tests of the stage."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.rules.setup import Battle, build_battle
from game.ui.sprites import SpriteBook
from game.ui.stage import Overlay, Stage

ROOT = Path(__file__).resolve().parents[2]
SIZE = (960, 540)


def breach(seed: int = 7) -> Battle:
    return build_battle(load_mission("01_breach"), load_catalog(), seed)


@contextmanager
def open_book() -> Iterator[SpriteBook]:
    """The sheets, on a display that nobody sees."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_mode((320, 240))
        yield SpriteBook(ROOT / "assets" / "sprites")
        pygame.display.quit()


def picture(stage: Stage, overlay: Overlay | None = None, time_ms: int = 0) -> bytes:
    surface = pygame.Surface(SIZE)
    stage.draw(surface, overlay or Overlay(), time_ms)
    return pygame.image.tobytes(surface, "RGB")
