"""Walking distances from a tile: Dijkstra's algorithm with Dial's circular buckets, since step costs are small numbers.

Eight ways; a straight step costs `straight` half-steps, a diagonal one `diagonal`, times the cost of the tile entered.
No corner is cut: a diagonal step needs both tiles beside it open. Doors are passed straight only, and no diagonal
leads past one; a closed door costs `door` half-steps more, a sealed one blocks. What terrain allows is worked out once,
as a mask of ways for each tile.
"""

from typing import NamedTuple

import numpy as np

from game.core.jit import by_reference, compiled

BUCKETS = 64  # a power of two, more than the dearest single step
UNREACHED = -1
SEALED = 3
CLOSED = 2
# East, south, west, north, then the diagonals: the facing numbers are twice the straight index.
STEP_X = (1, 0, -1, 0, 1, -1, -1, 1)
STEP_Y = (0, 1, 0, -1, 1, 1, -1, -1)


@by_reference
class Flood(NamedTuple):
    """Working arrays and result of a flood over one plane of H x W tiles."""

    distance: np.ndarray  # int32 [H, W]: half-steps, UNREACHED
    parent: np.ndarray  # int32 [H, W]: direction 0..7 of the step that entered the tile, -1 at the start
    tiles: np.ndarray  # int32 [H*W]: y * W + x of the tiles reached, nearest first
    tally: np.ndarray  # int64 [2]: tiles reached; nodes in use
    node_tile: np.ndarray  # int32 [8*H*W]
    node_next: np.ndarray  # int32 [8*H*W]
    head: np.ndarray  # int32 [BUCKETS]
    path: np.ndarray  # int32 [H*W]: a path as y * W + x, start left out
    steps: np.ndarray  # int64 [8]: what each way adds to y * W + x
    onward: np.ndarray  # int64 [9]: as bits the ways worth trying from a tile entered by a way less 1, see `spread`
    lowest: np.ndarray  # int64 [256]: the first way of a mask of ways


def new_flood(height: int, width: int) -> Flood:
    tiles = height * width
    grid = np.full((height, width), UNREACHED, np.int32)
    return Flood(
        grid,
        grid.copy(),
        np.zeros(tiles, np.int32),
        np.zeros(2, np.int64),
        np.zeros(8 * tiles, np.int32),
        np.zeros(8 * tiles, np.int32),
        np.full(BUCKETS, -1, np.int32),
        np.zeros(tiles, np.int32),
        np.array([STEP_Y[way] * width + STEP_X[way] for way in range(8)], np.int64),
        np.array([255] + [onward(way) for way in range(8)], np.int64),
        np.array([0] + [(ways & -ways).bit_length() - 1 for ways in range(1, 256)], np.int64),
    )


def onward(entered: int) -> int:
    """Bits of the ways that do not lead back, straight or slanting, towards where a step came from."""
    kept = 0
    for way in range(8):
        if STEP_X[way] * STEP_X[entered] + STEP_Y[way] * STEP_Y[entered] >= 0:
            kept |= 1 << way
    return kept


@compiled
def begin(flood: Flood) -> None:
    """Forgets the last flood."""
    flood.distance.fill(UNREACHED)
    flood.head.fill(-1)
    flood.tally[0] = 0
    flood.tally[1] = 0


@compiled
def push(flood: Flood, tile: int, distance: int) -> None:
    """Puts a tile into the bucket of its distance."""
    node = flood.tally[1]
    bucket = distance % BUCKETS
    flood.node_tile[node] = tile
    flood.node_next[node] = flood.head[bucket]
    flood.head[bucket] = node
    flood.tally[1] = node + 1


@compiled
def add_source(flood: Flood, x: int, y: int) -> None:
    """A tile to start from; several make the distance to the nearest of them."""
    if flood.distance[y, x] != 0:
        flood.distance[y, x] = 0
        flood.parent[y, x] = -1
        push(flood, y * flood.distance.shape[1] + x, 0)


