"""The committed tilesets and templates are what their maker writes; a sketch becomes a map that passes the checks."""

import filecmp
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.content.catalog import load_catalog
from game.core.paths import maps_dir
from game.workshop.check import check_map
from tests.content.desk import copy_maps
from tools.make_maps.__main__ import SKETCHES
from tools.make_maps.automap import write_rules
from tools.make_maps.brushes import BRUSHES
from tools.make_maps.sketch import Item, Sketch, write_map
from tools.make_maps.templates import write_templates
from tools.make_maps.tilesets import TILESETS, write_tilesets


def test_tilesets_are_current(tmp_path: Path) -> None:
    write_tilesets(tmp_path)
    for name in (*TILESETS, *BRUSHES, "sketch", "markers"):
        committed = maps_dir() / "tilesets" / name
        assert filecmp.cmp(tmp_path / f"{name}.tsx", committed.with_suffix(".tsx"), shallow=False)
        with Image.open(tmp_path / f"{name}.png") as new, Image.open(committed.with_suffix(".png")) as old:
            # Another Pillow may round a colour differently.
            assert np.abs(np.asarray(new, np.int16) - np.asarray(old, np.int16)).max() <= 4


def test_templates_are_current(tmp_path: Path) -> None:
    write_templates(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(path.name for path in (maps_dir() / "templates").iterdir())
    assert filecmp.cmpfiles(tmp_path, maps_dir() / "templates", names, shallow=False)[0] == names


def test_rules_are_current(tmp_path: Path) -> None:
    write_rules(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(path.name for path in (maps_dir() / "rules").iterdir())
    assert filecmp.cmpfiles(tmp_path, maps_dir() / "rules", names, shallow=False)[0] == names


@pytest.mark.parametrize("name", sorted(SKETCHES))
def test_a_sketch_makes_a_sound_map(name: str, tmp_path: Path) -> None:
    path = copy_maps(tmp_path) / f"{name}.tmx"
    path.unlink()
    write_map(path, SKETCHES[name], "../" * name.count("/"))
    assert check_map(path, load_catalog()) == []


def test_an_uneven_sketch_is_refused(tmp_path: Path) -> None:
    uneven = Sketch({}, {"ship": ["###", "##"]}, {}, {}, [], [])
    with pytest.raises(ValueError, match="row 1 has 2 signs"):
        write_map(tmp_path / "x.tmx", uneven)
    twice = Sketch({}, {"ship": ["###"]}, {"ship": [Item("a", "zone"), Item("a", "zone")]}, {}, [], [])
    with pytest.raises(ValueError, match="two items are called 'a'"):
        write_map(tmp_path / "x.tmx", twice)
