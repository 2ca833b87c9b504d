"""Overlay: the cover on the edges of every tile where one can stand."""

import numpy as np

from game.kernels.cover import EDGE_X, EDGE_Y
from game.workshop.overlays import Tracing
from game.workshop.render_page import Entry, heading, stroke

HALF, FULL = 1, 2
COLOURS = {HALF: "#ffb347", FULL: "#3fd0ff"}


def edges(move_cost: np.ndarray, height: np.ndarray) -> list[tuple[int, int, int, int]]:
    """(x, y, edge, cover) for each covered edge of an open tile of one plane; edges east, south, west, north."""
    rows, columns = move_cost.shape
    found = []
    for y, x in np.argwhere(move_cost > 0).tolist():
        for edge in range(4):
            to_x, to_y = x + EDGE_X[edge], y + EDGE_Y[edge]
            if 0 <= to_x < columns and 0 <= to_y < rows and height[to_y, to_x]:
                found.append((x, y, edge, int(height[to_y, to_x])))
    return found


def draw_cover(tracing: Tracing) -> list[Entry]:
    """Thin lines for half cover, thick ones for full, inside the tile that is covered."""
    terrain, side = tracing.chart.plan.terrain, tracing.side
    widths = {HALF: max(2, side // 12), FULL: max(3, side // 8)}
    with tracing.layer() as pen:
        for x, y, edge, cover in edges(terrain.move_cost[tracing.plane], terrain.height[tracing.plane]):
            wide = widths[cover]
            left, top, right, bottom = tracing.box(x, y)
            bar = {
                0: (right - wide + 1, top, right, bottom),
                1: (left, bottom - wide + 1, right, bottom),
                2: (left, top, left + wide - 1, bottom),
                3: (left, top, right, top + wide - 1),
            }[edge]
            pen.rectangle(bar, fill=COLOURS[cover])
    return [
        heading("Cover"),
        Entry("half: a low thing beside it", stroke(COLOURS[HALF], widths[HALF])),
        Entry("full: a wall or pillar beside it", stroke(COLOURS[FULL], widths[FULL])),
    ]
