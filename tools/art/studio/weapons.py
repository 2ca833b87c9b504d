"""Weapons in their own frame: the right hand's grip is the origin and the business end points along +x."""

from __future__ import annotations

from studio.fields import box, capsule, cylinder, sphere
from studio.model import Material, Part

STEEL = Material("#39424e", shine=0.5, gloss=30)
DARK_STEEL = Material("#252b35", shine=0.45, gloss=28)
WOOD = Material("#7a4f2c", shine=0.2, grain=0.2, grain_scale=24)
EDGE = Material("#c9d4dc", shine=0.9, gloss=40, grain=0.02)
LEATHER = Material("#4a3020", shine=0.15, grain=0.1)
BRASS = Material("#b98d45", shine=0.5, gloss=26)
BONE = Material("#d2c7a4", shine=0.2, grain=0.12)

FOREGRIP = {"carbine": (0.20, 0.0, -0.02), "rifle": (0.24, 0.0, -0.02), "bren": (0.26, 0.0, -0.03)}


def carbine() -> list[Part]:
    return [
        Part(box((0.06, 0, 0.015), (0.14, 0.026, 0.036), 0.012), STEEL),
        Part(box((-0.15, 0, -0.025), (0.10, 0.024, 0.042), 0.016, turn=(0, -9, 0)), WOOD),
        Part(box((0.20, 0, 0.0), (0.10, 0.030, 0.030), 0.014), WOOD),
        Part(capsule((0.2, 0, 0.022), (0.42, 0, 0.022), 0.017), DARK_STEEL),
        Part(box((0.09, 0, -0.075), (0.028, 0.018, 0.058), 0.008, turn=(0, -14, 0)), DARK_STEEL),
        Part(box((0.40, 0, 0.052), (0.010, 0.008, 0.022), 0.004), DARK_STEEL),
    ]


def rifle() -> list[Part]:
    return [
        Part(box((-0.17, 0, -0.03), (0.12, 0.024, 0.045), 0.016, turn=(0, -10, 0)), WOOD),
        Part(box((0.14, 0, 0.0), (0.24, 0.028, 0.032), 0.014), WOOD),
        Part(box((0.05, 0, 0.032), (0.12, 0.022, 0.022), 0.010), STEEL),
        Part(capsule((0.2, 0, 0.024), (0.60, 0, 0.024), 0.015), DARK_STEEL),
        Part(box((0.08, 0, -0.06), (0.035, 0.018, 0.035), 0.008), DARK_STEEL),
        Part(capsule((0.03, 0.0, 0.04), (0.03, 0.055, 0.03), 0.010), STEEL),
        Part(box((0.57, 0, 0.050), (0.010, 0.008, 0.02), 0.004), DARK_STEEL),
    ]


def bren() -> list[Part]:
    legs = [Part(capsule((0.50, s * 0.02, -0.02), (0.34, s * 0.045, -0.06), 0.011), DARK_STEEL) for s in (1, -1)]
    return legs + [
        Part(box((0.08, 0, 0.02), (0.20, 0.036, 0.048), 0.014), STEEL),
        Part(box((-0.20, 0, -0.02), (0.12, 0.028, 0.055), 0.018, turn=(0, -8, 0)), WOOD),
        Part(box((0.115, 0, 0.14), (0.042, 0.022, 0.085), 0.012, turn=(0, 18, 0)), DARK_STEEL),
        Part(box((0.155, 0, 0.225), (0.040, 0.022, 0.045), 0.012, turn=(0, 34, 0)), DARK_STEEL),
        Part(capsule((0.26, 0, 0.03), (0.68, 0, 0.03), 0.022), DARK_STEEL),
        Part(capsule((0.66, 0, 0.03), (0.73, 0, 0.03), 0.024, 0.036), STEEL),
        Part(capsule((0.25, 0, 0.08), (0.34, 0, 0.10), 0.016), WOOD),
        Part(box((0.63, 0, 0.065), (0.010, 0.008, 0.024), 0.004), DARK_STEEL),
    ]


def blade() -> list[Part]:
    return [
        Part(capsule((-0.07, 0, 0), (0.05, 0, 0), 0.024), LEATHER),
        Part(sphere((-0.09, 0, 0), 0.030), BRASS),
        Part(box((0.065, 0, 0), (0.016, 0.026, 0.075), 0.010), BRASS),
        Part(box((0.33, 0, 0.004), (0.25, 0.010, 0.034), 0.006), EDGE),
        Part(box((0.585, 0, 0.012), (0.055, 0.009, 0.024), 0.006, turn=(0, -14, 0)), EDGE),
    ]


def skewer() -> list[Part]:
    return [
        Part(capsule((-0.42, 0, 0), (0.10, 0, 0), 0.020, 0.024), DARK_STEEL),
        Part(capsule((0.08, 0, 0), (0.78, 0, 0), 0.026, 0.005), BONE),
        Part(cylinder((0.10, 0, 0), 0.036, 0.03, turn=(0, 90, 0)), BRASS),
    ]


def knife() -> list[Part]:
    return [
        Part(capsule((-0.09, 0, 0), (0.06, 0, 0), 0.030), LEATHER),
        Part(box((0.20, 0, 0.010), (0.15, 0.013, 0.052), 0.008), EDGE),
        Part(box((0.36, 0, 0.030), (0.075, 0.012, 0.036), 0.008, turn=(0, -24, 0)), EDGE),
        Part(box((0.08, 0, -0.01), (0.02, 0.03, 0.06), 0.010), DARK_STEEL),
    ]


def glaive() -> list[Part]:
    """Held at the middle of a long shaft; a broad curved blade at one end, a spike at the other."""
    return [
        Part(capsule((-0.62, 0, 0), (0.62, 0, 0), 0.024), DARK_STEEL),
        Part(capsule((-0.62, 0, 0), (-0.76, 0, 0), 0.028, 0.005), BONE),
        Part(cylinder((0.60, 0, 0), 0.042, 0.04, turn=(0, 90, 0)), BRASS),
        Part(box((0.78, 0, 0.030), (0.17, 0.014, 0.075), 0.010), EDGE),
        Part(box((0.96, 0, 0.085), (0.085, 0.012, 0.048), 0.010, turn=(0, -32, 0)), EDGE),
        Part(box((0.66, 0, -0.075), (0.030, 0.013, 0.060), 0.010, turn=(0, 20, 0)), EDGE),
    ]


def quiver() -> list[Part]:
    """A bundle of skewers, upright, its middle at the origin."""
    rods = ((-0.05, -0.06), (0.03, -0.02), (-0.04, 0.03), (0.04, 0.07), (0.0, 0.0))
    parts = [
        Part(cylinder((0, 0, -0.12), 0.10, 0.17, 0.02), LEATHER),
        Part(cylinder((0, 0, 0.03), 0.108, 0.022, 0.01), BRASS),
    ]
    for i, (x, y) in enumerate(rods):
        top = 0.42 + 0.07 * ((i * 3) % 4)
        parts.append(Part(capsule((x, y, 0), (x * 1.9, y * 1.9, top), 0.024, 0.006), BONE))
    return parts


MAKERS = {
    "carbine": carbine, "rifle": rifle, "bren": bren, "blade": blade,
    "skewer": skewer, "knife": knife, "glaive": glaive,
}  # fmt: skip
