"""Rules about triggers: what they need, and whether they can ever fire."""

from game.content.plan import FROM_CAMPAIGN, Cond, Effect, Goal, Row, Trigger
from game.content.schema import CONDITION_SLOTS, EFFECT_SLOTS, ENUMS
from game.content.tiled import Thing
from game.workshop.sheet import Sheet

SIDES = ("squad", "lgf")
HIDDEN, ACTIVE, DONE, FAILED = (ENUMS["GoalState"].index(state) for state in ("hidden", "active", "done", "failed"))
FAILING = (Goal.PROTECT, Goal.TREAT, Goal.BREAK)  # goals that fail by themselves
Fact = tuple[int, int, int]  # kind of condition, what of it, in which state


def check_triggers(sheet: Sheet) -> None:
    """Every rule of this module."""
    for trigger in sheet.plan.triggers:
        _check_shape(sheet, trigger)
        _check_loop(sheet, trigger)
        _check_contradiction(sheet, trigger)
    _check_counts(sheet)
    _check_waiting(sheet)


def _check_shape(sheet: Sheet, trigger: Trigger) -> None:
    if not trigger.conditions:
        sheet.note("trigger-no-condition", trigger.ref, "the trigger has no condition", "if_1 and so on")
    if not trigger.effects:
        sheet.note("trigger-no-effect", trigger.ref, "the trigger has no effect", "then_1 and so on")
    rounds = [row.a for row in trigger.conditions if row.kind == Cond.ROUND and not row.negate]
    if rounds and max(rounds) + trigger.delay > sheet.plan.round_limit and not trigger.any_of:
        late = max(rounds) + trigger.delay
        sheet.note("trigger-late", trigger.ref, f"fires in round {late}", f"before the limit, {sheet.plan.round_limit}")
    values = sheet.drawing.things[trigger.ref].values
    refs = [values[slot] for slot in (*CONDITION_SLOTS, *EFFECT_SLOTS) if values[slot]]
    for ref in sorted({int(ref) for ref in refs if refs.count(ref) > 1}):
        sheet.note("slot-twice", trigger.ref, f"names object {ref} twice", "each condition and effect once")


def _check_loop(sheet: Sheet, trigger: Trigger) -> None:
    # Nothing such a trigger does can make its conditions false again, so it would fire until the cascade limit.
    kinds = {row.kind for row in trigger.conditions}
    undone = {row.kind for row in trigger.effects} & {Effect.SWITCH, Effect.OBJECTIVE}
    if trigger.repeats and kinds and kinds <= {Cond.ROUND, Cond.SWITCH, Cond.OBJECTIVE} and not undone:
        sheet.note("trigger-loop", trigger.ref, "its own effect makes it fire again without end", "no repeats")


def _check_contradiction(sheet: Sheet, trigger: Trigger) -> None:
    if trigger.any_of:
        return
    for row in trigger.conditions:
        if not row.negate and any(_excludes(other, row) for other in trigger.conditions):
            name = Cond(row.kind).name.lower()
            words = f"two conditions of kind {name} exclude each other"
            sheet.note("trigger-never", trigger.ref, words, "any_of, or one of them")
            return


def _excludes(denied: Row, row: Row) -> bool:
    """Whether the condition `denied`, a negated one, is never true together with `row`."""
    if not denied.negate or denied.kind != row.kind:
        both = (denied.kind, row.kind) == (Cond.OBJECTIVE, Cond.OBJECTIVE) and not denied.negate
        return both and denied.a == row.a and denied.b != row.b
    if row.kind == Cond.ROUND:
        return denied.a <= row.a
    return (denied.a, denied.b, denied.c) == (row.a, row.b, row.c)


def _check_counts(sheet: Sheet) -> None:
    spawns = sheet.plan.spawns
    for thing in sheet.things("Condition"):
        kind, side = thing.values["kind"], str(thing.values["side"])
        if kind not in ("zone", "casualties") or thing.values["negate"]:
            continue
        there = sum(side == "any" or spawn.side == SIDES.index(side) for spawn in spawns)
        if int(thing.values["at_least"]) > max(there, 1):
            who = "there are" if side == "any" else f"the {side} has"
            words = f"at_least = {thing.values['at_least']}"
            sheet.note("condition-count", thing.ref, words, f"at most the {there} that {who}")


def _check_waiting(sheet: Sheet) -> None:
    """Triggers that wait for a switch or an objective's state which nothing brings about that can happen first."""
    plan = sheet.plan
    facts, given = _given_facts(sheet), _given_facts(sheet)
    waiting = [trigger for trigger in plan.triggers if trigger.conditions]
    while fired := [trigger for trigger in waiting if _can_fire(trigger, facts)]:
        waiting = [trigger for trigger in waiting if trigger not in fired]
        facts |= {fact for trigger in fired for fact in _brought(trigger)}
    promised = given | {fact for trigger in plan.triggers for fact in _brought(trigger)}
    for trigger in waiting:
        if _can_fire(trigger, promised):
            words = "waits for what only it, or triggers that wait for it, bring about"
            sheet.note("trigger-cycle", trigger.ref, words, "something else that starts the circle")
    _check_states(sheet, promised)


def _given_facts(sheet: Sheet) -> set[Fact]:
    """States that objectives begin in or come to without any trigger, and switches that the campaign may set."""
    facts: set[Fact] = set()
    for number, goal in enumerate(sheet.plan.objectives):
        states = [HIDDEN] if goal.hidden else [ACTIVE, DONE]
        if goal.kind in FAILING and not goal.hidden:
            states.append(FAILED)
        facts |= {(int(Cond.OBJECTIVE), number, state) for state in states}
    names = enumerate(sheet.plan.switches)
    return facts | {(int(Cond.SWITCH), number, 1) for number, name in names if name.startswith(FROM_CAMPAIGN)}


def _brought(trigger: Trigger) -> set[Fact]:
    facts: set[Fact] = set()
    for row in trigger.effects:
        if row.kind == Effect.SWITCH and row.b:
            facts.add((int(Cond.SWITCH), row.a, 1))
        elif row.kind == Effect.OBJECTIVE:
            # An objective that becomes active may then be done, or fail.
            states = {row.b, DONE, FAILED} if row.b == ACTIVE else {row.b}
            facts |= {(int(Cond.OBJECTIVE), row.a, state) for state in states}
    return facts


def _can_fire(trigger: Trigger, facts: set[Fact]) -> bool:
    possible = [row.negate or _fact(row) is None or _fact(row) in facts for row in trigger.conditions]
    return any(possible) if trigger.any_of else all(possible)


def _fact(row: Row) -> Fact | None:
    if row.kind == Cond.SWITCH:
        return int(Cond.SWITCH), row.a, 1
    return (int(Cond.OBJECTIVE), row.a, row.b) if row.kind == Cond.OBJECTIVE else None


def _check_states(sheet: Sheet, promised: set[Fact]) -> None:
    goals = {goal.ref: number for number, goal in enumerate(sheet.plan.objectives)}
    for thing in sheet.things("Condition"):
        if thing.values["kind"] == "objective" and not thing.values["negate"] and not _may_be(thing, goals, promised):
            words = f"goal_state = {thing.values['goal_state']!r} never comes about"
            sheet.note("condition-state", thing.ref, words, "a state it begins in, comes to, or that an effect sets")


def _may_be(thing: Thing, goals: dict[int, int], promised: set[Fact]) -> bool:
    state = ENUMS["GoalState"].index(str(thing.values["goal_state"]))
    return (int(Cond.OBJECTIVE), goals[int(thing.values["objective"])], state) in promised
