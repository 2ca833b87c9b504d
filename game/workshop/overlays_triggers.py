"""Overlay: zones with their names, and arrows from what a trigger waits for to what it changes on the map.

Rows of the mission layer lie nowhere on the map, so the legend lists each trigger with its conditions and effects; the
number of a trigger stands at the places that it looks at and that it changes. Links are followed by the schema alone:
what a new kind of condition points at is drawn without a word here.
"""

from collections.abc import Iterator
from math import atan2, cos, hypot, pi, sin

from PIL import ImageDraw

from game.content.grounds import Craft
from game.content.schema import CLASSES, CONDITION_SLOTS, EFFECT_SLOTS, ENUMS, Value
from game.content.tiled import Drawing, Thing
from game.workshop.overlays import Tracing
from game.workshop.render_page import INK, Entry, Paint, filled, font, heading, stroke

AREAS = ("Zone", "Exit", "Platform", "Front", "Fire", "Craft", "Sphere")
WATCHED, CHANGED = "#7fd8ff", "#ff8fc7"
DEEPEST = 3  # a link of a link of a link


def links(drawing: Drawing, thing: Thing) -> list[Thing]:
    """The objects that this one points at, in the order of its properties."""
    found = []
    for member in CLASSES[thing.kind].members:
        ref = thing.values.get(member.name, 0)
        if member.kind == "object" and isinstance(ref, int) and ref in drawing.things:
            found.append(drawing.things[ref])
    return found


def places(drawing: Drawing, thing: Thing, depth: int = 0) -> Iterator[Thing]:
    """The objects with a place on the map that a row comes to: itself, what it points at, the spawns of its wave."""
    if thing.plane:
        yield thing
        return
    if depth >= DEEPEST or thing.kind == "Trigger":
        return
    for target in links(drawing, thing):
        yield from places(drawing, target, depth + 1)
    if thing.kind == "Wave":
        spawns = (other for other in drawing.things.values() if other.kind == "Spawn")
        yield from (spawn for spawn in spawns if spawn.values.get("wave") == thing.ref)


def rows(drawing: Drawing, trigger: Thing, slots: tuple[str, ...]) -> list[Thing]:
    """The trigger's conditions or effects."""
    refs = (trigger.values.get(slot, 0) for slot in slots)
    return [drawing.things[ref] for ref in refs if isinstance(ref, int) and ref in drawing.things]


def describe(drawing: Drawing, row: Thing) -> str:
    """A row in a few words: its kind and whatever is not as by default."""
    kind = str(row.values.get("kind", row.kind))
    words = ["not"] if row.values.get("negate") else []
    words.append(kind)
    for member in CLASSES[row.kind].members:
        value = row.values.get(member.name, member.default)
        if member.name == kind and member.kind == "int":
            words.append(str(value))  # "round 5"
        elif member.name not in ("kind", "text", "negate") and value != member.default:
            words.append(_told(drawing, member.name, member.kind, value).removeprefix(f"{kind} "))  # "door 10,14"
    return " ".join(words)


def _told(drawing: Drawing, name: str, kind: str, value: Value) -> str:
    if kind == "object":
        target = drawing.things.get(int(value))
        return str(target.name or target.ref) if target else "nothing"
    if kind == "bool":
        return name if value else f"not {name}"
    return str(value) if kind == "string" else f"{name.replace('_', ' ')} {value}"


def draw_triggers(tracing: Tracing) -> list[Entry]:
    """Areas first, then arrows, then the numbers of triggers."""
    drawing = tracing.chart.drawing
    triggers = [thing for thing in drawing.things.values() if thing.kind == "Trigger"]
    signs: dict[int, list[tuple[str, str]]] = {}
    for area in _areas(tracing):  # a sheet each: on one sheet the next would replace what it covers
        with tracing.layer() as pen:
            _draw_area(tracing, pen, area)
    with tracing.layer() as pen:
        for number, trigger in enumerate(triggers, 1):
            _draw_trigger(tracing, pen, number, trigger, signs)
        for ref, marks in signs.items():
            _draw_signs(tracing, pen, drawing.things[ref], marks)
    return [*_area_legend(tracing), *_trigger_legend(drawing, triggers)]


def _here(tracing: Tracing, thing: Thing) -> bool:
    return thing.plane == tracing.chart.plan.planes[tracing.plane]


def _areas(tracing: Tracing) -> list[Thing]:
    return [thing for thing in tracing.chart.drawing.things.values() if thing.kind in AREAS and _here(tracing, thing)]


