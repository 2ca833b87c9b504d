"""`captain-red maps scout`: figures and heat maps for a map's maker."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from game.workshop.heat import Heat
    from game.workshop.plan_picture import Chart


@click.command(epilog="Example: captain-red maps scout 01_breach --matches 200 -o scouted")
@click.argument("mission", metavar="MAP")
@click.option(
    "--matches", default=0, show_default=True, type=click.IntRange(0, 10_000), help="Simulated matches for heat maps."
)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
              help="Where heat maps go, MAP-scout when left out.")  # fmt: skip
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Seed of the first match.")
@click.option("--squad", default="veteran", show_default=True, metavar="C", help="Who commands the squad.")
@click.option("--lgf", default="veteran", show_default=True, metavar="C", help="Who commands the LGF.")
@click.option("--tile", "side", default=24, show_default=True, type=click.IntRange(8, 64), help="Pixels a tile.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def scout(
    mission: str, matches: int, output: Path | None, seed: int, squad: str, lgf: str, side: int, as_json: bool
) -> int:
    """Measure MAP: size, open ground, cover, choke points, first contact, sight lines, distances, the planes' routes.

    With --matches it also plays, and writes heat maps of deaths, shots, shifts and paths as pictures, and
    MAP.scout.tmx, a copy of the map with the heat maps as image layers, to open in Tiled. The map is not touched.
    """
    # `maps check` shares the group and must not wait for what only matches need.
    from game.cli.headless import print_json, status
    from game.workshop.plan_picture import read_chart
    from game.workshop.scout import scout_map
    from game.workshop.scout_table import print_figures

    chart = read_chart(mission)
    figures = scout_map(chart)
    heat = _play(chart, mission, matches, seed, (squad, lgf)) if matches else None
    files = _write(chart, heat, output or Path(f"{chart.path.stem}-scout"), side) if heat and heat.matches else []
    if as_json:
        print_json(figures.as_json() | _told(heat, files))
    else:
        print_figures(figures, heat, chart.plan, files)
    return status(bool(heat and heat.interrupted))


def _play(chart: "Chart", mission: str, matches: int, seed: int, commanders: tuple[str, str]) -> "Heat":
    from game.cli.headless import progress_bar
    from game.sim.recipe import Recipe
    from game.workshop.heat import collect

    with progress_bar(chart.plan.key, matches) as show:
        return collect(Recipe(mission, seed, commanders=commanders), matches, show)


def _write(chart: "Chart", heat: "Heat", folder: Path, side: int) -> list[Path]:
    from game.workshop.heat_files import write_heat

    return write_heat(chart, heat, folder, side)


def _told(heat: "Heat | None", files: list[Path]) -> dict[str, Any]:
    if heat is None:
        return {"simulated": None, "files": []}
    return {"simulated": heat.as_json(), "files": [str(file) for file in files]}
