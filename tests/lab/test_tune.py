"""Numbers for a band: what is known to be right is found, small, with few matches, and only what holds is given."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.lab.numbers import matching, patch, today
from game.lab.targets import Ground, Target, parse_target
from game.lab.tune import Axis, Search
from game.sim.recipe import Recipe

AXES = [Axis("a.pull", 0, 40, 1, 10), Axis("a.push", 0, 40, 1, 10), Axis("a.idle", 0, 40, 1, 20)]
HERE = Ground(Target("here", "normal", 0.58, 0.62), ("veteran", "veteran"), {})


def share_of(recipe: Recipe) -> float:
    """The truth: pull helps the squad, push hurts it, idle does nothing; `there` it is harder."""
    numbers = {axis.key: int(recipe.overrides.get(axis.key, axis.today)) for axis in AXES}
    harder = 0.15 if recipe.mission == "there" else 0.0
    return 0.4 - harder + 0.01 * (numbers["a.pull"] - 10) - 0.02 * (numbers["a.push"] - 10)


def wins(recipe: Recipe, matches: int) -> np.ndarray:
    dice = np.random.default_rng(recipe.seed).random(matches)
    return dice < share_of(recipe)


def searched(grounds: list[Ground], budget: int = 40_000) -> Search:
    search = Search(AXES, grounds, wins, 800, 3, budget)
    search.run()
    return search


def test_the_band_is_reached_and_what_does_nothing_is_left_alone() -> None:
    search = searched([HERE])
    found = search.verify(4000)
    assert found.reached
    assert 0.56 < share_of(HERE.recipe(found.numbers, 1)) < 0.64
    assert "a.idle" not in found.numbers
    assert search.size(found.numbers) <= 0.5, "pull alone would have to move by 20 of 40"


def test_bands_of_several_missions_hold_together() -> None:
    there = Ground(Target("there", "normal", 0.40, 0.50), ("veteran", "veteran"), {})
    found = searched([HERE, there]).verify(4000)
    assert found.reached
    assert len(found.rates) == 2


def test_bad_candidates_are_given_up_early() -> None:
    search = searched([HERE])
    short = [trial for trial in search.trials if not trial.whole]
    assert len(short) > len(search.trials) // 3
    assert min(trial.matches for trial in short) == 100
    assert sum(trial.matches for trial in search.trials) == search.played < 800 * len(search.trials)


def test_today_is_the_answer_where_it_holds() -> None:
    found = searched([Ground(Target("here", "normal", 0.35, 0.45), ("veteran", "veteran"), {})], 8000).verify(2000)
    assert found.reached
    assert found.numbers == {}


def test_out_of_reach_is_told_with_the_nearest() -> None:
    found = searched([Ground(Target("there", "normal", 0.97, 0.99), ("veteran", "veteran"), {})]).verify(2000)
    assert not found.reached
    assert found.verdicts == ("fails",)
    assert found.rates[0].value > 0.6, "as near as it can be: 0.75"


def test_the_same_seed_searches_the_same() -> None:
    first, second = (searched([HERE], 10_000).trials for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("word", "target"),
    [
        ("01_breach=0.55:0.7", Target("01_breach", "normal", 0.55, 0.7)),
        ("01_breach@hard=30:45", Target("01_breach", "hard", 0.30, 0.45)),
        ("maps/a=b.tmx=0:1", Target("maps/a=b.tmx", "normal", 0.0, 1.0)),
    ],
)
def test_targets_are_read(word: str, target: Target) -> None:
    assert parse_target(word, "normal") == target


@pytest.mark.parametrize("word", ["", "01_breach", "01_breach=0.7", "=0.5:0.6", "x=0.7:0.5", "x=a:b", "x=50:120"])
def test_what_is_no_target_is_refused(word: str) -> None:
    with pytest.raises(UserError, match="is no target"):
        parse_target(word, "normal")


def test_a_patch_changes_the_number_and_nothing_else(tmp_path: Path) -> None:
    before = today()
    words = patch({"numbers.sight": before["numbers.sight"] + 1, "weapons.bren.aim": 7, "units.willow.hp": 11})
    lines = [line for line in words.splitlines() if line[0] in "+-" and line[:3] not in ("+++", "---")]
    assert len(lines) == 6
    assert any("# tiles, the farthest anyone sees" in line for line in lines), "remarks stay"
    data = tmp_path / "assets" / "data"
    data.mkdir(parents=True)
    for path in (assets_dir() / "data").glob("*.toml"):
        (data / path.name).write_bytes(path.read_bytes())
    applied = subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path, input=words.encode(), capture_output=True, check=False
    )
    assert applied.returncode == 0, applied.stderr
    assert "aim = 7" in (data / "weapons.toml").read_text()


def test_patterns_choose_numbers() -> None:
    known = today()
    chosen = matching(["weapons.*.aim", "numbers.sight"], known)
    assert "weapons.bren.aim" in chosen
    assert "numbers.sight" in chosen
    assert all(key == "numbers.sight" or (key.startswith("weapons.") and key.endswith(".aim")) for key in chosen)
    with pytest.raises(UserError, match=r"weapons\.bren\.aim"):
        matching(["weapons.bren.aims"], known)


@pytest.mark.slow
def test_the_command_searches_a_real_mission(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["tune", "--vary", "weapons.rifle.aim=-30:30:10", "--target", "arena=0:100", "--each", "16",
             "--matches", "60", "--confirm", "20", "--lgf", "rookie", "--jobs", "1", "--json"]  # fmt: skip
    assert main([*words, "--store", str(tmp_path / "kept")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["reached"], told["numbers"], told["patch"]) == (True, {}, "")
    assert main([*words, "--store", str(tmp_path / "kept")]) == 0
    assert json.loads(capsys.readouterr().out) == told, "with what is kept it goes the same way"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--vary", "weapons.bren.aims=1:2"], "weapons.bren.aim"),
        (["--vary", "weapons.bren.aim=9"], "is no range"),
        (["--vary", "weapons.bren.aim=0:100000"], "weapons"),
        (["--vary", "weapons.bren.aim=0:9", "--vary", "weapons.bren.aim=0:5"], "twice"),
    ],
)
def test_what_cannot_be_varied_is_told(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tune", *words, "--target", "arena=0.4:0.6"]) == 1
    assert said in capsys.readouterr().err
