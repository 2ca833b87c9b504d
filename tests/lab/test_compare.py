"""Two samples against each other: what is told must be what was put in."""

import json
from pathlib import Path
from typing import Any

import pytest

import game.cli.compare
from game.cli.main import main
from game.core.errors import UserError
from game.lab.compare import Sample, compare, figures
from game.lab.run import seated
from game.lab.statistics.differences import pairs_needed
from game.lab.store import Store
from game.lab.variants import sample_of, settings_of
from game.sim.batch import Batch
from tests.lab.made_matches import fill, made_batch


def sample(path: Path, batch: Batch, bias: int = 0) -> Sample:
    fill(path, batch, bias)
    return Sample(Store(path), seated(batch, 0))


def test_a_difference_put_in_is_found_pair_by_pair(tmp_path: Path) -> None:
    a = sample(tmp_path / "s", made_batch(600))
    b = sample(tmp_path / "s", made_batch(600, squad="rookie"), bias=8)
    found = compare(a, b)
    assert found.paired.only_a == 0
    assert found.paired.difference.is_real
    assert found.paired.difference.low < 0.08 < found.paired.difference.high
    assert found.paired.saved > 0.5
    width = found.unpaired.high - found.unpaired.low
    assert found.paired.difference.high - found.paired.difference.low < width
    assert found.differing == ["commanders: ('veteran', 'rookie') -> ('rookie', 'rookie')"]


def test_only_common_seeds_are_pairs(tmp_path: Path) -> None:
    a = sample(tmp_path / "a", made_batch(40))
    b = sample(tmp_path / "b", made_batch(40, first=21, squad="rookie"))
    found = compare(a, b)
    assert found.paired.difference.matches == 20
    assert [one.matches for one in found.rates] == [40, 40]
    apart = compare(a, sample(tmp_path / "c", made_batch(5, first=900, squad="rookie")))
    assert apart.paired.difference.matches == 0
    json.dumps(figures(apart), allow_nan=False)


def test_more_matches_of_today_are_of_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample(tmp_path / "a", made_batch(900))
    sample(tmp_path / "b", made_batch(300, squad="rookie"), bias=8)
    found = json_of(capsys, "compare", str(tmp_path / "a"), str(tmp_path / "b"))
    sharper, paired = (found[name]["high"] - found[name]["low"] for name in ("sharper", "difference"))
    assert sharper < paired
    assert found["sharper"]["low"] < 0.08 < found["sharper"]["high"]
    assert main(["compare", str(tmp_path / "a"), str(tmp_path / "b")]) == 0
    assert "with A's matches of other seeds" in capsys.readouterr().out


def test_the_same_tallies_are_no_change(tmp_path: Path) -> None:
    a = sample(tmp_path / "s", made_batch(60))
    b = sample(tmp_path / "s", made_batch(60, squad="rookie"))
    assert compare(a, b).changes == []
    assert not compare(a, b).paired.difference.is_real


def test_a_store_of_several_runs_wants_one_named(tmp_path: Path) -> None:
    a = sample(tmp_path / "s", made_batch(3))
    sample(tmp_path / "s", made_batch(3, squad="rookie"))
    with pytest.raises(UserError, match="holds 2 configurations"):
        sample_of(str(tmp_path / "s"))
    assert sample_of(f"{tmp_path / 's'}:{a.configuration.run[:6]}").configuration.run == a.configuration.run


def test_what_is_neither_store_nor_setting_is_said() -> None:
    assert settings_of("today") == []
    assert settings_of("a.b=1,c.d=2") == ["a.b=1", "c.d=2"]
    with pytest.raises(UserError, match="no setting and no commit"):
        settings_of("nothing")


def json_of(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert isinstance(content, dict)
    return content


def test_variants_are_played_with_the_same_seeds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compare", "today", "units.warrior.hp=30", "--mission", "arena", "--matches", "2"]
    quick = ["--squad", "veteran", "--lgf", "rookie", "--store", str(tmp_path / "s")]
    found = json_of(capsys, *words, *quick)
    assert found["pairs"] == 2
    assert found["b"]["overrides"] == {"units.warrior.hp": "30"}
    assert found["differing"][0] == "units.warrior.hp: as is -> 30"
    assert found["detectable_before"] == 1.0
    (change,) = found["numbers"]
    assert (change["key"], int(change["b"]) - int(change["a"])) == ("units.warrior.hp", change["by"])
    again = json_of(capsys, *words, *quick)
    assert again == found


def test_as_many_are_played_as_find_the_difference(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(game.cli.compare, "PILOT", 2)
    words = ["compare", "today", "units.warrior.hp=30", "--mission", "arena", "--lgf", "rookie", "--find", "50"]
    assert main([*words, "--json"]) == 0
    told = capsys.readouterr()
    pairs = json.loads(told.out)["pairs"]
    assert 2 <= pairs <= pairs_needed(0.5, 1.0)
    assert f"{pairs:,} pairs find 50.0% 8 times of 10" in told.err


def test_before_it_plays_it_says_what_three_points_take() -> None:
    assert f"one of 3% takes {pairs_needed(0.03):,} at worst" in game.cli.compare.forecast(100)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["today", "units.warrior.hp=30"], "--mission"),
        (["today", "today", "--mission", "arena"], "the same"),
        (["today", "units.warior.hp=30", "--mission", "arena"], "warrior"),
    ],
)
def test_wrong_words_are_said(words: list[str], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *words]) in (1, 2)
    assert problem in capsys.readouterr().err
