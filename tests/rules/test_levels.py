"""Who is there, and what a trigger asks, at each difficulty."""

from dataclasses import replace

import pytest

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.plan import Cond, MissionPlan, Row, Trigger
from game.rules.components import ABSENT, PRESENT
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import build_battle
from game.rules.step import apply

LEVELS = ("story", "normal", "hard", "nightmare")


def _plan() -> MissionPlan:
    plan = load_mission("01_breach")
    hard = next(row for row, spawn in enumerate(plan.spawns) if spawn.side == 1 and spawn.wave < 0)
    spawns = tuple(replace(spawn, least=2) if row == hard else spawn for row, spawn in enumerate(plan.spawns))
    rule = Trigger(0, "", (Row(int(Cond.DIFFICULTY), 2),), ())
    return replace(plan, spawns=spawns, triggers=(*plan.triggers, rule, replace(rule, conditions=(_denied(rule),))))


def _denied(rule: Trigger) -> Row:
    return replace(rule.conditions[0], negate=True)


@pytest.mark.parametrize("difficulty", LEVELS)
def test_who_is_there_only_from_a_difficulty_on(difficulty: str) -> None:
    plan = _plan()
    battle = build_battle(plan, load_catalog(), 1, difficulty)
    row = next(row for row, spawn in enumerate(plan.spawns) if spawn.least == 2)
    harder = difficulty in ("hard", "nightmare")
    assert battle.world.identity.presence[row] == (PRESENT if harder else ABSENT)
    spawn = plan.spawns[row]
    assert battle.world.occupant[spawn.plane, spawn.y, spawn.x] == (row if harder else -1)
    assert battle.world.identity.wave[row] == -1


@pytest.mark.parametrize("difficulty", LEVELS)
def test_a_condition_on_the_difficulty_is_true_from_it_on(difficulty: str) -> None:
    battle = build_battle(_plan(), load_catalog(), 1, difficulty)
    world = battle.copy_world()
    while world.clock.turn[0] == 1:
        assert apply(battle.board, battle.rules, world, Order(int(Kind.END_PHASE)), battle.log) == int(Reason.OK)
    harder = difficulty in ("hard", "nightmare")
    assert [bool(fired) for fired in world.trigger.fired[-2:]] == [harder, not harder]
