"""The figures of a map as tables for people."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from game.content.plan import MissionPlan
from game.workshop.heat import KINDS, Heat
from game.workshop.scout import Figures, PlaneFigures
from game.workshop.scout_chokes import Choke

MOST_CHOKES = 10
BAR = 24  # letters of the longest bar of the histogram


def print_figures(figures: Figures, heat: Heat | None, plan: MissionPlan, files: Sequence[Path]) -> None:
    """One table a subject, on standard output."""
    console = Console()
    console.print(f"[bold]{figures.mission}[/bold]  {figures.width}x{figures.height} tiles")
    console.print(_ground(figures))
    console.print(_sight(figures))
    for table in (_chokes(figures, heat, plan), _distances(figures), _routes(figures)):
        if table.row_count:
            console.print(table)
    console.print(_contact(figures, heat))
    if heat is not None and heat.matches:
        console.print(_matches(heat, plan))
    for file in files:
        console.print(str(file), soft_wrap=True, highlight=False)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", overflow="fold")
    return table


def _ground(figures: Figures) -> Table:
    table = _table("Ground", "plane", "tiles with a floor", "open", "half cover", "full cover", "in the open")
    for plane in figures.planes:
        bare = max(0.0, 1 - plane.half - plane.full)
        table.add_row(
            plane.plane, str(plane.floor_tiles), f"{plane.open_tiles} ({plane.open_ratio:.0%})",
            f"{plane.half:.0%}", f"{plane.full:.0%}", f"{bare:.0%}",
        )  # fmt: skip
    return table


def _sight(figures: Figures) -> Table:
    """Bars of shares: planes of different size can be compared."""
    table = _table("Lines of sight between open tiles", "tiles", *(_sight_title(plane) for plane in figures.planes))
    for column in table.columns[1:]:
        column.justify = "left"
    shares = [[count / max(1, sum(plane.sight_lines)) for count in plane.sight_lines] for plane in figures.planes]
    longest = max((max(row, default=0) for row in shares), default=0) or 1
    for length in range(1, max((len(row) for row in shares), default=0)):
        bars = [f"{'█' * round(BAR * row[length] / longest)} {row[length]:.1%}" for row in shares]
        table.add_row(str(length), *bars)
    return table


def _sight_title(plane: PlaneFigures) -> str:
    return f"{plane.plane}, median {plane.median_sight:.0f}"


def _chokes(figures: Figures, heat: Heat | None, plan: MissionPlan) -> Table:
    walked = heat is not None and heat.matches > 0
    table = _table("Choke points", "plane", "tiles", "when shut", *(["steps a match"] if walked else []))
    for number, plane in enumerate(figures.planes):
        for choke in plane.chokes[:MOST_CHOKES]:
            row = [plane.plane, _told(choke), _cost(choke)]
            if heat is not None and walked:
                steps = sum(int(heat.counts["paths"][number, y, x]) for x, y in choke.tiles)
                row.append(f"{steps / heat.matches:.1f}")
            table.add_row(*row)
        if len(plane.chokes) > MOST_CHOKES:
            table.add_row(plane.plane, f"and {len(plane.chokes) - MOST_CHOKES} lesser ones", "")
    return table


def _told(choke: Choke) -> str:
    shown = " ".join(f"{x},{y}" for x, y in choke.tiles[:4])
    return shown if len(choke.tiles) <= 4 else f"{shown} and {len(choke.tiles) - 4} more"


def _cost(choke: Choke) -> str:
    return f"cuts off {choke.cuts_off} tiles" if choke.cuts_off else f"{choke.detour / 2:.0f} tiles farther"


def _distances(figures: Figures) -> Table:
    table = _table("Rounds to walk to each objective, from the nearest start", "objective", "plane", "squad", "LGF")
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for way in figures.approaches:
        rounds = "no way" if way.rounds is None else f"{way.rounds:.1f}{' *' if way.crosses else ''}"
        rows.setdefault((way.objective, way.plane), {})[way.side] = rounds
    for (objective, plane), sides in rows.items():
        table.add_row(objective, plane, sides.get("squad", ""), sides.get("lgf", ""))
    if any(way.crosses for way in figures.approaches):
        table.caption = "* nobody of that side starts on this plane: from the tiles opposite its starts"
    return table


def _routes(figures: Figures) -> Table:
    table = _table("How the planes differ", "planes", "routes compared", "shortest differs", "length")
    for pair in figures.differences:
        one, other = pair.planes
        length = f"{pair.ratio:.2f} of {one}'s" if pair.routes else ""
        table.add_row(f"{one}, {other}", str(pair.routes), f"{pair.differ:.1%}", length)
    return table


def _contact(figures: Figures, heat: Heat | None) -> str:
    walked = "never" if figures.first_contact is None else f"round {figures.first_contact}"
    text = f"First contact: {walked} if both sides walk straight at each other"
    met = [turn for turn in heat.contacts if turn] if heat else []
    if met and heat:
        text += f"; round {median(met):.0f} in matches (from {min(met)} to {max(met)}"
        text += f", never in {heat.matches - len(met)})" if len(met) < heat.matches else ")"
    return text


def _matches(heat: Heat, plan: MissionPlan) -> Table:
    won = [sum(winner == side for winner in heat.winners) for side in (0, 1)]
    title = f"{heat.matches} matches, {heat.speed:.0f} a second: squad won {won[0]}, LGF {won[1]}; a match"
    table = _table(title, "plane", *KINDS)
    for plane, name in enumerate(plan.planes):
        table.add_row(name, *(f"{heat.counts[kind][plane].sum() / heat.matches:.1f}" for kind in KINDS))
    return table
