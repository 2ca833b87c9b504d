"""Objects of a map made plain: with what their template and class give them, places checked, tiles renumbered."""

import math
import xml.etree.ElementTree as ET
from pathlib import Path

from game.content.gate import MOST_OBJECTS, Refused, find_inside
from game.content.properties import Source, copy_properties, fill_defaults
from game.content.schema import CLASSES
from game.content.tilesets import FLIP_BITS, class_name, find_tileset, read_tileset, whole

FARTHEST = 1_000_000
SHAPES = ("polygon", "polyline", "text", "capsule")
LINES = ("polygon", "polyline")
LINE_CLASS = "Route"  # the one class whose objects are drawn as lines
MOST_POINTS = 64
LONGEST_NAME = 100


def add_object(source: Source, node: ET.Element, parent: ET.Element, layer: str) -> None:
    """Adds the object `node` of the map's layer `layer` to `parent`; what is wrong with it goes to the findings."""
    if node.tag != "object":
        return
    thing: tuple[int, str] | None = None
    try:
        source.objects += 1
        if source.objects > MOST_OBJECTS:
            if source.objects == MOST_OBJECTS + 1:
                raise Refused("the map has too many objects", f"at most {MOST_OBJECTS}", rule="object-count")
            return
        number = whole(node.get("id"), 1, 1 << 30, "an object's id")
        thing = (number, node.get("name", "")[:LONGEST_NAME])
        if number in source.ids:
            raise Refused("the object id is used twice", "an id of its own", rule="object-id")
        source.ids.add(number)
        parts = _template_parts(source, node)
        name = _attribute(parts, "name")
        thing = (number, name[:LONGEST_NAME])
        if len(name) > LONGEST_NAME:
            raise Refused(f"the object's name is {len(name)} long", f"at most {LONGEST_NAME} characters")
        _write_object(source, parts, parent, thing, layer)
    except Refused as error:
        rule = "object-id" if thing is None else "object-place"
        source.refuse(error, rule, node if thing is None else None, layer=layer, thing=thing)


def _template_parts(source: Source, node: ET.Element) -> list[ET.Element]:
    """The object and what it falls back on, nearest first."""
    template = node.get("template")
    if template is None:
        return [node]
    path = find_inside(source.roots, source.path.parent, template)
    root = source.read_part(path, "template")
    origin = root.find("object")
    if origin is None or origin.get("template") is not None:
        raise Refused(f"template {path.name} holds no plain object", "one object", rule="template")
    gid = origin.get("gid")
    if gid is not None and node.get("gid") is None:
        # A copy: what was read serves every object of this template.
        number = _map_gid(source, root, whole(gid, 1, 1 << 20, "the template's gid"), path)
        origin = _with_gid(origin, number)
    return [node, origin]


def _with_gid(origin: ET.Element, number: int) -> ET.Element:
    copy = ET.Element(origin.tag, {**origin.attrib, "gid": str(number)})
    copy.extend(origin)
    return copy


def _map_gid(source: Source, template: ET.Element, gid: int, path: Path) -> int:
    """A template numbers its tileset by itself; the map's number of the same tile differs."""
    reference = template.find("tileset")
    if reference is None:
        raise Refused(f"template {path.name} has a tile but no tileset", "a template saved by Tiled", rule="template")
    own = read_tileset(reference, path.parent, source.roots, source.read_part)
    same = next((item for item in source.tilesets if item.path == own.path), None)
    # A tileset the map does not list itself: the class is all that matters, and it is read from the template.
    return gid - own.first + same.first if same else 0


def _attribute(parts: list[ET.Element], name: str) -> str:
    return next((value for part in parts if (value := part.get(name)) is not None), "")


def _write_object(
    source: Source, parts: list[ET.Element], parent: ET.Element, thing: tuple[int, str], layer: str
) -> None:
    if _measure(parts, "rotation"):
        raise Refused("the object is turned", "rotation 0", rule="object-turned")
    gid = whole(_attribute(parts, "gid") or "0", 0, (1 << 32) - 1, "the object's gid")
    tileset = find_tileset(source.tilesets, gid & ~FLIP_BITS)
    kind = next((name for part in parts if (name := class_name(part))), "")
    if not kind and tileset:
        kind = tileset.class_of(gid & ~FLIP_BITS)
    line = _line(parts, kind)
    height = _measure(parts, "height")
    box = {
        "x": _measure(parts, "x"),
        # Tiled keeps the lower left corner of objects with a tile.
        "y": _measure(parts, "y") - (height if gid or _attribute(parts, "gid") else 0),
        "width": _measure(parts, "width"),
        "height": height,
    }
    copy = ET.SubElement(parent, "object", {"id": str(thing[0]), "name": thing[1], "type": kind})
    for name, value in box.items():
        copy.set(name, f"{value:g}" if value == int(value) else repr(value))
    if line is not None:
        copy.append(line)
    known = CLASSES.get(kind)
    for part in parts:
        copy_properties(source, part, copy, None, layer=layer, thing=thing)
    if known:
        fill_defaults(copy, known)


def _line(parts: list[ET.Element], kind: str) -> ET.Element | None:
    """The line of a route, checked; nothing else may be drawn as one."""
    found = [shape for part in parts for tag in SHAPES if (shape := part.find(tag)) is not None]
    if kind != LINE_CLASS:
        if found:
            raise Refused(
                "the object has a shape that is not used here", "a rectangle, a point or a tile", rule="object-shape"
            )
        return None
    if not found or found[0].tag not in LINES:
        raise Refused("the route is not drawn as a line", "a polyline or a polygon", rule="route-line")
    points = [_point(pair) for pair in found[0].get("points", "").split()]
    if not 2 <= len(points) <= MOST_POINTS:
        raise Refused(f"the route has {len(points)} points", f"2 to {MOST_POINTS}", rule="route-line")
    return ET.Element(found[0].tag, {"points": " ".join(f"{x:g},{y:g}" for x, y in points)})


def _point(pair: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in pair.split(","))
    except ValueError:
        x = y = math.nan
    if not (math.isfinite(x) and math.isfinite(y)) or max(abs(x), abs(y)) > FARTHEST:
        raise Refused(f"a point of the route is {pair!r}", "two numbers of pixels, x,y", rule="route-line")
    return x, y


def _measure(parts: list[ET.Element], name: str) -> float:
    text = _attribute(parts, name) or "0"
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or abs(value) > FARTHEST:
        raise Refused(f"{name} is {text!r}", "a number of pixels on the map")
    return value
