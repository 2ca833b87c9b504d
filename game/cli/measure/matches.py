"""Matches a second, how two jobs compare with one, and the run of 10,000 matches."""

import statistics
from collections.abc import Iterator

from game.cli.measure.child import run_json
from game.cli.measure.figure import Figure
from game.sim.batch import prepare, run
from game.sim.recipe import Recipe

PART = "sim"
MISSION = "01_breach"
RUNS = 5
SAMPLE = 400
LARGE = 10_000
SMALL = 1_000


def measure() -> Iterator[Figure]:
    """One job and two jobs run in turns, so that a busy moment of the machine meets both."""
    one: list[float] = []
    ratios: list[float] = []
    for _ in range(RUNS):
        single, double = _rate(1), _rate(2)
        one.append(single)
        ratios.append(double / single)
    yield Figure(PART, f"veteran against veteran, {MISSION}, one job", statistics.median(one), "matches/s", "300")
    yield Figure(PART, "two jobs against one", statistics.median(ratios), "times", "1.7")
    yield from _large_run()


def _rate(jobs: int) -> float:
    batch = run(prepare(Recipe(MISSION, 1, commanders=("veteran", "veteran")), SAMPLE * jobs, jobs))
    return len(batch.results) / batch.seconds


def _large_run() -> Iterator[Figure]:
    words = ("sim", MISSION, "--jobs", "2", "--matches")
    small, _, small_peak = run_json(*words, str(SMALL))
    large, wall, large_peak = run_json(*words, str(LARGE))
    yield Figure(PART, f"{LARGE:,} matches, two jobs, start to end", wall, "s", "under 25")
    yield Figure(PART, f"{LARGE:,} matches, two jobs, the matches alone", large["seconds"], "s")
    yield Figure(PART, f"squad wins of {LARGE:,}", 100 * large["win_rate"], "%")
    yield Figure(PART, f"peak memory, {LARGE:,} matches", large_peak / 1024, "MiB", "under 500")
    yield Figure(PART, f"peak memory, {SMALL:,} matches", small_peak / 1024, "MiB", "the same: flat")
    assert small["rules"] == large["rules"]
