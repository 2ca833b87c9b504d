"""The game's own maps become the plans they are meant to be."""

import time
from pathlib import Path

import numpy as np
import pytest

from game.content.missions import find_map, load_mission, mission_names
from game.content.plan import Cond, Effect, Goal
from game.content.schema import GROUNDS
from game.core.errors import UserError
from tests.content.desk import copy_maps, edit


@pytest.mark.parametrize("name", mission_names())
def test_a_mission_loads_quickly(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    load_mission(name)
    start = time.perf_counter()
    plan = load_mission(name)
    with capsys.disabled():
        print(f"\n{name}: {plan.width}x{plan.height}, {len(plan.spawns)} spawns, {time.perf_counter() - start:.3f} s")
    assert plan.key == name.rpartition("/")[2]
    assert plan.planes[0] in GROUNDS
    assert plan.planes[1] == "dream"
    for table in (plan.terrain.move_cost, plan.terrain.opaque, plan.terrain.height, plan.terrain.floor):
        assert table.shape == (len(plan.planes), plan.height, plan.width)
        assert table.dtype == np.int32


def test_the_breach_is_what_its_brief_says() -> None:
    plan = load_mission("01_breach")
    squad = [spawn.unit for spawn in plan.spawns if spawn.side == 0]
    waiting = [spawn for spawn in plan.spawns if spawn.side == 1 and spawn.wave < 0]
    assert squad == ["willow", "faith", "buffy", "tad", "alex"]
    assert [spawn.unit for spawn in waiting if spawn.plane == 1] == ["stalker"]
    assert len(waiting) == 6
    assert [(goal.kind, goal.required) for goal in plan.objectives][:2] == [(Goal.REACH, True), (Goal.PROTECT, True)]
    assert plan.spawns[plan.objectives[1].spawn].unit == "willow"
    assert (plan.round_limit, plan.round_limit_winner, plan.tide) == (18, 1, 0)
    effects = [(row.kind, row.a) for rule in plan.triggers for row in rule.effects]
    assert [value for kind, value in effects if kind == Effect.TIDE] == [4, 5]
    assert sorted(value for kind, value in effects if kind == Effect.WAVE) == [0, 1]


def test_links_become_indices() -> None:
    plan = load_mission("01_breach")
    seal = next(rule for rule in plan.triggers if rule.name == "the seal turns")
    (condition,) = seal.conditions
    assert condition.kind == Cond.ZONE
    assert plan.zones[condition.a].key == "frame_in_the_snow"
    assert plan.zones[condition.a].plane == 1
    door = plan.doors[next(row.a for row in seal.effects if row.kind == Effect.DOOR)]
    assert (door.x, door.y, door.state) == (10, 14, 3)


def test_terrain_joins_the_layers() -> None:
    terrain = load_mission("01_breach").terrain
    looks = terrain.looks
    wall = terrain.structure == looks.index("ship_wall")
    assert (terrain.move_cost[wall] == 0).all()
    assert (terrain.opaque[wall] == 1).all()
    assert (terrain.height[wall] == 2).all()
    crate = terrain.structure == looks.index("ship_crate")
    assert (terrain.opaque[crate] == 0).all()
    assert (terrain.height[crate] == 1).all()
    snow = terrain.floor == looks.index("dream_snow")
    assert set(terrain.move_cost[snow].tolist()) == {2}
    outside = terrain.floor == 0
    assert (terrain.move_cost[outside] == 0).all()
    assert (terrain.opaque[outside] == 1).all()


def test_the_skirmish_field_is_fair() -> None:
    plan = load_mission("skirmish")
    for table in (plan.terrain.move_cost, plan.terrain.opaque, plan.terrain.height):
        assert np.array_equal(table, table[:, :, ::-1])
    left = sorted((spawn.plane, spawn.y, spawn.x) for spawn in plan.spawns if spawn.side == 0)
    right = sorted((spawn.plane, spawn.y, plan.width - 1 - spawn.x) for spawn in plan.spawns if spawn.side == 1)
    assert left == right
    assert len(left) == 4


def test_a_template_gives_its_values_and_an_object_may_change_them(tmp_path: Path) -> None:
    path = copy_maps(tmp_path) / "skirmish.tmx"
    edit(path, r'<property name="unit" value="lancer"/>', '<property name="facing" value="north"/>' + "\n" * 2)
    plan = load_mission(path)
    warrior, changed = plan.spawns[4], plan.spawns[5]
    assert (warrior.side, warrior.facing) == (1, 4)
    assert (changed.side, changed.facing, changed.unit) == (1, 6, "")


def test_both_words_for_a_class_are_accepted(tmp_path: Path) -> None:
    path = copy_maps(tmp_path) / "01_breach.tmx"
    count = len(load_mission(path).zones)
    edit(path, r'template="templates/zone.tx"', 'class="Zone"')
    edit(path, r'template="templates/zone.tx"', 'type="Zone"')
    assert len(load_mission(path).zones) == count


def test_an_unknown_mission_is_answered_with_a_guess() -> None:
    with pytest.raises(UserError, match="did you mean '01_breach'"):
        find_map("01_breech")
    with pytest.raises(UserError, match="there is no such map"):
        find_map("nowhere.tmx")


def test_a_map_brings_its_own_text() -> None:
    assert "mission-01-breach-title" in load_mission("01_breach").extra["en"]
