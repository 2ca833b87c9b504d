"""The checker on the game's own maps, and on what is no map; its rules one by one are in test_rules.py."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.catalog import Catalog, load_catalog
from game.content.missions import mission_names
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.check import check_map, check_paths
from tests.content.desk import copy_maps, edit
from tests.workshop.easel import Easel
from tests.workshop.large_map import large_map


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return copy_maps(tmp_path)


@pytest.mark.parametrize("name", mission_names())
def test_the_games_maps_are_clean(name: str, catalog: Catalog) -> None:
    assert [str(problem) for problem in check_map(maps_dir() / f"{name}.tmx", catalog)] == []


def test_everything_of_the_game_is_clean() -> None:
    report = check_paths([])
    assert report.is_ok
    assert {path.suffix for path in report.files} == {".tmx", ".tsx", ".tx"}


def test_an_exit_behind_a_sealed_door_is_found(desk: Path, catalog: Catalog) -> None:
    path = desk / "01_breach.tmx"
    text = path.read_text("utf-8").replace("templates/door.tx", "templates/door_sealed.tx")
    # With no tide nobody is dragged past the doors either.
    path.write_text(text.replace('propertytype="EffectKind" value="tide"', 'value="message"'), "utf-8")
    edit(path, r'name="tide" type="int" value="4"', 'name="text" value="mission-01-breach-cue-tide"')
    edit(path, r'name="tide" type="int" value="5"', 'name="text" value="mission-01-breach-cue-tide"')
    rules = {problem.rule for problem in check_map(path, catalog)}
    assert "objective-unreachable" in rules
    assert "spawn-cut-off" in rules


def test_a_path_that_is_no_map_is_a_user_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no map"):
        check_paths([tmp_path / "notes.txt"])
    with pytest.raises(UserError, match="holds no maps"):
        check_paths([tmp_path])


VALUE = re.compile(r'(?:value|x|y|id|template|name|width|height|gid)="([^"]*)"')


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_change_of_values_stops_the_checker(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog
) -> None:
    path = copy_maps(tmp_path_factory.mktemp("values")) / "skirmish.tmx"
    text = path.read_text("utf-8")
    spots = list(VALUE.finditer(text))
    for spot in sorted(data.draw(st.lists(st.sampled_from(spots), max_size=4)), key=re.Match.start, reverse=True):
        new = data.draw(st.sampled_from([spot.group(1) for spot in spots]) | st.integers(-50, 2000).map(str))
        text = text[: spot.start(1)] + new + text[spot.end(1) :]
    path.write_text(text, "utf-8")
    for problem in check_map(path, catalog):
        assert str(problem).startswith(str(path.parent))


def test_form_and_meaning_are_told_in_one_run(tmp_path: Path, catalog: Catalog) -> None:
    easel = Easel(tmp_path)
    easel.paint("ship_floor", 9999, 3, 2)
    easel.put("tad", facing="noth")
    easel.put("late", wave="@bell")
    easel.place("guard", 0, 0)
    easel.put("willow", unit="wilow")
    easel.put("bell cue", text="base-queue")
    easel.thing("gate").set("type", "Exti")
    found = {(problem.rule, problem.name) for problem in check_map(easel.save(), catalog)}
    assert found == {
        ("gid-range", ""),
        ("property-enum", "tad"),
        ("ref-class", "late"),
        ("ref-class", "reach gate"),
        ("object-class", "gate"),
        ("spawn-blocked", "guard"),
        ("unit", "willow"),
        ("text-missing", "bell cue"),
    }


def test_what_hangs_on_a_broken_object_is_not_told_of_others(tmp_path: Path, catalog: Catalog) -> None:
    easel = Easel(tmp_path)
    easel.thing("hall").set("x", "nan")
    assert [(problem.rule, problem.name) for problem in check_map(easel.save(), catalog)] == [("object-place", "hall")]


def test_a_large_map_is_checked_in_time(tmp_path: Path, catalog: Catalog) -> None:
    path = large_map(tmp_path)
    begun = time.process_time()
    assert check_map(path, catalog) == []
    assert time.process_time() - begun < 3
