"""The page of a report: one HTML file without scripts, fonts or pictures from anywhere."""

from collections.abc import Callable, Sequence
from html import escape
from math import isfinite
from shlex import quote
from typing import Any

import game
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.lab import advice, charts
from game.lab.charts import Ground
from game.lab.charts_bands import Band, bands
from game.lab.configuration import Configuration
from game.lab.findings import Arm, Findings
from game.lab.page_parts import details, figure, folded, table
from game.lab.page_sweeps import sweep_section, sweep_title
from game.lab.statistics.intervals import Estimate
from game.sim.recipe import build, plan_hash

# The drawn planes of a configuration's map, as data URIs by name; none where the map is not at hand.
Pictures = Callable[[Configuration], dict[str, str]]


def page(
    store: str, runs: Sequence[Findings], sweeps: Sequence[dict[str, Any]] = (), pictures: Pictures = lambda known: {}
) -> str:
    """The whole file. `store`: as the reader types it in commands; `sweeps`: see `game.lab.sweep_fit`."""
    points = {point["run"] for sweep in sweeps for point in sweep["points"]}
    swept = {one.configuration.run for one in runs if one.configuration.overrides} & points
    style = (assets_dir() / "lab" / "report.css").read_text(encoding="utf-8")
    places = [(f"sweep-{one['name']}", sweep_title(one)) for one in sweeps]
    places += [(f"run-{one.configuration.run}", name_of(one)) for one in runs if one.configuration.run not in swept]
    links = "".join(f'<li><a href="#{place}">{escape(name)}</a></li>' for place, name in places)
    chart = charts.intervals([(name_of(one), one.wins["squad"]) for one in runs], "Squad's win rate by configuration")
    drawn: dict[str, dict[str, tuple[str, str]]] = {}
    for one in runs:
        if one.configuration.map not in drawn:
            drawn[one.configuration.map] = _ids(one.configuration, pictures)
    body = charts.symbols({name: data for planes in drawn.values() for name, data in planes.values()})
    body += "".join(map(sweep_section, sweeps))
    for one in sorted(runs, key=lambda one: one.configuration.run in swept):
        content = _run(store, one, {plane: name for plane, (name, _) in drawn[one.configuration.map].items()})
        body += folded(name_of(one), content) if one.configuration.run in swept else content
    total = sum(one.matches for one in runs)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Captain Red: {escape(store)}</title><style>{style}</style></head><body>"
        '<a class="skip" href="#main">To the results</a><header><h1>Balance report</h1>'
        f'<p class="dim">{total:,} matches of {len(runs)} configurations in {escape(store)}, version '
        f"{game.__version__}. Every interval holds in 95 of 100 such samples.</p>"
        f'<nav aria-label="Configurations"><ul>{links}</ul></nav></header><main id="main">'
        f"<h2>How often the squad wins</h2>{figure(chart, 'The mark is the rate, the bar its 95% interval.')}"
        f"{body}</main></body></html>\n"
    )


def _ids(known: Configuration, pictures: Pictures) -> dict[str, tuple[str, str]]:
    """By plane: the id of its picture in the page, and the picture."""
    return {plane: (f"map-{known.map}-{nth}", data) for nth, (plane, data) in enumerate(pictures(known).items())}


def name_of(found: Findings) -> str:
    known = found.configuration
    return f"{known.mission} {known.changed}".strip() + ("" if known.difficulty == "normal" else f" {known.difficulty}")


def _run(store: str, found: Findings, pictures: dict[str, str]) -> str:
    known = found.configuration
    head = f'<section class="run" id="run-{known.run}"><h2>{escape(name_of(found))}</h2>'
    if not found.matches:
        return f"{head}<p>No match has been played.</p></section>"
    steps = "".join(f"<li>{escape(step)}</li>" for step in advice.next_steps(found))
    parts = [
        head, f"<p>{escape(advice.summary(found))}</p>", f"<h3>What to look at next</h3><ul>{steps}</ul>",
        _commands(store, found), _ends(found), _courses(found), _lives(found),
        _heat(found, pictures),
        details("Weapons and other harm", _arms(found)), details("Orders", _uses(found)),
        details("What happened to whom", _events(found)), details("Objectives", _objectives(found)),
        f'<p class="dim">Run {known.run}, map {known.map}, rules {known.rules}, version {escape(known.version)}</p>',
    ]  # fmt: skip
    return "".join(parts) + "</section>"


def _commands(store: str, found: Findings) -> str:
    known, rows = found.configuration, []
    for why, seed, seats in found.notable:
        again = f"captain-red replay --from {quote(store)} --run {known.run} --seed {seed}" + " --seats 1" * seats
        squad, lgf = known.commanders[::-1] if seats else known.commanders
        watch = f"captain-red watch {quote(known.mission)} --seed {seed} --squad {squad} --lgf {lgf} "
        watch += f"--difficulty {known.difficulty}"
        shown = _code(again) if known.overrides or known.forces else f"{_code(watch)} or {_code(again)}"
        rows.append(f"<li>{escape(why)}, seed {seed}: {shown}</li>")
    return f"<h3>See for yourself</h3><ul>{''.join(rows)}</ul>"


