"""Writes the automapping rules: Ctrl+M in Tiled turns a sketch on the layer `//sketch` into both planes.

In order: `hull` adds walls where a sketched deck ends, `corners` closes their corners, `decks` fills the layers of the
ship and their echo in the dream, `edges` joins the walls. Only what Tiled 1.8 and 1.11 read alike is used: regions,
empty cells only where a layer says StrictEmpty.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from tools.make_maps.brushes import wall_tile
from tools.make_maps.pen import SIDE
from tools.make_maps.sketch_tiles import SKETCH_TILES
from tools.make_maps.tilesets import TILESETS
from tools.make_maps.xml_text import TILED, write_xml

SKETCH = "//sketch"
REGION = "sketch:0"  # any tile will do for a region
WALL = next(number for number, tile in enumerate(SKETCH_TILES) if tile.name == "wall")
OPEN = [number for number, tile in enumerate(SKETCH_TILES) if tile.name not in ("wall", "exit")]
STEPS = ((0, -1), (1, 0), (0, 1), (-1, 0))  # as a wall's sides: top, right, bottom, left
FIRST = {"sketch": 1, "ship": 101, "dream": 201, "hazards": 301, "ship_brush": 401, "dream_brush": 601}

Place = tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """A rule map: `layers[n]` is a name with tiles ("tileset:id") by place; names may repeat, for alternatives."""

    name: str
    options: dict[str, bool]
    layers: list[tuple[str, dict[Place, str]]]
    strict: frozenset[str] = field(default=frozenset())  # layers whose empty cells match only empty ones


def write_rules(folder: Path) -> None:
    """Writes every rule map and rules.txt into `folder`."""
    sheets = (_hull(), _corners(), _decks(), _edges())
    for sheet in sheets:
        write_xml(folder / f"{sheet.name}.tmx", _tree(sheet))
    lines = [
        "# Ctrl+M: from the layer //sketch to both planes, in this order",
        *(f"./{item.name}.tmx" for item in sheets),
    ]
    (folder / "rules.txt").write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def _sketch(number: int) -> str:
    return f"sketch:{number}"


def _terrain(key: str) -> str:
    for name, looks in TILESETS.items():
        for number, look in enumerate(looks):
            if look.key == key:
                return f"{name}:{number}"
    raise KeyError(key)


def _hull() -> Sheet:
    """An empty cell beside something sketched becomes a wall."""
    pairs = [((4 * row + 1, 1), (4 * row + 1 + dx, 1 + dy)) for row, (dx, dy) in enumerate(STEPS)]
    regions = {place: REGION for pair in pairs for place in pair}
    inputs = [(f"input_{SKETCH}", {inside: _sketch(number) for inside, _ in pairs}) for number in OPEN]
    walls = {outside: _sketch(WALL) for _, outside in pairs}
    layers = [("regions", regions), *inputs, (f"output_{SKETCH}", walls)]
    return Sheet("hull", {}, layers, frozenset({f"input_{SKETCH}"}))


def _corners() -> Sheet:
    """An empty cell between two walls around something sketched becomes a wall."""
    regions: dict[Place, str] = {}
    walls: dict[Place, str] = {}
    empties: dict[Place, str] = {}
    insides: list[Place] = []
    for number, (dx, dy) in enumerate(((0, 0), (1, 0), (0, 1), (1, 1))):
        left = 3 * number
        regions |= {(left + x, y): REGION for x in (0, 1) for y in (0, 1)}
        walls |= {(left + 1 - dx, dy): _sketch(WALL), (left + dx, 1 - dy): _sketch(WALL)}
        empties[left + dx, dy] = _sketch(WALL)
        insides.append((left + 1 - dx, 1 - dy))
    inputs = [(f"input_{SKETCH}", walls | dict.fromkeys(insides, _sketch(number))) for number in OPEN]
    layers = [("regions", regions), *inputs, (f"output_{SKETCH}", empties)]
    return Sheet("corners", {}, layers, frozenset({f"input_{SKETCH}"}))


def _decks() -> Sheet:
    """Each sketched cell becomes the floor and structure of both planes, whatever stood there."""
    places = [(2 * number, 0) for number in range(len(SKETCH_TILES))]
    layers = [
        ("regions", dict.fromkeys(places, REGION)),
        (f"input_{SKETCH}", {place: _sketch(number) for number, place in enumerate(places)}),
    ]
    for plane in ("ship", "dream"):
        for layer, part in enumerate(("floor", "structure")):
            keys = [getattr(tile, plane)[layer] for tile in SKETCH_TILES]
            cells = {place: _terrain(key) for place, key in zip(places, keys, strict=True) if key}
            layers.append((f"output_{plane}_{part}", cells))
    return Sheet("decks", {"DeleteTiles": True}, layers)


def _edges() -> Sheet:
    """A wall joins the walls around it, in both planes."""
    crosses: dict[Place, str] = {}
    middles: dict[Place, str] = {}
    ships: dict[Place, str] = {}
    dreams: dict[Place, str] = {}
    joined: dict[Place, str] = {}
    apart: dict[Place, str] = {}
    for mask in range(16):
        x, y = 4 * (mask % 4) + 1, 4 * (mask // 4) + 1
        crosses |= {(x, y): REGION} | {(x + dx, y + dy): REGION for dx, dy in STEPS}
        middles[x, y] = REGION
        joined[x, y] = _sketch(WALL)
        for bit, (dx, dy) in enumerate(STEPS):
            (joined if mask >> bit & 1 else apart)[x + dx, y + dy] = _sketch(WALL)
        ships[x, y] = f"ship_brush:{wall_tile(mask)}"
        dreams[x, y] = f"dream_brush:{wall_tile(mask)}"
    layers = [
        ("regions_input", crosses),
        ("regions_output", middles),
        (f"input_{SKETCH}", joined),
        (f"inputnot_{SKETCH}", apart),
        ("output_ship_structure", ships),
        ("output_dream_structure", dreams),
    ]
    return Sheet("edges", {"MatchOutsideMap": True}, layers)


def _tree(sheet: Sheet) -> ET.Element:
    places = [place for _, cells in sheet.layers for place in cells]
    width, height = (max(place[axis] for place in places) + 1 for axis in (0, 1))
    size = {"width": str(width), "height": str(height), "tilewidth": str(SIDE), "tileheight": str(SIDE)}
    root = ET.Element(
        "map",
        {**TILED, "orientation": "orthogonal", "renderorder": "right-down", **size, "infinite": "0"}
        | {"nextlayerid": str(len(sheet.layers) + 1), "nextobjectid": "1"},
    )
    _add_flags(root, sheet.options)
    used = {tile.split(":")[0] for _, cells in sheet.layers for tile in cells.values()}
    for name, first in FIRST.items():
        if name in used:
            ET.SubElement(root, "tileset", {"firstgid": str(first), "source": f"../tilesets/{name}.tsx"})
    for number, (name, cells) in enumerate(sheet.layers, 1):
        layer = ET.SubElement(
            root, "layer", {"id": str(number), "name": name, "width": str(width), "height": str(height)}
        )
        _add_flags(layer, {"StrictEmpty": True} if name in sheet.strict else {})
        rows = (",".join(_gid(cells.get((x, y), "")) for x in range(width)) for y in range(height))
        ET.SubElement(layer, "data", {"encoding": "csv"}).text = "\n" + ",\n".join(rows) + "\n"
    return root


def _add_flags(node: ET.Element, flags: dict[str, bool]) -> None:
    if flags:
        properties = ET.SubElement(node, "properties")
        for name in flags:
            ET.SubElement(properties, "property", {"name": name, "type": "bool", "value": "true"})


def _gid(tile: str) -> str:
    name, _, number = tile.partition(":")
    return str(FIRST[name] + int(number)) if name else "0"
