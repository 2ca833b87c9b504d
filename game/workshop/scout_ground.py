"""The ground of a map as walkers find it: open tiles and steps of each plane, and distances over them.

A sealed door that nothing opens is a wall; one that a trigger opens counts as closed. Nobody stands in the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.content.catalog import Catalog
from game.content.plan import Effect, MissionPlan
from game.kernels.flood import STEP_X, STEP_Y, Flood, add_source, begin, fill_ways, new_flood, spread, trace
from game.rules.beats import barriers

FAR = 1 << 20  # half-steps: no map is larger
CLOSED, SEALED = 2, 3
Tile = tuple[int, int]


@dataclass(frozen=True)
class Ground:
    """Arrays are int32 [plane, y, x]; `steps`: half-steps of a straight and a slanting step and of a closed door."""

    cost: np.ndarray
    ways: np.ndarray
    barrier: np.ndarray
    free: np.ndarray  # int32 [y, x], -1 everywhere
    steps: tuple[int, int, int]

    def is_open(self, plane: int) -> np.ndarray:
        """bool [y, x]: where one can stand."""
        return np.asarray(self.cost[plane] > 0)

    def flood(self, plane: int, starts: Iterable[Tile], taken: np.ndarray | None = None) -> Flood:
        """Half-steps from the nearest of `starts` (x, y); tiles where `taken` (int32 [y, x]) is 0 or more are shut."""
        flood = new_flood(*self.cost.shape[1:])
        begin(flood)
        for x, y in starts:
            if self.cost[plane, y, x] > 0:
                add_source(flood, x, y)
        straight, diagonal, door = self.steps
        shut = self.free if taken is None else taken
        spread(
            flood, self.ways[plane], self.cost[plane], self.barrier[plane], shut, FAR, straight, diagonal, door, -1
        )  # fmt: skip
        return flood

    def neighbours(self, plane: int, x: int, y: int) -> list[Tile]:
        """The tiles one step away."""
        ways = int(self.ways[plane, y, x])
        return [(x + STEP_X[way], y + STEP_Y[way]) for way in range(8) if ways >> way & 1]


def read_ground(plan: MissionPlan, catalog: Catalog, *, opened: bool = True) -> Ground:
    """The ground of the plan; without `opened`, sealed doors that a trigger opens are walls like the others."""
    cost = np.array(plan.terrain.move_cost, np.int32)
    barrier = barriers(plan, cost.shape)
    effects = [effect for trigger in plan.triggers for effect in trigger.effects]
    freed = {effect.a for effect in effects if effect.kind == Effect.DOOR and effect.b != SEALED}
    for number, door in enumerate(plan.doors):
        place = (door.plane, door.y, door.x)
        if door.state == SEALED:
            barrier[place] = CLOSED
            cost[place] = cost[place] if opened and number in freed else 0
    ways = np.zeros(cost.shape, np.int32)
    doorway = (barrier > 0).astype(np.int32)
    for plane in range(len(plan.planes)):
        fill_ways(cost[plane], doorway[plane], ways[plane])
    numbers = catalog.numbers
    steps = (numbers["step_straight"], numbers["step_diagonal"], numbers["door_cost"])
    return Ground(cost, ways, barrier, np.full(cost.shape[1:], -1, np.int32), steps)


def route(flood: Flood, x: int, y: int) -> list[Tile]:
    """The tiles (x, y) of a shortest route to a tile, without the one it starts from; empty when there is none."""
    width, length = flood.distance.shape[1], int(trace(flood, x, y))
    return [(int(tile) % width, int(tile) // width) for tile in flood.path[:length]]


def pace(plan: MissionPlan, catalog: Catalog, side: int) -> int:
    """Half-steps that a unit of the side walks in a round, the median of those it has on the map; 0 without any."""
    units = [catalog.units[spawn.unit] for spawn in plan.spawns if spawn.side == side and spawn.unit in catalog.units]
    walks = [unit.stride * unit.actions for unit in units if unit.actions > 0 and not unit.limb]
    return int(np.median(walks)) * catalog.numbers["step_straight"] if walks else 0
