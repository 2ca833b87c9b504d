"""A measured figure, and how medians of several runs are taken."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Figure(NamedTuple):
    """`value` None: it could not be measured, and `note` says why. `target`: what it should reach, in words."""

    part: str
    name: str
    value: float | None
    unit: str
    target: str = ""
    note: str = ""


def median_seconds(action: Callable[[], object], runs: int, calls: int = 1) -> float:
    """Median over `runs` of the mean time of one of `calls` calls, in seconds."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        for _ in range(calls):
            action()
        times.append((time.perf_counter() - started) / calls)
    return statistics.median(times)
