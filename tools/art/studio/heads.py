"""Heads in their own frame: the middle of the skull is the origin and the face looks along +x."""

from __future__ import annotations

from dataclasses import dataclass

from studio.fields import Field, above, blend, box, capsule, common, cut, ellipsoid, rough, sphere, torus, union
from studio.model import Material, Part


@dataclass(frozen=True)
class Face:
    skin: Material
    iris: str
    brow: Material
    lips: str
    jaw: float = 1.0
    brow_tilt: float = 0.0
    lash: float = 0.0085


def skin(colour: str) -> Material:
    return Material(colour, shine=0.06, gloss=10, grain=0.03)


def hair(colour: str) -> Material:
    return Material(colour, shine=0.16, gloss=14, grain=0.30, grain_scale=26)


def _eye(side: int, face: Face, closed: bool) -> list[Part]:
    y = 0.062 * side
    if closed:
        lash = Material("#3a241e", grain=0)
        return [Part(capsule((0.143, y - 0.026, -0.018), (0.136, y + 0.026, -0.018), 0.009), lash)]
    white, iris = Material("#f4efe6", glow=0.25, grain=0, ink=0), Material(face.iris, glow=0.35, grain=0, ink=0)
    pupil, glint = Material("#0c0a0c", grain=0, ink=0), Material("#ffffff", glow=1.0, grain=0, ink=0)
    lid = Material("#2a1a18", grain=0, ink=0)
    return [
        Part(ellipsoid((0.128, y, -0.012), (0.026, 0.031, 0.031)), white),
        Part(ellipsoid((0.143, y - 0.004 * side, -0.012), (0.014, 0.019, 0.026)), iris),
        Part(ellipsoid((0.152, y - 0.004 * side, -0.012), (0.009, 0.010, 0.014)), pupil),
        Part(sphere((0.156, y - 0.012, 0.000), 0.0065), glint),
        Part(capsule((0.146, y - 0.029 * side, 0.016), (0.130, y + 0.036 * side, 0.014), face.lash), lid),
    ]


def face_parts(face: Face, closed: bool = False) -> list[Part]:
    """Skull, jaw, ears, nose, eyes, brows and mouth."""
    j = face.jaw
    skull = blend(
        0.05,
        ellipsoid((0, 0, 0.02), (0.150, 0.142, 0.155)),
        ellipsoid((0.045, 0, -0.085), (0.095 * j, 0.098 * j, 0.080)),
    )
    nose = blend(
        0.02, ellipsoid((0.152, 0, -0.048), (0.024, 0.018, 0.020)), capsule((0.140, 0, 0.0), (0.155, 0, -0.04), 0.012)
    )
    parts = [Part(blend(0.012, skull, nose), face.skin)]
    for side in (1, -1):
        parts += _eye(side, face, closed)
        parts.append(Part(ellipsoid((-0.01, 0.145 * side, -0.02), (0.030, 0.020, 0.040)), face.skin))
        inner, outer = 0.052 - face.brow_tilt, 0.052 + face.brow_tilt * 0.4
        parts.append(
            Part(capsule((0.147, 0.030 * side, inner), (0.128, 0.092 * side, outer), 0.0115, 0.008), face.brow)
        )
    lips = Material(face.lips, grain=0, ink=0)
    parts.append(Part(capsule((0.138, -0.024, -0.106), (0.138, 0.024, -0.106), 0.0085), lips))
    return parts


def _opening(low: float = -0.06, wide: float = 0.125) -> Field:
    """The space in front of the face that hair leaves free."""
    return ellipsoid((0.155, 0, low), (0.125, wide, 0.135))


def _strands(body: Field, seed: float = 0.0, amount: float = 0.012) -> Field:
    return rough(body, amount, (26, 26, 5), seed)


def hair_willow() -> list[Part]:
    """Red, to the shoulder, parted at the left with a swept fringe and turned-out ends."""
    colour = hair("#b8321c")
    cap = cut(ellipsoid((-0.015, 0, 0.035), (0.180, 0.176, 0.180)), _opening())
    falls = [capsule((-0.03, 0.155 * s, 0.02), (-0.01, 0.175 * s, -0.19), 0.058, 0.048) for s in (1, -1)]
    tips = [capsule((-0.02, 0.175 * s, -0.17), (-0.05, 0.225 * s, -0.235), 0.046, 0.014) for s in (1, -1)]
    back = ellipsoid((-0.105, 0, -0.10), (0.095, 0.165, 0.165))
    fringe = blend(
        0.04,
        ellipsoid((0.060, 0.000, 0.135), (0.105, 0.150, 0.070), turn=(0, 22, 0)),
        capsule((0.105, -0.075, 0.135), (0.148, 0.060, 0.088), 0.044, 0.036),
        capsule((0.140, 0.060, 0.090), (0.098, 0.148, -0.015), 0.040, 0.018),
        capsule((0.105, -0.085, 0.130), (0.105, -0.150, 0.000), 0.044, 0.018),
    )
    fringe = cut(fringe, ellipsoid((0.165, 0.0, -0.055), (0.110, 0.100, 0.115)))
    return [Part(_strands(blend(0.035, cap, back, fringe, *falls, *tips), 3), colour)]


