"""Kernels against C libraries, on one 48x32 map with 25% walls, in one run."""

import importlib
import importlib.util
from collections.abc import Iterator
from typing import Any

import numpy as np

from game.cli.measure.figure import Figure, median_seconds
from game.cli.measure.loops import flood_often, look_often
from game.kernels.flood import STEP_X, STEP_Y, fill_ways, new_flood
from game.kernels.sight import fill_sight

PART = "kernels"
WIDTH, HEIGHT, WALLS = 48, 32, 0.25
STRAIGHT, DIAGONAL = 2, 3
RADIUS = 24
RUNS, CALLS = 9, 400


def measure() -> Iterator[Figure]:
    """Ours is timed inside a compiled loop, as the rules call it; the libraries as Python calls them."""
    walls = _walls()
    start = _middle(walls)
    yield from _floods(walls, start)
    yield from _views(walls, start)


def _walls() -> np.ndarray:
    walls = (np.random.default_rng(1).random((HEIGHT, WIDTH)) < WALLS).astype(np.int32)
    walls[HEIGHT // 2, WIDTH // 2] = 0
    return walls


def _middle(walls: np.ndarray) -> tuple[int, int]:
    return WIDTH // 2, HEIGHT // 2


def _floods(walls: np.ndarray, start: tuple[int, int]) -> Iterator[Figure]:
    flood = new_flood(HEIGHT, WIDTH)
    cost = (1 - walls).astype(np.int32)
    none, empty = np.zeros_like(cost), np.full_like(cost, -1)
    ways = np.zeros_like(cost)
    fill_ways(cost, none, ways)

    def ours() -> None:
        flood_often(flood, ways, cost, none, empty, start[0], start[1], CALLS)

    ours()
    seconds = median_seconds(ours, RUNS) / CALLS
    reached = int(flood.tally[0])
    yield Figure(PART, f"weighted flood of the whole map, {reached} tiles", 1e6 * seconds, "us")
    if importlib.util.find_spec("scipy") is None:
        yield Figure(PART, "scipy csgraph.dijkstra", None, "us", note="scipy is missing")
        return
    csgraph = importlib.import_module("scipy.sparse.csgraph")
    graph = _graph(walls)
    index = start[1] * WIDTH + start[0]
    lengths = csgraph.dijkstra(graph, indices=index)
    expected = np.where(np.isinf(lengths), -1, lengths).astype(np.int64).reshape(HEIGHT, WIDTH)
    same = bool(np.array_equal(expected, flood.distance))
    theirs = median_seconds(lambda: csgraph.dijkstra(graph, indices=index), RUNS, CALLS)
    note = "same distances" if same else "the distances differ"
    yield Figure(PART, "scipy csgraph.dijkstra on a prebuilt graph", 1e6 * theirs, "us", "slower than ours", note)


def _graph(walls: np.ndarray) -> Any:
    sparse = importlib.import_module("scipy.sparse")
    rows, columns, costs = [], [], []
    for y in range(HEIGHT):
        for x in range(WIDTH):
            for way in range(8):
                to_x, to_y = x + STEP_X[way], y + STEP_Y[way]
                if _can_step(walls, x, y, to_x, to_y):
                    rows.append(y * WIDTH + x)
                    columns.append(to_y * WIDTH + to_x)
                    costs.append(STRAIGHT if way < 4 else DIAGONAL)
    return sparse.csr_matrix((costs, (rows, columns)), shape=(WIDTH * HEIGHT, WIDTH * HEIGHT))


def _can_step(walls: np.ndarray, x: int, y: int, to_x: int, to_y: int) -> bool:
    if not (0 <= to_x < WIDTH and 0 <= to_y < HEIGHT) or walls[y, x] or walls[to_y, to_x]:
        return False
    return not (walls[y, to_x] or walls[to_y, x])


def _views(walls: np.ndarray, start: tuple[int, int]) -> Iterator[Figure]:
    opaque = walls[np.newaxis]
    doors = np.zeros_like(opaque)
    side = 2 * RADIUS + 1
    sight = np.zeros((1, HEIGHT, WIDTH, side, side), np.uint8)
    fill_sight(opaque, doors, RADIUS, sight)
    seen = np.zeros((HEIGHT, WIDTH), np.uint8)

    def ours() -> None:
        look_often(sight, opaque, doors, start[0], start[1], seen, CALLS)

    ours()
    yield Figure(PART, f"field of view, radius {RADIUS}", 1e6 * median_seconds(ours, RUNS) / CALLS, "us")
    if importlib.util.find_spec("tcod") is None:
        yield Figure(PART, "tcod symmetric shadowcast", None, "us", note="tcod is missing")
        return
    tcod_map = importlib.import_module("tcod.map")
    method = importlib.import_module("tcod.constants").FOV_SYMMETRIC_SHADOWCAST
    clear = walls == 0
    where = (start[1], start[0])
    theirs = median_seconds(lambda: tcod_map.compute_fov(clear, where, RADIUS, True, method), RUNS, CALLS)
    yield Figure(PART, f"tcod symmetric shadowcast, radius {RADIUS}", 1e6 * theirs, "us", "slower than ours")
