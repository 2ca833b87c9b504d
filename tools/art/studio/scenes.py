"""The title picture and the app icon, put together from the models: the ship's hall with the dream bleeding in."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.ndimage import gaussian_filter

from studio import lgf, people, walls
from studio.camera import Canvas
from studio.figure import build_figure
from studio.floors import PATCH, floor_picture
from studio.model import turned
from studio.noise import F32, fractal2, smooth
from studio.portraits import portrait_picture
from studio.props import PROPS
from studio.render import Look, render
from studio.rigs import DREAM, PEOPLE, SHIP, srgb

WIDE, HIGH, TILE = 1280, 720, 160
ORIGIN = (700.0, -60.0)
SIDE = 16
Pixels = npt.NDArray[np.uint8]
Place = tuple[Pixels, float, float]
CAST = (
    ("willow", "aim", 0, 5.35, 6.10), ("faith", "aim", 0, 4.15, 5.30), ("buffy", "strike", 0, 6.70, 5.75),
    ("tad", "walk", 2, 3.55, 6.85), ("warrior", "strike", 0, 8.35, 4.50), ("lancer", "aim", 0, 8.90, 2.75),
    ("stalker", "idle", 0, 7.25, 2.55),
)  # fmt: skip
FACING = {"willow": 0, "faith": 0, "buffy": 0, "tad": 0, "warrior": 3, "lancer": 3, "stalker": 2}
SHIP_PROPS = (("ship/prop/crate/1", 3.5, 4.5), ("ship/prop/pillar/0", 2.5, 2.5), ("ship/prop/crate/0", 4.5, 7.5))
DREAM_PROPS = (
    ("dream/prop/monolith/0", 9.5, 6.5),
    ("dream/prop/boulder/0", 10.4, 4.4),
    ("dream/prop/monolith/1", 7.5, 1.5),
)


def _screen(x: float, y: float) -> tuple[float, float]:
    return ORIGIN[0] + (x - y) * TILE / 2, ORIGIN[1] + (x + y) * TILE / 4


def _paste(canvas: F32, picture: Pixels, left: int, top: int) -> None:
    """Puts straight-alpha pixels over an RGB canvas, cut at its edges."""
    high, wide = picture.shape[:2]
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + wide, WIDE), min(top + high, HIGH)
    if x0 >= x1 or y0 >= y1:
        return
    part = picture[y0 - top : y1 - top, x0 - left : x1 - left].astype(np.float32) / 255
    spot = canvas[y0:y1, x0:x1]
    spot += (part[..., :3] - spot) * part[..., 3:]


def _model_picture(name: str, tile: int) -> Place:
    canvas = Canvas(tile, round(2.2 * tile), round(2.2 * tile), (round(1.1 * tile), round(1.6 * tile)), 2)
    picture = render(PROPS[name], canvas, SHIP if name.startswith("ship") else DREAM, Look(reach=0.8, outline=1.5))
    return picture, canvas.anchor[0], canvas.anchor[1]


def _cast_picture(kind: str, pose: str, frame: int) -> Place:
    figure = {**people.FIGURES, **lgf.FIGURES}[kind]
    style = {**people.STYLES, **lgf.STYLES}[kind]
    model = turned(build_figure(figure, style(pose, frame)), (0, 0, 45 * FACING[kind]))
    tile = round(TILE * 1.3)
    canvas = Canvas(tile, round(2.6 * tile), round(2.6 * tile), (round(1.3 * tile), round(1.85 * tile)), 2)
    return render(model, canvas, PEOPLE, Look(veil=figure.veil, outline=2)), canvas.anchor[0], canvas.anchor[1]


def _seen(plane: str, i: int, j: int) -> bool:
    """Whether any of a tile can show: on screen, and not far beyond the tear on the other plane's side."""
    x, y = _screen(i + 0.5, j + 0.5)
    tear = 905 - (y - 360) * 0.34
    own_side = x < tear + 330 if plane == "ship" else x > tear - 330
    return own_side and -TILE < x < WIDE + TILE and -TILE < y < HIGH + 1.2 * TILE


def _room(plane: str) -> F32:
    """One plane's floor, back walls and props over its void, without people."""
    void = srgb("#07090d" if plane == "ship" else "#0e1120")
    canvas = np.ones((HIGH, WIDE, 3), np.float32) * void
    base = f"{plane}/floor/{'plate' if plane == 'ship' else 'gravel'}"
    for j in range(SIDE):
        for i in range(SIDE):
            if not _seen(plane, i, j):
                continue
            tiles = [base]
            if plane == "dream" and math.sin(i * 0.9 + 1) * math.cos(j * 0.8) > 0.35:
                tiles.append("dream/floor/ice")
            if plane == "ship" and (i, j) in ((5, 4), (6, 4), (4, 8), (2, 5)):
                tiles = ["ship/floor/grate"]
            for kind in tiles:
                picture, ax, ay = floor_picture(kind, (j % PATCH) * PATCH + i % PATCH, TILE)
                x, y = _screen(i + 0.5, j + 0.5)
                _paste(canvas, picture, round(x - ax), round(y - ay))
    blocks = [(i, 0) for i in range(1, SIDE)] + [(0, j) for j in range(1, SIDE)]
    for i, j in sorted([(0, 0), *blocks], key=sum):
        if not _seen(plane, i, j):
            continue
        mask = 3 if i == j else (5 if j == 0 else 10)
        picture, ax, ay = walls.wall_picture(plane, "tall", mask, (i + 2 * j) % 4, TILE)
        x, y = _screen(i + 0.5, j + 0.5)
        _paste(canvas, picture, round(x - ax), round(y - ay))
    return canvas


