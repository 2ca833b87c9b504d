"""The skeleton: where a pose puts hips, chest, head and limbs, and the limbs' parts between them.

A figure faces +x; its right side is +y (the screen mirrors the plan's handedness).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.fields import Triple, rotation

F32 = npt.NDArray[np.float32]
SIDES = (1, -1)


@dataclass(frozen=True)
class Build:
    """Proportions in tiles: limb lengths, half widths, thickness of limbs, head size relative to a person's."""

    leg: float = 0.50
    torso: float = 0.36
    shoulder: float = 0.165
    hip: float = 0.085
    arm: float = 0.37
    limb: float = 1.0
    girth: float = 1.0
    head: float = 1.0
    neck: float = 0.205


@dataclass(frozen=True)
class Grip:
    """Where a held thing is and how it points: degrees down (pitch), towards the right (yaw), about itself (roll)."""

    place: Triple
    pitch: float = 0.0
    yaw: float = 0.0
    roll: float = 0.0

    def turn(self) -> Triple:
        return (self.roll, self.pitch, self.yaw)


@dataclass(frozen=True)
class Pose:
    """A stance; hands and grips are relative to the hip, feet to the floor; pairs are (right, left)."""

    sink: float = 0.0
    shift: float = 0.0
    lean: float = 3.0
    twist: float = 0.0
    tilt: float = 0.0
    nod: float = 0.0
    look: float = 0.0
    feet: tuple[Triple, Triple] = ((0.02, 0.10, 0.0), (0.02, -0.10, 0.0))
    hands: tuple[Triple, Triple] = ((0.05, 0.24, 0.02), (0.05, -0.24, 0.02))
    grip: Grip | None = None
    second: Grip | None = None
    lying: Triple | None = None
    lift: float = 0.0
    slide: float = 0.0
    closed_eyes: bool = False
    burden: bool = False


def two_bones(start: F32, end: F32, first: float, second: float, bend: Triple) -> tuple[F32, F32]:
    """The middle joint and the reached end of a limb from `start` towards `end`, bending towards `bend`."""
    way = end - start
    distance = float(np.linalg.norm(way)) or 1e-6
    axis = way / distance
    reach = min(distance, (first + second) * 0.995)
    along = (first * first - second * second + reach * reach) / (2 * reach)
    side = np.array(bend, np.float32)
    side = side - axis * float(side @ axis)
    side = side / (float(np.linalg.norm(side)) or 1e-6)
    out = np.sqrt(max(first * first - along * along, 0.0))
    return np.asarray(start + axis * along + side * out, np.float32), np.asarray(start + axis * reach, np.float32)


@dataclass(frozen=True)
class Joints:
    """Points of a posed figure in its own frame; pairs are (right, left)."""

    hip: F32
    chest_turn: F32
    head: F32
    head_turn: F32
    hips: tuple[F32, F32]
    knees: tuple[F32, F32]
    ankles: tuple[F32, F32]
    shoulders: tuple[F32, F32]
    elbows: tuple[F32, F32]
    wrists: tuple[F32, F32]


def _vector(x: float, y: float, z: float) -> F32:
    return np.array((x, y, z), np.float32)


def pose_joints(build: Build, pose: Pose) -> Joints:
    """Solves the stance for a build."""
    hip = _vector(pose.shift, 0, build.leg - pose.sink)
    turn = rotation(pose.tilt, pose.lean, pose.twist)
    head_turn = turn @ rotation(0, -pose.lean * 0.7 + pose.nod, pose.look - pose.twist * 0.7)
    legs, arms = [], []
    for side, foot, hand in zip(SIDES, pose.feet, pose.hands, strict=True):
        socket = hip + _vector(0, side * build.hip, 0)
        ankle = _vector(foot[0], foot[1], foot[2] + 0.075)
        knee, ankle = two_bones(socket, ankle, build.leg * 0.5, build.leg * 0.5, (1, 0.25 * side, 0))
        legs.append((socket, knee, ankle))
        shoulder = hip + turn @ _vector(0, side * build.shoulder, build.torso - 0.03)
        target = hip + np.array(hand, np.float32)
        elbow, wrist = two_bones(shoulder, target, build.arm * 0.5, build.arm * 0.5, (-0.6, side * 0.8, -0.7))
        arms.append((shoulder, elbow, wrist))
    head = hip + turn @ _vector(0.015, 0, build.torso + build.neck - 0.0)
    pick = [tuple(limb[i] for limb in limbs) for limbs in (legs, arms) for i in range(3)]
    (hips, knees, ankles, shoulders, elbows, wrists) = ((p[0], p[1]) for p in pick)
    return Joints(hip, turn, head, head_turn, hips, knees, ankles, shoulders, elbows, wrists)
