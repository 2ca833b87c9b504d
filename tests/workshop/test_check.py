"""One broken map for each rule of the checker."""

import re
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

CARD = '<object id="{id}" template="templates/{template}.tx" name="new" x="32" y="704">{values}</object>'


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return copy_maps(tmp_path)


def card(number: int, template: str, **values: str | int) -> str:
    """An object of the mission layer."""
    rows = "".join(
        f'<property name="{name}" type="{"int" if isinstance(value, int) else "string"}" value="{value}"/>'
        for name, value in values.items()
    )
    return CARD.format(id=number, template=template, values=f"<properties>{rows}</properties>" if rows else "")


@pytest.mark.parametrize("name", mission_names())
def test_the_games_maps_are_clean(name: str, catalog: Catalog) -> None:
    assert [str(problem) for problem in check_map(maps_dir() / f"{name}.tmx", catalog)] == []


def test_everything_of_the_game_is_clean() -> None:
    report = check_paths([])
    assert report.is_ok
    assert {path.suffix for path in report.files} == {".tmx", ".tsx", ".tx"}


SPAWN_AT = r'(?<=name="willow" )x="32" y="224"'
GOAL = r'<property name="kind" propertytype="GoalKind" value="eliminate"/>'


@pytest.mark.parametrize(
    ("map_name", "pattern", "new", "rule", "words"),
    [
        (
            "skirmish",
            SPAWN_AT,
            'x="0" y="224"',
            "spawn-blocked",
            "tile 0,6: object 1 'willow': stands on a blocked tile",
        ),
        ("skirmish", SPAWN_AT, 'x="33" y="224"', "grid", "lies off the tile grid"),
        ("skirmish", SPAWN_AT, 'x="3200" y="224"', "outside", "lies outside the map (expected tiles 0,0 to 27,19)"),
        ("skirmish", SPAWN_AT, 'x="32" y="288"', "spawn-shared", "stands on the tile of object"),
        ("01_breach", r'(?<=name="tad" )x="\d+" y="\d+"', 'x="160" y="352"', "spawn-in-door", "in a closed door"),
        ("skirmish", r'value="willow"/>', 'value="wilow"/>', "unit", "unit = 'wilow' (did you mean 'willow'?)"),
        ("skirmish", r'value="willow"/>', 'value="warrior"/>', "unit-side", "warrior fights for the lgf"),
        ("01_breach", r'(?<=name="door 16,4" )x="512"', 'x="480"', "door-blocked", "the door is in a wall"),
        ("01_breach", r'(?<=name="door 16,4" )x="\d+" y="\d+"', 'x="128" y="512"', "door-free", "the door stands free"),
        ("01_breach", r'(?<=name="door 16,4" )x="512"', 'x="768"', "door-shared", "lies on the door"),
        (
            "01_breach",
            r'(?<=name="infirmary" ).*?width="224" height="224"',
            'x="1376" y="0"',
            "zone-blocked",
            "no tile one",
        ),
        ("01_breach", r'value="infirmary"/>', 'value="antechamber"/>', "zone-key", "key = 'antechamber'"),
        (
            "01_breach",
            r'name="at_least" type="int" value="1"',
            'name="at_least" type="int" value="9"',
            "objective-count",
            "9",
        ),
        (
            "01_breach",
            r'name="spawn" type="object" value="7"',
            'name="spawn" type="object" value="12"',
            "objective-side",
            "'bring Willow': protects somebody of the other side",
        ),
        ("01_breach", r'value="mission-01-breach-brief"', 'value="mission-01-breach-breif"', "text-missing", "brief'?"),
        ("01_breach", r'value="mission-01-breach-title"', 'value="The breach"', "text-literal", "is not translated"),
        ("01_breach", r'value="mission-01-breach-title"', 'value=""', "text-empty", "title is empty"),
        ("01_breach", r'name="round" type="int" value="7"', 'name="round" type="int" value="40"', "trigger-late", "40"),
        (
            "01_breach",
            r'<property name="if_1" [^>]*>',
            "",
            "trigger-no-condition",
            "'cue move': the trigger has no cond",
        ),
        ("01_breach", r'<property name="if_1" [^>]*>', "", "orphan", "'cue move if_1': no trigger uses it"),
        (
            "01_breach",
            r'<property name="then_1" [^>]*>',
            "",
            "trigger-no-effect",
            "'cue move': the trigger has no effect",
        ),
    ],
)
def test_a_rule_finds_its_mistake(
    desk: Path, catalog: Catalog, map_name: str, pattern: str, new: str, rule: str, words: str
) -> None:
    path = desk / f"{map_name}.tmx"
    edit(path, pattern, new)
    problems = check_map(path, catalog)
    found = [str(problem) for problem in problems if problem.rule == rule]
    assert any(words in problem for problem in found), problems


@pytest.mark.parametrize(
    ("objects", "rules"),
    [
        ([card(901, "wave", key="w", text="skirmish-tide")], {"wave-silent", "wave-empty"}),
        ([card(903, "objective", kind="survive", round=50, text="skirmish-tide")], {"objective-late"}),
        ([card(904, "condition", kind="switch", switch="lamp")], {"orphan", "switch-unset"}),
        ([card(905, "effect", kind="switch", switch="lamp")], {"orphan", "switch-unread"}),
        ([card(906, "trigger")], {"trigger-no-condition", "trigger-no-effect"}),
    ],
)
def test_mission_rows_are_examined(desk: Path, catalog: Catalog, objects: list[str], rules: set[str]) -> None:
    path = desk / "skirmish.tmx"
    edit(path, r"</objectgroup>\n</map>", "".join(objects) + "</objectgroup>\n</map>")
    found = {problem.rule for problem in check_map(path, catalog)}
    assert rules <= found


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


def test_a_mission_that_cannot_be_won_is_found(desk: Path, catalog: Catalog) -> None:
    path = desk / "skirmish.tmx"
    edit(path, GOAL, GOAL + '<property name="required" type="bool" value="false"/>')
    assert "objective-required" in {problem.rule for problem in check_map(path, catalog)}


def test_a_landing_without_room_is_a_warning(desk: Path, catalog: Catalog) -> None:
    path = desk / "skirmish.tmx"
    text = path.read_text("utf-8")
    start = text.index('name="dream_floor"')
    end = text.index("</data>", start)
    emptied = text[start:end].replace("13,", "0,").replace("14,", "0,").replace("15,", "0,")
    path.write_text(text[:start] + emptied + text[end:], "utf-8")
    landing = [problem for problem in check_map(path, catalog) if problem.rule == "landing"]
    assert landing
    assert all(problem.is_warning for problem in landing)


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
