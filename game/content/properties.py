"""The properties of a map's elements, checked by kind and carried over with the defaults of their class."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from game.content.gate import Refused
from game.content.problems import Findings
from game.content.schema import MapClass
from game.content.tilesets import Tileset

KINDS_OF_VALUE = ("string", "int", "float", "bool", "object", "file", "color")


@dataclass
class Source:
    """A map being read: where from, what it may reach, and what was found wrong."""

    path: Path
    roots: tuple[Path, ...]
    findings: Findings
    width: int = 0
    height: int = 0
    tilesets: list[Tileset] = field(default_factory=list)
    lacks_tiles: bool = False  # a tileset could not be read, so that nothing can be said of tile numbers
    objects: int = 0
    names: set[str] = field(default_factory=set)
    ids: set[int] = field(default_factory=set)

    def refuse(self, error: Refused, rule: str, node: ET.Element | None = None, **place: object) -> None:
        """Notes what was not let in, under the rule it names or else `rule`."""
        line = error.line if error.line is not None else getattr(node, "line", None)
        self.findings.add(error.problem, error.expected, rule=error.rule or rule, line=line, **place)  # type: ignore[arg-type]


def copy_properties(
    source: Source, node: ET.Element, copy: ET.Element, known: MapClass | None, **place: object
) -> None:
    """Adds the properties of `node` that `copy` does not have yet, then the defaults of the class `known`."""
    have = {item.get("name") for item in copy.findall("properties/property")}
    for item in node.findall("properties/property"):
        name, kind = item.get("name", ""), item.get("type", "string")
        if name in have:
            continue
        try:
            value = _checked_value(item, name, kind)
        except Refused as error:
            source.refuse(error, "property-type", item if "thing" not in place else None, **place)
            continue
        _add_property(copy, name, kind, value)
    if known:
        fill_defaults(copy, known)


def _checked_value(item: ET.Element, name: str, kind: str) -> str:
    if kind not in KINDS_OF_VALUE:
        raise Refused(
            f"property {name!r} is of kind {kind}",
            "a flat property (" + ", ".join(KINDS_OF_VALUE) + ")",
            rule="property-kind",
        )
    raw = item.get("value")
    value = (item.text or "") if raw is None else raw
    try:
        if kind in ("int", "object"):
            return str(int(value[:12]))
        if kind == "float":
            return str(float(value))
    except ValueError:
        raise Refused(f"{name} = {value!r}", f"a value of kind {kind}") from None
    if kind == "bool" and value not in ("true", "false"):
        raise Refused(f"{name} = {value!r}", "true or false")
    return value


def _add_property(copy: ET.Element, name: str, kind: str, value: str) -> None:
    properties = copy.find("properties")
    if properties is None:
        properties = ET.SubElement(copy, "properties")
    ET.SubElement(properties, "property", {"name": name, "type": kind, "value": value})


def fill_defaults(copy: ET.Element, known: MapClass) -> None:
    have = {item.get("name") for item in copy.findall("properties/property")}
    for member in known.members:
        if member.name not in have:
            value = str(member.default).lower() if isinstance(member.default, bool) else str(member.default)
            _add_property(copy, member.name, member.kind, value)
