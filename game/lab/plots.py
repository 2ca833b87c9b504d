"""The figures of a report as files to paste somewhere, drawn by matplotlib: one file a figure, PNG or SVG."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from game.core.errors import UserError
from game.lab.engine import need
from game.lab.findings import Findings
from game.lab.page import name_of

SIZE = (6.4, 3.6)  # inches
DOTS = 200  # an inch
SQUAD, LGF, GREY = "#b3261e", "#1f5fa8", "#7a8794"
STYLES = ("-", "--", ":", "-.", (0, (4, 2)), (0, (1, 2)))


def draw_plots(folder: Path, kind: str, runs: Sequence[Findings], sweeps: Sequence[dict[str, Any]]) -> list[Path]:
    """Writes every figure into `folder` as `kind` (png or svg) and gives the files; raises UserError."""
    figure_of = need("matplotlib.figure").Figure
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for name, draw in _drawings(runs, sweeps):
            figure = figure_of(figsize=SIZE, layout="constrained")
            draw(figure.subplots())
            written.append(folder / f"{name}.{kind}")
            figure.savefig(written[-1], dpi=DOTS)
    except OSError as error:
        raise UserError(folder, "", f"cannot be written ({error.strerror or error})") from error
    return written


def _drawings(runs: Sequence[Findings], sweeps: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """A name, and what draws it onto axes."""
    played = [one for one in runs if one.matches]
    if played:
        yield "wins", lambda axes: _wins(axes, played)
    for one in played:
        run = one.configuration.run
        yield f"{run}-rounds", lambda axes, one=one: _rounds(axes, one)
        for side in ("squad", "lgf"):
            yield f"{run}-alive-{side}", lambda axes, one=one, side=side: _alive(axes, one, side)
        for heat in one.heat:
            yield f"{run}-deaths-{heat.plane}", lambda axes, one=one, heat=heat: _heat(axes, one, heat)
    for sweep in sweeps:
        for nth, curve in enumerate(sweep["curves"]):
            yield f"sweep-{sweep['name']}-{nth}", lambda axes, curve=curve: _curve(axes, curve)


def _wins(axes: Any, runs: Sequence[Findings]) -> None:
    names = [name_of(one) for one in runs]
    rates = [one.wins["squad"] for one in runs]
    values = np.array([one.value for one in rates])
    reach = np.array([[one.value - one.low, one.high - one.value] for one in rates]).T
    axes.errorbar(values, range(len(names)), xerr=reach, fmt="o", color=SQUAD, capsize=3)
    axes.set_yticks(range(len(names)), names, fontsize="small")
    axes.invert_yaxis()
    axes.figure.set_figheight(max(SIZE[1], 0.28 * len(names) + 0.8))
    axes.set(xlim=(0, 1), xlabel="squad's win rate, with 95% intervals")
    _percent(axes.xaxis)


def _rounds(axes: Any, found: Findings) -> None:
    axes.bar(list(found.rounds), list(found.rounds.values()), color=GREY)
    axes.set(xlabel="round in which the match ended", ylabel="matches", title=name_of(found))


def _alive(axes: Any, found: Findings, side: str) -> None:
    last = max(found.rounds)
    for nth, one in enumerate(life for life in found.lives if life.side == side):
        at, share, low, high = (list(column) for column in zip(*one.steps, strict=True))
        for column in (share, low, high):
            column.append(column[-1])
        at.append(last)
        (line,) = axes.step(at, share, where="post", label=one.name, linestyle=STYLES[nth % len(STYLES)])
        axes.fill_between(at, low, high, step="post", alpha=0.2, color=line.get_color(), linewidth=0)
    axes.set(ylim=(0, 1.02), xlabel="round", ylabel="share alive", title=f"{name_of(found)}: {side}")
    axes.legend(fontsize="small")
    axes.xaxis.set_major_locator(need("matplotlib.ticker").MaxNLocator(integer=True))
    _percent(axes.yaxis)


def _heat(axes: Any, found: Findings, heat: Any) -> None:
    grid = np.zeros((found.configuration.height, found.configuration.width))
    for (x, y), count in heat.deaths.items():
        grid[y, x] = count / found.matches
    # Most die at a few doors; the root lets the others be seen as well.
    norm = need("matplotlib.colors").PowerNorm(0.5, vmin=0)
    picture = axes.imshow(grid, cmap="Reds", interpolation="nearest", norm=norm)
    axes.figure.colorbar(picture, label="deaths a match")
    axes.set(xlabel="x, tiles", ylabel="y, tiles", title=f"{name_of(found)}: deaths, {heat.plane}")


def _curve(axes: Any, curve: dict[str, Any]) -> None:
    axes.plot(curve["values"], curve["rate"], color=SQUAD)
    axes.fill_between(curve["values"], curve["low"], curve["high"], color=SQUAD, alpha=0.2, linewidth=0)
    held = ", ".join(f"{key} = {value:g}" for key, value in curve["held"].items())
    axes.set(ylim=(0, 1), xlabel=curve["key"], ylabel="squad's win rate", title=f"with {held}" if held else "")
    _percent(axes.yaxis)


def _percent(axis: Any) -> None:
    axis.set_major_formatter(need("matplotlib.ticker").PercentFormatter(1.0))
