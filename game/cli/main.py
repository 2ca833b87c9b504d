"""The program `captain-red`: finds the command, imports only that one, and reports what goes wrong."""

import gc
import importlib
import importlib.util
import sys
from collections.abc import Sequence

import click

import game
from game.cli.errors import report

# Name -> what it does, for the list in --help: importing every command to ask would load numba and pygame.
COMMANDS = {
    "play": "Play the game: the title screen, or a mission or map.",
    "watch": "Watch AI against AI on screen.",
    "maps": "Check, draw and measure maps.",
    "campaign": "List the missions, show a save, or play the whole campaign without a screen.",
    "sim": "Play a mission many times without a screen.",
    "skirmish": "Set any two forces against each other on any map.",
    "compare": "Test one set of numbers, or one store, against another.",
    "sweep": "Vary numbers over a grid.",
    "ladder": "Rate commanders against each other.",
    "tune": "Find numbers that put missions into target bands.",
    "sensitivity": "Rank numbers by what they do to the win rate.",
    "lab": "Check balance against bounds, for build servers.",
    "report": "Make a page of a store's results, export it, or ask it by SQL.",
    "replay": "Verify, watch or print a recorded match.",
    "doctor": "Show versions, paths, display, sound, cache, and what is missing.",
    "warmup": "Compile everything once, with progress.",
    "bench": "Run the benchmark suite.",
}


# A start makes objects by the million and loses few of them: looking for those took a quarter of it.
PATIENCE = (50_000, 20, 50)


class LazyGroup(click.Group):
    """A group whose commands are modules of `game.cli`, each imported only when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if importlib.util.find_spec(f"game.cli.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"game.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, args or ["play"])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, COMMANDS[name]) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: captain-red play 01_breach --seed 7",
)
@click.version_option(game.__version__, prog_name="captain-red")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def program(debug: bool) -> None:
    """Captain Red, a tactical squad game on two planes. With no command: play."""


def main(args: Sequence[str] | None = None) -> int:
    """Runs the program with these arguments (sys.argv's if None) and returns its exit status."""
    gc.set_threshold(*PATIENCE)
    words = list(sys.argv[1:] if args is None else args)
    debug = "--debug" in words
    # Taken out here, so that it works before and after a command's name alike.
    words = [word for word in words if word != "--debug"]
    try:
        status = program.main(words, prog_name="captain-red", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return report(error, debug)
    return status if isinstance(status, int) else 0
