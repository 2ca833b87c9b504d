"""Heat maps of small maps against what can be told by eye, and the copy of a map that shows them."""

import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.content.catalog import load_catalog
from game.content.missions import SCOUT, load_mission, mission_names
from game.content.problems import MapProblems
from game.core.errors import UserError
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
from tests.workshop.halls import write_halls


@pytest.fixture
def halls(tmp_path: Path) -> Chart:
    return read_chart(write_halls(tmp_path))


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
