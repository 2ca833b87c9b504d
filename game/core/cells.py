"""Copying of cells in compiled code, where an assignment to a slice takes seconds to compile and a loop does not."""

import numpy as np

from game.core.jit import compiled


@compiled
def copy_cells(target: np.ndarray, source: np.ndarray, count: int) -> None:
    """The first `count` cells of one flat table into another."""
    for cell in range(count):
        target[cell] = source[cell]


@compiled
def copy_grid(target: np.ndarray, source: np.ndarray) -> None:
    """All of `source` (2-D) into a `target` of the same shape."""
    for row in range(source.shape[0]):
        for column in range(source.shape[1]):
            target[row, column] = source[row, column]
