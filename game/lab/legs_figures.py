"""What a run over several legs says: by side, by commander, and leg by leg."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from game.lab.compare import told
from game.lab.legs import Leg, scores
from game.lab.statistics.clustered import clustered_rate
from game.lab.statistics.intervals import Estimate, rate
from game.rules.components import LGF, SQUAD
from game.sim.player import WINNER
from game.sim.summary import count_ends, count_wins, overall_digest, rounds_of, summarise, survivors_of


def figures(legs: Sequence[Leg]) -> dict[str, Any]:
    """The figures of `sim --json` for several legs: those of one, over all of them, and with `commanders` where seats
    were changed, and `legs`. Intervals are over seeds, whose matches are not independent of one another."""
    parts = [summarise(leg.batch) for leg in legs]
    rows = np.concatenate([leg.batch.finished for leg in legs])
    squad = side_rate(legs, SQUAD)
    seconds = sum(part["seconds"] for part in parts)
    names = [list(dict.fromkeys(leg.batch.recipe.mission for leg in legs)),
             list(dict.fromkeys(leg.batch.recipe.difficulty for leg in legs))]  # fmt: skip
    return {
        **parts[0],
        "mission": ", ".join(names[0]), "missions": names[0],
        "difficulty": ", ".join(names[1]), "difficulties": names[1],
        "matches": len(rows),
        "wins": count_wins(rows),
        "win_rate": round(squad.value, 4), "ci95": [round(squad.low, 4), round(squad.high, 4)],
        "ends": count_ends(rows), "rounds": rounds_of(rows), "survivors": survivors_of(rows),
        "digest": overall_digest(rows),
        "seconds": round(seconds, 3),
        "matches_per_second": round(len(rows) / seconds, 1) if seconds > 0 else 0.0,
        "warmup_seconds": round(sum(part["warmup_seconds"] for part in parts), 3),
        "interrupted": any(part["interrupted"] for part in parts),
        **({"commanders": by_commander(legs)} if any(leg.seats for leg in legs) else {}),
        "legs": [{**part, "seats": leg.seats} for leg, part in zip(legs, parts, strict=True)],
    }  # fmt: skip


def side_rate(legs: Sequence[Leg], side: int) -> Estimate:
    """How often this side won, over the seeds that every leg has played."""
    whole = np.logical_and.reduce([leg.batch.done for leg in legs])
    won = np.mean([leg.batch.results[whole, WINNER] == side for leg in legs], axis=0)
    return clustered_rate(won, int(whole.sum()) * len(legs))


def by_commander(legs: Sequence[Leg]) -> list[dict[str, Any]]:
    """Each commander's wins in both seats and in either."""
    found = []
    for nth, name in enumerate(legs[0].batch.recipe.commanders):
        seated = {side: _seated(legs, nth, side) for side in (SQUAD, LGF)}
        share = scores(legs) if nth == 0 else _others(legs)
        found.append({
            "name": name,
            "wins": sum(wins for wins, _ in seated.values()),
            "win_rate": told(clustered_rate(share, len(share) * len(legs))),
            "as_squad": told(rate(*seated[SQUAD])),
            "as_lgf": told(rate(*seated[LGF])),
        })  # fmt: skip
    return found


def _seated(legs: Sequence[Leg], nth: int, side: int) -> tuple[int, int]:
    """Wins and matches of the nth commander on this side."""
    rows = [leg.batch.finished for leg in legs if nth ^ leg.seats == side]
    return sum(int((part[:, WINNER] == side).sum()) for part in rows), sum(len(part) for part in rows)


def _others(legs: Sequence[Leg]) -> np.ndarray:
    """As `scores`, of the commander named second."""
    whole = np.logical_and.reduce([leg.batch.done for leg in legs])
    won = [leg.batch.results[whole, WINNER] == (SQUAD if leg.seats else LGF) for leg in legs]
    return np.asarray(np.mean(won, axis=0))
