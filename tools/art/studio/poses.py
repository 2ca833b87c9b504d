"""What every stance looks like, by the thing carried: a long gun, a slung gun, a blade, LGF weapons."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studio.fields import Triple, rotation
from studio.skeleton import Grip, Pose
from studio.weapons import FOREGRIP

POSES: dict[str, int] = {
    "idle": 2,
    "walk": 6,
    "aim": 1,
    "hit": 1,
    "down": 1,
    "strike": 2,
    "guard": 1,
    "carry": 1,
    "dead": 1,
}
POSE_MS = {
    "idle": 700,
    "walk": 60,
    "aim": 200,
    "hit": 200,
    "down": 200,
    "strike": 140,
    "guard": 200,
    "carry": 200,
    "dead": 200,
}
Style = Callable[[str, int], Pose]


def _along(grip: Grip, offset: Triple) -> Triple:
    """A point of a held weapon in the frame of the hip."""
    moved = np.array(grip.place, np.float32) + rotation(*grip.turn()) @ np.array(offset, np.float32)
    return (float(moved[0]), float(moved[1]), float(moved[2]))


def two_handed(base: Pose, weapon: str, grip: Grip) -> Pose:
    """Puts the right hand on the grip and the left on the fore-end."""
    return replace(base, grip=grip, hands=(_along(grip, (-0.01, 0, -0.03)), _along(grip, FOREGRIP[weapon])))


def one_handed(base: Pose, grip: Grip, left: Triple, second: Grip | None = None) -> Pose:
    free = left if second is None else second.place
    return replace(base, grip=grip, second=second, hands=(grip.place, free))


def stride(frame: int, reach: float = 0.17, lift: float = 0.10, wide: float = 0.085) -> Pose:
    """Legs of one of six walking frames, without arms."""
    phase = frame / 6
    feet: list[Triple] = []
    for side, offset in ((1, 0.0), (-1, 0.5)):
        t = (phase + offset) % 1
        x = reach * math.cos(t * math.tau)
        rise = lift * max(0.0, -math.sin(t * math.tau))
        feet.append((x - 0.01, side * wide, rise))
    bob = 0.022 * abs(math.cos(phase * math.tau))
    return Pose(sink=0.012 + bob, lean=8, twist=-7 * math.cos(phase * math.tau), feet=(feet[0], feet[1]))


def swing(frame: int, side: int, amount: float = 0.15, wide: float = 0.21) -> Triple:
    """A free hand of a walking frame, opposite to its leg."""
    t = frame / 6 * math.tau + (0 if side > 0 else math.pi)
    x = -amount * math.cos(t)
    return (x + 0.03, side * wide, 0.03 + 0.10 * max(0.0, x))


STANDING = Pose(feet=((-0.03, 0.105, 0), (0.06, -0.10, 0)))
BRACED = Pose(sink=0.055, lean=9, feet=((-0.15, 0.12, 0), (0.15, -0.10, 0)))
STRUCK = Pose(sink=0.05, shift=-0.05, lean=-17, twist=16, nod=-16, look=10, feet=((-0.20, 0.12, 0), (0.10, -0.11, 0)))
FALLEN = Pose(
    lean=-2,
    nod=6,
    look=28,
    feet=((0.02, 0.16, 0), (0.10, -0.12, 0.10)),
    hands=((0.06, 0.36, 0.20), (-0.02, -0.30, -0.02)),
    lying=(0, -90, 0),
    lift=0.14,
    slide=0.60,
    closed_eyes=True,
)
STILL = Pose(
    lean=0,
    nod=-8,
    look=-62,
    feet=((0.05, 0.12, 0.0), (0.0, -0.13, 0.06)),
    hands=((0.10, 0.30, 0.56), (0.05, -0.26, 0.02)),
    lying=(0, 90, 0),
    lift=0.14,
    slide=-0.60,
    closed_eyes=True,
)
LOADED = Pose(
    burden=True,
    sink=0.045,
    lean=16,
    nod=-6,
    feet=((-0.08, 0.12, 0), (0.10, -0.11, 0)),
    hands=((0.16, 0.15, 0.30), (0.16, -0.17, 0.30)),
)


def _breath(base: Pose, frame: int) -> Pose:
    return replace(base, sink=base.sink + 0.012 * frame, lean=base.lean + 0.8 * frame)


def _lifted(grip: Grip, up: float) -> Grip:
    x, y, z = grip.place
    return replace(grip, place=(x, y, z - up))


def long_gun(weapon: str, rest: Grip, shoulder: Grip) -> Style:
    """Rifles and the Bren: always in both hands."""

    def pose(name: str, frame: int) -> Pose:
        if name == "idle":
            return two_handed(_breath(STANDING, frame), weapon, _lifted(rest, -0.003 * frame))
        if name == "walk":
            return two_handed(stride(frame), weapon, _lifted(rest, 0.0))
        if name == "aim":
            return two_handed(replace(BRACED, look=3, nod=4), weapon, shoulder)
        if name == "hit":
            return two_handed(STRUCK, weapon, replace(rest, place=(0.05, 0.16, 0.16), pitch=-35, yaw=10))
        if name == "strike":
            back = Grip((0.04, 0.18, 0.26), pitch=-25, yaw=-20)
            blow = Grip((0.24, 0.06, 0.30), pitch=-62, yaw=-62)
            return two_handed(replace(BRACED, twist=(20, -18)[frame]), weapon, (back, blow)[frame])
        if name == "guard":
            return two_handed(replace(BRACED, sink=0.09), weapon, replace(rest, pitch=-40, yaw=-50))
        return _common(name)

    return pose


def slung_gun(weapon: str, shoulder: Grip) -> Style:
    """Hands free with the gun on the back; unslung to aim, strike and guard."""
    gun = long_gun(weapon, Grip((0.12, 0.12, 0.15), pitch=-20, yaw=-30), shoulder)

    def pose(name: str, frame: int) -> Pose:
        if name == "idle":
            return replace(_breath(STANDING, frame), look=-4, hands=((0.05, 0.225, -0.02), (0.085, -0.155, 0.07)))
        if name == "walk":
            return replace(stride(frame), hands=(swing(frame, 1), swing(frame, -1)))
        if name == "hit":
            return replace(STRUCK, hands=((0.13, 0.27, 0.20), (0.16, -0.20, 0.28)))
        return gun(name, frame)

    return pose


def swordplay(name: str, frame: int) -> Pose:
    """Buffy: weight forward, blade low and ready."""
    ready = replace(BRACED, sink=0.06, lean=13, twist=-14, look=0, feet=((-0.17, 0.11, 0), (0.17, -0.09, 0)))
    if name == "idle":
        return one_handed(
            _breath(ready, frame),
            Grip((0.13, 0.24, 0.02 - 0.008 * frame), pitch=-14, yaw=-12, roll=0),
            (0.20, -0.17, 0.20),
        )
    if name == "walk":
        base = replace(stride(frame, 0.21, 0.12), lean=17)
        return one_handed(
            base,
            Grip((-0.02 - 0.05 * math.cos(frame / 6 * math.tau), 0.25, 0.04), pitch=12, yaw=14),
            swing(frame, -1, 0.18),
        )
    if name == "aim":
        return one_handed(replace(ready, lean=16), Grip((0.22, 0.10, 0.34), pitch=-4, yaw=-4), (0.10, -0.24, 0.22))
    if name == "hit":
        return one_handed(STRUCK, Grip((0.02, 0.33, 0.24), pitch=-30, yaw=40), (0.16, -0.20, 0.28))
    if name == "strike":
        wound = one_handed(
            replace(ready, twist=26, lean=4), Grip((-0.06, 0.22, 0.56), pitch=-120, yaw=-8), (0.18, -0.16, 0.24)
        )
        blow = one_handed(
            replace(ready, twist=-30, lean=22, sink=0.09),
            Grip((0.30, -0.06, 0.14), pitch=22, yaw=-34),
            (-0.06, -0.24, 0.20),
        )
        return (wound, blow)[frame]
    if name == "guard":
        return two_grip(replace(ready, sink=0.10, lean=7, twist=0), Grip((0.22, 0.15, 0.26), pitch=-38, yaw=-78))
    return _common(name)


def two_grip(base: Pose, grip: Grip) -> Pose:
    """Both hands on one hilt."""
    return replace(base, grip=grip, hands=(grip.place, _along(grip, (-0.07, 0, 0))))


def _common(name: str) -> Pose:
    """Poses in which the weapon lies beside, hangs on the back, or does not matter."""
    return {"down": FALLEN, "dead": STILL, "carry": LOADED}[name]
