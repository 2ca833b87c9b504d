"""Line of sight between tiles, symmetric by construction.

The line runs from tile centre to tile centre. It is blocked by every opaque tile whose inside it crosses; where it
passes exactly between two tiles that touch at a corner, it is blocked only if both are opaque. The ends do not block.
Since the test is pure geometry, A sees B exactly when B sees A. The walk is the integer form of Amanatides and Woo's
grid traversal ("A fast voxel traversal algorithm", 1987).
"""

import numpy as np

from game.core.jit import compiled

BLOCKED, CLEAR, BY_DOORS = 0, 1, 2
CLOSED = 2  # barriers from this value on block sight


@compiled
def ray(opaque: np.ndarray, barrier: np.ndarray, x: int, y: int, to_x: int, to_y: int) -> int:
    """BLOCKED, CLEAR, or BY_DOORS (open now, but a door that could close stands on the way).

    `opaque`, `barrier`: int32 [H, W] of one plane; closed doors (barrier >= CLOSED) block like walls.
    """
    wide = abs(to_x - x)
    high = abs(to_y - y)
    step_x = 1 if to_x > x else -1
    step_y = 1 if to_y > y else -1
    done_x = 0
    done_y = 0
    doors = 0
    while done_x < wide or done_y < high:
        ahead = (1 + 2 * done_x) * high - (1 + 2 * done_y) * wide
        if ahead == 0:
            beside = opaque[y, x + step_x] != 0 or barrier[y, x + step_x] >= CLOSED
            below = opaque[y + step_y, x] != 0 or barrier[y + step_y, x] >= CLOSED
            if beside and below:
                return BLOCKED
            doors += int(barrier[y, x + step_x] > 0) + int(barrier[y + step_y, x] > 0)
            x += step_x
            y += step_y
            done_x += 1
            done_y += 1
        elif ahead < 0:
            x += step_x
            done_x += 1
        else:
            y += step_y
            done_y += 1
        if done_x < wide or done_y < high:
            if opaque[y, x] != 0 or barrier[y, x] >= CLOSED:
                return BLOCKED
            doors += int(barrier[y, x] > 0)
    return BY_DOORS if doors > 0 else CLEAR


@compiled
def fill_sight(opaque: np.ndarray, doorway: np.ndarray, radius: int, table: np.ndarray) -> None:
    """Fills `table` (uint8 [P, H, W, 2R+1, 2R+1]) with `ray` for every pair of tiles within `radius`, doors open.

    `doorway`: int32 [P, H, W], 1 where a door stands. Half the pairs are walked, the rest mirrored.
    """
    planes, height, width = opaque.shape
    far = radius * radius + radius
    for plane in range(planes):
        for y in range(height):
            for x in range(width):
                table[plane, y, x, radius, radius] = CLEAR
                for dy in range(radius + 1):
                    for dx in range(-radius, radius + 1):
                        to_x = x + dx
                        to_y = y + dy
                        ahead = dy > 0 or dx > 0
                        near = dx * dx + dy * dy <= far
                        if ahead and near and 0 <= to_x < width and to_y < height:
                            found = ray(opaque[plane], doorway[plane], x, y, to_x, to_y)
                            table[plane, y, x, dy + radius, dx + radius] = found
                            table[plane, to_y, to_x, radius - dy, radius - dx] = found


@compiled
def sees(
    sight: np.ndarray, opaque: np.ndarray, barrier: np.ndarray, plane: int, x: int, y: int, to_x: int, to_y: int
) -> bool:
    """Whether two tiles of one plane see each other now: the table, and the walk only where doors decide."""
    radius = sight.shape[3] // 2
    dx = to_x - x
    dy = to_y - y
    if abs(dx) > radius or abs(dy) > radius:
        return False
    found = sight[plane, y, x, dy + radius, dx + radius]
    if found == BY_DOORS:
        return bool(ray(opaque[plane], barrier[plane], x, y, to_x, to_y) != BLOCKED)
    return bool(found == CLEAR)


@compiled
def field_of_view(
    sight: np.ndarray, opaque: np.ndarray, barrier: np.ndarray, plane: int, x: int, y: int, seen: np.ndarray
) -> None:
    """Marks in `seen` (uint8 [H, W]) every tile that (x, y) sees; leaves the others as they are."""
    height, width = seen.shape
    radius = sight.shape[3] // 2
    window = sight[plane, y, x]
    for to_y in range(max(0, y - radius), min(height, y + radius + 1)):
        for to_x in range(max(0, x - radius), min(width, x + radius + 1)):
            found = window[to_y - y + radius, to_x - x + radius]
            if found == CLEAR or (
                found == BY_DOORS and ray(opaque[plane], barrier[plane], x, y, to_x, to_y) != BLOCKED
            ):
                seen[to_y, to_x] = 1
