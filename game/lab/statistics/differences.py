"""How much one sample differs from another: with the same dice on both sides (pairs), or without."""

from math import asin, sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from game.lab.engine import need
from game.lab.statistics.intervals import Estimate, mean
from game.sim.interval import wilson


class Paired(NamedTuple):
    """B minus A of a yes-or-no outcome over pairs of the same seed and seats."""

    difference: Estimate
    p: float  # McNemar's, exact, two-sided
    only_a: int  # pairs that only A won
    only_b: int
    saved: float  # the part of the matches that pairing saved, for the same width of interval; below 0: it cost some
    effect: float  # Cohen's h


def paired_rates(a: np.ndarray, b: np.ndarray, confidence: float = 0.95, seeds: np.ndarray | None = None) -> Paired:
    """`a`, `b`: bool [pairs]. The interval is A. Agresti and Y. Min's, Statistics in Medicine 24 (2005).

    `seeds`: where several pairs share a seed (missions, seats), the interval and p are widened by what they have in
    common: the design effect of L. Kish, "Survey Sampling" (1965), never below 1.
    """
    count = len(a)
    only_a, only_b = int(np.count_nonzero(a & ~b)), int(np.count_nonzero(~a & b))
    value = (only_b - only_a) / count if count else 0.0
    shared = 1.0 if seeds is None else _design_effect(b.astype(np.int64) - a.astype(np.int64), seeds)
    low, high = _agresti_min(only_a / shared, only_b / shared, count / shared, confidence)
    split = only_a + only_b
    p = float(need("scipy.stats").binomtest(only_b, split).pvalue) if split else 1.0
    if shared > 1 and split:
        p = max(p, 2 * NormalDist().cdf(-abs(only_b - only_a) / sqrt(split * shared)))
    rates = (float(a.mean()), float(b.mean())) if count else (0.0, 0.0)
    saved = _saved(value, split / count, rates) if count else 0.0
    return Paired(Estimate(value, low, high, count), p, only_a, only_b, saved, effect_size(*rates))


def unpaired_rates(wins_a: int, count_a: int, wins_b: int, count_b: int, confidence: float = 0.95) -> Estimate:
    """B minus A; R. G. Newcombe's hybrid of two Wilson intervals, Statistics in Medicine 17 (1998), method 10."""
    rate_a, rate_b = wins_a / max(1, count_a), wins_b / max(1, count_b)
    low_a, high_a = wilson(wins_a, count_a, confidence)
    low_b, high_b = wilson(wins_b, count_b, confidence)
    value = rate_b - rate_a
    low = value - sqrt((rate_b - low_b) ** 2 + (high_a - rate_a) ** 2)
    high = value + sqrt((high_b - rate_b) ** 2 + (rate_a - low_a) ** 2)
    return Estimate(value, low, high, min(count_a, count_b))


def paired_means(a: np.ndarray, b: np.ndarray) -> Estimate:
    """B minus A of a number, over pairs."""
    return mean(b.astype(np.float64) - a.astype(np.float64))


def against_known(pairs_a: np.ndarray, pairs_b: np.ndarray, all_a: np.ndarray, confidence: float = 0.95) -> Estimate:
    """B minus A where A has been played more often than B; bool [pairs], [pairs] and [all of A's matches].

    The pairs tell by how much B's seeds were lucky (A as a control variate with its regression weight: S. S. Lavenberg
    and P. D. Welch, Management Science 27, 1981), so more of A makes the difference surer though B is played no more.
    """
    count, known = len(pairs_a), len(all_a)
    a, b = pairs_a.astype(float), pairs_b.astype(float)
    spread_a, spread_b = (float(one.var(ddof=1)) if count > 1 else 0.0 for one in (a, b))
    if not (spread_a and spread_b) or known <= count:
        return paired_rates(pairs_a, pairs_b, confidence).difference
    weight = float(np.cov(a, b)[0, 1]) / spread_a
    value = b.mean() - weight * a.mean() - (1 - weight) * float(all_a.mean())
    spread = (spread_b - weight**2 * spread_a) / count + (1 - weight) ** 2 * float(all_a.var(ddof=1)) / known
    reach = NormalDist().inv_cdf((1 + confidence) / 2) * sqrt(max(0.0, spread))
    return Estimate(float(value), float(value) - reach, float(value) + reach, count)


def chance_of(difference: Estimate, confidence: float = 0.95) -> float:
    """The p of a difference whose interval is a normal one: how likely one as large is where there is none."""
    reach = (difference.high - difference.low) / 2
    if reach <= 0:
        return 1.0 if difference.value == 0 else 0.0
    normal = NormalDist()
    return 2 * normal.cdf(-abs(difference.value) / reach * normal.inv_cdf((1 + confidence) / 2))


def effect_size(rate_a: float, rate_b: float) -> float:
    """Cohen's h: 0.2 is small, 0.5 middling, 0.8 large, wherever between 0 and 1 the rates lie."""
    return 2 * asin(sqrt(rate_b)) - 2 * asin(sqrt(rate_a))


def detectable(pairs: int, split: float = 0.5, power: float = 0.8, alpha: float = 0.05) -> float:
    """The smallest difference found with this power. `split`: of all pairs, how many come out differently.

    0.5 is the most that two unrelated rates can have, so the answer is then a bound.
    """
    normal = NormalDist()
    return min(1.0, (normal.inv_cdf(1 - alpha / 2) + normal.inv_cdf(power)) * sqrt(split / max(1, pairs)))


def pairs_needed(difference: float, split: float = 0.5, power: float = 0.8, alpha: float = 0.05) -> int:
    """How many pairs find this difference with this power."""
    normal = NormalDist()
    reach = normal.inv_cdf(1 - alpha / 2) + normal.inv_cdf(power)
    return int(np.ceil(max(0.0, split - difference**2) * (reach / difference) ** 2))


def discoveries(p_values: list[float]) -> list[float]:
    """Each adjusted so that of what is called real at 5%, at most 5% is not (Benjamini and Hochberg, 1995)."""
    if not p_values:
        return []
    return [float(p) for p in need("scipy.stats").false_discovery_control(p_values)]


def _agresti_min(only_a: float, only_b: float, count: float, confidence: float) -> tuple[float, float]:
    # Half a match added to each of the four cells.
    total, first, second = count + 2, only_a + 0.5, only_b + 0.5
    centre = (second - first) / total
    reach = NormalDist().inv_cdf((1 + confidence) / 2) * sqrt(max(0.0, (first + second) / total - centre**2) / total)
    return max(-1.0, centre - reach), min(1.0, centre + reach)


def _design_effect(differences: np.ndarray, seeds: np.ndarray) -> float:
    """How many times the variance is what it would be if no pairs shared a seed; at least 1."""
    _, places = np.unique(seeds, return_inverse=True)
    apart = float(((differences - differences.mean()) ** 2).sum()) if len(differences) else 0.0
    sums = np.bincount(places, weights=differences - differences.mean()) if len(differences) else np.zeros(0)
    return max(1.0, float((sums**2).sum()) / apart) if apart > 0 and len(sums) < len(differences) else 1.0


def _saved(value: float, split: float, rates: tuple[float, float]) -> float:
    apart = sum(rate * (1 - rate) for rate in rates)
    return 1 - (split - value**2) / apart if apart > 0 else 0.0
