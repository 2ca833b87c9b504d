"""`captain-red sim`: a mission played many times without a screen."""

from pathlib import Path
from typing import Any

import click

from game.cli.headless import headless_options, play_batch, print_json, print_summary, status, write_replay
from game.content.overrides import parse_settings
from game.lab.run import keep
from game.lab.statistics.sequential import parse_rule
from game.lab.stopping import Stopper
from game.sim.batch import Batch, Progress, prepare
from game.sim.recipe import Recipe
from game.sim.summary import summarise


@click.command(
    epilog="Example: captain-red sim 01_breach --matches 1000 --squad veteran --lgf rookie --json. "
    "Example: captain-red sim 01_breach --matches 100000 --store results --resume. "
    "Example: captain-red sim 01_breach --matches 1000000 --store results --on tcp://10.0.0.1:8786"
)
@click.argument("mission", metavar="MISSION|MAP")
@headless_options
@click.option("--replay", type=click.Path(path_type=Path, dir_okay=False), help="Write the first match's replay here.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep every match in this folder.")
@click.option("--stop", metavar="RULE", help="width=0.02, or sprt:p0,p1,alpha,beta; --matches is then the most.")
@click.option("--resume", is_flag=True, help="Go on with matches that the store holds in part.")
def command(
    mission: str, matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, replay: Path | None, store: Path | None,
    resume: bool, stop: str | None,
) -> int:  # fmt: skip
    """Play MISSION (or a map's file) many times and count who wins.

    The same seed gives the same matches whatever the number of jobs, and wherever they are played: the digest proves
    it. With --on processes a process may die: what it played is played again. With --on tcp://HOST:PORT the workers of
    a Dask cluster play (dask scheduler on one machine, dask worker tcp://HOST:8786 on each, all with the same version
    of the game and its data, which is checked); workers may die and join. If the scheduler is lost, the command ends;
    with --store the same command and --resume goes on.
    """
    recipe = Recipe(mission, seed, difficulty, (squad, lgf), overrides=parse_settings(settings))
    batch = prepare(recipe, matches, jobs)
    stopper = Stopper(parse_rule(stop), batch) if stop else None
    _play(batch, mission, store, resume, stopper)
    summary = summarise(batch)
    if replay is not None and not batch.interrupted:
        write_replay(batch, replay)
    if as_json:
        print_json({**summary, **_stopped(stopper)})
    else:
        print_summary(summary, mission)
        _tell(stopper)
    return status(batch.interrupted)


def _play(batch: Batch, title: str, store: Path | None, resume: bool, stopper: Stopper | None) -> None:
    def look(done: int) -> None:
        if stopper is not None:
            stopper.look()

    def play(batch: Batch, write: Progress) -> Batch:
        def told(done: int) -> None:
            write(done)
            look(done)

        return play_batch(batch, title, told)

    if store is not None:
        keep(store, batch, resume, play)
    elif resume:
        raise click.UsageError("--resume needs --store")
    else:
        play_batch(batch, title, look)
    if stopper is not None:
        stopper.trim()


def _stopped(stopper: Stopper | None) -> dict[str, Any]:
    if stopper is None:
        return {}
    found = stopper.decision
    return {"stop": {"decided": found is not None, **(found._asdict() if found else {})}}


def _tell(stopper: Stopper | None) -> None:
    if stopper is not None:
        found = stopper.decision
        click.echo(f"stopped after {found.matches}: {found.verdict}" if found else "the stop rule has not decided")
