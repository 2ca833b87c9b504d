"""Rates over several missions or both seats of the same seeds: matches of one seed are no independent ones.

A seed's score is the share of its matches that were won, 0..1; only seeds count as independent.
"""

from math import log

import numpy as np

from game.lab.statistics.intervals import Estimate
from game.lab.statistics.sequential import FEWEST, Decision, Rule, Sprt, Width
from game.sim.interval import wilson


def clustered_rate(scores: np.ndarray, matches: int, confidence: float = 0.95) -> Estimate:
    """The mean of `scores` (float [seeds]) with Wilson's interval for as many matches as their variance is worth.

    After E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998). `matches`: all that were played, for the record.
    """
    count = len(scores)
    if not count:
        return Estimate(0.0, 0.0, 1.0, 0)
    value = float(scores.mean())
    worth = float(_worth(np.array([count]), np.array([value]), np.array([float(((scores - value) ** 2).sum())]))[0])
    low, high = wilson(value * worth, worth, confidence)
    return Estimate(value, low, high, matches)


def decide(rule: Rule, scores: np.ndarray) -> Decision | None:
    """What `rule` says of scores in seed order; its `matches` are seeds."""
    return _narrow(rule, scores) if isinstance(rule, Width) else _tested(rule, scores)


def _worth(counts: np.ndarray, values: np.ndarray, squares: np.ndarray) -> np.ndarray:
    """Independent matches that tell as much; one seed's worth of a coin's variance keeps the count from being endless.

    All won or all lost has no variance to go by: then only seeds count.
    """
    coin = values * (1 - values)
    spread = (squares + coin) / counts
    return np.where(coin > 1e-12, counts * coin / np.maximum(spread, 1e-12), counts)


def _narrow(rule: Width, scores: np.ndarray) -> Decision | None:
    counts = np.arange(1, len(scores) + 1)
    values = np.cumsum(scores) / counts
    worth = _worth(counts, values, np.maximum(0.0, np.cumsum(scores**2) - counts * values**2))
    for nth in np.flatnonzero(counts >= FEWEST):
        low, high = wilson(float(values[nth] * worth[nth]), float(worth[nth]))
        if high - low <= rule.width:
            return Decision(int(counts[nth]), f"interval at most {rule.width:g} wide")
    return None


def _tested(rule: Rule, scores: np.ndarray) -> Decision | None:
    """The generalised sequential test for a mean with unknown variance, as chess engines are tested by pairs of games:
    M. Van den Bergh, "A practical introduction to the GSPRT" (2020)."""
    assert isinstance(rule, Sprt)
    counts = np.arange(1, len(scores) + 1)
    values = np.cumsum(scores) / counts
    # Half a seed won and half a seed lost keep the variance from being nothing.
    centre = (counts * values + 0.5) / (counts + 1)
    spread = (np.cumsum(scores**2) + 0.5) / (counts + 1) - centre**2
    evidence = counts * (rule.p1 - rule.p0) * (2 * values - rule.p0 - rule.p1) / (2 * spread)
    above = evidence >= log((1 - rule.beta) / rule.alpha)
    below = evidence <= log(rule.beta / (1 - rule.alpha))
    ended = np.flatnonzero((above | below) & (counts >= FEWEST))
    if not len(ended):
        return None
    first = int(ended[0])
    return Decision(first + 1, f"rate {rule.p1 if above[first] else rule.p0:g} accepted")
