"""Grids of numbers: each point played with the same seeds, and compared with the numbers as they are."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from game.core.errors import UserError
from game.lab.compare import Sample, told
from game.lab.statistics.differences import Paired, discoveries, paired_rates
from game.lab.statistics.intervals import Estimate, rate

MOST_POINTS = 1000


class Axis(NamedTuple):
    """A number and the values it takes."""

    key: str
    values: tuple[str, ...]


class Point(NamedTuple):
    """`against`: this point minus the numbers as they are; `q`: its p, adjusted for how many points there are."""

    run: str
    overrides: dict[str, str]
    win_rate: Estimate
    against: Paired
    q: float


def parse_axis(word: str) -> Axis:
    """`KEY=60:80:5`, both ends included, or `KEY=60,70,80`; raises UserError."""
    key, equals, text = word.partition("=")
    values = _span(word, text) if ":" in text else tuple(value.strip() for value in text.split(","))
    if not (key.strip() and equals) or not all(values):
        raise _wrong(word)
    if len(set(values)) != len(values):
        raise UserError("--vary", word, "names a value twice", "expected each once")
    return Axis(key.strip(), values)


def grid(axes: Sequence[Axis], fixed: Mapping[str, str]) -> list[dict[str, str]]:
    """Every combination, the last axis fastest, over what is `fixed` for all; raises UserError if they are too many."""
    keys = [axis.key for axis in axes]
    if len(set(keys)) != len(keys):
        raise UserError("--vary", ", ".join(keys), "names a number twice", "expected each once")
    count = int(np.prod([float(len(axis.values)) for axis in axes]))
    if count > MOST_POINTS:
        raise UserError("--vary", "", f"makes {count} points", f"expected at most {MOST_POINTS}")
    return [{**fixed, **dict(zip(keys, values, strict=True))} for values in product(*(axis.values for axis in axes))]


def weigh(today: Sample, samples: Sequence[tuple[dict[str, str], Sample]]) -> list[Point]:
    """The points in the order of `samples`: the numbers changed, and the matches played with them."""
    base = _outcomes(today)
    found = [(overrides, sample, *_against(base, _outcomes(sample))) for overrides, sample in samples]
    adjusted = discoveries([paired.p for *_, paired in found])
    return [
        Point(sample.configuration.run, overrides, won, paired, q)
        for (overrides, sample, won, paired), q in zip(found, adjusted, strict=True)
    ]


def figures(today: Sample, points: Sequence[Point]) -> dict[str, Any]:
    """The figures of `sweep --json`."""
    keys, won = _outcomes(today)
    return {
        "today": {"run": today.configuration.run, "win_rate": told(rate(int(won.sum()), len(keys)))},
        "points": [
            {"run": point.run, "overrides": point.overrides, "win_rate": told(point.win_rate),
             "difference": told(point.against.difference), "p": point.against.p, "q": point.q,
             "saved_by_pairing": round(point.against.saved, 4)}
            for point in points
        ],
    }  # fmt: skip


def _outcomes(sample: Sample) -> tuple[np.ndarray, np.ndarray]:
    """A number for each match's seed and seats, and whether the squad won it."""
    rows = sample.store.rows(
        "SELECT seed * 2 + seats AS match, winner = 'squad' AS won FROM matches WHERE run = ?", sample.configuration.run
    )
    return rows["match"], rows["won"].astype(bool)


def _against(base: tuple[np.ndarray, np.ndarray], own: tuple[np.ndarray, np.ndarray]) -> tuple[Estimate, Paired]:
    _, at_base, at_own = np.intersect1d(base[0], own[0], assume_unique=True, return_indices=True)
    return rate(int(own[1].sum()), len(own[1])), paired_rates(base[1][at_base], own[1][at_own])


def _span(word: str, text: str) -> tuple[str, ...]:
    try:
        first, last, step = (int(part) for part in text.split(":"))
    except ValueError as error:
        raise _wrong(word) from error
    if step <= 0 or last < first or (last - first) // step >= MOST_POINTS:
        raise _wrong(word)
    return tuple(str(value) for value in range(first, last + 1, step))


def _wrong(word: str) -> UserError:
    return UserError("--vary", word, "is no range", "expected KEY=FIRST:LAST:STEP or KEY=VALUE,VALUE")
