"""A crowded battle for measuring: a map of 64 by 48 tiles on two planes, forty people, half of them on each side."""

from dataclasses import fields, replace
from typing import Any

import numpy as np

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.plan import MissionPlan, Spawn, Terrain
from game.rules.setup import build_battle
from game.sim.commander import make_commander
from game.sim.match import Match
from game.sim.recipe import Recipe

MISSION, SEED = "01_breach", 1
WIDE, HIGH, PEOPLE = 64, 48, 40
KINDS = (("willow", "faith", "buffy", "tad", "alex"), ("warrior", "lancer", "warrior", "stalker", "grappler"))


def crowded_match() -> Match:
    """Everybody stands together in one part of the map, so that as many as can be are on the screen."""
    battle = build_battle(crowded_plan(), load_catalog(), SEED)
    commanders = (make_commander("human", battle, SEED), make_commander("veteran", battle, SEED))
    return Match(battle, commanders, Recipe(MISSION, SEED))


def crowded_plan() -> MissionPlan:
    """The first mission's ground laid side by side until the map is full; its story is left out."""
    plan = load_mission(MISSION)
    terrain = _tiled(plan.terrain)
    open_tiles = np.argwhere(terrain.move_cost[0] > 0)
    near = np.argsort(np.abs(open_tiles - (HIGH // 2, WIDE // 2)).sum(1), kind="stable")[:PEOPLE]
    spawns = []
    for nth, (y, x) in enumerate(open_tiles[near].tolist()):
        side = nth % 2
        spawns.append(Spawn(nth, 0, x, y, 4 * side, side, KINDS[side][nth // 2 % 5]))
    spawns.sort(key=lambda spawn: (spawn.side, spawn.ref))
    bare = replace(plan, doors=(), waves=(), triggers=(), routes=())
    return replace(bare, width=WIDE, height=HIGH, terrain=terrain, spawns=tuple(spawns))


def _tiled(terrain: Terrain) -> Terrain:
    grids: dict[str, Any] = {}
    for field in fields(terrain):
        grid = getattr(terrain, field.name)
        if isinstance(grid, np.ndarray):
            high, wide = (-(-most // had) for most, had in zip((HIGH, WIDE), grid.shape[1:], strict=True))
            grids[field.name] = np.ascontiguousarray(np.tile(grid, (1, high, wide))[:, :HIGH, :WIDE])
    return replace(terrain, **grids)
