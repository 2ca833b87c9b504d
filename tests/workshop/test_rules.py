"""Every rule of `maps check` has a map that breaks it and only it, and is found where it was broken."""

import re
from pathlib import Path

import pytest

import game
from game.content.catalog import Catalog, load_catalog
from game.content.gate import MOST_OBJECTS
from game.content.map_rules import RULES
from game.core.errors import UserError
from game.workshop.check import check_map, check_paths
from tests.workshop.breaches_again import AGAIN
from tests.workshop.breaches_of_form import FORM
from tests.workshop.breaches_of_logic import LOGIC
from tests.workshop.breaches_of_places import PLACES
from tests.workshop.easel import Breach, Easel

BREACHES = (*FORM, *PLACES, *LOGIC)
GAME = Path(game.__file__).parent
SOURCES = [*(GAME / "content").glob("*.py"), *(GAME / "workshop").glob("*.py")]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def easel(tmp_path: Path) -> Easel:
    return Easel(tmp_path)


def test_the_base_map_is_clean(easel: Easel, catalog: Catalog) -> None:
    assert [str(problem) for problem in check_map(easel.save(), catalog)] == []


@pytest.mark.parametrize("case", [*BREACHES, *AGAIN], ids=lambda case: case.rule)
def test_a_breach_is_found_alone_and_at_its_place(case: Breach, easel: Easel, catalog: Catalog) -> None:
    for change in case.edits:
        change(easel)
    problems = check_map(easel.save(), catalog)
    assert {problem.rule for problem in problems} == {case.rule}, [str(problem) for problem in problems]
    found = problems[0]
    layer, _, name = case.at.partition("/")
    assert (found.layer or "", found.name) == (layer, name)
    assert case.tile is None or found.tile == case.tile
    assert found.message


def found_rules(path: Path, catalog: Catalog) -> set[str]:
    return {problem.rule for problem in check_map(path, catalog)}


def test_a_folder_is_no_map_file(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "base.tmx").mkdir()
    assert found_rules(tmp_path / "base.tmx", catalog) == {"file"}


def test_too_many_objects_are_told_once(easel: Easel, catalog: Catalog) -> None:
    rows = "".join(f'<object id="{number}" type="Zone"/>' for number in range(1000, 1001 + MOST_OBJECTS))
    easel.replace("</objectgroup>\n</map>", f"{rows}</objectgroup></map>")
    problems = check_map(easel.save(), catalog)
    assert [problem.rule for problem in problems].count("object-count") == 1


def test_a_parser_that_fails_is_told(easel: Easel, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("game.content.missions.draw", fail)
    assert found_rules(easel.save(), catalog) == {"reader"}


def test_broken_data_are_told(easel: Easel, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise UserError("units.toml", "units.willow.hp", "-1 is too low", "at least 1")

    monkeypatch.setattr("game.workshop.check.load_catalog", fail)
    assert [problem.rule for problem in check_paths([easel.save()]).problems] == ["data"]


TESTED_APART = {"file", "object-count", "reader", "data"}


def test_every_rule_is_broken_by_some_map() -> None:
    covered = [case.rule for case in BREACHES]
    assert len(covered) == len(set(covered))
    assert {*covered, *TESTED_APART} == set(RULES)
    assert len(RULES) >= 40


def test_every_rule_has_a_kebab_key_a_severity_and_a_sentence() -> None:
    for key, rule in RULES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", key)
        assert rule.severity in ("error", "warning")
        assert re.fullmatch(r"[A-Z].*\.", rule.meaning)
        assert rule.key == key


NAMED = re.compile(r'(?:rule=|note\(\s*|note_tile\(\s*|_tell_first\(\s*sheet, )"([a-z-]+)"')


def test_the_code_names_no_rule_that_is_not_registered() -> None:
    named = {key for path in SOURCES for key in NAMED.findall(path.read_text("utf-8"))}
    assert len(named) > 80
    assert named <= set(RULES)


@pytest.mark.parametrize("between", [" ", ", "])
def test_an_accepted_warning_is_not_told(easel: Easel, catalog: Catalog, between: str) -> None:
    easel.put("tad", tides=2)
    easel.say("base-spare")
    easel.put_map(accepts=between.join(("spawn-tides", "text-unused")))
    assert check_map(easel.save(), catalog) == []
