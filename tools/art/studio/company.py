"""Those who carry no weapon: Tara, and Cherry in his big coat."""

from __future__ import annotations

import math
from dataclasses import replace

from studio.fields import Field, blend, box, capsule, cut, ellipsoid, frustum, torus
from studio.figure import Cloth, Figure, plain_torso
from studio.heads import Face, face_parts, hair, skin
from studio.model import Material, Part
from studio.poses import FALLEN, STANDING, STILL, STRUCK, Style, stride, swing
from studio.skeleton import Build, Pose

FLESH = skin("#eec9ab")
VEIN = Material("#63e889", glow=1.0, grain=0, ink=0)
SHIFT = Material("#c9c2b4", shine=0.10, grain=0.14)
WOOL = Material("#74592f", shine=0.10, grain=0.20)
DARK_WOOL = Material("#4f3a22", shine=0.10, grain=0.20)
SCARF = Material("#37a49a", shine=0.12, grain=0.10)

TARA_FACE = Face(FLESH, "#4fb06a", hair("#b79a5c"), "#c27c70", jaw=0.88, lash=0.0110)
CHERRY_FACE = Face(skin("#d8a27a"), "#4a3524", hair("#2c1f18"), "#a9624f", jaw=0.84, lash=0.0095)


def _opening(low: float, wide: float) -> Field:
    """The space in front of the face that hair leaves free."""
    return ellipsoid((0.155, 0, low), (0.125, wide, 0.135))


def hair_tara() -> list[Part]:
    """Fair, parted in the middle, falling straight to the hips."""
    cap = cut(ellipsoid((-0.015, 0, 0.035), (0.180, 0.174, 0.178)), _opening(-0.035, 0.122))
    fall = blend(
        0.05,
        ellipsoid((-0.110, 0, -0.14), (0.090, 0.172, 0.220)),
        ellipsoid((-0.150, 0, -0.40), (0.070, 0.165, 0.260)),
        capsule((-0.16, 0.08, -0.52), (-0.20, 0.11, -0.74), 0.075, 0.015),
        capsule((-0.16, -0.08, -0.52), (-0.20, -0.11, -0.74), 0.075, 0.015),
        capsule((-0.17, 0.0, -0.55), (-0.21, 0.0, -0.78), 0.070, 0.015),
    )
    locks = [capsule((0.05, 0.155 * s, 0.03), (0.075, 0.165 * s, -0.40), 0.046, 0.016) for s in (1, -1)]
    parting = [capsule((0.00, 0.02 * s, 0.200), (0.095, 0.140 * s, 0.040), 0.036, 0.024) for s in (1, -1)]
    return [Part(blend(0.035, cap, fall, *locks, *parting), hair("#e8cf86"))]


def _tara_head(closed: bool) -> list[Part]:
    """With light under the skin of temples and cheeks."""
    veins = []
    for s in (1, -1):
        veins += [
            Part(capsule((0.136, 0.058 * s, -0.058), (0.112, 0.084 * s, -0.092), 0.006, 0.003), VEIN),
            Part(capsule((0.110, 0.096 * s, -0.040), (0.088, 0.112 * s, -0.085), 0.006, 0.003), VEIN),
        ]
    return [*face_parts(TARA_FACE, closed), *hair_tara(), *veins]


def _gown(build: Build, cloth: Cloth) -> list[Part]:
    """A sleeveless gown to the shins, torn at its hem."""
    skirt = blend(
        0.04,
        frustum((0, 0, -0.27), 0.185, 0.105, 0.32, 0.92),
        *[capsule((0.13 * x, 0.13 * y, -0.24), (0.17 * x, 0.17 * y, -0.36 - 0.04 * (x > 0)), 0.055, 0.024)
          for x, y in ((1, 0), (0.5, 0.9), (-0.6, 0.8), (-1, 0), (-0.6, -0.8), (0.5, -0.9))],
    )  # fmt: skip
    straps = [Part(capsule((0.05, 0.085 * k, build.torso - 0.07), (-0.02, 0.08 * k, build.torso), 0.024), SHIFT)
              for k in (1, -1)]  # fmt: skip
    return [*plain_torso(build, cloth), Part(skirt, SHIFT), *straps]


def _veins(build: Build) -> list[Part]:
    """Green light down the throat to the breast."""
    t = build.torso
    lines = (
        ((0.075, 0.0, t + 0.05), (0.118, 0.0, t - 0.14)),
        ((0.085, 0.02, t - 0.02), (0.100, 0.085, t - 0.11)),
        ((0.085, -0.02, t - 0.02), (0.100, -0.085, t - 0.11)),
    )
    return [Part(capsule(a, b, 0.013, 0.007), VEIN) for a, b in lines]


def _tara(name: str, frame: int) -> Pose:
    """Hands open and a little raised, as if she felt for something in the air."""
    if name == "walk":
        walk = stride(frame, 0.13, 0.07, 0.075)
        return replace(walk, lean=4, hands=(swing(frame, 1, 0.09, 0.22), swing(frame, -1, 0.09, 0.22)))
    if name in ("aim", "strike"):
        push = frame if name == "strike" else 1
        base = replace(STANDING, lean=(-6, 10)[push], nod=-8, sink=0.02)
        return replace(base, hands=((0.12 + 0.22 * push, 0.17, 0.42), (0.12 + 0.22 * push, -0.17, 0.42)))
    if name == "hit":
        return replace(STRUCK, hands=((0.13, 0.27, 0.20), (0.16, -0.20, 0.28)))
    if name in ("down", "dead"):
        return FALLEN if name == "down" else STILL
    return replace(STANDING, lean=0, nod=-5, sink=0.010 * frame,
                   hands=((0.13, 0.24, 0.10 + 0.012 * frame), (0.13, -0.24, 0.10 + 0.012 * frame)))  # fmt: skip


