"""`captain-red warmup`: compiles everything once, so that nothing after it waits."""

import time

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from game.core.jit import ENABLED
from game.sim.warm import STAGES
from game.sim.warm_beside import compile_stages


@click.command(epilog="Example: captain-red warmup")
def command() -> int:
    """Compile everything once, with progress. Later runs take it from the cache."""
    if not ENABLED:
        click.echo("the compiler is off (NUMBA_DISABLE_JIT): there is nothing to compile")
        return 0
    started = time.perf_counter()
    compile_all()
    click.echo(f"everything is compiled, in {time.perf_counter() - started:.1f} s")
    return 0


def compile_all() -> None:
    """Compiles every stage, with a progress bar on a terminal's standard error, and with none when piped."""
    console = Console(stderr=True)
    if not console.is_terminal:
        compile_stages(STAGES)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=len(STAGES) + 1)
        compile_stages(STAGES, lambda done, name: bar.update(task, completed=done, description=f"compiling {name}"))
