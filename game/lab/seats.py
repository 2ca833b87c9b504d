"""What matches in both seats say of the commanders, apart from what the side is worth."""

from collections.abc import Callable
from typing import NamedTuple

from game.lab.decode import Columns
from game.lab.statistics.clustered import clustered_rate
from game.lab.statistics.intervals import Estimate, rate

Ask = Callable[[str], Columns]
# For each commander, in which seats and with which winner it has won.
_WON = (
    "(seats = 0 AND winner = 'squad') OR (seats = 1 AND winner = 'lgf')",
    "(seats = 0 AND winner = 'lgf') OR (seats = 1 AND winner = 'squad')",
)


class Seated(NamedTuple):
    """How often a commander won: over the seeds played in both seats, and on either side."""

    name: str
    won: Estimate
    as_squad: Estimate
    as_lgf: Estimate


def commanders_in_both_seats(ask: Ask, commanders: tuple[str, str]) -> list[Seated]:
    """`ask`: the answer to SQL with one place for the run. Empty where no seed was played in both seats."""
    shares = [
        ask(f"SELECT count_if({won}) / 2 AS share FROM matches WHERE run = ? GROUP BY seed HAVING count(*) = 2")[
            "share"
        ]
        for won in _WON
    ]
    if not len(shares[0]):
        return []
    found = ask(
        "SELECT seats, count_if(winner = 'squad') AS squad, count_if(winner = 'lgf') AS lgf, count(*) AS n "
        "FROM matches WHERE run = ? GROUP BY seats ORDER BY seats"
    )
    squad, lgf, counts = ([int(one) for one in found[name]] for name in ("squad", "lgf", "n"))
    return [
        Seated(
            name, clustered_rate(shares[nth], 2 * len(shares[nth])), rate(squad[nth], counts[nth]),
            rate(lgf[1 - nth], counts[1 - nth]),
        )
        for nth, name in enumerate(commanders)
    ]  # fmt: skip