def _ends(found: Findings) -> str:
    rows = [(winner, reason, f"{count:,}", f"{count / found.matches:.1%}") for winner, reason, count in found.ends]
    wins = [(side, _rate(one), _range(one), f"{one.matches:,}") for side, one in found.wins.items()]
    return (
        '<div class="pair">'
        + table("Who wins", ("winner", "rate", "95% interval", "N"), wins)
        + table("How it ends", ("winner", "reason", "matches", "share"), rows)
        + "</div>"
    )


def _courses(found: Findings) -> str:
    rounds = charts.bars(found.rounds, "How many matches lasted so many rounds", "round")
    losses = charts.curves(found.losses, "Deaths a match by round, for both sides")
    return (
        f'<div class="pair">{figure(rounds, "Matches by the round in which they ended.")}'
        f"{figure(losses, 'Deaths a match up to the end of each round.')}</div>"
    )


def _lives(found: Findings) -> str:
    figures = []
    for side in ("squad", "lgf"):
        lines = [
            Band(one.name, [(at, share, low, high) for at, share, low, high in one.steps], steps=True)
            for one in found.lives
            if one.side == side
        ]
        drawing = bands(lines, f"Share of the {side} alive by round")
        figures.append(figure(drawing, f"{side}: the share still alive after each round, with its 95% band."))
    return f'<h3>How long they live</h3><div class="pair">{"".join(figures)}</div>' if any(figures) else ""


def _heat(found: Findings, pictures: dict[str, str]) -> str:
    known = found.configuration
    floors = {} if pictures else _floors(found)
    figures = [
        figure(
            charts.heat(one.deaths, Ground(pictures.get(one.plane, ""), floors.get(one.plane, ())),
                        (known.width, known.height), f"Deaths by tile, {one.plane}"),
            f"{one.plane}: {sum(one.deaths.values()):,} deaths; the worst tile {max(one.deaths.values()):,}.",
        )
        for one in found.heat
    ]  # fmt: skip
    return f'<h3>Where they died</h3><div class="pair">{"".join(figures)}</div>' if figures else ""


def _floors(found: Findings) -> dict[str, Sequence[Sequence[bool]]]:
    """The map's plan, if it is still the one that was played."""
    try:
        battle = build(found.configuration.recipe(0, 0))
    except UserError:
        return {}
    if plan_hash(battle.plan) != found.configuration.map:
        return {}
    return {name: (battle.board.move_cost[nth] > 0).tolist() for nth, name in enumerate(battle.plan.planes)}


def _arms(found: Findings) -> str:
    rows = [(one.side, one.name, *_hits(one), f"{one.points.value:.2f}", _span(one.points)) for one in found.arms]
    heads = ("side", "by", "tries", "hit", "95% interval", "points of damage", "95% interval")
    return table(
        f"Per match, over {found.matches:,} matches; by who did it, bleeding and place by whom they befell", heads, rows
    )


def _hits(arm: Arm) -> tuple[str, str, str]:
    # Bleeding is nobody's try.
    return (f"{arm.tries:.2f}", _rate(arm.hits), _range(arm.hits)) if arm.hits.matches else ("", "", "")


def _uses(found: Findings) -> str:
    rows = [(one.side, one.name, f"{one.given:.2f}", _rate(one.used), *_gain(one.gain)) for one in found.uses]
    heads = ("side", "order", "a match", "matches with it", "its side wins more by", "95% interval")
    return table("A difference goes with the order; it need not come from it", heads, rows)


def _gain(one: Estimate) -> tuple[str, str]:
    # An order of every match, or of none, has nothing to be compared with.
    return (f"{one.value:+.1%}", _range(one, "+")) if one.matches else ("", "")


def _events(found: Findings) -> str:
    return table("Per match", ("side", "event", "a match"), [(s, n, f"{v:.2f}") for s, n, v in found.events])


def _objectives(found: Findings) -> str:
    rows = [(name, _rate(one), _range(one), f"{one.matches:,}") for name, one in found.objectives]
    return table("How often each was met", ("objective", "met", "95% interval", "N"), rows)


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _rate(one: Estimate) -> str:
    return f"{one.value:.1%}"


def _range(one: Estimate, sign: str = "") -> str:
    return f"{one.low:{sign}.1%} to {one.high:{sign}.1%}"


def _span(one: Estimate) -> str:
    return f"{one.low:.2f} to {one.high:.2f}" if isfinite(one.low) else "not known from one"
