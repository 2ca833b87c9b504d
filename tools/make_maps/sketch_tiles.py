"""The tiles of a rough sketch: painted on the layer `//sketch`, turned into both planes by Tiled's AutoMap (Ctrl+M)."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tools.make_maps.pen import Color, Pen, box, disc, line


@dataclass(frozen=True)
class SketchTile:
    """A tile of the sketch, and the keys of the tiles it becomes: floor and structure of the ship and the dream."""

    name: str
    paint: Callable[[Pen, random.Random], None]
    ship: tuple[str, str]
    dream: tuple[str, str]


def _ground(color: Color, pen: Pen) -> None:
    box(pen, 0, 0, 32, 32, color, (255, 255, 255))


def _deck(pen: Pen, dice: random.Random) -> None:
    _ground((70, 150, 190), pen)


def _wall(pen: Pen, dice: random.Random) -> None:
    _ground((60, 60, 80), pen)
    for start in range(-24, 32, 8):
        line(pen, [(start, 32), (start + 32, 0)], (150, 150, 175), 1.5)


def _cover(pen: Pen, dice: random.Random) -> None:
    _ground((70, 150, 190), pen)
    box(pen, 7, 7, 25, 25, (190, 120, 60), (60, 34, 14))


def _hide(pen: Pen, dice: random.Random) -> None:
    _ground((70, 150, 190), pen)
    for x, y in ((10, 11), (21, 10), (15, 20), (24, 22), (8, 23)):
        disc(pen, x, y, 3.5, (50, 110, 60))


def _drop(pen: Pen, dice: random.Random) -> None:
    _ground((14, 16, 26), pen)
    for x in (10, 22):
        line(pen, [(x - 5, 12), (x, 20), (x + 5, 12)], (230, 90, 80), 2)


def _flat(color: Color, mark: Color, pen: Pen, dice: random.Random) -> None:
    _ground(color, pen)
    for y in (11, 21):
        line(pen, [(6, y), (26, y)], mark, 2)


SKETCH_TILES = [
    SketchTile("deck", _deck, ("ship_plate", ""), ("dream_gravel", "")),
    SketchTile("wall", _wall, ("ship_plate", "ship_wall"), ("dream_gravel", "dream_wall")),
    SketchTile("cover", _cover, ("ship_plate", "ship_crate"), ("dream_gravel", "dream_boulder")),
    SketchTile("hide", _hide, ("ship_debris", ""), ("dream_snow", "")),
    SketchTile("drop", _drop, ("ship_chasm", ""), ("dream_ice", "")),
    SketchTile("lining", partial(_flat, (150, 90, 70), (255, 190, 150)), ("ship_lining", ""), ("dream_gravel", "")),
    SketchTile("exit", partial(_flat, (60, 160, 90), (200, 255, 210)), ("ship_exit", ""), ("dream_exit", "")),
    SketchTile(
        "pillar",
        partial(_flat, (60, 60, 80), (255, 220, 120)),
        ("ship_plate", "ship_pillar"),
        ("dream_gravel", "dream_monolith"),
    ),
]
