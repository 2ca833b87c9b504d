"""Figures of small maps against what can be told by eye."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli.maps import command
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.kernels.flood import fill_ways
from game.workshop.plan_picture import Chart, read_chart
from game.workshop.scout import scout_map
from game.workshop.scout_chokes import articulation_points, find_chokes, narrow_tiles
from game.workshop.scout_ground import Ground, pace, read_ground, route
from game.workshop.scout_routes import approaches, contact_by_walking, differences
from game.workshop.scout_sight import sight_lines
from tests.workshop.halls import TWO_WAYS, write_halls


@pytest.fixture
def halls(tmp_path: Path) -> Chart:
    return read_chart(write_halls(tmp_path))


@pytest.fixture
def loop(tmp_path: Path) -> Chart:
    return read_chart(write_halls(tmp_path, TWO_WAYS))


def ground_of(chart: Chart) -> Ground:
    return read_ground(chart.plan, chart.catalog)


def bare_ground(rows: list[str]) -> Ground:
    """One plane of `.` and `#`."""
    cost = np.array([[[int(sign == ".") for sign in row] for row in rows]], np.int32)
    ways, nothing = np.zeros_like(cost), np.zeros_like(cost)
    fill_ways(cost[0], nothing[0], ways[0])
    return Ground(cost, ways, nothing, np.full(cost.shape[1:], -1, np.int32), (2, 3, 2))


def test_the_one_door_is_the_choke_point(halls: Chart) -> None:
    chokes = find_chokes(ground_of(halls), 0, "ship")
    assert [(choke.tiles, choke.cuts_off, choke.detour) for choke in chokes] == [(((5, 2),), 12, 0)]
    assert find_chokes(ground_of(halls), 1, "dream") == []


def test_with_a_way_around_the_detour_counts(loop: Chart) -> None:
    chokes = {choke.tiles: choke for choke in find_chokes(ground_of(loop), 0, "ship")}
    assert set(chokes) == {((5, 2),), ((5, 8),)}
    assert all(choke.cuts_off == 0 and choke.detour >= 12 for choke in chokes.values())


@given(st.lists(st.text(".#", min_size=6, max_size=6), min_size=5, max_size=5))
@settings(max_examples=30)
def test_articulation_points_against_taking_each_tile_away(rows: list[str]) -> None:
    ground = bare_ground(rows)
    found = articulation_points(ground, 0)
    for y, x in np.argwhere(ground.is_open(0)).tolist():
        near = ground.neighbours(0, x, y)
        taken = ground.free.copy()
        taken[y, x] = 0
        distance = ground.flood(0, near[:1], taken).distance if near else ground.free
        parts = any(distance[to_y, to_x] < 0 for to_x, to_y in near)
        assert found[y, x] == parts, (x, y)


def test_narrow_is_between_two_things() -> None:
    rows = np.array([[sign == "." for sign in row] for row in (".....", "##.##", ".....", ".....")])
    # The upper row lies between the border and the wall but for its middle; the lower rows are two wide.
    assert np.argwhere(narrow_tiles(rows)).tolist() == [[0, 0], [0, 1], [0, 3], [0, 4], [1, 2]]


def test_a_sealed_door_is_a_wall_unless_something_opens_it() -> None:
    plan, catalog = load_mission("01_breach"), load_catalog()
    sealed = next(door for door in plan.doors if door.state == 3)
    assert read_ground(plan, catalog).is_open(0)[sealed.y, sealed.x]
    assert not read_ground(plan, catalog, opened=False).is_open(0)[sealed.y, sealed.x]


def test_ground_and_cover_in_figures(halls: Chart) -> None:
    ship, dream = scout_map(halls).planes
    # Twelve and eighteen tiles less the crate, and the door.
    assert (ship.floor_tiles, ship.open_tiles) == (65, 30)
    assert ship.open_ratio == round(30 / 65, 4)
    # In the middle row 2, 3 and 4 of the small room are bare (4 looks at the door), and 6, 7, 8, 10 of the large one;
    # 9 has the crate beside it. All the others have a wall.
    assert (round(30 * ship.full), round(30 * ship.half)) == (22, 1)
    assert dream.full == dream.half == 0
    assert dream.open_ratio == 1


def test_sight_lines_of_a_corridor() -> None:
    rows = ["#######", "#.....#", "#######"]
    ground = bare_ground(rows)
    plan = load_mission("proving/dive")
    terrain = np.array([[[int(sign == "#") for sign in row] for row in rows]], np.int32)
    small = replace(
        plan, width=7, height=3, planes=("ship",), doors=(), terrain=replace(plan.terrain, opaque=terrain)
    )  # fmt: skip
    # Five tiles in a row: four pairs a step apart, three at two, two at three, one at four.
    assert sight_lines(small, ground, 0, 6).tolist() == [0, 4, 3, 2, 1, 0, 0]


def test_distances_are_told_in_rounds_of_each_side(halls: Chart) -> None:
    found = {way.side: way for way in approaches(halls, ground_of(halls))}
    flood = ground_of(halls).flood(0, [(1, 2)])
    assert pace(halls.plan, halls.catalog, 0) == 2 * 5 * 2
    assert len(route(flood, 10, 3)) == 9
    # Eight straight steps and a slanting one, and the closed door: 21 half-steps of 20 a round.
    assert found["squad"].rounds == round(21 / 20, 1)
    assert found["lgf"].rounds == round(3 / pace(halls.plan, halls.catalog, 1), 1)
    assert (found["squad"].objective, found["squad"].plane, found["squad"].crosses) == ("out", "ship", False)


def test_those_who_walk_at_each_other_meet_in_the_first_round(halls: Chart) -> None:
    assert contact_by_walking(halls) == 1


def test_how_much_planes_differ(loop: Chart) -> None:
    (pair,) = differences(loop, ground_of(loop))
    assert pair.planes == ("ship", "dream")
    assert pair.routes > 50
    # Within a room nothing differs; from room to room the dream has no wall to go around.
    assert 0.5 < pair.ratio < 1
    assert 0.1 < pair.differ < 0.9


def test_the_same_plane_twice_does_not_differ(tmp_path: Path) -> None:
    chart = read_chart(write_halls(tmp_path))
    ground = ground_of(chart)
    twice = replace(
        ground,
        cost=np.stack([ground.cost[0]] * 2),
        ways=np.stack([ground.ways[0]] * 2),
        barrier=np.stack([ground.barrier[0]] * 2),
    )
    (pair,) = differences(chart, twice)
    assert (pair.differ, pair.ratio) == (0, 1)


def test_figures_as_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["scout", str(write_halls(tmp_path)), "--json"])
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["planes"][0]["chokes"][0]["tiles"] == [[5, 2]]
    assert (told["width"], told["height"], told["simulated"], told["files"]) == (13, 5, None, [])


def test_the_tables_are_for_people(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["scout", str(write_halls(tmp_path))])
    assert result.exit_code == 0, result.output
    for words in ("Ground", "cuts off 12 tiles", "First contact: round 1", "Rounds to walk", "How the planes differ"):
        assert words in result.stdout


def test_scouting_with_matches_writes_its_files(tmp_path: Path) -> None:
    path = write_halls(tmp_path)
    out = tmp_path / "scouted"
    result = CliRunner().invoke(command, ["scout", str(path), "--matches", "1", "-o", str(out), "--json"])
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["simulated"]["matches"] == 1
    assert sorted(Path(file).name for file in told["files"]) == sorted(
        file.name for file in out.iterdir() if file.is_file()
    )
    assert (out / "halls.scout.tmx").is_file()
    assert (out / "halls_paths_ship.png").is_file()
