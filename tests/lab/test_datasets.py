"""Folders and commits of data as the numbers in which they differ."""

import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.content.catalog import load_catalog
from game.content.overrides import parse_settings
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.lab import datasets
from game.lab.compare import Sample
from game.lab.compare_legs import compare_all, legs_figures
from game.lab.datasets import numbers_of_commit, numbers_of_folder
from game.lab.run import seated
from game.lab.statistics.differences import paired_rates
from game.lab.store import Store
from tests.lab.made_matches import fill, made_batch


def data_in(folder: Path, change: tuple[str, str] = ("", "")) -> Path:
    """The game's data; the first `change[0]` of its units changed."""
    shutil.copytree(assets_dir() / "data", folder)
    units = folder / "units.toml"
    units.write_text(units.read_text("utf-8").replace(*change, 1), "utf-8")
    return folder


def test_a_folder_of_data_is_what_differs_and_plays_the_same(tmp_path: Path) -> None:
    assert numbers_of_folder(data_in(tmp_path / "same")) == []
    folder = data_in(tmp_path / "other", ("hp = 10 ", "hp = 11 "))
    words = numbers_of_folder(folder)
    assert words == ["units.willow.hp=11"]
    assert load_catalog(parse_settings(words)).units == load_catalog(data_dir=folder).units


def test_part_of_a_table_is_laid_over(tmp_path: Path) -> None:
    (tmp_path / "units.toml").write_text("[units.willow]\nhp = 12\n", "utf-8")
    assert numbers_of_folder(tmp_path) == ["units.willow.hp=12"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("hp = 10 ", "hq = 10 "), "hq"),
        (("calls = 8 ", "# calls = 8 "), "today alone"),
        (("hp = 10 ", "hp = x "), "TOML"),
    ],
)
def test_what_is_no_number_is_said(tmp_path: Path, change: tuple[str, str], problem: str) -> None:
    with pytest.raises(UserError, match=problem):
        numbers_of_folder(data_in(tmp_path / "data", change))
    with pytest.raises(UserError, match="holds no table"):
        numbers_of_folder(tmp_path)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two commits: the second changes a number, and what follows it is changed by each test."""
    data_in(tmp_path / "assets" / "data")
    (tmp_path / "game" / "rules").mkdir(parents=True)
    (tmp_path / "game" / "rules" / "damage.py").write_text("DAMAGE = 1\n", "utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "first")
    units = tmp_path / "assets" / "data" / "units.toml"
    units.write_text(units.read_text("utf-8").replace("hp = 10 ", "hp = 9 ", 1), "utf-8")
    _git(tmp_path, "commit", "-qam", "second")
    monkeypatch.setattr(datasets, "assets_dir", lambda: tmp_path / "assets")
    return tmp_path


def _git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def test_a_commit_is_its_data(checkout: Path) -> None:
    assert numbers_of_commit("HEAD", False) == []
    assert numbers_of_commit("HEAD~1", False) == ["units.willow.hp=10"]
    for wrong in ("HEAD~7", "--help", "nothing"):
        with pytest.raises(UserError, match="no commit"):
            numbers_of_commit(wrong, False)


def test_a_commit_of_other_rules_or_maps_is_refused(checkout: Path) -> None:
    (checkout / "maps").mkdir()
    maps = [checkout / "maps" / name for name in ("one.tmx", "two.tmx")]
    for path in maps:
        path.write_text("x", "utf-8")
    _git(checkout, "add", "maps")
    assert numbers_of_commit("HEAD", False, ["01_breach"]) == []
    with pytest.raises(UserError, match=r"maps/one\.tmx, and only data"):
        numbers_of_commit("HEAD", False, [str(maps[0])])
    _git(checkout, "rm", "-qrf", "maps")
    (checkout / "game" / "rules" / "damage.py").write_text("DAMAGE = 2\n", "utf-8")
    with pytest.raises(UserError, match=r"damage\.py, and only data can be taken"):
        numbers_of_commit("HEAD~1", False)
    assert numbers_of_commit("HEAD~1", True) == ["units.willow.hp=10"]


def test_pairs_of_one_seed_count_less() -> None:
    source = np.random.default_rng(1)
    once = source.choice(3, size=400, p=[0.7, 0.1, 0.2])
    seeds = np.tile(np.arange(400), 4)
    a, b = np.tile(once == 1, 4), np.tile(once == 2, 4)
    found, alone = paired_rates(a, b, seeds=seeds).difference, paired_rates(once == 1, once == 2).difference
    assert found.high - found.low == pytest.approx(alone.high - alone.low, rel=0.01)
    apart = paired_rates(a, b).difference
    assert found.high - found.low == pytest.approx(2 * (apart.high - apart.low), rel=0.02)


def test_grounds_are_compared_each_and_together(tmp_path: Path) -> None:
    def sample(name: str, bias: int, count: int) -> Sample:
        batch = fill(tmp_path / name, made_batch(count), bias)
        return Sample(Store(tmp_path / name), seated(batch, 0))

    a, b = (sample("a", 0, 300), sample("b", 0, 200)), (sample("c", 10, 300), sample("d", 10, 200))
    whole, legs = compare_all(a, b)
    assert whole.paired.difference.matches == 500
    assert whole.paired.difference.value == pytest.approx(
        sum(leg.paired.difference.value * leg.paired.difference.matches for leg in legs) / 500
    )
    assert whole.paired.difference.is_real
    json.dumps(legs_figures(whole, legs), allow_nan=False)


def test_a_folder_and_several_difficulties_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "units.toml").write_text("[units.warrior]\nhp = 30\n", "utf-8")
    words = ["compare", "today", str(folder), "--mission", "arena", "--difficulty", "normal,hard", "--lgf", "rookie"]
    assert main([*words, "--matches", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["pairs"], [leg["difficulty"] for leg in found["legs"]]) == (2, ["normal", "hard"])
    assert found["differing"][0] == "units.warrior.hp: as is -> 30"
