"""Short effects in flat light: muzzle flash, sparks, a cutting arc, dust, and the ring and pillar of a shift."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from studio.noise import F32, fractal2, hash2, smooth
from studio.rigs import srgb

SIZE = 96
FINE = 3
Glow = tuple[F32, F32]


def _plan() -> tuple[F32, F32]:
    """Sample positions in pixels from the middle, x right and y down."""
    line = (np.arange(SIZE * FINE, dtype=np.float32) + 0.5) / FINE - SIZE / 2
    x, y = np.meshgrid(line, line)
    return x.astype(np.float32), y.astype(np.float32)


def _plain(values: npt.ArrayLike) -> F32:
    return np.asarray(values, np.float32)


def _heat(level: F32, low: str, high: str) -> F32:
    """From the low colour through the high one to white as the level rises from 0 to 1."""
    first, second = smooth(0.1, 0.55, level)[..., None], smooth(0.55, 1.0, level)[..., None]
    warm = srgb(low) * (1 - first) + srgb(high) * first
    return np.asarray(warm * (1 - second) + second, np.float32)


def muzzle(x: F32, y: F32, t: float) -> Glow:
    """A star of fire that shrinks."""
    angle, radius = np.arctan2(y, x), np.hypot(x, y)
    reach = (9 + 17 * np.abs(np.cos(angle * 3 + 0.5 + t)) ** 7 * (0.6 + 0.4 * np.cos(angle * 2 + 1))) * (1.1 - 0.6 * t)
    level = np.asarray(np.clip(1.25 - radius / reach, 0, 1), np.float32)
    return _heat(level, "#ff7a1e", "#ffd268"), np.asarray(smooth(0.05, 0.4, level) * (1 - 0.4 * t), np.float32)


def spark(x: F32, y: F32, t: float) -> Glow:
    """Splinters of light flying out, each a short streak."""
    level = np.zeros_like(x)
    for k in range(11):
        way = k * 2.399 + 0.4
        speed = 16 + 18 * float(hash2(np.array([k]), np.array([5]), 8)[0])
        end = speed * (0.25 + 0.75 * t)
        start = end * (0.35 + 0.45 * t)
        along = x * np.cos(way) + y * np.sin(way) + 6 * t * t * np.sin(way)
        off = np.abs(-x * np.sin(way) + y * np.cos(way))
        streak = np.clip(1.6 - off / (1.5 - 0.8 * t), 0, 1) * (along > start) * (along < end)
        level = np.maximum(level, streak)
    level = np.maximum(level, np.clip(1 - np.hypot(x, y) / (11 * (1 - t) + 0.1), 0, 1)).astype(np.float32)
    return _heat(level, "#ff9d3b", "#ffe0a0"), np.asarray(level * (1 - t**3), np.float32)


def slash(x: F32, y: F32, t: float) -> Glow:
    """A crescent of pale light swept from upper left to lower right."""
    outer, inner = np.hypot(x, y * 1.5), np.hypot(x + 7, (y + 3) * 1.5)
    band = smooth(0, 3, 34 - outer) * smooth(0, 3, inner - 31)
    angle = np.arctan2(y * 1.5, x)
    head = -0.7 + 2.2 * min(1.0, t * 1.2)
    swept = smooth(-1.7, -0.2, angle - head + 1.0) * (angle < head + 0.35)
    level = np.asarray(band * swept, np.float32)
    return _heat(level, "#9fd8ff", "#e8f6ff"), np.asarray(level * (1.05 - 0.5 * t), np.float32)


def dust(x: F32, y: F32, t: float) -> Glow:
    """A low puff that spreads and thins."""
    radius = np.hypot(x / 1.7, y * 1.15 + 4 * t)
    puff = fractal2(_plain(x / 11 + 7 * t), _plain(y / 9 + 4 * t), 4, 91)
    level = np.clip(1.2 - radius / (8 + 15 * t) + (puff - 0.5) * 1.3, 0, 1).astype(np.float32)
    shade = srgb("#8d939a") * (0.6 + 0.5 * puff)[..., None]
    return np.asarray(shade, np.float32), np.asarray(smooth(0.1, 0.7, level) * 0.6 * (1 - t), np.float32)


def shift(x: F32, y: F32, t: float) -> Glow:
    """A ring that opens on the floor and a pillar of lilac light over it, torn at its edges."""
    floor = np.hypot(x, (y - 30) * 2)
    ring = np.exp(-(((floor - 6 - 34 * t) / (3.5 + 3 * t)) ** 2))
    width = 20 * np.sin(np.pi * min(0.98, 0.15 + 0.85 * t)) + 0.5
    torn = fractal2(_plain(x / 7), _plain(y / 22 - 2 * t), 4, 121) - 0.5
    side = np.abs(x) + torn * 18
    pillar = smooth(0, 7, width - side) * smooth(-46, -20, y) * (1 - smooth(24, 38, y)) * (1 - t**2)
    core = np.exp(-((side / (0.35 * width + 0.5)) ** 2)) * smooth(-46, -10, y) * (1 - smooth(26, 36, y)) * (1 - t)
    level = np.clip(0.75 * ring * (1 - t) + 0.62 * pillar + core, 0, 1).astype(np.float32)
    return _heat(level, "#6a4dff", "#c9b8ff"), level


def flame(x: F32, y: F32, t: float) -> Glow:
    """Tongues of fire over a tile; the frames follow one another in a ring."""
    turn = t / 0.92 * 5 / 6  # the frame after the last is the first
    wind = np.cos(2 * np.pi * turn), np.sin(2 * np.pi * turn)
    sway = fractal2(_plain(x / 18 + wind[0]), _plain(y / 16 + 5 + wind[1]), 3, 71) - 0.5
    torn = fractal2(_plain(x / 5 + wind[0] * 1.4), _plain(y / 8 + wind[1] * 1.4), 3, 79)
    level = np.zeros_like(x)
    for nth, (off, tall, wide) in enumerate(((-15, 34, 12), (1, 50, 16), (15, 38, 12))):
        high = tall * (0.85 + 0.25 * np.sin(2 * np.pi * turn + 2.1 * nth))
        up = np.clip((14 - y) / high, -0.3, 1.2)
        reach = wide * np.sqrt(np.clip(1.0 - up, 0, 1)) * smooth(-0.3, 0.15, up) + 0.4
        bent = np.abs(x - off + sway * 22 * np.clip(up, 0, 1)) / reach
        inside = smooth(-0.22, 0.0, up) * (1 - smooth(0.85, 1.0, up))
        level = np.maximum(level, (1.1 - bent - 0.55 * np.clip(up, 0, 1)) * inside)
    level = np.asarray(np.clip(level * 0.8 + (torn - 0.55) * 0.5 * (level > 0), 0, 1), np.float32)
    return _heat(level, "#e8481c", "#ffc24a"), np.asarray(smooth(0.05, 0.5, level) * 0.92, np.float32)


EFFECTS: dict[str, tuple[Callable[[F32, F32, float], Glow], int]] = {
    "muzzle": (muzzle, 3),
    "spark": (spark, 5),
    "slash": (slash, 4),
    "dust": (dust, 5),
    "shift": (shift, 8),
    "flame": (flame, 6),
}


def effect_picture(name: str, frame: int) -> tuple[npt.NDArray[np.uint8], int, int]:
    """One 96 x 96 frame and its anchor: the middle, or the floor under the pillar of a shift."""
    paint, count = EFFECTS[name]
    colour, alpha = paint(*_plan(), frame / max(1, count - 1) * 0.92)
    cover = alpha.reshape(SIZE, FINE, SIZE, FINE).mean((1, 3))
    mixed = (colour * alpha[..., None]).reshape(SIZE, FINE, SIZE, FINE, 3).mean((1, 3))
    straight = mixed / np.maximum(cover, 1e-3)[..., None]
    out = np.dstack([np.clip(straight, 0, 1), np.clip(cover, 0, 1)])
    return np.asarray(out * 255 + 0.5, np.uint8), SIZE // 2, SIZE // 2 + (30 if name == "shift" else 0)
