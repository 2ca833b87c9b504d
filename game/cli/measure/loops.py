"""Compiled loops around one kernel, so that a timing holds the kernel and not the way into it."""

import numpy as np

from game.ai.choose import choose
from game.ai.mind import Mind
from game.core.jit import compiled
from game.kernels.flood import Flood, add_source, begin, spread
from game.kernels.sight import field_of_view
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log

WHOLE_MAP = 1 << 20


@compiled
def flood_often(
    flood: Flood, ways: np.ndarray, cost: np.ndarray, barrier: np.ndarray, taken: np.ndarray, x: int, y: int,
    times: int,
) -> None:  # fmt: skip
    """`times` floods of the whole plane from (x, y)."""
    for _ in range(times):
        begin(flood)
        add_source(flood, x, y)
        spread(flood, ways, cost, barrier, taken, WHOLE_MAP, 2, 3, 0, -1)


@compiled
def look_often(
    sight: np.ndarray, opaque: np.ndarray, barrier: np.ndarray, x: int, y: int, seen: np.ndarray, times: int
) -> None:
    """`times` fields of view from (x, y) on plane 0, each into a cleared plane."""
    for _ in range(times):
        seen[:] = 0
        field_of_view(sight, opaque, barrier, 0, x, y, seen)


@compiled
def choose_often(
    board: Board, rules: Ruleset, view: World, views: np.ndarray, sides: np.ndarray, weight: np.recarray, mind: Mind,
    log: Log,
) -> None:  # fmt: skip
    """One choice in each observation: `views` int32 [n, cells], `sides` int64 [n]."""
    for row in range(views.shape[0]):
        view.buffer[:] = views[row]
        choose(board, rules, view, sides[row], weight, mind, log)
