"""The flood against a textbook Dijkstra on a heap, on random maps with rough ground, doors and people."""

from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kernels.flood import (
    BUCKETS,
    STEP_X,
    STEP_Y,
    Flood,
    add_source,
    begin,
    fill_ways,
    new_flood,
    push,
    spread,
    trace,
)

STRAIGHT, DIAGONAL, DOOR = 2, 3, 2
FAR = 1 << 20
Place = tuple[int, int]


class Ground(NamedTuple):
    """A random map: arrays int32 [H, W], and open tiles to start from."""

    cost: np.ndarray
    barrier: np.ndarray
    taken: np.ndarray
    sources: list[Place]


def random_ground(seed: int, sources: int = 1) -> Ground:
    dice = np.random.default_rng(seed)
    height, width = (int(n) for n in dice.integers(1, 13, 2))
    shape = (height, width)
    cost = dice.choice([0, 1, 1, 1, 1, 2, 3], shape).astype(np.int32)
    barrier = (dice.choice([0, 0, 0, 0, 0, 1, 2, 3], shape) * (cost > 0)).astype(np.int32)
    taken = np.where((dice.random(shape) < 0.1) & (cost > 0), 5, -1).astype(np.int32)
    places = [(int(dice.integers(width)), int(dice.integers(height))) for _ in range(sources)]
    for x, y in places:
        cost[y, x] = max(1, cost[y, x])
    return Ground(cost, barrier, taken, places)


def steps_from(ground: Ground, x: int, y: int) -> list[tuple[int, int, int]]:
    """(x, y, half-steps) of every step that prose allows from a tile."""
    height, width = ground.cost.shape
    found = []
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            to_x, to_y = x + dx, y + dy
            if (dx, dy) == (0, 0) or not (0 <= to_x < width and 0 <= to_y < height):
                continue
            if ground.cost[to_y, to_x] == 0 or ground.taken[to_y, to_x] >= 0 or ground.barrier[to_y, to_x] == 3:
                continue
            square = [(x, y), (to_x, to_y), (to_x, y), (x, to_y)]
            if dx and dy and any(ground.cost[v, u] == 0 or ground.barrier[v, u] > 0 for u, v in square[1:]):
                continue
            if dx and dy and ground.barrier[y, x] > 0:
                continue
            price = (DIAGONAL if dx and dy else STRAIGHT) * int(ground.cost[to_y, to_x])
            found.append((to_x, to_y, price + (DOOR if ground.barrier[to_y, to_x] == 2 else 0)))
    return found


def textbook(ground: Ground) -> dict[Place, int]:
    """Dijkstra's algorithm: half-steps from the nearest source to every tile that can be reached."""
    best: dict[Place, int] = {}
    queue = [(0, place) for place in ground.sources]
    while queue:
        now, place = heappop(queue)
        if place in best:
            continue
        best[place] = now
        for x, y, price in steps_from(ground, *place):
            if (x, y) not in best:
                heappush(queue, (now + price, (x, y)))
    return best


def flooded(ground: Ground, budget: int = FAR, goal: int = -1) -> Flood:
    flood = new_flood(*ground.cost.shape)
    run(flood, ground, budget, goal)
    return flood


def run(flood: Flood, ground: Ground, budget: int, goal: int) -> None:
    ways = np.zeros_like(ground.cost)
    fill_ways(ground.cost, (ground.barrier > 0).astype(np.int32), ways)
    begin(flood)
    for x, y in ground.sources:
        add_source(flood, x, y)
    spread(flood, ways, ground.cost, ground.barrier, ground.taken, budget, STRAIGHT, DIAGONAL, DOOR, goal)


SEEDS = st.integers(0, 10**6)


@given(SEEDS, st.integers(1, 3))
def test_distances_are_dijkstras(seed: int, sources: int) -> None:
    ground = random_ground(seed, sources)
    flood, best = flooded(ground), textbook(ground)
    for (y, x), found in np.ndenumerate(flood.distance):
        assert found == best.get((x, y), -1), (x, y)


