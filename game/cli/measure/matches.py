"""Matches a second, how two jobs compare with one, and the run of 10,000 matches."""

import statistics
import time
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
    pairs = [(_rates(1), _rates(2)) for _ in range(RUNS)]
    single = statistics.median(one[0] for one, _ in pairs)
    core = statistics.median(one[1] for one, _ in pairs)
    ratio = statistics.median(two[0] / one[0] for one, two in pairs)
    idle = "what other programs take is left out"
    yield Figure(PART, f"veteran against veteran, {MISSION}, one job", single, "matches/s", "300")
    yield Figure(PART, "the same by the processor's time", core, "matches/s", "300", idle)
    yield Figure(PART, "two jobs against one", ratio, "times", "1.7")
    yield from _large_run()


def _rates(jobs: int) -> tuple[float, float]:
    """Matches a second of the clock, and of processor time."""
    batch = prepare(Recipe(MISSION, 1, commanders=("veteran", "veteran")), SAMPLE * jobs, jobs)
    started = time.process_time()
    run(batch)
    return len(batch.results) / batch.seconds, len(batch.results) / (time.process_time() - started)


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
