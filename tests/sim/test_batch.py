"""Batches: the same digest for any number of jobs, compiled and not, and as a match that is stepped."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from game.core.errors import UserError
from game.sim import batch as batches
from game.sim.batch import prepare, run
from game.sim.player import DIGEST, ORDERS, ROUNDS, WINNER
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.sim.summary import overall_digest, summarise

ROOT = Path(__file__).resolve().parents[2]


def arena(seed: int = 1, commanders: tuple[str, str] = ("veteran", "rookie")) -> Recipe:
    return Recipe("arena", seed, commanders=commanders)


def test_the_number_of_jobs_changes_nothing(few: bool) -> None:
    matches = 3 if few else 120
    rows = [run(prepare(arena(), matches, jobs)).results for jobs in (1, 2, 5)]
    assert np.array_equal(rows[0], rows[1])
    assert np.array_equal(rows[0], rows[2])


def test_a_stepped_match_is_the_match_of_the_kernel(few: bool) -> None:
    for commanders in (("veteran", "rookie"), ("random", "veteran")):
        rows = run(prepare(arena(40, commanders), 2 if few else 12, 1)).results
        for nth, row in enumerate(rows):
            match = open_match(arena(40 + nth, commanders))
            match.play()
            got = (match.winner, match.round, len(match.orders), int(match.digest(), 16))
            assert got == (row[WINNER], row[ROUNDS], row[ORDERS], row[DIGEST])


def test_a_batch_continues_its_seeds(few: bool) -> None:
    count = 2 if few else 10
    whole = run(prepare(arena(1), 2 * count, 1)).results
    second = run(prepare(arena(1 + count), count, 1)).results
    assert np.array_equal(whole[count:], second)


def test_different_seeds_differ(few: bool) -> None:
    rows = run(prepare(arena(), 4 if few else 100, 1)).results
    assert len(set(rows[:, DIGEST].tolist())) == len(rows)


@pytest.mark.skipif(bool(os.environ.get("NUMBA_DISABLE_JIT")), reason="this session is already without the compiler")
def test_without_the_compiler_the_matches_are_the_same() -> None:
    words = ["sim", "01_breach", "--matches", "3", "--jobs", "1", "--squad", "veteran", "--lgf", "rookie", "--json"]
    plain = _digest(words, {"NUMBA_DISABLE_JIT": "1"})
    assert plain == _digest(words, {})


def _digest(words: list[str], extra: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "game", *words], cwd=ROOT, env={**os.environ, **extra}, capture_output=True, check=True
    )
    digest = json.loads(done.stdout)["digest"]
    assert isinstance(digest, str)
    return digest


def test_an_interrupted_batch_keeps_what_was_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BLOCK", 1)
    begun = threading.Event()

    def interrupt(done: int) -> None:
        if done and not begun.is_set():
            begun.set()
            raise KeyboardInterrupt

    batch = run(prepare(arena(), 100_000, 1), interrupt)
    assert batch.interrupted
    assert 0 < len(batch.finished) < 100_000
    summary = summarise(batch)
    assert summary["matches"] == len(batch.finished)
    assert sum(summary["wins"].values()) == summary["matches"]  # type: ignore[arg-type]


def test_the_summary_counts_the_rows(few: bool) -> None:
    matches = 3 if few else 50
    batch = run(prepare(arena(), matches, 2))
    summary = summarise(batch)
    assert sum(int(summary["wins"][side]) for side in ("squad", "lgf", "none")) == matches
    low, high = summary["ci95"]
    assert low <= summary["win_rate"] <= high
    assert summary["digest"] == overall_digest(batch.results)
    assert summary["rounds"]["median"] <= summary["rounds"]["p95"]


@pytest.mark.parametrize(
    ("recipe", "matches", "jobs", "problem"),
    [
        (arena(commanders=("human", "rookie")), 1, 1, "without a screen"),
        (arena(commanders=("nobody", "rookie")), 1, 1, "human, veteran, rookie, random"),
        (arena(), 0, 1, "matches"),
        (arena(), 1, 0, "jobs"),
        (arena(-1), 1, 1, "seed"),
        (arena((1 << 62) - 5), 10, 1, "seed"),
        (Recipe("no_such", commanders=("random", "random")), 1, 1, "no_such"),
        (Recipe("arena", difficulty="odd", commanders=("random", "random")), 1, 1, "odd"),
        (Recipe("arena", commanders=("random", "random"), forces=("hunters", "nobody")), 1, 1, "nobody"),
        (Recipe("arena", commanders=("random", "random"), overrides={"weapons.bren.aimm": "1"}), 1, 1, "aimm"),
    ],
)
def test_what_cannot_be_run_is_said(recipe: Recipe, matches: int, jobs: int, problem: str) -> None:
    with pytest.raises(UserError, match=problem):
        prepare(recipe, matches, jobs)


def test_overrides_change_the_outcome(few: bool) -> None:
    count = 2 if few else 60
    plain = run(prepare(arena(), count, 1)).results
    strong = Recipe("arena", 1, commanders=("veteran", "rookie"), overrides={"units.warrior.hp": "60"})
    assert not np.array_equal(run(prepare(strong, count, 1)).results, plain)
