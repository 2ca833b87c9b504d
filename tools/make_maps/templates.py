"""Writes the templates a map maker drags onto a map; they set only what differs from the class's defaults.

Beside those listed here there is one of every kind of condition (`if_*`), effect (`then_*`) and objective (`goal_*`)
that the schema knows.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from game.content.schema import CLASSES, ENUMS, Member, Value
from tools.make_maps.markers import MARKERS
from tools.make_maps.pen import SIDE
from tools.make_maps.xml_text import write_xml


@dataclass(frozen=True)
class Template:
    """A template of a class, shown by a marker's picture, or as a rectangle or `line` when `marker` is empty."""

    kind: str
    marker: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    name: str = ""  # what Tiled writes beside a new object
    tiles: tuple[int, int] = (1, 1)
    line: tuple[tuple[int, int], ...] = ()  # in tiles, from the middle of the first one


LISTED = {
    "spawn_squad": Template("Spawn", "spawn_squad", {"side": "squad"}),
    "spawn_lgf": Template("Spawn", "spawn_lgf", {"facing": "west", "side": "lgf"}),
    "spawn_fallen": Template("Spawn", "spawn_fallen", {"fallen": True, "bleeding": 3, "side": "squad"}, "fallen"),
    "spawn_grave": Template("Spawn", "spawn_fallen", {"fallen": True, "grave": True, "side": "squad"}, "grave"),
    "spawn_weak": Template("Spawn", "spawn_squad", {"weak": True, "side": "squad"}, "weak"),
    "spawn_hanging": Template("Spawn", "spawn_hanging", {"hanging": True, "side": "squad"}, "hanging"),
    "door": Template("Door", "door", {"state": "closed"}),
    "door_open": Template("Door", "door_open", {"state": "open"}),
    "door_sealed": Template("Door", "door_sealed", {"state": "sealed"}),
    "point": Template("Point"),
    "machine": Template("Machine"),
    "sphere_blue": Template("Sphere"),
    "sphere_red": Template("Sphere", values={"tint": "red"}),
    "zone": Template("Zone"),
    "zone_exposed": Template("Zone", values={"exposure": 2}, name="exposed", tiles=(4, 4)),
    "exit": Template("Exit"),
    "exit_leave": Template("Exit", values={"leaves": True}, name="way out"),
    "craft": Template("Craft"),
    "platform": Template("Platform"),
    "front": Template("Front"),
    "fire": Template("Fire"),
    "patrol": Template("Route", name="patrol", line=((0, 0), (4, 0))),
    "patrol_roam": Template("Route", values={"anywhere": True}, name="patrol", line=((0, 0), (4, 0), (4, 4), (0, 4))),
    "objective": Template("Objective", "objective"),
    "wave": Template("Wave", "wave"),
    "trigger": Template("Trigger", "trigger"),
    "trigger_repeats": Template("Trigger", "trigger", {"repeats": True}, "whenever"),
    "condition": Template("Condition", "condition"),
    "effect": Template("Effect", "effect"),
}


def _of_kinds(start: str, kind: str, enum: str) -> dict[str, Template]:
    """One template of every kind; its picture says the class, its name the kind."""
    return {
        f"{start}_{value}": Template(kind, kind.lower(), {"kind": value}, f"{start} {value.replace('_', ' ')}")
        for value in ENUMS[enum]
    }


TEMPLATES = {
    **LISTED,
    **_of_kinds("if", "Condition", "ConditionKind"),
    **_of_kinds("then", "Effect", "EffectKind"),
    **_of_kinds("goal", "Objective", "GoalKind"),
}


def write_templates(folder: Path) -> None:
    """Writes every template as .tx into `folder`, and takes away what it no longer has."""
    for name, template in TEMPLATES.items():
        write_xml(folder / f"{name}.tx", _node(template))
    for path in folder.glob("*.tx"):
        if path.stem not in TEMPLATES:
            path.unlink()


def marker_number(name: str) -> int:
    """The tile id of a marker in its tileset."""
    return next(number for number, marker in enumerate(MARKERS) if marker.name == name)


def _node(template: Template) -> ET.Element:
    node = ET.Element("template")
    attributes = {"name": template.name} if template.name else {}
    attributes["type"] = template.kind
    if template.marker:
        ET.SubElement(node, "tileset", {"firstgid": "1", "source": "../tilesets/markers.tsx"})
        attributes["gid"] = str(marker_number(template.marker) + 1)
    if not template.line:
        width, height = template.tiles
        attributes |= {"width": str(width * SIDE), "height": str(height * SIDE)}
    item = ET.SubElement(node, "object", attributes)
    if template.values:
        properties = ET.SubElement(item, "properties")
        for name, value in sorted(template.values.items()):
            ET.SubElement(properties, "property", _property(CLASSES[template.kind].member(name), value))
    if template.line:
        points = " ".join(f"{x * SIDE},{y * SIDE}" for x, y in template.line)
        ET.SubElement(item, "polyline", {"points": points})
    return node


def _property(member: Member | None, value: Value) -> dict[str, str]:
    if member is None:
        raise ValueError(f"no class has the property of the value {value!r}")
    entry = {"name": member.name}
    if member.kind != "string":
        entry["type"] = member.kind
    if member.enum:
        entry["propertytype"] = member.enum
    return {**entry, "value": str(value).lower() if isinstance(value, bool) else str(value)}
