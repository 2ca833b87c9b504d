"""`python -m tools.win_rates --write` plays every mission at every preset and keeps the README's table of win rates.

The bands are those of tools/balance.toml, the missions those of missions.toml, the squad and the LGF both veterans.
Without --write the table is only printed.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.content.catalog import load_catalog
from game.lab.gate_file import Band, read_gate
from game.sim.batch import prepare, run
from game.sim.interval import wilson
from game.sim.recipe import Recipe

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- win rates: python -m tools.win_rates --write -->", "<!-- end of win rates -->"
PRESETS = ("story", "normal", "hard", "nightmare")
SEED = 10001


class Figure(NamedTuple):
    """How often the squad won a mission at a preset, with the 95% interval, and the band it should lie in."""

    mission: str
    preset: str
    wins: int
    undecided: int
    matches: int
    band: tuple[float, float]

    @property
    def rate(self) -> float:
        return self.wins / self.matches

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        return wilson(self.wins, self.matches, confidence)


def bands() -> dict[tuple[str, str], tuple[float, float]]:
    """By mission and preset; raises KeyError for a mission of the campaign without one."""
    gate = read_gate(ROOT / "tools" / "balance.toml")
    found = {(band.mission, band.difficulty): band.win_rate for band in gate.checks if isinstance(band, Band)}
    missions = [mission.key for mission in load_catalog().missions]
    return {(key, preset): found[key, preset] or (0.0, 1.0) for key in missions for preset in PRESETS}


def figures(matches: int, jobs: int) -> Iterator[Figure]:
    for (mission, preset), band in bands().items():
        batch = run(prepare(Recipe(mission, SEED, preset, ("veteran", "veteran")), matches, jobs))
        winners = batch.finished[:, 0]
        yield Figure(mission, preset, int((winners == 0).sum()), int((winners == 2).sum()), len(winners), band)


def table(found: list[Figure]) -> str:
    """Markdown: a row a mission, a column a preset; what lies outside its band is marked with an asterisk."""
    rows = ["| mission | " + " | ".join(preset.capitalize() for preset in PRESETS) + " |"]
    rows.append("| --- |" + " --- |" * len(PRESETS))
    for mission in dict.fromkeys(figure.mission for figure in found):
        cells = [_cell(figure) for figure in found if figure.mission == mission]
        rows.append(f"| `{mission}` | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _cell(figure: Figure) -> str:
    low, high = figure.interval()
    outside = not figure.band[0] <= figure.rate <= figure.band[1]
    return f"{figure.rate:.1%} ({low:.1%} to {high:.1%}){'*' if outside else ''}"


def write(words: str) -> None:
    """Puts the table between its marks in the README."""
    text = README.read_text("utf-8")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    README.write_text(pattern.sub(lambda _: f"{BEGIN}\n{words}\n{END}", text), "utf-8", newline="\n")


def main() -> int:
    """Prints the table; 1 when a rate lies outside its band."""
    parser = argparse.ArgumentParser(prog="python -m tools.win_rates", description=__doc__)
    parser.add_argument("--matches", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = []
    for figure in figures(options.matches, options.jobs):
        found.append(figure)
        print(f"{figure.mission:22} {figure.preset:10} {_cell(figure)}  undecided {figure.undecided}", flush=True)
    words = table(found)
    if options.write:
        write(f"{words}\n\n{options.matches} seeds each from {SEED} on, veterans on both sides, 95% intervals.")
    return int(any("*" in _cell(figure) for figure in found))


if __name__ == "__main__":
    raise SystemExit(main())
