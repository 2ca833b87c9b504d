"""Two samples of matches against each other, pair by pair: the same seed and seats, so the same dice where nothing
changed."""

from dataclasses import dataclass
from math import sqrt
from typing import Any, NamedTuple

import numpy as np

from game.lab.configuration import Configuration
from game.lab.decode import Columns
from game.lab.engine import need
from game.lab.statistics.differences import Paired, discoveries, paired_means, paired_rates, unpaired_rates
from game.lab.statistics.intervals import Estimate, from_moments, rate
from game.lab.store import Store, connect

# A difference adjusted for all that were looked at is called real below this.
REAL = 0.05
_TALLIES = """
WITH pairs AS (SELECT seed, seats FROM a_matches JOIN b_matches USING (seed, seats)),
first AS (SELECT * FROM a_tallies SEMI JOIN pairs USING (seed, seats)),
second AS (SELECT * FROM b_tallies SEMI JOIN pairs USING (seed, seats)),
joined AS (
    SELECT side, what, name, coalesce(first.amount, 0)::DOUBLE AS a, coalesce(second.amount, 0)::DOUBLE AS b
    FROM first FULL JOIN second USING (seed, seats, side, what, name)
)
SELECT side, what, name, sum(a) AS a, sum(b) AS b, sum((b - a) * (b - a)) AS squares
FROM joined GROUP BY side, what, name ORDER BY side, what, name
"""


class Sample(NamedTuple):
    """The matches of one configuration of a store."""

    store: Store
    configuration: Configuration

    def matches(self) -> Columns:
        return self.store.rows(
            "SELECT seed, seats, winner = 'squad' AS won, rounds, squad_left, lgf_left FROM matches WHERE run = ?",
            self.configuration.run,
        )

    @property
    def title(self) -> str:
        known = self.configuration
        return f"{known.mission}, {known.difficulty}"


class Pairs(NamedTuple):
    """The matches that two samples have in common, column by column, in the same order, and each match's seed."""

    a: Columns
    b: Columns
    seeds: np.ndarray
    all_a: np.ndarray  # bool: every match of A, won by the squad
    sums: tuple[int, int, int, int]  # wins and matches of all of A, and of all of B


def pair(a: Sample, b: Sample) -> Pairs:
    first, second = a.matches(), b.matches()
    key_a, key_b = (rows["seed"] * 2 + rows["seats"] for rows in (first, second))
    _, at_a, at_b = np.intersect1d(key_a, key_b, assume_unique=True, return_indices=True)
    for rows in (first, second):
        rows["won"] = rows["won"].astype(bool)
    sums = int(first["won"].sum()), len(key_a), int(second["won"].sum()), len(key_b)
    told_a, told_b = (
        {name: column[at] for name, column in rows.items()} for rows, at in ((first, at_a), (second, at_b))
    )
    return Pairs(told_a, told_b, first["seed"][at_a], first["won"], sums)


class Change(NamedTuple):
    """How much a tally differs, per match. `q`: the chance of such a difference by luck, adjusted for how many
    tallies were compared."""

    side: str
    what: str
    name: str
    a: float
    b: float
    difference: Estimate
    q: float


@dataclass(frozen=True)
class Comparison:
    """B minus A. `rates`: the squad's win rates over all matches of each; everything else over the pairs."""

    configurations: tuple[Configuration, Configuration]
    rates: tuple[Estimate, Estimate]
    paired: Paired
    unpaired: Estimate
    means: dict[str, Estimate]
    changes: list[Change]

    @property
    def differing(self) -> list[str]:
        """What differs between the two, in words."""
        first, second = self.configurations
        told = [
            f"{name}: {getattr(first, name)} -> {getattr(second, name)}"
            for name in ("mission", "difficulty", "commanders", "forces", "map", "rules", "mind", "version")
            if getattr(first, name) != getattr(second, name)
        ]
        keys = sorted({*first.overrides, *second.overrides})
        changed = [(key, first.overrides.get(key, "as is"), second.overrides.get(key, "as is")) for key in keys]
        return [f"{key}: {a} -> {b}" for key, a, b in changed if a != b] + told


