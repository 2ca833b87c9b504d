"""How a win rate depends on several numbers: a logistic regression with each number, its square and every product.

Matches of one seed share their luck across the points of a sweep, so errors are reckoned by seed (the sandwich of
K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986); statsmodels fits.
"""

import warnings
from collections.abc import Sequence
from itertools import combinations
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from game.lab.engine import need
from game.lab.statistics.differences import discoveries
from game.lab.statistics.intervals import Estimate

STEPS = 25


class Interaction(NamedTuple):
    """Numbers `first` and `second` of the sweep. `effect`: what the one, gone through its whole range, adds to the
    effect of the other gone through its own, in log odds; `q`: p adjusted for how many pairs were looked at."""

    first: int
    second: int
    effect: Estimate
    p: float
    q: float


class Curve(NamedTuple):
    """Over the `axis`-th number, the others held; all float [STEPS]: its values, the rate, its 95% band."""

    axis: int
    values: np.ndarray
    rate: np.ndarray
    low: np.ndarray
    high: np.ndarray


class Surface:
    """The fitted model. Numbers are coded -0.5 to 0.5 over their ranges, so an effect is that of a whole range."""

    def __init__(self, numbers: np.ndarray, won: np.ndarray, seeds: np.ndarray) -> None:
        """`numbers`: float [matches, axes], each with at least two values; `won`: bool; `seeds`: int, what is shared.

        Raises ValueError where no model fits: all won or all lost, or fewer points than terms.
        """
        self._low, self._high = numbers.min(axis=0), numbers.max(axis=0)
        self._squares = [axis for axis in range(numbers.shape[1]) if len(np.unique(numbers[:, axis])) > 2]
        self.pairs = list(combinations(range(numbers.shape[1]), 2))
        design = self._design(numbers)
        if np.linalg.matrix_rank(np.unique(design, axis=0)) < design.shape[1] or won.all() or not won.any():
            raise ValueError("no model fits")
        self._matches = len(won)
        self._weights, self._errors = _fit(design, won.astype(float), seeds)

    def curve(self, axis: int, held: np.ndarray) -> Curve:
        """`held`: float [axes], where the other numbers stay."""
        values = np.linspace(self._low[axis], self._high[axis], STEPS)
        points = np.tile(held.astype(float), (STEPS, 1))
        points[:, axis] = values
        design = self._design(points)
        middle = design @ self._weights
        reach = _Z * np.sqrt(np.einsum("ij,jk,ik->i", design, self._errors, design))
        return Curve(axis, values, _rate(middle), _rate(middle - reach), _rate(middle + reach))

    def interactions(self) -> list[Interaction]:
        """Every pair of numbers, the clearest first."""
        first = len(self._weights) - len(self.pairs)
        effects = self._weights[first:]
        errors = np.sqrt(np.diag(self._errors)[first:])
        p_values = [2 * NormalDist().cdf(-abs(effect / error)) for effect, error in zip(effects, errors, strict=True)]
        adjusted = discoveries(p_values)
        found = [
            Interaction(*pair, Estimate(effect, effect - _Z * error, effect + _Z * error, self._matches), p, q)
            for pair, effect, error, p, q in zip(
                self.pairs, effects.tolist(), errors.tolist(), p_values, adjusted, strict=True
            )
        ]
        return sorted(found, key=lambda one: one.p)

    def _design(self, numbers: np.ndarray) -> np.ndarray:
        coded = (numbers - self._low) / (self._high - self._low) - 0.5
        squares = coded[:, self._squares] ** 2
        products = [coded[:, first] * coded[:, second] for first, second in self.pairs]
        return np.column_stack([np.ones(len(coded)), coded, squares, *products])


_Z = NormalDist().inv_cdf(0.975)


def _rate(odds: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))))


def _fit(design: np.ndarray, won: np.ndarray, seeds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    models = need("statsmodels.api")
    _, groups = np.unique(seeds, return_inverse=True)
    alone = len(np.unique(groups)) < 2
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            family = models.families.Binomial()
            kind = {} if alone else {"cov_type": "cluster", "cov_kwds": {"groups": groups}}
            found = models.GLM(won, design, family=family).fit(**kind)
        except (Warning, np.linalg.LinAlgError) as error:
            raise ValueError("no model fits") from error
    return np.asarray(found.params), np.asarray(found.cov_params())


def held_at(numbers: np.ndarray, today: Sequence[float | None]) -> np.ndarray:
    """Where to hold numbers: as today if that lies within what was tried, else in the middle; float [axes]."""
    low, high = numbers.min(axis=0), numbers.max(axis=0)
    return np.array([
        now if now is not None and first <= now <= last else (first + last) / 2
        for now, first, last in zip(today, low, high, strict=True)
    ])  # fmt: skip
