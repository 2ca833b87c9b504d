"""Lines of sight against exact geometry: segments and open squares, in fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.kernels.sight import BLOCKED, BY_DOORS, CLEAR, field_of_view, fill_sight, ray, sees

HALF = Fraction(1, 2)
Place = tuple[int, int]
SEEDS = st.integers(0, 10**6)


def span(start: int, change: int, low: int) -> tuple[Fraction, Fraction] | None:
    """The parts t of the segment start + 1/2 + t * change strictly between low and low + 1; None for none."""
    if change == 0:
        return (Fraction(0), Fraction(1)) if start == low else None
    ends = sorted(((low - start - HALF) / change, (low + 1 - start - HALF) / change))
    return max(ends[0], Fraction(0)), min(ends[1], Fraction(1))


def crosses(here: Place, there: Place, tile: Place) -> bool:
    """Whether the segment between two tile centres runs through the inside of a tile."""
    across = span(here[0], there[0] - here[0], tile[0])
    down = span(here[1], there[1] - here[1], tile[1])
    return across is not None and down is not None and max(across[0], down[0]) < min(across[1], down[1])


def corners(here: Place, there: Place) -> list[tuple[Place, Place]]:
    """Pairs of tiles between which the segment passes exactly at a corner."""
    (x, y), wide, high = here, there[0] - here[0], there[1] - here[1]
    found: list[tuple[Place, Place]] = []
    if wide == 0 or high == 0:
        return found
    for edge in range(min(x, there[0]) + 1, max(x, there[0]) + 1):
        level = y + HALF + (edge - x - HALF) / wide * high
        if level.denominator == 1:
            row = int(level)
            around = [(edge - 1, row - 1), (edge, row - 1), (edge - 1, row), (edge, row)]
            first, second = (tile for tile in around if not crosses(here, there, tile))
            found.append((first, second))
    return found


def geometry(opaque: np.ndarray, barrier: np.ndarray, here: Place, there: Place) -> int:
    """What prose says of the line: blocked, clear, or clear while doors stay open."""
    blocks = (opaque != 0) | (barrier >= 2)
    low_x, high_x = sorted((here[0], there[0]))
    low_y, high_y = sorted((here[1], there[1]))
    box = [(x, y) for x in range(low_x, high_x + 1) for y in range(low_y, high_y + 1)]
    inside = [tile for tile in box if tile not in (here, there) and crosses(here, there, tile)]
    pairs = corners(here, there)
    if any(blocks[y, x] for x, y in inside):
        return BLOCKED
    if any(blocks[a[1], a[0]] and blocks[b[1], b[0]] for a, b in pairs):
        return BLOCKED
    touched = inside + [tile for pair in pairs for tile in pair]
    return BY_DOORS if any(barrier[y, x] > 0 for x, y in touched) else CLEAR


def random_walls(seed: int, planes: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Opaque tiles and doors, int32 [P, H, W]."""
    dice = np.random.default_rng(seed)
    shape = (planes, *(int(n) for n in dice.integers(1, 11, 2)))
    opaque = (dice.random(shape) < 0.25).astype(np.int32)
    barrier = (dice.choice([0, 0, 0, 0, 1, 2, 3], shape) * (1 - opaque)).astype(np.int32)
    return opaque, barrier


def two_places(shape: tuple[int, ...], seed: int) -> tuple[Place, Place]:
    dice = np.random.default_rng(seed + 1)
    height, width = shape[-2:]
    ends = [(int(dice.integers(width)), int(dice.integers(height))) for _ in range(2)]
    return ends[0], ends[1]


@given(SEEDS, SEEDS)
def test_a_ray_is_the_geometry(seed: int, ends: int) -> None:
    opaque, barrier = random_walls(seed)
    for nth in range(20):
        here, there = two_places(opaque.shape, ends + 7 * nth)
        assert ray(opaque[0], barrier[0], *here, *there) == geometry(opaque[0], barrier[0], here, there), (here, there)


