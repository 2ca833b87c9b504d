"""Builds a person or a warrior from a build, an outfit and a pose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from studio.fields import blend, box, capsule, ellipsoid, rotation, sphere
from studio.model import F32, Group, Material, Model, Part, group, turned
from studio.skeleton import SIDES, Build, Grip, Joints, Pose, pose_joints
from studio.weapons import MAKERS


@dataclass(frozen=True)
class Cloth:
    """Materials of the limbs and the trunk."""

    skin: Material
    trousers: Material
    shin: Material
    boot: Material
    jacket: Material
    sleeve: Material
    forearm: Material
    hand: Material
    belt: Material


SLUNG = Grip((-0.175, 0.0, 0.20), pitch=-62, yaw=90)


@dataclass(frozen=True)
class Figure:
    """Everything that makes one person: `head(closed_eyes)` and `gear` give parts local to skull and hip."""

    build: Build
    cloth: Cloth
    head: Callable[[bool], list[Part]]
    torso: Callable[[Build, Cloth], list[Part]]
    gear: Callable[[Build], list[Part]] = field(default=lambda build: [])
    hold: str = ""
    second: str = ""
    slung: str = ""
    slung_at: Grip = SLUNG
    veil: float = 0.0


def _leg(build: Build, cloth: Cloth, joints: Joints, i: int, foot_z: float) -> list[Part]:
    hip, knee, ankle, limb = joints.hips[i], joints.knees[i], joints.ankles[i], build.limb
    shin = knee + (ankle - knee) * 0.35
    toe = (float(ankle[0]) + 0.055, float(ankle[1]) + 0.012 * SIDES[i], foot_z + 0.042)
    sole = blend(
        0.03,
        ellipsoid(toe, (0.100 * limb, 0.058 * limb, 0.046)),
        ellipsoid((float(ankle[0]) - 0.01, float(ankle[1]), foot_z + 0.05), (0.062, 0.055 * limb, 0.055)),
    )
    return [
        Part(capsule(hip.tolist(), knee.tolist(), 0.084 * limb, 0.066 * limb), cloth.trousers),
        Part(capsule(knee.tolist(), shin.tolist(), 0.066 * limb, 0.062 * limb), cloth.shin),
        Part(capsule(shin.tolist(), ankle.tolist(), 0.067 * limb, 0.056 * limb), cloth.boot),
        Part(sole, cloth.boot),
    ]


def _arm(build: Build, cloth: Cloth, joints: Joints, i: int) -> list[Part]:
    shoulder, elbow, wrist, limb = joints.shoulders[i], joints.elbows[i], joints.wrists[i], build.limb
    cuff = elbow + (wrist - elbow) * 0.75
    return [
        Part(
            blend(
                0.03,
                sphere(shoulder.tolist(), 0.074 * limb),
                capsule(shoulder.tolist(), elbow.tolist(), 0.062 * limb, 0.054 * limb),
            ),
            cloth.sleeve,
        ),
        Part(capsule(elbow.tolist(), cuff.tolist(), 0.054 * limb, 0.045 * limb), cloth.forearm),
        Part(sphere(wrist.tolist(), 0.050 * limb), cloth.hand),
    ]


def plain_torso(build: Build, cloth: Cloth) -> list[Part]:
    """Hips, waist, chest, belt and neck, local to the hip."""
    t, s, g = build.torso, build.shoulder, build.girth
    trunk = blend(
        0.06,
        ellipsoid((0, 0, 0.07), (0.095 * g, s * 0.72, 0.13)),
        ellipsoid((0.01, 0, t * 0.66), (0.115 * g, s * 0.98, t * 0.40)),
        capsule((0, -s * 0.72, t - 0.03), (0, s * 0.72, t - 0.03), 0.062),
    )
    return [
        Part(trunk, cloth.jacket),
        Part(ellipsoid((0, 0, -0.005), (0.105 * g, s * 0.86, 0.085)), cloth.trousers),
        Part(box((0, 0, 0.055), (0.100 * g, s * 0.76, 0.026), 0.024), cloth.belt),
        Part(capsule((0.005, 0, t - 0.02), (0.015, 0, t + 0.09), 0.058), cloth.skin),
    ]


def _held(name: str, grip: Grip, joints: Joints) -> Group:
    return group(MAKERS[name](), (joints.hip + np.array(grip.place, np.float32)).tolist(), grip.turn())


def _burden(build: Build) -> list[Part]:
    """Somebody limp over the shoulders: legs hang down on the right, head and arms on the left."""
    coat, legs, boots = Material("#6a6750", grain=0.14), Material("#4d4f47", grain=0.14), Material("#2b2420", shine=0.2)
    flesh, hair = Material("#d3a27d", grain=0.03), Material("#3a2a20", grain=0.2)
    s, z = build.shoulder, build.torso + 0.06
    parts = [
        Part(blend(0.05, capsule((-0.09, s * 0.5, z), (-0.10, -s * 0.9, z + 0.01), 0.105, 0.115)), coat),
        Part(capsule((-0.10, -s * 0.9, z), (0.02, -s * 1.55, z - 0.06), 0.055), flesh),
        Part(ellipsoid((0.05, -s * 1.80, z - 0.09), (0.125, 0.115, 0.125)), hair),
        Part(ellipsoid((0.09, -s * 1.82, z - 0.13), (0.105, 0.100, 0.095)), flesh),
        Part(capsule((-0.06, -s * 1.25, z), (-0.03, -s * 1.55, z - 0.34), 0.050, 0.040), coat),
        Part(sphere((-0.02, -s * 1.57, z - 0.38), 0.045), flesh),
    ]
    for x in (-0.10, 0.02):
        knee = (x + 0.06, s * 1.45, z - 0.10)
        parts += [
            Part(capsule((-0.08, s * 0.5, z), knee, 0.082, 0.066), legs),
            Part(capsule(knee, (x + 0.05, s * 1.55, z - 0.30), 0.064, 0.052), legs),
            Part(ellipsoid((x + 0.08, s * 1.58, z - 0.36), (0.085, 0.055, 0.060)), boots),
        ]
    return parts


def _scaled(parts: list[Part], size: float) -> list[Part]:
    """Heads are modelled once; a build may want them larger or smaller."""
    if size == 1.0:
        return parts

    def shrink(part: Part) -> Part:
        return Part(
            lambda p: part.field(np.asarray(p / np.float32(size), np.float32)) * np.float32(size), part.material
        )

    return [shrink(p) for p in parts]


def build_figure(figure: Figure, pose: Pose) -> Model:
    """The posed model, facing +x with its feet around the origin."""
    build, cloth = figure.build, figure.cloth
    joints = pose_joints(build, pose)
    limbs = [part for i in (0, 1) for part in _leg(build, cloth, joints, i, pose.feet[i][2])]
    limbs += [part for i in (0, 1) for part in _arm(build, cloth, joints, i)]
    trunk = figure.torso(build, cloth) + figure.gear(build)
    groups = [
        Group(tuple(limbs)),
        Group(tuple(trunk), joints.chest_turn, joints.hip),
        Group(tuple(_scaled(figure.head(pose.closed_eyes), build.head)), joints.head_turn, joints.head),
    ]
    if pose.burden:
        groups.append(Group(tuple(_burden(build)), joints.chest_turn, joints.hip))
    if figure.hold and pose.grip:
        groups.append(_held(figure.hold, pose.grip, joints))
    if figure.second and pose.second:
        groups.append(_held(figure.second, pose.second, joints))
    if figure.slung and not pose.burden and not (figure.hold == figure.slung and pose.grip):
        groups.append(_slung(figure, joints))
    return _laid(tuple(groups), pose)


def _slung(figure: Figure, joints: Joints) -> Group:
    at = figure.slung_at
    place: F32 = joints.hip + joints.chest_turn @ np.array(at.place, np.float32)
    return Group(tuple(MAKERS[figure.slung]()), joints.chest_turn @ rotation(*at.turn()), place)


def _laid(model: Model, pose: Pose) -> Model:
    if pose.lying is None:
        return model
    return turned(model, pose.lying, (pose.slide, 0, pose.lift))
