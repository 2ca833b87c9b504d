"""What a batch of matches says: wins, their interval, lengths, and one digest for all of it."""

import hashlib
from typing import TypedDict

import numpy as np

import game
from game.rules.components import LGF, NOBODY, SQUAD
from game.sim.batch import Batch
from game.sim.interval import wilson
from game.sim.player import DIGEST, LGF_LEFT, REASON, ROUNDS, SQUAD_LEFT, WINNER
from game.sim.recipe import rules_hash

WINNER_NAMES = ("squad", "lgf", "none")
# Why a battle ended, by the number of rules.components.BY_*: the clock is a mission's last round.
REASON_NAMES = ("none", "objectives", "failure", "casualties", "clock", "trigger")


class Wins(TypedDict):
    """Matches won by each side, or by none."""

    squad: int
    lgf: int
    none: int


class Rounds(TypedDict):
    """How long matches lasted, in rounds."""

    median: float
    p95: float


class End(TypedDict):
    """How often matches ended so; see `REASON_NAMES`."""

    winner: str
    reason: str
    matches: int


class Survivors(TypedDict):
    """Mean number of units of a side that stood at the end."""

    squad: float
    lgf: float


class Summary(TypedDict):
    """The figures of `sim --json`. `win_rate` and `ci95` are the squad's; speed is without compilation."""

    mission: str
    rules: str
    version: str
    matches: int
    seed: int
    squad: str
    lgf: str
    difficulty: str
    jobs: int
    wins: Wins
    win_rate: float
    ci95: list[float]
    ends: list[End]
    rounds: Rounds
    survivors: Survivors
    digest: str
    seconds: float
    matches_per_second: float
    warmup_seconds: float
    interrupted: bool


def summarise(batch: Batch) -> Summary:
    """The figures of every finished match of the batch."""
    rows, recipe = batch.finished, batch.recipe
    count = len(rows)
    wins = count_wins(rows)
    low, high = wilson(wins["squad"], count)
    return Summary(
        mission=batch.battle.plan.key,
        rules=rules_hash(batch.battle.catalog),
        version=game.__version__,
        matches=count,
        seed=recipe.seed,
        squad=recipe.commanders[SQUAD],
        lgf=recipe.commanders[LGF],
        difficulty=recipe.difficulty,
        jobs=batch.jobs,
        wins=wins,
        win_rate=round(wins["squad"] / max(1, count), 4),
        ci95=[round(low, 4), round(high, 4)],
        ends=count_ends(rows),
        rounds=rounds_of(rows),
        survivors=survivors_of(rows),
        digest=overall_digest(rows),
        seconds=round(batch.seconds, 3),
        matches_per_second=round(count / batch.seconds, 1) if batch.seconds > 0 else 0.0,
        warmup_seconds=round(batch.warmup_seconds, 3),
        interrupted=batch.interrupted,
    )


def count_wins(rows: np.ndarray) -> Wins:
    def won(side: int) -> int:
        return int(np.count_nonzero(rows[:, WINNER] == side))

    return Wins(squad=won(SQUAD), lgf=won(LGF), none=won(NOBODY))


def count_ends(rows: np.ndarray) -> list[End]:
    """Every winner and reason that occurred, the commonest first."""
    kinds, counts = np.unique(rows[:, [WINNER, REASON]], axis=0, return_counts=True)
    return [
        End(winner=WINNER_NAMES[kinds[nth, 0]], reason=REASON_NAMES[kinds[nth, 1]], matches=int(counts[nth]))
        for nth in np.argsort(-counts, kind="stable")
    ]


def rounds_of(rows: np.ndarray) -> Rounds:
    return Rounds(median=_percentile(rows[:, ROUNDS], 50), p95=_percentile(rows[:, ROUNDS], 95))


def survivors_of(rows: np.ndarray) -> Survivors:
    return Survivors(squad=_mean(rows[:, SQUAD_LEFT]), lgf=_mean(rows[:, LGF_LEFT]))


def overall_digest(rows: np.ndarray) -> str:
    """One hash over every match's final digest in seed order, 64 hexadecimal digits."""
    return hashlib.sha256(rows[:, DIGEST].astype("<i8").tobytes()).hexdigest()


def _percentile(values: np.ndarray, percent: float) -> float:
    return float(np.percentile(values, percent)) if len(values) else 0.0


def _mean(values: np.ndarray) -> float:
    return round(float(values.mean()), 3) if len(values) else 0.0
