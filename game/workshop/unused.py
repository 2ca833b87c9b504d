"""Rules about what nothing uses: conditions, effects, switches, and properties that their kind does not look at."""

from dataclasses import replace

from game.content.compile_logic import Logic
from game.content.plan import FROM_CAMPAIGN
from game.content.schema import CLASSES, CONDITION_SLOTS, EFFECT_SLOTS, Member, Value
from game.content.suggest import expected_one_of
from game.content.tiled import Thing
from game.workshop.sheet import Sheet

SLOTS = {"Condition": CONDITION_SLOTS, "Effect": EFFECT_SLOTS}
ALWAYS = ("kind", "negate")
# What the kinds of objectives look at besides their side, their text and whether they are required or hidden.
GOAL_VALUES = {
    "reach": ("zone", "at_least"),
    "survive": ("round",),
    "eliminate": (),
    "protect": ("spawn",),
    "treat": ("at_least",),
    "break": (),
    "rescue": (),
}
GOAL_MEMBERS = ("zone", "at_least", "round", "spawn")
WAY_OUT = ("side", "opens", "closes", "switch", "safe")  # of an exit, if it leaves


def check_unused(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_orphans(sheet)
    _check_switches(sheet)
    _check_counters(sheet)
    _check_names(sheet)
    for thing in sheet.things("Objective", "Exit"):
        _check_values(sheet, thing)
    _check_rows(sheet)


def _check_orphans(sheet: Sheet) -> None:
    triggers = sheet.things("Trigger")
    for kind, slots in SLOTS.items():
        used = {thing.values[slot] for thing in triggers for slot in slots}
        for thing in sheet.things(kind):
            if thing.ref not in used:
                sheet.note(f"{kind.lower()}-unused", thing.ref, "no trigger uses it", "a trigger that points at it")


def _check_switches(sheet: Sheet) -> None:
    effects = [thing for thing in sheet.things("Effect") if thing.values["kind"] == "switch"]
    readers = [thing for thing in sheet.things("Condition") if thing.values["kind"] == "switch"]
    exits = [thing for thing in sheet.things("Exit") if thing.values["leaves"] and thing.values["switch"]]
    lit = {str(thing.values["switch"]) for thing in effects if thing.values["on"]}
    read = {str(thing.values["switch"]) for thing in (*readers, *exits)}
    for thing in (*readers, *exits):
        outside = str(thing.values["switch"]).startswith(FROM_CAMPAIGN)
        if thing.values["switch"] not in lit and not thing.values.get("negate") and not outside:
            words = f"nothing ever sets the switch {thing.values['switch']!r}"
            sheet.note("switch-unset", thing.ref, words, "an effect of kind switch that sets it on")
    for thing in effects:
        if thing.values["switch"] not in read and not str(thing.values["switch"]).startswith(FROM_CAMPAIGN):
            words = f"nothing looks at the switch {thing.values['switch']!r}"
            sheet.note("switch-unread", thing.ref, words, "a condition of kind switch, or an exit with it")


def _check_counters(sheet: Sheet) -> None:
    named = {kind: [thing for thing in sheet.things(kind) if thing.values["kind"] == "counter"] for kind in SLOTS}
    known = {kind: {str(thing.values["counter"]) for thing in things} for kind, things in named.items()}
    for thing in named["Condition"]:
        if thing.values["counter"] not in known["Effect"]:
            words = f"nothing ever changes the counter {thing.values['counter']!r}"
            sheet.note("counter-unset", thing.ref, words, "an effect of kind counter")
    for thing in named["Effect"]:
        if thing.values["counter"] not in known["Condition"]:
            words = f"nothing looks at the counter {thing.values['counter']!r}"
            sheet.note("counter-unread", thing.ref, words, "a condition of kind counter")


def _check_names(sheet: Sheet) -> None:
    """Names of units and planes that conditions and effects spell out."""
    for thing in sheet.things("Effect"):
        speaker = str(thing.values["speaker"])
        if thing.values["kind"] == "dialogue" and speaker not in sheet.catalog.units:
            sheet.note("speaker", thing.ref, f"speaker = {speaker!r}", expected_one_of(speaker, sheet.catalog.units))
    for thing in sheet.things("Condition"):
        if thing.values["kind"] == "unit_plane" and thing.values["plane"] not in sheet.plan.planes:
            words = f"the map has no plane {thing.values['plane']!r}"
            sheet.note("condition-plane", thing.ref, words, f"one of {', '.join(sheet.plan.planes)}")


def _check_values(sheet: Sheet, thing: Thing) -> None:
    if thing.kind == "Exit":
        unused: tuple[str, ...] = () if thing.values["leaves"] else WAY_OUT
    else:
        looked_at = GOAL_VALUES.get(str(thing.values["kind"]), GOAL_MEMBERS)
        unused = tuple(name for name in GOAL_MEMBERS if name not in looked_at)
    for name in unused:
        if thing.values[name] != _default(thing.kind, name):
            _tell(sheet, thing, name)


def _tell(sheet: Sheet, thing: Thing, name: str) -> None:
    if thing.kind == "Exit":
        words = "only an exit with leaves set looks at it"
    else:
        words = f"{thing.kind.lower()} of kind {thing.values['kind']} does not look at it"
    sheet.note("property-unused", thing.ref, f"{name} is set, but {words}", "no value for it")


def _default(kind: str, name: str) -> Value:
    return next(member.default for member in CLASSES[kind].members if member.name == name)


def _check_rows(sheet: Sheet) -> None:
    """A property is looked at if the compiled row of its condition or effect changes with it."""
    things = dict(sheet.drawing.things)
    logic = Logic(replace(sheet.drawing, things=things))
    for thing in sheet.things(*SLOTS):
        row = _row(logic, thing)
        for member in CLASSES[thing.kind].members:
            if member.name in ALWAYS or thing.values[member.name] == member.default:
                continue
            if all(_row(logic, other) == row for other in _others(thing, member)):
                _tell(sheet, thing, member.name)
            things[thing.ref] = thing


def _others(thing: Thing, member: Member) -> list[Thing]:
    """The same with other values of the property; a number left out may stand for the one that is set."""
    value = thing.values[member.name]
    others: list[Value] = [member.default]
    if member.kind == "int":
        others.append(int(value) + 1)
    return [replace(thing, values={**thing.values, member.name: other}) for other in others]


def _row(logic: Logic, thing: Thing) -> object:
    """What a trigger with nothing but this condition or effect is compiled to."""
    slots: dict[str, Value] = dict.fromkeys((*CONDITION_SLOTS, *EFFECT_SLOTS), 0)
    slots[SLOTS[thing.kind][0]] = thing.ref
    logic.drawing.things[thing.ref] = thing
    values: dict[str, Value] = {"any_of": False, "repeats": False, "delay": 0}
    return logic.trigger(replace(thing, values=values | slots))
