"""Rules about what a mission asks for: objectives and waves."""

from game.content.plan import Cond, Effect, Goal, Objective, Trigger, Wave
from game.content.schema import ENUMS
from game.workshop.sheet import Sheet
from game.workshop.triggers import check_triggers
from game.workshop.unused import check_unused

SQUAD = 0
ANY_SIDE = -1
ACTIVE, DONE = (ENUMS["GoalState"].index(state) for state in ("active", "done"))


def check_logic(sheet: Sheet) -> None:
    """Every rule about logic."""
    _check_tasks(sheet)
    for number, goal in enumerate(sheet.plan.objectives):
        _check_goal(sheet, goal)
        _check_hidden(sheet, number, goal)
    for number, wave in enumerate(sheet.plan.waves):
        _check_wave(sheet, number, wave)
    check_triggers(sheet)
    check_unused(sheet)


def _check_tasks(sheet: Sheet) -> None:
    """What the squad has to do; an effect that ends the battle for it stands for a task."""
    goals = [goal for goal in sheet.plan.objectives if goal.side == SQUAD]
    required = [goal for goal in goals if goal.required]
    if not goals:
        sheet.note("objective-none", None, "the squad has no objective", "at least one")
    elif not required:
        sheet.note("objective-required", None, "the squad has no required objective", "at least one")
    elif all(goal.kind == Goal.PROTECT for goal in required):
        words = "nothing but protecting is required"
        sheet.note("objective-open", required[0].ref, words, "a goal that ends the battle")


def _check_goal(sheet: Sheet, goal: Objective) -> None:
    plan = sheet.plan
    members = [spawn for spawn in plan.spawns if spawn.side == goal.side]
    wounded = sum(spawn.fallen or spawn.bleeding > 0 or spawn.grave for spawn in members)
    if goal.kind == Goal.PROTECT and plan.spawns[goal.spawn].side != goal.side:
        sheet.note("objective-side", goal.ref, "protects somebody of the other side", "a spawn of its own side")
    if goal.kind == Goal.SURVIVE and goal.turn > plan.round_limit:
        sheet.note("objective-late", goal.ref, f"round = {goal.turn}", f"at most the limit, {plan.round_limit}")
    if goal.kind == Goal.TREAT and not wounded:
        sheet.note("objective-wounded", goal.ref, "nobody of its side is wounded", "a spawn that is fallen or bleeds")
    most = {Goal.REACH: len(members), Goal.TREAT: wounded}.get(goal.kind, goal.count)
    if goal.count > most > 0:
        sheet.note("objective-count", goal.ref, f"at_least = {goal.count}", f"at most the side's {most}")
    if goal.kind == Goal.BREAK and not (plan.integrity or plan.integrity_whole):
        sheet.note("objective-sphere", goal.ref, "there is no sphere to break", "the map's integrity above 0")
    if goal.kind == Goal.RESCUE and not plan.machine:
        sheet.note("objective-sphere", goal.ref, "nothing holds anybody here", "a Machine")
    for way in plan.exits:
        if goal.kind == Goal.REACH and way.zone == goal.zone and way.side not in (ANY_SIDE, goal.side):
            sheet.note("objective-exit", goal.ref, "its exit is a way out for the other side", "side = any")


def _check_hidden(sheet: Sheet, number: int, goal: Objective) -> None:
    effects = [effect for trigger in sheet.plan.triggers for effect in trigger.effects]
    shown = any(row.kind == Effect.OBJECTIVE and row.a == number and row.b in (ACTIVE, DONE) for row in effects)
    if goal.hidden and not shown:
        sheet.note("objective-hidden", goal.ref, "nothing ever reveals it", "an effect that makes it active")


def _check_wave(sheet: Sheet, number: int, wave: Wave) -> None:
    plan = sheet.plan
    members = [spawn for spawn in plan.spawns if spawn.wave == number]
    calls = [
        (trigger, row)
        for trigger in plan.triggers
        for row in trigger.effects
        if row.kind == Effect.WAVE and row.a == number
    ]
    if not calls:
        sheet.note("wave-silent", wave.ref, "no trigger announces the wave", "an effect of kind wave")
    elif min(first_round(trigger) + trigger.delay + row.b for trigger, row in calls) > plan.round_limit:
        sheet.note("wave-late", wave.ref, "arrives after the last round", f"by round {plan.round_limit}")
    if not members:
        sheet.note("wave-empty", wave.ref, "no spawn belongs to the wave", "spawns that point at it")
    for spawn in members:
        if spawn.side != wave.side:
            sheet.note("wave-side", spawn.ref, "comes with a wave of the other side", "one side a wave")


def first_round(trigger: Trigger) -> int:
    """The first round in which the trigger can fire, as far as its conditions name rounds."""
    rounds = [row.a for row in trigger.conditions if row.kind == Cond.ROUND and not row.negate]
    if not rounds or (trigger.any_of and len(rounds) < len(trigger.conditions)):
        return 1
    return min(rounds) if trigger.any_of else max(rounds)
