"""Draws the plan tiles that a map maker sees in Tiled, and writes their tilesets.

They are legible from above, one look per meaning; the game itself draws an isometric scene from the same keys.
"""

import random
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from tools.make_maps.markers import MARKERS
from tools.make_maps.xml_text import TILED, write_xml

SIDE = 32
BIG = 4  # drawn this many times larger, then scaled down, for smooth edges
COLUMNS = 4

Color = tuple[int, int, int]
Pen = ImageDraw.ImageDraw


@dataclass(frozen=True)
class Look:
    """One terrain tile: its rules and how it is drawn."""

    key: str
    paint: Callable[[Pen, random.Random], None]
    move_cost: int = 1
    blocks_move: bool = False
    blocks_sight: bool = False
    cover: str = "none"
    hides: bool = False
    chasm: bool = False
    burnable: bool = False


def box(pen: Pen, left: float, top: float, right: float, bottom: float, fill: Color, edge: Color | None = None) -> None:
    """A rectangle in tile pixels (0..32)."""
    area = (left * BIG, top * BIG, right * BIG - 1, bottom * BIG - 1)
    pen.rectangle(area, fill=fill, outline=edge, width=BIG if edge else 0)


def disc(pen: Pen, x: float, y: float, radius: float, fill: Color, edge: Color | None = None) -> None:
    area = ((x - radius) * BIG, (y - radius) * BIG, (x + radius) * BIG, (y + radius) * BIG)
    pen.ellipse(area, fill=fill, outline=edge, width=BIG if edge else 0)


def line(pen: Pen, points: list[tuple[float, float]], fill: Color, width: float = 1) -> None:
    pen.line([(x * BIG, y * BIG) for x, y in points], fill=fill, width=round(width * BIG))


def speckle(pen: Pen, dice: random.Random, colors: list[Color], count: int, size: float = 1.6) -> None:
    for _ in range(count):
        x, y = dice.uniform(1, 31), dice.uniform(1, 31)
        disc(pen, x, y, dice.uniform(0.6, size), dice.choice(colors))


STEEL, STEEL_DARK, STEEL_LIGHT = (84, 92, 100), (66, 73, 80), (104, 112, 120)
HULL, HULL_LIGHT = (34, 38, 46), (58, 64, 76)
RUST, AMBER, GREEN = (142, 92, 58), (214, 164, 62), (92, 200, 140)
GRAVEL, STONE, STONE_LIGHT, STONE_DARK = (122, 130, 144), (92, 98, 116), (150, 158, 176), (58, 62, 78)
ICE, SNOW, MIST = (160, 196, 214), (222, 230, 238), (18, 20, 28)


def plate(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STEEL, STEEL_DARK)
    for x, y in ((4, 4), (28, 4), (4, 28), (28, 28)):
        disc(pen, x, y, 1, STEEL_DARK)


def grate(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STEEL_DARK)
    for step in range(2, 32, 6):
        box(pen, step, 2, step + 3, 30, (40, 45, 52))
    box(pen, 0, 15, 32, 17, STEEL)


