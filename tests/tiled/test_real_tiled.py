"""Every map, tileset and template opens in the real Tiled without a word of complaint.

Tiled keeps silent about missing files, so those are looked for here as well.
"""

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from game.core.paths import maps_dir

pytestmark = [
    pytest.mark.tiled,
    pytest.mark.skipif(
        shutil.which("tiled") is None and not os.environ.get("CI"), reason="Tiled is not installed (apt install tiled)"
    ),
]
FILES = {ending: sorted(maps_dir().rglob(f"*.{ending}")) for ending in ("tmx", "tsx", "tx")}
MAPS = sorted(maps_dir().glob("*.tmx"))
SECONDS = 60


def name(path: Path) -> str:
    return path.relative_to(maps_dir()).as_posix()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the maps folder: Tiled writes relative paths, so what it exports must stand beside the original."""
    shutil.copytree(maps_dir(), tmp_path / "maps")
    return tmp_path / "maps"


def export(desk: Path, *words: str) -> None:
    """Runs Tiled's own export and expects silence: its exit status alone is a weak check."""
    runtime = desk.parent / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["tiled", *words], cwd=desk, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout == ""


def test_there_are_maps() -> None:
    assert MAPS


@pytest.mark.parametrize("path", MAPS, ids=name)
def test_a_map_opens(path: Path, desk: Path) -> None:
    export(desk, "--export-map", "json", path.name, "out.json")
    root = ElementTree.parse(path).getroot()
    exported = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    assert (exported["width"], exported["height"]) == (int(root.attrib["width"]), int(root.attrib["height"]))
    assert len(exported["layers"]) == len(root.findall("layer") + root.findall("group") + root.findall("objectgroup"))


@pytest.mark.parametrize("path", MAPS, ids=name)
def test_a_maps_templates_open(path: Path, desk: Path) -> None:
    export(desk, "--export-map", "tmx", "--detach-templates", path.name, "out.tmx")
    before = {node.attrib["id"] for node in ElementTree.parse(path).iter("object")}
    after = list(ElementTree.parse(desk / "out.tmx").iter("object"))
    assert {node.attrib["id"] for node in after} == before
    assert not [node.attrib["id"] for node in after if "template" in node.attrib]


@pytest.mark.parametrize("path", FILES["tsx"], ids=name)
def test_a_tileset_opens(path: Path, desk: Path) -> None:
    export(desk, "--export-tileset", "json", name(path), "out.json")
    exported = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    assert exported["tilecount"] == int(ElementTree.parse(path).getroot().attrib["tilecount"])


@pytest.mark.parametrize("path", [*FILES["tmx"], *FILES["tsx"], *FILES["tx"]], ids=name)
def test_every_file_it_names_is_there(path: Path) -> None:
    named = [
        node.attrib[key]
        for node in ElementTree.parse(path).iter()
        for key in ("source", "template")
        if key in node.attrib
    ]
    missing = [reference for reference in named if not (path.parent / reference).is_file()]
    assert not missing
