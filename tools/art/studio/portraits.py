"""Portraits: the heads of the figures, close and level, in painted light."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from studio import company, lgf, people, warden
from studio.camera import Canvas
from studio.creatures import CREATURES
from studio.figure import Figure, build_figure
from studio.model import Model, turned
from studio.noise import fractal2
from studio.render import Look, render
from studio.rigs import PORTRAIT, PORTRAIT_LGF, srgb
from studio.skeleton import Grip, Pose

SIZE = 96
BACK = {
    "willow": "#5a2a2c",
    "faith": "#5a3a1c",
    "buffy": "#55491f",
    "tad": "#3a4434",
    "alex": "#2f3a46",
    "warrior": "#2b2140",
    "lancer": "#33214a",
    "stalker": "#1a2440",
    "tara": "#24443a",
    "cherry": "#453a26",
    "warden": "#3a1f50",
    "mrs_chippy": "#5a3a2a",
    "limb": "#2a1a3a",
    "manifestation": "#1f2a55",
}
FIGURES = {**people.FIGURES, **lgf.FIGURES, **company.FIGURES, **warden.FIGURES}
# Facing in degrees from straight at the viewer, nod, height of the picture's middle in tiles, tile size in pixels.
SITTERS: dict[str, tuple[float, float, float, float]] = {
    "willow": (-20, 0, 1.005, 250),
    "faith": (20, 0, 1.03, 240),
    "buffy": (-24, 0, 0.98, 250),
    "tad": (18, 0, 1.075, 240),
    "alex": (-18, 0, 0.985, 236),
    "warrior": (20, 0, 1.45, 200),
    "lancer": (-20, 0, 1.45, 200),
    "stalker": (22, 0, 1.49, 215),
    "tara": (18, 0, 1.01, 245),
    "cherry": (-20, 0, 0.80, 250),
    "warden": (-18, 0, 1.56, 172),
    "mrs_chippy": (22, 0, 0.38, 290),
    "limb": (0, 0, 0.80, 80),
    "manifestation": (0, 0, 0.80, 110),
}


def _bust(figure: Figure, turn: float, nod: float) -> Pose:
    wide = figure.build.shoulder + 0.06
    hands = ((0.02, wide, -0.02), (0.02, -wide, -0.02))
    return Pose(
        lean=4, nod=nod, look=0.55 * turn, hands=hands, grip=None, second=Grip((0, 0, -3)) if figure.second else None
    )


def _sitter(name: str, turn: float, nod: float) -> Model:
    if name in CREATURES:
        return CREATURES[name]("idle", 0)
    return build_figure(FIGURES[name], _bust(FIGURES[name], turn, nod))


def _backdrop(name: str) -> npt.NDArray[np.float32]:
    """A painted ground: light behind the lit side, brush noise, darker corners."""
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / SIZE
    strokes = fractal2(x * 3 + y * 2, y * 7 - x * 3, 4, sum(map(ord, name)))
    glow = np.clip(1.15 - np.hypot(x - 0.35, (y - 0.35) * 1.1) * 1.3, 0.12, 1)
    return np.asarray(srgb(BACK[name]) * (glow * (0.65 + 0.6 * strokes))[..., None], np.float32)


def portrait_picture(name: str) -> tuple[npt.NDArray[np.uint8], int, int]:
    """An opaque 96 x 96 portrait and its middle."""
    turn, nod, height, tile = SITTERS[name]
    model = turned(_sitter(name, turn, nod), (0, 0, 45 + turn * 0.7), (0, 0, -height))
    level = turned(turned(turned(model, (0, 0, -45)), (0, -20, 0)), (0, 0, 45))
    canvas = Canvas(tile, SIZE, SIZE, (SIZE / 2, SIZE / 2), 4)
    rig = PORTRAIT_LGF if name in (*lgf.FIGURES, *warden.FIGURES) else PORTRAIT
    body = (
        render(level, canvas, rig, Look(shadow=False, outline=1.0, inner_ink=0.5, floor=-9.0)).astype(np.float32) / 255
    )
    alpha = body[..., 3:] * (0.8 if name in FIGURES and FIGURES[name].veil else 1.0)
    mixed = body[..., :3] * alpha + _backdrop(name) * (1 - alpha)
    out = np.dstack([np.clip(mixed, 0, 1), np.ones((SIZE, SIZE), np.float32)])
    return np.asarray(out * 255 + 0.5, np.uint8), SIZE // 2, SIZE // 2
