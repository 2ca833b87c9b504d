"""Who of the LGF is there at which difficulty: found by playing, kept in levels.toml beside this module."""

import tomllib
from dataclasses import replace
from pathlib import Path

from tools.make_maps.sketch import Item, Sketch

FILE = Path(__file__).with_name("levels.toml")
MILDEST, HARDEST = "story", "nightmare"


def levelled(key: str, sketch: Sketch) -> Sketch:
    """The sketch with the levels of its mission: each spawn named there gets its two, or is left out."""
    levels: dict[str, list[str]] = tomllib.loads(FILE.read_text("utf-8")).get(key, {})
    entities = {
        plane: [_with(item, levels.get(item.name)) for item in items if levels.get(item.name) != []]
        for plane, items in sketch.entities.items()
    }
    return replace(sketch, entities=entities)


def _with(item: Item, level: list[str] | None) -> Item:
    if level is None:
        return item
    least, most = level
    values = dict(item.values)
    if least != MILDEST:
        values["least"] = least
    if most != HARDEST:
        values["most"] = most
    return replace(item, values=values)
