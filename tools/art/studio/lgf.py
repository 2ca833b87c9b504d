"""The LGF: tall green warriors with purple eyes, heavy shoulders, knives and skewers."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from studio.fields import Field, blend, box, capsule, common, cut, ellipsoid, frustum, rough, sphere, torus
from studio.figure import Cloth, Figure
from studio.model import Material, Part
from studio.poses import BRACED, FALLEN, LOADED, STANDING, STILL, STRUCK, Style, one_handed, stride, swing
from studio.skeleton import Build, Grip, Pose
from studio.weapons import BONE, quiver

EYE = Material("#b05cff", glow=1.3, grain=0, ink=0)
PUPIL = Material("#f4e2ff", glow=1.2, grain=0, ink=0)
IRON = Material("#3d3a44", shine=0.45, gloss=24, grain=0.14)
HIDE = Material("#3a2a22", shine=0.16, grain=0.16)
CLOTH = Material("#4a3350", shine=0.1, grain=0.16)


def green(colour: str = "#487c36") -> Material:
    return Material(colour, shine=0.10, gloss=10, grain=0.22, grain_scale=12)


def skull(flesh: Material, ridge: Material, lean: bool) -> list[Part]:
    """Heavy brow and jaw, sunk eyes; a lean head is longer and has swept-back crests."""
    wide = 0.88 if lean else 1.0
    bone = blend(
        0.05,
        ellipsoid((-0.02, 0, 0.04), (0.145, 0.125 * wide, 0.135)),
        ellipsoid((0.055, 0, -0.085), (0.115, 0.112 * wide, 0.085)),
        *[capsule((0.122, 0.012 * s, 0.012), (0.096, 0.105 * s * wide, 0.060), 0.036, 0.026) for s in (1, -1)],
        *[ellipsoid((0.095, 0.085 * s * wide, -0.062), (0.045, 0.030, 0.026)) for s in (1, -1)],
    )
    sockets = blend(0.01, *[sphere((0.150, 0.060 * s * wide, -0.022), 0.034) for s in (1, -1)])
    parts = [Part(cut(bone, sockets), flesh), Part(ellipsoid((0.150, 0, -0.045), (0.022, 0.026, 0.030)), flesh)]
    for s in (1, -1):
        parts += [
            Part(ellipsoid((0.128, 0.060 * s * wide, -0.018), (0.028, 0.036, 0.020), turn=(14 * s, 0, 0)), EYE),
            Part(ellipsoid((0.146, 0.056 * s * wide, -0.018), (0.014, 0.013, 0.011)), PUPIL),
            Part(capsule((-0.02, 0.115 * s * wide, 0.0), (-0.11, 0.185 * s * wide, 0.075), 0.036, 0.008), flesh),
            Part(capsule((0.142, 0.048 * s * wide, -0.132), (0.160, 0.060 * s * wide, -0.080), 0.013, 0.004), BONE),
        ]
    parts.append(Part(capsule((0.152, -0.05, -0.112), (0.152, 0.05, -0.112), 0.010), Material("#1d3018", grain=0)))
    crest = ((0.05, 0.165), (-0.04, 0.185), (-0.12, 0.150))
    for i, (x, z) in enumerate(crest):
        back = 0.16 if lean else 0.05
        parts.append(Part(capsule((x, 0, z - 0.02), (x - back, 0, z + 0.045 - 0.01 * i), 0.028, 0.008), ridge))
    return parts


def bulk(build: Build, cloth: Cloth) -> list[Part]:
    """A wedge of a trunk with chest muscles, loincloth and belt."""
    t, s, g = build.torso, build.shoulder, build.girth
    trunk = blend(
        0.07,
        ellipsoid((0, 0, 0.08), (0.110 * g, s * 0.58, 0.15)),
        ellipsoid((0.005, 0, t * 0.70), (0.140 * g, s * 0.90, t * 0.34)),
        ellipsoid((0.095 * g, s * 0.36, t * 0.76), (0.070, 0.095, 0.080)),
        ellipsoid((0.095 * g, -s * 0.36, t * 0.76), (0.070, 0.095, 0.080)),
        capsule((-0.02, -s * 0.75, t), (-0.02, s * 0.75, t), 0.075),
    )
    flaps = [Part(box((0.09 * k, 0, -0.16), (0.018, 0.085, 0.15), 0.016, turn=(0, -8 * k, 0)), CLOTH) for k in (1, -1)]
    return [
        Part(trunk, cloth.jacket),
        *flaps,
        Part(frustum((0, 0, -0.11), s * 0.62, s * 0.56, 0.13, 0.85), cloth.trousers),
        Part(box((0, 0, 0.045), (0.118 * g, s * 0.60, 0.036), 0.03), cloth.belt),
        Part(box((0.122 * g, 0, 0.045), (0.014, 0.045, 0.034), 0.01), BONE),
        Part(capsule((0.01, 0, t - 0.02), (0.03, 0, t + 0.12), 0.085 * g), cloth.skin),
    ]


def _pauldrons(build: Build) -> list[Part]:
    t, s = build.torso, build.shoulder
    parts = []
    for side in (1, -1):
        shell = common(
            ellipsoid((0, side * s * 1.12, t + 0.01), (0.165, 0.155, 0.140)),
            box((0, side * s * 1.15, t + 0.12), (0.3, 0.3, 0.15), 0.02),
        )
        parts += [Part(rough(shell, 0.005, 16), IRON), Part(torus((0, side * s * 1.12, t - 0.01), 0.150, 0.022), HIDE)]
        parts += [
            Part(
                capsule(
                    (x, side * (s * 1.12 + 0.05), t + 0.10), (x * 1.4, side * (s * 1.12 + 0.13), t + 0.22), 0.030, 0.006
                ),
                BONE,
            )
            for x in (-0.07, 0.05)
        ]
    return parts


def _harness(build: Build, tilt: float = 45.0) -> Part:
    t, s, g = build.torso, build.shoulder, build.girth
    shell = cut(
        ellipsoid((0.01, 0, t * 0.62), (0.178 * g, s * 0.97, t * 0.5)),
        ellipsoid((0.01, 0, t * 0.62), (0.10 * g, s * 0.70, t * 0.44)),
    )
    return Part(common(shell, box((0, 0, t * 0.6), (0.4, 0.6, 0.028), 0.004, turn=(tilt, 0, 0))), HIDE)


def _warrior_gear(build: Build) -> list[Part]:
    teeth = [
        Part(capsule((0.16, y, build.torso * 0.55), (0.185, y, build.torso * 0.55 - 0.06), 0.018, 0.004), BONE)
        for y in (-0.06, 0.0, 0.06)
    ]
    return [*_pauldrons(build), _harness(build), _harness(build, -45), *teeth]


def _lancer_gear(build: Build) -> list[Part]:
    t, s = build.torso, build.shoulder
    bundle = quiver()
    shifted = [Part(_moved(p, (-0.23, 0.05, t * 0.80)), p.material) for p in bundle]
    mantle = ellipsoid((-0.02, -s * 1.05, t), (0.15, 0.14, 0.12))
    return [
        *shifted,
        _harness(build),
        Part(mantle, CLOTH),
        Part(ellipsoid((-0.03, 0, t + 0.005), (0.12, s * 0.9, 0.075)), CLOTH),
    ]


def _moved(part: Part, by: tuple[float, float, float]) -> Field:
    shift = np.array(by, np.float32)[:, None]
    return lambda p: part.field(np.asarray(p - shift, np.float32))


def _stalker_gear(build: Build) -> list[Part]:
    t = build.torso
    spines = [Part(capsule((-0.10, 0, t * k), (-0.25, 0, t * k + 0.09), 0.030, 0.005), BONE) for k in (0.35, 0.62, 0.9)]
    veins = Material("#9d5cff", glow=0.9, grain=0)
    glow = [Part(capsule((0.115, 0.05 * k, t * 0.72), (0.095, 0.085 * k, t * 0.30), 0.010), veins) for k in (1, -1)]
    return [*spines, *glow, _harness(build)]


def _lgf_cloth(flesh: str, dark: str) -> Cloth:
    body, low = green(flesh), green(dark)
    return Cloth(body, HIDE, body, HIDE, body, body, low, low, HIDE)


def armed(name: str, frame: int, low: Grip, other: Grip | None, wide: float, sink: float = 0.0) -> Pose:
    """Stances shared by those who fight with a thing in each hand or one."""
    left = (0.10, -wide, 0.06)
    base = replace(STANDING, lean=9, sink=0.03 + sink + 0.014 * frame, feet=((-0.06, 0.16, 0), (0.10, -0.15, 0)))
    if name == "idle":
        return one_handed(base, low, left, other)
    if name == "walk":
        walk = stride(frame, 0.24, 0.13, 0.14)
        walk = replace(walk, lean=14, sink=walk.sink + sink + 0.02)
        t = math.cos(frame / 6 * math.tau)
        return one_handed(
            walk, _pushed(low, -0.10 * t), swing(frame, -1, 0.16, wide), other and _pushed(other, 0.10 * t)
        )
    if name == "hit":
        return one_handed(
            replace(STRUCK, feet=((-0.22, 0.17, 0), (0.10, -0.15, 0))),
            Grip((0.10, wide + 0.06, 0.24), -30, 30),
            (0.16, -wide - 0.04, 0.30),
            other and Grip((0.16, -wide - 0.04, 0.30), -50, -30),
        )
    if name == "guard":
        return one_handed(
            replace(BRACED, sink=0.12 + sink, feet=((-0.18, 0.16, 0), (0.16, -0.15, 0))),
            Grip((0.26, 0.12, 0.28), -30, -55),
            (0.24, -0.14, 0.30),
            other and Grip((0.28, -0.14, 0.34), -60, 40),
        )
    return replace({"down": FALLEN, "dead": STILL, "carry": LOADED}[name], lift=0.19)


def _pushed(grip: Grip, x: float) -> Grip:
    return replace(grip, place=(grip.place[0] + x, grip.place[1], grip.place[2]))


def _warrior(name: str, frame: int) -> Pose:
    stance = replace(BRACED, sink=0.08, lean=14, feet=((-0.20, 0.16, 0), (0.20, -0.15, 0)))
    skewer = Grip((0.10, 0.33, 0.06), pitch=-22, yaw=-8)
    knife = Grip((0.16, -0.31, 0.06), pitch=-8, yaw=14)
    if name == "aim":
        return one_handed(
            replace(stance, twist=-12),
            Grip((0.22, 0.26, 0.34), pitch=6, yaw=-10),
            (0, 0, 0),
            Grip((0.10, -0.36, 0.40), pitch=-48, yaw=8),
        )
    if name == "strike":
        up = one_handed(
            replace(stance, lean=2, twist=22),
            Grip((-0.12, 0.38, 0.46), -6, -6),
            (0, 0, 0),
            Grip((0.24, -0.28, 0.26), -20, 10),
        )
        thrust = one_handed(
            replace(stance, lean=24, twist=-28),
            Grip((0.46, 0.10, 0.26), 8, -6),
            (0, 0, 0),
            Grip((0.02, -0.38, 0.26), -40, -20),
        )
        return (up, thrust)[frame]
    return armed(name, frame, skewer, knife, 0.34)


def _lancer(name: str, frame: int) -> Pose:
    stance = replace(BRACED, sink=0.05, feet=((-0.20, 0.15, 0), (0.20, -0.13, 0)))
    if name == "aim":
        return one_handed(
            replace(stance, lean=-5, twist=24), Grip((-0.06, 0.30, 0.56), pitch=2, yaw=-4), (0.34, -0.16, 0.40)
        )
    if name == "strike":
        back = one_handed(
            replace(stance, lean=-8, twist=30), Grip((-0.16, 0.32, 0.58), pitch=-6, yaw=-4), (0.34, -0.16, 0.40)
        )
        cast = one_handed(
            replace(stance, lean=26, twist=-26), Grip((0.44, 0.10, 0.34), pitch=16, yaw=-8), (-0.06, -0.32, 0.16)
        )
        return (back, cast)[frame]
    return armed(name, frame, Grip((0.08, 0.30, 0.10), pitch=-66, yaw=-10), None, 0.30)


def _stalker(name: str, frame: int) -> Pose:
    stance = replace(BRACED, sink=0.16, lean=30, nod=-6, feet=((-0.20, 0.15, 0), (0.18, -0.14, 0)))
    if name == "aim":
        return one_handed(stance, Grip((0.26, 0.28, 0.36), pitch=-20, yaw=-24), (0.34, -0.24, 0.24))
    if name == "strike":
        return (
            one_handed(replace(stance, lean=14, twist=26), Grip((-0.06, 0.34, 0.52), -80, 0), (0.34, -0.20, 0.24)),
            one_handed(replace(stance, lean=38, twist=-26), Grip((0.44, 0.02, 0.10), 18, -40), (0.02, -0.34, 0.16)),
        )[frame]
    pose = armed(name, frame, Grip((0.20, 0.27, 0.06), pitch=12, yaw=-16), None, 0.28, sink=0.10)
    return replace(pose, lean=pose.lean + 16) if name in ("idle", "walk", "guard") else pose


FIGURES: dict[str, Figure] = {
    "warrior": Figure(
        Build(leg=0.73, torso=0.57, shoulder=0.245, hip=0.115, arm=0.64, limb=1.50, girth=1.30, head=0.98, neck=0.215),
        _lgf_cloth("#487c36", "#37612a"),
        lambda closed: skull(green(), green("#2f5a2a"), False),
        bulk,
        _warrior_gear,
        hold="skewer",
        second="knife",
    ),
    "lancer": Figure(
        Build(leg=0.75, torso=0.54, shoulder=0.205, hip=0.100, arm=0.62, limb=1.16, girth=1.08, head=0.92, neck=0.215),
        _lgf_cloth("#5a843f", "#44682f"),
        lambda closed: skull(green("#5a843f"), green("#6f5a8a"), False),
        bulk,
        _lancer_gear,
        hold="skewer",
    ),
    "stalker": Figure(
        Build(leg=0.80, torso=0.54, shoulder=0.170, hip=0.085, arm=0.68, limb=0.92, girth=0.84, head=0.90, neck=0.205),
        _lgf_cloth("#3d7350", "#2f6a4a"),
        lambda closed: skull(green("#3d7350"), green("#5a3f86"), True),
        bulk,
        _stalker_gear,
        hold="knife",
        veil=0.58,
    ),
}
STYLES: dict[str, Style] = {"warrior": _warrior, "lancer": _lancer, "stalker": _stalker}
