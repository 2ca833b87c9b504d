"""The guide leads to a mission: followed word for word, saved again by Tiled, checked, simulated and played."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from game.content.missions import load_mission
from game.core.paths import maps_dir
from game.rules.event_kinds import Ev
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.workshop.check import check_paths
from tests.workshop.guide import MAP, blocks, follow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder in which the guide was followed, and what its commands printed."""
    folder = tmp_path_factory.mktemp("guide")
    return folder, [text for block in blocks() for text in follow(block, folder)]


def test_it_leads_to_a_sound_mission_that_is_simulated_and_played(made: tuple[Path, list[str]]) -> None:
    folder, printed = made
    assert not check_paths([folder / MAP]).problems
    assert any("0 errors, 0 warnings" in text for text in printed)
    assert any("20 from seed 1" in text for text in printed)
    assert "The hangar" in printed[-1], "it was played in the terminal"


def test_the_console_answers_whoever_stands_at_it(made: tuple[Path, list[str]]) -> None:
    given = spoken = won = 0
    for seed in range(6):
        match = open_match(Recipe(str(made[0] / MAP), seed, "normal", ("veteran", "veteran")))
        while not match.is_over:
            for event in match.step():
                given += event.kind == Ev.UNIT_GIVEN
                spoken += event.kind == Ev.LINE_SPOKEN
        won += match.winner == 0
    assert given == spoken > 0
    assert won > 0


def test_the_pictures_it_shows_are_there() -> None:
    text = (maps_dir() / "GUIDE.md").read_text("utf-8")
    for name in ("new", "tiled", "done", "play"):
        assert f"(guide/{name}.png)" in text
        assert 10_000 < (maps_dir() / "guide" / f"{name}.png").stat().st_size < 200_000


@pytest.mark.tiled
@pytest.mark.skipif(not shutil.which("tiled") and not os.environ.get("CI"), reason="Tiled is not installed")
def test_tiled_saves_it_as_the_same_mission(made: tuple[Path, list[str]]) -> None:
    source = made[0] / MAP
    saved = source.with_name("saved_again.tmx")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(made[0])}
    subprocess.run(["tiled", "--export-map", "tmx", source, saved], env=environment, check=True, timeout=60)
    shutil.copy(source.with_suffix(".en.ftl"), saved.with_suffix(".en.ftl"))
    before, after = load_mission(source), load_mission(saved)
    assert not [problem for problem in check_paths([saved]).problems if problem.rule != "text-unused"]
    assert (after.triggers, after.spawns, after.doors, after.zones) == (
        before.triggers, before.spawns, before.doors, before.zones
    )  # fmt: skip
