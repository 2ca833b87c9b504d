"""`captain-red maps render`: a picture of a map for its maker."""

import os
from pathlib import Path

import click


@click.command(
    epilog="Example: captain-red maps render 01_breach --plane ship -o ship.png --overlay sight,cover,spawns"
)
@click.argument("mission", metavar="MAP")
@click.option(
    "--plane", "planes", multiple=True, metavar="NAME", help="ship, dream, ...; all planes when none is named."
)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.png")
@click.option("--overlay", default="", metavar="NAMES", help="Some of sight, cover, spawns, triggers, with commas.")
@click.option("--tile", "side", default=32, show_default=True, type=click.IntRange(8, 64), help="Pixels a tile.")
@click.option(
    "--style", default="plan", show_default=True, type=click.Choice(["plan", "game"]), help="From above, or as in play."
)
def render(mission: str, planes: tuple[str, ...], output: Path, overlay: str, side: int, style: str) -> None:
    """Draw MAP from above, as Tiled shows it, with coordinates and a legend.

    Overlays: sight (tiles seen from the squad's spawns), cover (edges, half and full), spawns (who, which way, which
    round), triggers (areas by name, arrows from what a trigger looks at to what it changes). With --style game the
    picture is the scene as it is played, at its first moment and without fog.
    """
    from game.workshop.plan_picture import read_chart
    from game.workshop.render import parse_overlays, render_map
    from game.workshop.render_files import save_picture

    overlays = parse_overlays(overlay)
    if style == "game":
        if overlays:
            raise click.UsageError("overlays are drawn on the plan; leave out --overlay or --style game")
        _render_scene(mission, planes, output)
    else:
        save_picture(render_map(read_chart(mission), planes, overlays, side), output)
    click.echo(output)


def _render_scene(mission: str, planes: tuple[str, ...], output: Path) -> None:
    os.environ["SDL_VIDEODRIVER"] = "dummy"  # no window: the picture goes to a file
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from PIL import Image

    from game.sim.recipe import Recipe, build
    from game.ui.stage.portrait import paint_planes
    from game.workshop.plan_picture import read_chart
    from game.workshop.render_files import save_picture

    chart = read_chart(mission)
    numbers = [chart.plane_number(name) for name in planes] or list(range(len(chart.plan.planes)))
    save_picture(Image.frombytes("RGB", *paint_planes(build(Recipe(mission)), numbers)), output)
