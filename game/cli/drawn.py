"""Pictures of the maps that were played, for reports: the workshop draws them, the laboratory lays its figures over."""

from base64 import b64encode
from functools import cache
from io import BytesIO

from game.core.errors import UserError
from game.lab.configuration import Configuration
from game.sim.recipe import build, plan_hash
from game.workshop.plan_picture import Chart, draw_plan, read_chart

SIDE = 16  # pixels a tile
QUALITY = 70


def drawn_planes(known: Configuration) -> dict[str, str]:
    """The planes of its map as data URIs (WebP); empty if the map is gone, or not any more the one that was played."""
    try:
        if plan_hash(build(known.recipe(0, 0)).plan) != known.map:
            return {}
        return _planes(known.mission)
    except UserError:
        return {}


@cache
def _planes(mission: str) -> dict[str, str]:
    chart = read_chart(mission)
    return {name: _coded(chart, nth) for nth, name in enumerate(chart.plan.planes)}


def _coded(chart: Chart, plane: int) -> str:
    target = BytesIO()
    draw_plan(chart, plane, SIDE).save(target, "WEBP", quality=QUALITY)
    return f"data:image/webp;base64,{b64encode(target.getvalue()).decode()}"
