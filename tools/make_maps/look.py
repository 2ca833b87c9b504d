"""What a plan tile is: its rules, and how it is drawn."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from tools.make_maps.pen import Pen

Paint = Callable[[Pen, random.Random], None]


@dataclass(frozen=True)
class Patch:
    """Another look that shows at some corners of a tile; `corners` are of tl, tr, br, bl."""

    paint: Paint
    corners: tuple[str, ...]


@dataclass(frozen=True)
class Look:
    """One terrain tile: its rules and how it is drawn."""

    key: str
    paint: Paint
    move_cost: int = 1
    blocks_move: bool = False
    blocks_sight: bool = False
    cover: str = "none"
    hides: bool = False
    chasm: bool = False
    burnable: bool = False
    patch: Patch | None = None
