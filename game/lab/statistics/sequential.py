"""When to stop: after so many matches, when the interval is narrow enough, or when a sequential test has decided.

A. Wald, "Sequential tests of statistical hypotheses", Annals of Mathematical Statistics 16 (1945). Every rule looks at
the matches in the order of their seeds, so the answer does not depend on which thread finished first.
"""

from math import log
from statistics import NormalDist
from typing import NamedTuple, Protocol

import numpy as np

from game.core.errors import UserError

# No width is believed on fewer matches.
FEWEST = 30


class Decision(NamedTuple):
    """`matches`: after how many; `verdict`: in words."""

    matches: int
    verdict: str


class Rule(Protocol):
    def decide(self, wins: np.ndarray) -> Decision | None:
        """`wins`: bool, in seed order. None: play on."""
        ...


class Width(NamedTuple):
    """Until the whole 95% interval of the win rate is at most this wide."""

    width: float

    def decide(self, wins: np.ndarray) -> Decision | None:
        counts = np.arange(1, len(wins) + 1)
        rates = np.cumsum(wins) / counts
        z2 = NormalDist().inv_cdf(0.975) ** 2
        widths = 2 * np.sqrt(z2 * (rates * (1 - rates) / counts + z2 / (4 * counts**2))) / (1 + z2 / counts)
        narrow = np.flatnonzero((widths <= self.width) & (counts >= FEWEST))
        return Decision(int(narrow[0]) + 1, f"interval at most {self.width:g} wide") if len(narrow) else None


class Sprt(NamedTuple):
    """Is the win rate p0 or p1? With at most `alpha` and `beta` of wrong answers if it is either."""

    p0: float
    p1: float
    alpha: float
    beta: float

    def decide(self, wins: np.ndarray) -> Decision | None:
        win, loss = log(self.p1 / self.p0), log((1 - self.p1) / (1 - self.p0))
        evidence = np.cumsum(np.where(wins, win, loss))
        above = evidence >= log((1 - self.beta) / self.alpha)
        below = evidence <= log(self.beta / (1 - self.alpha))
        ended = np.flatnonzero(above | below)
        if not len(ended):
            return None
        first = int(ended[0])
        return Decision(first + 1, f"rate {self.p1 if above[first] else self.p0:g} accepted")


def parse_rule(text: str) -> Rule:
    """`width=0.02` or `sprt:p0,p1,alpha,beta`; raises UserError."""
    try:
        if text.startswith("width="):
            return _width(float(text.removeprefix("width=")))
        if text.startswith("sprt:"):
            return _sprt(*(float(word) for word in text.removeprefix("sprt:").split(",")))
    except (ValueError, TypeError) as error:
        raise _wrong(text) from error
    raise _wrong(text)


def _width(width: float) -> Width:
    if not 0 < width < 1:
        raise ValueError
    return Width(width)


def _sprt(p0: float, p1: float, alpha: float, beta: float) -> Sprt:
    if p0 == p1 or not all(0 < value < 1 for value in (p0, p1)) or not all(0 < e < 0.5 for e in (alpha, beta)):
        raise ValueError
    return Sprt(p0, p1, alpha, beta)


def _wrong(text: str) -> UserError:
    return UserError("", "--stop", f"{text!r} is no rule", "expected width=0.02 or sprt:0.45,0.55,0.05,0.05")
