"""Tables whose rows are 32-bit whole numbers, packed side by side into one flat buffer.

A battle's state is a dozen small tables. Laying them all into one buffer makes copying the whole state a single memory
copy and its digest a single pass, with no padding to hash and nothing that can be forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

CELL = np.dtype(np.int32)


def fields(*names: str) -> np.dtype:
    """A record of 32-bit whole numbers with these field names.

    Names that numpy's scalars already use (`min`, `copy`, `size`, ...) would shadow their methods once the compiler is
    off, so they raise ValueError.
    """
    taken = [name for name in names if hasattr(np.int32(0), name) or hasattr(np.recarray, name)]
    if taken:
        raise ValueError(f"field names that numpy uses itself: {', '.join(taken)}")
    return np.dtype([(name, CELL) for name in names])


@dataclass(frozen=True)
class Shape:
    """What one table of a buffer looks like: `dtype` None means a plain grid of cells."""

    dtype: np.dtype | None
    dims: tuple[int, ...]

    @property
    def cells(self) -> int:
        per_row = 1 if self.dtype is None else len(self.dtype.names or ())
        return prod(self.dims) * per_row


def carve(buffer: np.ndarray, shapes: Mapping[str, Shape]) -> dict[str, Any]:
    """Views of `buffer` (int32, flat) in the order of `shapes`; raises ValueError unless they fill it exactly."""
    views: dict[str, Any] = {}
    start = 0
    for name, shape in shapes.items():
        part = buffer[start : start + shape.cells]
        start += shape.cells
        if shape.dtype is None:
            views[name] = part.reshape(shape.dims)
        else:
            views[name] = part.view(shape.dtype).reshape(shape.dims).view(np.recarray)
    if start != len(buffer):
        raise ValueError(f"tables take {start} cells, the buffer has {len(buffer)}")
    return views


def record_table(dtype: np.dtype, rows: int) -> np.recarray:
    """A table of its own, `rows` rows of zeros."""
    return np.zeros(rows, dtype).view(np.recarray)
