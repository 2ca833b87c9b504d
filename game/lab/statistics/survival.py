"""How long units live: Kaplan and Meier's estimate from counts (JASA 53, 1958), with its 95% band.

The band is that of log(-log S) with Greenwood's variance (J. D. Kalbfleisch and R. L. Prentice, 1980), which stays
between 0 and 1. Counts stand for single lives here, so that a million matches cost no more than a hundred.
"""

from collections.abc import Mapping
from math import exp, log, sqrt
from typing import NamedTuple

_REACH = 1.959964  # standard deviations of a 95% interval


class Step(NamedTuple):
    """From the end of round `at` on: the share alive, and its band."""

    at: int
    share: float
    low: float
    high: float


def survival(deaths: Mapping[int, int], ends: Mapping[int, int]) -> list[Step]:
    """A step for each round with a death. `deaths`, `ends`: by round, how many died in it, and how many lived to the
    end of a match that ended in it; who died in a match's last round died before it ended."""
    at_risk = sum(deaths.values()) + sum(ends.values())
    share, greenwood, steps = 1.0, 0.0, [Step(0, 1.0, 1.0, 1.0)]
    for at in sorted({*deaths, *ends}):
        died = deaths.get(at, 0)
        if died:
            share *= 1 - died / at_risk
            greenwood += died / (at_risk * (at_risk - died)) if died < at_risk else 0.0
            steps.append(Step(at, share, *_band(share, greenwood)))
        at_risk -= died + ends.get(at, 0)
    return steps


def _band(share: float, greenwood: float) -> tuple[float, float]:
    if not 0 < share < 1:
        return share, share
    reach = _REACH * sqrt(greenwood) / abs(log(share))
    return share ** exp(reach), share ** exp(-reach)
