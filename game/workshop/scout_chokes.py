"""Choke points: the narrow places of a plane that everybody has to pass, or pays for going around.

A narrow place is a group of tiles with something in the way on two opposite sides, or whose loss would part the ground
(the articulation points of the walk graph, Hopcroft and Tarjan 1973). It counts when shutting it cuts off more than a
nook, or when the way around is longer by at least half a dozen tiles: a gap between two crates in a hall is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.workshop.scout_ground import Ground, Tile

NOOK = 4  # tiles: less than this is not worth guarding
LEAST_DETOUR = 12  # half-steps
REACH = 2  # tiles around a narrow place in which its mouths are told apart


@dataclass(frozen=True)
class Choke:
    """`cuts_off`: tiles of the smaller part when shut, 0 if there is a way around, `detour` half-steps longer."""

    plane: str
    tiles: tuple[Tile, ...]
    cuts_off: int
    detour: int


def find_chokes(ground: Ground, plane: int, name: str) -> list[Choke]:
    """The worst first."""
    found = [choke for group in _groups(ground, plane) if (choke := _judge(ground, plane, name, group))]
    return sorted(found, key=lambda choke: (-choke.cuts_off, -choke.detour, choke.tiles))


def narrow_tiles(open_tiles: np.ndarray) -> np.ndarray:
    """bool [y, x]: open tiles with something in the way on two opposite sides."""
    edged = np.pad(open_tiles, 1)
    north, south, west, east = edged[:-2, 1:-1], edged[2:, 1:-1], edged[1:-1, :-2], edged[1:-1, 2:]
    return np.asarray(open_tiles & (~(north | south) | ~(west | east)))


def articulation_points(ground: Ground, plane: int) -> np.ndarray:
    """bool [y, x]: tiles without which the ground falls into more parts."""
    points = np.zeros(ground.cost.shape[1:], bool)
    order: dict[Tile, int] = {}
    low: dict[Tile, int] = {}
    for y, x in np.argwhere(ground.is_open(plane)).tolist():
        if (x, y) not in order:
            _search(ground, plane, (x, y), order, low, points)
    return points


def _search(
    ground: Ground, plane: int, root: Tile, order: dict[Tile, int], low: dict[Tile, int], points: np.ndarray
) -> None:
    """Depth first from `root`, with a stack of its own: a map is deeper than Python's."""
    order[root] = low[root] = len(order)
    stack = [(root, root, iter(ground.neighbours(plane, *root)))]
    branches = 0
    while stack:
        tile, parent, ahead = stack[-1]
        onward = next(ahead, None)
        if onward is None:
            stack.pop()
            if parent == root and tile != root:
                branches += 1
            elif tile != root and low[tile] >= order[parent]:
                points[parent[1], parent[0]] = True
            low[parent] = min(low[parent], low[tile])
        elif onward not in order:
            order[onward] = low[onward] = len(order)
            stack.append((onward, tile, iter(ground.neighbours(plane, *onward))))
        elif onward != parent:
            low[tile] = min(low[tile], order[onward])
    points[root[1], root[0]] = branches > 1


def _groups(ground: Ground, plane: int) -> list[tuple[Tile, ...]]:
    """Narrow places; the tiles before a door part the ground as well, but the door is what one wants to be told."""
    narrow = _tiles(narrow_tiles(ground.is_open(plane)))
    groups: list[set[Tile]] = []
    for part in _parts(ground, plane, narrow | _tiles(articulation_points(ground, plane))):
        groups += _parts(ground, plane, part & narrow) or [part]
    return [tuple(sorted(group)) for group in groups]


def _tiles(grid: np.ndarray) -> set[Tile]:
    return {(x, y) for y, x in np.argwhere(grid).tolist()}


def _parts(ground: Ground, plane: int, tiles: set[Tile]) -> list[set[Tile]]:
    """The connected parts of a set of tiles."""
    left, parts = set(tiles), []
    while left:
        part = {min(left)}
        queue = list(part)
        while queue:
            near = {tile for tile in ground.neighbours(plane, *queue.pop()) if tile in left} - part
            part |= near
            queue += near
        left -= part
        parts.append(part)
    return parts


def _judge(ground: Ground, plane: int, name: str, group: tuple[Tile, ...]) -> Choke | None:
    mouths = _parts(ground, plane, _around(ground, plane, group))
    if len(mouths) < 2:
        return None
    taken = ground.free.copy()
    for x, y in group:
        taken[y, x] = 0
    cuts_off = detour = 0
    for mouth in mouths:
        shut, whole = ground.flood(plane, mouth, taken).distance, ground.flood(plane, mouth).distance
        for other in mouths:
            if other is mouth:
                continue
            around, through = _nearest(shut, other), _nearest(whole, other)
            if around < 0:
                smaller = min(int((shut >= 0).sum()), int((whole >= 0).sum() - (shut >= 0).sum()) - len(group))
                cuts_off = max(cuts_off, smaller)
            else:
                detour = max(detour, around - through)
    if cuts_off < NOOK and detour < LEAST_DETOUR:
        return None
    return Choke(name, group, cuts_off if cuts_off >= NOOK else 0, 0 if cuts_off >= NOOK else detour)


def _around(ground: Ground, plane: int, group: tuple[Tile, ...]) -> set[Tile]:
    """The tiles at most two steps outside the group."""
    seen, edge = set(group), set(group)
    for _ in range(REACH):
        edge = {near for tile in edge for near in ground.neighbours(plane, *tile)} - seen
        seen |= edge
    return seen - set(group)


def _nearest(distance: np.ndarray, tiles: Iterable[Tile]) -> int:
    reached = [int(distance[y, x]) for x, y in tiles if distance[y, x] >= 0]
    return min(reached, default=-1)
