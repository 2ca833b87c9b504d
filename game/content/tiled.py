"""The only user of pytmx: turns a resolved tree into a drawing of plain values.

pytmx brings pygame along, so it is imported when a map is read and never before.
"""

import os
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.resolve import TILE
from game.content.schema import MISSION_LAYER, Value


@dataclass(frozen=True)
class Thing:
    """An object of a map, in tiles. `plane` is the name of its group, empty in the mission layer."""

    ref: int
    name: str
    kind: str
    layer: str
    plane: str
    x: int
    y: int
    width: int
    height: int
    on_grid: bool
    values: dict[str, Value]
    points: tuple[tuple[int, int], ...] = ()  # tiles where a line turns
    closed: bool = False  # the line ends where it began

    @property
    def tile(self) -> tuple[int, int] | None:
        """Where it lies on its plane; rows of the mission layer lie nowhere."""
        return (self.x, self.y) if self.plane else None


@dataclass(frozen=True)
class Drawing:
    """A map as drawn. `cells[layer][y][x]` is a tile number, 0 none; `tiles[number]` its class and values."""

    path: Path
    width: int
    height: int
    values: dict[str, Value]
    groups: dict[str, tuple[str, ...]]  # group -> its layers
    cells: dict[str, list[list[int]]]
    object_layers: tuple[str, ...]
    tiles: dict[int, dict[str, Value]]
    things: dict[int, Thing]


def draw(path: Path, root: ET.Element) -> Drawing:
    """Reads the resolved tree of the map at `path` through pytmx; opens no file."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pytmx

    # Properties are read from `properties` alone, so none can shadow what pytmx keeps under the same name; left to
    # itself it gives up on the whole map without a word on where the name stands.
    sheet = pytmx.TiledMap(allow_duplicate_names=True)
    sheet.filename = str(path)
    sheet.parse_xml(root)
    groups = {node.get("name", ""): tuple(child.get("name", "") for child in node) for node in root.findall("group")}
    plane_of = {layer: group for group, layers in groups.items() for layer in layers}
    layers = [layer for layer in sheet.layers if isinstance(layer, pytmx.TiledObjectGroup)]
    return Drawing(
        path=path,
        width=int(sheet.width),
        height=int(sheet.height),
        values=dict(sheet.properties),
        groups=groups,
        cells={layer.name: layer.data for layer in sheet.layers if isinstance(layer, pytmx.TiledTileLayer)},
        object_layers=tuple(layer.name for layer in layers),
        tiles={gid: dict(values) for gid, values in sheet.tile_properties.items()},
        things={item.id: _thing(item, layer.name, plane_of) for layer in layers for item in layer},
    )


def _thing(item: Any, layer: str, plane_of: dict[str, str]) -> Thing:
    box = (item.x, item.y, item.width, item.height)
    left, top, width, height = (int(side // TILE) for side in box)
    return Thing(
        ref=int(item.id),
        name=item.name or "",
        kind=item.type or "",
        layer=layer,
        plane="" if layer == MISSION_LAYER else plane_of.get(layer, ""),
        x=left,
        y=top,
        width=max(width, 1),
        height=max(height, 1),
        on_grid=not any(side % TILE for side in box),
        values={name: _plain(value) for name, value in item.properties.items()},
        points=tuple((int(point.x // TILE), int(point.y // TILE)) for point in getattr(item, "points", ())),
        closed=bool(getattr(item, "closed", False)),
    )


def _plain(value: Any) -> Value:
    return value if isinstance(value, (str, int, bool)) else "" if value is None else str(value)
