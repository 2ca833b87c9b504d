"""Ways across a map: how far each side is from each objective, when the sides meet, how much the planes differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from game.content.plan import Spawn
from game.kernels.flood import Flood
from game.kernels.sight import BLOCKED, ray
from game.workshop.overlays_triggers import places
from game.workshop.plan_picture import Chart
from game.workshop.scout_ground import CLOSED, Ground, Tile, pace, read_ground, route

SIDES = ("squad", "lgf")
# Objectives that point at no place: where their work is.
WORKPLACES = {"break": ("Point", "Sphere"), "rescue": ("Machine",)}
SAMPLES = 5  # a side of the grid of sample tiles that routes are compared between


@dataclass(frozen=True)
class Approach:
    """`rounds`: what the nearest of the side walks, None when there is no way; `crosses`: from the other plane."""

    side: str
    objective: str
    plane: str
    rounds: float | None
    crosses: bool


@dataclass(frozen=True)
class Difference:
    """Two planes: the share of `routes` (0 to 1) of which neither's shortest is one of the other's; lengths' ratio."""

    planes: tuple[str, str]
    routes: int
    differ: float
    ratio: float


def approaches(chart: Chart, ground: Ground) -> list[Approach]:
    """Every side to every objective that has a place."""
    found = []
    things = [thing for thing in chart.drawing.things.values() if thing.kind == "Objective"]
    for thing in things:
        goal = _targets(chart, thing.ref)
        for side in range(len(SIDES)):
            for plane in sorted({where for where, _, _ in goal}):
                tiles = [(x, y) for where, x, y in goal if where == plane]
                found.append(_approach(chart, ground, side, thing.name or str(thing.ref), plane, tiles))
    return found


def _approach(chart: Chart, ground: Ground, side: int, name: str, plane: int, tiles: list[Tile]) -> Approach:
    starts, crosses = _starts(chart, ground, side, plane)
    distance = ground.flood(plane, starts).distance
    reached = [int(distance[y, x]) for x, y in tiles if distance[y, x] >= 0]
    a_round = pace(chart.plan, chart.catalog, side)
    rounds = round(min(reached) / a_round, 1) if reached and a_round else None
    return Approach(SIDES[side], name, chart.plan.planes[plane], rounds, crosses)


def _targets(chart: Chart, ref: int) -> list[tuple[int, int, int]]:
    """The tiles (plane, x, y) where an objective is worked on; for one that eliminates, where the enemy starts."""
    plan, drawing = chart.plan, chart.drawing
    thing = drawing.things[ref]
    kind, side = str(thing.values["kind"]), SIDES.index(str(thing.values["side"]))
    if kind == "eliminate":
        return [(spawn.plane, spawn.x, spawn.y) for spawn in plan.spawns if spawn.side != side and spawn.wave < 0]
    marks = list(places(drawing, thing))
    marks = marks or [other for other in drawing.things.values() if other.kind in WORKPLACES.get(kind, ())]
    return [
        (plan.planes.index(mark.plane), x, y)
        for mark in marks
        for y in range(max(0, mark.y), min(plan.height, mark.y + mark.height))
        for x in range(max(0, mark.x), min(plan.width, mark.x + mark.width))
    ]


def _starts(chart: Chart, ground: Ground, side: int, plane: int) -> tuple[list[Tile], bool]:
    """Where the side starts on the plane (its waves, if it has nobody else); else the tiles opposite its starts."""
    own = [spawn for spawn in chart.plan.spawns if spawn.side == side]
    first = [spawn for spawn in own if spawn.wave < 0] or own
    here = [spawn for spawn in first if spawn.plane == plane]
    return [(spawn.x, spawn.y) for spawn in here or first], not here


def contact_by_walking(chart: Chart) -> int | None:
    """The round in which the first pair of enemies would see each other if both walked straight at each other."""
    ground = read_ground(chart.plan, chart.catalog, opened=False)
    best: int | None = None
    for squad, lgf in _pairs(chart):
        met = _meeting(chart, ground, squad, lgf)
        if met is not None and (best is None or met < best):
            best = met
    return best


def _pairs(chart: Chart) -> Iterator[tuple[Spawn, Spawn]]:
    there = [spawn for spawn in chart.plan.spawns if spawn.wave < 0]
    for one in there:
        for other in there:
            if one.side == 0 and other.side == 1 and one.plane == other.plane:
                yield one, other


