"""`captain-red sweep`: how a number, or several together, move the outcome."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Column, Table

from game.cli.headless import headless_options, play_batch, print_json
from game.content.catalog import load_catalog
from game.content.overrides import parse_settings
from game.lab.compare import REAL, Sample
from game.lab.statistics.differences import detectable
from game.lab.sweep import Axis, Point, figures, grid, parse_axis, weigh
from game.lab.variants import place_for, play_variant
from game.sim.batch import Batch, prepare
from game.sim.recipe import Recipe


@click.command(
    epilog="Example: captain-red sweep 01_breach --vary weapons.bren.aim=60:80:5 --vary units.warrior.hp=6,8,10 "
    "--matches 500 --store sweep1"
)
@click.argument("mission", metavar="MISSION|MAP")
@click.option("--vary", required=True, multiple=True, metavar="K=A:B:STEP", help="A number's values; or K=V,V,V. "
              "Several make a grid.")  # fmt: skip
@headless_options
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
def command(
    mission: str, vary: tuple[str, ...], matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, store: Path | None,
) -> int:  # fmt: skip
    """Play MISSION at every point of a grid of numbers, each with the same seeds, and as it is today.

    With --store it may be stopped and started again: what is there is not played twice. captain-red report STORE
    makes a page of it.
    """
    axes, fixed = [parse_axis(word) for word in vary], parse_settings(settings)
    points = grid(axes, fixed)
    # Every point's numbers are checked before the first is played; its battle is built only when its turn comes.
    for numbers in points:
        load_catalog(numbers)
    recipes = [Recipe(mission, seed, difficulty, (squad, lgf), overrides=numbers) for numbers in [fixed, *points]]
    told = (
        f"{len(points)} points and today, {matches} matches each; a difference of {detectable(matches):.1%} from today"
    )
    click.echo(f"{told} is found 8 times of 10, or less if pairing helps", err=True)
    with place_for(store) as path:
        today, *samples = [
            _play(path, prepare(recipe, matches, jobs), f"point {nth} of {len(points)}" if nth else "today")
            for nth, recipe in enumerate(recipes)
        ]
        found = weigh(today, list(zip(points, samples, strict=True)))
        if as_json:
            print_json(figures(today, found))
        else:
            Console().print(_table(axes, found))
    return 0


def _play(path: Path, batch: Batch, title: str) -> Sample:
    return play_variant(path, batch, lambda batch, write: play_batch(batch, title, write))


def _table(axes: list[Axis], points: list[Point]) -> Table:
    heads = [Column(axis.key, overflow="fold", justify="right") for axis in axes]
    table = Table(*heads, "squad wins", "95% interval", "from today", "95% interval", "q", "N")
    for point in points:
        won, difference = point.win_rate, point.against.difference
        table.add_row(
            *(point.overrides[axis.key] for axis in axes), f"{won.value:.1%}", f"{won.low:.1%} to {won.high:.1%}",
            f"{difference.value:+.1%}", f"{difference.low:+.1%} to {difference.high:+.1%}",
            f"{point.q:.2g}{' *' if point.q < REAL else ''}", str(difference.matches),
        )  # fmt: skip
    return table
