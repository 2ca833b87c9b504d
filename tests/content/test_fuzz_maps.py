"""Damaged maps, templates, tilesets and texts: whatever is done to them, the checker says what is wrong or nothing."""

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.catalog import Catalog, load_catalog
from game.content.missions import load_mission, mission_names
from game.content.problems import MOST_PROBLEMS
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.check import check_map
from game.workshop.parts import check_part
from tests.content.desk import copy_maps
from tools.fuzz_maps import LARGEST_KEPT, MOST_KEPT, SLOW_S, kept
from tools.map_damage import MODEL, damage, damage_bytes, put

MAPS = sorted(f"{name}.tmx" for name in mission_names())
PARTS = sorted(f"{path.parent.name}/{path.name}" for path in maps_dir().rglob("*.t[sx]*") if path.suffix != ".tmx")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_maps(tmp_path_factory.mktemp("damage"))


def answer(path: Path, catalog: Catalog) -> list[str]:
    """What the checker says, after making sure that it says it soon, with a place, and that loading agrees."""
    start = time.process_time()
    problems = check_map(path, catalog)
    assert time.process_time() - start < SLOW_S
    assert len(problems) <= MOST_PROBLEMS + 1
    lines = [str(problem) for problem in problems]
    assert all(problem.file and problem.message for problem in problems)
    try:
        plan = load_mission(path)
    except UserError:
        assert lines
    else:
        assert plan.width > 0
    return lines


@settings(derandomize=True)
@given(name=st.sampled_from(MAPS), seed=st.integers(0, 1 << 32), is_blunt=st.booleans())
def test_a_damaged_map_has_problems_or_is_clean(
    name: str, seed: int, is_blunt: bool, desk: Path, catalog: Catalog
) -> None:
    path, hurt = desk / name, damage_bytes if is_blunt else damage
    before = path.read_bytes()
    try:
        path.write_bytes(hurt(before, random.Random(seed)))
        answer(path, catalog)
    finally:
        path.write_bytes(before)


@settings(derandomize=True)
@given(name=st.sampled_from(PARTS), seed=st.integers(0, 1 << 32))
def test_a_damaged_template_or_tileset_has_problems_or_is_clean(
    name: str, seed: int, desk: Path, catalog: Catalog
) -> None:
    path = desk / name
    before = path.read_bytes()
    try:
        path.write_bytes(damage(before, random.Random(seed)))
        assert all(problem.message for problem in check_part(path))
        answer(desk / "skirmish.tmx", catalog)
    finally:
        path.write_bytes(before)


@settings(derandomize=True)
@given(seed=st.integers(0, 1 << 32))
def test_a_damaged_text_has_problems_or_is_clean(seed: int, desk: Path, catalog: Catalog) -> None:
    path = desk / "skirmish.en.ftl"
    before = path.read_bytes()
    try:
        path.write_bytes(damage_bytes(before, random.Random(seed)))
        answer(desk / "skirmish.tmx", catalog)
    finally:
        path.write_bytes(before)


def test_the_corpus_is_there_and_small() -> None:
    sizes = [path.stat().st_size for path in kept()]
    assert 0 < len(sizes) <= MOST_KEPT
    assert max(sizes) <= LARGEST_KEPT


def test_every_file_of_the_corpus_has_problems_or_is_clean(desk: Path, catalog: Catalog) -> None:
    for path in kept():
        with put(desk, path.read_bytes()) as spoilt:
            answer(spoilt, catalog)
    assert answer(desk / MODEL, catalog) == []  # all was put back
