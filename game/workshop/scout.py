"""The figures of a map that its designer looks at: what can be told without playing it."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from game.workshop.overlays_cover import FULL, HALF, edges
from game.workshop.plan_picture import Chart
from game.workshop.scout_chokes import Choke, find_chokes
from game.workshop.scout_ground import Ground, read_ground
from game.workshop.scout_routes import Approach, Difference, approaches, contact_by_walking, differences
from game.workshop.scout_sight import sight_lines


@dataclass(frozen=True)
class PlaneFigures:
    """Shares are 0 to 1: `open_ratio` of the tiles with a floor; `half`, `full`: of the open tiles, by best cover.

    `sight_lines`: pairs of open tiles that see each other by whole tiles of distance; `median_sight`: of those.
    """

    plane: str
    floor_tiles: int
    open_tiles: int
    open_ratio: float
    half: float
    full: float
    sight_lines: tuple[int, ...]
    median_sight: float
    chokes: tuple[Choke, ...]


@dataclass(frozen=True)
class Figures:
    """Everything, ready to be printed; distances in rounds."""

    mission: str
    width: int
    height: int
    planes: tuple[PlaneFigures, ...]
    first_contact: int | None  # by walking straight at each other
    approaches: tuple[Approach, ...]
    differences: tuple[Difference, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def scout_map(chart: Chart) -> Figures:
    """Measures the map; a second or so, more when kernels must be compiled first."""
    plan, ground = chart.plan, read_ground(chart.plan, chart.catalog)
    planes = tuple(_plane_figures(chart, ground, plane) for plane in range(len(plan.planes)))
    return Figures(
        mission=plan.key,
        width=plan.width,
        height=plan.height,
        planes=planes,
        first_contact=contact_by_walking(chart),
        approaches=tuple(approaches(chart, ground)),
        differences=tuple(differences(chart, ground)),
    )


def _plane_figures(chart: Chart, ground: Ground, plane: int) -> PlaneFigures:
    terrain, name = chart.plan.terrain, chart.plan.planes[plane]
    floor, is_open = int((terrain.floor[plane] > 0).sum()), int(ground.is_open(plane).sum())
    best: dict[tuple[int, int], int] = {}
    for x, y, _, cover in edges(ground.cost[plane], terrain.height[plane]):
        best[(x, y)] = max(cover, best.get((x, y), 0))
    half, full = (sum(cover == kind for cover in best.values()) / max(1, is_open) for kind in (HALF, FULL))
    lines = sight_lines(chart.plan, ground, plane, chart.catalog.numbers["sight"])
    return PlaneFigures(
        plane=name,
        floor_tiles=floor,
        open_tiles=is_open,
        open_ratio=round(is_open / max(1, floor), 4),
        half=round(half, 4),
        full=round(full, 4),
        sight_lines=tuple(int(count) for count in lines),
        median_sight=_median(lines),
        chokes=tuple(find_chokes(ground, plane, name)),
    )


def _median(counts: np.ndarray) -> float:
    if not counts.sum():
        return 0.0
    return float(np.searchsorted(np.cumsum(counts), counts.sum() / 2))
