"""What `sim` and `skirmish` share: options, the progress bar, the table, the exit status."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from game.ai.choose import choose
from game.cli.errors import INTERRUPTED
from game.cli.warmup import compile_all
from game.core.errors import UserError
from game.core.jit import is_kept
from game.lab.executors.choose import USUAL, executor_of
from game.lab.executors.executor import Executor
from game.sim import batch as batches
from game.sim.batch import Batch
from game.sim.replay import save
from game.sim.start import open_match
from game.sim.summary import End, Summary

F = TypeVar("F", bound=Callable[..., Any])

_EXECUTOR = "game.cli.headless.executor"


class _Entered(NamedTuple):
    executor: Executor


def _choose_executor(context: click.Context, option: click.Parameter, word: str) -> None:
    context.meta[_EXECUTOR] = executor_of(word)


# Not an argument of the commands: `play_batch` takes it from the command's context.
on_option = click.option(
    "--on", metavar="WHERE", default=USUAL, show_default=True, expose_value=False, callback=_choose_executor,
    help="Where matches are played: threads, processes, processes:N, or tcp://HOST:PORT, a Dask scheduler.",
)  # fmt: skip

_OPTIONS = (
    click.option("--matches", default=100, show_default=True, type=click.IntRange(1, batches.MOST_MATCHES)),
    click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Seed of the first match."),
    click.option("--squad", default="veteran", show_default=True, metavar="C", help="Who commands the squad."),
    click.option("--lgf", default="veteran", show_default=True, metavar="C", help="Who commands the LGF."),
    click.option("--difficulty", default="normal", show_default=True, metavar="D"),
    click.option(
        "--jobs", default=os.cpu_count() or 1, show_default="every core", type=click.IntRange(1, batches.MOST_JOBS)
    ),
    on_option,
    click.option("--set", "settings", multiple=True, metavar="K=V", help="Change a number, as weapons.bren.aim=70."),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON object."),
)


def headless_options(function: F) -> F:
    """The options that every headless command takes."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def play_batch(batch: Batch, title: str, also: batches.Progress = lambda done: None) -> Batch:
    """Runs the batch with a progress bar on a terminal's standard error, and with none when piped.

    `also`: called as often as the bar moves.
    """
    executor = _executor()
    if executor.is_local and not is_kept(choose):
        compile_all()  # with its stages shown, and on two processors: sooner than as one long first match
    with progress_bar(title, len(batch.results)) as show:

        def told(done: int) -> None:
            show(done)
            also(done)

        return executor.play(batch, told)


def play_quietly(batch: Batch, progress: batches.Progress) -> Batch:
    """As `play_batch`, without a bar: for commands that show one of their own over many batches."""
    return _executor().play(batch, progress)


def _executor() -> Executor:
    """That of the running command, which ends with it."""
    context = click.get_current_context()
    chosen = context.meta.get(_EXECUTOR)
    if not isinstance(chosen, _Entered):
        chosen = context.meta[_EXECUTOR] = _Entered(context.find_root().with_resource(chosen or executor_of(USUAL)))
    return chosen.executor


@contextmanager
def progress_bar(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Gives what to tell how many are done; says nothing when standard error is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda done: None
        return
    with _bar(console) as bar:
        task = bar.add_task(title, total=total, rate="compiling")

        def show(done: int) -> None:
            speed = bar.tasks[task].speed or 0.0
            bar.update(task, completed=done, rate=f"{speed:.0f}/s" if done else "compiling")

        yield show


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )


def two_forces(forces: str) -> tuple[str, str]:
    """`A,B` of --forces; raises UserError."""
    names = [name.strip() for name in forces.split(",")]
    if len(names) != 2 or not all(names):
        raise UserError("", "--forces", f"{forces!r} is not two forces", "A,B such as strike_team,hunters")
    return names[0], names[1]


def write_replay(batch: Batch, path: Path) -> None:
    """Plays the batch's first match once more, step by step, and writes its replay."""
    match = open_match(batch.recipe)
    match.play()
    save(match, path)


def print_json(content: object) -> None:
    """One JSON object on standard output, and nothing else there."""
    sys.stdout.write(json.dumps(content) + "\n")


def print_summary(summary: Summary, title: str) -> None:
    """The figures as a table for people."""
    table = Table(title=title, show_header=False, title_justify="left")
    table.add_column()
    table.add_column(overflow="fold")
    for label, value in _labelled(summary):
        table.add_row(label, value)
    Console().print(table)


def _labelled(summary: Summary) -> list[tuple[str, str]]:
    wins, rounds, (low, high) = summary["wins"], summary["rounds"], summary["ci95"]
    return [
        ("matches", f"{summary['matches']} from seed {summary['seed']}, {summary['difficulty']}"),
        ("commanders", f"squad {summary['squad']}, LGF {summary['lgf']}"),
        ("squad wins", f"{wins['squad']}  ({summary['win_rate']:.1%}, 95% interval {low:.1%} to {high:.1%})"),
        ("LGF wins", str(wins["lgf"])),
        ("undecided", str(wins["none"])),
        ("ended by", ends_in_words(summary["ends"])),
        ("rounds", f"median {rounds['median']:.0f}, 95 of 100 within {rounds['p95']:.0f}"),
        ("left standing", f"squad {summary['survivors']['squad']:.1f}, LGF {summary['survivors']['lgf']:.1f}"),
        ("digest", summary["digest"]),
        ("rules", f"{summary['rules']}, version {summary['version']}"),
        ("speed", f"{summary['matches_per_second']:.0f} matches a second with {_jobs(summary['jobs'])}, "
                  f"{summary['seconds']:.2f} s, after {summary['warmup_seconds']:.2f} s of warm-up"),
    ]  # fmt: skip


def ends_in_words(ends: list[End]) -> str:
    """Reasons with the winners they brought, such as "objectives 60 (squad), clock 3 (nobody)"."""
    return ", ".join(
        f"{one['reason']} {one['matches']} ({'nobody' if one['winner'] == 'none' else one['winner']})" for one in ends
    )


def _jobs(count: int) -> str:
    return "one job" if count == 1 else f"{count} jobs"


def status(interrupted: bool) -> int:
    """130 after Ctrl-C, with a word on standard error; else 0."""
    if interrupted:
        click.echo("interrupted: these are the matches that were finished", err=True)
    return INTERRUPTED if interrupted else 0
