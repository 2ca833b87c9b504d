"""A skirmish: two forces of forces.toml meet on a map made for a mission.

The forces start where the mission's own units would. What belongs to the mission's story (its waves, messages and
objectives) is left out; doors, the tide and its changes stay; the last side standing wins.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from game.content.catalog import Catalog
from game.content.plan import Cond, Effect, Goal, MissionPlan, Objective, Spawn, Trigger
from game.core.errors import UserError
from game.rules.components import NOBODY, SIDES

_WORLDLY_CONDITIONS = {
    Cond.ROUND, Cond.ZONE, Cond.SWITCH, Cond.HELD, Cond.ZONE_SEEN, Cond.CHANCE, Cond.COUNTER
}  # fmt: skip
_WORLDLY_EFFECTS = {Effect.TIDE, Effect.DOOR, Effect.SWITCH, Effect.COUNTER, Effect.MUSIC, Effect.CAMERA}


def set_forces(plan: MissionPlan, catalog: Catalog, forces: tuple[str, str]) -> MissionPlan:
    """The same map with the first force in the squad's places and the second in the LGF's.

    Raises UserError for an unknown force and for a map without room for it.
    """
    taken: set[tuple[int, int, int]] = set()
    spawns: list[Spawn] = []
    for side in range(SIDES):
        spawns += _placed(plan, side, _units(catalog, forces[side]), taken)
    last_standing = tuple(
        Objective(ref=0, kind=Goal.ELIMINATE, text="objective-eliminate", side=side) for side in range(SIDES)
    )
    triggers = tuple(trigger for trigger in plan.triggers if _is_worldly(trigger))
    return replace(
        plan, spawns=tuple(spawns), objectives=last_standing, waves=(), triggers=triggers, round_limit_winner=NOBODY
    )


def _units(catalog: Catalog, force: str) -> tuple[str, ...]:
    if force not in catalog.forces:
        names = ", ".join(catalog.forces)
        raise UserError("", "forces", f"unknown force {force!r}", f"expected two of: {names}")
    return tuple(catalog.forces[force].units)


def _is_worldly(trigger: Trigger) -> bool:
    conditions = all(row.kind in _WORLDLY_CONDITIONS for row in trigger.conditions)
    return conditions and all(row.kind in _WORLDLY_EFFECTS for row in trigger.effects)


def _placed(plan: MissionPlan, side: int, units: tuple[str, ...], taken: set[tuple[int, int, int]]) -> list[Spawn]:
    """One spawn a unit: the side's own start places first, then the open tiles nearest to them."""
    starts = [spawn for spawn in plan.spawns if spawn.side == side and spawn.wave < 0]
    starts = starts or [spawn for spawn in plan.spawns if spawn.side == side]
    if not starts:
        raise UserError(plan.source, "spawns", f"no start place for side {side}", "expected at least one")
    tiles = _tiles_around(plan, starts)
    placed: list[Spawn] = []
    for unit in units:
        tile = next((tile for tile in tiles if tile not in taken), None)
        if tile is None:
            raise UserError(plan.source, "spawns", f"no room for {len(units)} units near the start places")
        taken.add(tile)
        plane, x, y = tile
        placed.append(Spawn(ref=0, plane=plane, x=x, y=y, facing=starts[0].facing, side=side, unit=unit))
    return placed


def _tiles_around(plan: MissionPlan, starts: list[Spawn]) -> Iterator[tuple[int, int, int]]:
    queue = deque((spawn.plane, spawn.x, spawn.y) for spawn in starts)
    seen = set(queue)
    doors = {(door.plane, door.x, door.y) for door in plan.doors}
    while queue:
        plane, x, y = queue.popleft()
        if (plane, x, y) not in doors:
            yield plane, x, y
        for near_x, near_y in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            tile = (plane, near_x, near_y)
            inside = 0 <= near_x < plan.width and 0 <= near_y < plan.height
            if inside and tile not in seen and plan.terrain.move_cost[plane, near_y, near_x] > 0:
                seen.add(tile)
                queue.append(tile)