def _meeting(chart: Chart, ground: Ground, squad: Spawn, lgf: Spawn) -> int | None:
    flood = ground.flood(squad.plane, [(squad.x, squad.y)])
    path = [(squad.x, squad.y), *route(flood, lgf.x, lgf.y)]
    if len(path) < 2:
        return None
    total = int(flood.distance[lgf.y, lgf.x])
    for turn in range(chart.plan.round_limit + 1):
        ends = turn * pace(chart.plan, chart.catalog, 0), total - turn * pace(chart.plan, chart.catalog, 1)
        one, other = (_reached(flood, path, end) for end in ends)
        if ends[0] >= ends[1] or _sees(chart, ground, squad.plane, one, other):
            return max(1, turn)
    return None


def _reached(flood: Flood, path: list[Tile], end: int) -> Tile:
    """The last tile of the path at most `end` half-steps along it."""
    along = [tile for tile in path if flood.distance[tile[1], tile[0]] <= end]
    return along[-1] if along else path[0]


def _sees(chart: Chart, ground: Ground, plane: int, one: Tile, other: Tile) -> bool:
    radius = chart.catalog.numbers["sight"]
    if (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 > radius * radius + radius:
        return False
    opaque = np.ascontiguousarray(chart.plan.terrain.opaque[plane], np.int32)
    # Both open the doors on their way, so doors are taken as open; sealed ones are walls of this ground.
    barrier = np.where((ground.barrier[plane] > 0) & ~ground.is_open(plane), CLOSED, 0).astype(np.int32)
    return int(ray(opaque, barrier, *one, *other)) != BLOCKED


def differences(chart: Chart, ground: Ground) -> list[Difference]:
    """Every pair of planes, over routes between sample tiles that are open on both and joined on both."""
    names = chart.plan.planes
    return [
        _compare(ground, (one, other), (names[one], names[other])) for one, other in combinations(range(len(names)), 2)
    ]


def _compare(ground: Ground, planes: tuple[int, int], names: tuple[str, str]) -> Difference:
    tiles = _samples(ground.is_open(planes[0]) & ground.is_open(planes[1]))
    routes = differ = 0
    lengths = [0, 0]
    for number, start in enumerate(tiles):
        floods = [ground.flood(plane, [start]) for plane in planes]
        for x, y in tiles[number + 1 :]:
            far = [int(flood.distance[y, x]) for flood in floods]
            if min(far) <= 0:
                continue
            routes += 1
            lengths = [total + length for total, length in zip(lengths, far, strict=True)]
            differ += not _shared(ground, planes, floods, start, (x, y))
    return Difference(names, routes, differ / routes if routes else 0.0, lengths[1] / lengths[0] if routes else 0.0)


def _shared(ground: Ground, planes: tuple[int, int], floods: list[Flood], start: Tile, end: Tile) -> bool:
    """Whether a shortest route of one plane is a shortest route of the other."""
    far = [int(flood.distance[end[1], end[0]]) for flood in floods]
    for mine, its in ((0, 1), (1, 0)):
        if _length(ground, planes[its], [start, *route(floods[mine], *end)]) == far[its]:
            return True
    return False


def _length(ground: Ground, plane: int, path: list[Tile]) -> int:
    """Half-steps along a path of tiles, -1 where it cannot be walked."""
    straight, diagonal, door = ground.steps
    total = 0
    for (x, y), (to_x, to_y) in pairwise(path):
        if (to_x, to_y) not in ground.neighbours(plane, x, y):
            return -1
        step = straight if x == to_x or y == to_y else diagonal
        total += step * int(ground.cost[plane, to_y, to_x]) + door * int(ground.barrier[plane, to_y, to_x] >= 2)
    return total


def _samples(common: np.ndarray) -> list[Tile]:
    """Up to a few dozen tiles spread over those that are open on both planes: the nearest to each point of a grid."""
    rows, columns = common.shape
    spots = np.argwhere(common)
    found: dict[Tile, None] = {}
    for row in range(SAMPLES):
        for column in range(SAMPLES):
            aim = ((row + 0.5) * rows / SAMPLES, (column + 0.5) * columns / SAMPLES)
            if len(spots):
                y, x = spots[int(np.argmin(((spots - aim) ** 2).sum(axis=1)))].tolist()
                found[(x, y)] = None
    return list(found)
