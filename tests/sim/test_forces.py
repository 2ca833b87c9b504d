"""Skirmishes: forces take the mission's start places, and the story stays out."""

import numpy as np
import pytest

from game.content.catalog import load_catalog
from game.content.plan import Effect, Goal
from game.core.errors import UserError
from game.sim.forces import set_forces
from game.sim.recipe import Recipe, build, plan_hash
from game.sim.start import open_match
from tests.sim.arena import arena
from tests.sim.invariants import check


def test_units_stand_on_open_tiles_of_their_own() -> None:
    plan = set_forces(arena(), load_catalog({}), ("strike_team", "hunters"))
    tiles = [(spawn.plane, spawn.x, spawn.y) for spawn in plan.spawns]
    assert len(set(tiles)) == len(tiles) == 9
    assert all(plan.terrain.move_cost[tile[0], tile[2], tile[1]] > 0 for tile in tiles)
    assert [spawn.unit for spawn in plan.spawns[:2]] == ["willow", "faith"]
    assert [spawn.side for spawn in plan.spawns] == [0] * 5 + [1] * 4


def test_only_what_belongs_to_the_place_stays() -> None:
    plan = set_forces(arena(), load_catalog({}), ("hunters", "strike_team"))
    assert {row.kind for trigger in plan.triggers for row in trigger.effects} == {Effect.TIDE}
    assert {task.kind for task in plan.objectives} == {Goal.ELIMINATE}
    assert plan.waves == ()


def test_the_last_side_standing_wins() -> None:
    recipe = Recipe("arena", 1, commanders=("veteran", "veteran"), forces=("strike_team", "hunters"))
    match = open_match(recipe)
    check(match.battle, match.world)
    match.play()
    standing = [
        np.count_nonzero((match.world.identity.side == side) & (match.world.health.state == 0)) for side in (0, 1)
    ]
    if match.winner in (0, 1):
        assert standing[1 - match.winner] == 0
    else:
        assert min(standing) > 0


def test_a_map_without_room_says_so() -> None:
    plan = arena()
    plan.terrain.move_cost[:] = 0
    with pytest.raises(UserError, match="no room"):
        set_forces(plan, load_catalog({}), ("strike_team", "hunters"))


def test_the_hash_of_a_plan_is_of_play() -> None:
    plan, other = (build(Recipe("arena")).plan for _ in range(2))
    assert plan_hash(plan) == plan_hash(other)
    other.terrain.move_cost[0, 1, 1] = 0
    assert plan_hash(plan) != plan_hash(other)
