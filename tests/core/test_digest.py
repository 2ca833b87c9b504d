"""Fingerprints: the numbers of a plain reading, and no cell that could change unnoticed."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.core.digest import as_hex, digest
from tests.core.test_dice import plain_stir

CELLS = st.lists(st.integers(-(2**31), 2**31 - 1), max_size=40)


def plain_digest(cells: list[int]) -> int:
    left, right = 0x1234567, 0x7654321
    for index, cell in enumerate(cells):
        value = cell % 2**31
        left = ((left ^ value) * 16777619) % 2**31
        left ^= left // 2**11
        right = ((right + value + index) * 739982445) % 2**31
        right ^= right // 2**14
    return plain_stir(left, right) * 2**31 + plain_stir(right, left)


@given(CELLS)
def test_a_digest_is_the_plain_arithmetic(cells: list[int]) -> None:
    found = digest(np.array(cells, np.int32))
    assert found == plain_digest(cells)
    assert 0 <= found < 2**62


def test_no_product_leaves_64_bits() -> None:
    longest = 1 << 24  # cells, a hundred times the largest map
    assert (2**32 + longest) * 0x2C1B3C6D < 2**63


@given(st.lists(st.integers(-100, 100), min_size=2, max_size=40), st.data())
def test_one_changed_cell_and_two_exchanged_cells_show(cells: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(cells) - 1))
    changed = list(cells)
    changed[place] += data.draw(st.integers(1, 50))
    assert digest(np.array(cells, np.int32)) != digest(np.array(changed, np.int32))
    other = (place + 1) % len(cells)
    swapped = list(cells)
    swapped[place], swapped[other] = swapped[other], swapped[place]
    same = cells == swapped
    assert (digest(np.array(cells, np.int32)) == digest(np.array(swapped, np.int32))) == same


def test_lengths_differ() -> None:
    found = {digest(np.zeros(length, np.int32)) for length in range(200)}
    assert len(found) == 200


def test_as_hex_has_sixteen_digits() -> None:
    assert as_hex(0) == "0" * 16
    assert as_hex(2**62 - 1) == "3fffffffffffffff"
    assert int(as_hex(123456789), 16) == 123456789
