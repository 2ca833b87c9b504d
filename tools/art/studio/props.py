"""Things that stand on a tile: cover, consoles, doors, exits and the dream's stones."""

from __future__ import annotations

import math

from studio.fields import above, blend, box, capsule, common, cut, cylinder, ellipsoid, rough, torus
from studio.model import Material, Model, Part, group, turned
from studio.walls import AMBER, CAP, PANEL, PLATE, STRIP, TRIM

HAZARD = Material("#c08a2e", shine=0.25, grain=0.14)
GREEN = Material("#7fe08a", glow=1.1, grain=0)
RED = Material("#ff5a4a", glow=1.1, grain=0)
DARK = Material("#10151b", shine=0.3)


def crate(colour: str, lamp: Material = AMBER) -> list[Part]:
    """Half cover: a ribbed cargo box half a tile high."""
    h = 0.5
    shell, edge = Material(colour, shine=0.3, gloss=20, grain=0.16), Material("#232b35", shine=0.35, grain=0.1)
    parts = [Part(box((0, 0, h / 2), (0.36, 0.36, h / 2), 0.03), shell)]
    parts += [
        Part(box((0.335 * a, 0.335 * b, h / 2), (0.06, 0.06, h / 2 + 0.012), 0.02), edge)
        for a in (1, -1)
        for b in (1, -1)
    ]
    parts += [
        Part(box((0, 0, h), (0.39, 0.05, 0.02), 0.01), edge),
        Part(box((0, 0, h), (0.05, 0.39, 0.02), 0.01), edge),
    ]
    for s in (1, -1):
        parts += [
            Part(box((0, 0.37 * s, h * 0.55), (0.12, 0.012, 0.05), 0.006), edge),
            Part(box((0.37 * s, 0, h * 0.55), (0.012, 0.12, 0.05), 0.006), edge),
            Part(box((0.385 * s, 0, h * 0.62), (0.006, 0.07, 0.012), 0.004), lamp),
            Part(box((0, 0.385 * s, h * 0.62), (0.07, 0.006, 0.012), 0.004), lamp),
        ]
    return parts


def barrels() -> list[Part]:
    """Half cover: three drums."""
    drums = [(-0.16, -0.14, "#5c3a34", 0.50), (0.17, -0.10, "#4a5a46", 0.50), (0.0, 0.18, "#5c3a34", 0.44)]
    parts = []
    for x, y, colour, h in drums:
        parts += [
            Part(cylinder((x, y, h / 2), 0.165, h / 2, 0.02), Material(colour, shine=0.35, grain=0.18)),
            Part(cylinder((x, y, h - 0.01), 0.130, 0.022, 0.008), DARK),
        ]
        parts += [Part(torus((x, y, h * k), 0.165, 0.014), PANEL) for k in (0.3, 0.68)]
    return parts


def console() -> list[Part]:
    """Half cover: a sloped desk with a lit screen."""
    return [
        Part(box((0, 0, 0.22), (0.38, 0.30, 0.22), 0.03), PLATE),
        Part(box((0, 0, 0.03), (0.41, 0.33, 0.03), 0.01), CAP),
        Part(box((-0.06, 0, 0.47), (0.26, 0.28, 0.08), 0.03, turn=(0, 18, 0)), CAP),
        Part(box((-0.02, 0, 0.535), (0.17, 0.22, 0.008), 0.004, turn=(0, 18, 0)), STRIP),
        Part(box((0.385, 0, 0.2), (0.006, 0.18, 0.012), 0.004), STRIP),
        Part(box((0, 0.305, 0.2), (0.2, 0.006, 0.012), 0.004), STRIP),
        Part(box((0.18, -0.1, 0.455), (0.05, 0.10, 0.012), 0.006, turn=(0, 18, 0)), PANEL),
        Part(box((0.19, 0.12, 0.455), (0.03, 0.03, 0.012), 0.006, turn=(0, 18, 0)), AMBER),
    ]


