"""`captain-red play`: the game on screen, or in the terminal."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.core.display import display_problem
from game.core.errors import UserError

if TYPE_CHECKING:
    from game.ui.app import App
    from game.ui.reload import Checker

HUMAN = "human"
SMALLEST = (1024, 600)


def read_size(ctx: click.Context, _: click.Parameter, words: str) -> tuple[int, int] | None:
    """Width and height of the window from words as 1280x720; None for no words: as it was left."""
    if not words:
        return None
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", words)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        smallest = "x".join(map(str, SMALLEST))
        raise click.UsageError(f"--size: {words!r} is no size; expected at least {smallest}, as 1920x1080", ctx)
    return size


def tell_rules(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Prints the book of rules; the same pages that the game shows."""
    if not wanted:
        return
    from game.rules.book import pages

    for page in pages():
        click.secho(page.summary, bold=True)
        for paragraph in page.paragraphs:
            click.echo(click.wrap_text(paragraph, 92, "  ", "  "))
            click.echo()
    ctx.exit()


size_option = click.option(
    "--size", default="", metavar="WxH", callback=read_size, help="Of the window; as it was left the last time."
)


@click.command(epilog="Example: captain-red play 01_breach --difficulty hard --seed 7")
@click.argument("mission", metavar="[MISSION|MAP]", default="")
@click.option("--difficulty", default="normal", show_default=True, metavar="D")
@click.option("--seed", type=click.IntRange(0), help="The same seed and orders give the same battle.")
@click.option("--squad", default=HUMAN, show_default=True, metavar="C", help="Who commands the squad.")
@click.option(
    "--lgf",
    default="veteran",
    show_default=True,
    metavar="C",
    help="Who commands the LGF; human for both: two people take turns.",
)
@click.option("--load", metavar="SLOT", default="", help="Go on from a save, as autosave-1.")
@size_option
@click.option("--fullscreen", is_flag=True, help="Take the whole screen.")
@click.option("--text", is_flag=True, help="Play in the terminal; needs no display.")
@click.option("--spoken", is_flag=True, help="Also print what the screen shows, line by line, for a screen reader.")
@click.option("--help-rules", is_flag=True, is_eager=True, expose_value=False, callback=tell_rules,
              help="Print the rules of play, page by page, and exit.")  # fmt: skip
@click.option("--frames", type=click.IntRange(1), hidden=True)
def command(
    mission: str, difficulty: str, seed: int | None, squad: str, lgf: str, load: str, size: tuple[int, int] | None,
    fullscreen: bool, text: bool, spoken: bool, frames: int | None,
) -> int:  # fmt: skip
    """Play the game: the title screen, or the brief of MISSION (a name or a map's file)."""
    if text and lgf == HUMAN:
        raise UserError("", "--lgf", "a person commands the LGF on screen only", "a persona, as veteran, or no --text")
    if text and load:
        raise UserError("", "--load", "a saved battle goes on on screen only", "no --text")
    if text:
        return _in_terminal(mission, difficulty, seed, squad, lgf)
    show(mission, difficulty, seed, (squad, lgf), load, size, fullscreen, frames, spoken=spoken)
    return 0


def _in_terminal(mission: str, difficulty: str, seed: int | None, squad: str, lgf: str) -> int:
    from game.cli import text_mode

    return text_mode.run(mission=mission, difficulty=difficulty, seed=seed, squad=squad, lgf=lgf)


def show(
    mission: str, difficulty: str, seed: int | None, commanders: tuple[str, str], load: str = "",
    size: tuple[int, int] | None = None, fullscreen: bool = False, frames: int | None = None,
    watch: bool = False, speed: float = 1.0, forces: tuple[str, str] | None = None,
    spoken: bool = False,
) -> None:  # fmt: skip
    """Opens the window and plays until it is closed; raises UserError when there is no display."""
    problem = display_problem()
    if problem:
        raise UserError("", "", problem)
    check(mission, difficulty, commanders)
    from game.ui.app import Options, open_app

    options = Options(
        mission,
        seed,
        difficulty,
        commanders,
        speed=speed,
        forces=forces,
        check=checker_of(mission),
        spoken=click.echo if spoken else None,
    )
    play_through(open_app(size, options, fullscreen, load, watch), frames)


def play_through(app: "App", frames: int | None = None) -> None:
    """Runs the window until it is closed; what breaks it off is kept in a file that the error names."""
    from game.ui.app import run

    try:
        run(app, frames)
    except (UserError, KeyboardInterrupt):
        raise
    except Exception as error:
        from game.cli.crash import bundle

        raise bundle(app, error) from error


def checker_of(mission: str) -> "Checker | None":
    """The checker for a map that its maker may edit while it is played; None for those of an installed game."""
    from game.content.missions import find_map
    from game.core.paths import maps_dir

    if not mission or (maps_dir().name.startswith("_") and maps_dir() in find_map(mission).parents):
        return None

    def errors(path: Path) -> list[str]:
        from game.workshop.check import check_paths

        return [str(problem) for problem in check_paths([path]).problems if not problem.is_warning]

    return errors


def check(mission: str, difficulty: str, commanders: tuple[str, str]) -> None:
    """Raises UserError for what is unknown, before a window opens only to close again."""
    from game.content.catalog import load_catalog
    from game.content.missions import find_map
    from game.content.suggest import expected_one_of

    catalog = load_catalog()
    if mission:
        find_map(mission)
    for word, known in [(difficulty, catalog.difficulties), *((c, {HUMAN, *catalog.personas}) for c in commanders)]:
        if word not in known:
            raise UserError("", word, "is unknown", expected_one_of(word, sorted(known)))
