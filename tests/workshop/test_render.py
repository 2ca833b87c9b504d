"""Pictures of maps: what stands where, by looking at pixels; and what the overlays say."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from game.cli.maps import command
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.heat_ramp import ANCHORS, colour_of
from game.workshop.overlays import Tracing
from game.workshop.overlays_cover import COLOURS, FULL, HALF, draw_cover, edges
from game.workshop.overlays_sight import count_seen, draw_sight, starts
from game.workshop.overlays_spawns import SIDES, arrival, draw_spawns, letters
from game.workshop.overlays_triggers import describe, draw_triggers, places
from game.workshop.plan_picture import VOID, Chart, draw_plan, read_chart
from game.workshop.render import OVERLAYS, parse_overlays, render_map, render_plane
from game.workshop.render_page import font
from tests.workshop.halls import write_halls

SIDE = 16
Colour = tuple[int, int, int]


@pytest.fixture
def halls(tmp_path: Path) -> Chart:
    return read_chart(write_halls(tmp_path))


def tracing(chart: Chart, plane: int = 0) -> Tracing:
    return Tracing(chart, plane, SIDE, draw_plan(chart, plane, SIDE))


def middle(picture: Image.Image, x: int, y: int) -> Colour:
    return pixel(picture, x * SIDE + SIDE // 2, y * SIDE + SIDE // 2)


def pixel(picture: Image.Image, x: int, y: int) -> Colour:
    red, green, blue = picture.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return red, green, blue


def rgb(text: str) -> Colour:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def tile_of(name: str, number: int) -> np.ndarray:
    """A tile of a tileset's own picture."""
    with Image.open(maps_dir() / "tilesets" / f"{name}.png") as sheet:
        left, top = number % 4 * 32, number // 4 * 32
        return np.asarray(sheet.convert("RGB").crop((left, top, left + 32, top + 32)), np.int16)


def test_the_plan_is_made_of_the_tilesets_own_pictures(halls: Chart) -> None:
    picture = np.asarray(draw_plan(halls, 0, 32), np.int16)
    assert picture.shape == (5 * 32, 13 * 32, 3)
    wall, plate, crate = tile_of("ship", 5), tile_of("ship", 0), tile_of("ship", 6)
    for x, y, tile in ((0, 0, wall), (2, 1, plate), (9, 1, crate)):
        assert np.abs(picture[y * 32 : y * 32 + 32, x * 32 : x * 32 + 32] - tile).max() <= 2
    dream = np.asarray(draw_plan(halls, 1, 32), np.int16)
    assert np.abs(dream[32:64, 32:64] - tile_of("dream", 0)).max() <= 2
    assert tuple(dream[0, 0]) == VOID


def test_a_door_is_a_bar_across_its_way(halls: Chart) -> None:
    picture = draw_plan(halls, 0, 32)
    assert pixel(picture, 5 * 32 + 16, 2 * 32 + 6) == rgb("#ffb000")
    assert pixel(picture, 5 * 32 + 16, 2 * 32 + 26) == rgb("#ffb000")
    assert pixel(picture, 5 * 32 + 3, 2 * 32 + 16) != rgb("#ffb000")


def test_cover_is_drawn_on_the_edge_that_is_covered(halls: Chart) -> None:
    sheet = tracing(halls)
    legend = draw_cover(sheet)
    assert [entry.text.split(":")[0] for entry in legend] == ["Cover", "half", "full"]
    # The crate at 9,1 covers the eastern edge of 8,1, the wall the northern one.
    assert pixel(sheet.picture, 9 * SIDE - 1, SIDE + 8) == rgb(COLOURS[HALF])
    assert pixel(sheet.picture, 8 * SIDE + 6, SIDE) == rgb(COLOURS[FULL])
    assert middle(sheet.picture, 8, 1) not in (rgb(COLOURS[HALF]), rgb(COLOURS[FULL]))


