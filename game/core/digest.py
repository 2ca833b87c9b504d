"""A fingerprint of a state: 62 bits over a flat buffer of 32-bit cells, equal compiled and not."""

import numpy as np

from game.core.dice import MASK, stir
from game.core.jit import compiled


@compiled
def digest(cells: np.ndarray) -> int:
    """`cells`: int32, flat. Two lanes of 31 bits with different starts make an accidental match unlikely."""
    left = 0x1234567
    right = 0x7654321
    for index in range(cells.shape[0]):
        value = int(cells[index])
        left = ((left ^ (value & MASK)) * 0x1000193) & MASK
        left ^= left >> 11
        right = ((right + (value & MASK) + index) * 0x2C1B3C6D) & MASK
        right ^= right >> 14
    return (stir(left, right) << 31) | stir(right, left)


def as_hex(value: int) -> str:
    """The fingerprint as people and replays write it: 16 hexadecimal digits."""
    return f"{value:016x}"
