"""Wall blocks that join their neighbours: hull panels on the ship, frozen ruins in the dream.

A mask says which neighbours are walls of the same height: 1 east (+x), 2 south (+y), 4 west, 8 north.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from studio.camera import Canvas, height_on_screen
from studio.fields import F32, Field, box, shared
from studio.model import Material, Model, Part, group
from studio.noise import value3
from studio.render import Look, render
from studio.rigs import DREAM, SHIP

TALL, LOW = 1.0, 0.22
HEIGHTS = {"tall": TALL, "low": LOW}
DEEP = -0.6
EAST, SOUTH, WEST, NORTH = 1, 2, 4, 8


def _span(x0: float, x1: float, y0: float, y1: float, z0: float, z1: float, bevel: float = 0.035) -> Field:
    return box(((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2), ((x1 - x0) / 2, (y1 - y0) / 2, (z1 - z0) / 2), bevel)


def _joined(mask: int, z0: float, z1: float, inset: float = 0.0, bevel: float = 0.035) -> Field:
    """A tile's block running on into the neighbours of the mask, so that joints get no bevel and no dark seam."""
    east, south, west, north = (bool(mask & bit) for bit in (EAST, SOUTH, WEST, NORTH))
    x0, x1 = -0.5 + (0 if west else inset), 0.5 - (0 if east else inset)
    y0, y1 = -0.5 + (0 if north else inset), 0.5 - (0 if south else inset)
    along_x = _span(x0 - west, x1 + east, y0, y1, z0, z1, bevel)
    along_y = _span(x0, x1, y0 - north, y1 + south, z0, z1, bevel)
    return lambda p: np.minimum(along_x(p), along_y(p))


PLATE = Material("#55636f", shine=0.4, gloss=24, grain=0.14, grain_scale=10)
TRIM = Material("#2a343e", shine=0.16, grain=0.12)
RAIL = Material("#222b34", shine=0.05, grain=0.12)
CAP = Material("#1a2129", shine=0.03, grain=0.1)
PANEL = Material("#3d4853", shine=0.3, grain=0.12)
STRIP = Material("#57e6f2", glow=1.15, grain=0)
AMBER = Material("#ffb347", glow=1.0, grain=0)


def _face_details(variant: int, h: float) -> list[tuple[float, float, float, float, float, float, float, Material]]:
    """Boxes on an outer face: along the wall from, to; out of it from, to; height from, to; bevel; material."""
    ribs = [
        (-0.5, -0.41, 0.44, 0.487, 0.1, h - 0.08, 0.012, PANEL),
        (0.41, 0.5, 0.44, 0.487, 0.1, h - 0.08, 0.012, PANEL),
    ]
    if variant == 0:
        return [
            *ribs,
            (-0.27, 0.27, 0.44, 0.474, 0.26, 0.72, 0.015, TRIM),
            (-0.17, 0.17, 0.455, 0.484, 0.61, 0.645, 0.005, STRIP),
        ]
    if variant == 1:
        return ribs + [(-0.31, 0.31, 0.44, 0.478, z, z + 0.05, 0.012, TRIM) for z in (0.28, 0.40, 0.52, 0.64)]
    if variant == 2:
        return [
            *ribs,
            (-0.40, 0.40, 0.455, 0.478, 0.74, 0.775, 0.005, STRIP),
            (-0.3, 0.3, 0.44, 0.472, 0.24, 0.60, 0.02, PANEL),
        ]
    pipes = [(-0.5, 0.5, 0.45, 0.50, z, z + 0.055, 0.026, m) for z, m in ((0.58, TRIM), (0.70, PANEL))]
    return [
        *ribs,
        *pipes,
        (-0.12, 0.12, 0.44, 0.49, 0.24, 0.46, 0.02, PANEL),
        (-0.05, 0.05, 0.47, 0.497, 0.37, 0.40, 0.005, AMBER),
    ]


def ship_wall(height: float, mask: int, variant: int) -> Model:
    """A hull block; only faces without a neighbour carry panels."""
    if height < TALL:
        return _cut_away(height, mask, variant)
    parts = [
        Part(_joined(mask, DEEP, height - 0.07, 0.05), PLATE),
        Part(_joined(mask, height - 0.10, height), TRIM),
        Part(_joined(mask, height - 0.01, height + 0.012, 0.13, 0.008), CAP),
        Part(_joined(mask, DEEP, 0.14, 0.0, 0.02), TRIM),
    ]
    for a0, a1, o0, o1, z0, z1, bevel, material in _face_details(variant, height):
        if not mask & EAST:
            parts.append(Part(_span(o0, o1, a0, a1, z0, z1, bevel), material))
        if not mask & SOUTH:
            parts.append(Part(_span(a0, a1, o0, o1, z0, z1, bevel), material))
    return (group(parts),)