def test_edges_against_a_look_at_the_map() -> None:
    cost = np.array([[1, 1, 0], [1, 0, 1]])
    height = np.array([[0, 0, 2], [0, 1, 0]])
    assert sorted(edges(cost, height)) == [(0, 1, 0, 1), (1, 0, 0, 2), (1, 0, 1, 1), (2, 1, 2, 1), (2, 1, 3, 2)]


def test_a_closed_door_ends_sight(halls: Chart) -> None:
    assert starts(halls, 0) == ([(1, 2)], True)
    seen = count_seen(halls, 0, [(1, 2)])
    assert seen[1:4, 1:5].all()
    assert seen[2, 5] == 1  # the door itself
    assert not seen[1:4, 6:].any()


def test_sight_is_brighter_where_more_see(halls: Chart) -> None:
    assert count_seen(halls, 0, [(1, 2), (2, 2)])[2, 4] == 2
    sheet = tracing(halls)
    before = draw_plan(halls, 0, SIDE)
    draw_sight(sheet)
    assert middle(sheet.picture, 3, 2) != middle(before, 3, 2)
    assert middle(sheet.picture, 8, 2) == middle(before, 8, 2)


def test_on_a_plane_without_spawns_the_opposite_tiles_look(halls: Chart) -> None:
    assert starts(halls, 1) == ([(1, 2)], False)
    assert "opposite" in draw_sight(tracing(halls, 1))[0].text


def test_spawns_have_their_sides_colour_and_waves_are_hollow(halls: Chart) -> None:
    sheet = tracing(halls)
    legend = [entry.text for entry in draw_spawns(sheet)]
    squad, lgf = (rgb(colour) for _, colour in SIDES)
    # Left of the letter; the lozenge of the wave is dark inside.
    assert pixel(sheet.picture, SIDE + 3, 2 * SIDE + 5) == squad
    assert pixel(sheet.picture, 11 * SIDE + 8, 2 * SIDE + 3) == lgf
    assert pixel(sheet.picture, 8 * SIDE + 8, 3 * SIDE + 4) == rgb("#101418")
    assert "Wi  willow (squad)" in legend
    assert "Wa  warrior (LGF, 2 times)" in legend
    assert "r4  wave 'second' arrives in round 4" in legend


def test_patrols_are_lines() -> None:
    chart = read_chart("proving/stealth")
    sheet = tracing(chart)
    legend = [entry.text for entry in draw_spawns(sheet)]
    assert legend[-1] == "a way that is patrolled"
    # From 12,1 to 10,8: over the middle of 11,5 or beside it.
    row = np.asarray(sheet.picture, int)[5 * SIDE : 5 * SIDE + 1, 10 * SIDE : 12 * SIDE]
    assert (np.abs(row - rgb("#ff8800")).sum(axis=2) == 0).any()


def test_letters_tell_units_apart() -> None:
    short = letters(["willow", "warrior", "warden", "alex", "mrs_chippy"])
    assert short == {"willow": "Wi", "warrior": "Warr", "warden": "Ward", "alex": "A", "mrs_chippy": "M"}


def test_a_wave_that_something_else_may_bring_comes_at_the_latest_by_the_clock() -> None:
    plan = read_chart("01_breach").plan
    assert [arrival(plan, wave) for wave in range(len(plan.waves))] == [(6, True), (10, True)]


def test_triggers_tell_what_they_wait_for_and_do(halls: Chart) -> None:
    sheet = tracing(halls)
    legend = [entry.text for entry in draw_triggers(sheet)]
    assert "more come: round 3 → wave second" in legend
    assert "door: zone far side → door 5,2" in legend
    # The arrow from the exit at 10,3 to the door at 5,2 passes over 8,2 and 8,3.
    strip = np.asarray(sheet.picture)[2 * SIDE : 4 * SIDE, 8 * SIDE + 8]
    assert (np.abs(strip.astype(int) - rgb("#ff8fc7")).sum(axis=1) < 12).any()


def test_a_waves_places_are_its_spawns(halls: Chart) -> None:
    drawing = halls.drawing
    named = {thing.name: thing for thing in drawing.things.values()}
    assert [place.name for place in places(drawing, named["more come then_1"])] == ["late"]
    assert describe(drawing, named["door if_1"]) == "zone far side"


