"""`captain-red watch`: AI against AI on screen."""

import click

from game.cli.play import HUMAN, show, size_option
from game.core.errors import UserError

FASTEST = 8.0


@click.command(epilog="Example: captain-red watch 01_breach --squad veteran --lgf rookie --speed 2")
@click.argument("mission", metavar="MISSION|MAP")
@click.option("--speed", default=1.0, show_default=True, type=click.FloatRange(1, FASTEST), help="1 is as in play.")
@click.option("--seed", type=click.IntRange(0), help="The same seed gives the same battle.")
@click.option("--difficulty", default="normal", show_default=True, metavar="D")
@click.option("--squad", default="veteran", show_default=True, metavar="C", help="Who commands the squad.")
@click.option("--lgf", default="veteran", show_default=True, metavar="C", help="Who commands the LGF.")
@size_option
@click.option("--frames", type=click.IntRange(1), hidden=True)
def command(
    mission: str, speed: float, seed: int | None, difficulty: str, squad: str, lgf: str, size: tuple[int, int] | None,
    frames: int | None,
) -> int:  # fmt: skip
    """Watch two commanders play MISSION, as the squad sees it. Space pauses, + and - change the speed."""
    if HUMAN in (squad, lgf):
        raise UserError("", "watch", "a person does not watch while playing", "two personas, or captain-red play")
    show(mission, difficulty, seed, (squad, lgf), size=size, frames=frames, watch=True, speed=speed)
    return 0
