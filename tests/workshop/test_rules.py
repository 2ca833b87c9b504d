"""Every rule of `maps check` has a map that breaks it and only it, and is found where it was broken."""

from pathlib import Path

import pytest

from game.content.catalog import Catalog, load_catalog
from game.workshop.check import check_map
from tests.workshop.breaches_of_form import FORM
from tests.workshop.breaches_of_logic import LOGIC
from tests.workshop.breaches_of_places import PLACES
from tests.workshop.easel import Breach, Easel

BREACHES = (*FORM, *PLACES, *LOGIC)
SOURCES = [*Path("game/content").glob("*.py"), *Path("game/workshop").glob("*.py")]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def easel(tmp_path: Path) -> Easel:
    return Easel(tmp_path)


def test_the_base_map_is_clean(easel: Easel, catalog: Catalog) -> None:
    assert [str(problem) for problem in check_map(easel.save(), catalog)] == []


@pytest.mark.parametrize("case", BREACHES, ids=lambda case: case.rule)
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
