"""Tables of drops, limbs, platforms, fronts, fires and exits: their shapes, first values and fixed rules.

A mission that lacks one of them has a table without rows, so it costs nothing there.
"""

from typing import Any

import numpy as np

from game.content.plan import Effect, MissionPlan
from game.core.table import Shape, record_table
from game.rules.columns import CRAFT, DEPARTED, EXIT, FRONT, HULL, LIMB, PLATFORM
from game.rules.components import CRAFT_RULE, EXIT_RULE, FIRE_RULE, FRONT_RULE, PLATFORM_RULE, World

EDGES = 4
ABILITIES_OVER_A_DROP = ("hauls", "cuts")


def hazard_shapes(plan: MissionPlan, units: int) -> dict[str, Shape]:
    """Shapes of the World's tables, in its order."""
    grid = (len(plan.planes), plan.height, plan.width) if plan.changes_ground else (0, 0, 0)
    return {
        "limb": Shape(LIMB, (units if plan.has_chasm else 0,)),
        "departed": Shape(DEPARTED, (units if plan.exits else 0,)),
        "platform": Shape(PLATFORM, (len(plan.platforms),)),
        "front": Shape(FRONT, (len(plan.fronts),)),
        "way_out": Shape(EXIT, (len(plan.exits),)),
        "hull": Shape(HULL, (int(_shakes(plan)),)),
        "craft": Shape(CRAFT, (len(plan.crafts),)),
        "ground": Shape(None, grid),
        "ways": Shape(None, grid),
        "haze": Shape(None, grid),
        "shelter": Shape(None, (*grid, EDGES)),
    }


def _shakes(plan: MissionPlan) -> bool:
    effects = (effect.kind for trigger in plan.triggers for effect in trigger.effects)
    return bool(plan.fronts) or Effect.SHAKE in effects


def fill_hazards(plan: MissionPlan, world: World) -> None:
    """The state before round 1."""
    if len(world.limb):
        world.limb.holds[:] = world.limb.held_by[:] = -1
    for row, spawn in enumerate(plan.spawns):
        if spawn.holds >= 0 and len(world.limb):
            world.limb.holds[row], world.limb.held_by[spawn.holds] = spawn.holds, row
    for row, platform in enumerate(plan.platforms):
        world.platform.strength[row] = platform.strength
    for row, front in enumerate(plan.fronts):
        world.front.turn[row] = front.turn


def hazard_rules(plan: MissionPlan) -> dict[str, np.recarray]:
    """The Ruleset's tables by name."""
    return {
        "platform": _table(PLATFORM_RULE, plan.platforms),
        "front": _table(FRONT_RULE, plan.fronts),
        "fire": _table(FIRE_RULE, plan.fires),
        "way_out": _table(EXIT_RULE, plan.exits),
        "craft": _table(CRAFT_RULE, plan.crafts),
    }


def _table(dtype: np.dtype, rows: tuple[Any, ...]) -> np.recarray:
    table = record_table(dtype, len(rows))
    for number, row in enumerate(rows):
        table[number] = tuple(getattr(row, name) for name in dtype.names or ())
    return table


def mask_abilities(plan: MissionPlan, values: dict[str, int]) -> None:
    """Takes out of a kind's row what has no use in this mission, so that nobody is offered it."""
    for name in ABILITIES_OVER_A_DROP if not plan.has_chasm else ():
        values[name] = 0
    if not plan.exits:
        values["leaves"] = 0
