"""The LGF's craft, as it comes down and as it lies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from studio.camera import Canvas
from studio.fields import blend, box, capsule, common, cut, ellipsoid, rough, torus
from studio.model import Material, Model, Part, group, turned
from studio.render import Look, render
from studio.rigs import SHIP
from studio.weapons import BONE

SIZE, TILE = 300, 104
HULL = Material("#4a5a52", shine=0.45, gloss=26, grain=0.20, grain_scale=10)
RIB = Material("#7a6a4a", shine=0.3, grain=0.16)
GLOW = Material("#c17bff", glow=1.2, grain=0, ink=0)
EMBER = Material("#ff8a34", glow=1.2, grain=0, ink=0)
CHAR = Material("#2a2623", shine=0.1, grain=0.5, grain_scale=8)


def _body(wrecked: bool) -> list[Part]:
    """A beetle of a ship, nose along +x: a ribbed back, two swept blades, three engines."""
    hull = CHAR if wrecked else HULL
    back = blend(0.10, ellipsoid((0.05, 0, 0.30), (0.95, 0.46, 0.26)), ellipsoid((0.62, 0, 0.26), (0.46, 0.28, 0.18)))
    torn = cut(back, ellipsoid((-0.45, 0.34, 0.42), (0.30, 0.26, 0.24))) if wrecked else back
    parts = [Part(rough(torn, 0.012, 7), hull)]
    for x in (-0.55, -0.22, 0.12, 0.44):
        rib = common(
            torus((x, 0, 0.26), 0.44 - abs(x + 0.05) * 0.22, 0.045, turn=(0, 90, 0)), box((x, 0, 0.5), (0.2, 0.6, 0.4))
        )
        parts.append(Part(rib, CHAR if wrecked else RIB))
    for side in (1, -1):
        if wrecked and side > 0:
            parts.append(Part(capsule((0.1, 0.46, 0.16), (0.0, 0.78, 0.10), 0.10, 0.03), hull))
            continue
        blade = blend(
            0.05,
            capsule((0.15, 0.36 * side, 0.26), (-0.55, 1.02 * side, 0.34), 0.12, 0.035),
            capsule((-0.10, 0.40 * side, 0.24), (-0.55, 1.02 * side, 0.34), 0.13, 0.035),
        )
        parts += [
            Part(blade, hull),
            Part(capsule((-0.50, 0.98 * side, 0.34), (-0.20, 1.14 * side, 0.40), 0.034, 0.006), BONE),
        ]
    for y in (-0.26, 0.0, 0.26):
        parts.append(Part(ellipsoid((-0.86, y, 0.28), (0.10, 0.10, 0.10)), EMBER))
    if not wrecked:
        parts.append(Part(ellipsoid((0.74, 0, 0.38), (0.20, 0.15, 0.09)), GLOW))
    return parts


def craft_picture(state: str, facing: int) -> tuple[npt.NDArray[np.uint8], int, int]:
    """`falling` or `wreck`; facing 0 flies along +x, each step turns 45 degrees towards +y."""
    model: Model = (group(_body(state == "wreck")),)
    tipped = (
        turned(model, (0, 14, 0), (0, 0, -0.06)) if state == "falling" else turned(model, (-12, 6, 0), (0, 0, -0.10))
    )
    anchor = (SIZE // 2, round(SIZE * 0.66))
    canvas = Canvas(TILE, SIZE, SIZE, anchor, 2)
    return render(turned(tipped, (0, 0, 45 * facing)), canvas, SHIP, Look(shadow=state == "wreck")), *anchor