def _rift(x: F32, y: F32) -> F32:
    """Below 0 is the ship, above 0 the dream: a torn line from the top to the bottom right."""
    ragged = fractal2(x * np.float32(1 / 95), y * np.float32(1 / 95), 5, 71) - 0.5
    return np.asarray((x - 905 + (y - 360) * 0.34) / 150 + ragged * 2.6, np.float32)


def _lights(x: F32, y: F32, rift: F32) -> F32:
    """Colour factors: cyan and amber lamps on the ship, lilac in the dream, glow along the tear, dark corners."""
    light = np.ones((HIGH, WIDE, 3), np.float32) * np.array((0.80, 0.86, 0.98), np.float32)
    lamps = ((330, 230, 300, (0.25, 0.80, 0.95)), (250, 560, 330, (1.0, 0.60, 0.25)), (640, 470, 300, (0.9, 0.95, 1.0)),
             (1090, 330, 330, (0.62, 0.50, 1.0)))  # fmt: skip
    for cx, cy, radius, colour in lamps:
        near = np.clip(1 - np.hypot(x - cx, (y - cy) * 1.7) / radius, 0, 1) ** 2
        light += near[..., None] * np.array(colour, np.float32) * 0.85
    light += np.exp(-((rift / 0.5) ** 2))[..., None] * np.array((0.50, 0.36, 0.95), np.float32) * 0.7
    corner = np.hypot((x - WIDE / 2) / (WIDE / 2), (y - HIGH / 2) / (HIGH / 2))
    return np.asarray(light * np.clip(1.12 - 0.55 * np.clip(corner - 0.45, 0, 1), 0.3, 1)[..., None], np.float32)


def _flurry(canvas: F32, rift: F32) -> None:
    """Snow blown out of the dream, thicker inside it."""
    rng = np.random.default_rng(7)
    flakes = np.zeros((HIGH, WIDE), np.float32)
    for x, y, size in zip(
        rng.integers(4, WIDE - 4, 520), rng.integers(4, HIGH - 4, 520), rng.integers(1, 4, 520), strict=True
    ):
        if rift[y, x] > rng.normal(-0.6, 0.9):
            flakes[y : y + size, x : x + size] = 0.35 + 0.2 * size
    soft = np.clip(gaussian_filter(flakes, 0.8) * 1.3, 0, 1)[..., None]
    canvas += (np.array((0.90, 0.93, 1.0), np.float32) - canvas) * soft * 0.8


def _people(canvas: F32, rift: F32, props: list[tuple[Place, float, float]]) -> None:
    """Props and people in depth order."""
    crowd = [(_cast_picture(kind, pose, frame), x, y) for kind, pose, frame, x, y in CAST]
    for (picture, ax, ay), x, y in sorted(props + crowd, key=lambda item: item[1] + item[2]):
        sx, sy = _screen(x, y)
        _paste(canvas, picture, round(sx - ax), round(sy - ay))


def title_picture() -> Pixels:
    """1280 x 720, opaque, no text; the left third is calm so that a menu can stand there."""
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    rift = _rift(x, y)
    share = smooth(-0.06, 0.06, rift)[..., None]
    canvas = _room("ship") * (1 - share) + _room("dream") * share
    canvas += np.exp(-((rift / 0.09) ** 2))[..., None] * np.array((0.62, 0.52, 0.98), np.float32) * 0.9
    props = [(_model_picture(name, TILE), px, py) for name, px, py in (*SHIP_PROPS, *DREAM_PROPS)]
    _people(canvas, rift, props)
    canvas *= _lights(x, y, rift)
    _flurry(canvas, rift)
    bright = np.clip(canvas - 0.55, 0, 1)
    canvas += gaussian_filter(bright, (14, 14, 0)) * 0.9
    left = 1 - 0.45 * (1 - smooth(60, 520, x))
    canvas *= left[..., None]
    return np.asarray(np.clip(canvas, 0, 1) * 255 + 0.5, np.uint8)


def app_icon() -> Pixels:
    """64 x 64: Willow's face between ship and dream, in a rounded frame."""
    size, fine = 64, 4
    y, x = np.mgrid[0 : size * fine, 0 : size * fine].astype(np.float32) / (size * fine)
    face = Image.fromarray(portrait_picture("willow")[0]).resize((size * fine, size * fine), Image.Resampling.LANCZOS)
    art = np.asarray(face, np.float32)[..., :3] / 255
    edge = np.maximum(np.abs(x - 0.5), np.abs(y - 0.5))
    corner = np.hypot(np.clip(np.abs(x - 0.5) - 0.32, 0, 1), np.clip(np.abs(y - 0.5) - 0.32, 0, 1))
    rim = ((edge > 0.445) | (corner > 0.13))[..., None]
    tint = np.where((x + y < 1)[..., None], srgb("#57e6f2"), srgb("#c9b8ff"))
    colour = np.where(rim, tint, art)
    alpha = (corner < 0.175).astype(np.float32)
    out = np.dstack([colour, alpha]).reshape(size, fine, size, fine, 4)
    cover = out[..., 3:].mean((1, 3))
    mixed = (out[..., :3] * out[..., 3:]).mean((1, 3)) / np.maximum(cover, 1e-3)
    return np.asarray(np.dstack([mixed, cover]) * 255 + 0.5, np.uint8)


PICTURES: dict[str, Callable[[], Pixels]] = {"title": title_picture, "app_icon": app_icon}
