"""What has no human skeleton: the limb out of the chasm, a manifestation of the sphere, the cat in a coat.

Each is a function of pose and frame; it faces +x.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from studio.fields import Field, Triple, blend, capsule, ellipsoid, rough, sphere
from studio.model import Group, Material, Model, Part

SLIME = Material("#5b3f6e", shine=0.55, gloss=30, grain=0.16, grain_scale=18)
PALE = Material("#c9a7c4", shine=0.3, grain=0.1)
CLAW = Material("#e9dcc0", shine=0.25)
ICE = Material("#bfe4f6", shine=0.6, gloss=40, grain=0.1, glow=0.25)
CORE = Material("#eafaff", glow=1.1, grain=0, ink=0)
FUR = Material("#8d8578", shine=0.08, grain=0.3, grain_scale=30)
COAT = Material("#2f5a78", shine=0.15, grain=0.12)
DARK = Material("#1b1a1f", shine=0.3)

# How far a limb leans over and how it curls at the tip, by pose.
_LIMB = {"hit": (-0.5, -0.8), "down": (1.9, 0.5), "dead": (2.0, 0.2), "aim": (0.5, 0.2), "guard": (0.1, 1.4),
         "carry": (0.3, 1.9)}  # fmt: skip


def _spine(lean: float, curl: float, lift: float) -> list[Triple]:
    """Points of a tentacle from the floor up, `lean` and `curl` in radians along its length."""
    points: list[Triple] = [(0.0, 0.0, -0.12)]
    x, z, turn = 0.0, -0.12, 0.0
    for nth in range(9):
        turn = lean * (nth / 8) ** 1.3 + curl * max(0.0, nth / 8 - 0.45) * 1.8
        step = 0.23 * lift
        x, z = x + math.sin(turn) * step, z + math.cos(turn) * step
        points.append((x, 0.05 * math.sin(nth * 1.1 + curl), max(0.06, z)))
    return points


def limb(pose: str, frame: int) -> Model:
    """A tentacle that rises, sways, strikes and falls."""
    lean, curl = _LIMB.get(pose, (0.25 + 0.18 * (frame % 2), 1.0 - 0.5 * (frame % 2)))
    if pose == "walk":
        lean, curl = 0.3 * math.sin(frame * math.pi / 3), 1.0
    if pose == "strike":
        lean, curl = (-0.4, 0.9) if frame == 0 else (1.3, 0.6)
    points = _spine(lean, curl, 0.9)
    thick = [0.20 - 0.017 * nth for nth in range(len(points))]
    rods: list[Field] = [capsule(a, b, thick[nth], thick[nth + 1]) for nth, (a, b) in enumerate(pairwise(points))]
    parts = [Part(rough(blend(0.05, *rods), 0.010, 9), SLIME)]
    for nth in range(2, len(points) - 1):
        x, y, z = points[nth]
        side = 0.72 * thick[nth]
        parts += [Part(sphere((x + side, y + 0.07 * way, z), 0.40 * thick[nth]), PALE) for way in (-1, 1)]
    x, y, z = points[-1]
    parts.append(Part(capsule((x, y, z), (x + 0.12, y, z - 0.10), 0.05, 0.008), CLAW))
    return (Group(tuple(parts)),)


def manifestation(pose: str, frame: int) -> Model:
    """A drift of ice shards around a light; it sinks when it is struck down."""
    sunk = {"down": 0.55, "dead": 0.8, "hit": 0.15}.get(pose, 0.0)
    bob = 0.05 * math.sin(frame * math.pi / 2) - sunk
    reach = 0.35 if pose in ("strike", "aim") else 0.0
    parts = [Part(ellipsoid((0.05, 0, 0.98 + bob), (0.12, 0.12, 0.16)), CORE)]
    for nth in range(9):
        turn = nth * 2.4 + frame * 0.25
        far, high = 0.16 + 0.05 * (nth % 3), 0.25 + nth * 0.13
        x, y = far * math.cos(turn) + reach * (nth / 8), far * math.sin(turn)
        low, top = max(0.05, high - 0.22 + bob), max(0.10, high + 0.24 + bob)
        parts.append(Part(capsule((x * 0.6, y * 0.6, low), (x * 1.25, y * 1.25, top), 0.085, 0.010), ICE))
    parts.append(Part(rough(ellipsoid((0, 0, 0.18), (0.34, 0.34, 0.13)), 0.03, 6), ICE))
    return (Group(tuple(parts)),)


def mrs_chippy(pose: str, frame: int) -> Model:
    """A grey cat in a small blue coat."""
    lying = pose in ("down", "dead")
    crouched = pose in ("guard", "hit", "carry")
    high = 0.10 if lying else 0.15 if crouched else 0.22
    stride = 0.09 * math.sin(frame * math.pi / 3) if pose == "walk" else 0.0
    body: Field = ellipsoid((0.0, 0, high), (0.23, 0.095, 0.105))
    head = (0.27, 0.0, high + (0.02 if lying else 0.11))
    tip = (-0.42, 0.05 * (1 if frame % 2 else -1), high + (0.0 if lying else 0.24))
    parts = [
        Part(blend(0.04, body, capsule((0.15, 0, high), head, 0.075, 0.07)), FUR),
        Part(ellipsoid((-0.01, 0, high + 0.015), (0.17, 0.105, 0.108)), COAT),
        Part(ellipsoid(head, (0.095, 0.085, 0.080)), FUR),
        Part(capsule((-0.20, 0, high + 0.02), tip, 0.030, 0.020), FUR),
    ]
    for side in (1, -1):
        parts += [
            Part(capsule((head[0] - 0.02, 0.05 * side, head[2] + 0.05), (head[0] - 0.03, 0.06 * side, head[2] + 0.13),
                         0.030, 0.008), FUR),
            Part(sphere((head[0] + 0.078, 0.034 * side, head[2] + 0.015), 0.014), DARK),
        ]  # fmt: skip
        if not lying:
            for x, swing in ((0.14, stride * side), (-0.14, -stride * side)):
                parts.append(Part(capsule((x, 0.06 * side, high), (x + swing, 0.06 * side, 0.02), 0.036, 0.028), FUR))
    return (Group(tuple(parts)),)


CREATURES: dict[str, Callable[[str, int], Model]] = {
    "limb": limb,
    "manifestation": manifestation,
    "mrs_chippy": mrs_chippy,
}
