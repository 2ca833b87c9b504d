"""Intervals and tests against a known truth: how often they hold, not only that they give numbers."""

import numpy as np
import pytest

from game.core.errors import UserError
from game.lab.statistics.differences import (
    detectable,
    discoveries,
    effect_size,
    paired_means,
    paired_rates,
    pairs_needed,
    unpaired_rates,
)
from game.lab.statistics.intervals import from_moments, mean, rate
from game.lab.statistics.sequential import Sprt, Width, parse_rule
from game.sim.interval import wilson

EXPERIMENTS = 2000


def dice(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_wilson_covers_the_truth_95_times_of_100() -> None:
    for truth in (0.1, 0.5, 0.648):
        wins = dice(1).binomial(500, truth, EXPERIMENTS)
        covered = [low <= truth <= high for low, high in (wilson(int(won), 500) for won in wins)]
        assert 0.935 <= np.mean(covered) <= 0.965


def test_the_paired_difference_covers_the_truth_and_is_not_found_where_it_is_not() -> None:
    a, b = _pairs(0.6, 0.6, 400)
    found = [paired_rates(first, second) for first, second in zip(a, b, strict=True)]
    assert 0.935 <= np.mean([one.difference.low <= 0 <= one.difference.high for one in found]) <= 0.965
    assert np.mean([one.p < 0.05 for one in found]) <= 0.05
    a, b = _pairs(0.6, 0.67, 400)
    found = [paired_rates(first, second) for first, second in zip(a, b, strict=True)]
    assert 0.935 <= np.mean([one.difference.low <= 0.07 <= one.difference.high for one in found]) <= 0.965


def _pairs(rate_a: float, rate_b: float, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Outcomes that share half of their luck."""
    source = dice(2)
    shared = source.random((EXPERIMENTS, count)) < 0.5
    luck = source.random((3, EXPERIMENTS, count))
    first, second = np.where(shared, luck[0], luck[1]), np.where(shared, luck[0], luck[2])
    return first < rate_a, second < rate_b


def test_newcombes_difference_covers_the_truth() -> None:
    wins = dice(3).binomial(400, [0.6, 0.67], (EXPERIMENTS, 2))
    found = [unpaired_rates(int(a), 400, int(b), 400) for a, b in wins]
    assert 0.935 <= np.mean([one.low <= 0.07 <= one.high for one in found]) <= 0.965


@pytest.mark.slow
def test_the_bootstrap_covers_the_truth() -> None:
    samples = dice(4).gamma(4.0, 2.0, (EXPERIMENTS, 120))
    found = [mean(sample) for sample in samples]
    assert 0.935 <= np.mean([one.low <= 8.0 <= one.high for one in found]) <= 0.965


def test_pairing_saves_what_is_shared() -> None:
    a, b = _pairs(0.6, 0.6, 20_000 // EXPERIMENTS * EXPERIMENTS // 100)
    found = paired_rates(a.ravel(), b.ravel())
    assert found.saved == pytest.approx(0.5, abs=0.02)


def test_the_sequential_test_errs_no_more_than_it_was_told() -> None:
    rule = Sprt(0.5, 0.6, 0.05, 0.1)
    for truth, wrong, most in ((0.5, "0.6", 0.05), (0.6, "0.5", 0.1)):
        outcomes = dice(5).random((EXPERIMENTS, 3000)) < truth
        found = [rule.decide(row) for row in outcomes]
        decided = [one for one in found if one is not None]
        assert len(decided) == EXPERIMENTS
        assert np.mean([wrong in one.verdict for one in decided]) <= most
        assert np.mean([one.matches for one in decided]) < 300  # a fixed test needs some 210 to 280 for the same errors


def test_a_width_stops_at_the_first_match_that_is_enough() -> None:
    wins = dice(6).random(4000) < 0.65
    found = Width(0.06).decide(wins)
    assert found is not None
    low, high = wilson(int(wins[: found.matches].sum()), found.matches)
    assert high - low <= 0.06
    low, high = wilson(int(wins[: found.matches - 1].sum()), found.matches - 1)
    assert high - low > 0.06
    assert Width(0.01).decide(wins) is None
    assert Width(0.01).decide(wins[:0]) is None


def test_what_power_promises_holds() -> None:
    pairs = pairs_needed(0.07, split=0.4)
    assert detectable(pairs, split=0.4) == pytest.approx(0.07, abs=0.002)
    source, hits = dice(7), 0
    for _ in range(400):
        kinds = source.choice(3, size=pairs, p=[0.6, 0.165, 0.235])
        hits += paired_rates(kinds == 1, kinds == 2).p < 0.05
    assert 0.73 <= hits / 400 <= 0.86


@pytest.mark.parametrize("count", [1, 2, 50])
@pytest.mark.parametrize("won", [False, True])
def test_without_variance_the_figures_are_sane(count: int, won: bool) -> None:
    wins = np.full(count, won)
    found = rate(int(wins.sum()), count)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.high - found.low > 0.03
    paired = paired_rates(wins, wins)
    assert paired.difference.low < 0 < paired.difference.high
    assert (paired.p, paired.difference.value) == (1.0, 0.0)
    still = mean(np.full(count, 3.0))
    assert still.value == 3.0
    assert still.low <= 3.0 <= still.high


def test_nothing_at_all_is_no_error() -> None:
    nothing = np.zeros(0, bool)
    assert rate(0, 0).high == 1.0
    assert paired_rates(nothing, nothing).p == 1.0
    assert mean(np.zeros(0)).matches == 0
    assert discoveries([]) == []


def test_moments_give_what_the_values_give() -> None:
    values = dice(8).normal(3, 2, 5000)
    one, two = mean(values), from_moments(float(values.sum()), float((values**2).sum()), len(values))
    assert one == pytest.approx(two, rel=1e-9)


def test_paired_means_and_effects() -> None:
    a = dice(9).normal(3, 2, 200)
    found = paired_means(a, a + 1 + dice(10).normal(0, 0.1, 200))
    assert found.is_real
    assert 0.9 < found.low < found.value < found.high < 1.1
    assert effect_size(0.5, 0.5) == 0
    assert effect_size(0.2, 0.8) > 0.8


def test_many_comparisons_are_made_harder() -> None:
    assert discoveries([0.01, 0.04, 0.9]) == pytest.approx([0.03, 0.06, 0.9])


@pytest.mark.parametrize(
    "text", ["", "width", "width=2", "width=x", "sprt:0.5", "sprt:0.5,0.5,0.05,0.05", "sprt:a,b,c,d"]
)
def test_a_wrong_rule_is_said(text: str) -> None:
    with pytest.raises(UserError, match="expected width="):
        parse_rule(text)
