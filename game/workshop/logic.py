"""Rules about a mission's logic: objectives, waves, triggers, switches and the clock."""

from game.content.plan import Cond, Effect, Goal
from game.content.schema import CONDITION_SLOTS, EFFECT_SLOTS
from game.workshop.sheet import Sheet

SQUAD = 0


def check_logic(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_goals(sheet)
    _check_waves(sheet)
    _check_triggers(sheet)
    _check_orphans(sheet)
    _check_switches(sheet)


def _check_goals(sheet: Sheet) -> None:
    plan = sheet.plan
    required = [goal for goal in plan.objectives if goal.required and goal.side == SQUAD]
    if not required:
        sheet.note("objective-required", None, "the squad has no required objective", "at least one")
    elif all(goal.kind == Goal.PROTECT for goal in required):
        sheet.note(
            "objective-open", required[0].ref, "nothing but protecting is required", "a goal that ends the battle"
        )
    squad = sum(spawn.side == SQUAD for spawn in plan.spawns)
    for goal in plan.objectives:
        if goal.kind == Goal.PROTECT and plan.spawns[goal.spawn].side != goal.side:
            sheet.note("objective-side", goal.ref, "protects somebody of the other side", "a spawn of its own side")
        if goal.kind == Goal.SURVIVE and goal.turn > plan.round_limit:
            sheet.note("objective-late", goal.ref, f"round = {goal.turn}", f"at most the limit, {plan.round_limit}")
        if goal.kind == Goal.REACH and goal.side == SQUAD and goal.count > squad:
            sheet.note("objective-count", goal.ref, f"at_least = {goal.count}", f"at most the squad's {squad}")


def _check_waves(sheet: Sheet) -> None:
    plan = sheet.plan
    effects = [effect for trigger in plan.triggers for effect in trigger.effects]
    announced = {effect.a for effect in effects if effect.kind == Effect.WAVE}
    for number, wave in enumerate(plan.waves):
        members = [spawn for spawn in plan.spawns if spawn.wave == number]
        if number not in announced:
            sheet.note("wave-silent", wave.ref, "no trigger announces the wave", "an effect of kind wave")
        if not members:
            sheet.note("wave-empty", wave.ref, "no spawn belongs to the wave", "spawns that point at it")
        for spawn in members:
            if spawn.side != wave.side:
                sheet.note("wave-side", spawn.ref, "comes with a wave of the other side", "one side a wave")


def _check_triggers(sheet: Sheet) -> None:
    plan = sheet.plan
    for trigger in plan.triggers:
        if not trigger.conditions:
            sheet.note("trigger-no-condition", trigger.ref, "the trigger has no condition", "if_1 and so on")
        if not trigger.effects:
            sheet.note("trigger-no-effect", trigger.ref, "the trigger has no effect", "then_1 and so on")
        rounds = [row.a for row in trigger.conditions if row.kind == Cond.ROUND and not row.negate]
        if rounds and max(rounds) + trigger.delay > plan.round_limit and not trigger.any_of:
            sheet.note("trigger-late", trigger.ref, f"fires in round {max(rounds) + trigger.delay}", "before the limit")
        if trigger.repeats and _feeds_itself(trigger.conditions, trigger.effects):
            sheet.note("trigger-loop", trigger.ref, "its own effect makes it fire again without end", "no repeats")


def _feeds_itself(conditions: tuple[object, ...], effects: tuple[object, ...]) -> bool:
    # Nothing such a trigger does can make its conditions false again, so it would fire until the cascade limit.
    kinds = {getattr(row, "kind", 0) for row in conditions}
    undone = {getattr(row, "kind", 0) for row in effects} & {Effect.SWITCH, Effect.OBJECTIVE}
    return bool(kinds) and kinds <= {Cond.ROUND, Cond.SWITCH, Cond.OBJECTIVE} and not undone


def _check_orphans(sheet: Sheet) -> None:
    triggers = sheet.things("Trigger")
    for kind, slots in (("Condition", CONDITION_SLOTS), ("Effect", EFFECT_SLOTS)):
        used = {thing.values[slot] for thing in triggers for slot in slots}
        for thing in sheet.things(kind):
            if thing.ref not in used:
                sheet.note("orphan", thing.ref, "no trigger uses it", "a trigger that points at it")


def _check_switches(sheet: Sheet) -> None:
    def named(kind: str) -> dict[str, int]:
        rows = [thing for thing in sheet.things(kind) if thing.values["kind"] == "switch"]
        return {str(thing.values["switch"]): thing.ref for thing in rows}

    read, written = named("Condition"), named("Effect")
    for name in read.keys() - written.keys():
        sheet.note("switch-unset", read[name], f"nothing ever sets the switch {name!r}", "an effect of kind switch")
    for name in written.keys() - read.keys():
        sheet.note("switch-unread", written[name], f"nothing looks at the switch {name!r}")