def pillar() -> list[Part]:
    """Full cover: a power column."""
    h = 1.15
    parts = [
        Part(cylinder((0, 0, h / 2), 0.30, h / 2, 0.03), PLATE),
        Part(box((0, 0, 0.08), (0.40, 0.40, 0.08), 0.03), CAP),
        Part(box((0, 0, h - 0.02), (0.36, 0.36, 0.08), 0.03), CAP),
        Part(cylinder((0, 0, h + 0.06), 0.2, 0.02), PANEL),
    ]
    for k in range(4):
        a = math.radians(45 + 90 * k)
        parts.append(
            Part(box((0.30 * math.cos(a), 0.30 * math.sin(a), h / 2), (0.05, 0.05, h / 2), 0.02, turn=(0, 0, 45)), CAP)
        )
    return [
        *parts,
        Part(box((0.305, 0, h * 0.5), (0.008, 0.035, h * 0.28), 0.004), STRIP),
        Part(box((0, 0.305, h * 0.5), (0.035, 0.008, h * 0.28), 0.004), STRIP),
    ]


def exit_beacon() -> list[Part]:
    """A way out: four lit corner posts around a chevroned plate."""
    parts = [
        Part(box((0, 0, 0.012), (0.46, 0.46, 0.014), 0.008), TRIM),
        Part(box((0, 0, 0.02), (0.40, 0.40, 0.014), 0.006), CAP),
    ]
    for a in (1, -1):
        for b in (1, -1):
            parts += [
                Part(box((0.42 * a, 0.42 * b, 0.11), (0.035, 0.035, 0.11), 0.012), PANEL),
                Part(box((0.42 * a, 0.42 * b, 0.225), (0.026, 0.026, 0.016), 0.008), GREEN),
            ]
    for k in (-0.2, 0.0, 0.2):
        parts += [Part(capsule((k - 0.10, 0.22 * s, 0.036), (k + 0.08, 0, 0.036), 0.022), GREEN) for s in (1, -1)]
    return parts


def door(state: str, tall: bool) -> list[Part]:
    """A bulkhead door in a wall that runs along y, so that one passes along x; `low` is cut away."""
    h = 0.98 if tall else 0.30
    posts = [Part(box((0, 0.43 * s, h / 2), (0.20, 0.075, h / 2), 0.02), TRIM) for s in (1, -1)]
    lamp = {"open": GREEN, "closed": AMBER, "sealed": RED}[state]
    posts += [Part(box((0.205, 0.43 * s, h * 0.72), (0.010, 0.022, 0.07), 0.005), lamp) for s in (1, -1)]
    sill = [Part(box((0, 0, 0.012), (0.20, 0.48, 0.014), 0.008), CAP)]
    if state == "open":
        leaves = [Part(box((0, 0.365 * s, h / 2), (0.05, 0.035, h / 2 - 0.02), 0.01), HAZARD) for s in (1, -1)]
        return posts + sill + leaves
    parts = posts + sill + _leaves(h, tall)
    if state == "sealed":
        parts += [
            Part(box((0.09, 0, h * k), (0.03, 0.37, 0.045), 0.012, turn=(t if tall else 0, 0, 0)), HAZARD)
            for k, t in (((0.36, 24), (0.62, -24)) if tall else ((0.6, 0),))
        ]
        parts.append(Part(box((0.12, 0, h * 0.5), (0.03, 0.075, 0.075), 0.02), RED if tall else HAZARD))
    return parts


def _leaves(h: float, tall: bool) -> list[Part]:
    parts = []
    for s in (1, -1):
        parts.append(Part(box((0, 0.182 * s, h * 0.47), (0.075, 0.176, h * 0.47), 0.02), PLATE))
        if tall:
            parts += [
                Part(box((0.078, 0.19 * s, h * 0.68), (0.010, 0.10, 0.10), 0.008), PANEL),
                Part(box((0.078, 0.17 * s, h * 0.30), (0.010, 0.13, 0.07), 0.008), TRIM),
            ]
            parts.append(Part(box((0.085, 0.16 * s, h * 0.76), (0.008, 0.05, 0.03), 0.004), STRIP))
        parts.append(Part(box((0.0, 0.025 * s, h * 0.47), (0.082, 0.014, h * 0.47), 0.006), HAZARD))
    return parts