def _cut_away(height: float, mask: int, variant: int) -> Model:
    """The foot of a wall whose top is taken off so that nobody behind it is hidden."""
    parts = [
        Part(_joined(mask, DEEP, height), TRIM),
        Part(_joined(mask, height - 0.02, height + 0.014, 0.09, 0.008), RAIL),
        Part(_joined(mask, height, height + 0.022, 0.17, 0.006), CAP),
    ]
    if variant:
        parts.append(Part(box((0, 0, height + 0.02), (0.16, 0.16, 0.018), 0.008), PANEL))
        parts.append(Part(box((0, 0, height + 0.035), (0.09, 0.09, 0.010), 0.004), TRIM))
    return (group(parts),)


def dream_wall(height: float, mask: int, variant: int) -> Model:
    """A ruin: broken blocks of stone under snow, ice in the cracks. Noise fades towards joints so that masks meet."""
    stone = Material("#414a57", shine=0.10, grain=0.4, grain_scale=7)
    snow = Material("#5c6773", shine=0.06, grain=0.18, grain_scale=9)
    ice = Material("#6aa0ba", shine=0.7, gloss=40, grain=0.2)
    tall = height >= TALL
    base = _joined(mask, DEEP, height * (0.90 if tall else 0.95), 0.03, 0.07)
    shift = np.array([[variant * 3.7], [variant * 5.1], [0]], np.float32)

    def courses(p: F32) -> F32:
        """Grooves between courses of stone."""
        row = np.floor(p[2] / 0.24)
        across = (p[0] + p[1]) * 1.9 + row * 0.5
        joint = np.minimum(np.abs(p[2] / 0.24 - np.round(p[2] / 0.24)) * 0.24, np.abs(across - np.round(across)) * 0.5)
        return np.asarray(np.clip(0.035 - joint, 0, 0.035) * 1.1, np.float32)

    @shared
    def rock(p: F32) -> F32:
        edge = np.clip((0.5 - np.maximum(np.abs(p[0]), np.abs(p[1]))) * 6, 0, 1)
        top = np.clip((p[2] - height * 0.55) * 4, 0, 1) * (0.10 if tall else 0.02)
        lump = (0.040 if tall else 0.030) * value3((p + shift) * 3.1) + 0.022 * value3((p + shift) * 9)
        broken = top * value3((p + shift) * 4.3) * (0.35 + 0.65 * edge)
        return np.asarray(base(p) + courses(p) + lump + broken, np.float32)

    def cover(p: F32) -> F32:
        line = (height * 0.74 if tall else height * 0.55) + 0.06 * value3((p + shift) * 4.5)
        return np.asarray(np.maximum(rock(p) - 0.028, line - p[2]), np.float32)

    parts = [Part(rock, stone), Part(cover, snow)]
    if tall and variant % 2:
        scale = np.array([[1.7], [1.7], [0.6]], np.float32)
        parts.append(Part(lambda p: np.maximum(rock(p) - 0.012, np.abs(value3((p + shift) * scale)) - 0.09), ice))
    return (group(parts),)


def _column_mask(
    size: tuple[int, int], anchor: tuple[float, float], tile: float, height: float
) -> npt.NDArray[np.float32]:
    """Coverage of the tile's own column on screen, a hair wider than the tile so that neighbours leave no gap."""
    fine, over = 4, 0.8
    image = Image.new("L", (size[0] * fine, size[1] * fine), 0)
    (x, y), rise = anchor, height_on_screen(height + 0.12, tile)
    points = [
        (x - tile / 2 - over, y),
        (x - tile / 2 - over, y - rise),
        (x, y - tile / 4 - rise - over),
        (x + tile / 2 + over, y - rise),
        (x + tile / 2 + over, y),
        (x, y + tile / 4 + over),
    ]
    ImageDraw.Draw(image).polygon([(px * fine, py * fine) for px, py in points], fill=255)
    return np.asarray(image.resize(size, Image.Resampling.BOX), np.float32) * np.float32(1 / 255)


def wall_picture(plane: str, height: str, mask: int, variant: int, tile: int) -> tuple[npt.NDArray[np.uint8], int, int]:
    """A block's picture and its anchor, the middle of the tile on the floor."""
    h = HEIGHTS[height]
    model = (ship_wall if plane == "ship" else dream_wall)(h, mask, variant)
    wide, high = round(1.3 * tile), round(2.0 * tile)
    anchor = (wide // 2, high - round(0.45 * tile))
    canvas = Canvas(tile, wide, high, anchor, 3)
    rig = SHIP if plane == "ship" else DREAM
    picture = render(model, canvas, rig, Look(shadow=False, outline=0, inner_ink=0.5))
    column = _column_mask((wide, high), anchor, tile, h)
    picture[..., 3] = (picture[..., 3] * column + 0.5).astype(np.uint8)
    return picture, anchor[0], anchor[1]