def hair_faith() -> list[Part]:
    """Dark and long, waves over the back and one shoulder, held by an orange band."""
    colour = hair("#2e1c16")
    cap = cut(ellipsoid((-0.02, 0, 0.035), (0.184, 0.176, 0.182)), _opening(-0.06, 0.128))
    back = blend(
        0.05,
        ellipsoid((-0.115, 0, -0.10), (0.095, 0.175, 0.20)),
        ellipsoid((-0.150, 0.01, -0.30), (0.075, 0.150, 0.170)),
        capsule((-0.15, 0.06, -0.38), (-0.19, 0.08, -0.50), 0.07, 0.015),
        capsule((-0.15, -0.06, -0.38), (-0.18, -0.09, -0.52), 0.07, 0.015),
    )
    sides = [capsule((0.02, 0.160 * s, 0.0), (0.055, 0.175 * s, -0.24), 0.045, 0.020) for s in (1, -1)]
    band = Material("#e8862e", shine=0.2)
    ring = common(torus((-0.01, 0, 0.075), 0.172, 0.024, turn=(0, -14, 0)), ellipsoid((0, 0, 0.05), (0.22, 0.22, 0.2)))
    tail = capsule((-0.17, 0.06, 0.04), (-0.25, 0.13, -0.08), 0.020, 0.028)
    return [Part(_strands(blend(0.04, cap, back, *sides), 5, 0.014), colour), Part(union(ring, tail), band)]


def hair_buffy() -> list[Part]:
    """Short and golden, cropped at the nape, with a swept, tousled top."""
    colour = hair("#eab93f")
    cap = cut(
        cut(ellipsoid((-0.02, 0, 0.045), (0.176, 0.168, 0.172)), _opening(-0.055, 0.135)),
        ellipsoid((-0.05, 0, -0.235), (0.3, 0.3, 0.135)),
    )
    tufts = [
        ((0.05, -0.06, 0.165), (0.150, 0.085, 0.130), 0.058),
        ((0.08, 0.05, 0.145), (0.120, 0.165, 0.040), 0.052),
        ((0.06, -0.08, 0.145), (0.120, -0.150, 0.060), 0.050),
        ((-0.01, -0.01, 0.195), (-0.11, 0.03, 0.235), 0.062),
        ((-0.08, 0.08, 0.130), (-0.185, 0.125, 0.105), 0.060),
        ((-0.08, -0.08, 0.130), (-0.185, -0.125, 0.105), 0.060),
        ((-0.12, 0.0, 0.06), (-0.215, 0.0, 0.0), 0.070),
        ((0.00, 0.135, 0.05), (0.030, 0.172, -0.075), 0.048),
        ((0.00, -0.135, 0.05), (0.030, -0.172, -0.075), 0.048),
        ((-0.10, 0.09, 0.0), (-0.150, 0.130, -0.115), 0.055),
        ((-0.10, -0.09, 0.0), (-0.150, -0.130, -0.115), 0.055),
    ]
    locks = [capsule(a, b, r, 0.016) for a, b, r in tufts]
    return [Part(_strands(blend(0.035, cap, *locks), 1), colour)]


def helmet_tad() -> list[Part]:
    """A broad-brimmed steel helmet over sandy hair, with a chin strap."""
    steel, strap = Material("#5c6a5a", shine=0.3, grain=0.12), Material("#3b2c20")
    dome = common(ellipsoid((-0.01, 0, 0.06), (0.190, 0.184, 0.165)), above(0.05))
    brim = common(ellipsoid((-0.005, 0, 0.055), (0.262, 0.250, 0.040)), above(0.03))
    hairline = cut(ellipsoid((-0.02, 0, 0.01), (0.165, 0.158, 0.150)), _opening(-0.05, 0.13))
    chin = common(torus((0.03, 0, -0.05), 0.150, 0.011, turn=(0, 78, 0)), box((0.06, 0, -0.08), (0.2, 0.2, 0.14)))
    return [Part(rough(blend(0.02, dome, brim), 0.004, 30), steel), Part(hairline, hair("#8a6236")), Part(chin, strap)]


def helmet_alex() -> list[Part]:
    """A deep round helmet with goggles pushed up, and a short dark beard."""
    steel, rubber = Material("#4b5560", shine=0.35, grain=0.12), Material("#1f2329")
    glass, beard = Material("#e0a040", shine=0.8, gloss=40, glow=0.25), hair("#20150f")
    shell = cut(ellipsoid((-0.02, 0, 0.045), (0.200, 0.196, 0.195)), ellipsoid((0.17, 0, -0.095), (0.17, 0.155, 0.155)))
    shell = common(shell, box((0, 0, 0.1), (0.4, 0.4, 0.215), 0.01))
    band = torus((-0.02, 0, 0.085), 0.186, 0.020, turn=(0, -10, 0))
    lens = [Part(ellipsoid((0.158, 0.068 * s, 0.118), (0.036, 0.056, 0.042)), glass) for s in (1, -1)]
    frame = [Part(ellipsoid((0.143, 0.068 * s, 0.116), (0.040, 0.068, 0.054)), rubber) for s in (1, -1)]
    chin = cut(
        cut(
            blend(
                0.03,
                ellipsoid((0.05, 0, -0.105), (0.105, 0.112, 0.085)),
                ellipsoid((0.0, 0, -0.06), (0.09, 0.150, 0.07)),
            ),
            ellipsoid((0.16, 0, -0.035), (0.09, 0.12, 0.056)),
        ),
        capsule((0.16, -0.03, -0.104), (0.16, 0.03, -0.104), 0.018),
    )
    return [Part(shell, steel), Part(band, rubber), Part(rough(chin, 0.006, 40), beard), *frame, *lens]
