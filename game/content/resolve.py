"""Makes one plain tree of a map: templates and class defaults filled in, tilesets inlined, tile data as CSV.

Only what the schema knows is carried over, so that the parser behind the gate never sees anything unchecked.
"""

import math
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from game.content.gate import LARGEST_SIDE, Node, Refused, decode_cells, read_xml
from game.content.objects import LONGEST_NAME, add_object
from game.content.problems import Findings
from game.content.properties import Source, copy_properties
from game.content.schema import CLASSES
from game.content.tilesets import FLIP_BITS, MOST_TILES, Tileset, class_name, find_tileset, read_tileset, whole

TILE = 32  # pixels a side, in the editor only
MOST_LAYERS = 64
MOST_TILE_LAYERS = 12  # three on each of four planes
SCOUT_PROPERTY = "scout_of"  # on the copies that `maps scout` makes for looking at in Tiled
LAYER_TAGS = ("group", "layer", "objectgroup", "imagelayer")


def resolve_map(path: Path, roots: tuple[Path, ...], findings: Findings) -> ET.Element | None:
    """The resolved tree of the map at `path`; None when it cannot be read at all. Problems go to `findings`."""
    source = Source(path, roots, findings)
    try:
        root = read_xml(path, "map")
        _refuse_scout(root)
        _read_size(source, root)
    except Refused as error:
        source.refuse(error, "map-shape")
        return None
    plain = ET.Element(
        "map",
        {"width": str(source.width), "height": str(source.height), "tilewidth": str(TILE), "tileheight": str(TILE)},
    )
    copy_properties(source, root, plain, CLASSES["Mission"])
    for reference in root.findall("tileset"):
        _add_tileset(source, reference, plain)
    for node in _layers(root):
        _add_layer(source, node, plain)
    return plain


def _refuse_scout(root: Node) -> None:
    for entry in root.findall("properties/property"):
        if entry.get("name") == SCOUT_PROPERTY:
            raise Refused(
                "is a scout picture, made to be looked at in Tiled",
                f"the map {entry.get('value')} itself",
                rule="scout-copy",
            )


def _read_size(source: Source, root: Node) -> None:
    source.width = whole(root.get("width"), 1, LARGEST_SIDE, "the map's width")
    source.height = whole(root.get("height"), 1, LARGEST_SIDE, "the map's height")
    for name in ("tilewidth", "tileheight"):
        if root.get(name) != str(TILE):
            raise Refused(f"{name} is {root.get(name)}", str(TILE), root.line)
    if root.get("orientation") != "orthogonal":
        raise Refused(f"the map is {root.get('orientation')}", "an orthogonal map", root.line)
    if root.get("infinite", "0") != "0":
        raise Refused("the map is infinite", "a fixed size (Map Properties, Infinite off)", root.line)


def _layers(parent: ET.Element) -> Iterator[ET.Element]:
    return (node for node in parent if node.tag in LAYER_TAGS and not node.get("name", "").startswith("//"))


def _add_tileset(source: Source, reference: ET.Element, plain: ET.Element) -> None:
    try:
        tileset = read_tileset(reference, source.path.parent, source.roots, source.read_part)
        if sum(item.count for item in source.tilesets) + tileset.count > MOST_TILES:
            raise Refused("the tilesets have too many tiles", f"at most {MOST_TILES} together")
    except Refused as error:
        source.refuse(error, "tileset", reference)
        source.lacks_tiles = True
        return
    if find_tileset(source.tilesets, tileset.first) or find_tileset(source.tilesets, tileset.first + tileset.count - 1):
        overlap = Refused(f"tileset {tileset.path.name} overlaps another", "a firstgid of its own")
        source.refuse(overlap, "tileset-overlap", reference)
    source.tilesets.append(tileset)
    rows = math.ceil(tileset.count / 16)
    copy = ET.SubElement(
        plain,
        "tileset",
        {
            "firstgid": str(tileset.first),
            "name": tileset.path.stem,
            "tilewidth": str(TILE),
            "tileheight": str(TILE),
            "tilecount": str(tileset.count),
            "columns": "16",
        },
    )
    ET.SubElement(copy, "image", {"source": "", "width": str(16 * TILE), "height": str(rows * TILE)})
    seen: set[int] = set()
    for tile in tileset.node.findall("tile"):
        _add_tile(source, tileset, tile, copy, seen)


