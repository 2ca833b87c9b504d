"""Grids: which points, each against today, and what many looks cost."""

import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.lab.compare import Sample
from game.lab.run import seated
from game.lab.store import Store
from game.lab.sweep import Axis, grid, parse_axis, weigh
from tests.lab.made_matches import fill, made_batch


def test_axes_are_ranges_or_lists() -> None:
    assert parse_axis("weapons.bren.aim=60:70:5") == Axis("weapons.bren.aim", ("60", "65", "70"))
    assert parse_axis("a.b = 3, 1") == Axis("a.b", ("3", "1"))


@pytest.mark.parametrize(
    "word", ["", "a.b", "=1:2:1", "a.b=", "a.b=1:2", "a.b=2:1:1", "a.b=1:9:0", "a=1,1", "a=0:99999:1"]
)
def test_a_wrong_axis_is_said(word: str) -> None:
    with pytest.raises(UserError, match="--vary"):
        parse_axis(word)


def test_a_grid_is_every_combination() -> None:
    points = grid([Axis("a", ("1", "2")), Axis("b", ("3", "4"))], {"c": "5"})
    assert points == [{"c": "5", "a": a, "b": b} for a in "12" for b in "34"]
    with pytest.raises(UserError, match="1024 points"):
        grid([Axis(letter, tuple("0123")) for letter in "abcde"], {})
    with pytest.raises(UserError, match="twice"):
        grid([Axis("a", ("1",)), Axis("a", ("2",))], {})


def test_points_are_weighed_against_today(tmp_path: Path) -> None:
    def sample(squad: str, bias: int) -> Sample:
        batch = fill(tmp_path / "s", made_batch(300, squad=squad), bias)
        return Sample(Store(tmp_path / "s"), seated(batch, 0))

    today, same, better = sample("veteran", 0), sample("rookie", 0), sample("random", 20)
    found = weigh(today, [({"n": "1"}, same), ({"n": "2"}, better)])
    assert [point.q < 0.05 for point in found] == [False, True]
    assert found[1].against.difference.low < 0.2 < found[1].against.difference.high
    assert found[1].q == pytest.approx(2 * found[1].against.p)


def test_sweep_plays_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sweep", "arena", "--lgf", "rookie", "--matches", "1", "--store", str(tmp_path / "s"), "--json"]
    assert main([*words, "--vary", "units.warrior.hp=20"]) == 0
    capsys.readouterr()
    assert main([*words, "--vary", "units.warrior.hp=20,30"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [point["overrides"] for point in found["points"]] == [{"units.warrior.hp": "20"}, {"units.warrior.hp": "30"}]
    assert Store(tmp_path / "s").rows("SELECT count(*) AS n FROM matches")["n"][0] == 3
    assert main([*words, "--vary", "units.warior.hp=20"]) == 1
    assert "warrior" in capsys.readouterr().err
