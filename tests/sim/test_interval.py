"""The score interval against published and exact values."""

import pytest
from scipy.stats import binomtest

from game.sim.interval import wilson


@pytest.mark.parametrize(("wins", "matches"), [(0, 10), (10, 10), (7, 10), (650, 1000), (1, 3000)])
def test_agrees_with_scipy(wins: int, matches: int) -> None:
    exact = binomtest(wins, matches).proportion_ci(0.95, "wilson")
    assert wilson(wins, matches) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_no_matches_say_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
