"""Figures and heat maps of small maps against what can be told by eye."""

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from game.cli.maps import command
from game.content.catalog import load_catalog
from game.content.missions import SCOUT, load_mission, mission_names
from game.content.problems import MapProblems
from game.core.errors import UserError
from game.kernels.flood import fill_ways
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.sim.batch import prepare, run
from game.sim.recipe import Recipe
from game.sim.summary import overall_digest
from game.workshop.check import check_map, check_paths
from game.workshop.heat import KINDS, Counter, Heat, collect, new_heat
from game.workshop.heat_picture import heat_layer, heat_page, scale_top
from game.workshop.heat_ramp import colour_of
from game.workshop.heat_tiled import write_scout_map
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


def event(kind: Ev, actor: int = -1, target: int = -1, place: tuple[int, int, int] = (0, 1, 1), *rest: int) -> Event:
    a, b, c, d = (*rest, 0, 0, 0, 0)[:4]
    return Event(int(kind), 1, actor, target, *place, a, b, c, d, 3)


def test_events_are_counted_where_they_happen() -> None:
    counter = Counter(new_heat(2, 4, 6).counts)
    counter._where = [(0, 1, 1), (0, 3, 5)]
    counter.count([
        event(Ev.UNIT_STEPPED, 0, -1, (0, 2, 1), 1, 1),
        event(Ev.UNIT_SHOT, 1, 0, (0, 2, 1)),
        event(Ev.UNIT_SHOT, -1, 0, (0, 2, 1)),  # the same shot as told to a side that saw only its target
        event(Ev.UNIT_DOWNED, -1, 0, (0, 2, 1)),
        event(Ev.UNIT_SHIFTED, -1, 0, (1, 3, 2), 0, 2, 1),
        event(Ev.UNIT_DIED, -1, 0, (1, 3, 2)),
        event(Ev.UNIT_DIED, -1, 1, (0, 5, 3)),
    ])  # fmt: skip
    assert np.argwhere(counter.counts["paths"]).tolist() == [[0, 1, 2]]
    assert np.argwhere(counter.counts["shots"]).tolist() == [[0, 3, 5]]
    assert counter.counts["shots"].sum() == 1
    assert np.argwhere(counter.counts["shifts"]).tolist() == [[0, 1, 2], [1, 2, 3]]
    # Who was down and died of it counts where it fell.
    assert np.argwhere(counter.counts["deaths"]).tolist() == [[0, 1, 2], [0, 3, 5]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chart, Recipe, Heat]:
    path = write_halls(tmp_path_factory.mktemp("played"))
    recipe = Recipe(str(path), 5, commanders=("veteran", "veteran"))
    return read_chart(path), recipe, collect(recipe, 2)


def test_these_are_the_matches_that_sim_plays(played: tuple[Chart, Recipe, Heat]) -> None:
    _, recipe, heat = played
    batch = run(prepare(recipe, 2, 1))
    digests = np.array([int(digest, 16) for digest in heat.digests], np.uint64).view(np.int64)
    assert overall_digest(batch.results) == overall_digest(np.column_stack([np.zeros((2, 6), np.int64), digests]))
    assert heat.winners == batch.results[:, 0].tolist()


def test_a_match_leaves_traces(played: tuple[Chart, Recipe, Heat]) -> None:
    chart, _, heat = played
    assert set(heat.counts) == set(KINDS)
    open_tiles = chart.plan.terrain.move_cost > 0
    assert all(not grid[~open_tiles].any() for grid in heat.counts.values())
    assert heat.counts["paths"].sum() > 0
    assert len(heat.contacts) == heat.matches == 2
    told = heat.as_json()
    assert told["matches_per_second"] == round(1 / heat.seconds, 1)
    assert told["wins"] == {side: heat.winners.count(number) for number, side in enumerate(("squad", "lgf", "none"))}


