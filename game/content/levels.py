"""What a map says about its difficulty: who is there at which, and which triggers ask for it.

Both are settled before a battle begins, so the rules know nothing of them: who is left out stays absent for good, and
a condition on the difficulty becomes one on the round that is always or never true.
"""

from dataclasses import replace

from game.content.plan import Cond, MissionPlan, Row, Spawn, Trigger

ALWAYS, NEVER = 1, 100  # rounds; the last one of any battle is 99


def at_level(plan: MissionPlan, level: int) -> MissionPlan:
    """The plan as it is at this difficulty: 0 the mildest, as `level` in difficulty.toml."""
    spawns = tuple(_spawn_at(spawn, level) for spawn in plan.spawns)
    triggers = tuple(_trigger_at(trigger, level) for trigger in plan.triggers)
    return replace(plan, spawns=spawns, triggers=triggers)


def left_out(spawn: Spawn) -> Spawn:
    """The same place, where nobody stands and to which nobody comes."""
    return replace(spawn, absent=True, wave=-1)


def _spawn_at(spawn: Spawn, level: int) -> Spawn:
    return spawn if spawn.least <= level <= spawn.most else left_out(spawn)


def _trigger_at(trigger: Trigger, level: int) -> Trigger:
    return replace(trigger, conditions=tuple(_row_at(row, level) for row in trigger.conditions))


def _row_at(row: Row, level: int) -> Row:
    if row.kind != Cond.DIFFICULTY:
        return row
    return Row(int(Cond.ROUND), ALWAYS if level >= row.a else NEVER, negate=row.negate)
