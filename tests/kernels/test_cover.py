"""Cover on edges against a direct reading of the prose."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.kernels.cover import cover_against, fill_cover, has_any

# (dx, dy) outwards through the edges east, south, west, north.
OUTWARDS = ((1, 0), (0, 1), (-1, 0), (0, -1))
EDGES = st.tuples(*[st.integers(0, 2)] * 4)
OFFSET = st.integers(-20, 20)


def leaves_through(edge: int, dx: int, dy: int) -> bool:
    """Whether the line to the shooter leaves through the edge at less than the angle whose tangent is two."""
    out_x, out_y = OUTWARDS[edge]
    straight, aside = dx * out_x + dy * out_y, abs(dx * out_y - dy * out_x)
    return straight > 0 and aside < 2 * straight


@given(EDGES, OFFSET, OFFSET)
def test_the_best_edge_between_counts(edges: tuple[int, ...], dx: int, dy: int) -> None:
    expected = max((edges[edge] for edge in range(4) if leaves_through(edge, dx, dy)), default=0)
    assert cover_against(np.array(edges, np.int32), dx, dy) == expected


def test_the_angle_is_about_63_degrees() -> None:
    for dx in range(1, 30):
        for dy in range(30):
            angle = math.degrees(math.atan2(dy, dx))
            if abs(angle - 63.4349) > 0.01:
                assert leaves_through(0, dx, dy) == (angle < 63.4349)


@given(EDGES, OFFSET, OFFSET)
def test_turning_the_map_about_turns_the_cover(edges: tuple[int, ...], dx: int, dy: int) -> None:
    about = np.array(edges[2:] + edges[:2], np.int32)
    assert cover_against(np.array(edges, np.int32), dx, dy) == cover_against(about, -dx, -dy)
    quarter = np.array(edges[3:] + edges[:3], np.int32)
    assert cover_against(np.array(edges, np.int32), dx, dy) == cover_against(quarter, -dy, dx)


@given(EDGES)
def test_any_cover_is_any_edge(edges: tuple[int, ...]) -> None:
    assert has_any(np.array(edges, np.int32)) == (max(edges) > 0)


@given(st.integers(0, 10**6))
def test_what_stands_on_the_next_tile_covers_the_edge(seed: int) -> None:
    dice = np.random.default_rng(seed)
    heights = dice.integers(0, 3, (2, *dice.integers(1, 7, 2))).astype(np.int32)
    cover = np.full((*heights.shape, 4), 9, np.int32)
    fill_cover(heights, cover)
    around = np.pad(heights, ((0, 0), (1, 1), (1, 1)))
    for plane, y, x in np.ndindex(heights.shape):
        expected = [around[plane, y + 1 + dy, x + 1 + dx] for dx, dy in OUTWARDS]
        assert cover[plane, y, x].tolist() == expected


def test_a_shooter_on_the_diagonal_must_get_past_two_edges() -> None:
    east_half_south_full = np.array([1, 2, 0, 0], np.int32)
    assert cover_against(east_half_south_full, 5, 5) == 2
    assert cover_against(east_half_south_full, 5, 1) == 1
    assert cover_against(east_half_south_full, 1, 5) == 2
    assert cover_against(east_half_south_full, -5, -5) == 0
