"""A new mission, ready for Tiled: two rooms and the dream under them, people, a way out, and a wave as an example."""

import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from game.content.missions import PROJECT
from game.content.schema import FORMAT_VERSION
from game.content.tilesets import read_tileset_file
from game.core.errors import UserError
from game.core.paths import folders_up

SIDE = 32  # pixels a tile
LEAST, MOST = (16, 10), 128  # tiles
TILESETS = ("ship", "dream", "markers", "hazards")
NAME = re.compile(r"[a-z0-9][a-z0-9_]*")
Cells = list[list[str]]

TEXT = """# What {name} says. The names before the = are used by the map, the words after it are yours.

{id}-title = {title}
{id}-brief = Say here where they are, what they want, and what stands in the way.
{id}-win = Say here how it ends well.
{id}-loss = Say here how it ends badly.
{id}-goal-reach = Two of you reach the way out in the east
{id}-wave = Steps behind the wall: more of them by next round.
"""


def new_map(path: Path, width: int, height: int) -> tuple[Path, Path]:
    """Writes the map and its text beside it; gives both. Raises UserError and leaves what is there alone."""
    _check(path, width, height)
    up = os.path.relpath(project_folder(path), path.parent).replace(os.sep, "/")
    writer = _Writer("" if up == "." else f"{up}/", path, width, height)
    texts = path.with_suffix(".en.ftl")
    title = path.stem.replace("_", " ").capitalize()
    texts.write_text(TEXT.format(name=path.name, id=writer.id, title=title), "utf-8", newline="\n")
    tree = writer.tree()
    ET.indent(tree, " ")
    body = ET.tostring(tree, "unicode", short_empty_elements=True).replace(" />", "/>")
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n', "utf-8", newline="\n")
    return path, texts


def project_folder(path: Path) -> Path:
    """The folder with the Tiled project that a map belongs to; raises UserError where there is none."""
    for folder in folders_up(path):
        if any(folder.glob(PROJECT)):
            return folder
    raise UserError(path, "", "lies in no folder with a Tiled project", "a folder made by `captain-red maps init`")


def _check(path: Path, width: int, height: int) -> None:
    if path.suffix != ".tmx" or not NAME.fullmatch(path.stem):
        raise UserError(path, "", f"{path.name!r} cannot be a map's name", "a-z, 0-9 and _, then .tmx")
    if not (LEAST[0] <= width <= MOST and LEAST[1] <= height <= MOST):
        least = f"{LEAST[0]}x{LEAST[1]}"
        raise UserError(path, "--size", f"{width}x{height} is out of range", f"{least} to {MOST}x{MOST}")
    if not path.parent.is_dir():
        raise UserError(path, "", "its folder is missing", "a folder that is there")
    for file in (path, path.with_suffix(".en.ftl")):
        if file.exists():
            raise UserError(file, "", "is there already", "a new name")


