"""Stances of those who are seized, those who seize, and those who fly: the same for every build, with empty hands."""

from __future__ import annotations

from studio.skeleton import Pose

# Held up by the neck: both hands at the throat, legs hanging and kicking.
HELD = Pose(
    lean=-8,
    nod=-26,
    look=6,
    feet=((0.06, 0.07, 0.10), (-0.08, -0.06, 0.20)),
    hands=((0.10, 0.09, 0.46), (0.10, -0.09, 0.46)),
    lift=0.10,
)
# In the air, flat on the back, arms and legs flung wide.
THROWN = Pose(
    lean=-6,
    nod=-12,
    feet=((0.16, 0.20, 0.14), (-0.06, -0.22, 0.04)),
    hands=((0.20, 0.36, 0.42), (0.12, -0.36, 0.52)),
    lying=(0, -82, 0),
    lift=0.30,
    slide=0.35,
)
# One arm straight out and up, with somebody at the end of it; weight on the back leg.
GRAPPLE = Pose(
    sink=0.03,
    lean=-7,
    twist=-16,
    nod=-8,
    feet=((-0.16, 0.13, 0), (0.14, -0.12, 0)),
    hands=((0.44, 0.10, 0.52), (-0.10, -0.26, 0.10)),
)
GRIPS: dict[str, Pose] = {"held": HELD, "thrown": THROWN, "grapple": GRAPPLE}
