"""Rules about what maps are made of, read by itself: tilesets and templates."""

import xml.etree.ElementTree as ET
from pathlib import Path

from game.content.gate import Node, Refused, read_xml
from game.content.missions import allowed_roots
from game.content.problems import Findings, Problem, TooManyProblems
from game.content.properties import Source, copy_properties
from game.content.schema import CLASSES, Value
from game.content.suggest import expected_one_of
from game.content.tilesets import class_name, read_tileset_file
from game.content.values import value_problems


def check_part(path: Path) -> list[Problem]:
    """What is wrong with the tileset or template at `path`."""
    source = Source(path, allowed_roots(path), Findings(str(path)))
    try:
        if path.suffix == ".tsx":
            _check_tileset(source)
        else:
            _check_template(source)
    except Refused as error:
        source.refuse(error, "tileset")
    except TooManyProblems:
        pass  # those found so far are told
    return source.findings.problems


def _check_tileset(source: Source) -> None:
    root, _ = read_tileset_file(source.path, source.roots)
    for tile in root.findall("tile"):
        if class_name(tile) == "Terrain":
            values = _check_values(source, tile, "Terrain", f"tile {tile.get('id')}: ")
            if not values.get("key"):
                words = f"tile {tile.get('id')}: key is empty"
                source.findings.add(words, "the name of its look", rule="terrain-key", line=_line(tile))


def _check_template(source: Source) -> None:
    root = read_xml(source.path, "template")
    origin = root.find("object")
    if origin is None or origin.get("template") is not None:
        raise Refused("holds no plain object", "one object", _line(root), "template")
    kind = class_name(origin)
    known = [name for name, item in CLASSES.items() if "object" in item.used_on]
    if kind and kind not in known:
        raise Refused(f"class {kind!r} is unknown", expected_one_of(kind, known), _line(origin), "object-class")
    if kind:
        _check_values(source, origin, kind, "")


def _check_values(source: Source, node: ET.Element, kind: str, where: str) -> dict[str, Value]:
    """Tells what the class does not allow; the values that are written down."""
    copy = ET.Element(node.tag)
    copy_properties(source, node, copy, None)
    values = {item.get("name", ""): _value(item) for item in copy.findall("properties/property")}
    for _, message, expected, rule in value_problems(CLASSES[kind], values):
        source.findings.add(f"{where}{message}", expected, rule=rule, line=_line(node))
    return values


def _value(item: ET.Element) -> Value:
    kind, text = item.get("type"), item.get("value", "")
    if kind in ("int", "object"):
        return int(text)
    return text == "true" if kind == "bool" else text


def _line(node: ET.Element) -> int | None:
    return node.line if isinstance(node, Node) else None
