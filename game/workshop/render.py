"""A picture of a map's planes: the plan from above, overlays, coordinates and a legend."""

from collections.abc import Sequence

from PIL import Image

from game.core.errors import UserError
from game.workshop.overlays import Overlay, Tracing
from game.workshop.overlays_cover import draw_cover
from game.workshop.overlays_sight import draw_sight
from game.workshop.overlays_spawns import draw_spawns
from game.workshop.overlays_triggers import draw_triggers
from game.workshop.plan_picture import Chart, draw_plan
from game.workshop.render_page import Entry, make_page, stack

# In the order in which they are laid over one another.
OVERLAYS: dict[str, Overlay] = {
    "sight": draw_sight,
    "cover": draw_cover,
    "triggers": draw_triggers,
    "spawns": draw_spawns,
}
SMALLEST, LARGEST = 8, 64  # pixels a tile
LARGEST_PICTURE = 40_000_000  # pixels of one plane


def parse_overlays(text: str) -> tuple[str, ...]:
    """The overlays named in a list with commas, in the order they are drawn; raises UserError for an unknown one."""
    asked = [word.strip() for word in text.split(",") if word.strip()]
    for word in asked:
        if word not in OVERLAYS:
            raise UserError("", "overlay", f"{word!r} is unknown", f"expected some of {', '.join(sorted(OVERLAYS))}")
    return tuple(name for name in OVERLAYS if name in asked)


def render_plane(chart: Chart, plane: int, overlays: Sequence[str] = (), side: int = 32) -> Image.Image:
    """A page with one plane; `side`: pixels a tile."""
    plan = chart.plan
    if not SMALLEST <= side <= LARGEST or plan.width * plan.height * side * side > LARGEST_PICTURE:
        raise UserError(
            chart.path, "tile", f"{side} pixels a tile is out of range", f"{SMALLEST} to {LARGEST}, fewer on large maps"
        )
    tracing = Tracing(chart, plane, side, draw_plan(chart, plane, side))
    legend: list[Entry] = []
    for name in overlays:
        legend += OVERLAYS[name](tracing)
    layers = f" · {', '.join(overlays)}" if overlays else ""
    title = f"{plan.key} · {plan.planes[plane]} · {plan.width}x{plan.height} tiles{layers}"
    return make_page(title, tracing.picture, side, legend)


def render_map(chart: Chart, planes: Sequence[str], overlays: Sequence[str] = (), side: int = 32) -> Image.Image:
    """The named planes one below the other, all of them when none is named."""
    numbers = [chart.plane_number(name) for name in planes] or range(len(chart.plan.planes))
    return stack([render_plane(chart, plane, overlays, side) for plane in numbers])
