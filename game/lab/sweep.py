"""Grids and samples of numbers: each point played with the same seeds, and compared with the numbers as they are."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from game.core.errors import UserError
from game.lab.compare import told
from game.lab.compare_legs import Group, together
from game.lab.engine import need
from game.lab.statistics.differences import Paired, discoveries
from game.lab.statistics.intervals import Estimate

MOST_POINTS = 1000


class Axis(NamedTuple):
    """A number and the values it takes."""

    key: str
    values: tuple[str, ...]


class Point(NamedTuple):
    """`against`: this point minus the numbers as they are; `q`: its p, adjusted for how many points there are."""

    runs: tuple[str, ...]  # one a ground
    overrides: dict[str, str]
    win_rate: Estimate
    against: Paired
    difference: Estimate  # as `against`, and surer where today was played more often
    p: float
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
    _check_keys(axes)
    keys = [axis.key for axis in axes]
    count = int(np.prod([float(len(axis.values)) for axis in axes]))
    if count > MOST_POINTS:
        raise UserError("--vary", "", f"makes {count} points", f"expected at most {MOST_POINTS}")
    return [{**fixed, **dict(zip(keys, values, strict=True))} for values in product(*(axis.values for axis in axes))]


def _check_keys(axes: Sequence[Axis]) -> None:
    keys = [axis.key for axis in axes]
    if len(set(keys)) != len(keys):
        raise UserError("--vary", ", ".join(keys), "names a number twice", "expected each once")


def cube(axes: Sequence[Axis], points: int, seed: int, fixed: Mapping[str, str]) -> list[dict[str, str]]:
    """A Latin hypercube: every part of every number's range is tried about equally often, in so few points.

    By scipy.stats.qmc, with the least discrepancy it finds. Points that fall on the same values stand once.
    """
    _check_keys(axes)
    if not 2 <= points <= MOST_POINTS:
        raise UserError("--lhs", str(points), "is out of range", f"expected 2 to {MOST_POINTS}")
    maker = need("scipy.stats.qmc").LatinHypercube(len(axes), optimization="random-cd", rng=np.random.default_rng(seed))
    places = maker.random(points)
    sizes = np.array([len(axis.values) for axis in axes])
    rows = dict.fromkeys(tuple(row) for row in (places * sizes).astype(int).tolist())
    return [{**fixed, **{axis.key: axis.values[at] for axis, at in zip(axes, row, strict=True)}} for row in rows]


def weigh(today: Group, samples: Sequence[tuple[dict[str, str], Group]]) -> list[Point]:
    """The points in the order of `samples`: the numbers changed, and the matches played with them."""
    found = [(overrides, group, together(today, group)) for overrides, group in samples]
    adjusted = discoveries([one.p for *_, one in found])
    return [
        Point(
            tuple(sample.configuration.run for sample in group),
            overrides,
            one.rates[1],
            one.paired,
            one.sharper,
            one.p,
            q,
        )
        for (overrides, group, one), q in zip(found, adjusted, strict=True)
    ]


def figures(today: Group, points: Sequence[Point]) -> dict[str, Any]:
    """The figures of `sweep --json`, without the fit."""
    return {
        "today": {"run": today[0].configuration.run, "runs": [sample.configuration.run for sample in today],
                  "win_rate": told(together(today, today).rates[0])},
        "points": [
            {"run": point.runs[0], "runs": point.runs, "overrides": point.overrides, "win_rate": told(point.win_rate),
             "difference": told(point.difference), "p": point.p, "q": point.q,
             "saved_by_pairing": round(point.against.saved, 4)}
            for point in points
        ],
    }  # fmt: skip


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
