"""Drawings of a report as SVG inside the page: bars, curves, intervals and heat. Colours come from the page's style."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from game.lab.statistics.intervals import Estimate

WIDTH, HEIGHT = 480, 200
LEFT, BOTTOM = 44, 28
TILE = 14
LETTER = 6.6  # points wide, about


class Ground(NamedTuple):
    """What lies under a map of heat. `picture`: the id of the page's symbol that shows the plane, see `symbols`;
    `floor`: [y][x], where one can walk."""

    picture: str = ""
    floor: Sequence[Sequence[bool]] = ()


def intervals(rows: Sequence[tuple[str, Estimate]], label: str) -> str:
    """Rates 0..1, a line each, with a mark at the value and a bar for the interval."""
    height, right = 24 * len(rows) + BOTTOM, 900
    left = min(560, 40 + round(LETTER * max(len(name) for name, _ in rows)))
    scale = right - 60 - left
    parts = [
        f'<line class="grid" x1="{left + scale * at}" x2="{left + scale * at}" y1="0" y2="{height - BOTTOM}"/>'
        f'<text x="{left + scale * at}" y="{height - 10}" text-anchor="middle">{at:.0%}</text>'
        for at in (0, 0.25, 0.5, 0.75, 1)
    ]
    for nth, (name, one) in enumerate(rows):
        y = 24 * nth + 12
        low, value, high = (left + scale * part for part in (one.low, one.value, one.high))
        parts.append(
            f'<text x="{left - 8}" y="{y + 4}" text-anchor="end">{escape(name)}</text>'
            f'<line class="range" x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}"/>'
            f'<circle class="mark" cx="{value:.1f}" cy="{y}" r="4"/>'
            f'<text x="{right - 48}" y="{y + 4}">{one.value:.1%}</text>'
        )
    return svg(right, height, label, parts)


def bars(values: dict[int, int], label: str, axis: str) -> str:
    """How many (height) of each whole number."""
    if not values:
        return ""
    first, last, most = min(values), max(values), max(values.values())
    step = (WIDTH - LEFT) / (last - first + 1)
    parts = []
    for at, count in values.items():
        tall = (HEIGHT - BOTTOM - 12) * count / most
        x = LEFT + step * (at - first)
        parts.append(
            f'<rect class="bar" x="{x + 1:.1f}" y="{HEIGHT - BOTTOM - tall:.1f}" width="{max(1, step - 2):.1f}" '
            f'height="{tall:.1f}"><title>{axis} {at}: {count}</title></rect>'
        )
    parts += _ticks(first, last, step, step / 2)
    parts.append(f'<text x="{LEFT - 6}" y="14" text-anchor="end">{most}</text>')
    return svg(WIDTH, HEIGHT, label, parts)


def curves(lines: dict[str, dict[int, float]], label: str) -> str:
    """A step line for each name, over rounds."""
    points = [point for line in lines.values() for point in line.items()]
    if not points:
        return ""
    last, most = max(at for at, _ in points), max(value for _, value in points)
    step, parts = (WIDTH - LEFT - 76) / max(1, last), []
    for name, line in lines.items():
        path, level = f"M {LEFT} {HEIGHT - BOTTOM}", 0.0
        for at in range(1, last + 1):
            level = line.get(at, level)
            path += f" H {LEFT + step * at:.1f} V {HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 16) * level / most:.1f}"
        parts.append(f'<path class="curve {name}" d="{path}"/>')
        y = HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 16) * level / most
        parts.append(f'<text x="{WIDTH - 72}" y="{y + 4:.1f}">{escape(name)} {level:.1f}</text>')
    return svg(WIDTH, HEIGHT, label, parts + _ticks(0, last, step, 0))


def heat(deaths: dict[tuple[int, int], int], ground: Ground, size: tuple[int, int], label: str) -> str:
    """Deaths by tile over the ground."""
    width, height = size
    most = max(deaths.values())
    parts = [_laid(ground, width * TILE, height * TILE)]
    for (x, y), count in deaths.items():
        strength = 0.25 + 0.75 * (count / most) ** 0.5
        parts.append(
            f'<rect class="heat" x="{x * TILE}" y="{y * TILE}" width="{TILE}" height="{TILE}" '
            f'fill-opacity="{strength:.2f}"><title>tile {x}, {y}: {count}</title></rect>'
        )
    return svg(width * TILE, height * TILE, label, parts)


def symbols(pictures: dict[str, str]) -> str:
    """Pictures (data URIs by id) that drawings show by `use`, each in the page only once."""
    parts = [
        f'<symbol id="{name}" viewBox="0 0 1 1" preserveAspectRatio="none">'
        f'<image href="{data}" width="1" height="1" preserveAspectRatio="none"/></symbol>'
        for name, data in pictures.items()
    ]
    return f'<svg class="hidden" aria-hidden="true">{"".join(parts)}</svg>' if parts else ""


def _laid(ground: Ground, width: int, height: int) -> str:
    """The picture, dimmed so that heat stands out; else the plan; else one even floor."""
    if ground.picture:
        size = f'width="{width}" height="{height}"'
        return f'<use href="#{ground.picture}" {size}/><rect class="veil" {size}/>'
    parts = [f'<rect class="{"wall" if ground.floor else "floor"}" width="{width}" height="{height}"/>']
    for y, row in enumerate(ground.floor):
        parts += [
            f'<rect class="floor" x="{first * TILE}" y="{y * TILE}" width="{(end - first) * TILE}" height="{TILE}"/>'
            for first, end in _stretches(row)
        ]
    return "".join(parts)


def _stretches(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Where runs of True begin and end."""
    edges = [x for x in range(len(row) + 1) if (x < len(row) and row[x]) != (x > 0 and row[x - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _ticks(first: int, last: int, step: float, shift: float) -> list[str]:
    every = max(1, (last - first) // 12)
    return [
        f'<text x="{LEFT + step * (at - first) + shift:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{at}</text>'
        for at in range(first, last + 1, every)
    ]


def svg(width: float, height: float, label: str, parts: Sequence[str]) -> str:
    return f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'
