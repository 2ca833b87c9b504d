"""`captain-red lab`: the laboratory as a check, for build servers."""

import os
import time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from game.cli.errors import FAILED
from game.cli.headless import on_option, play_batch, print_json
from game.lab.compare import Sample
from game.lab.gate import Finding, figures, recipes_of, run_gate
from game.lab.gate_file import read_gate
from game.lab.junit import junit
from game.lab.variants import place_for, play_variant
from game.sim.batch import MOST_JOBS, Batch, prepare
from game.sim.files import write_whole
from game.sim.recipe import Recipe

COLOURS = {"holds": "green", "undecided": "yellow", "fails": "red"}


@click.group(epilog="Example: captain-red lab gate tools/balance.toml --junit balance.xml")
def command() -> None:
    """Balance as a check."""


@command.command(epilog="Example: captain-red lab gate tools/balance.toml --junit balance.xml --store results")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--junit", "report", type=click.Path(path_type=Path, dir_okay=False), help="Write JUnit XML here.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default="every core", type=click.IntRange(1, MOST_JOBS))
@on_option
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def gate(file: Path, report: Path | None, jobs: int, store: Path | None, as_json: bool) -> int:
    """Play what FILE asks for and say whether every figure lies where it must; exit status 1 if one does not.

    FILE is TOML: [[band]] tables name a mission and bounds of win_rate, draws (shares) or rounds (their mean);
    [[comparison]] tables bounds of a difference between numbers a and b. A check may also name difficulty, squad, lgf,
    matches, seed and, as the band's numbers, set. An interval that crosses a bound is undecided, and fails
    only where strict = true.
    """
    asked = read_gate(file)
    started = time.perf_counter()
    for _, recipe, matches in recipes_of(asked):
        prepare(recipe, matches, jobs)  # what is misspelt is told before the first match is played
    with place_for(store) as place:

        def play(recipe: Recipe, matches: int, title: str) -> Sample:
            return _play(place, prepare(recipe, matches, jobs), title)

        findings = list(run_gate(asked, play))
    if report is not None:
        write_whole(report, junit(findings, time.perf_counter() - started))
    if as_json:
        print_json(figures(findings))
    else:
        Console().print(_table(findings))
    return 0 if all(one.passed for one in findings) else FAILED


def _play(place: Path, batch: Batch, title: str) -> Sample:
    return play_variant(place, batch, lambda batch, write: play_batch(batch, title, write))


def _table(findings: list[Finding]) -> Table:
    table = Table("check", "", "found, with its 95% interval", show_lines=False)
    for one in findings:
        word = f"[{COLOURS[one.verdict]}]{one.verdict}[/]"
        table.add_row(one.check, word + ("" if one.passed or one.verdict == "fails" else " (strict)"), one.told)
    return table
