"""The checker's own ways and lines against the game's."""

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.content.catalog import load_catalog
from game.content.compile_plan import compile_plan
from game.content.missions import read_drawing
from game.content.problems import Findings
from game.content.text import Text
from game.kernels.sight import BLOCKED, ray
from game.workshop.sheet import Sheet
from game.workshop.ways import FAR, Ways, is_in_sight, landings, reached, regions
from tests.workshop.breaches_of_places import no_tide
from tests.workshop.easel import WALL, Easel

SIZE = 7
GRID = st.lists(st.booleans(), min_size=SIZE * SIZE, max_size=SIZE * SIZE)
PLACE = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1))


def grid(cells: list[bool]) -> np.ndarray:
    return np.array(cells).reshape(SIZE, SIZE)


@given(cells=GRID, place=PLACE, target=PLACE)
def test_sight_is_the_games_sight(cells: list[bool], place: tuple[int, int], target: tuple[int, int]) -> None:
    opaque = grid(cells)
    seen = ray(opaque.astype(np.int32), np.zeros((SIZE, SIZE), np.int32), *place, *target) != BLOCKED
    assert is_in_sight(opaque, place, target) == seen


@given(cells=GRID, place=PLACE)
def test_regions_are_what_steps_without_cut_corners_reach(cells: list[bool], place: tuple[int, int]) -> None:
    tiles = grid(cells)
    seen = {place} if tiles[place[1], place[0]] else set()
    while True:
        more = {
            (x + dx, y + dy)
            for x, y in seen
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            if 0 <= x + dx < SIZE and 0 <= y + dy < SIZE
            if tiles[y + dy, x + dx] and tiles[y, x + dx] and tiles[y + dy, x]
        }
        if more <= seen:
            break
        seen |= more
    found = reached(regions(tiles), [place])
    assert {(x, y) for y, x in np.argwhere(found).tolist()} == seen


def test_a_landing_is_at_most_the_radius_away() -> None:
    tiles = np.zeros((SIZE, SIZE), bool)
    tiles[0, 0] = True
    assert np.argwhere(~landings(tiles, 3)[0]).ravel().tolist() == [4, 5, 6]


def walls_in_turn(easel: Easel) -> Ways:
    """Two walls east of the door, to be walked around by turns; nobody crosses."""
    no_tide(easel)
    easel.paint("ship_structure", WALL, 8, 2, 1, 5)
    path = easel.save()
    drawing, findings = read_drawing(path)
    assert drawing is not None
    assert not findings.problems
    return Ways(Sheet(drawing, compile_plan(drawing, {}), load_catalog(), Text(), Findings(str(path))))


def test_distances_are_half_steps_of_the_nearest(tmp_path: Path) -> None:
    easel = Easel(tmp_path)
    found = walls_in_turn(easel).distances(0, 0)
    assert found[2, 2] == found[5, 2] == 0  # where willow and tad stand
    assert found[4, 6] == 3 + 3 * 2  # slanting to row 4, then straight through the door
    assert found[1, 8] == found[4, 6] + 2 + 3 * 2 + 2
    assert found[0, 0] == FAR
