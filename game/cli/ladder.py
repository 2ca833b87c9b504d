"""`captain-red ladder`: who commands best."""

import os
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from game.cli.headless import on_option, play_batch, print_json, two_forces
from game.content.overrides import parse_settings
from game.lab.compare import Sample
from game.lab.ladder import Ladder, climb, figures, recipes_of
from game.lab.variants import place_for, play_variant
from game.sim.batch import MOST_JOBS, MOST_MATCHES, prepare
from game.sim.recipe import Recipe

USUAL = "01_breach"


@click.command(
    epilog="Example: captain-red ladder veteran rookie random --matches 300. "
    "Example: captain-red ladder veteran rookie --mission 01_breach --mission maps/mine.tmx --store results --json"
)
@click.argument("commanders", nargs=-1, metavar="COMMANDER COMMANDER...")
@click.option("--mission", "missions", multiple=True, metavar="MISSION|MAP", default=(USUAL,), show_default=True)
@click.option("--forces", metavar="A,B", help="Two forces that take the places of the missions' own units.")
@click.option("--matches", default=200, show_default=True, type=click.IntRange(2, MOST_MATCHES), help="Of each pair, "
              "in each seat, on each mission.")  # fmt: skip
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Seed of the first match.")
@click.option("--difficulty", default="normal", show_default=True, metavar="D")
@click.option("--jobs", default=os.cpu_count() or 1, show_default="every core", type=click.IntRange(1, MOST_JOBS))
@on_option
@click.option("--set", "settings", multiple=True, metavar="K=V", help="Change a number, as weapons.bren.aim=70.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    commanders: tuple[str, ...], missions: tuple[str, ...], forces: str | None, matches: int, seed: int,
    difficulty: str, jobs: int, settings: tuple[str, ...], store: Path | None, as_json: bool,
) -> int:  # fmt: skip
    """Rate COMMANDERs, each against each other in both seats with the same seeds.

    Ratings are Elo's points around an average of 1000, by a model that also knows what the squad's side is worth on
    each mission; a draw is half a win. With --store it may be stopped and started again.
    """
    _check(commanders, missions)
    grounds = [
        Recipe(
            mission, seed, difficulty, forces=two_forces(forces) if forces else None, overrides=parse_settings(settings)
        )
        for mission in missions
    ]
    for recipe in recipes_of(commanders, grounds):
        prepare(recipe, matches, jobs)  # what is misspelt is told before the first match is played
    with place_for(store) as place:

        def play(recipe: Recipe, title: str) -> Sample:
            batch = prepare(recipe, matches, jobs)
            return play_variant(place, batch, lambda batch, write: play_batch(batch, title, write))

        found = climb(commanders, grounds, matches, play)
    if as_json:
        print_json(figures(found))
    else:
        _print(found)
    return 0


def _check(commanders: tuple[str, ...], missions: tuple[str, ...]) -> None:
    if len(commanders) < 2:
        raise click.UsageError("name at least two commanders, such as: captain-red ladder veteran rookie")
    for kind, words in (("commander", commanders), ("mission", missions)):
        if len(set(words)) != len(words):
            raise click.UsageError(f"a {kind} is named twice")


def _print(found: Ladder) -> None:
    console = Console()
    table = Table("", "commander", "rating", "95% interval", "N", title="ladder", title_justify="left")
    for place, row in enumerate(found.order, 1):
        one = found.ratings.players[row]
        interval = f"{one.low:.0f} to {one.high:.0f}"
        table.add_row(str(place), found.commanders[row], f"{one.value:.0f}", interval, str(one.matches))
    console.print(table)
    for name, one in zip(found.grounds, found.ratings.sides, strict=True):
        told = f"{one.value:+.0f} points ({one.low:+.0f} to {one.high:+.0f})"
        console.print(f"{name}: to play the squad is worth {told}")
    meetings = Table("mission", "squad", "LGF", "squad wins", "95% interval", "draws", "N")
    for meeting in found.meetings:
        won = meeting.won
        meetings.add_row(
            meeting.ground, meeting.squad, meeting.lgf, f"{won.value:.1%}", f"{won.low:.1%} to {won.high:.1%}",
            str(meeting.draws), str(won.matches),
        )  # fmt: skip
    console.print(meetings)
