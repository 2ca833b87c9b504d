"""Damage done to maps, templates, tilesets and texts: to their trees and to their bytes, by chance."""

import random
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MODEL = "proving/between.tmx"
TEXT = "proving/between.en.ftl"
TILESET, TEMPLATE = "tilesets/ship.tsx", "templates/spawn_squad.tx"
PARTS = (TEXT, TILESET, TEMPLATE)
NASTY = (
    "", "0", "-1", "1", "nan", "inf", "-inf", "1e300", "4294967295", "2147483649", "9" * 40, "²", "٢", "0x10", "1_0",
    "true", "x" * 300, "../../etc/passwd", "/dev/zero", "a\\b", "C:x", ".", "proving/between.tmx",
    "../templates/wave.tx", "../tilesets/ship.tsx", "type", "name", "properties", "{ }", "zlib", "base64", "csv",
    "class", "list", "int", "object", "float", "isometric", "ship", "dream", "ground", "mission", "Zone", "Trigger",
    "Route", "Terrain", "\x9b2J",
)  # fmt: skip
TAGS = (
    "map", "group", "layer", "objectgroup", "imagelayer", "object", "properties", "property", "data", "chunk",
    "tileset", "tile", "image", "polygon", "polyline", "ellipse", "point", "text", "capsule", "template",
)  # fmt: skip
TAG = re.compile(rb"<(map|tileset|template|[!?a-zA-Z])")


@contextmanager
def put(desk: Path, data: bytes) -> Iterator[Path]:
    """Puts the input where it belongs in a copy of the maps, gives the map to check, and puts back what was there."""
    place = desk / _place(data)
    before = place.read_bytes()
    try:
        place.write_bytes(data)
        yield desk / MODEL
    finally:
        place.write_bytes(before)


def _place(data: bytes) -> str:
    words = [word for word in TAG.findall(data[:400]) if word in (b"map", b"tileset", b"template")]
    if not words:
        return MODEL if b"<" in data[:400] else TEXT
    return {b"map": MODEL, b"tileset": TILESET, b"template": TEMPLATE}[words[0]]


def damage(data: bytes, chance: random.Random) -> bytes:
    """The input with one to four wounds; the tree is hurt where it can be read, else, or now and then, the bytes."""
    if chance.random() < 0.75:
        try:
            root = ET.fromstring(data)
        except (ET.ParseError, ValueError, LookupError):
            return damage_bytes(data, chance)
        for _ in range(chance.randint(1, 4)):
            _hurt(root, chance)
        return bytes(ET.tostring(root, "utf-8", xml_declaration=True))
    return damage_bytes(data, chance)


def damage_bytes(data: bytes, chance: random.Random) -> bytes:
    """Some bytes cut out, doubled, or replaced by a nasty word."""
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 1, 2, 8, 40, 400)))
    new = chance.choice((b"", data[start:end] * 2, chance.choice(NASTY).encode(), chance.randbytes(3)))
    return data[:start] + new + data[end:]


def _hurt(root: ET.Element, chance: random.Random) -> None:
    parents = {child: parent for parent in root.iter() for child in parent}
    if not parents:
        root.set(chance.choice(NASTY[5:]) or "x", "")
        return
    node = chance.choice(list(parents))
    parent = parents[node]
    match chance.randint(0, 6):
        case 0:
            parent.remove(node)
        case 1:
            parent.append(node)  # twice
        case 2:
            parent.remove(node)
            target = chance.choice([other for other in root.iter() if other not in set(node.iter())])
            target.append(node)
        case 3:
            node.tag = chance.choice(TAGS)
        case 4:
            ET.SubElement(node, chance.choice(TAGS), dict(node.attrib))
        case 5:
            _hurt_text(node, chance)
        case _:
            _hurt_attribute(node, chance)


def _hurt_attribute(node: ET.Element, chance: random.Random) -> None:
    names = [*node.attrib, "gid", "template", "type", "offsetx", "rotation", "source", "encoding", "compression"]
    name = chance.choice(names)
    if chance.random() < 0.2:
        node.attrib.pop(name, None)
    else:
        node.set(name, chance.choice((*NASTY, *node.attrib.values())))


def _hurt_text(node: ET.Element, chance: random.Random) -> None:
    words = (node.text or "").split(",")
    place = chance.randrange(len(words))
    words[place : place + chance.randint(0, 3)] = [chance.choice(NASTY)] * chance.randint(0, 3)
    node.text = ",".join(words)