def test_an_interruption_keeps_what_was_finished(tmp_path: Path) -> None:
    def stop(done: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    heat = collect(Recipe(str(write_halls(tmp_path)), 5, commanders=("random", "random")), 9, stop)
    assert heat.interrupted
    assert heat.matches == len(heat.digests) == 2


def test_too_many_matches_are_refused() -> None:
    with pytest.raises(UserError, match="20000 is out of range; expected 1 to 10000"):
        collect(Recipe("skirmish"), 20_000)


def some_heat(chart: Chart) -> Heat:
    heat = new_heat(len(chart.plan.planes), chart.plan.height, chart.plan.width)
    heat.winners = [0, 1, 1, 0]
    for number, kind in enumerate(KINDS):
        heat.counts[kind][0, 2, 3 + number] = 8
        heat.counts[kind][1, 1, 1] = 4
    return heat


def test_a_heat_layer_is_clear_where_nothing_happened(halls: Chart) -> None:
    heat = some_heat(halls)
    top = scale_top(heat.counts["deaths"])
    layer = heat_layer(heat.counts["deaths"][0], top, 32)
    assert layer.size == (13 * 32, 5 * 32)
    assert layer.getpixel((4 * 32 + 16, 2 * 32 + 16)) == (0, 0, 0, 0)
    hot = layer.getpixel((3 * 32 + 1, 2 * 32 + 30))
    assert isinstance(hot, tuple)
    assert hot[:3] == colour_of(1.0)


def test_the_page_tells_numbers(halls: Chart) -> None:
    heat = some_heat(halls)
    page = heat_page(halls, heat, "paths", 0, 16)
    assert page.width > 13 * 16 + 200
    assert scale_top(np.zeros((1, 2, 2), np.int64)) == 1
    assert scale_top(np.array([[[1, 1, 1, 1, 1]] * 40 + [[1, 1, 1, 1, 500]]])) == 1


def test_the_scouts_map_is_a_copy_with_layers(halls: Chart, tmp_path: Path) -> None:
    before = halls.path.read_bytes()
    target = write_scout_map(halls, some_heat(halls), tmp_path / "out")
    assert target == tmp_path / "out" / "halls.scout.tmx"
    assert halls.path.read_bytes() == before
    root = ElementTree.parse(target).getroot()
    layers = {layer.get("name"): layer for layer in root.iter("imagelayer")}
    assert set(layers) == {f"{plane}_heat_{kind}" for plane in ("ship", "dream") for kind in KINDS}
    for name, layer in layers.items():
        image = layer.find("image")
        assert image is not None
        with Image.open(target.parent / image.attrib["source"]) as picture:
            assert picture.size == (13 * 32, 5 * 32) == (int(image.attrib["width"]), int(image.attrib["height"]))
        assert (layer.get("offsetx", "0"), layer.get("offsety", "0")) == ("0", "0")
        assert (layer.get("visible") is None) == (str(name).endswith("deaths"))
    # Tiled complains of types whose project is not open, and a scout picture is opened without it.
    assert not [node for node in root.iter("property") if "propertytype" in node.attrib]
    numbers = [node.attrib["id"] for node in root.iter() if node.tag in ("group", "layer", "objectgroup", "imagelayer")]
    assert len(numbers) == len(set(numbers))
    assert int(root.attrib["nextlayerid"]) == max(map(int, numbers)) + 1
    paths = [node.attrib[key] for node in root.iter() for key in ("source", "template") if key in node.attrib]
    assert all((target.parent / path).is_file() for path in paths)
    assert not any(os.path.isabs(path) for path in paths)


def test_a_wrong_counter_of_layers_does_no_harm(halls: Chart, tmp_path: Path) -> None:
    text = halls.path.read_text("utf-8")
    halls.path.write_text(text.replace("nextlayerid=", 'nextlayerid="x" wasid=', 1), "utf-8")
    root = ElementTree.parse(write_scout_map(read_chart(halls.path), some_heat(halls), tmp_path / "out")).getroot()
    first = min(int(layer.attrib["id"]) for layer in root.iter("imagelayer"))
    assert first == 1 + max(
        int(node.attrib["id"]) for node in root.iter() if node.tag in ("group", "layer", "objectgroup")
    )


def test_the_game_refuses_to_play_a_scout_picture(halls: Chart, tmp_path: Path) -> None:
    target = write_scout_map(halls, some_heat(halls), tmp_path / "out")
    with pytest.raises(MapProblems, match=r"is a scout picture, .* \(expected the map halls\.tmx itself\)"):
        load_mission(target)
    assert [problem.rule for problem in check_map(target, load_catalog())] == ["scout-copy"]


def test_folders_are_searched_for_maps_not_for_scout_pictures(halls: Chart) -> None:
    write_scout_map(halls, some_heat(halls), halls.path.parent)
    files = check_paths([halls.path.parent]).files
    assert halls.path in files
    assert not [file for file in files if file.name.endswith(SCOUT)]
    assert not [name for name in mission_names() if name.endswith(".scout")]


@pytest.mark.tiled
@pytest.mark.skipif(shutil.which("tiled") is None and not os.environ.get("CI"), reason="Tiled is not installed")
def test_real_tiled_shows_the_layers(halls: Chart, tmp_path: Path) -> None:
    target = write_scout_map(halls, some_heat(halls), tmp_path / "out")
    (tmp_path / "run").mkdir(mode=0o700)
    home = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path / "run"), "LC_ALL": "C.UTF-8"}
    for words in (
        ["tiled", "--export-map", "tmx", "--detach-templates", target.name, "flat.tmx"],
        ["tmxrasterizer", "--hide-layer", "mission", "flat.tmx", "flat.png"],
    ):
        done = subprocess.run(
            words, cwd=target.parent, env=home, capture_output=True, text=True, timeout=60, check=True
        )
        assert (done.stdout, done.stderr) == ("", "")
    with Image.open(target.parent / "flat.png") as flat:
        assert flat.size == (13 * 32, 5 * 32)
        seen = np.asarray(flat.convert("RGB"), int)
    # The hot tile shows the brightest colour through the layer's opacity, its neighbour the bare deck.
    hot, cool = seen[2 * 32 + 8, 3 * 32 + 8], seen[2 * 32 + 8, 4 * 32 + 8]
    assert np.abs(hot - colour_of(1.0)).sum() < 120
    assert np.abs(cool - colour_of(1.0)).sum() > 250


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
