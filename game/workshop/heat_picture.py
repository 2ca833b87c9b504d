"""Heat maps as pictures: alone, for an image layer in Tiled, and on a page over the plan with a legend in numbers."""

import numpy as np
from PIL import Image, ImageOps

from game.workshop.heat import Heat
from game.workshop.heat_ramp import colour_of
from game.workshop.plan_picture import Chart, draw_plan
from game.workshop.render_page import Entry, filled, heading, make_page

TOLD = {
    "deaths": "units going down or dying",
    "shots": "shots fired from here",
    "shifts": "units leaving or landing by a shift",
    "paths": "steps onto the tile",
}
FAINT, STRONG = 150, 240  # opacity of the least and the most, of 255
NEAR_TOP = 99  # percentile of the tiles with any heat that is the top of the scale: one hot tile must not dim the rest
STEPS = 5
DECK = (88, 90, 92)  # the plan's usual grey: signs in the legend show colours as they come out over it


def scale_top(grid: np.ndarray) -> int:
    """The count that has the brightest colour, over all planes alike; at least 1."""
    warm = grid[grid > 0]
    return max(1, round(float(np.percentile(warm, NEAR_TOP)))) if len(warm) else 1


def heat_layer(counts: np.ndarray, top: int, side: int) -> Image.Image:
    """RGBA, `side` pixels a tile: clear where nothing happened, brighter and denser where more did."""
    small = Image.new("RGBA", (counts.shape[1], counts.shape[0]))
    for y, x in np.argwhere(counts > 0).tolist():
        share = min(1.0, int(counts[y, x]) / top)
        small.putpixel((x, y), (*colour_of(share), _opacity(share)))
    return small.resize((small.width * side, small.height * side), Image.Resampling.NEAREST)


def _opacity(share: float) -> int:
    return round(FAINT + (STRONG - FAINT) * share)


def _over_deck(share: float) -> tuple[int, ...]:
    part = _opacity(share) / 255
    return tuple(round(a * part + b * (1 - part)) for a, b in zip(colour_of(share), DECK, strict=True))


def heat_page(chart: Chart, heat: Heat, kind: str, plane: int, side: int) -> Image.Image:
    """The plan in grey with the heat over it; the legend tells counts a match."""
    grid = heat.counts[kind]
    top = scale_top(grid)
    plan = ImageOps.grayscale(draw_plan(chart, plane, side)).convert("RGBA")
    picture = Image.alpha_composite(plan, heat_layer(grid[plane], top, side)).convert("RGB")
    name = chart.plan.planes[plane]
    title = f"{chart.plan.key} · {name} · {kind} in {heat.matches} matches"
    return make_page(title, picture, side, _legend(heat, kind, plane, top))


def _legend(heat: Heat, kind: str, plane: int, top: int) -> list[Entry]:
    grid = heat.counts[kind]
    total = int(grid[plane].sum())
    marks = sorted({max(1, round(top * step / STEPS)) for step in range(STEPS + 1)}, reverse=True)
    signs = [
        Entry(f"{_each(count, heat.matches)}{' or more' if count == top else ''}", filled(_over_deck(count / top)))
        for count in marks
    ]
    busiest = _busiest(grid[plane], heat.matches)
    here = Entry(f"{_each(total, heat.matches)} on this plane")
    return [heading(f"{TOLD[kind].capitalize()}, a match and tile"), *signs, here, *busiest]


def _busiest(grid: np.ndarray, matches: int) -> list[Entry]:
    order = np.argsort(-grid, axis=None, kind="stable")[:STEPS]
    spots = [(int(spot) % grid.shape[1], int(spot) // grid.shape[1]) for spot in order]
    told = [Entry(f"{x},{y}: {_each(int(grid[y, x]), matches)}") for x, y in spots if grid[y, x] > 0]
    return [heading("Most at"), *told] if told else [Entry("nothing happened here")]


def _each(count: int, matches: int) -> str:
    each = count / max(1, matches)
    return f"{each:.0f}" if each >= 100 else f"{each:.3g}"
