"""Cover on the edges of a tile: what stands on the next tile covers the edge between.

An edge counts against a shooter when the line to him leaves through it at less than about 63 degrees from straight,
so that a shooter on the diagonal must get past two edges. Symmetric: swapping both places swaps the edges.
"""

import numpy as np

from game.core.jit import compiled

EAST, SOUTH, WEST, NORTH = 0, 1, 2, 3
EDGE_X = (1, 0, -1, 0)
EDGE_Y = (0, 1, 0, -1)


@compiled
def fill_cover(height_map: np.ndarray, cover: np.ndarray) -> None:
    """`height_map`: int32 [P, H, W] of 0, 1 half, 2 full; fills `cover`: int32 [P, H, W, 4] in order E, S, W, N."""
    planes, height, width = height_map.shape
    for plane in range(planes):
        for y in range(height):
            for x in range(width):
                for edge in range(4):
                    to_x = x + EDGE_X[edge]
                    to_y = y + EDGE_Y[edge]
                    inside = 0 <= to_x < width and 0 <= to_y < height
                    cover[plane, y, x, edge] = height_map[plane, to_y, to_x] if inside else 0


@compiled
def cover_against(edges: np.ndarray, dx: int, dy: int) -> int:
    """Best cover of a tile with these edges (int32 [4]) against a shooter at offset (dx, dy) from it: 0, 1, 2."""
    best = 0
    if 2 * abs(dx) > abs(dy):
        best = int(edges[EAST if dx > 0 else WEST])
    if 2 * abs(dy) > abs(dx):
        best = max(best, int(edges[SOUTH if dy > 0 else NORTH]))
    return best


@compiled
def has_any(edges: np.ndarray) -> bool:
    """Whether any edge is covered at all: only who takes cover can be flanked."""
    return bool(edges[0] > 0 or edges[1] > 0 or edges[2] > 0 or edges[3] > 0)
