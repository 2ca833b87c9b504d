"""A copy of a map for Tiled with heat maps lying over it, each an image layer in its plane's group.

The map itself is not touched. The copy stands elsewhere, so its paths to tilesets and templates are made anew; it says
of itself that it is a scout picture, and the game's reader refuses to play it.
"""

import os
import xml.etree.ElementTree as ET
from pathlib import Path

from game.content.gate import read_xml
from game.content.resolve import LAYER_TAGS, SCOUT_PROPERTY, TILE
from game.core.errors import UserError
from game.sim.files import write_whole
from game.workshop.heat import KINDS, Heat
from game.workshop.heat_picture import heat_layer, scale_top
from game.workshop.plan_picture import Chart
from game.workshop.render_files import save_picture

OPACITY = "0.85"
SHOWN = "deaths"  # the others are one click on their eye away
PICTURES = "heat"


def write_scout_map(chart: Chart, heat: Heat, folder: Path) -> Path:
    """Writes `folder`/NAME.scout.tmx and the pictures of its layers under `folder`/heat; gives the map's path."""
    root = read_xml(chart.path, "map")
    for editor in root.findall("editorsettings"):
        root.remove(editor)
    _move_paths(root, chart.path, folder)
    _lay_aside(root)
    _mark(root, chart.path)
    _add_layers(root, chart, heat, folder)
    target = folder / f"{chart.path.stem}.scout.tmx"
    write_whole(target, '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n")
    return target


def _lay_aside(root: ET.Element) -> None:
    """Takes away what does not help to look: the mission's rows, and types that only the project knows."""
    for layer in root.findall("objectgroup"):
        layer.set("visible", "0")
    for entry in root.iter("property"):
        entry.attrib.pop("propertytype", None)


def _move_paths(root: ET.Element, origin: Path, folder: Path) -> None:
    for node in root.iter():
        for name in ("source", "template"):
            if node.tag in ("tileset", "object") and name in node.attrib:
                node.set(name, _relative(origin.resolve().parent / node.attrib[name], folder))


def _relative(file: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(os.path.realpath(file), os.path.realpath(folder))).as_posix()
    except ValueError as error:
        raise UserError(folder, "", "is on another drive than the map", "a folder on the map's drive") from error


def _mark(root: ET.Element, origin: Path) -> None:
    properties = root.find("properties")
    if properties is None:
        properties = ET.Element("properties")
        root.insert(0, properties)
    ET.SubElement(properties, "property", {"name": SCOUT_PROPERTY, "value": origin.name})


def _add_layers(root: ET.Element, chart: Chart, heat: Heat, folder: Path) -> None:
    used = [node.get("id", "") for node in root.iter() if node.tag in LAYER_TAGS]
    number = 1 + max((int(text) for text in used if text.isascii() and text.isdigit() and len(text) < 10), default=0)
    groups = {group.get("name", ""): group for group in root.findall("group")}
    for plane, name in enumerate(chart.plan.planes):
        for kind in KINDS:
            grid = heat.counts[kind]
            file = folder / PICTURES / f"{chart.path.stem}_{name}_{kind}.png"
            picture = heat_layer(grid[plane], scale_top(grid), TILE)
            save_picture(picture, file)
            layer = ET.SubElement(
                groups[name],
                "imagelayer",
                {"id": str(number), "name": f"{name}_heat_{kind}", "opacity": OPACITY, "locked": "1"},
            )
            if kind != SHOWN:
                layer.set("visible", "0")
            size = {"width": str(picture.width), "height": str(picture.height)}
            ET.SubElement(layer, "image", {"source": f"{PICTURES}/{file.name}", **size})
            number += 1
    root.set("nextlayerid", str(number))
