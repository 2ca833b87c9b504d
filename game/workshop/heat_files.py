"""Everything that scouting writes: a page a heat map and plane, and the copy of the map for Tiled."""

from pathlib import Path

from game.workshop.heat import KINDS, Heat
from game.workshop.heat_picture import heat_page
from game.workshop.heat_tiled import write_scout_map
from game.workshop.plan_picture import Chart
from game.workshop.render_files import save_picture


def write_heat(chart: Chart, heat: Heat, folder: Path, side: int) -> list[Path]:
    """Writes into `folder`, `side` pixels a tile in the pages; gives the files. A plane without any is left out."""
    written = []
    for kind in KINDS:
        for plane, name in enumerate(chart.plan.planes):
            if heat.counts[kind][plane].any():
                file = folder / f"{chart.path.stem}_{kind}_{name}.png"
                save_picture(heat_page(chart, heat, kind, plane, side), file)
                written.append(file)
    return [*written, write_scout_map(chart, heat, folder)]
