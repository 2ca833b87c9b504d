"""`captain-red bench`: the benchmark suite."""

import platform
from collections.abc import Callable, Iterator
from importlib import import_module

import click
from rich.console import Console
from rich.table import Table

import game
from game.cli.headless import print_json
from game.cli.measure.figure import Figure
from game.core.errors import UserError

NOTE = "medians of several runs on a machine that may be busy with other work: expect a fifth up or down"

# Part -> module and function, imported only when asked for.
PARTS = {
    "sim": ("matches", "measure"),
    "decisions": ("decisions", "measure"),
    "kernels": ("kernels", "measure"),
    "start": ("starts", "measure_start"),
    "compile": ("starts", "measure_compile"),
    "frames": ("frames", "measure"),
    "maps": ("maps", "measure"),
}


@click.command(epilog="Example: captain-red bench --only kernels,sim --json")
@click.option("--only", default=",".join(PARTS), metavar="PART,...", help=f"Parts: {', '.join(PARTS)}.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(only: str, as_json: bool) -> int:
    """Measure speed, start times, compile times, frame times and memory, and print them beside their targets."""
    figures: list[Figure] = []
    console = Console(stderr=True)
    for name, measure in _chosen(only):
        if console.is_terminal:
            with console.status(f"measuring {name}"):
                figures.extend(measure())
        else:
            figures.extend(measure())
    if as_json:
        print_json({"version": game.__version__, "machine": _machine(), "note": NOTE,
                    "figures": [figure._asdict() for figure in figures]})  # fmt: skip
    else:
        _print(figures)
    return 0


def _chosen(only: str) -> list[tuple[str, Callable[[], Iterator[Figure]]]]:
    names = [name.strip() for name in only.split(",") if name.strip()]
    for name in names:
        if name not in PARTS:
            raise UserError("", "--only", f"unknown part {name!r}", f"some of {', '.join(PARTS)}")
    return [(name, _measure(*PARTS[name])) for name in names]


def _measure(module: str, function: str) -> Callable[[], Iterator[Figure]]:
    found: Callable[[], Iterator[Figure]] = getattr(import_module(f"game.cli.measure.{module}"), function)
    return found


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"


def _print(figures: list[Figure]) -> None:
    table = Table(title=f"captain-red {game.__version__}, {_machine()}", title_justify="left")
    for heading in ("part", "figure", "measured", "should be", ""):
        table.add_column(heading, justify="right" if heading == "measured" else "left")
    for figure in figures:
        value = "-" if figure.value is None else f"{_number(figure.value)} {figure.unit}"
        table.add_row(figure.part, figure.name, value, figure.target, figure.note)
    console = Console()
    console.print(table)
    console.print(NOTE)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