def compare(a: Sample, b: Sample) -> Comparison:
    """Everything that can be said of two samples; without common seeds `paired` has no pairs."""
    pairs = pair(a, b)
    return Comparison(
        (a.configuration, b.configuration),
        (rate(*pairs.sums[:2]), rate(*pairs.sums[2:])),
        paired_rates(pairs.a["won"], pairs.b["won"], seeds=pairs.seeds),
        unpaired_rates(*pairs.sums),
        {name: paired_means(pairs.a[name], pairs.b[name]) for name in ("rounds", "squad_left", "lgf_left")},
        _changes(a, b, len(pairs.seeds)),
    )


def _changes(a: Sample, b: Sample, pairs: int) -> list[Change]:
    """The tallies that really differ, the clearest first."""
    if pairs < 2:
        return []
    rows = _joined_tallies(a, b)
    found = [from_moments(s - f, q, pairs) for f, s, q in zip(rows["a"], rows["b"], rows["squares"], strict=True)]
    distances = [_distance(estimate, squares, pairs) for estimate, squares in zip(found, rows["squares"], strict=True)]
    adjusted = discoveries([float(2 * need("scipy.stats").t.sf(distance, pairs - 1)) for distance in distances])
    order = np.argsort(-np.array(distances), kind="stable")
    return [
        Change(
            rows["side"][nth], rows["what"][nth], rows["name"][nth], float(rows["a"][nth]) / pairs,
            float(rows["b"][nth]) / pairs, found[nth], adjusted[nth],
        )
        for nth in order
        if adjusted[nth] < REAL
    ]  # fmt: skip


def _joined_tallies(a: Sample, b: Sample) -> Columns:
    with connect() as connection:
        for letter, sample in (("a", a), ("b", b)):
            for table in ("matches", "tallies"):
                source = f"SELECT * FROM ({sample.store.source(table)}) WHERE run = '{sample.configuration.run}'"
                connection.execute(f"CREATE VIEW {letter}_{table} AS {source}")
        answer: Columns = connection.execute(_TALLIES).fetchnumpy()
    return answer


def _distance(estimate: Estimate, squares: float, pairs: int) -> float:
    """How many standard errors from zero."""
    spread = sqrt(max(0.0, squares - pairs * estimate.value**2) / (pairs - 1) / pairs)
    return abs(estimate.value) / spread if spread > 0 else 0.0 if estimate.value == 0 else float("inf")


def figures(found: Comparison) -> dict[str, Any]:
    """The figures of `compare --json`."""
    paired = found.paired
    sides = zip("ab", found.configurations, found.rates, strict=True)
    return {
        **{letter: {"run": known.run, "overrides": known.overrides, "win_rate": told(won)}
           for letter, known, won in sides},
        "differing": found.differing,
        "pairs": paired.difference.matches,
        "difference": {**told(paired.difference), "p": paired.p, "effect": round(paired.effect, 4),
                       "only_a": paired.only_a, "only_b": paired.only_b},
        "unpaired": told(found.unpaired),
        "saved_by_pairing": round(paired.saved, 4),
        "means": {name: told(estimate) for name, estimate in found.means.items()},
        "changes": [
            {"side": one.side, "what": one.what, "name": one.name, "a": round(one.a, 4), "b": round(one.b, 4),
             "difference": told(one.difference), "q": one.q}
            for one in found.changes
        ],
    }  # fmt: skip


def told(estimate: Estimate) -> dict[str, float | int | None]:
    """An estimate for JSON, which knows no endless numbers."""
    low, high = (round(end, 5) if np.isfinite(end) else None for end in (estimate.low, estimate.high))
    return {"value": round(estimate.value, 5), "low": low, "high": high, "matches": estimate.matches}
