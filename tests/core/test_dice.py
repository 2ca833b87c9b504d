"""Dice: the numbers of a plain reading, spread evenly, and bound to every part of the key."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from game.core.dice import MASK, keyed, stir

PART = st.integers(0, MASK)
SMALL = st.integers(-1, 500)


def plain_stir(state: int, key: int) -> int:
    """The mixing as prose has it, on numbers that cannot overflow."""
    low, high = key % 2**31, (key // 2**31) % 2**31
    mixed = ((state ^ low) * 73244475) % 2**31
    mixed ^= mixed // 2**15
    mixed = ((mixed ^ high) * 295559667) % 2**31
    return mixed ^ (mixed // 2**13)


def plain_keyed(*parts: int) -> int:
    state = 0x2545F491
    for part in (*parts, 0x5BD1E995, 0x3C6EF372):
        state = plain_stir(state, part)
    return state


@given(PART, st.integers(0, 2**62 - 1))
def test_stir_is_the_plain_arithmetic(state: int, key: int) -> None:
    assert stir(state, key) == plain_stir(state, key)


@given(PART, PART, SMALL, st.integers(1, 99), SMALL, st.integers(0, 9), st.integers(0, 99))
def test_a_roll_is_the_plain_arithmetic_within_31_bits(
    low: int, high: int, stream: int, turn: int, actor: int, purpose: int, nth: int
) -> None:
    rolled = keyed(low, high, stream, turn, actor, purpose, nth)
    assert rolled == plain_keyed(low, high, stream, turn, actor, purpose, nth)
    assert 0 <= rolled <= MASK


def test_no_product_of_the_mixing_leaves_64_bits() -> None:
    assert MASK * max(0x45D9F3B, 0x119DE1F3) < 2**63


def test_every_part_of_the_key_matters() -> None:
    key = (11, 22, 0, 3, 4, 5, 6)
    rolls = {keyed(*key)}
    for part in range(len(key)):
        for change in (1, 2, 7, 64):
            rolls.add(keyed(*(value + change * (nth == part) for nth, value in enumerate(key))))
    assert len(rolls) == 1 + 4 * len(key)


def test_a_hundred_sided_die_is_even() -> None:
    rolls = 20_000
    counts = Counter(keyed(7, 0, 0, turn, unit, 0, nth) % 100 for turn in range(50) for unit in range(20)
                     for nth in range(20))  # fmt: skip
    squares = sum((counts[side] - rolls / 100) ** 2 for side in range(100)) / (rolls / 100)
    assert 60 < squares < 150, "the chi-square of 99 degrees lies there but for one time in a thousand"


def test_neighbouring_seeds_do_not_roll_alike() -> None:
    same = sum(keyed(seed, 0, 0, 1, 1, 0, 0) % 100 == keyed(seed + 1, 0, 0, 1, 1, 0, 0) % 100 for seed in range(5000))
    assert 20 < same < 90
