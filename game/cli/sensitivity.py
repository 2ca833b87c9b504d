"""`captain-red sensitivity`: which numbers matter most."""

from collections.abc import Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.table import Column, Table

from game.cli.headless import headless_options, play_quietly, print_json, progress_bar
from game.content.overrides import parse_settings
from game.lab.compare import REAL
from game.lab.numbers import matching, today
from game.lab.search_play import outcomes_into
from game.lab.sensitivity import ROUNDS, Look, Outcome, Swing, figures, values_around
from game.lab.targets import Ground, Target
from game.lab.variants import place_for

USUAL = ("numbers.*", "weapons.*.aim", "weapons.*.low", "weapons.*.high", "units.*.hp", "units.*.aim", "units.*.armour")


@click.command(
    epilog="Example: captain-red sensitivity 01_breach --keys 'weapons.*.aim' --keys 'units.*.hp' --least 2 "
    "--matches 800 --store results"
)
@click.argument("mission", metavar="MISSION|MAP")
@click.option("--keys", multiple=True, default=USUAL, metavar="PATTERN", help="Numbers to move, as 'weapons.*.aim'. "
              "Without it the numbers of the rules and those of weapons and units that a fight turns on.")  # fmt: skip
@headless_options
@click.option("--by", "percent", default=10.0, show_default=True, type=click.FloatRange(0, 100), help="A step, in "
              "percent of today's value.")  # fmt: skip
@click.option("--least", default=1, show_default=True, type=click.IntRange(1), help="The least step.")
@click.option("--notice", default=0.02, show_default=True, type=click.FloatRange(0, 1), help="A change of the win rate "
              "that matters; numbers that surely do less are given up early.")  # fmt: skip
@click.option("--top", default=20, show_default=True, type=click.IntRange(1), help="How many rows to print.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
def command(
    mission: str, keys: tuple[str, ...], matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, percent: float, least: int, notice: float, top: int, store: Path | None,
) -> int:  # fmt: skip
    """Move each number a step down and up, and rank them by what that does to the squad's win rate on MISSION.

    --matches is what each side of a number that matters is played in the end. With --store it may be stopped and
    started again.
    """
    known, fixed = today(), parse_settings(settings)
    ground = Ground(Target(mission, difficulty, 0.0, 1.0), (squad, lgf), fixed)
    wanted = [
        (key, known[key], *values_around(key, known[key], percent, least, fixed)) for key in matching(keys, known)
    ]
    with place_for(store) as place, progress_bar("looking", len(wanted) * ROUNDS) as show:
        outcomes = outcomes_into(place, jobs, play_quietly)

        def play(numbers: Mapping[str, int], count: int) -> Outcome:
            return Outcome(*outcomes(ground.recipe(numbers, seed), count))

        steps = [0]

        def tell(look: Look) -> None:
            steps[0] += 1
            show(steps[0])

        look = Look(wanted, play, matches, notice)
        swings = look.run(tell)
    if as_json:
        print_json(figures(swings, ground, look.played))
    else:
        _print(swings, look.played, top)
    return 0


def _print(swings: list[Swing], played: int, top: int) -> None:
    table = Table(Column("number", no_wrap=True), "tried", "win rate, low to high", "N", "q")
    for one in swings[:top]:
        effect, tried = one.effect, f"{one.low} to {one.high} (now {one.today})"
        swing = f"{effect.value:+.1%} ({100 * effect.low:+.1f} to {100 * effect.high:+.1f})"
        table.add_row(one.key, tried, swing, str(effect.matches), f"{one.q:.1g}{' *' if one.q < REAL else ''}")
    console = Console()
    console.print(table)
    silent = sum(not one.reached for one in swings)
    little = sum(one.reached and one.dropped for one in swings)
    console.print(f"{len(swings)} numbers, {played} matches; {little} were given up early for doing too little; "
                  f"{silent} changed no match; * is real with all of them looked at (q below {REAL:g})")  # fmt: skip