def hazard(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for step in range(-32, 32, 12):
        line(pen, [(step, 32), (step + 32, 0)], AMBER, 3)
    box(pen, 4, 4, 28, 28, STEEL)


def breach(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (56, 52, 54))
    speckle(pen, dice, [(80, 70, 66), (36, 34, 38), RUST], 34, 2.4)
    line(pen, [(3, 26), (12, 19), (18, 23), (29, 9)], (24, 24, 28), 1.6)


def scorch(pen: Pen, dice: random.Random) -> None:
    for radius, shade in ((12, 70), (9, 55), (6, 40)):
        disc(pen, 16 + dice.uniform(-1, 1), 16 + dice.uniform(-1, 1), radius, (shade, shade - 8, shade - 10))
    speckle(pen, dice, [(30, 26, 26)], 10)


def debris(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for _ in range(9):
        x, y = dice.uniform(2, 22), dice.uniform(2, 22)
        box(pen, x, y, x + dice.uniform(4, 9), y + dice.uniform(3, 7), dice.choice([HULL, HULL_LIGHT, RUST]), HULL)


def wall(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, HULL)
    box(pen, 2, 2, 30, 30, HULL_LIGHT)
    box(pen, 6, 6, 26, 26, HULL)


def crate(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    box(pen, 4, 4, 28, 28, RUST, (86, 54, 34))
    line(pen, [(6, 6), (26, 26)], (86, 54, 34), 2)
    line(pen, [(26, 6), (6, 26)], (86, 54, 34), 2)


def console(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    box(pen, 3, 8, 29, 25, (48, 60, 66), (28, 34, 40))
    box(pen, 6, 11, 18, 18, GREEN)
    for x in (21, 25):
        disc(pen, x, 13, 1.6, AMBER)
    box(pen, 6, 20, 26, 22, STEEL_LIGHT)


def pillar(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    disc(pen, 16, 16, 13, HULL, HULL_LIGHT)
    disc(pen, 16, 16, 7, HULL_LIGHT)


def ship_exit(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for x in (5, 14):
        line(pen, [(x, 8), (x + 8, 16), (x, 24)], GREEN, 3.4)


def chasm(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (10, 12, 18))
    for radius, shade in ((15, 22), (11, 16), (7, 11)):
        disc(pen, 16, 16, radius, (shade, shade + 4, shade + 12))
    line(pen, [(2, 6), (9, 11), (6, 18)], (44, 52, 64), 1.2)
    line(pen, [(30, 24), (23, 20), (25, 13)], (44, 52, 64), 1.2)


def span(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (10, 12, 18))
    for step in range(1, 32, 8):
        box(pen, 1, step, 31, step + 6, STEEL, STEEL_DARK)
    line(pen, [(3, 0), (3, 32)], AMBER, 1.4)
    line(pen, [(29, 0), (29, 32)], AMBER, 1.4)


def lining(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (92, 66, 58))
    for step in range(0, 32, 4):
        line(pen, [(0, step), (32, step)], (78, 54, 48), 1)
    speckle(pen, dice, [(112, 82, 66), (70, 48, 44)], 16)


def void(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, MIST)
    speckle(pen, dice, [(60, 64, 84), (110, 114, 130)], 7, 0.9)


def gravel(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, GRAVEL)
    speckle(pen, dice, [(106, 114, 130), (138, 146, 160)], 46, 1.8)


def ice(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, ICE)
    line(pen, [(2, 20), (11, 14), (20, 17), (30, 7)], (202, 226, 236), 1.2)
    line(pen, [(9, 31), (15, 22), (26, 26)], (132, 172, 194), 1.2)


def snow(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, SNOW)
    for y in (8, 17, 26):
        line(pen, [(3, y), (11, y - 3), (20, y), (29, y - 2)], (186, 200, 216), 1.8)


def dream_wall(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STONE_DARK)
    for row in range(4):
        for column in range(-1, 2):
            left = column * 16 + (row % 2) * 8
            if left + 15 > 0:
                box(pen, max(left + 1, 0), row * 8 + 1, min(left + 15, 32), row * 8 + 7, STONE)


def boulder(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    disc(pen, 16, 17, 12, STONE, STONE_DARK)
    disc(pen, 13, 13, 5, STONE_LIGHT)


def monolith(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    box(pen, 6, 3, 26, 29, (28, 30, 44), (10, 10, 18))
    box(pen, 9, 6, 12, 26, (60, 64, 90))


def dream_exit(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    for x in (5, 14):
        line(pen, [(x, 8), (x + 8, 16), (x, 24)], (80, 120, 220), 3.4)


SHIP = [
    Look("ship_plate", plate),
    Look("ship_grate", grate),
    Look("ship_hazard", hazard),
    Look("ship_breach", breach),
    Look("ship_scorch", scorch),
    Look("ship_wall", wall, blocks_move=True, blocks_sight=True, cover="full"),
    Look("ship_crate", crate, blocks_move=True, cover="half"),
    Look("ship_console", console, blocks_move=True, cover="half"),
    Look("ship_pillar", pillar, blocks_move=True, blocks_sight=True, cover="full"),
    Look("ship_exit", ship_exit),
    Look("void", void, blocks_move=True, blocks_sight=True),
    Look("ship_debris", debris, hides=True),
]
DREAM = [
    Look("dream_gravel", gravel),
    Look("dream_ice", ice),
    Look("dream_snow", snow, move_cost=2),
    Look("dream_wall", dream_wall, blocks_move=True, blocks_sight=True, cover="full"),
    Look("dream_boulder", boulder, blocks_move=True, cover="half"),
    Look("dream_monolith", monolith, blocks_move=True, blocks_sight=True, cover="full"),
    Look("dream_exit", dream_exit),
]
HAZARDS = [
    Look("ship_chasm", chasm, chasm=True),
    Look("ship_span", span),
    Look("ship_lining", lining, burnable=True),
]
TILESETS = {"ship": SHIP, "dream": DREAM, "hazards": HAZARDS}


def write_tilesets(folder: Path) -> None:
    """Writes ship, dream and markers as .png and .tsx into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, looks in TILESETS.items():
        _save(folder / f"{name}.png", [(look.key, look.paint) for look in looks])
        write_xml(folder / f"{name}.tsx", _tileset(name, len(looks), [_terrain(look) for look in looks]))
    _save(folder / "markers.png", [(marker.name, marker.paint) for marker in MARKERS])
    tiles = [{"type": marker.kind} for marker in MARKERS]
    node = _tileset("markers", len(MARKERS), [ET.Element("tile", attributes) for attributes in tiles])
    write_xml(folder / "markers.tsx", node)


def _save(path: Path, tiles: list[tuple[str, Callable[[Pen, random.Random], None]]]) -> None:
    rows = -(-len(tiles) // COLUMNS)
    sheet = Image.new("RGBA", (COLUMNS * SIDE, rows * SIDE))
    for index, (name, paint) in enumerate(tiles):
        tile = Image.new("RGBA", (SIDE * BIG, SIDE * BIG))
        paint(ImageDraw.Draw(tile), random.Random(name))
        small = tile.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        sheet.paste(small, (index % COLUMNS * SIDE, index // COLUMNS * SIDE))
    sheet.save(path, optimize=True)


def _tileset(name: str, count: int, tiles: list[ET.Element]) -> ET.Element:
    rows = -(-count // COLUMNS)
    node = ET.Element(
        "tileset",
        {
            **TILED,
            "name": name,
            "tilewidth": str(SIDE),
            "tileheight": str(SIDE),
            "tilecount": str(rows * COLUMNS),
            "columns": str(COLUMNS),
        },
    )
    picture = {"source": f"{name}.png", "width": str(COLUMNS * SIDE), "height": str(rows * SIDE)}
    ET.SubElement(node, "image", picture)
    for number, tile in enumerate(tiles):
        tile.set("id", str(number))
        tile.attrib = {"id": tile.attrib.pop("id"), **tile.attrib}
        node.append(tile)
    return node


def _terrain(look: Look) -> ET.Element:
    tile = ET.Element("tile", {"type": "Terrain"})
    properties = ET.SubElement(tile, "properties")
    flags = {"blocks_move": look.blocks_move, "blocks_sight": look.blocks_sight, "hides": look.hides}
    flags |= {"burnable": look.burnable, "chasm": look.chasm}
    for name, value in flags.items():
        if value:
            ET.SubElement(properties, "property", {"name": name, "type": "bool", "value": "true"})
    if look.cover != "none":
        ET.SubElement(properties, "property", {"name": "cover", "propertytype": "Cover", "value": look.cover})
    ET.SubElement(properties, "property", {"name": "key", "value": look.key})
    if look.move_cost != 1:
        ET.SubElement(properties, "property", {"name": "move_cost", "type": "int", "value": str(look.move_cost)})
    return tile
