"""What planning reads out of previews for the screen."""

import numpy as np

from game.rules import preview
from game.rules.orders import Kind, Order, Reason
from game.rules.preview import Reach
from game.rules.terrain import BURNING, BURNT, WRECKED
from game.ui.battle.session import Session

Tile = tuple[int, int]


def free_reach(session: Session, unit: int) -> Reach | None:
    """None for who is held, lies or may not walk for any other reason that holds for every tile."""
    reach = preview.reach(session.battle, session.view, unit)
    tiles = np.argwhere(reach.cost > 0)[:1].tolist()
    may = [preview.why_not(session.battle, session.view, Order(Kind.MOVE, unit, -1, x, y)) for y, x in tiles]
    return reach if Reason.OK in may else None


def changed(ground: np.ndarray, haze: np.ndarray) -> list[tuple[frozenset[Tile], str]]:
    states = (
        (ground & BURNING, "burning"),
        (ground & BURNT, "burnt"),
        (haze > 0, "haze"),
        (ground & WRECKED, "hull"),
    )
    found = [(frozenset((x, y) for y, x in np.argwhere(grid != 0).tolist()), name) for grid, name in states]
    return [(tiles, name) for tiles, name in found if tiles]


def tiles_of(reach: Reach) -> tuple[frozenset[Tile], frozenset[Tile]]:
    rows, columns = (reach.cost > 0).nonzero()
    one: set[Tile] = set()
    two: set[Tile] = set()
    for y, x in zip(rows.tolist(), columns.tolist(), strict=True):
        (one if reach.actions_for(x, y) == 1 else two).add((x, y))
    return frozenset(one), frozenset(two)
