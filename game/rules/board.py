"""Makes the fixed Board of a battle from a mission plan: terrain, cover, sight tables, zones, ways to objectives."""

from functools import lru_cache

import numpy as np

from game.content.plan import Goal, MissionPlan
from game.kernels.cover import fill_cover
from game.kernels.flood import add_source, begin, fill_ways, new_flood, spread
from game.kernels.sight import fill_sight
from game.rules.beats import barriers, build_beats
from game.rules.components import Board

FAR = 1 << 20  # half-steps: no map is larger
KEPT_BOARDS = 4


def build_board(plan: MissionPlan, sight_radius: int, straight: int, diagonal: int, door_cost: int) -> Board:
    """`sight_radius`: tiles. The arrays are shared by battles on the same plan and never written again."""
    return _board(_Key(plan), sight_radius, straight, diagonal, door_cost)


class _Key:
    """A plan by identity: plans hold arrays, which cannot be hashed."""

    def __init__(self, plan: MissionPlan) -> None:
        self.plan = plan

    def __hash__(self) -> int:
        return id(self.plan)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.plan is self.plan


@lru_cache(maxsize=KEPT_BOARDS)
def _board(key: _Key, sight_radius: int, straight: int, diagonal: int, door_cost: int) -> Board:
    plan = key.plan
    terrain = plan.terrain
    move_cost = np.ascontiguousarray(terrain.move_cost, np.int32)
    opaque = np.ascontiguousarray(terrain.opaque, np.int32)
    height = np.ascontiguousarray(terrain.height, np.int32)
    flags = (terrain.chasm, terrain.burnable, terrain.hides)
    chasm, burns, hides = (_flags(flag, move_cost.shape) for flag in flags)
    planes, rows, columns = move_cost.shape
    doorways = _doorways(plan, move_cost.shape)
    ways = np.zeros(move_cost.shape, np.int32)
    for plane in range(planes):
        fill_ways(move_cost[plane], doorways[plane], ways[plane])
    cover = np.zeros((planes, rows, columns, 4), np.int32)
    fill_cover(height, cover)
    window = 2 * sight_radius + 1
    sight = np.zeros((planes, rows, columns, window, window), np.uint8)
    fill_sight(opaque, doorways, sight_radius, sight)
    zone = _zones(plan, move_cost.shape)
    goal = _goals(plan, ways, move_cost, zone, (straight, diagonal, door_cost))
    exposure = _exposure(plan, move_cost.shape)
    beat, beats = build_beats(plan, ways, move_cost, (straight, diagonal, door_cost))
    return Board(
        move_cost, ways, opaque, height, cover, sight, zone, goal, exposure, chasm, burns, hides, beat, beats,
        _crafts(plan),
    )  # fmt: skip


def _flags(flags: np.ndarray | None, shape: tuple[int, ...]) -> np.ndarray:
    return np.zeros(shape, np.int32) if flags is None else np.ascontiguousarray(flags, np.int32)


def _crafts(plan: MissionPlan) -> np.ndarray:
    grid = np.zeros((len(plan.crafts), plan.height, plan.width), np.int32)
    for row, craft in enumerate(plan.crafts):
        for x, y, step in craft.line():
            grid[row, y, x] = step
    return grid


def _doorways(plan: MissionPlan, shape: tuple[int, ...]) -> np.ndarray:
    return (barriers(plan, shape) > 0).astype(np.int32)


def _zones(plan: MissionPlan, shape: tuple[int, ...]) -> np.ndarray:
    grid = np.zeros((max(1, len(plan.zones)), *shape), np.uint8)
    for row, zone in enumerate(plan.zones):
        grid[row, zone.plane, zone.y : zone.y + zone.height, zone.x : zone.x + zone.width] = 1
    return grid


def _exposure(plan: MissionPlan, shape: tuple[int, ...]) -> np.ndarray:
    grid = np.zeros(shape, np.int32)
    for zone in plan.zones:
        grid[zone.plane, zone.y : zone.y + zone.height, zone.x : zone.x + zone.width] += zone.exposure
    return grid


def _goals(
    plan: MissionPlan, ways: np.ndarray, move_cost: np.ndarray, zone: np.ndarray, steps: tuple[int, int, int]
) -> np.ndarray:
    """One field per objective and plane: to a zone's tiles, on other planes to those under it.

    Who must find all enemies and knows of none goes to the middle of the map.
    """
    planes, rows, columns = move_cost.shape
    goal = np.full((max(1, len(plan.objectives)), planes, rows, columns), -1, np.int32)
    flood = new_flood(rows, columns)
    free = np.full((rows, columns), -1, np.int32)
    barrier = barriers(plan, move_cost.shape)
    for row, objective in enumerate(plan.objectives):
        if objective.kind == Goal.REACH and objective.zone >= 0:
            inside = zone[objective.zone].max(axis=0) > 0
        elif objective.kind == Goal.ELIMINATE:
            inside = _middle(rows, columns)
        else:
            continue
        for plane in range(planes):
            begin(flood)
            for y, x in np.argwhere(inside & (move_cost[plane] > 0)).tolist():
                add_source(flood, x, y)
            straight, diagonal, door = steps
            spread(flood, ways[plane], move_cost[plane], barrier[plane], free, FAR, straight, diagonal, door, -1)
            goal[row, plane] = flood.distance
    return goal


def _middle(rows: int, columns: int) -> np.ndarray:
    """bool [H, W]: the sixth of the map around its middle."""
    inside = np.zeros((rows, columns), bool)
    inside[rows // 3 : rows - rows // 3, columns // 3 : columns - columns // 3] = True
    return inside
