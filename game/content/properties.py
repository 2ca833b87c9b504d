"""The properties of a map's elements, checked by kind and carried over with the defaults of their class."""

import math
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from game.content.gate import LONGEST_TEXT, MOST_ELEMENTS, Node, Refused, read_xml
from game.content.problems import Findings
from game.content.schema import MapClass
from game.content.tilesets import Tileset

KINDS_OF_VALUE = ("string", "int", "float", "bool", "object", "file", "color")
WHOLE = re.compile(r"-?[0-9]{1,10}")
MOST_PROPERTIES = 64
MOST_PARTS = 128
MOST_PART_ELEMENTS = {"template": 400}


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
    layers: int = 0
    tile_layers: int = 0
    ids: set[int] = field(default_factory=set)
    parts: dict[Path, Node | Refused] = field(default_factory=dict)
    elements_left: int = MOST_ELEMENTS

    def read_part(self, path: Path, root_tag: str) -> Node:
        """The tree of a template or tileset, read once, however often the map names it. Raises Refused."""
        if path not in self.parts:
            if len(self.parts) >= MOST_PARTS:
                raise Refused("the map uses too many templates and tilesets", f"at most {MOST_PARTS}")
            self.parts[path] = self._read_part(path, root_tag)
        part = self.parts[path]
        if isinstance(part, Refused):
            raise Refused(f"{path.name}: {part.problem}", part.expected, rule=part.rule)
        if part.tag != root_tag:
            raise Refused(f"{path.name}: the root element is <{part.tag}>", f"<{root_tag}>")
        return part

    def _read_part(self, path: Path, root_tag: str) -> Node | Refused:
        try:
            part = read_xml(path, root_tag, min(self.elements_left, MOST_PART_ELEMENTS.get(root_tag, MOST_ELEMENTS)))
        except Refused as error:
            where = f"line {error.line}: " if error.line is not None else ""
            return Refused(where + error.problem, error.expected, rule=error.rule)
        self.elements_left -= sum(1 for _ in part.iter())
        return part

    def refuse(self, error: Refused, rule: str, node: ET.Element | None = None, **place: object) -> None:
        """Notes what was not let in, under the rule it names or else `rule`."""
        line = error.line if error.line is not None else getattr(node, "line", None)
        self.findings.add(error.problem, error.expected, rule=error.rule or rule, line=line, **place)  # type: ignore[arg-type]


def copy_properties(
    source: Source, node: ET.Element, copy: ET.Element, known: MapClass | None, **place: object
) -> None:
    """Adds the properties of `node` that `copy` does not have yet, then the defaults of the class `known`."""
    have = {item.get("name") for item in copy.findall("properties/property")}
    items = node.findall("properties/property")
    if len(items) > MOST_PROPERTIES:
        many = Refused(f"has {len(items)} properties", f"at most {MOST_PROPERTIES}")
        source.refuse(many, "property-unknown", node if "thing" not in place else None, **place)
        return
    for item in items:
        name, kind = item.get("name", ""), item.get("type", "string")
        if name in have:
            continue
        try:
            value = _checked_value(item, name, kind)
        except Refused as error:
            source.refuse(error, "property-type", item if "thing" not in place else None, **place)
            continue
        _add_property(copy, name, kind, value)
        have.add(name)
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
    if len(value) > LONGEST_TEXT:
        raise Refused(f"property {name!r} is {len(value)} long", f"at most {LONGEST_TEXT}")
    if (kind in ("int", "object") and not WHOLE.fullmatch(value)) or (kind == "float" and not _is_finite(value)):
        raise Refused(f"{name} = {value!r}", f"a value of kind {kind}")
    if kind == "bool" and value not in ("true", "false"):
        raise Refused(f"{name} = {value!r}", "true or false")
    return value


def _is_finite(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


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