def _add_tile(source: Source, tileset: Tileset, tile: ET.Element, parent: ET.Element, seen: set[int]) -> None:
    try:
        number = whole(tile.get("id"), 0, tileset.count - 1, f"a tile id of {tileset.path.name}")
        if number in seen:
            raise Refused(f"tile {number} is there twice", "one of each")
        seen.add(number)
    except Refused as error:
        source.refuse(error, "tileset", tile, file=tileset.path)
        return
    known = CLASSES.get(class_name(tile))
    copy = ET.SubElement(parent, "tile", {"id": str(number), "type": class_name(tile)})
    copy_properties(source, tile, copy, known, file=tileset.path)


def _add_layer(source: Source, node: ET.Element, parent: ET.Element) -> None:
    name = node.get("name", "")
    if name in source.names:
        twice = Refused("the layer name is used twice", "names unique in the whole map")
        source.refuse(twice, "layer-name", node, layer=name)
        return
    source.names.add(name)
    if not _may_add(source, node, name):
        return
    if node.get("offsetx", "0") != "0" or node.get("offsety", "0") != "0":
        source.refuse(Refused("the layer is shifted", "offset 0, 0"), "layer-shifted", node, layer=name)
    if node.tag == "group":
        group = ET.SubElement(parent, "group", {"name": name})
        for child in _layers(node):
            _add_layer(source, child, group)
    elif node.tag == "layer":
        _add_tile_layer(source, node, parent, name)
    elif node.tag == "objectgroup":
        group = ET.SubElement(parent, "objectgroup", {"name": name})
        for child in node:
            add_object(source, child, group, name)
    else:
        source.refuse(Refused("image layers are not used", "a tile or object layer"), "layer-image", node, layer=name)


def _may_add(source: Source, node: ET.Element, name: str) -> bool:
    source.layers += 1
    source.tile_layers += node.tag == "layer"
    try:
        if len(name) > LONGEST_NAME:
            raise Refused(f"the layer's name is {len(name)} long", f"at most {LONGEST_NAME} characters")
        if source.layers > MOST_LAYERS:
            raise Refused("the map has too many layers", f"at most {MOST_LAYERS}")
        if source.tile_layers > MOST_TILE_LAYERS:
            raise Refused("the map has too many tile layers", f"at most {MOST_TILE_LAYERS}")
    except Refused as error:
        source.refuse(error, "layer-unknown", node, layer=name)
        return False
    return True


def _add_tile_layer(source: Source, node: ET.Element, parent: ET.Element, name: str) -> None:
    size = f"{source.width}x{source.height}"
    data = node.find("data")
    try:
        if f"{node.get('width')}x{node.get('height')}" != size:
            raise Refused(
                f"the layer is {node.get('width')}x{node.get('height')}", f"the map's {size}", rule="layer-size"
            )
        if data is None:
            raise Refused("the layer has no tile data", "a layer saved by Tiled")
        cells = decode_cells(data, source.width * source.height)
    except Refused as error:
        source.refuse(error, "layer-data", node, layer=name)
        return
    right = {cell for cell in set(cells) if not cell or find_tileset(source.tilesets, cell)}
    for cell in dict.fromkeys(cells):
        if cell not in right and not source.lacks_tiles:
            index = cells.index(cell)
            _refuse_cell(source, cell, name, (index % source.width, index // source.width))
    cells = [cell if cell in right else 0 for cell in cells]
    copy = ET.SubElement(parent, "layer", {"name": name, "width": str(source.width), "height": str(source.height)})
    ET.SubElement(copy, "data", {"encoding": "csv"}).text = ",".join(map(str, cells))


def _refuse_cell(source: Source, cell: int, layer: str, tile: tuple[int, int]) -> None:
    """`tile` is the first with this wrong number; the others would only fill the list."""
    if find_tileset(source.tilesets, cell & ~FLIP_BITS):
        source.findings.add(
            "the tile is flipped or turned", "an upright tile", rule="tile-flipped", layer=layer, tile=tile
        )
    else:
        source.findings.add(
            f"tile number {cell} is in no tileset",
            "a tile of the map's tilesets",
            rule="gid-range",
            layer=layer,
            tile=tile,
        )
