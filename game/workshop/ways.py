"""Where one can walk on a map, and where one can land when the dream drags: the checker's own slow, plain way."""

from collections import deque
from collections.abc import Iterable

import numpy as np

from game.content.plan import Effect
from game.workshop.sheet import Sheet

OPEN, SEALED = 1, 3
AROUND = [(dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy]


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


def reached(tiles: np.ndarray, starts: Iterable[tuple[int, int]]) -> np.ndarray:
    """bool [y, x]: what can be walked to from the (x, y) of `starts` over `tiles` (bool [y, x]); no corner is cut."""
    height, width = tiles.shape
    seen = np.zeros_like(tiles)
    queue = deque(place for place in starts if tiles[place[1], place[0]])
    for x, y in queue:
        seen[y, x] = True
    while queue:
        x, y = queue.popleft()
        for dx, dy in AROUND:
            to_x, to_y = x + dx, y + dy
            if not (0 <= to_x < width and 0 <= to_y < height) or seen[to_y, to_x] or not tiles[to_y, to_x]:
                continue
            if tiles[y, to_x] and tiles[to_y, x]:
                seen[to_y, to_x] = True
                queue.append((to_x, to_y))
    return seen


def landings(tiles: np.ndarray, radius: int) -> np.ndarray:
    """bool [y, x]: tiles with an open tile of `tiles` (bool [y, x]) at most `radius` steps away, itself included."""
    height, width = tiles.shape
    padded = np.pad(tiles, radius)
    near = np.zeros_like(tiles)
    for dy in range(2 * radius + 1):
        for dx in range(2 * radius + 1):
            near |= padded[dy : dy + height, dx : dx + width]
    return near


def squad_ground(sheet: Sheet) -> np.ndarray:
    """bool [plane, y, x]: where the squad may ever stand: by walking and, while the tide runs, by being dragged."""
    tiles = passable(sheet)
    ground = np.zeros_like(tiles)
    radius = sheet.catalog.numbers["landing_radius"]
    starts: list[list[tuple[int, int]]] = [[] for _ in sheet.plan.planes]
    for spawn in sheet.plan.spawns:
        if spawn.side == 0:
            starts[spawn.plane].append((spawn.x, spawn.y))
    drags = sheet.highest_tide() > 0 and len(sheet.plan.planes) > 1
    while True:
        before = int(ground.sum())
        for plane in range(len(starts)):
            ground[plane] |= reached(tiles[plane], starts[plane])
        if not drags or int(ground.sum()) == before:
            return ground
        for plane in (0, 1):
            # Whoever is dragged from there lands at or near the same tile over here.
            arrivals = landings(ground[1 - plane], radius) & tiles[plane]
            starts[plane] = [(int(x), int(y)) for y, x in np.argwhere(arrivals)]
