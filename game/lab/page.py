"""The page of a report: one HTML file without scripts, fonts or pictures from anywhere."""

from collections.abc import Iterable, Sequence
from html import escape
from math import isfinite
from shlex import quote

import game
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.lab import advice, charts
from game.lab.findings import Arm, Findings
from game.lab.statistics.intervals import Estimate
from game.sim.recipe import build, plan_hash

Floor = Sequence[Sequence[bool]]


def page(store: str, runs: Sequence[Findings]) -> str:
    """The whole file. `store`: as the reader types it in commands."""
    style = (assets_dir() / "lab" / "report.css").read_text(encoding="utf-8")
    links = "".join(f'<li><a href="#run-{one.configuration.run}">{escape(name_of(one))}</a></li>' for one in runs)
    chart = charts.intervals([(name_of(one), one.wins["squad"]) for one in runs], "Squad's win rate by configuration")
    body = "".join(_run(store, one) for one in runs)
    total = sum(one.matches for one in runs)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Captain Red: {escape(store)}</title><style>{style}</style></head><body>"
        '<a class="skip" href="#main">To the results</a><header><h1>Balance report</h1>'
        f'<p class="dim">{total:,} matches of {len(runs)} configurations in {escape(store)}, version '
        f"{game.__version__}. Every interval holds in 95 of 100 such samples.</p>"
        f'<nav aria-label="Configurations"><ul>{links}</ul></nav></header><main id="main">'
        f"<h2>How often the squad wins</h2>{_figure(chart, 'The mark is the rate, the bar its 95% interval.')}"
        f"{body}</main></body></html>\n"
    )


def name_of(found: Findings) -> str:
    known = found.configuration
    return f"{known.mission} {known.changed}".strip() + ("" if known.difficulty == "normal" else f" {known.difficulty}")


def _run(store: str, found: Findings) -> str:
    known = found.configuration
    head = f'<section class="run" id="run-{known.run}"><h2>{escape(name_of(found))}</h2>'
    if not found.matches:
        return f"{head}<p>No match has been played.</p></section>"
    steps = "".join(f"<li>{escape(step)}</li>" for step in advice.next_steps(found))
    parts = [
        head, f"<p>{escape(advice.summary(found))}</p>", f"<h3>What to look at next</h3><ul>{steps}</ul>",
        _commands(store, found), _ends(found), _courses(found), _heat(found),
        _details("Weapons and other harm", _arms(found)), _details("Orders", _uses(found)),
        _details("What happened to whom", _events(found)), _details("Objectives", _objectives(found)),
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
        + _table("Who wins", ("winner", "rate", "95% interval", "N"), wins)
        + _table("How it ends", ("winner", "reason", "matches", "share"), rows)
        + "</div>"
    )


def _courses(found: Findings) -> str:
    rounds = charts.bars(found.rounds, "How many matches lasted so many rounds", "round")
    losses = charts.curves(found.losses, "Deaths a match by round, for both sides")
    return (
        f'<div class="pair">{_figure(rounds, "Matches by the round in which they ended.")}'
        f"{_figure(losses, 'Deaths a match up to the end of each round.')}</div>"
    )


def _heat(found: Findings) -> str:
    known = found.configuration
    floors = _floors(found)
    figures = [
        _figure(
            charts.heat(one.deaths, floors.get(one.plane), (known.width, known.height), f"Deaths by tile, {one.plane}"),
            f"{one.plane}: {sum(one.deaths.values()):,} deaths; the worst tile {max(one.deaths.values()):,}.",
        )
        for one in found.heat
    ]
    return f'<h3>Where they died</h3><div class="pair">{"".join(figures)}</div>' if figures else ""


def _floors(found: Findings) -> dict[str, Floor]:
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
    return _table(
        f"Per match, over {found.matches:,} matches; by who did it, bleeding and place by whom they befell", heads, rows
    )


def _hits(arm: Arm) -> tuple[str, str, str]:
    # Bleeding is nobody's try.
    return (f"{arm.tries:.2f}", _rate(arm.hits), _range(arm.hits)) if arm.hits.matches else ("", "", "")


def _uses(found: Findings) -> str:
    rows = [(one.side, one.name, f"{one.given:.2f}", _rate(one.used), *_gain(one.gain)) for one in found.uses]
    heads = ("side", "order", "a match", "matches with it", "its side wins more by", "95% interval")
    return _table("A difference goes with the order; it need not come from it", heads, rows)


def _gain(one: Estimate) -> tuple[str, str]:
    # An order of every match, or of none, has nothing to be compared with.
    return (f"{one.value:+.1%}", _range(one, "+")) if one.matches else ("", "")


def _events(found: Findings) -> str:
    return _table("Per match", ("side", "event", "a match"), [(s, n, f"{v:.2f}") for s, n, v in found.events])


def _objectives(found: Findings) -> str:
    rows = [(name, _rate(one), _range(one), f"{one.matches:,}") for name, one in found.objectives]
    return _table("How often each was met", ("objective", "met", "95% interval", "N"), rows)


def _table(caption: str, heads: Iterable[str], rows: Sequence[Sequence[str]]) -> str:
    numeric = (
        [all(not row[nth] or row[nth][0] in "+-0123456789" for row in rows) for nth in range(len(rows[0]))]
        if rows
        else []
    )
    marks = [' class="n"' if one else "" for one in numeric]
    head = "".join(f'<th scope="col"{mark}>{escape(text)}</th>' for text, mark in zip(heads, marks, strict=False))
    body = "".join(
        "<tr>" + "".join(f"<td{mark}>{escape(cell)}</td>" for cell, mark in zip(row, marks, strict=True)) + "</tr>"
        for row in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _details(title: str, content: str) -> str:
    return f"<details open><summary><strong>{escape(title)}</strong></summary>{content}</details>"


def _figure(drawing: str, caption: str) -> str:
    return f"<figure>{drawing}<figcaption>{escape(caption)}</figcaption></figure>" if drawing else ""


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _rate(one: Estimate) -> str:
    return f"{one.value:.1%}"


def _range(one: Estimate, sign: str = "") -> str:
    return f"{one.low:{sign}.1%} to {one.high:{sign}.1%}"


def _span(one: Estimate) -> str:
    return f"{one.low:.2f} to {one.high:.2f}" if isfinite(one.low) else "not known from one"
