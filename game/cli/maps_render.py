"""`captain-red maps render`: a picture of a map for its maker."""

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
def render(mission: str, planes: tuple[str, ...], output: Path, overlay: str, side: int) -> None:
    """Draw MAP from above, as Tiled shows it, with coordinates and a legend.

    Overlays: sight (tiles seen from the squad's spawns), cover (edges, half and full), spawns (who, which way, which
    round), triggers (areas by name, arrows from what a trigger looks at to what it changes).
    """
    from game.workshop.plan_picture import read_chart
    from game.workshop.render import parse_overlays, render_map
    from game.workshop.render_files import save_picture

    overlays = parse_overlays(overlay)
    save_picture(render_map(read_chart(mission), planes, overlays, side), output)
    click.echo(output)
