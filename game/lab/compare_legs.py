"""Two sets of numbers over several missions and difficulties: each on its own, and all of them together."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from game.lab.compare import Comparison, Pairs, Sample, compare, figures, pair, told
from game.lab.statistics.differences import Paired, against_known, chance_of, paired_rates, unpaired_rates
from game.lab.statistics.intervals import Estimate, rate

# The same grounds in the same order for A and for B.
Group = tuple[Sample, ...]


class Together(NamedTuple):
    """Over all grounds; the intervals know that matches of one seed are not independent."""

    rates: tuple[Estimate, Estimate]
    paired: Paired
    unpaired: Estimate
    sharper: Estimate  # the paired difference, surer where A was played on more seeds than B
    p: float  # of `sharper`


def together(a: Group, b: Group) -> Together:
    """Every match counts the same, whatever its ground."""
    found = [pair(first, second) for first, second in zip(a, b, strict=True)]
    sums = [int(column.sum()) for column in np.array([one.sums for one in found]).T]
    first, second = (_joined(found, letter, "won") for letter in (0, 1))
    seeds = np.concatenate([one.seeds for one in found])
    paired = paired_rates(first, second, seeds=seeds)
    # With several grounds, seeds beyond the pairs may be of one of them alone: then only pairs count.
    more = sums[1] > len(seeds) and len(found) == 1 and len(np.unique(seeds)) == len(seeds)
    sharper = against_known(first, second, found[0].all_a) if more else paired.difference
    return Together(
        (rate(sums[0], sums[1]), rate(sums[2], sums[3])),
        paired,
        unpaired_rates(sums[0], sums[1], sums[2], sums[3]),
        sharper,
        chance_of(sharper) if more else paired.p,
    )


def _joined(found: Sequence[Pairs], letter: int, name: str) -> np.ndarray:
    return np.concatenate([(one.b if letter else one.a)[name] for one in found])


def compare_all(a: Group, b: Group) -> tuple[Together, list[Comparison]]:
    """All together, and ground by ground."""
    return together(a, b), [compare(first, second) for first, second in zip(a, b, strict=True)]


def legs_figures(whole: Together, legs: list[Comparison]) -> dict[str, Any]:
    """The figures of `compare --json` over several grounds: those of the first, with rates and difference over all of
    them, and each ground's own under `legs`."""
    parts = [figures(leg) for leg in legs]
    paired = whole.paired
    return {
        **parts[0],
        "a": {**parts[0]["a"], "win_rate": told(whole.rates[0])},
        "b": {**parts[0]["b"], "win_rate": told(whole.rates[1])},
        "pairs": paired.difference.matches,
        "difference": {**told(paired.difference), "p": paired.p, "effect": round(paired.effect, 4),
                       "only_a": paired.only_a, "only_b": paired.only_b},
        "unpaired": told(whole.unpaired),
        "saved_by_pairing": round(paired.saved, 4),
        "legs": [
            {"mission": leg.configurations[0].mission, "difficulty": leg.configurations[0].difficulty, **part}
            for leg, part in zip(legs, parts, strict=True)
        ],
    }  # fmt: skip
