"""The sensitive, her machine and the spheres as a mission begins."""

import numpy as np

from game.content.plan import MissionPlan
from game.rules.components import Ruleset, World


def place_spheres(plan: MissionPlan, rules: Ruleset, world: World) -> None:
    """Who is the sensitive, what holds her, and the spheres; all 0 without any of them."""
    sphere = world.sphere[0]
    kinds = rules.kind[world.identity.kind[: len(plan.spawns)]]
    hers, pressing = np.flatnonzero(kinds.sensitive), np.flatnonzero(kinds.presses)
    apart = [row for row in pressing.tolist() if not kinds.sensitive[row]]
    sphere.linked = sphere.red_plane = -1
    sphere.sensitive = hers[0] if len(hers) else -1
    sphere.dreamer = (apart or [*pressing.tolist(), -1])[0] if len(hers) else -1
    if len(hers):
        place = world.place[hers[0]]
        sphere.seat_plane, sphere.seat_x, sphere.seat_y = place.plane, place.x, place.y
    sphere.on = int(len(hers) > 0 or plan.integrity > 0)
    sphere.whole = sphere.integrity = plan.integrity_whole or plan.integrity
    if plan.integrity:
        sphere.integrity = plan.integrity
    sphere.memories = plan.memories
    sphere.well = plan.sick + 1 if plan.sick else 0
    if plan.machine and len(hers):
        sphere.captive, sphere.work = 1, plan.machine
    if plan.red is not None:
        area = plan.red
        sphere.red_plane, sphere.red_x, sphere.red_y = area.plane, area.x, area.y
        sphere.red_width, sphere.red_height = area.width, area.height
    for row, point in enumerate(plan.points):
        world.point[row] = (point.plane, point.x, point.y, point.grip)
    sphere.begun = int(bool(world.point.grip.any())) if len(plan.points) else 0
