"""Where one can walk on a map, and where one can land when the dream drags: the checker's own slow, plain way."""

import heapq
from collections import deque
from collections.abc import Iterable

import numpy as np

from game.content.plan import Effect
from game.workshop.sheet import Sheet

SEALED = 3
STRAIGHT = ((1, 0), (0, 1), (-1, 0), (0, -1))
DIAGONAL = ((1, 1), (-1, 1), (-1, -1), (1, -1))
FAR = 1 << 30


def passable(sheet: Sheet) -> np.ndarray:
    """bool [plane, y, x]: open tiles, without sealed doors that nothing ever opens."""
    tiles = sheet.open_tiles()
    opened = {
        effect.a
        for trigger in sheet.plan.triggers
        for effect in trigger.effects
        if effect.kind == Effect.DOOR and effect.b != SEALED
    }
    for number, door in enumerate(sheet.plan.doors):
        if door.state == SEALED and number not in opened:
            tiles[door.plane, door.y, door.x] = False
    return tiles


def regions(tiles: np.ndarray) -> np.ndarray:
    """int [y, x]: the number, from 1, of the region of open tiles (bool [y, x]) each belongs to; 0 blocked.

    No corner is cut, so a diagonal step never leads where straight ones do not.
    """
    height, width = tiles.shape
    found = np.zeros((height, width), np.int32)
    open_rows: list[list[bool]] = tiles.tolist()
    numbers: list[list[int]] = found.tolist()
    count = 0
    for y, x in np.argwhere(tiles).tolist():
        if numbers[y][x]:
            continue
        count += 1
        numbers[y][x] = count
        queue = deque([(x, y)])
        while queue:
            at_x, at_y = queue.popleft()
            for dx, dy in STRAIGHT:
                to_x, to_y = at_x + dx, at_y + dy
                inside = 0 <= to_x < width and 0 <= to_y < height
                if inside and open_rows[to_y][to_x] and not numbers[to_y][to_x]:
                    numbers[to_y][to_x] = count
                    queue.append((to_x, to_y))
    return np.array(numbers, np.int32)


def reached(numbers: np.ndarray, starts: Iterable[tuple[int, int]]) -> np.ndarray:
    """bool [y, x]: what can be walked to from the (x, y) of `starts`, by the `numbers` of `regions`."""
    entered = {int(numbers[y, x]) for x, y in starts} - {0}
    return np.isin(numbers, sorted(entered))


def landings(tiles: np.ndarray, radius: int) -> np.ndarray:
    """bool [y, x]: tiles with an open tile of `tiles` (bool [y, x]) at most `radius` steps away, itself included."""
    height, width = tiles.shape
    padded = np.pad(tiles, radius)
    near = np.zeros_like(tiles)
    for dy in range(2 * radius + 1):
        for dx in range(2 * radius + 1):
            near |= padded[dy : dy + height, dx : dx + width]
    return near


class Ways:
    """What can be reached on one map; everything is worked out once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.tiles = passable(sheet)
        self.numbers = [regions(plane) for plane in self.tiles]
        self._ground: dict[int, np.ndarray] = {}

    def crosses(self, side: int) -> bool:
        """Whether somebody of the side may come to the other plane: dragged, or by a gift of its own."""
        units = self.sheet.catalog.units
        kinds = [units[spawn.unit] for spawn in self.sheet.plan.spawns if spawn.side == side and spawn.unit in units]
        if len(self.sheet.plan.planes) < 2:
            return False
        return any(kind.shifts for kind in kinds) or (self.sheet.is_dragging and any(kind.exposed for kind in kinds))

    def ground(self, side: int) -> np.ndarray:
        """bool [plane, y, x]: where a side may ever stand: by walking, and by crossing while the tide runs."""
        if side not in self._ground:
            self._ground[side] = self._find_ground(side)
        return self._ground[side]

    def _find_ground(self, side: int) -> np.ndarray:
        ground = np.zeros_like(self.tiles)
        radius = self.sheet.catalog.numbers["landing_radius"]
        starts: list[list[tuple[int, int]]] = [[] for _ in self.sheet.plan.planes]
        for spawn in self.sheet.plan.spawns:
            if spawn.side == side:
                starts[spawn.plane].append((spawn.x, spawn.y))
        while True:
            before = int(ground.sum())
            for plane, numbers in enumerate(self.numbers):
                ground[plane] |= reached(numbers, starts[plane])
            if not self.crosses(side) or int(ground.sum()) == before:
                return ground
            for plane in (0, 1):
                # Whoever crosses from there lands at or near the same tile over here.
                arrivals = landings(ground[1 - plane], radius) & self.tiles[plane]
                starts[plane] = [(x, y) for y, x in np.argwhere(arrivals).tolist()]

    def distances(self, plane: int, side: int) -> np.ndarray:
        """int [y, x]: half-steps from the nearest spawn of the side on the plane, doors free; FAR where none leads."""
        costs = np.where(self.tiles[plane], self.sheet.plan.terrain.move_cost[plane], 0).tolist()
        numbers, height, width = self.sheet.catalog.numbers, *self.tiles.shape[1:]
        steps = [(*way, numbers["step_straight"]) for way in STRAIGHT]
        steps += [(*way, numbers["step_diagonal"]) for way in DIAGONAL]
        found = np.full((height, width), FAR).tolist()
        spawns = [spawn for spawn in self.sheet.plan.spawns if (spawn.side, spawn.plane) == (side, plane)]
        queue = [(0, spawn.x, spawn.y) for spawn in spawns]
        while queue:
            far, x, y = heapq.heappop(queue)
            if far >= found[y][x]:
                continue
            found[y][x] = far
            for dx, dy, step in steps:
                to_x, to_y = x + dx, y + dy
                if 0 <= to_x < width and 0 <= to_y < height and costs[to_y][to_x] and costs[y][to_x] and costs[to_y][x]:
                    heapq.heappush(queue, (far + step * costs[to_y][to_x], to_x, to_y))
        return np.array(found)


def is_in_sight(opaque: np.ndarray, place: tuple[int, int], target: tuple[int, int]) -> bool:
    """Whether a line from tile centre to tile centre crosses no opaque tile (bool [y, x]); the ends do not block.

    Where it passes between two tiles that touch at a corner, only both together block it.
    """
    (x, y), (to_x, to_y) = place, target
    wide, high = abs(to_x - x), abs(to_y - y)
    step_x, step_y = (1 if to_x > x else -1), (1 if to_y > y else -1)
    done_x = done_y = 0
    while (done_x, done_y) != (wide, high):
        ahead = (1 + 2 * done_x) * high - (1 + 2 * done_y) * wide
        if ahead == 0 and opaque[y, x + step_x] and opaque[y + step_y, x]:
            return False
        if ahead <= 0:
            x, done_x = x + step_x, done_x + 1
        if ahead >= 0:
            y, done_y = y + step_y, done_y + 1
        if (done_x, done_y) != (wide, high) and opaque[y, x]:
            return False
    return True
