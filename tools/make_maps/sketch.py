"""From a readable sketch to a TMX: planes as text, spawns by letters, mission rows as Python values.

A sketch gives a new map its first shape. The TMX is the source of truth afterwards, so a map is written only when
asked for by name.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from game.content.schema import CLASSES, CONDITION_SLOTS, EFFECT_SLOTS, OBJECT_LAYERS, Member
from tools.make_maps.looks_dream import DREAM
from tools.make_maps.looks_ship import HAZARDS, SHIP
from tools.make_maps.pen import SIDE
from tools.make_maps.templates import TEMPLATES
from tools.make_maps.xml_text import TILED, write_xml

Values = dict[str, str | int | bool]
FIRST = {"ship": 1, "dream": 1 + -(-len(SHIP) // 4) * 4}
FIRST["markers"] = FIRST["dream"] + -(-len(DREAM) // 4) * 4
FIRST["hazards"] = 257  # far enough for the others to grow
SHIP_SIGNS = {
    ".": ("ship_plate", ""),
    ",": ("ship_grate", ""),
    "!": ("ship_hazard", ""),
    "b": ("ship_breach", ""),
    "#": ("ship_plate", "ship_wall"),
    "c": ("ship_plate", "ship_crate"),
    "o": ("ship_plate", "ship_console"),
    "P": ("ship_plate", "ship_pillar"),
    "D": ("ship_hazard", ""),
    "S": ("ship_hazard", ""),
    "E": ("ship_exit", ""),
    "h": ("ship_debris", ""),
    "v": ("ship_chasm", ""),
    "=": ("ship_span", ""),
    "w": ("ship_lining", ""),
    "_": ("", ""),
}
DREAM_SIGNS = {
    ".": ("dream_gravel", ""),
    "~": ("dream_ice", ""),
    ":": ("dream_snow", ""),
    "#": ("dream_gravel", "dream_wall"),
    "o": ("dream_gravel", "dream_boulder"),
    "M": ("dream_gravel", "dream_monolith"),
    "E": ("dream_exit", ""),
    "_": ("", ""),
}
GROUND_SIGNS = {
    **DREAM_SIGNS,
    "h": SHIP_SIGNS["h"],
    "c": ("dream_gravel", "ship_crate"),
    "E": SHIP_SIGNS["E"],
    "D": SHIP_SIGNS["D"],
}
SIGNS = {"ground": GROUND_SIGNS, "ship": SHIP_SIGNS, "dream": DREAM_SIGNS, "nothing": DREAM_SIGNS}
DOORS = {"D": "door", "S": "door_sealed"}


@dataclass(frozen=True)
class Item:
    """An object: its template, place in tiles, size, values; links are names of other items."""

    name: str
    template: str
    x: int = 0
    y: int = 0
    width: int = 1
    height: int = 1
    values: Values = field(default_factory=dict)
    points: tuple[tuple[int, int], ...] = ()  # of a route: tiles where it turns
    closed: bool = False


@dataclass(frozen=True)
class Rule:
    """A trigger with its conditions and effects, each the values of one row."""

    name: str
    when: tuple[Values, ...]
    then: tuple[Values, ...]
    values: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Sketch:
    """A whole map. `planes[name]` are rows of signs; `decor[name]` lists (x, y, key)."""

    values: Values
    planes: dict[str, list[str]]
    entities: dict[str, list[Item]]
    zones: dict[str, list[Item]]
    mission: list[Item]
    rules: list[Rule]
    decor: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    routes: dict[str, list[Item]] = field(default_factory=dict)


class _Writer:
    def __init__(self, sketch: Sketch, up: str) -> None:
        self.sketch, self.up = sketch, up
        rows = next(iter(sketch.planes.values()))
        self.width, self.height = len(rows[0]), len(rows)
        self.layers = 0
        self.items: dict[str, list[Item]] = {}
        self.numbers: dict[str, int] = {}

    def tree(self) -> ET.Element:
        self._collect()
        size = {"width": str(self.width), "height": str(self.height), "tilewidth": str(SIDE), "tileheight": str(SIDE)}
        root = ET.Element(
            "map", {**TILED, "orientation": "orthogonal", "renderorder": "right-down", **size, "infinite": "0"}
        )
        _write_values(root, CLASSES["Mission"].members, self.sketch.values, {})
        for name, first in FIRST.items():
            ET.SubElement(root, "tileset", {"firstgid": str(first), "source": f"{self.up}tilesets/{name}.tsx"})
        for plane, rows in self.sketch.planes.items():
            self._add_plane(root, plane, rows)
        self._add_objects(root, "mission")
        root.set("nextlayerid", str(self.layers + 1))
        root.set("nextobjectid", str(len(self.numbers) + 1))
        return root

    def _collect(self) -> None:
        for plane, rows in self.sketch.planes.items():
            doors = [
                Item(f"door {x},{y}", DOORS[sign], x, y)
                for y, row in enumerate(rows)
                for x, sign in enumerate(row)
                if sign in DOORS
            ]
            self.items[f"{plane}_routes"] = self.sketch.routes.get(plane, [])
            self.items[f"{plane}_zones"] = self.sketch.zones.get(plane, [])
            self.items[f"{plane}_entities"] = [*self.sketch.entities.get(plane, []), *doors]
        self.items["mission"] = self._mission_items()
        for items in self.items.values():
            for item in items:
                if item.name in self.numbers:
                    raise ValueError(f"two items are called {item.name!r}")
                self.numbers[item.name] = len(self.numbers) + 1

    def _mission_items(self) -> list[Item]:
        """Objectives and waves in a row under the map; below them one line a trigger: conditions, it, effects."""
        top = self.height + 1
        items = [
            Item(item.name, item.template, 1 + 6 * number, top, values=item.values)
            for number, item in enumerate(self.sketch.mission)
        ]
        for number, rule in enumerate(self.sketch.rules):
            y = top + 2 + 2 * number
            links: Values = {}
            for slot, values in zip(CONDITION_SLOTS, rule.when, strict=False):
                name = f"{rule.name} {slot}"
                items.append(Item(name, "condition", 1 + 5 * CONDITION_SLOTS.index(slot), y, values=values))
                links[slot] = name
            for slot, values in zip(EFFECT_SLOTS, rule.then, strict=False):
                name = f"{rule.name} {slot}"
                items.append(Item(name, "effect", 26 + 5 * EFFECT_SLOTS.index(slot), y, values=values))
                links[slot] = name
            items.append(Item(rule.name, "trigger", 21, y, values={**rule.values, **links}))
        return items

    def _layer_number(self) -> str:
        self.layers += 1
        return str(self.layers)

    def _add_plane(self, root: ET.Element, plane: str, rows: list[str]) -> None:
        group = ET.SubElement(root, "group", {"id": self._layer_number(), "name": plane})
        if plane != next(iter(self.sketch.planes)):
            group.set("visible", "0")  # the planes lie on top of each other: show the real one first
        signs, rows = SIGNS[plane], _hollowed(rows)
        floor = [[signs[sign][0] for sign in row] for row in rows]
        structure = [[signs[sign][1] for sign in row] for row in rows]
        decor = [["" for _ in row] for row in rows]
        for x, y, key in self.sketch.decor.get(plane, []):
            decor[y][x] = key
        for name, keys in (("floor", floor), ("structure", structure), ("decor", decor)):
            self._add_tiles(group, f"{plane}_{name}", keys)
        for name in OBJECT_LAYERS:
            self._add_objects(group, f"{plane}_{name}")

    def _add_tiles(self, group: ET.Element, name: str, keys: list[list[str]]) -> None:
        size = {"width": str(self.width), "height": str(self.height)}
        layer = ET.SubElement(group, "layer", {"id": self._layer_number(), "name": name, **size})
        data = ET.SubElement(layer, "data", {"encoding": "csv"})
        data.text = "\n" + ",\n".join(",".join(str(_gid(key)) for key in row) for row in keys) + "\n"

    def _add_objects(self, parent: ET.Element, name: str) -> None:
        layer = ET.SubElement(parent, "objectgroup", {"id": self._layer_number(), "name": name})
        for item in self.items.get(name, []):
            self._add_object(layer, item)

    def _add_object(self, layer: ET.Element, item: Item) -> None:
        if item.points:
            self._add_route(layer, item)
            return
        template = TEMPLATES[item.template]
        # Tiled keeps the lower left corner of objects with a tile.
        bottom = item.y + 1 if template.marker else item.y
        attributes = {"id": str(self.numbers[item.name]), "template": f"{self.up}templates/{item.template}.tx"}
        attributes |= {"name": item.name, "x": str(item.x * SIDE), "y": str(bottom * SIDE)}
        if (item.width, item.height) != (1, 1):
            attributes |= {"width": str(item.width * SIDE), "height": str(item.height * SIDE)}
        node = ET.SubElement(layer, "object", attributes)
        _write_values(node, CLASSES[template.kind].members, item.values, self.numbers)

    def _add_route(self, layer: ET.Element, item: Item) -> None:
        """A line through the middles of its tiles."""
        x, y = item.points[0]
        attributes = {"id": str(self.numbers[item.name]), "name": item.name, "type": "Route"}
        middle = {"x": str(x * SIDE + SIDE // 2), "y": str(y * SIDE + SIDE // 2)}
        node = ET.SubElement(layer, "object", {**attributes, **middle})
        _write_values(node, CLASSES["Route"].members, item.values, self.numbers)
        line = " ".join(f"{(to_x - x) * SIDE},{(to_y - y) * SIDE}" for to_x, to_y in item.points)
        ET.SubElement(node, "polygon" if item.closed else "polyline", {"points": line})


def _hollowed(rows: list[str]) -> list[str]:
    """Walls that no open tile touches become outside: the hull is a shell, not a block of metal."""

    def is_shell(x: int, y: int) -> bool:
        near = (row[max(x - 1, 0) : x + 2] for row in rows[max(y - 1, 0) : y + 2])
        return any(sign not in "#_" for part in near for sign in part)

    return [
        "".join("_" if sign == "#" and not is_shell(x, y) else sign for x, sign in enumerate(row))
        for y, row in enumerate(rows)
    ]


def _gid(key: str) -> int:
    for name, looks in (("ship", SHIP), ("dream", DREAM), ("hazards", HAZARDS)):
        for number, look in enumerate(looks):
            if look.key == key:
                return FIRST[name] + number
    return 0


def _write_values(node: ET.Element, members: tuple[Member, ...], values: Values, numbers: dict[str, int]) -> None:
    if unknown := values.keys() - {member.name for member in members}:
        raise ValueError(f"unknown values {sorted(unknown)}")
    if not values:
        return
    properties = ET.SubElement(node, "properties")
    for member in sorted(members, key=lambda member: member.name):
        if member.name not in values:
            continue
        value = values[member.name]
        attributes = {"name": member.name}
        if member.kind != "string":
            attributes["type"] = member.kind
        if member.enum:
            attributes["propertytype"] = member.enum
        attributes["value"] = _text(numbers[str(value)] if member.kind == "object" else value)
        ET.SubElement(properties, "property", attributes)


def _text(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def write_map(path: Path, sketch: Sketch, up: str = "") -> None:
    """Writes the sketch as a TMX; `up` leads from its folder to that of the tilesets, such as "../".

    Raises ValueError when its rows are uneven or names clash.
    """
    for name, rows in sketch.planes.items():
        for number, row in enumerate(rows):
            if len(row) != len(rows[0]):
                raise ValueError(f"{name} row {number} has {len(row)} signs, the first has {len(rows[0])}")
    write_xml(path, _Writer(sketch, up).tree())
