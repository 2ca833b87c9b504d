"""What hangs behind the dream: the blue sphere as it cracks, the red one, and the points where the blue is pressed."""

from __future__ import annotations

from functools import partial

import numpy as np
import numpy.typing as npt

from studio.noise import F32, fractal2, smooth
from studio.rigs import srgb

FINE = 2
CRACKS = 4  # stages of the blue sphere, from whole to nearly broken
GRIPS = 4  # lit thirds of a point, and none
POINT_SIZE = (80, 60)
Picture = tuple[npt.NDArray[np.uint8], int, int]


def _samples(wide: int, high: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Sample positions in pixels from the middle, x right and y down."""
    x = (np.arange(wide * FINE) + 0.5) / FINE - wide / 2
    y = (np.arange(high * FINE) + 0.5) / FINE - high / 2
    across, down = np.meshgrid(x, y)
    return across, down


def _step(low: float, high: float, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    return np.asarray(smooth(low, high, np.asarray(values, np.float32)), np.float64)


def _cloud(x: npt.ArrayLike, y: npt.ArrayLike, octaves: int, seed: int) -> npt.NDArray[np.float64]:
    return np.asarray(fractal2(np.asarray(x, np.float32), np.asarray(y, np.float32), octaves, seed), np.float64)


def _packed(colour: F32, alpha: F32) -> npt.NDArray[np.uint8]:
    """RGBA with the samples of a pixel averaged."""
    high, wide = alpha.shape[0] // FINE, alpha.shape[1] // FINE
    cover = alpha.reshape(high, FINE, wide, FINE).mean((1, 3))
    mixed = (colour * alpha[..., None]).reshape(high, FINE, wide, FINE, 3).mean((1, 3))
    out = np.dstack([np.clip(mixed / np.maximum(cover, 1e-3)[..., None], 0, 1), np.clip(cover, 0, 1)])
    return np.asarray(out * 255 + 0.5, np.uint8)


def ball(size: int, deep: str, bright: str, rift: int, seed: int) -> Picture:
    """A globe of light with clouds in it, bright at its rim; `rift`: how far it is cracked, 0 whole .. 3."""
    x, y = _samples(size, size)
    radius = size * 0.44
    far = np.hypot(x, y) / radius
    dome = np.sqrt(np.clip(1 - far * far, 0, 1))
    bulge = 1 / (0.55 + 0.45 * dome)
    u, v = x * bulge / radius, y * bulge / radius
    cloud = _cloud(u * 2.1 + 9, v * 2.6 + 4, 4, seed)
    light = np.clip(-0.45 * x / radius - 0.6 * y / radius + 0.62 * dome, 0, 1)
    level = np.clip(0.18 + 0.55 * cloud * (0.4 + light) + 0.55 * (1 - dome) ** 2.2 + 0.35 * light**3, 0, 1)[..., None]
    colour = srgb(deep) * (1 - level) + srgb(bright) * level
    inside = _step(1.0, 0.985, far)
    alpha = inside * (0.62 + 0.34 * (1 - dome) ** 1.6)
    if rift:
        veins = 1 - np.abs(2 * _cloud(u * 1.5 + 3, v * 1.5 + 7, 3, 55) - 1)
        line = _step(1 - 0.012 - 0.014 * rift, 1.0, veins) * _step(1.02 - 0.02 * rift, 0.2, far * (1.5 - 0.28 * rift))
        colour = colour * (1 - line[..., None]) + srgb("#f6fbff") * line[..., None]
        alpha = np.maximum(alpha, line * inside)
    halo = np.exp(-np.clip(far - 1, 0, 4) * 9) * 0.34 * (far >= 0.985) * _step(1.13, 1.03, far)
    alpha = np.maximum(alpha, halo)
    colour = np.where((far > 1)[..., None], srgb(bright), colour)
    return _packed(np.asarray(colour, np.float32), np.asarray(alpha, np.float32)), size // 2, round(size * 0.95)


def point(grip: int) -> Picture:
    """A ring on the floor in three parts, as many of them lit as there is grip; a hand's light over a held one."""
    wide, high = POINT_SIZE
    x, y = _samples(wide, high)
    y = y - 8
    far, angle = np.hypot(x, y * 2) / 30, np.arctan2(y * 2, x) / (2 * np.pi) % 1
    part = np.floor(angle * 3)
    gap = np.abs(angle * 3 % 1 - 0.5) < 0.44
    ring = _step(0.80, 0.85, far) * _step(1.0, 0.95, far) * gap
    back = _step(0.70, 0.76, far) * _step(1.1, 1.04, far) * 0.72
    lit = (part < grip)[..., None]
    colour = np.where(lit, srgb("#8fdcff"), srgb("#55607e")) * ring[..., None] + srgb("#0b1020") * (1 - ring[..., None])
    pillar = np.exp(-((x / 9) ** 2)) * _step(-30, -6, y) * _step(4, -2, y) * (0.5 if grip else 0.0)
    alpha = np.maximum(np.maximum(ring, back), pillar)
    colour = np.where((pillar > np.maximum(ring, back))[..., None], srgb("#8fdcff"), colour)
    return _packed(np.asarray(colour, np.float32), np.asarray(alpha, np.float32)), wide // 2, high // 2 + 8


SPHERES = {
    **{f"sphere/blue/{stage}": partial(ball, 220, "#123a8f", "#8fd0ff", stage, 31) for stage in range(CRACKS)},
    "sphere/red/0": partial(ball, 140, "#5c0714", "#ff8a7c", 0, 77),
    **{f"sphere/point/{grip}": partial(point, grip) for grip in range(GRIPS)},
}
