"""The people of the first mission."""

from __future__ import annotations

from studio.fields import Field, box, capsule, common, cut, ellipsoid, frustum, torus
from studio.figure import Cloth, Figure, plain_torso
from studio.heads import Face, face_parts, hair, hair_buffy, hair_faith, hair_willow, helmet_alex, helmet_tad, skin
from studio.model import Material, Part
from studio.poses import Style, long_gun, slung_gun, swordplay
from studio.skeleton import Build, Grip

LEATHER = Material("#4c3222", shine=0.2, gloss=14, grain=0.12)
BLACK = Material("#20242c", shine=0.2)
BUCKLE = Material("#b98d45", shine=0.5, gloss=26)


def _strap(build: Build, side: int, material: Material, width: float = 0.020) -> Part:
    """A strap from one shoulder to the opposite hip, hugging the chest."""
    t, s, g = build.torso, build.shoulder, build.girth
    shell: Field = cut(
        ellipsoid((0.01, 0, t * 0.60), (0.138 * g, s * 1.10, t * 0.56)),
        ellipsoid((0.01, 0, t * 0.60), (0.090 * g, s * 0.80, t * 0.50)),
    )
    slope = 48.0 * side
    return Part(common(shell, box((0, 0, t * 0.55), (0.3, 0.5, width), 0.004, turn=(slope, 0, 0))), material)


def _lapels(build: Build, shirt: Material) -> Part:
    t = build.torso
    return Part(ellipsoid((0.088 * build.girth, 0, t * 0.80), (0.045, 0.050, 0.105), turn=(0, -18, 0)), shirt)


def _collar(build: Build, material: Material, thick: float = 0.030) -> Part:
    return Part(torus((0.01, 0, build.torso + 0.012), 0.074, thick, turn=(0, 12, 0)), material)


def _pouch(x: float, y: float, z: float, size: float, material: Material, turn: float = 0.0) -> list[Part]:
    flap = Material("#3a2618", shine=0.15)
    return [
        Part(box((x, y, z), (size * 0.55, size, size * 0.9), 0.016, turn=(0, 0, turn)), material),
        Part(box((x, y, z + size * 0.55), (size * 0.60, size * 1.03, size * 0.38), 0.014, turn=(0, 0, turn)), flap),
    ]


def _willow_gear(build: Build) -> list[Part]:
    bag, scarf = Material("#8a6238", shine=0.15, grain=0.14), Material("#d8443a", shine=0.12)
    s = build.shoulder
    return [
        _lapels(build, Material("#e9dcc0")),
        _collar(build, scarf, 0.036),
        Part(capsule((0.10, -0.04, build.torso - 0.03), (0.125, -0.075, build.torso - 0.16), 0.030, 0.020), scarf),
        _strap(build, -1, Material("#6b4726")),
        Part(box((-0.02, s * 1.12, -0.04), (0.105, 0.045, 0.085), 0.022), bag),
        Part(box((-0.02, s * 1.12 + 0.018, 0.005), (0.110, 0.034, 0.046), 0.018), Material("#6d4a28", grain=0.12)),
        Part(box((-0.02, s * 1.12 + 0.052, -0.035), (0.014, 0.006, 0.020), 0.004), BUCKLE),
        Part(box((0.03, s * 1.10, build.torso - 0.02), (0.045, 0.022, 0.012), 0.006), scarf),
    ]


def _faith_gear(build: Build) -> list[Part]:
    vest = Material("#35322e", shine=0.22, gloss=14, grain=0.12)
    t, s, g = build.torso, build.shoulder, build.girth
    parts = [
        Part(box((0.012, 0, t * 0.62), (0.128 * g, s * 0.92, t * 0.36), 0.075), vest),
        _lapels(build, Material("#d9d2c0")),
        _collar(build, vest, 0.028),
    ]
    for y in (-0.10, 0.0, 0.10):
        parts += _pouch(0.120 * g, y, 0.115, 0.044, Material("#6f6a44", grain=0.12))
    parts.append(_strap(build, 1, Material("#b88a3c", shine=0.45, grain=0.3, grain_scale=40), 0.026))
    return parts


def _buffy_gear(build: Build) -> list[Part]:
    t, s = build.torso, build.shoulder
    gold = Material("#e7c24a", shine=0.3)
    return [
        _lapels(build, Material("#f0e6d0")),
        _collar(build, Material("#4a5568"), 0.024),
        Part(capsule((0.02, -s * 0.96, t - 0.04), (0.01, -s * 1.06, t - 0.14), 0.068, 0.062), gold),
        Part(capsule((-0.12, -0.10, 0.34), (-0.10, 0.14, -0.06), 0.026, 0.022), LEATHER),
        Part(box((0.112, 0, 0.055), (0.012, 0.030, 0.024), 0.006), BUCKLE),
        _strap(build, 1, LEATHER, 0.015),
    ]


def _soldier_gear(build: Build, accent: str, pack: str) -> list[Part]:
    web, roll = Material("#6b6444", grain=0.12), Material(pack, grain=0.14)
    t, s, g = build.torso, build.shoulder, build.girth
    parts = [
        Part(box((-0.135 * g, 0, t * 0.62), (0.062, s * 0.72, 0.115), 0.03), roll),
        Part(
            capsule((-0.15 * g, -s * 0.75, t + 0.02), (-0.15 * g, s * 0.75, t + 0.02), 0.048),
            Material("#4e4a3a", grain=0.14),
        ),
        _collar(build, Material(accent), 0.026),
        _strap(build, 1, web, 0.015),
        _strap(build, -1, web, 0.015),
        Part(capsule((0.0, s * 1.00, t - 0.075), (0.0, s * 1.02, t - 0.115), 0.071 * build.limb), Material(accent)),
    ]
    for y in (-0.085, 0.085):
        parts += _pouch(0.112 * g, y, 0.105, 0.040, web)
    return parts


