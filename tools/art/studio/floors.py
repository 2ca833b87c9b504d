"""Floors: periodic textures of 8x8 tiles lit by their own relief, cut into exact 2:1 diamonds.

A floor is painted once in plan, then each tile of the patch is sampled into a diamond; neighbours share every
edge pixel, so any two tiles of a patch that are neighbours on the map meet without a seam.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from studio import paint
from studio.camera import TO_SCENE
from studio.noise import F32, smooth
from studio.rigs import DREAM, SHIP, Rig, tone, unit

F64 = npt.NDArray[np.float64]
PATCH = 8
GRAIN = 80


def _plan() -> tuple[F32, F32]:
    """Tile coordinates of every texel of the patch."""
    line = (np.arange(PATCH * GRAIN, dtype=np.float32) + 0.5) / GRAIN
    x, y = np.meshgrid(line, line)
    return x.astype(np.float32), y.astype(np.float32)


def lit(relief: paint.Relief, rig: Rig, level: float) -> F32:
    """Picture values of a painted relief under a plane's key light."""
    rise = relief.height
    slope_x = (np.roll(rise, -1, 1) - np.roll(rise, 1, 1)) * (GRAIN / 2)
    slope_y = (np.roll(rise, -1, 0) - np.roll(rise, 1, 0)) * (GRAIN / 2)
    n = np.stack([-slope_x, -slope_y, np.ones_like(rise)], -1)
    n = n / np.linalg.norm(n, axis=-1, keepdims=True)
    light, half = unit(rig.key), unit(tuple(unit(rig.key) - TO_SCENE))
    key = np.array(rig.key_colour, np.float32)
    shine = relief.shine * np.clip(n @ half, 0, 1) ** 30
    colour = relief.colour * (np.array(rig.sky, np.float32) * 0.9 + key * (np.clip(n @ light, 0, 1) * 0.85)[..., None])
    return tone((colour + shine[..., None] * key * 0.7) * np.float32(level))


KINDS: dict[str, tuple[Callable[[F32, F32], paint.Relief], Rig, float]] = {
    "ship/floor/plate": (paint.plates, SHIP, 0.46),
    "ship/floor/grate": (paint.grates, SHIP, 0.46),
    "ship/floor/hazard": (paint.hazard, SHIP, 0.46),
    "dream/floor/gravel": (paint.gravel, DREAM, 0.46),
    "dream/floor/ice": (paint.ice, DREAM, 0.27),
    "dream/floor/snow": (paint.snow, DREAM, 0.24),
}
# Kinds that lie over the base floor of their plane with a soft, ragged edge.
OVERLAID = {"dream/floor/ice", "dream/floor/snow"}
DECALS: dict[str, tuple[Callable[[F32, F32, int], tuple[F32, F32]], int]] = {
    "ship/decal/scorch": (paint.scorch, 3),
    "ship/decal/breach": (paint.breach, 2),
    "ship/decal/oil": (paint.oil, 2),
    "dream/decal/crack": (paint.crack, 2),
    "dream/decal/bones": (paint.rubble, 2),
    "ship/decal/debris": (paint.debris, 3),
}


@lru_cache(maxsize=4)
def texture(kind: str) -> F32:
    """The whole patch in plan: (640, 640, 3) picture values."""
    painter, rig, level = KINDS[kind]
    return lit(painter(*_plan()), rig, level)


def _diamond_samples(tile: int, margin: float, fine: int) -> tuple[F32, F32, int, int]:
    """Tile coordinates of each sample of a diamond's bounding box; the tile itself is 0..1 in both."""
    wide = round(tile * (1 + 2 * margin)) // 2 * 2
    high = wide // 2
    xs = (np.arange(wide * fine, dtype=np.float32) + 0.5) / fine - wide / 2
    ys = (np.arange(high * fine, dtype=np.float32) + 0.5) / fine - high / 2
    a, b = np.meshgrid(xs / (tile / 2), ys / (tile / 4))
    return ((a + b) / 2 + 0.5).astype(np.float32), ((b - a) / 2 + 0.5).astype(np.float32), wide, high


def _down(values: F32, high: int, wide: int, fine: int) -> F32:
    return np.asarray(values.reshape(high, fine, wide, fine, -1).mean((1, 3)), np.float32)


def _sampled(image: F32, x: F32, y: F32) -> F32:
    """Bilinear look-up with wrap; x and y in tiles."""
    u, v = x * GRAIN - 0.5, y * GRAIN - 0.5
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    fu, fv = (u - i)[..., None], (v - j)[..., None]
    size = PATCH * GRAIN
    rows, columns = (j % size, (j + 1) % size), (i % size, (i + 1) % size)
    top = image[rows[0], columns[0]] * (1 - fu) + image[rows[0], columns[1]] * fu
    low = image[rows[1], columns[0]] * (1 - fu) + image[rows[1], columns[1]] * fu
    return np.asarray(top * (1 - fv) + low * fv, np.float32)


def floor_picture(kind: str, index: int, tile: int) -> tuple[npt.NDArray[np.uint8], int, int]:
    """Tile `index` (row * 8 + column) of a patch and its anchor."""
    fine, margin = 4, 0.36 if kind in OVERLAID else 0.0
    x, y, wide, high = _diamond_samples(tile, margin, fine)
    colour = _down(_sampled(texture(kind), x + index % PATCH, y + index // PATCH), high, wide, fine)
    if kind in OVERLAID:
        edge = np.maximum(np.abs(x - 0.5), np.abs(y - 0.5)) - 0.5
        reach = 0.26 * smooth(0.30, 0.70, paint.world_noise(x + index % PATCH, y + index // PATCH))
        alpha = _down(1 - smooth(0.0, 0.08, edge - reach), high, wide, fine)[..., 0]
    else:
        cx, cy = (v[fine // 2 :: fine, fine // 2 :: fine] for v in _centres(tile, wide, high, fine))
        alpha = ((cx >= 0) & (cx < 1) & (cy >= 0) & (cy < 1)).astype(np.float32)
    return _picture(colour, alpha), wide // 2, high // 2


def _centres(tile: int, wide: int, high: int, fine: int) -> tuple[F64, F64]:
    """As the samples, but such that taking every `fine`th one gives pixel centres exactly."""
    xs = (np.arange(wide * fine) - fine // 2) / fine + 0.5 - wide / 2
    ys = (np.arange(high * fine) - fine // 2) / fine + 0.5 - high / 2
    a, b = np.meshgrid(xs / (tile / 2), ys / (tile / 4))
    return np.asarray((a + b) / 2 + 0.5, np.float64), np.asarray((b - a) / 2 + 0.5, np.float64)


def decal_picture(kind: str, variant: int, tile: int) -> tuple[npt.NDArray[np.uint8], int, int]:
    """A stain or a wound in the floor, soft-edged, drawn over the floor of its tile."""
    x, y, wide, high = _diamond_samples(tile, 0.35, 4)
    colour, alpha = DECALS[kind][0](x, y, variant)
    cover = _down(alpha, high, wide, 4)[..., 0]
    mixed = _down(colour * alpha[..., None], high, wide, 4) / np.maximum(cover, 1e-3)[..., None]
    return _picture(np.asarray(mixed, np.float32), cover), wide // 2, high // 2


def _picture(colour: F32, alpha: F32) -> npt.NDArray[np.uint8]:
    out = np.dstack([np.clip(colour, 0, 1) * (alpha > 0.003)[..., None], np.clip(alpha, 0, 1)])
    return np.asarray(out * 255 + 0.5, np.uint8)
