"""`captain-red sweep`: how a number, or several together, move the outcome."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from game.cli.headless import headless_options, play_batch, print_json
from game.content.catalog import load_catalog
from game.content.overrides import parse_settings
from game.lab.compare import REAL
from game.lab.legs import Leg, grounds_of, legs_of
from game.lab.statistics.differences import detectable
from game.lab.store import Store
from game.lab.sweep import MOST_POINTS, Axis, Point, cube, figures, grid, parse_axis, weigh
from game.lab.sweep_fit import fit, save_sweep
from game.lab.variants import place_for, play_legs_of
from game.sim.batch import MOST_MATCHES, Batch, Progress


@click.command(
    epilog="Example: captain-red sweep 01_breach --vary weapons.bren.aim=-10:10:5 --vary units.warrior.hp=8,10,12 "
    "--matches 500 --store sweep1. "
    "Example: captain-red sweep 01_breach --vary weapons.bren.aim=-10:10:1 --vary units.warrior.hp=6:14:1 --lhs 30"
)
@click.argument("missions", metavar="MISSION|MAP...", nargs=-1, required=True)
@click.option("--vary", required=True, multiple=True, metavar="K=A:B:STEP", help="A number's values; or K=V,V,V. "
              "Several make a grid.")  # fmt: skip
@click.option("--lhs", type=click.IntRange(2, MOST_POINTS), metavar="N", help="Not the whole grid but N points of it, "
              "spread as a Latin hypercube.")  # fmt: skip
@click.option("--today", "at_today", type=click.IntRange(1, MOST_MATCHES), help="Matches as it is today, on each "
              "ground.  [default: --matches times the root of the number of points]")  # fmt: skip
@headless_options
@click.option("--swap", is_flag=True, help="Play each seed in both seats, half of the matches in either.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
def command(
    missions: tuple[str, ...], vary: tuple[str, ...], lhs: int | None, at_today: int | None, matches: int, seed: int,
    squad: str, lgf: str, difficulty: str, jobs: int, settings: tuple[str, ...], as_json: bool, swap: bool,
    store: Path | None,
) -> int:  # fmt: skip
    """Play MISSIONs at points of a grid of numbers, each with the same seeds, and as they are today.

    Tells each point's win rate and its difference from today, and fits a curve to each number and the interaction of
    each pair. With --store it may be stopped and started again: what is there is not played twice. captain-red report
    STORE makes a page of it.
    """
    axes, fixed = [parse_axis(word) for word in vary], parse_settings(settings)
    points = cube(axes, lhs, seed, fixed) if lhs else grid(axes, fixed)
    # Every point's numbers are checked before the first is played; its battle is built only when its turn comes.
    for numbers in points:
        load_catalog(numbers)
    base = at_today or _even(min(MOST_MATCHES, int(matches * len(points) ** 0.5)))

    def legs(numbers: dict[str, str], count: int) -> list[Leg]:
        return legs_of(grounds_of(missions, difficulty, seed, (squad, lgf), numbers), swap, count, jobs)

    pairs = sum(len(leg.batch.results) for leg in legs(fixed, matches))
    click.echo(f"{len(points)} points and today, {pairs} matches a point; a difference of {detectable(pairs):.1%} from "
               "today is found 8 times of 10, or less if pairing helps", err=True)  # fmt: skip
    with place_for(store) as path:
        today = play_legs_of(path, legs(fixed, base), _titled("today"))
        samples = [
            (numbers, play_legs_of(path, legs(numbers, matches), _titled(f"point {nth} of {len(points)}")))
            for nth, numbers in enumerate(points, 1)
        ]
        weighed = weigh(today, samples)
        found = {**figures(today, weighed), **fit(axes, samples)}
        name = save_sweep(Store(path), axes, today, seed, matches, found) if store else None
        if as_json:
            print_json({**found, "name": name})
        else:
            console = Console()
            console.print(_table(axes, weighed))
            for line in _together(found["interactions"]):
                console.print(line)
    return 0


def _even(count: int) -> int:
    """With --swap an odd number would not do; for all others one match less is no loss."""
    return count - count % 2 if count > 1 else count


def _titled(title: str) -> Callable[[Leg, Progress], Batch]:
    return lambda leg, write: play_batch(leg.batch, title, write)


def _together(interactions: list[dict[str, Any]]) -> list[str]:
    """Which numbers bear on each other's effect, in words."""
    real = [one for one in interactions if one["q"] < REAL]
    if not interactions:
        return []
    if not real:
        return [f"no two numbers bear on each other's effect, as far as the matches tell ({len(interactions)} pairs)"]
    return [
        f"{one['keys'][0]} and {one['keys'][1]} bear on each other's effect: {one['effect']['value']:+.2f} "
        f"({one['effect']['low']:+.2f} to {one['effect']['high']:+.2f}) in log odds over both ranges, "
        f"q = {one['q']:.2g}"
        for one in real
    ]


def _table(axes: list[Axis], points: list[Point]) -> Table:
    heads = [Column(".".join(axis.key.split(".")[-2:]), overflow="fold", justify="right") for axis in axes]
    table = Table(*heads, "squad wins (95% interval)", "from today (95% interval)", "q", "N")
    for point in points:
        won, difference = point.win_rate, point.difference
        table.add_row(
            *(point.overrides[axis.key] for axis in axes), f"{won.value:.1%} ({won.low:.1%} to {won.high:.1%})",
            f"{difference.value:+.1%} ({difference.low:+.1%} to {difference.high:+.1%})",
            f"{point.q:.2g}{' *' if point.q < REAL else ''}", str(difference.matches),
        )  # fmt: skip
    return table