@compiled
def fill_ways(cost: np.ndarray, doorway: np.ndarray, ways: np.ndarray) -> None:
    """Marks in `ways` (int32 [H, W]) as bit 0..7 every step that terrain allows from a tile, whoever stands there.

    `cost`: int32 [H, W], 0 blocked; `doorway`: int32 [H, W], 1 where a door stands, open or not.
    """
    height, width = cost.shape
    for y in range(height):
        for x in range(width):
            ways[y, x] = 0
            for way in range(8):
                to_x = x + STEP_X[way]
                to_y = y + STEP_Y[way]
                if to_x < 0 or to_y < 0 or to_x >= width or to_y >= height or cost[to_y, to_x] == 0:
                    continue
                if way >= 4:
                    doors = doorway[y, x] + doorway[to_y, to_x] + doorway[y, to_x] + doorway[to_y, x]
                    if doors > 0 or cost[y, to_x] == 0 or cost[to_y, x] == 0:
                        continue
                ways[y, x] |= 1 << way


@compiled
def spread(
    flood: Flood, ways: np.ndarray, cost: np.ndarray, barrier: np.ndarray, taken: np.ndarray, budget: int,
    straight: int, diagonal: int, door: int, goal: int,
) -> None:  # fmt: skip
    """Fills the flood from its sources up to `budget` half-steps, or until tile `goal` (y * W + x, -1 none) is final.

    `ways`: int32 [H, W] of `fill_ways`; `cost`: int32 [H, W], 0 blocked; `barrier`: int32 [H, W]; `taken`: int32
    [H, W], a tile with 0 or more is occupied.
    """
    # Flat views and counts in locals: a third of the time of two indices and of counts in memory. Steps in an array: a
    # tuple asked for its `way`-th is a jump that no processor foresees. A step back beside the tile one came from is
    # never the nearest: where it is allowed, that tile reaches the same one sooner.
    distance = flood.distance.ravel()
    parent = flood.parent.ravel()
    costs, barriers, takens, allowed = cost.ravel(), barrier.ravel(), taken.ravel(), ways.ravel()
    head, node_tile, node_next, tiles = flood.head, flood.node_tile, flood.node_next, flood.tiles
    steps, onwards, lowest = flood.steps, flood.onward, flood.lowest
    nodes = flood.tally[1]
    waiting = nodes
    reached = flood.tally[0]
    now = 0
    while waiting > 0 and now <= budget:
        node = head[now & (BUCKETS - 1)]
        if node < 0:
            now += 1
            continue
        head[now & (BUCKETS - 1)] = node_next[node]
        waiting -= 1
        tile = int(node_tile[node])
        if distance[tile] != now:  # a nearer way was found since
            continue
        tiles[reached] = tile
        reached += 1
        if tile == goal:
            break
        open_ways = int(allowed[tile]) & int(onwards[parent[tile] + 1])
        while open_ways != 0:
            way = int(lowest[open_ways])
            open_ways &= open_ways - 1
            to = tile + steps[way]
            step = straight if way < 4 else diagonal
            known = int(distance[to])
            if UNREACHED < known <= now + step:  # no tile costs less than one step
                continue
            far = now + step * int(costs[to])
            if far > budget or (known != UNREACHED and far >= known) or takens[to] >= 0:
                continue
            gate = barriers[to]
            if gate >= CLOSED:
                far += door
                if gate == SEALED or far > budget or (known != UNREACHED and far >= known):
                    continue
            distance[to] = far
            parent[to] = way
            bucket = far & (BUCKETS - 1)
            node_tile[nodes] = to
            node_next[nodes] = head[bucket]
            head[bucket] = nodes
            nodes += 1
            waiting += 1
    flood.tally[0] = reached
    flood.tally[1] = nodes


@compiled
def trace(flood: Flood, x: int, y: int) -> int:
    """Writes the path to (x, y) into `flood.path`, first step first; gives its length, 0 if unreached or the start."""
    if flood.distance[y, x] <= 0:
        return 0
    width = flood.distance.shape[1]
    length = 0
    while flood.parent[y, x] >= 0:
        flood.path[length] = y * width + x
        length += 1
        way = flood.parent[y, x]
        x -= STEP_X[way]
        y -= STEP_Y[way]
    for left in range(length // 2):
        right = length - 1 - left
        flood.path[left], flood.path[right] = flood.path[right], flood.path[left]
    return length
