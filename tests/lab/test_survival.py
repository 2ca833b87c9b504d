"""Survival from counts: what a kept library says of the same lives one by one."""

import numpy as np
import pytest
from scipy.stats import CensoredData, ecdf

from game.lab.statistics.survival import survival


def counted(values: np.ndarray) -> dict[int, int]:
    rounds, counts = np.unique(values, return_counts=True)
    return dict(zip(rounds.tolist(), counts.tolist(), strict=True))


@pytest.mark.parametrize("seed", range(5))
def test_it_is_the_librarys_of_the_same_lives(seed: int) -> None:
    dice = np.random.default_rng(seed)
    died, lived = dice.integers(1, 12, 80), dice.integers(3, 15, 40)
    steps = survival(counted(died), counted(lived))
    known = ecdf(CensoredData(uncensored=died, right=lived)).sf
    band = known.confidence_interval(0.95, method="log-log")
    for step in steps[1:]:
        assert step.share == pytest.approx(float(known.evaluate(step.at)))
        if 0 < step.share < 1:
            assert step.low == pytest.approx(float(band.low.evaluate(step.at)), abs=1e-6)
            assert step.high == pytest.approx(float(band.high.evaluate(step.at)), abs=1e-6)


def test_all_and_nobody() -> None:
    assert [step[:2] for step in survival({}, {9: 50})] == [(0, 1.0)]
    assert survival({3: 50}, {})[-1] == (3, 0.0, 0.0, 0.0)
    assert [step.share for step in survival({1: 1, 2: 1}, {1: 1, 5: 1})] == pytest.approx([1.0, 0.75, 0.375])
