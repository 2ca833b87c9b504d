"""Balance as a check: figures with their intervals against the bounds that somebody wrote down.

A figure whose whole interval lies outside of its bounds fails; one whose whole interval lies within them holds. Between
these the matches do not tell: that is said, and fails only where the check is strict.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Literal, NamedTuple

from game.lab.compare import Sample, compare, told
from game.lab.gate_file import Band, Comparison, Gate, Match, Numbers
from game.lab.statistics.intervals import Estimate, mean, rate
from game.sim.recipe import Recipe

Verdict = Literal["holds", "undecided", "fails"]
Play = Callable[[Recipe, int, str], Sample]


class Finding(NamedTuple):
    """One figure of one check. `passed`: whether the gate lets it through."""

    check: str
    figure: str
    bounds: tuple[float, float]
    estimate: Estimate
    verdict: Verdict
    passed: bool

    @property
    def told(self) -> str:
        """In words, for a line of a log."""
        found, (low, high) = self.estimate, self.bounds
        show = "{:.1f}" if self.figure == "rounds" else "{:.1%}"
        value, first, last, least, most = (show.format(part) for part in (*found[:3], low, high))
        return f"{self.figure} {value} ({first} to {last}, N {found.matches}), asked for {least} to {most}"


def judge(estimate: Estimate, bounds: tuple[float, float]) -> Verdict:
    """How an interval lies to bounds; the bounds themselves are within."""
    low, high = bounds
    if estimate.high < low or estimate.low > high:
        return "fails"
    return "holds" if low <= estimate.low and estimate.high <= high else "undecided"


def recipes_of(gate: Gate) -> Iterator[tuple[Match, Recipe, int]]:
    """Everything the gate plays, so that each can be checked before the first is played."""
    for check in gate.checks:
        for numbers in (check.set,) if isinstance(check, Band) else (check.a, check.b):
            yield check, _recipe(gate, check, numbers), check.matches or gate.matches


def run_gate(gate: Gate, play: Play) -> Iterator[Finding]:
    """Plays check by check; `play` gives the matches of a recipe, so many, under a title."""
    for check in gate.checks:
        found = _band(gate, check, play) if isinstance(check, Band) else _comparison(gate, check, play)
        for figure, bounds in check.ranges.items():
            verdict = judge(found[figure], bounds)
            passed = verdict == "holds" or (verdict == "undecided" and not check.strict)
            yield Finding(check.title, figure, bounds, found[figure], verdict, passed)


def _band(gate: Gate, band: Band, play: Play) -> dict[str, Estimate]:
    matches = band.matches or gate.matches
    sample = play(_recipe(gate, band, band.set), matches, band.title)
    seed = gate.seed if band.seed is None else band.seed
    rows = sample.store.rows(
        "SELECT winner, rounds FROM matches WHERE run = ? AND seats = 0 AND seed >= ? AND seed < ? ORDER BY seed",
        sample.configuration.run, seed, seed + matches,
    )  # fmt: skip
    won, drawn = (int((rows["winner"] == winner).sum()) for winner in ("squad", "none"))
    return {
        "win_rate": rate(won, len(rows["winner"])),
        "draws": rate(drawn, len(rows["winner"])),
        "rounds": mean(rows["rounds"].astype(float)),
    }


def _comparison(gate: Gate, check: Comparison, play: Play) -> dict[str, Estimate]:
    matches = check.matches or gate.matches
    a, b = (
        play(_recipe(gate, check, numbers), matches, f"{check.title}, {letter}")
        for letter, numbers in (("a", check.a), ("b", check.b))
    )
    found = compare(a, b)
    return {"win_rate": found.paired.difference, "rounds": found.means["rounds"]}


def _recipe(gate: Gate, check: Match, numbers: Numbers) -> Recipe:
    seed = gate.seed if check.seed is None else check.seed
    overrides = {key: str(value) for key, value in numbers.items()}
    recipe = Recipe(check.mission, seed, check.difficulty, (check.squad, check.lgf))
    return replace(recipe, overrides=overrides)


def figures(findings: list[Finding]) -> dict[str, Any]:
    """The figures of `lab gate --json`."""
    return {
        "ok": all(one.passed for one in findings),
        "checks": [
            {"check": one.check, "figure": one.figure, "bounds": list(one.bounds), **told(one.estimate),
             "verdict": one.verdict, "passed": one.passed}
            for one in findings
        ],
    }  # fmt: skip
