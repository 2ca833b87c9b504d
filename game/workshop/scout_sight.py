"""How far one sees on a plane: the lengths of all lines of sight between open tiles, with doors open."""

import numpy as np

from game.content.plan import MissionPlan
from game.kernels.sight import BLOCKED, fill_sight
from game.rules.beats import barriers
from game.workshop.scout_ground import Ground


def sight_lines(plan: MissionPlan, ground: Ground, plane: int, radius: int) -> np.ndarray:
    """int64 [radius + 1]: pairs of open tiles that see each other, by whole tiles of distance, nearest below."""
    opaque = np.ascontiguousarray(plan.terrain.opaque[plane : plane + 1], np.int32)
    doorway = (barriers(plan, plan.terrain.opaque.shape)[plane : plane + 1] > 0).astype(np.int32)
    table = np.zeros((*opaque.shape, 2 * radius + 1, 2 * radius + 1), np.uint8)
    fill_sight(opaque, doorway, radius, table)
    open_tiles = ground.is_open(plane)
    rows, columns = open_tiles.shape
    counts = np.zeros(radius + 1, np.int64)
    for dy in range(min(radius, rows - 1) + 1):
        for dx in range(-min(radius, columns - 1), min(radius, columns - 1) + 1):
            far = dy * dy + dx * dx
            if (dy, dx) <= (0, 0) or far > radius * radius + radius:
                continue
            here = (slice(0, rows - dy), slice(max(0, -dx), columns - max(0, dx)))
            there = (slice(dy, rows), slice(max(0, dx), columns - max(0, -dx)))
            clear = table[0][here][..., dy + radius, dx + radius] != BLOCKED
            counts[min(radius, int(far**0.5))] += int((clear & open_tiles[here] & open_tiles[there]).sum())
    return counts