def hair_cherry() -> list[Part]:
    """Dark curls under a flat cap."""
    curls = blend(
        0.03,
        cut(ellipsoid((-0.03, 0, 0.02), (0.172, 0.170, 0.165)), _opening(-0.05, 0.130)),
        *[capsule((0.06 - 0.09 * k, 0.135 * s, 0.06), (0.06 - 0.10 * k, 0.172 * s, -0.04), 0.048, 0.030)
          for k in (0, 1, 2) for s in (1, -1)],
        capsule((0.115, -0.09, 0.105), (0.150, 0.03, 0.070), 0.040, 0.026),
    )  # fmt: skip
    cap = ellipsoid((-0.035, 0.01, 0.150), (0.190, 0.190, 0.060), turn=(0, -6, 0))
    peak = ellipsoid((0.125, 0, 0.135), (0.070, 0.115, 0.022), turn=(0, 4, 0))
    return [Part(curls, hair("#2f211a")), Part(blend(0.02, cap, peak), Material("#57503f", grain=0.24))]


def _coat(build: Build, cloth: Cloth) -> list[Part]:
    """A man's coat on a boy: it reaches his ankles and stands away from him."""
    t, s = build.torso, build.shoulder
    body = blend(
        0.05,
        ellipsoid((0.0, 0, t * 0.62), (0.145, s * 1.22, t * 0.50)),
        frustum((0, 0, -0.235), 0.255, 0.150, 0.40, 0.90),
    )
    slit = box((0.20, 0, -0.16), (0.10, 0.022, 0.17), 0.004)
    parts = [*plain_torso(build, cloth), Part(cut(body, slit), WOOL)]
    parts += [Part(ellipsoid((0.10, 0.075 * k, t * 0.80), (0.045, 0.060, 0.085), turn=(0, -16, 12 * k)), DARK_WOOL)
              for k in (1, -1)]  # fmt: skip
    parts += [Part(box((0.140, 0.105 * k, -0.02), (0.020, 0.048, 0.030), 0.010), DARK_WOOL) for k in (1, -1)]
    parts += [Part(ellipsoid((0.155, 0.0, t * 0.30 - 0.10 * k), (0.014, 0.014, 0.014)), Material("#c8a24e", shine=0.5))
              for k in (0, 1)]  # fmt: skip
    return parts


def _cherry_gear(build: Build) -> list[Part]:
    t = build.torso
    return [
        Part(torus((0.01, 0, t + 0.015), 0.088, 0.044, turn=(0, 10, 0)), SCARF),
        Part(capsule((-0.09, -0.05, t), (-0.17, -0.10, t - 0.24), 0.042, 0.030), SCARF),
    ]


def _cherry(name: str, frame: int) -> Pose:
    """Fists in the sleeves; crouched where others would guard, and a foot where others have a weapon."""
    pockets = ((0.10, 0.145, 0.03), (0.10, -0.145, 0.03))
    if name == "walk":
        return replace(
            stride(frame, 0.13, 0.08, 0.07), hands=(swing(frame, 1, 0.11, 0.19), swing(frame, -1, 0.11, 0.19))
        )
    if name == "guard":
        return Pose(sink=0.17, lean=30, nod=-12, feet=((-0.10, 0.11, 0), (0.10, -0.09, 0)),
                    hands=((0.22, 0.10, 0.06), (0.22, -0.10, 0.06)))  # fmt: skip
    if name == "strike":
        foot = ((-0.16, -0.08, 0.10), (0.26, -0.04, 0.20))[frame]
        return Pose(
            lean=(8, -16)[frame], feet=((-0.02, 0.09, 0), foot), hands=((0.05, 0.22, 0.12), (0.02, -0.22, 0.14))
        )
    if name == "hit":
        return replace(STRUCK, hands=((0.13, 0.20, 0.20), (0.14, -0.18, 0.24)))
    if name in ("down", "dead"):
        return replace(FALLEN if name == "down" else STILL, hands=((0.06, 0.24, 0.10), (0.0, -0.22, 0.0)))
    return replace(STANDING, lean=4, look=8 * math.cos(math.pi * frame), sink=0.008 * frame, hands=pockets)


def _cloth(flesh: Material, legs: Material, boot: Material, body: Material, arm: Material) -> Cloth:
    return Cloth(flesh, legs, legs, boot, body, arm, arm, flesh, body)


FIGURES: dict[str, Figure] = {
    "tara": Figure(
        Build(leg=0.51, torso=0.345, shoulder=0.136, hip=0.072, limb=0.82, girth=0.86),
        Cloth(FLESH, SHIFT, FLESH, FLESH, SHIFT, FLESH, FLESH, Material("#bff3c9", glow=0.35, grain=0),
              Material("#8f8a7c")),
        _tara_head,
        _gown,
        _veins,
    ),
    "cherry": Figure(
        Build(leg=0.36, torso=0.275, shoulder=0.130, hip=0.066, arm=0.30, limb=0.90, girth=0.90, head=0.94, neck=0.185),
        _cloth(skin("#d8a27a"), Material("#3f3c38", grain=0.14), Material("#33261c", shine=0.2), WOOL, WOOL),
        lambda closed: face_parts(CHERRY_FACE, closed) + hair_cherry(),
        _coat,
        _cherry_gear,
    ),
}  # fmt: skip
STYLES: dict[str, Style] = {"tara": _tara, "cherry": _cherry}
