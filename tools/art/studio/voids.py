"""What lies beyond the map's edge: a repeating picture for each plane, to be drawn under everything."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from studio.noise import F32, fractal2, hash2, smooth
from studio.rigs import srgb

SIZE = 512


def _plan() -> tuple[F32, F32]:
    line = np.arange(SIZE, dtype=np.float32) / SIZE
    x, y = np.meshgrid(line, line)
    return x.astype(np.float32), y.astype(np.float32)


def _sparks(seed: int, share: float) -> F32:
    """Lone bright pixels, few of them strong."""
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.int64)
    lucky = hash2(x, y, seed) > 1 - share
    return np.asarray(lucky * hash2(x, y, seed + 1) ** 3, np.float32)


def ship_void() -> F32:
    """Near black, a breath of teal dust, faint stars through the torn hull."""
    x, y = _plan()
    dust = smooth(0.50, 0.80, fractal2(x * 4, y * 4, 5, 301, 4))
    colour = srgb("#07090d") + dust[..., None] * np.array((0.006, 0.016, 0.024), np.float32)
    return np.asarray(colour + _sparks(311, 0.0011)[..., None] * np.array((0.40, 0.46, 0.52), np.float32), np.float32)


def dream_void() -> F32:
    """Indigo clouds with veils of lilac and drifting snow far off."""
    x, y = _plan()
    cloud, veil = fractal2(x * 4, y * 8, 5, 321, 4), fractal2(x * 2, y * 6, 5, 331, 2)
    colour = srgb("#0e1120") * (0.55 + 0.75 * cloud)[..., None]
    colour = colour + smooth(0.50, 0.78, veil)[..., None] * np.array((0.070, 0.038, 0.135), np.float32)
    return np.asarray(colour + _sparks(341, 0.0022)[..., None] * np.array((0.34, 0.34, 0.44), np.float32), np.float32)


VOIDS: dict[str, Callable[[], F32]] = {"ship/void": ship_void, "dream/void": dream_void}


def void_picture(name: str) -> tuple[npt.NDArray[np.uint8], int, int]:
    """512 x 512, opaque, repeating both ways; its anchor is its corner."""
    picture = np.dstack([np.clip(VOIDS[name](), 0, 1), np.ones((SIZE, SIZE), np.float32)])
    return np.asarray(picture * 255 + 0.5, np.uint8), 0, 0