def _draw_area(tracing: Tracing, pen: ImageDraw.ImageDraw, thing: Thing) -> None:
    colour = "#" + CLASSES[thing.kind].color[3:]
    box = tracing.box(thing.x, thing.y, thing.width, thing.height)
    pen.rectangle(box, fill=colour + "38")
    for tile in _slant(thing):
        pen.rectangle(tracing.box(*tile), fill=colour + "90")
    pen.rectangle(box, outline=colour, width=max(2, tracing.side // 12))
    tracing.words(pen, (box[0] + 4, box[1] + 3), thing.name or thing.kind, anchor="la", size=0.45)


def _slant(thing: Thing) -> Iterator[tuple[int, int]]:
    """The tiles of a craft's line where it does not fill its rectangle."""
    way = ENUMS["Heading"].index(str(thing.values["way"])) if thing.kind == "Craft" else 0
    if way % 2:
        craft = Craft(thing.ref, thing.name, 0, thing.x, thing.y, thing.width, thing.height, way)
        yield from ((x, y) for x, y, _ in craft.line())


def _draw_trigger(
    tracing: Tracing, pen: ImageDraw.ImageDraw, number: int, trigger: Thing, signs: dict[int, list[tuple[str, str]]]
) -> None:
    drawing = tracing.chart.drawing
    ends = [
        {
            place.ref: place
            for row in rows(drawing, trigger, slots)
            for place in places(drawing, row)
            if _here(tracing, place)
        }
        for slots in (CONDITION_SLOTS, EFFECT_SLOTS)
    ]
    for places_of, colour in zip(ends, (WATCHED, CHANGED), strict=True):
        for ref in places_of:
            signs.setdefault(ref, []).append((str(number), colour))
    for start in ends[0].values():
        for end in ends[1].values():
            if start.ref != end.ref:
                _draw_arrow(tracing, pen, _centre(tracing, start), _centre(tracing, end))


def _centre(tracing: Tracing, thing: Thing) -> tuple[int, int]:
    return tracing.middle(thing.x + (thing.width - 1) / 2, thing.y + (thing.height - 1) / 2)


def _draw_arrow(tracing: Tracing, pen: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int]) -> None:
    angle, wide = atan2(end[1] - start[1], end[0] - start[0]), max(2, tracing.side // 12)
    length = hypot(end[0] - start[0], end[1] - start[1]) - tracing.side * 0.45
    tip = (start[0] + cos(angle) * length, start[1] + sin(angle) * length)
    pen.line((*start, *tip), "#101418c0", wide + 2)
    pen.line((*start, *tip), CHANGED, wide)
    head = [(tip[0] + cos(angle + turn) * tracing.side * 0.4, tip[1] + sin(angle + turn) * tracing.side * 0.4)
            for turn in (pi * 0.85, -pi * 0.85)]  # fmt: skip
    pen.polygon([tip, *head], CHANGED, "#101418")


def _draw_signs(tracing: Tracing, pen: ImageDraw.ImageDraw, thing: Thing, marks: list[tuple[str, str]]) -> None:
    """The numbers of triggers in a row from the place's middle on."""
    x, y = _centre(tracing, thing)
    for number, colour in dict.fromkeys(marks):
        tracing.words(pen, (x, y), number, fill=colour, size=0.5)
        x += round(tracing.side * (0.25 + 0.3 * len(number)))


def _area_legend(tracing: Tracing) -> list[Entry]:
    kinds = dict.fromkeys(thing.kind for thing in _areas(tracing))
    colours = {kind: "#" + CLASSES[kind].color[3:] for kind in kinds}
    return [heading("Areas"), *(Entry(kind.lower(), filled(colours[kind])) for kind in kinds)] if kinds else []


def _trigger_legend(drawing: Drawing, triggers: list[Thing]) -> list[Entry]:
    if not triggers:
        return [heading("Triggers"), Entry("the mission has none")]
    entries = [
        heading("Triggers"),
        Entry("number at a place it looks at", filled(WATCHED)),
        Entry("number at a place it changes", filled(CHANGED)),
        Entry("from one to the other", stroke(CHANGED, 3)),
    ]
    for number, trigger in enumerate(triggers, 1):
        join = " or " if trigger.values.get("any_of") else " and "
        when = join.join(describe(drawing, row) for row in rows(drawing, trigger, CONDITION_SLOTS)) or "never"
        then = ", ".join(describe(drawing, row) for row in rows(drawing, trigger, EFFECT_SLOTS)) or "nothing"
        sign = str(number)
        entries.append(Entry(f"{trigger.name or trigger.ref}: {when} → {then}", _number(sign)))
    return entries


def _number(sign: str) -> Paint:
    return lambda pen, box: pen.text(
        ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), sign, INK, font(13, True), anchor="mm"
    )