def _skirted(build: Build, cloth: Cloth, length: float = 0.12) -> list[Part]:
    """A trunk with the tails of a jacket."""
    return [
        *plain_torso(build, cloth),
        Part(frustum((0, 0, 0.06 - length), 0.175 * build.shoulder / 0.165, 0.125, length, 0.82), cloth.jacket),
    ]


def _cloth(
    flesh: str,
    trousers: str,
    boot: str,
    jacket: str,
    sleeve: str = "",
    forearm: str = "",
    hand: str = "",
    shin: str = "",
) -> Cloth:
    legs, coat = Material(trousers, grain=0.12), Material(jacket, shine=0.16, grain=0.10)
    return Cloth(
        skin(flesh),
        legs,
        Material(shin or trousers, grain=0.12),
        Material(boot, shine=0.25),
        coat,
        Material(sleeve or jacket, shine=0.14, grain=0.10),
        Material(forearm or sleeve or jacket, grain=0.08),
        Material(hand or flesh, shine=0.12, grain=0.04),
        LEATHER,
    )


WILLOW_FACE = Face(skin("#ecbb99"), "#3f8a55", hair("#93301a"), "#c0625a", jaw=0.92, lash=0.0115)
FAITH_FACE = Face(skin("#c98c62"), "#5a3517", hair("#2a1a14"), "#94453c", jaw=0.98, brow_tilt=0.010, lash=0.0115)
BUFFY_FACE = Face(skin("#e9b88d"), "#3a78b0", hair("#a8792a"), "#c4685c", jaw=0.88, brow_tilt=0.008, lash=0.0120)
TAD_FACE = Face(skin("#dda57c"), "#55708a", hair("#7a5530"), "#a85e50", jaw=1.0)
ALEX_FACE = Face(skin("#8d5c3d"), "#3a2214", hair("#1d130e"), "#6d3a30", jaw=1.12, brow_tilt=0.010)

FIGURES: dict[str, Figure] = {
    "willow": Figure(
        Build(torso=0.35, shoulder=0.150, hip=0.080, limb=0.94, girth=0.95),
        _cloth("#ecbb99", "#5d5546", "#3a2619", "#31455c", forearm="#2a3b50", hand="#ecbb99"),
        lambda closed: face_parts(WILLOW_FACE, closed) + hair_willow(),
        _skirted,
        _willow_gear,
        hold="carbine",
        slung="carbine",
        slung_at=Grip((-0.165, -0.02, 0.22), pitch=-58, yaw=96),
    ),
    "faith": Figure(
        Build(torso=0.38, shoulder=0.190, hip=0.092, limb=1.12, girth=1.12),
        _cloth("#c98c62", "#454b3a", "#2a2522", "#5b4030", sleeve="#c98c62", forearm="#c98c62", hand="#33261e"),
        lambda closed: face_parts(FAITH_FACE, closed) + hair_faith(),
        plain_torso,
        _faith_gear,
        hold="bren",
        slung="bren",
        slung_at=Grip((-0.20, 0.02, 0.12), pitch=-66, yaw=92),
    ),
    "buffy": Figure(
        Build(torso=0.335, shoulder=0.142, hip=0.078, limb=0.90, girth=0.90),
        _cloth("#e9b88d", "#39424f", "#6a4526", "#c9bfa6", sleeve="#c9bfa6", forearm="#e9b88d", hand="#5a3c24"),
        lambda closed: face_parts(BUFFY_FACE, closed) + hair_buffy(),
        plain_torso,
        _buffy_gear,
        hold="blade",
    ),
    "tad": Figure(
        Build(leg=0.53, torso=0.375, shoulder=0.152, hip=0.080, limb=0.95, girth=0.92, arm=0.39),
        _cloth("#dda57c", "#6a6a4c", "#33281f", "#70744f", hand="#dda57c"),
        lambda closed: face_parts(TAD_FACE, closed) + helmet_tad(),
        _skirted,
        lambda b: _soldier_gear(b, "#b9602a", "#7b6b48"),
        hold="rifle",
        slung="rifle",
    ),
    "alex": Figure(
        Build(leg=0.45, torso=0.36, shoulder=0.192, hip=0.098, limb=1.16, girth=1.22),
        _cloth("#8d5c3d", "#4a4f55", "#27221e", "#5d5a4e", forearm="#8d5c3d", hand="#8d5c3d"),
        lambda closed: face_parts(ALEX_FACE, closed) + helmet_alex(),
        plain_torso,
        lambda b: _soldier_gear(b, "#c87a2c", "#59616a"),
        hold="rifle",
        slung="rifle",
    ),
}
PORT_ARMS = Grip((0.10, 0.13, 0.13), pitch=-26, yaw=-42)
SHOULDERED = Grip((0.20, 0.085, 0.33), pitch=0, yaw=-3)
STYLES: dict[str, Style] = {
    "willow": slung_gun("carbine", Grip((0.18, 0.080, 0.33), pitch=0, yaw=-3)),
    "faith": long_gun("bren", Grip((0.05, 0.17, 0.09), pitch=6, yaw=-16), Grip((0.16, 0.115, 0.26), pitch=0, yaw=-4)),
    "buffy": swordplay,
    "tad": long_gun("rifle", PORT_ARMS, SHOULDERED),
    "alex": long_gun("rifle", Grip((0.09, 0.16, 0.10), pitch=-8, yaw=-34), SHOULDERED),
}
