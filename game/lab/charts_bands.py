"""Lines with their 95% bands as SVG inside a report: survival, and win rates over a number."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from math import ceil, floor, log10
from typing import NamedTuple

from game.lab.charts import BOTTOM, HEIGHT, LEFT, WIDTH, svg

COLOURS = 6  # of lines, in the page's style


class Band(NamedTuple):
    """A line with its band: points (x, value, low, high), values 0..1. `steps`: it jumps at each point."""

    name: str
    points: Sequence[tuple[float, float, float, float]]
    steps: bool = False


def bands(lines: Sequence[Band], label: str) -> str:
    """Shares 0..1 over numbers, each line with its band, told apart by colour, dashes and its name at the end."""
    xs = [point[0] for line in lines for point in line.points]
    if not xs or min(xs) == max(xs):
        return ""
    first, last = min(xs), max(xs)
    wide, tall = WIDTH - LEFT - 100, HEIGHT - BOTTOM - 12

    def at(x: float, y: float) -> str:
        return f"{LEFT + wide * (x - first) / (last - first):.1f} {12 + tall * (1 - y):.1f}"

    parts = [
        f'<line class="grid" x1="{LEFT}" x2="{LEFT + wide}" y1="{12 + tall * (1 - y)}" y2="{12 + tall * (1 - y)}"/>'
        f'<text x="{LEFT - 6}" y="{16 + tall * (1 - y)}" text-anchor="end">{y:.0%}</text>'
        for y in (0, 0.25, 0.5, 0.75, 1)
    ]
    heights = _apart([12 + tall * (1 - line.points[-1][1]) for line in lines])
    for nth, line in enumerate(lines):
        points = _stepped(line.points, last) if line.steps else list(line.points)
        edge = [at(x, high) for x, _, _, high in points] + [at(x, low) for x, _, low, _ in reversed(points)]
        path = " L ".join(at(x, value) for x, value, _, _ in points)
        parts.append(f'<path class="band c{nth % COLOURS}" d="M {" L ".join(edge)} Z"/>')
        parts.append(f'<path class="curve c{nth % COLOURS}" d="M {path}"/>')
        parts.append(
            f'<text class="c{nth % COLOURS}" x="{LEFT + wide + 6}" y="{heights[nth] + 4:.1f}">{escape(line.name)} '
            f"{line.points[-1][1]:.0%}</text>"
        )
    for x in _marks(first, last):
        place = LEFT + wide * (x - first) / (last - first)
        parts.append(f'<text x="{place:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{x:g}</text>')
    return svg(WIDTH, HEIGHT, label, parts)


def _stepped(points: Sequence[tuple[float, ...]], last: float) -> list[tuple[float, ...]]:
    """The corners of a line that keeps each value until the next, and its last to the end."""
    corners = [points[0]]
    for before, point in pairwise(points):
        corners += [(point[0], *before[1:]), point]
    return [*corners, (last, *points[-1][1:])]


def _apart(heights: list[float], least: float = 13.0) -> list[float]:
    """The heights of labels moved so that none covers another."""
    moved = dict.fromkeys(range(len(heights)), 0.0)
    lowest = -least
    for nth in sorted(moved, key=lambda nth: heights[nth]):
        lowest = moved[nth] = max(heights[nth], lowest + least)
    over = max(0.0, max(moved.values(), default=0.0) - (HEIGHT - BOTTOM))
    return [moved[nth] - over for nth in range(len(heights))]


def _marks(first: float, last: float, most: int = 7) -> list[float]:
    """Round numbers along the axis, `most` of them or fewer: steps of 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10((last - first) / most))
    step = next(power * times for times in (1, 2, 5, 10) if (last - first) / (power * times) <= most - 1)
    return [round(nth * step, 9) for nth in range(ceil(first / step), floor(last / step) + 1)]
