"""Overlay: which tiles the squad sees from where it starts, shaded by how many of it see each."""

import numpy as np

from game.kernels.sight import BLOCKED, ray
from game.rules.beats import barriers
from game.workshop.heat_ramp import colour_of
from game.workshop.overlays import Tracing
from game.workshop.plan_picture import Chart
from game.workshop.render_page import Entry, filled, heading

ALPHA = 130


def count_seen(chart: Chart, plane: int, places: list[tuple[int, int]]) -> np.ndarray:
    """int [y, x]: from how many of `places` (x, y) each tile of the plane is seen at the start, doors as they are."""
    plan, radius = chart.plan, chart.catalog.numbers["sight"]
    opaque = np.ascontiguousarray(plan.terrain.opaque[plane], np.int32)
    barrier = barriers(plan, plan.terrain.opaque.shape)[plane]
    seen = np.zeros(opaque.shape, np.int64)
    for x, y in places:
        for to_y in range(max(0, y - radius), min(plan.height, y + radius + 1)):
            for to_x in range(max(0, x - radius), min(plan.width, x + radius + 1)):
                near = (to_x - x) ** 2 + (to_y - y) ** 2 <= radius * radius + radius
                if near and int(ray(opaque, barrier, x, y, to_x, to_y)) != BLOCKED:
                    seen[to_y, to_x] += 1
    return seen


def starts(chart: Chart, plane: int) -> tuple[list[tuple[int, int]], bool]:
    """Where the squad starts on the plane, and whether it does; else the tiles that lie under or over its starts."""
    squad = [spawn for spawn in chart.plan.spawns if spawn.side == 0 and spawn.wave < 0]
    here = [(spawn.x, spawn.y) for spawn in squad if spawn.plane == plane]
    if here:
        return here, True
    bare = chart.plan.terrain.move_cost[plane]
    return [(spawn.x, spawn.y) for spawn in squad if bare[spawn.y, spawn.x] > 0], False


def draw_sight(tracing: Tracing) -> list[Entry]:
    """A tile seen by more of the squad is brighter; walls that are seen are shaded too."""
    places, is_here = starts(tracing.chart, tracing.plane)
    seen = count_seen(tracing.chart, tracing.plane, places)
    most = max(1, len(places))
    floor = tracing.chart.plan.terrain.floor[tracing.plane] > 0
    with tracing.layer() as pen:
        for y, x in np.argwhere((seen > 0) & floor).tolist():
            pen.rectangle(tracing.box(x, y), fill=(*colour_of(int(seen[y, x]) / most), ALPHA))
    where = "from the squad's spawns" if is_here else "from the tiles opposite the squad's spawns"
    if not places:
        return [heading("Sight"), Entry("nobody of the squad starts here, nor opposite an open tile")]
    counts = sorted({int(count) for count in seen[floor & (seen > 0)]})
    signs = [Entry(f"seen by {count} of {len(places)}", filled(colour_of(count / most))) for count in counts]
    return [heading(f"Sight {where}"), *signs]
