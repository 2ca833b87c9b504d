"""Intervals of rates and means. Every figure comes with how many values it rests on."""

from math import isfinite, sqrt
from typing import NamedTuple

import numpy as np

from game.lab.engine import need
from game.sim.interval import wilson

# From here on the mean of a sample is as good as normal, and resampling a million values would only cost time.
LARGE = 2000
RESAMPLES = 2000


class Estimate(NamedTuple):
    """A figure, its 95% interval, and the number of matches (or pairs) behind it."""

    value: float
    low: float
    high: float
    matches: int

    @property
    def is_real(self) -> bool:
        """Whether a difference of zero lies outside of the interval."""
        return self.matches > 0 and (self.low > 0 or self.high < 0)


def rate(wins: int, count: int, confidence: float = 0.95) -> Estimate:
    """A rate with Wilson's interval; 0 within (0, 1) for no matches."""
    low, high = wilson(wins, count, confidence)
    return Estimate(wins / count if count else 0.0, low, high, count)


def mean(values: np.ndarray, confidence: float = 0.95, seed: int = 1) -> Estimate:
    """A mean with its bootstrap interval (BCa; B. Efron, JASA 82, 1987), from 2,000 values on with Student's.

    Equal values give an interval without width, one value or none an endless one.
    """
    count = len(values)
    centre = float(values.mean()) if count else 0.0
    if count < 2:
        return Estimate(centre, float("-inf"), float("inf"), count)
    if values.min() == values.max():
        return Estimate(centre, centre, centre, count)
    low, high = _resampled(values, confidence, seed) if count < LARGE else (float("nan"), float("nan"))
    if not (isfinite(low) and isfinite(high)):
        low, high = _student(values, centre, confidence)
    return Estimate(centre, low, high, count)


def from_moments(total: float, squares: float, count: int, confidence: float = 0.95) -> Estimate:
    """A mean with Student's interval, from the sum of the values and the sum of their squares."""
    if count < 2:
        return Estimate(total / max(1, count), float("-inf"), float("inf"), count)
    centre = total / count
    spread = sqrt(max(0.0, (squares - count * centre * centre) / (count - 1)) / count)
    reach = float(need("scipy.stats").t.ppf((1 + confidence) / 2, count - 1)) * spread
    return Estimate(centre, centre - reach, centre + reach, count)


def _resampled(values: np.ndarray, confidence: float, seed: int) -> tuple[float, float]:
    found = need("scipy.stats").bootstrap(
        (values,), np.mean, n_resamples=RESAMPLES, confidence_level=confidence, batch=100,
        rng=np.random.default_rng(seed),
    ).confidence_interval  # fmt: skip
    return float(found.low), float(found.high)


def _student(values: np.ndarray, centre: float, confidence: float) -> tuple[float, float]:
    spread = float(values.std(ddof=1)) / sqrt(len(values))
    reach = float(need("scipy.stats").t.ppf((1 + confidence) / 2, len(values) - 1)) * spread
    return centre - reach, centre + reach
