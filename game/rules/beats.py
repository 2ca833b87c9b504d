"""The tiles that searchers patrol: each route of the map drawn out tile by tile, as its walker will walk it."""

import numpy as np

from game.content.plan import MissionPlan, Route, Spawn
from game.kernels.flood import Flood, add_source, begin, new_flood, spread, trace

FAR = 1 << 20  # half-steps: no map is larger


def barriers(plan: MissionPlan, shape: tuple[int, ...]) -> np.ndarray:
    """int32 [P, H, W]: the state of the door on each tile, 0 none."""
    grid = np.zeros(shape, np.int32)
    for door in plan.doors:
        grid[door.plane, door.y, door.x] = door.state
    return grid


def build_beats(
    plan: MissionPlan, ways: np.ndarray, move_cost: np.ndarray, steps: tuple[int, int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """`Board.beat` and `Board.beats`; `steps`: half-steps of a straight and a diagonal step and of a closed door."""
    drawn = [_draw(plan, spawn, ways, move_cost, steps) for spawn in plan.spawns] or [([(0, 0)], False, False)]
    beat = np.zeros((len(drawn), max(len(tiles) for tiles, _, _ in drawn), 2), np.int32)
    beats = np.zeros((len(drawn), 4), np.int32)
    for row, (tiles, closed, anywhere) in enumerate(drawn):
        beat[row, : len(tiles)] = tiles
        beats[row] = (len(tiles), int(closed), plan.spawns[row].facing if plan.spawns else 0, int(anywhere))
    return beat, beats


def _draw(
    plan: MissionPlan, spawn: Spawn, ways: np.ndarray, move_cost: np.ndarray, steps: tuple[int, int, int]
) -> tuple[list[tuple[int, int]], bool, bool]:
    route = plan.routes[spawn.route] if spawn.route >= 0 else None
    if route is None or route.plane != spawn.plane or not _is_inside(route.points[0], move_cost):
        return [(spawn.x, spawn.y)], False, False
    flood = new_flood(*move_cost.shape[1:])
    tiles = [route.points[0]]
    for point in _corners(route):
        tiles += _leg(plan, flood, tiles[-1], point, (ways, move_cost, steps), spawn.plane)
    if route.closed and len(tiles) > 1:
        tiles.pop()  # the last step leads back to the first tile
    return tiles, route.closed, route.anywhere


def _is_inside(tile: tuple[int, int], move_cost: np.ndarray) -> bool:
    height, width = move_cost.shape[1:]
    return bool(0 <= tile[0] < width and 0 <= tile[1] < height)


def _corners(route: Route) -> list[tuple[int, int]]:
    return [*route.points[1:], *(route.points[:1] if route.closed else ())]


def _leg(
    plan: MissionPlan, flood: Flood, start: tuple[int, int], end: tuple[int, int],
    ground: tuple[np.ndarray, np.ndarray, tuple[int, int, int]], plane: int,
) -> list[tuple[int, int]]:  # fmt: skip
    """The steps of the shortest way, none where there is no way."""
    ways, move_cost, (straight, diagonal, door) = ground
    height, width = move_cost.shape[1:]
    if not _is_inside(end, move_cost):
        return []
    begin(flood)
    add_source(flood, *start)
    free = np.full((height, width), -1, np.int32)
    barrier = barriers(plan, move_cost.shape)
    spread(flood, ways[plane], move_cost[plane], barrier[plane], free, FAR, straight, diagonal, door, -1)
    length = trace(flood, end[0], end[1])
    return [(int(tile) % width, int(tile) // width) for tile in flood.path[:length]]
