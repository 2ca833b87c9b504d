"""The tilesets behind Tiled's Terrain brush: floors that blend at corners, walls that join along edges.

A blended tile has the rules of the look that fills it; the other look shows only at its corners.
"""

import random
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from tools.make_maps.look import Look, Patch
from tools.make_maps.looks_dream import DREAM
from tools.make_maps.looks_ship import HAZARDS, SHIP
from tools.make_maps.pen import HULL, HULL_LIGHT, STONE, STONE_DARK, STONE_LIGHT, Color, Pen, box

LOOKS = {look.key: look for look in (*SHIP, *DREAM, *HAZARDS)}
CORNERS = ("tr", "br", "bl", "tl")  # in the order of a Wang id, which starts at the top and goes clockwise
SIDES = ("top", "right", "bottom", "left")
WangId = tuple[int, ...]


@dataclass(frozen=True)
class WangSet:
    """A terrain set: `kind` corner or edge; colours are (name, #rrggbb, tile shown); tiles are (tile id, Wang id)."""

    name: str
    kind: str
    tile: int
    colors: tuple[tuple[str, str, int], ...]
    tiles: tuple[tuple[int, WangId], ...]


@dataclass(frozen=True)
class Brush:
    """A tileset made for the Terrain brush."""

    looks: list[Look]
    sets: tuple[WangSet, ...]


def wall_tile(mask: int) -> int:
    """The tile id, in a brush tileset, of the wall joined to the sides in `mask` (bit n: SIDES[n])."""
    return mask


def _wall(fill: Color, edge: Color, seam: Color, mask: int, pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, fill)
    box(pen, 10, 10, 22, 22, seam)
    areas = ((0, 0, 32, 4), (28, 0, 32, 32), (0, 28, 32, 32), (0, 0, 4, 32))
    joints = ((10, 0, 22, 11), (21, 10, 32, 22), (10, 21, 22, 32), (0, 10, 11, 22))
    for bit in range(len(SIDES)):
        box(pen, *(joints if mask >> bit & 1 else areas)[bit], seam if mask >> bit & 1 else edge)


def _walls(key: str, fill: Color, edge: Color, seam: Color) -> list[Look]:
    return [replace(LOOKS[key], paint=partial(_wall, fill, edge, seam, mask)) for mask in range(16)]


def _wall_set(name: str, color: str) -> WangSet:
    tiles = tuple((wall_tile(mask), _edges(mask)) for mask in range(16))
    return WangSet(name, "edge", wall_tile(15), (("wall", color, wall_tile(15)),), tiles)


def _edges(mask: int) -> WangId:
    return tuple(0 if place % 2 else mask >> (place // 2) & 1 for place in range(8))


def _corners(colors: tuple[int, ...]) -> WangId:
    return tuple(colors[place // 2] if place % 2 else 0 for place in range(8))


def _blend(below: Look, above: Look, colors: tuple[int, ...]) -> Look:
    """The look that has more corners, `above` when even, with the other one at the rest."""
    is_above = sum(color != 1 for color in colors) >= 2
    base, other = (above, below) if is_above else (below, above)
    corners = tuple(corner for corner, color in zip(CORNERS, colors, strict=True) if (color == 1) == is_above)
    return replace(base, patch=Patch(other.paint, corners))


def _brush(title: str, walls: list[Look], wall_color: str, floors: dict[str, tuple[str, str]]) -> Brush:
    """Walls first, then plain floors, then each floor blended into the first; `floors`: key -> (name, colour)."""
    plain = [LOOKS[key] for key in floors]
    looks, tiles = [*walls, *plain], []
    for number in range(1, len(plain) + 1):
        tiles.append((len(walls) + number - 1, _corners((number,) * 4)))
    for number in range(2, len(plain) + 1):
        for colors in product((1, number), repeat=4):
            if len(set(colors)) == 2:
                tiles.append((len(looks), _corners(colors)))
                looks.append(_blend(plain[0], plain[number - 1], colors))
    named = tuple((name, color, len(walls) + place) for place, (name, color) in enumerate(floors.values()))
    floor_set = WangSet(f"{title} floors", "corner", len(walls), named, tuple(tiles))
    return Brush(looks, (_wall_set(f"{title} walls", wall_color), floor_set))


BRUSHES = {
    "ship_brush": _brush(
        "Ship",
        _walls("ship_wall", HULL, (120, 130, 146), HULL_LIGHT),
        "#5a6478",
        {
            "ship_plate": ("plate", "#8ea0b0"),
            "ship_grate": ("grate", "#30363c"),
            "ship_breach": ("breach", "#8e5c3a"),
            "ship_lining": ("lining, burns", "#d08060"),
        },
    ),
    "dream_brush": _brush(
        "Dream",
        _walls("dream_wall", STONE_DARK, STONE_LIGHT, STONE),
        "#6a70a0",
        {
            "dream_gravel": ("gravel", "#7a8290"),
            "dream_snow": ("snow", "#e8f0ff"),
            "dream_ice": ("ice", "#70c0e0"),
        },
    ),
}
