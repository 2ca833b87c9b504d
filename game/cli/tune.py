"""`captain-red tune`: numbers that put missions into their bands."""

from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from game.cli.errors import FAILED
from game.cli.headless import headless_options, play_quietly, print_json, progress_bar
from game.content.catalog import load_catalog
from game.content.overrides import parse_settings
from game.content.suggest import expected_one_of
from game.core.errors import UserError
from game.lab.compare import told
from game.lab.numbers import patch, today, write
from game.lab.search_play import wins_into
from game.lab.targets import Ground, parse_target
from game.lab.tune import Axis, Found, Search
from game.lab.variants import place_for


@click.command(
    epilog="Example: captain-red tune --vary difficulty.hard.lgf_aim=0:20 --vary difficulty.hard.squad_aim=-20:0:5 "
    "--target 01_breach@hard=0.30:0.45 --matches 20000 --store tuning"
)
@click.option("--vary", multiple=True, required=True, metavar="K=A:B[:STEP]", help="A number and what it may be.")
@click.option("--target", "targets", multiple=True, required=True, metavar="M[@D]=LO:HI",
              help="The squad's win rate on mission M (at difficulty D).")  # fmt: skip
@headless_options
@click.option("--each", default=600, show_default=True, type=click.IntRange(16), help="Matches of a candidate on each "
              "target.")  # fmt: skip
@click.option("--confirm", default=2000, show_default=True, type=click.IntRange(2), help="Matches on fresh seeds that "
              "confirm the answer.")  # fmt: skip
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
@click.option("--apply", "to_write", is_flag=True, help="Write the numbers into assets/data.")
def command(
    vary: tuple[str, ...], targets: tuple[str, ...], matches: int, seed: int, squad: str, lgf: str, difficulty: str,
    jobs: int, settings: tuple[str, ...], as_json: bool, each: int, confirm: int, store: Path | None, to_write: bool,
) -> int:  # fmt: skip
    """Find numbers that put every target into its band, with the smallest change from today.

    --matches is what the search may play in all. The answer is confirmed on seeds that the search has not seen and
    printed as a patch of assets/data; exit status 1 where no numbers reach every band, with the nearest. With --store
    it may be stopped and started again.
    """
    axes, fixed = [_axis(word) for word in vary], parse_settings(settings)
    if len({axis.key for axis in axes}) != len(axes):
        raise UserError("--vary", "", "names a number twice", "expected each once")
    grounds = [Ground(parse_target(word, difficulty), (squad, lgf), fixed) for word in targets]
    _check(axes, fixed)
    with place_for(store) as place, progress_bar("searching", matches) as show:
        search = Search(axes, grounds, wins_into(place, jobs, play_quietly), each, seed, matches)
        search.run(lambda search: show(min(search.played, matches)))
        found = search.verify(confirm)
    if to_write and found.reached:
        write(found.numbers)
    if as_json:
        print_json(_figures(search, found))
    else:
        _print(search, found, to_write)
    return 0 if found.reached else FAILED


def _axis(word: str) -> Axis:
    key, equals, text = word.partition("=")
    try:
        low, high, *rest = (int(part) for part in text.split(":"))
        (step,) = rest or [1]
    except ValueError:
        equals = ""
    if not equals or step < 1 or low >= high:
        raise UserError("--vary", word, "is no range", "expected KEY=LOWEST:HIGHEST or KEY=LOWEST:HIGHEST:STEP")
    known = today()
    if key not in known:
        raise UserError("--vary", word, f"unknown number {key!r}", expected_one_of(key, known))
    return Axis(key, low, high - (high - low) % step, step, known[key])


def _check(axes: list[Axis], fixed: dict[str, str]) -> None:
    """What no data may hold is told before the first match is played."""
    for axis in axes:
        for value in (axis.low, axis.high):
            load_catalog({**fixed, axis.key: str(value)})


def _figures(search: Search, found: Found) -> dict[str, Any]:
    return {
        "reached": found.reached,
        "numbers": found.numbers,
        "today": {axis.key: axis.today for axis in search.axes},
        "targets": [
            {"mission": ground.target.mission, "difficulty": ground.target.difficulty,
             "band": [ground.target.low, ground.target.high], "win_rate": told(one), "verdict": verdict}
            for ground, one, verdict in zip(search.grounds, found.rates, found.verdicts, strict=True)
        ],
        "trials": found.trials,
        "matches": found.played,
        "patch": patch(found.numbers),
    }  # fmt: skip


def _print(search: Search, found: Found, written: bool) -> None:
    console = Console()
    table = Table("target", "band", "confirmed on fresh seeds", "95% interval", "N", "")
    for ground, one, verdict in zip(search.grounds, found.rates, found.verdicts, strict=True):
        target = ground.target
        table.add_row(target.name, f"{target.low:.0%} to {target.high:.0%}", f"{one.value:.1%}",
                      f"{one.low:.1%} to {one.high:.1%}", str(one.matches), verdict)  # fmt: skip
    console.print(table)
    console.print(f"{found.trials} candidates, {found.played} matches")
    if not found.reached:
        console.print("no numbers within these limits reach every band; the nearest:")
    elif not found.numbers:
        console.print("today's numbers reach every band: nothing to change")
    for axis in search.axes:
        if axis.key in found.numbers:
            console.print(f"{axis.key}: {axis.today} -> {found.numbers[axis.key]}")
    if found.numbers:
        click.echo("\n" + patch(found.numbers), nl=False)
    if written:
        console.print("written" if found.reached else "not written")
