"""`captain-red sim`: a mission played many times without a screen."""

from pathlib import Path

import click

from game.cli.headless import headless_options, play_batch, print_json, print_summary, status, write_replay
from game.content.overrides import parse_settings
from game.lab.run import keep
from game.sim.batch import Batch, prepare
from game.sim.recipe import Recipe
from game.sim.summary import summarise


@click.command(epilog="Example: captain-red sim 01_breach --matches 1000 --squad veteran --lgf rookie --json")
@click.argument("mission", metavar="MISSION|MAP")
@headless_options
@click.option("--replay", type=click.Path(path_type=Path, dir_okay=False), help="Write the first match's replay here.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep every match in this folder.")
@click.option("--resume", is_flag=True, help="Go on with matches that the store holds in part.")
def command(
    mission: str, matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, replay: Path | None, store: Path | None,
    resume: bool,
) -> int:  # fmt: skip
    """Play MISSION (or a map's file) many times and count who wins.

    The same seed gives the same matches whatever the number of jobs: the digest proves it.
    """
    recipe = Recipe(mission, seed, difficulty, (squad, lgf), overrides=parse_settings(settings))
    batch = _play(prepare(recipe, matches, jobs), mission, store, resume)
    summary = summarise(batch)
    if replay is not None and not batch.interrupted:
        write_replay(batch, replay)
    if as_json:
        print_json(summary)
    else:
        print_summary(summary, mission)
    return status(batch.interrupted)


def _play(batch: Batch, title: str, store: Path | None, resume: bool) -> Batch:
    if store is not None:
        keep(store, batch, resume, lambda batch, write: play_batch(batch, title, write))
        return batch
    if resume:
        raise click.UsageError("--resume needs --store")
    return play_batch(batch, title)
