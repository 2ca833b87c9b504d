"""The camera all pictures share: 2:1 dimetric, looking down 30 degrees along (-1, -1)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]
COS30, SIN30 = math.cos(math.radians(30)), 0.5
ROOT2 = math.sqrt(2)
FAR = 8.0
TO_SCENE = np.array([-COS30 / ROOT2, -COS30 / ROOT2, -SIN30], np.float32)
RIGHT = np.array([1 / ROOT2, -1 / ROOT2, 0], np.float32)
DOWN = -np.array([-SIN30 / ROOT2, -SIN30 / ROOT2, COS30], np.float32)


@dataclass(frozen=True)
class Canvas:
    """A picture of width x height pixels in which a tile is `tile` pixels wide; the origin lands on `anchor`.

    `samples` is how many rays a pixel takes along each side.
    """

    tile: float
    width: int
    height: int
    anchor: tuple[float, float]
    samples: int = 2


def height_on_screen(tiles: float, tile: float) -> float:
    """Pixels by which a height in tiles rises on screen."""
    return tiles * tile / ROOT2 * COS30


def camera_rays(
    canvas: Canvas, block: int, floor: float, chosen: npt.NDArray[np.int64] | None = None
) -> tuple[F32, F32]:
    """Ray origins (3, n) and the depth at which each meets the floor.

    block 0 gives one ray per sample (only the `chosen` ones), 1 one per pixel, more one per block of pixels.
    """
    if block == 0:
        wide, pitch = canvas.width * canvas.samples, 1 / canvas.samples
        index = np.arange(wide * canvas.height * canvas.samples) if chosen is None else chosen
    else:
        wide, pitch = -(-canvas.width // block), float(block)
        index = np.arange(wide * -(-canvas.height // block))
    x = (index % wide + 0.5) * pitch - canvas.anchor[0]
    y = (index // wide + 0.5) * pitch - canvas.anchor[1]
    scale = ROOT2 / canvas.tile
    u, v = (x * scale).astype(np.float32), (y * scale).astype(np.float32)
    origin = u * RIGHT[:, None] + v * DOWN[:, None] - np.float32(FAR) * TO_SCENE[:, None]
    return np.asarray(origin, np.float32), np.asarray((origin[2] - floor) / -TO_SCENE[2], np.float32)
