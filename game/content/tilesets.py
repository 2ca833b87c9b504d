"""External tilesets, through the gate: which tile numbers a map may use, and the class of each tile."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.gate import Node, Refused, check_picture, find_inside, read_xml

MOST_TILES = 4096  # of all tilesets of a map together
LONGEST_WHOLE = 10  # digits
FLIP_BITS = 0xE0000000


@dataclass(frozen=True)
class Tileset:
    """One tileset of a map; tiles are numbered first .. first + count - 1."""

    first: int
    count: int
    path: Path
    node: ET.Element
    classes: dict[str, str]  # by the tile's id as written

    def class_of(self, gid: int) -> str:
        """The class of the tile with this map-wide number, or an empty text."""
        return self.classes.get(str(gid - self.first), "")


def class_name(node: ET.Element) -> str:
    """What Tiled calls type before 1.9 and from 1.10, and class in between."""
    return node.get("class") or node.get("type") or ""


Reader = Callable[[Path, str], Node]


def read_tileset(reference: ET.Element, base: Path, roots: Iterable[Path], read: Reader = read_xml) -> Tileset:
    """The tileset that a map's or template's <tileset> names, relative to the folder `base`. Raises Refused.

    `read` gives the tree of a file with a root of that tag; a map keeps what it has read.
    """
    source = reference.get("source")
    if not source:
        raise Refused(
            "the tileset is embedded in the map",
            "an external .tsx (Export As... in the tileset's tab)",
            rule="tileset-embedded",
        )
    roots = tuple(roots)
    path = find_inside(roots, base, source)
    node, count = read_tileset_file(path, roots, read)
    first = whole(reference.get("firstgid"), 1, 1 << 20, "firstgid")
    classes = {tile.get("id", ""): class_name(tile) for tile in node.findall("tile")}
    return Tileset(first, count, path, node, classes)


def read_tileset_file(path: Path, roots: Iterable[Path], read: Reader = read_xml) -> tuple[ET.Element, int]:
    """The tree of a .tsx and its number of tiles; its picture is looked at, not loaded. Raises Refused."""
    node = read(path, "tileset")
    if node.get("objectalignment", "unspecified") != "unspecified":
        raise Refused(f"{path.name} sets an object alignment", "objectalignment unspecified")
    image = node.find("image")
    if image is None:
        raise Refused(f"{path.name} has no single picture", "a tileset based on one picture")
    check_picture(find_inside(roots, path.parent, image.get("source", "")), image.get("width"), image.get("height"))
    return node, whole(node.get("tilecount"), 1, MOST_TILES, f"tilecount of {path.name}")


def find_tileset(tilesets: Iterable[Tileset], gid: int) -> Tileset | None:
    """The tileset that holds the tile number `gid`."""
    return next((item for item in tilesets if item.first <= gid < item.first + item.count), None)


def whole(text: str | None, low: int, high: int, what: str) -> int:
    """A whole number within low..high; raises Refused that says `what` it was."""
    digits = text or ""
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_WHOLE
    if not is_number or not low <= int(digits) <= high:
        raise Refused(f"{what} is {text!r}", f"a whole number {low}..{high}")
    return int(digits)
