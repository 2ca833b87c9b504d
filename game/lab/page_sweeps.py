"""The part of a report about a sweep: curves with their bands, interactions, and every point."""

from collections.abc import Sequence
from html import escape
from typing import Any

from game.lab.charts_bands import Band, bands
from game.lab.page_parts import details, figure, table

REAL = 0.05


def sweep_section(sweep: dict[str, Any]) -> str:
    """`sweep`: as `game.lab.sweep_fit` keeps it."""
    grounds = ", ".join(f"{one['mission']} {one['difficulty']}" for one in sweep["grounds"])
    keys = [axis["key"] for axis in sweep["axes"]]
    now = sweep["today"]["win_rate"]
    return (
        f'<section class="run" id="sweep-{escape(sweep["name"])}"><h2>{escape(sweep_title(sweep))}</h2>'
        f"<p>{len(sweep['points'])} points on {escape(grounds)}, {sweep['matches']:,} matches each from seed "
        f"{sweep['seed']}. With today's numbers the squad wins {_share(now)}. {_told(sweep)}</p>"
        f'<div class="pair">{"".join(_curve(one) for one in sweep["curves"])}</div>'
        f"{_interactions(sweep['interactions'])}{details('Every point', _points(keys, sweep['points']))}</section>"
    )


def sweep_title(sweep: dict[str, Any]) -> str:
    return f"Sweep of {', '.join(axis['key'] for axis in sweep['axes'])}"


def _told(sweep: dict[str, Any]) -> str:
    """What the sweep found, in words."""
    real = [one for one in sweep["points"] if one["q"] < REAL]
    if not real:
        return "No point differs from today for sure."
    best, worst = (pick(real, key=lambda one: one["difference"]["value"]) for pick in (max, min))
    words = [f"{len(real)} of them differ from today for sure (q below {REAL:g})."]
    for name, one in (("The most for the squad", best), ("The least", worst)):
        numbers = ", ".join(f"{key} = {value}" for key, value in one["overrides"].items())
        words.append(f"{name}: {escape(numbers)} ({one['difference']['value']:+.1%}).")
    return " ".join(words[: 2 if best is worst else 3])


def _curve(curve: dict[str, Any]) -> str:
    points = list(zip(*(curve[name] for name in ("values", "rate", "low", "high")), strict=True))
    held = ", ".join(f"{key} = {value:g}" for key, value in curve["held"].items())
    words = f"The squad's win rate over {curve['key']}" + (f", with {held}" if held else "") + ", with its 95% band."
    return figure(bands([Band("", points)], f"Win rate over {curve['key']}"), words)


def _interactions(pairs: Sequence[dict[str, Any]]) -> str:
    rows = [
        (" and ".join(one["keys"]), f"{one['effect']['value']:+.2f}",
         f"{one['effect']['low']:+.2f} to {one['effect']['high']:+.2f}", f"{one['q']:.2g}")
        for one in pairs
    ]  # fmt: skip
    caption = "Numbers that change each other's effect: log odds over whole ranges"
    return table(caption, ("numbers", "effect", "95% interval", "q"), rows) if rows else ""


def _points(keys: Sequence[str], points: Sequence[dict[str, Any]]) -> str:
    rows = [
        (*(one["overrides"].get(key, "") for key in keys), f"{one['win_rate']['value']:.1%}", _range(one["win_rate"]),
         f"{one['difference']['value']:+.1%}", _range(one["difference"], "+"), f"{one['q']:.2g}",
         f"{one['win_rate']['matches']:,}")
        for one in points
    ]  # fmt: skip
    heads = (*keys, "squad wins", "95% interval", "from today", "95% interval", "q", "N")
    return table("Every point against today, with the same seeds", heads, rows)


def _share(one: dict[str, Any]) -> str:
    return f"{one['value']:.1%} ({_range(one)})"


def _range(one: dict[str, Any], sign: str = "") -> str:
    return f"{one['low']:{sign}.1%} to {one['high']:{sign}.1%}"