@given(SEEDS)
def test_every_path_is_walkable_and_costs_what_it_says(seed: int) -> None:
    ground = random_ground(seed)
    flood = flooded(ground)
    width = ground.cost.shape[1]
    for (y, x), found in np.ndenumerate(flood.distance):
        length = trace(flood, x, y)
        at, total = ground.sources[0], 0
        for tile in flood.path[:length].tolist():
            step = (tile % width, tile // width)
            prices = {(to_x, to_y): price for to_x, to_y, price in steps_from(ground, *at)}
            assert step in prices
            at, total = step, total + prices[step]
        assert length == 0 or (at, total) == ((x, y), found)
        assert (length == 0) == (found <= 0)


@given(SEEDS, st.integers(0, 30))
def test_a_budget_cuts_what_is_dearer_and_changes_nothing_else(seed: int, budget: int) -> None:
    ground = random_ground(seed)
    whole, cut = flooded(ground).distance, flooded(ground, budget).distance
    assert np.array_equal(cut, np.where(whole <= budget, whole, -1))


@given(SEEDS)
def test_stopping_early_at_a_goal_gives_the_same_way(seed: int) -> None:
    ground = random_ground(seed)
    width = ground.cost.shape[1]
    whole = flooded(ground)
    early = new_flood(*ground.cost.shape)
    for (y, x), found in np.ndenumerate(whole.distance):
        run(early, ground, FAR, y * width + x)  # one Flood again and again: nothing may be left of the last
        assert early.distance[y, x] == found
        length = trace(early, x, y)
        assert length == trace(whole, x, y)
        assert early.path[:length].tolist() == whole.path[:length].tolist()


@given(SEEDS, st.integers(1, 3))
def test_tiles_are_listed_once_and_nearest_first(seed: int, sources: int) -> None:
    ground = random_ground(seed, sources)
    flood = flooded(ground)
    tiles = flood.tiles[: flood.tally[0]].tolist()
    far = flood.distance.ravel()[tiles].tolist()
    assert far == sorted(far)
    assert sorted(tiles) == np.flatnonzero(flood.distance.ravel() >= 0).tolist()


@given(SEEDS)
def test_the_nodes_never_run_out(seed: int) -> None:
    ground = random_ground(seed, 3)
    flood = flooded(ground)
    assert flood.tally[1] <= len(flood.node_tile)


def test_a_step_fits_the_circle_of_buckets() -> None:
    dearest = 20  # cost of the roughest tile that a map may have
    assert DIAGONAL * dearest + DOOR < BUCKETS


def test_numbers_of_ways_are_facings_in_halves() -> None:
    """East, south, west, north, then the four diagonals, as the tables of facings expect."""
    assert list(zip(STEP_X, STEP_Y, strict=True))[:4] == [(1, 0), (0, 1), (-1, 0), (0, -1)]
    assert len(set(zip(STEP_X, STEP_Y, strict=True))) == 8


def test_the_unreached_have_no_path() -> None:
    ground = Ground(np.array([[1, 0, 1]], np.int32), np.zeros((1, 3), np.int32), np.full((1, 3), -1, np.int32),
                    [(0, 0)])  # fmt: skip
    flood = flooded(ground)
    assert flood.distance.tolist() == [[0, -1, -1]]
    assert trace(flood, 2, 0) == 0
    assert trace(flood, 0, 0) == 0


def test_a_pushed_tile_waits_in_the_bucket_of_its_distance() -> None:
    flood = new_flood(2, 2)
    begin(flood)
    push(flood, 3, BUCKETS + 5)
    assert flood.node_tile[flood.head[5]] == 3


@pytest.mark.parametrize(("state", "price"), [(0, 4), (1, 4), (2, 4 + DOOR), (3, -1)])
def test_doors_by_their_state(state: int, price: int) -> None:
    cost = np.array([[1, 1, 1], [0, 0, 0]], np.int32)
    barrier = np.array([[0, state, 0], [0, 0, 0]], np.int32)
    flood = flooded(Ground(cost, barrier, np.full((2, 3), -1, np.int32), [(0, 0)]))
    assert flood.distance[0, 2] == price