@given(SEEDS, SEEDS)
def test_a_ray_is_the_same_both_ways(seed: int, ends: int) -> None:
    opaque, barrier = random_walls(seed)
    for nth in range(20):
        here, there = two_places(opaque.shape, ends + 7 * nth)
        assert ray(opaque[0], barrier[0], *here, *there) == ray(opaque[0], barrier[0], *there, *here), (here, there)


def filled(opaque: np.ndarray, barrier: np.ndarray, radius: int) -> np.ndarray:
    window = 2 * radius + 1
    table = np.full((*opaque.shape, window, window), BLOCKED, np.uint8)
    fill_sight(opaque, (barrier > 0).astype(np.int32), radius, table)
    return table


def near(here: Place, there: Place, radius: int) -> bool:
    """Within the circle of a radius and a half that fits a grid of tiles."""
    return (here[0] - there[0]) ** 2 + (here[1] - there[1]) ** 2 <= radius * radius + radius


@given(SEEDS, st.integers(1, 6))
def test_tile_sees_tile_by_table_as_by_geometry(seed: int, radius: int) -> None:
    """On two planes, whatever the doors are now: the table was made with all of them open."""
    opaque, barrier = random_walls(seed, 2)
    table = filled(opaque, barrier, radius)
    height, width = opaque.shape[1:]
    for plane in range(2):
        for nth in range(25):
            here, there = two_places((height, width), seed + 3 * nth)
            expected = near(here, there, radius) and geometry(opaque[plane], barrier[plane], here, there) != BLOCKED
            assert sees(table, opaque, barrier, plane, *here, *there) == expected, (plane, here, there)
            assert sees(table, opaque, barrier, plane, *there, *here) == expected, (plane, here, there)


@given(SEEDS, st.integers(1, 6))
def test_a_field_of_view_is_every_tile_seen(seed: int, radius: int) -> None:
    opaque, barrier = random_walls(seed)
    table = filled(opaque, barrier, radius)
    height, width = opaque.shape[1:]
    x, y = two_places((height, width), seed)[0]
    seen = np.zeros((height, width), np.uint8)
    field_of_view(table, opaque, barrier, 0, x, y, seen)
    for to_y in range(height):
        for to_x in range(width):
            assert bool(seen[to_y, to_x]) == sees(table, opaque, barrier, 0, x, y, to_x, to_y), (to_x, to_y)
    assert seen[y, x] == 1, "everyone sees the own tile"


def test_a_field_of_view_adds_to_what_was_seen() -> None:
    opaque = np.zeros((1, 1, 5), np.int32)
    table = filled(opaque, opaque, 1)
    seen = np.zeros((1, 5), np.uint8)
    field_of_view(table, opaque, opaque, 0, 0, 0, seen)
    field_of_view(table, opaque, opaque, 0, 4, 0, seen)
    assert seen.tolist() == [[1, 1, 0, 1, 1]]


def test_neighbours_see_each_other_unless_two_walls_touch_between() -> None:
    opaque = np.array([[0, 1], [1, 0]], np.int32)
    free = np.zeros_like(opaque)
    assert ray(opaque, free, 0, 0, 1, 1) == BLOCKED
    opaque[1, 0] = 0
    assert ray(opaque, free, 0, 0, 1, 1) == CLEAR
    assert ray(opaque, free, 0, 0, 0, 1) == CLEAR


def test_the_ends_do_not_block() -> None:
    opaque = np.array([[1, 0, 1]], np.int32)
    assert ray(opaque, np.zeros_like(opaque), 0, 0, 2, 0) == CLEAR


def test_an_open_door_is_told_and_a_shut_one_blocks() -> None:
    opaque = np.zeros((1, 3), np.int32)
    found = [ray(opaque, np.array([[0, state, 0]], np.int32), 0, 0, 2, 0) for state in (0, 1, 2, 3)]
    assert found == [CLEAR, BY_DOORS, BLOCKED, BLOCKED]