def boulder(seed: int) -> list[Part]:
    """Half cover in the dream."""
    rock = Material("#666d78", shine=0.12, grain=0.35, grain_scale=9)
    lumps = [
        ((-0.05, 0.0, 0.14), (0.37, 0.34, 0.34)),
        ((0.17, 0.12, 0.10), (0.25, 0.25, 0.26)),
        ((-0.12, -0.16, 0.20), (0.22, 0.21, 0.26)),
    ]
    body = rough(blend(0.08, *[ellipsoid(c, r) for c, r in lumps]), 0.05, 4.5, seed)
    chip = box((0.1, -0.1, 0.3), (0.5, 0.5, 0.34), 0.02, turn=(14 + seed, -12, 20 * seed))
    body = common(body, chip)
    snow = common(
        rough(blend(0.08, *[ellipsoid((c[0], c[1], c[2] + 0.02), r) for c, r in lumps]), 0.05, 4.5, seed), chip
    )
    cap = common(lambda p: snow(p) - 0.018, rough(above(0.36), 0.07, 6, seed))
    return [Part(body, rock), Part(cap, Material("#93a0ae", shine=0.1, grain=0.10))]


def monolith(seed: int) -> list[Part]:
    """Full cover in the dream: a carved standing stone with a vein of light, in ice."""
    h = 1.18
    stone = Material("#525a68", shine=0.2, grain=0.35, grain_scale=8)
    ice = Material("#86b8cf", shine=0.9, gloss=50, grain=0.2, grain_scale=6)
    glyph = Material("#c9b8ff", glow=0.9, grain=0)
    lean = (3 - 2 * seed, -4 + 3 * seed, 12 * seed)
    body = rough(box((0, 0, h * 0.5), (0.27, 0.21, h * 0.5), 0.03, turn=lean, taper=0.32), 0.02, 6, seed)
    marks = [
        cut(box((0.02, 0, z), (0.5, 0.05, 0.018), 0.004, turn=(0, 0, 0)), box((0, 0, z), (0.2, 0.2, 0.1)))
        for z in (0.45, 0.62, 0.79)
    ]
    lines = [Part(common(lambda p: body(p) - 0.004, m), glyph) for m in marks]
    shards = [
        box((0.22, 0.13, 0.26), (0.11, 0.10, 0.30), 0.015, turn=(-14, 16, 50), taper=0.6),
        box((-0.16, 0.22, 0.18), (0.09, 0.09, 0.22), 0.015, turn=(-18, -14, 10), taper=0.6),
    ]
    foot = rough(ellipsoid((0, 0.02, 0.0), (0.42, 0.40, 0.11)), 0.04, 7, seed)
    return [Part(body, stone), *lines, *[Part(s, ice) for s in shards], Part(foot, Material("#8d9bad", grain=0.2))]


def standing(parts: list[Part], turn: float = 0.0) -> Model:
    """A prop as a model turned about the vertical."""
    return turned((group(parts),), (0, 0, turn))


PROPS: dict[str, Model] = {
    "ship/prop/crate/0": standing(crate("#4e6b58")),
    "ship/prop/crate/1": standing(crate("#7a5a34")),
    "ship/prop/crate/2": standing(crate("#46566a", STRIP)),
    "ship/prop/barrels/0": standing(barrels()),
    "ship/prop/barrels/1": standing(barrels(), 130),
    "ship/prop/console/0": standing(console()),
    "ship/prop/console/1": standing(console(), 90),
    "ship/prop/pillar/0": standing(pillar()),
    "ship/prop/exit/0": standing(exit_beacon()),
    "ship/prop/exit/1": standing(exit_beacon(), 90),
    "dream/prop/boulder/0": standing(boulder(0)),
    "dream/prop/boulder/1": standing(boulder(5), 70),
    "dream/prop/boulder/2": standing(boulder(3), 150),
    "dream/prop/monolith/0": standing(monolith(0)),
    "dream/prop/monolith/1": standing(monolith(1), 80),
    "dream/prop/exit/0": standing(exit_beacon()),
}
for _axis, _turn in (("x", 90.0), ("y", 0.0)):
    for _state in ("open", "closed", "sealed"):
        for _height in ("tall", "low"):
            PROPS[f"ship/door/{_state}/{_axis}/{_height}"] = standing(door(_state, _height == "tall"), _turn)
