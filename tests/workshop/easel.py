"""A small valid two-plane mission that a test breaks in one place.

The mission: the squad, willow and tad, stands west of a wall with a door; the exit `gate`, the zone `hall` and the
guard are east of it, and the wave `late wave` comes there when the bell rings. Whoever enters the hall lights the lamp,
and that strengthens the tide.
"""

import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.core.paths import maps_dir

TILE = 32
BASE = Path(__file__).parent / "base"
Value = str | int | bool
CRATE, WALL, MARKER, LINING = 7, 6, 21, 259


class Easel:
    """The base map on its way to being broken, in the folder `folder`; `save` writes it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("tilesets", "templates"):
            shutil.copytree(maps_dir() / name, folder / name)
        (folder / "base.tiled-project").write_text("{}", "utf-8")
        self.root = ET.parse(BASE / "base.tmx").getroot()
        self.words = (BASE / "base.en.ftl").read_text("utf-8")
        self.raw: list[tuple[str, str]] = []

    def save(self) -> Path:
        """Writes the map and its words; the path of the map."""
        text = ET.tostring(self.root, encoding="unicode")
        for old, new in self.raw:
            assert old in text, f"{old!r} is not in the base map"
            text = text.replace(old, new, 1)
        (self.folder / "base.en.ftl").write_text(self.words, "utf-8")
        path = self.folder / "base.tmx"
        path.write_text(text, "utf-8")
        return path

    def replace(self, old: str, new: str) -> None:
        """Replaces text of the file, last of all."""
        self.raw.append((old, new))

    def layer(self, name: str) -> ET.Element:
        return next(node for node in self.root.iter() if node.get("name") == name)

    def thing(self, name: str) -> ET.Element:
        return next(node for node in self.root.iter("object") if node.get("name") == name)

    def put(self, name: str, **values: Value) -> None:
        """Sets properties of an object; text that begins with @ is a reference to the object of that name."""
        self._put(self.thing(name), values)

    def put_map(self, **values: Value) -> None:
        self._put(self.root, values)

    def drop(self, name: str, *properties: str) -> None:
        """Takes properties from an object."""
        box = self.thing(name).find("properties")
        assert box is not None
        for item in [item for item in box if item.get("name") in properties]:
            box.remove(item)

    def place(self, name: str, x: float, y: float, width: int = 0, height: int = 0) -> None:
        """Moves an object to a tile; its size, in tiles, stays where none is given."""
        node = self.thing(name)
        node.set("x", f"{x * TILE:g}")
        node.set("y", f"{y * TILE + (TILE if node.get('template') else 0):g}")
        if width:
            node.set("width", str(width * TILE))
            node.set("height", str(height * TILE))

    def add(self, layer: str, kind: str, name: str, box: tuple[int, ...] = (0, 0, 1, 1), /, **values: Value) -> None:
        """A new object at `box`: x, y, width, height in tiles."""
        number = 100 + sum(1 for _ in self.root.iter("object"))
        sides = zip(("x", "y", "width", "height"), (*box, 1, 1)[:4], strict=True)
        place = {side: str(value * TILE) for side, value in sides}
        node = ET.SubElement(self.layer(layer), "object", {"id": str(number), "name": name, "type": kind, **place})
        self._put(node, values)

    def route(self, name: str, *points: tuple[int, int], layer: str = "ship_routes", **values: Value) -> None:
        """A route from tile to tile."""
        self.add(layer, "Route", name, points[0], **values)
        x, y = points[0]
        line = " ".join(f"{(to_x - x) * TILE},{(to_y - y) * TILE}" for to_x, to_y in points)
        ET.SubElement(self.thing(name), "polyline", {"points": line})

    def remove(self, *names: str) -> None:
        for parent in list(self.root.iter("objectgroup")):
            for node in [node for node in parent if node.get("name") in names]:
                parent.remove(node)

    def paint(self, layer: str, gid: int, x: int, y: int, width: int = 1, height: int = 1) -> None:
        """Fills tiles of a layer."""
        data = self.layer(layer).find("data")
        assert data is not None
        rows = [row.rstrip(",").split(",") for row in (data.text or "").split()]
        for row in rows[y : y + height]:
            row[x : x + width] = [str(gid)] * width
        data.text = ",\n".join(",".join(row) for row in rows)

    def say(self, text_id: str) -> None:
        """Adds a message to the map's words."""
        self.words += f"{text_id} = Words.\n"

    def unsay(self, text_id: str) -> None:
        """Takes a message out of the map's words."""
        self.words = "".join(line for line in self.words.splitlines(True) if not line.startswith(f"{text_id} ="))

    def edit_file(self, name: str, old: str, new: str) -> None:
        """Changes a file beside the map."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        (self.folder / name).write_text(text.replace(old, new, 1), "utf-8")

    def _put(self, node: ET.Element, values: dict[str, Value]) -> None:
        box = node.find("properties")
        box = ET.SubElement(node, "properties") if box is None else box
        for name, value in values.items():
            for item in [item for item in box if item.get("name") == name]:
                box.remove(item)
            kind, text = self._written(value)
            ET.SubElement(box, "property", {"name": name, "type": kind, "value": text})

    def _written(self, value: Value) -> tuple[str, str]:
        if isinstance(value, bool):
            return "bool", str(value).lower()
        if isinstance(value, int):
            return "int", str(value)
        if value.startswith("@"):
            return "object", self.thing(value[1:]).get("id", "")
        return "string", value


@dataclass(frozen=True)
class Breach:
    """Edits of the base map that break one rule, and the place that has to be named."""

    rule: str
    edits: tuple[Callable[[Easel], object], ...]
    at: str = ""  # LAYER or LAYER/OBJECT
    tile: tuple[int, int] | None = None


def breach(rule: str, *edits: Callable[[Easel], object], at: str = "", tile: tuple[int, int] | None = None) -> Breach:
    return Breach(rule, edits, at, tile)
