"""In Tiled's own window: the project opens without a complaint, a sketch becomes a map, and what is wrong is listed."""

import os
import shutil
import stat
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.paths import maps_dir
from game.workshop.check import check_paths
from tests.tiled.editor import Editor
from tests.window.screen import Picture, Screen, missing_programs, wait_for

MISSING = [*missing_programs(), *(() if shutil.which("tiled") else ("tiled",))]
pytestmark = [
    pytest.mark.tiled,
    pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=f"not installed: {', '.join(MISSING)}"),
]
CHECK_SECONDS = 60
ENABLE_EXTENSIONS = (1090, 25)  # the button of the bar that asks whether the project's scripts are trusted
ISSUES = (slice(700, 720), slice(40, 140))  # the counts of errors and warnings in the status bar
SIGN_PIXELS = 30
DECK = 1  # the number of the sketch tile, from 1


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A maps folder of one's own."""
    return Path(shutil.copytree(maps_dir(), tmp_path / "maps", ignore=shutil.ignore_patterns("proving")))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The game as a program that stands in no folder of the maps."""
    path = tmp_path / "the game"
    root = Path(__file__).resolve().parents[2]
    lines = ["#!/bin/sh", f'cd "{root}"', f'NUMBA_DISABLE_JIT=1 exec "{sys.executable}" -m game "$@"']
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def editor(desk: Path, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Editor]:
    """Tiled with the project open and its extension trusted."""
    monkeypatch.setenv("CAPTAIN_RED", str(program))
    with Screen(tmp_path / "screen") as screen, Editor(screen, tmp_path / "home") as tiled:
        tiled.open_project(desk / "captain-red.tiled-project")
        tiled.click(*ENABLE_EXTENSIONS)
        yield tiled


def errors(picture: Picture) -> bool:
    """Whether the status bar's error sign is red; it is grey as long as there is no error."""
    corner = picture[ISSUES].astype(int)
    return int(((corner[..., 0] > 150) & (corner[..., 1] < 110) & (corner[..., 2] < 110)).sum()) > SIGN_PIXELS


def warnings(picture: Picture) -> bool:
    """Whether the status bar's warning sign is yellow; it is grey as long as there is no warning."""
    corner = picture[ISSUES].astype(int)
    return int(((corner[..., 0] > 200) & (corner[..., 1] > 150) & (corner[..., 2] < 110)).sum()) > SIGN_PIXELS


def sketch(path: Path) -> tuple[int, int]:
    """Empties a map's tile layers and sketches one deck over all but its rim; returns its size."""
    tree = ElementTree.parse(path)
    root = tree.getroot()
    width, height = int(root.attrib["width"]), int(root.attrib["height"])
    for layer in root.iter("layer"):
        data = layer.find("data")
        assert data is not None
        data.text = ",".join(["0"] * (width * height))
    place = list(root).index(root.findall("tileset")[-1]) + 1
    root.insert(place, ElementTree.Element("tileset", {"firstgid": "901", "source": "tilesets/sketch.tsx"}))
    size = {"width": str(width), "height": str(height)}
    layer = ElementTree.SubElement(root, "layer", {"id": "99", "name": "//sketch", **size})
    root.set("nextlayerid", "100")
    within = [0 < x < width - 1 and 0 < y < height - 1 for y in range(height) for x in range(width)]
    cells = [str(900 + DECK) if inside else "0" for inside in within]
    ElementTree.SubElement(layer, "data", {"encoding": "csv"}).text = ",".join(cells)
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return width, height


def layers(path: Path) -> dict[str, list[tuple[str, int]]]:
    """Every tile layer's cells as (tileset, tile id), ("", 0) where nothing stands."""
    root = ElementTree.parse(path).getroot()
    firsts = sorted(
        ((int(node.attrib["firstgid"]), Path(node.attrib["source"]).stem) for node in root.findall("tileset")),
        reverse=True,
    )

    def tile(gid: int) -> tuple[str, int]:
        return next(((name, gid - first) for first, name in firsts if first <= gid), ("", 0))

    return {
        layer.attrib["name"]: [tile(int(cell)) for cell in (layer.findtext("data") or "").split(",")]
        for layer in root.iter("layer")
    }


def test_maps_open_without_a_complaint(editor: Editor, desk: Path) -> None:
    for path in sorted(desk.glob("*.tmx")):
        editor.open_map(path)
    for path in sorted((desk / "rules").glob("*.tmx")):
        editor.open_map(path)
    picture = editor.rest()
    assert not errors(picture)
    assert not warnings(picture)


def test_a_sketch_becomes_both_planes(editor: Editor, desk: Path) -> None:
    path = desk / "skirmish.tmx"
    width, height = sketch(path)
    editor.open_map(path)
    editor.keys("ctrl+m", "ctrl+s")
    assert wait_for(lambda: "ship_brush" in path.read_text(encoding="utf-8"), CHECK_SECONDS), "it was not saved"
    found = layers(path)
    rim = {y * width + x for y in range(height) for x in range(width) if x in (0, width - 1) or y in (0, height - 1)}
    for plane, floor in (("ship", ("ship", 0)), ("dream", ("dream", 0))):
        assert set(found[f"{plane}_floor"]) == {floor}
        walls = found[f"{plane}_structure"]
        assert {index for index, (name, _) in enumerate(walls) if name} == rim
        assert {name for name, _ in walls if name} == {f"{plane}_brush"}
        # The upper left corner is joined to the right and below, the rim's upper side to left and right.
        assert (walls[0][1], walls[1][1]) == (0b0110, 0b1010)
    report = check_paths((path,))
    assert report.is_ok, [str(problem) for problem in report.problems]


def test_a_second_time_changes_nothing(editor: Editor, desk: Path) -> None:
    path = desk / "skirmish.tmx"
    sketch(path)
    editor.open_map(path)
    editor.keys("ctrl+m", "ctrl+s")
    assert wait_for(lambda: "ship_brush" in path.read_text(encoding="utf-8"), CHECK_SECONDS)
    before = layers(path)
    editor.keys("ctrl+m", "ctrl+s")
    time.sleep(1)
    assert layers(path) == before


def test_what_is_wrong_is_listed(editor: Editor, desk: Path) -> None:
    path = desk / "skirmish.tmx"
    text = path.read_text(encoding="utf-8")
    assert 'name="unit" value="willow"' in text
    path.write_text(text.replace('name="unit" value="willow"', 'name="unit" value="wilow"'), encoding="utf-8")
    editor.open_map(path)
    assert not errors(editor.rest())
    editor.keys("ctrl+shift+m")
    assert wait_for(lambda: errors(editor.screen.picture()), CHECK_SECONDS), "no issue was listed"


def test_a_program_that_is_not_there_is_told(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAPTAIN_RED", raising=False)
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "tiled").symlink_to(shutil.which("tiled") or "")
    with Screen(tmp_path / "screen") as screen, Editor(screen, tmp_path / "home", only=tools) as tiled:
        tiled.open_project(desk / "captain-red.tiled-project")
        tiled.click(*ENABLE_EXTENSIONS)
        tiled.open_map(desk / "skirmish.tmx")
        tiled.keys("ctrl+shift+m")
        assert wait_for(lambda: warnings(screen.picture()), CHECK_SECONDS), "nothing was said"
        assert not errors(screen.picture())