@pytest.mark.parametrize("mission", ["01_breach", "proving/craft", "proving/stealth"])
def test_every_overlay_on_every_plane(mission: str) -> None:
    chart = read_chart(mission)
    pages = [render_plane(chart, plane, tuple(OVERLAYS), 16) for plane in range(len(chart.plan.planes))]
    bare = [render_plane(chart, plane, (), 16) for plane in range(len(chart.plan.planes))]
    assert all(full.width > plain.width for full, plain in zip(pages, bare, strict=True))
    assert render_map(chart, (), (), 16).height == sum(page.height for page in bare)


def test_the_border_has_numbers_every_five_tiles(halls: Chart) -> None:
    page = np.asarray(render_plane(halls, 0, (), 32).convert("L")).astype(int)
    top = int(np.argmax(page[:, page.shape[1] // 2] < 60))
    left = int(np.argmax(page[page.shape[0] // 2] < 60))
    numbers = page[top - 20 : top - 8]
    assert font(12).getlength("10") > 0
    for x in range(13):
        around = numbers[:, left + x * 32 + 8 : left + x * 32 + 26]
        assert (around < 100).any() == (x % 5 == 0), x


def test_colours_run_from_dark_to_light() -> None:
    light = [
        0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(colour_of, np.linspace(0, 1, 60))
    ]
    assert all(more > less for less, more in pairwise(light))
    assert (colour_of(-1), colour_of(2)) == (ANCHORS[0], ANCHORS[-1])


def test_the_command_writes_one_plane_or_all(tmp_path: Path) -> None:
    one, both = tmp_path / "one.png", tmp_path / "new" / "both.png"
    words = ["render", str(write_halls(tmp_path)), "--tile", "16", "--overlay", "cover, spawns"]
    result = CliRunner().invoke(command, [*words, "--plane", "dream", "-o", str(one)])
    assert (result.exit_code, result.stdout) == (0, f"{one}\n")
    assert CliRunner().invoke(command, [*words, "-o", str(both)]).exit_code == 0
    with Image.open(one) as picture, Image.open(both) as larger:
        assert picture.format == "PNG"
        assert larger.height > picture.height


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--plane", "drem"], "there is no plane 'drem'; did you mean 'dream'?"),
        (["--overlay", "sigth"], "'sigth' is unknown; expected some of cover, sight, spawns, triggers"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, words: list[str], told: str) -> None:
    result = CliRunner().invoke(command, ["render", str(write_halls(tmp_path)), "-o", str(tmp_path / "x.png"), *words])
    assert isinstance(result.exception, UserError)
    assert told in str(result.exception)
    assert not (tmp_path / "x.png").exists()


def test_a_tileset_that_is_no_picture_is_an_error(tmp_path: Path) -> None:
    path = write_halls(tmp_path)
    picture = path.parent / "tilesets" / "ship.png"
    picture.write_bytes(picture.read_bytes()[:200])
    with pytest.raises(UserError, match=r"ship\.png: the picture cannot be read"):
        read_chart(path)


def test_overlays_are_drawn_in_one_order() -> None:
    assert parse_overlays("spawns,sight , cover") == ("sight", "cover", "spawns")
    assert parse_overlays("") == ()


@pytest.mark.ui
def test_the_scene_as_it_is_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    path, words = tmp_path / "scene.png", ["render", str(write_halls(tmp_path)), "--style", "game", "--plane", "ship"]
    result = CliRunner().invoke(command, [*words, "-o", str(path)])
    assert result.exit_code == 0, result.output
    with Image.open(path) as scene:
        # Thirteen and five tiles of 80 by 40 pixels, slanting, and room above and below.
        assert scene.size == (18 * 40, 18 * 20 + 4 * 49)
        colours = scene.convert("RGB").resize((72, 55)).getcolors(5000)
    assert colours is not None
    assert len(colours) > 200
    assert CliRunner().invoke(command, [*words, "-o", str(path), "--overlay", "cover"]).exit_code == 2
