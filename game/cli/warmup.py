"""`captain-red warmup`: compiles everything once, so that nothing after it waits."""

import time

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from game.core.jit import ENABLED
from game.sim.warm import STAGES, open_bench


@click.command(epilog="Example: captain-red warmup")
def command() -> int:
    """Compile everything once, with progress. Later runs take it from the cache."""
    if not ENABLED:
        click.echo("the compiler is off (NUMBA_DISABLE_JIT): there is nothing to compile")
        return 0
    started = time.perf_counter()
    console = Console(stderr=True)
    if console.is_terminal:
        _with_bar(console)
    else:
        _plainly()
    click.echo(f"everything is compiled, in {time.perf_counter() - started:.1f} s")
    return 0


def _plainly() -> None:
    bench = open_bench()
    for stage in STAGES:
        stage.compile(bench)


def _with_bar(console: Console) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("opening the first map", total=len(STAGES))
        bench = open_bench()
        for stage in STAGES:
            bar.update(task, description=f"compiling {stage.name}")
            stage.compile(bench)
            bar.advance(task)
