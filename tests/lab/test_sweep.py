"""Grids: which points, each against today, and what many looks cost."""

import json
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.lab.compare import Sample
from game.lab.run import seated
from game.lab.statistics.differences import against_known, chance_of, paired_rates
from game.lab.statistics.surface import Surface
from game.lab.store import Store
from game.lab.sweep import Axis, cube, grid, parse_axis, weigh
from game.lab.sweep_fit import fit, read_sweeps
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
    found = weigh((today,), [({"n": "1"}, (same,)), ({"n": "2"}, (better,))])
    assert [point.q < 0.05 for point in found] == [False, True]
    assert found[1].against.difference.low < 0.2 < found[1].against.difference.high
    assert found[1].q == pytest.approx(2 * found[1].p)
    assert found[1].p == found[1].against.p


def test_sweep_plays_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sweep", "arena", "--lgf", "rookie", "--matches", "1", "--store", str(tmp_path / "s"), "--json"]
    assert main([*words, "--vary", "units.warrior.hp=20"]) == 0
    capsys.readouterr()
    assert main([*words, "--vary", "units.warrior.hp=20,30"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [point["overrides"] for point in found["points"]] == [{"units.warrior.hp": "20"}, {"units.warrior.hp": "30"}]
    store = Store(tmp_path / "s")
    assert store.rows("SELECT count(*) AS n FROM matches")["n"][0] == 3
    assert [len(one["points"]) for one in read_sweeps(store)] in ([1, 2], [2, 1])
    assert main([*words, "--vary", "units.warior.hp=20"]) == 1
    assert "warrior" in capsys.readouterr().err


def test_a_hypercube_tries_all_of_every_range() -> None:
    axes = [Axis("a", tuple(map(str, range(20)))), Axis("b", tuple(map(str, range(10)))), Axis("c", ("1", "2"))]
    points = cube(axes, 20, 1, {"d": "7"})
    assert sorted(int(point["a"]) for point in points) == list(range(20))
    assert sorted(int(point["b"]) for point in points) == sorted([*range(10)] * 2)
    assert {point["d"] for point in points} == {"7"}
    assert points == cube(axes, 20, 1, {"d": "7"})
    assert len(cube(axes[2:], 20, 1, {})) == 2


def made_surface(seed: int, together: float) -> Surface:
    """Of 36 points, 60 seeds each, which share half of their luck across points."""
    source = np.random.default_rng(seed)
    numbers = np.array([(a, b) for a in range(6) for b in range(6)], float)
    luck = np.where(source.random((36, 60)) < 0.5, source.random(60), source.random((36, 60)))
    x, y = (numbers / 5 - 0.5).T
    rate = 1 / (1 + np.exp(-(0.3 + 1.2 * x - y**2 + together * x * y)))
    return Surface(np.repeat(numbers, 60, axis=0), (luck < rate[:, None]).ravel(), np.tile(np.arange(60), 36))


def test_curves_and_interactions_cover_the_truth() -> None:
    covered, within, found = [], [], []
    for seed in range(40):
        surface = made_surface(seed, 2.0)
        curve = surface.curve(0, np.array([0.0, 2.5]))
        truth = 1 / (1 + np.exp(-(0.3 + 1.2 * (curve.values / 5 - 0.5))))
        within.append(((curve.low <= truth) & (truth <= curve.high)).mean())
        (one,) = surface.interactions()
        covered.append(one.effect.low <= 2.0 <= one.effect.high)
        found.append(made_surface(seed, 0.0).interactions()[0].p < 0.05)
    assert 0.87 <= np.mean(covered) <= 1
    assert 0.89 <= np.mean(within) <= 0.99
    assert np.mean(found) <= 0.15


def test_no_curve_is_drawn_where_none_fits(tmp_path: Path) -> None:
    batch = fill(tmp_path / "s", made_batch(40))
    group = (Sample(Store(tmp_path / "s"), seated(batch, 0)),)
    nothing: dict[str, list[str]] = {"curves": [], "interactions": []}
    assert fit([Axis("n", ("1",))], [({"n": "1"}, group)]) == nothing
    assert fit([Axis("n", ("x", "y"))], [({"n": "x"}, group), ({"n": "y"}, group)]) == nothing
    found = fit([Axis("n", ("1", "2"))], [({"n": "1"}, group), ({"n": "2"}, group)])
    assert len(found["curves"][0]["rate"]) == len(found["curves"][0]["values"])
    won = np.ones(10, bool)
    with pytest.raises(ValueError, match="no model"):
        Surface(np.arange(10.0)[:, None], won, np.arange(10))


def test_more_of_today_makes_differences_surer_and_covers_the_truth() -> None:
    source, covered, narrower = np.random.default_rng(4), [], []
    for _ in range(2000):
        luck, own = source.random((2, 900))
        a, b = luck < 0.6, np.where(source.random(900) < 0.5, luck, own)[:300] < 0.65
        found, paired = against_known(a[:300], b, a), paired_rates(a[:300], b).difference
        covered.append(found.low <= 0.05 <= found.high)
        assert (chance_of(found) < 0.05) == found.is_real
        narrower.append((found.high - found.low) / (paired.high - paired.low))
    assert 0.935 <= np.mean(covered) <= 0.965
    assert np.mean(narrower) < 0.97
    same = against_known(np.ones(5, bool), np.ones(5, bool), np.ones(50, bool))
    assert same.low < 0 < same.high
