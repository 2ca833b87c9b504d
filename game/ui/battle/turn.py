"""The other plane bleeding in: when the plane that is shown changes, the picture of the one before is eaten away.

Both frames stand still: the one that was last shown is kept, and what is drawn now lies under it, so a whole change
costs a comparison of a grid with a number and a copy in each frame.
"""

from typing import TYPE_CHECKING

import numpy as np
import pygame

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

LOOKED, DRAGGED = 260, 700  # milliseconds: somebody looks across; somebody is dragged across
GLOW = ((190, 240, 250), (226, 214, 255))  # of the edge, towards the ship and towards another plane
EDGE = 0.035  # share of the change that the bright edge is wide
CLOUDS = ((96, 0.55), (28, 0.3), (7, 0.15))  # pixels of a cloud, and how much it counts
BULGE = 0.35  # how much earlier the middle goes than the corners
LEVELS = 250


class Turn:
    """Keeps the last frame of the plane shown; `draw` paints what is left of it."""

    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene
        self._last: tuple[int, pygame.Surface] | None = None
        self._old: pygame.Surface | None = None
        self._began, self._length = 0.0, LOOKED
        self._noise: tuple[tuple[int, int], np.ndarray] | None = None

    def prepare(self, size: tuple[int, int]) -> None:
        """Works out the clouds for a screen of that size."""
        self._grid(size)

    def draw(self, surface: pygame.Surface, plane: int) -> None:
        now = self.scene.app.time_ms
        if self._last is not None and self._last[0] != plane and self._last[1].get_size() == surface.get_size():
            self._old, self._began = self._last[1], now
            self._length = DRAGGED if self.scene.busy else LOOKED
            self._last = None
        share = (now - self._began) / self._length
        if self._old is not None and self._old.get_size() != surface.get_size():
            self._old = None  # the window was drawn to another size meanwhile
        if (self._old is not None and share >= 1) or self.scene.app.settings.pace == "instant":
            self._old = None
        if self._old is None:
            self._keep(surface, plane)
        elif self.scene.app.settings.still:
            self._old.set_alpha(round(255 * (1 - share)))
            surface.blit(self._old, (0, 0))
        else:
            self._eat(surface, self._old, share, GLOW[min(plane, 1)])

    def _keep(self, surface: pygame.Surface, plane: int) -> None:
        """Remembers this frame; the surface is used again, since this happens in every frame."""
        kept = self._last[1] if self._last is not None and self._last[1].get_size() == surface.get_size() else None
        if kept is None:
            kept = pygame.Surface(surface.get_size())
        kept.set_alpha(None)
        kept.blit(surface, (0, 0))
        self._last = (plane, kept)

    def _eat(self, surface: pygame.Surface, old: pygame.Surface, share: float, glow: tuple[int, int, int]) -> None:
        """Where the noise is above the share the old frame is left, with a bright edge where it is about to go."""
        noise = self._grid(surface.get_size())
        left = noise >= round(share * LEVELS)
        rim = left & (noise < round((share + EDGE) * LEVELS))
        pixels, before = pygame.surfarray.pixels2d(surface), pygame.surfarray.pixels2d(old)
        np.copyto(pixels, before, where=left)
        np.copyto(pixels, np.array(surface.map_rgb(glow), pixels.dtype), where=rim)
        del pixels, before

    def _grid(self, size: tuple[int, int]) -> np.ndarray:
        """uint8 [W, H], 0..LEVELS: when each pixel goes, the middle of the screen earlier than its corners."""
        if self._noise is None or self._noise[0] != size:
            self._noise = (size, _grid(size))
        return self._noise[1]


def _grid(size: tuple[int, int]) -> np.ndarray:
    """Clouds of several sizes, evened out so that as much goes at the beginning as at the end."""
    dice, total = np.random.default_rng(7), np.zeros(size, np.float32)
    for cell, weight in CLOUDS:
        shape = (size[0] // cell + 2, size[1] // cell + 2)
        dots = np.repeat(dice.integers(0, 256, shape, np.uint8)[:, :, None], 3, 2)
        cloud = pygame.transform.smoothscale(pygame.surfarray.make_surface(dots), size)
        total += weight * pygame.surfarray.array_red(cloud).astype(np.float32) / 255
    x, y = np.ogrid[-1 : 1 : size[0] * 1j, -1 : 1 : size[1] * 1j]
    total += (BULGE * np.sqrt(x * x + y * y)).astype(np.float32)
    steps = np.quantile(total[::4, ::4], np.linspace(0, 1, LEVELS)).astype(np.float32)
    return np.asarray(np.digitize(total, steps[1:-1]).astype(np.uint8).reshape(size))
