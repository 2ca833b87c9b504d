"""Writes the tilesets that a map maker sees in Tiled: plan tiles, brushes, sketch tiles, markers.

They are legible from above, one look per meaning; the game itself draws an isometric scene from the same keys.
"""

import random
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw

from tools.make_maps.brushes import BRUSHES, WangSet
from tools.make_maps.look import Look, Paint, Patch
from tools.make_maps.looks_dream import DREAM
from tools.make_maps.looks_ship import HAZARDS, SHIP
from tools.make_maps.markers import MARKERS
from tools.make_maps.pen import BIG, SIDE
from tools.make_maps.sketch_tiles import SKETCH_TILES
from tools.make_maps.xml_text import TILED, write_xml

COLUMNS = 4
BRUSH_COLUMNS = 8
TILESETS = {"ship": SHIP, "dream": DREAM, "hazards": HAZARDS}


def write_tilesets(folder: Path) -> None:
    """Writes every tileset as .png and .tsx into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, looks in TILESETS.items():
        _write(folder, name, [painted(look) for look in looks], [_terrain(look) for look in looks])
    for name, brush in BRUSHES.items():
        pictures, tiles = [painted(look) for look in brush.looks], [_terrain(look) for look in brush.looks]
        _write(folder, name, pictures, tiles, BRUSH_COLUMNS, brush.sets)
    sketched = [_picture(tile.name, tile.paint) for tile in SKETCH_TILES]
    _write(folder, "sketch", sketched, [ET.Element("tile") for _ in SKETCH_TILES])
    marked = [_picture(marker.name, marker.paint) for marker in MARKERS]
    _write(folder, "markers", marked, [ET.Element("tile", {"type": marker.kind}) for marker in MARKERS])


def painted(look: Look) -> Image.Image:
    """A plan tile of SIDE x SIDE pixels."""
    tile = _picture(look.key, look.paint)
    if look.patch:
        tile.paste(_picture(look.key, look.patch.paint), mask=_corner_mask(look.patch))
    return tile


def _picture(name: str, paint: Paint) -> Image.Image:
    tile = Image.new("RGBA", (SIDE * BIG, SIDE * BIG))
    paint(ImageDraw.Draw(tile), random.Random(name))
    return tile.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _corner_mask(patch: Patch) -> Image.Image:
    """Rounded corners, joined by a strip where both ends of a side are of the other look."""
    mask = Image.new("L", (SIDE * BIG, SIDE * BIG))
    pen, far, strip = ImageDraw.Draw(mask), SIDE * BIG, 7 * BIG
    places = {"tl": (0, 0), "tr": (far, 0), "br": (far, far), "bl": (0, far)}
    for corner in patch.corners:
        x, y = places[corner]
        pen.ellipse((x - 11 * BIG, y - 11 * BIG, x + 11 * BIG, y + 11 * BIG), fill=255)
    strips = {
        ("tl", "tr"): (0, 0, far, strip),
        ("tr", "br"): (far - strip, 0, far, far),
        ("bl", "br"): (0, far - strip, far, far),
        ("tl", "bl"): (0, 0, strip, far),
    }
    for ends, area in strips.items():
        if set(ends) <= set(patch.corners):
            pen.rectangle(area, fill=255)
    return mask.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _write(
    folder: Path,
    name: str,
    pictures: list[Image.Image],
    tiles: list[ET.Element],
    columns: int = COLUMNS,
    sets: Iterable[WangSet] = (),
) -> None:
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGBA", (columns * SIDE, rows * SIDE))
    for index, picture in enumerate(pictures):
        sheet.paste(picture, (index % columns * SIDE, index // columns * SIDE))
    sheet.save(folder / f"{name}.png", optimize=True)
    size = {"tilewidth": str(SIDE), "tileheight": str(SIDE), "tilecount": str(rows * columns), "columns": str(columns)}
    node = ET.Element("tileset", {**TILED, "name": name, **size})
    ET.SubElement(node, "image", {"source": f"{name}.png", "width": str(sheet.width), "height": str(sheet.height)})
    for number, tile in enumerate(tiles):
        if len(tile) or tile.attrib:
            tile.attrib = {"id": str(number), **tile.attrib}
            node.append(tile)
    _add_sets(node, sets)
    write_xml(folder / f"{name}.tsx", node)


def _add_sets(node: ET.Element, sets: Iterable[WangSet]) -> None:
    parent = None
    for item in sets:
        parent = ET.SubElement(node, "wangsets") if parent is None else parent
        child = ET.SubElement(parent, "wangset", {"name": item.name, "type": item.kind, "tile": str(item.tile)})
        for name, color, tile in item.colors:
            values = {"name": name, "color": color, "tile": str(tile), "probability": "1"}
            ET.SubElement(child, "wangcolor", values)
        for number, wang in item.tiles:
            ET.SubElement(child, "wangtile", {"tileid": str(number), "wangid": ",".join(map(str, wang))})


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
