"""The Warden: the LGF in plates, with a crest, a mantle and a glaive taller than a man."""

from __future__ import annotations

from dataclasses import replace

from studio.fields import above, blend, box, capsule, common, cut, ellipsoid, frustum, rough, torus
from studio.figure import Cloth, Figure
from studio.lgf import HIDE, armed, bulk, green, skull
from studio.model import Material, Part
from studio.poses import BRACED, Style, one_handed
from studio.skeleton import Build, Grip, Pose
from studio.weapons import BONE

PLATE = Material("#5d5a68", shine=0.55, gloss=30, grain=0.12)
RIM = Material("#a8803a", shine=0.55, gloss=28, grain=0.10)
MANTLE = Material("#5b2a78", shine=0.14, grain=0.16)
VISOR = Material("#c17bff", glow=1.4, grain=0, ink=0)


def _helm() -> list[Part]:
    """A closed helm over the skull, a slit of light, and a crest of two horns and a fin."""
    shell = cut(
        common(ellipsoid((-0.015, 0, 0.045), (0.185, 0.165, 0.190)), above(-0.045)),
        box((0.19, 0, -0.022), (0.10, 0.110, 0.020), 0.01),
    )
    cheeks = [Part(box((0.105, 0.110 * s, -0.085), (0.055, 0.022, 0.070), 0.018, turn=(0, 0, -24 * s)), PLATE)
              for s in (1, -1)]  # fmt: skip
    horns = [Part(blend(0.02, capsule((0.0, 0.14 * s, 0.09), (-0.03, 0.27 * s, 0.17), 0.046, 0.034),
                        capsule((-0.03, 0.27 * s, 0.17), (0.0, 0.29 * s, 0.36), 0.034, 0.006)), BONE)
             for s in (1, -1)]  # fmt: skip
    fin = ellipsoid((-0.05, 0, 0.205), (0.165, 0.020, 0.095), turn=(0, -12, 0))
    return [
        Part(rough(shell, 0.004, 18), PLATE),
        Part(box((0.150, 0, -0.020), (0.016, 0.100, 0.012), 0.006), VISOR),
        Part(torus((-0.015, 0, -0.045), 0.165, 0.018), RIM),
        Part(fin, RIM),
        *cheeks,
        *horns,
    ]


def _plates(build: Build) -> list[Part]:
    """Breastplate, tassets, three-fold shoulders, and a mantle down the back."""
    t, s, g = build.torso, build.shoulder, build.girth
    breast = cut(
        ellipsoid((0.015, 0, t * 0.66), (0.170 * g, s * 1.02, t * 0.40)),
        ellipsoid((-0.20, 0, t * 0.66), (0.16 * g, s * 1.1, t * 0.5)),
    )
    cape = common(
        ellipsoid((0.02, 0, t * 0.30), (0.190 * g, s * 1.22, t * 1.15), turn=(0, 5, 0)),
        box((-0.30, 0, t * 0.10), (0.19, 0.6, t * 0.95), 0.02),
    )
    parts = [
        Part(rough(breast, 0.004, 14), PLATE),
        Part(capsule((0.185 * g, 0, t * 0.92), (0.175 * g, 0, t * 0.42), 0.022, 0.014), RIM),
        Part(torus((0, 0, 0.06), 0.150 * g, 0.030, turn=(0, 4, 0)), RIM),
        Part(frustum((0, 0, -0.17), s * 1.06, s * 0.66, 0.20, 0.86), PLATE),
        Part(rough(cut(cape, ellipsoid((0.03, 0, t * 0.5), (0.14 * g, s * 1.05, t * 0.95))), 0.010, 9), MANTLE),
        Part(ellipsoid((-0.05, 0, t + 0.05), (0.15, s * 0.86, 0.085)), MANTLE),
    ]
    for side in (1, -1):
        for step, out in ((0, 0.0), (1, 0.055), (2, 0.095)):
            y, z = side * (s * 1.08 + out), t + 0.09 - 0.085 * step
            dome = common(
                ellipsoid((0, y, z - 0.03), (0.190, 0.150, 0.130)), box((0, y, z + 0.10), (0.3, 0.3, 0.12), 0.02)
            )
            parts.append(Part(dome, PLATE))
            parts.append(Part(torus((0, y, z - 0.015), 0.160, 0.014), RIM))
    return parts


def _warden(name: str, frame: int) -> Pose:
    """Upright and slow, the glaive planted beside him or swung with the whole back."""
    if name == "strike":
        stance = replace(BRACED, sink=0.08, feet=((-0.20, 0.17, 0), (0.20, -0.16, 0)))
        back = one_handed(replace(stance, lean=-6, twist=30), Grip((-0.06, 0.34, 0.58), -36, -20), (0.22, -0.10, 0.50))
        blow = one_handed(replace(stance, lean=24, twist=-30), Grip((0.42, 0.08, 0.16), 24, -20), (0.20, -0.30, 0.16))
        return (back, blow)[frame]
    if name == "guard":
        stance = replace(BRACED, sink=0.10, feet=((-0.18, 0.17, 0), (0.16, -0.16, 0)))
        return one_handed(stance, Grip((0.30, 0.10, 0.20), -62, -70), (0.28, -0.20, 0.34))
    pose = armed(name, frame, Grip((0.16, 0.36, 0.12), pitch=-84, yaw=-8), None, 0.38)
    return replace(pose, lean=3) if name == "idle" else pose


FIGURES: dict[str, Figure] = {
    "warden": Figure(
        Build(leg=0.74, torso=0.58, shoulder=0.262, hip=0.125, arm=0.66, limb=1.55, girth=1.36, head=1.0, neck=0.225),
        Cloth(green("#3f6f34"), HIDE, PLATE, PLATE, HIDE, green("#3f6f34"), PLATE, HIDE, HIDE),
        lambda closed: skull(green("#3f6f34"), green("#2f5a2a"), False) + _helm(),
        bulk,
        _plates,
        hold="glaive",
    ),
}
STYLES: dict[str, Style] = {"warden": _warden}
