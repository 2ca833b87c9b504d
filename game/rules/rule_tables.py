"""The fixed tables of a battle, made from the data, the dials of its difficulty and the mission."""

import numpy as np

from game.content.catalog import Catalog
from game.content.plan import MissionPlan, Row
from game.content.tables import Difficulty
from game.core.table import record_table
from game.rules.components import (
    CONDITION,
    EFFECT,
    KIND,
    NUMBER,
    OBJECTIVE_RULE,
    TRIGGER_RULE,
    WAVE_RULE,
    WEAPON,
    Ruleset,
)
from game.rules.hazards import hazard_rules, mask_abilities


def build_rules(plan: MissionPlan, catalog: Catalog, dials: Difficulty) -> Ruleset:
    """The fixed tables; the difficulty's dials are already in the numbers of the kinds."""
    condition, effect, trigger = _trigger_tables(plan)
    objective = record_table(OBJECTIVE_RULE, len(plan.objectives))
    for row, task in enumerate(plan.objectives):
        objective[row] = (task.kind, task.side, task.zone, task.count, task.turn, task.spawn, int(task.required))
    wave = record_table(WAVE_RULE, max(1, len(plan.waves)))
    for row, group in enumerate(plan.waves):
        wave[row] = (group.side, 0)
    number = record_table(NUMBER, 1)
    number[0] = tuple(catalog.numbers[name] for name in NUMBER.names or ())
    limit = np.array([plan.round_limit, plan.round_limit_winner, dials.tide], np.int64)
    weapon = record_table(WEAPON, len(catalog.weapons))
    for row, arm in enumerate(catalog.weapons.values()):
        weapon[row] = tuple(getattr(arm, name) for name in WEAPON.names or ())
    return Ruleset(
        _kind_table(plan, catalog, dials),
        weapon,
        number,
        condition,
        effect,
        trigger,
        objective,
        wave,
        **hazard_rules(plan),
        bond=_bonds(plan),
        limit=limit,
    )


def _kind_table(plan: MissionPlan, catalog: Catalog, dials: Difficulty) -> np.recarray:
    weapons = list(catalog.weapons)
    table = record_table(KIND, len(catalog.units))
    for row, unit in enumerate(catalog.units.values()):
        ours = unit.side == "squad"
        values = {name: getattr(unit, name) for name in KIND.names or ()}
        values["hp"] = max(1, unit.hp + (dials.squad_hp if ours else dials.lgf_hp))
        for aim in ("aim", "melee_aim"):
            values[aim] += dials.squad_aim if ours else dials.lgf_aim
        for arm in ("weapon", "blade", "stab", "sidearm"):
            values[arm] = weapons.index(values[arm]) if values[arm] else -1
        mask_abilities(plan, values)
        table[row] = tuple(values.values())
    return table


def _bonds(plan: MissionPlan) -> np.ndarray:
    units = max(1, len(plan.spawns))
    bond = np.full((units, units), -1, np.int32)
    for row, (one, other, _) in enumerate(plan.ties):
        bond[one, other] = bond[other, one] = row
    return bond


def _trigger_tables(plan: MissionPlan) -> tuple[np.recarray, np.recarray, np.recarray]:
    conditions: list[Row] = []
    effects: list[Row] = []
    trigger = record_table(TRIGGER_RULE, len(plan.triggers))
    for row, rule in enumerate(plan.triggers):
        trigger[row] = (
            len(conditions), len(rule.conditions), len(effects), len(rule.effects),
            int(rule.any_of), int(rule.repeats), rule.delay,
        )  # fmt: skip
        conditions.extend(rule.conditions)
        effects.extend(rule.effects)
    condition = record_table(CONDITION, max(1, len(conditions)))
    for row, test in enumerate(conditions):
        condition[row] = (test.kind, test.a, test.b, test.c, int(test.negate))
    effect = record_table(EFFECT, max(1, len(effects)))
    for row, act in enumerate(effects):
        effect[row] = (act.kind, act.a, act.b, act.c)
    return condition, effect, trigger
