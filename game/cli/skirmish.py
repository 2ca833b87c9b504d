"""`captain-red skirmish`: two forces against each other on any map."""

from typing import TypedDict

import click
from rich.console import Console
from rich.table import Table

from game.cli.headless import headless_options, play_batch, print_json, print_summary, status, two_forces
from game.cli.play import HUMAN, show
from game.content.overrides import parse_settings
from game.core.errors import UserError
from game.sim.batch import prepare
from game.sim.interval import wilson
from game.sim.recipe import Recipe, build
from game.sim.summary import Summary, summarise


class Swapped(TypedDict):
    """Two batches over the same seeds, the commanders changing sides; `wins` is by commander, "none" undecided."""

    forces: tuple[str, str]
    commanders: tuple[str, str]
    matches: int
    wins: dict[str, int]
    win_rate: float
    ci95: list[float]
    games: list[Summary]


@click.command(
    epilog="Example: captain-red skirmish 01_breach --forces strike_team,strike_team "
    "--squad veteran --lgf rookie --swap --matches 1000"
)
@click.argument("mission", metavar="MAP")
@click.option("--forces", required=True, metavar="A,B", help="Two forces: the squad's places, the LGF's places.")
@headless_options
@click.option("--swap", is_flag=True, help="Play every second half of the matches with the commanders exchanged.")
def command(
    mission: str, forces: str, matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, swap: bool,
) -> int:  # fmt: skip
    """Set any two forces against each other on MAP; the last side standing wins.

    The forces start where the mission's own units would. With human as a commander one battle opens on screen; with
    human as both, two people take turns before it. With --swap the same seeds are played twice, the second time
    with the commanders on the other side, so that neither the map nor the first move favours one of them.
    """
    recipe = Recipe(mission, seed, difficulty, (squad, lgf), two_forces(forces), parse_settings(settings))
    if HUMAN in recipe.commanders:
        return _on_screen(recipe)
    if swap:
        return _run_swapped(recipe, matches, jobs, as_json)
    batch = play_batch(prepare(recipe, matches, jobs), forces)
    summary = summarise(batch)
    if as_json:
        print_json({**summary, "forces": recipe.forces})
    else:
        print_summary(summary, f"{mission}: {forces}")
    return status(batch.interrupted)


def _on_screen(recipe: Recipe) -> int:
    """People do not play in batches: one battle, in the window."""
    build(recipe)  # what is wrong with it is said before a window opens
    show(recipe.mission, recipe.difficulty, recipe.seed, recipe.commanders, forces=recipe.forces)
    return 0


def _run_swapped(recipe: Recipe, matches: int, jobs: int, as_json: bool) -> int:
    one, other = recipe.commanders
    if one == other:
        raise UserError("", "--swap", f"{one} commands both sides", "two different commanders")
    games: list[Summary] = []
    interrupted = False
    for commanders, count in (((one, other), matches - matches // 2), ((other, one), matches // 2)):
        if count and not interrupted:
            turned = Recipe(recipe.mission, recipe.seed, recipe.difficulty, commanders, recipe.forces, recipe.overrides)
            batch = play_batch(prepare(turned, count, jobs), f"squad {commanders[0]}")
            games.append(summarise(batch))
            interrupted = batch.interrupted
    result = _joined(recipe, games)
    if as_json:
        print_json(result)
    else:
        _print_swapped(result)
    return status(interrupted)


def _joined(recipe: Recipe, games: list[Summary]) -> Swapped:
    one, other = recipe.commanders
    wins = {one: 0, other: 0, "none": 0}
    for game in games:
        wins[game["squad"]] += game["wins"]["squad"]
        wins[game["lgf"]] += game["wins"]["lgf"]
        wins["none"] += game["wins"]["none"]
    matches = sum(game["matches"] for game in games)
    low, high = wilson(wins[one], matches)
    assert recipe.forces is not None
    return Swapped(
        forces=recipe.forces,
        commanders=recipe.commanders,
        matches=matches,
        wins=wins,
        win_rate=round(wins[one] / max(1, matches), 4),
        ci95=[round(low, 4), round(high, 4)],
        games=games,
    )


def _print_swapped(result: Swapped) -> None:
    one, other = result["commanders"]
    low, high = result["ci95"]
    table = Table(title=f"{one} against {other}, {result['matches']} matches, sides swapped", title_justify="left")
    for heading in ("squad", "LGF", "squad wins", "LGF wins", "undecided", "digest"):
        table.add_column(heading)
    for game in result["games"]:
        wins = game["wins"]
        counts = (str(wins["squad"]), str(wins["lgf"]), str(wins["none"]))
        table.add_row(game["squad"], game["lgf"], *counts, game["digest"][:16])
    console = Console()
    console.print(table)
    console.print(f"{one} wins {result['win_rate']:.1%} (95% interval {low:.1%} to {high:.1%})")