class _Writer:
    """The map as Tiled 1.8 writes it. `up` leads from the map to the folder of the project."""

    def __init__(self, up: str, path: Path, width: int, height: int) -> None:
        self.up, self.path, self.width, self.height = up, path, width, height
        self.id = f"mission-{path.stem.replace('_', '-')}"
        self.first: dict[str, int] = {}
        self.gids = {"": 0}
        self.layers = 0
        self.objects: list[str] = []
        self.folder = project_folder(path)

    def tree(self) -> ET.Element:
        root = ET.Element("map", self._head())
        self._properties(root, {
            "brief": f"{self.id}-brief", "format_version": FORMAT_VERSION, "loss_text": f"{self.id}-loss",
            "round_limit": 12 + (self.width + self.height) // 6, "round_limit_winner": ("Winner", "lgf"), "tide": 2,
            "title": f"{self.id}-title", "win_text": f"{self.id}-win",
        })  # fmt: skip
        self._tilesets(root)
        floor, structure = self._rooms()
        self._plane(root, "ship", floor, structure)
        floor, structure = self._dream()
        self._plane(root, "dream", floor, structure)
        self._mission(root)
        root.set("nextlayerid", str(self.layers + 1))
        root.set("nextobjectid", str(len(self.objects) + 1))
        return root

    def _head(self) -> dict[str, str]:
        size = {"width": str(self.width), "height": str(self.height)}
        return {
            "version": "1.8", "tiledversion": "1.8.2", "orientation": "orthogonal", "renderorder": "right-down", **size,
            "tilewidth": str(SIDE), "tileheight": str(SIDE), "infinite": "0", "nextlayerid": "1", "nextobjectid": "1",
        }  # fmt: skip

    def _tilesets(self, root: ET.Element) -> None:
        first = 1
        for name in TILESETS:
            node, count = read_tileset_file(self.folder / "tilesets" / f"{name}.tsx", [self.folder])
            for tile in node.findall("tile"):
                for member in tile.findall("properties/property[@name='key']"):
                    self.gids[member.get("value", "")] = first + int(tile.get("id", "0"))
            ET.SubElement(root, "tileset", {"firstgid": str(first), "source": f"{self.up}tilesets/{name}.tsx"})
            first += count

    def _rooms(self) -> tuple[Cells, Cells]:
        """A hall of two rooms: a wall with one door, crates to hide behind, the way out in the east."""
        wide, high = self.width, self.height
        floor = [["ship_plate"] * wide for _ in range(high)]
        structure = [["ship_wall" if x in (0, wide - 1, wide // 2) or y in (0, high - 1) else "" for x in range(wide)]
                     for y in range(high)]  # fmt: skip
        structure[high // 2][wide // 2] = ""
        floor[high // 2][wide // 2] = "ship_hazard"
        for x in (wide // 4, min(3 * wide // 4, wide - 7)):
            for y in range(2, high - 2, 4):
                structure[y][x] = structure[y][x + 1] = "ship_crate"
        for y in range(high // 2 - 1, high // 2 + 2):
            for x in (wide - 3, wide - 2):
                floor[y][x] = "ship_exit"
        return floor, structure

    def _dream(self) -> tuple[Cells, Cells]:
        """Open ground as wide as the ship, with a boulder here and there: no wall of the ship is there."""
        wide, high = self.width, self.height
        inside = [[0 < x < wide - 1 and 0 < y < high - 1 for x in range(wide)] for y in range(high)]
        floor = [["dream_gravel" if cell else "" for cell in row] for row in inside]
        structure = [["dream_boulder" if cell and x % 6 == 3 and y % 5 == 3 else "" for x, cell in enumerate(row)]
                     for y, row in enumerate(inside)]  # fmt: skip
        return floor, structure

    def _plane(self, root: ET.Element, plane: str, floor: Cells, structure: Cells) -> None:
        group = ET.SubElement(root, "group", {"id": self._next(), "name": plane})
        if plane == "dream":
            group.set("visible", "0")
        empty = [[""] * self.width for _ in range(self.height)]
        for name, cells in (("floor", floor), ("structure", structure), ("decor", empty)):
            size = {"width": str(self.width), "height": str(self.height)}
            layer = ET.SubElement(group, "layer", {"id": self._next(), "name": f"{plane}_{name}", **size})
            data = ET.SubElement(layer, "data", {"encoding": "csv"})
            data.text = "\n" + ",\n".join(",".join(str(self.gids[key]) for key in row) for row in cells) + "\n"
        zones, entities, _ = (
            ET.SubElement(group, "objectgroup", {"id": self._next(), "name": f"{plane}_{name}"})
            for name in ("zones", "entities", "routes")
        )
        if plane == "ship":
            self._people(zones, entities)

    def _people(self, zones: ET.Element, entities: ET.Element) -> None:
        wide, middle = self.width, self.height // 2
        self._object(zones, "exit", "way out", wide - 3, middle - 1, {"key": "way_out"}, size=(2, 3))
        for unit, y in (("willow", -2), ("faith", 0), ("tad", 2)):
            self._object(entities, "spawn_squad", unit, 2, middle + y, {"unit": unit})
        for name, unit, x, y in (("north guard", "warrior", wide - 4, -3), ("south guard", "lancer", wide - 4, 3)):
            self._object(entities, "spawn_lgf", name, x, middle + y, {"unit": unit})
        self._object(entities, "door", "door", wide // 2, middle, {})

    def _mission(self, root: ET.Element) -> None:
        layer = ET.SubElement(root, "objectgroup", {"id": self._next(), "name": "mission"})
        below = self.height + 1
        self._object(layer, "goal_reach", "reach the way out", 1, below,
                     {"at_least": 2, "text": f"{self.id}-goal-reach", "zone": self._number("way out")})  # fmt: skip
        wave = self._object(layer, "wave", "reinforcements", 7, below, {"text": f"{self.id}-wave"})
        entities = next(node for node in root.iter("objectgroup") if node.get("name") == "ship_entities")
        late = {"unit": "warrior", "wave": wave}
        self._object(entities, "spawn_lgf", "late comer", self.width - 2, 1, late)
        begin = self._object(layer, "if_round", "in round 4", 1, below + 2, {"round": 4})
        then = self._object(layer, "then_wave", "they come", 13, below + 2, {"wave": wave})
        self._object(layer, "trigger", "reinforcements come", 7, below + 2, {"if_1": begin, "then_1": then})

    def _object(
        self, layer: ET.Element, template: str, name: str, x: int, y: int, values: dict[str, object],
        size: tuple[int, int] | None = None,
    ) -> "Reference":  # fmt: skip
        self.objects.append(name)
        plain = size is not None
        box = {"width": str(size[0] * SIDE), "height": str(size[1] * SIDE)} if size else {}
        node = ET.SubElement(layer, "object", {
            "id": str(len(self.objects)), "template": f"{self.up}templates/{template}.tx", "name": name,
            "x": str(x * SIDE), "y": str((y if plain else y + 1) * SIDE), **box,
        })  # fmt: skip
        self._properties(node, values)
        return Reference(len(self.objects))

    def _number(self, name: str) -> "Reference":
        return Reference(1 + self.objects.index(name))

    def _properties(self, node: ET.Element, values: dict[str, object]) -> None:
        if not values:
            return
        parent = ET.SubElement(node, "properties")
        for name, value in sorted(values.items()):
            attributes = {"name": name}
            if isinstance(value, tuple):
                attributes["propertytype"], value = value
            elif isinstance(value, int):
                attributes["type"] = "object" if isinstance(value, Reference) else "int"
            ET.SubElement(
                parent, "property", {**attributes, "value": str(int(value) if isinstance(value, int) else value)}
            )

    def _next(self) -> str:
        self.layers += 1
        return str(self.layers)


class Reference(int):
    """The number of an object that a property points at."""
