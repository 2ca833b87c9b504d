"""Writes the templates a map maker drags onto a map; they set only what differs from the class's defaults."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from tools.make_maps.markers import MARKERS
from tools.make_maps.xml_text import write_xml


@dataclass(frozen=True)
class Template:
    """A template of a class, shown by a marker's picture, or as a rectangle when `marker` is empty."""

    kind: str
    marker: str = ""
    values: dict[str, tuple[str, str]] = field(default_factory=dict)  # name -> (enum, value)


TEMPLATES = {
    "spawn_squad": Template("Spawn", "spawn_squad", {"side": ("Side", "squad")}),
    "spawn_lgf": Template("Spawn", "spawn_lgf", {"facing": ("Heading", "west"), "side": ("Side", "lgf")}),
    "door": Template("Door", "door", {"state": ("DoorState", "closed")}),
    "door_sealed": Template("Door", "door_sealed", {"state": ("DoorState", "sealed")}),
    "point": Template("Point"),
    "machine": Template("Machine"),
    "sphere_blue": Template("Sphere"),
    "sphere_red": Template("Sphere", values={"tint": ("Tint", "red")}),
    "zone": Template("Zone"),
    "exit": Template("Exit"),
    "craft": Template("Craft"),
    "platform": Template("Platform"),
    "front": Template("Front"),
    "fire": Template("Fire"),
    "objective": Template("Objective", "objective"),
    "wave": Template("Wave", "wave"),
    "trigger": Template("Trigger", "trigger"),
    "condition": Template("Condition", "condition"),
    "effect": Template("Effect", "effect"),
}


def write_templates(folder: Path) -> None:
    """Writes every template as .tx into `folder`."""
    for name, template in TEMPLATES.items():
        write_xml(folder / f"{name}.tx", _node(template))


def marker_number(name: str) -> int:
    """The tile id of a marker in its tileset."""
    return next(number for number, marker in enumerate(MARKERS) if marker.name == name)


def _node(template: Template) -> ET.Element:
    node = ET.Element("template")
    attributes = {"type": template.kind}
    if template.marker:
        ET.SubElement(node, "tileset", {"firstgid": "1", "source": "../tilesets/markers.tsx"})
        attributes["gid"] = str(marker_number(template.marker) + 1)
    item = ET.SubElement(node, "object", {**attributes, "width": "32", "height": "32"})
    if template.values:
        properties = ET.SubElement(item, "properties")
        for name, (enum, value) in sorted(template.values.items()):
            ET.SubElement(properties, "property", {"name": name, "propertytype": enum, "value": value})
    return node
