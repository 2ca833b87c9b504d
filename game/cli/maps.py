"""`captain-red maps`: what a map maker runs."""

import json
from pathlib import Path
from typing import Any

import click

from game.cli.maps_packs import init, new, packs, upgrade
from game.cli.maps_reference import reference
from game.cli.maps_render import render
from game.cli.maps_scout import scout
from game.content.map_rules import RULES
from game.content.problems import Problem
from game.workshop.check import Report, check_paths

FAILED = 1


@click.group(name="maps", epilog="Example: captain-red maps check maps/01_breach.tmx")
def command() -> None:
    """Make, check, draw and measure maps."""


for each in (new, init, packs, upgrade, render, scout, reference):
    command.add_command(each)


@command.command(epilog="Example: captain-red maps check --json mymaps/")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--rules", "show_rules", is_flag=True, help="List the rules and what they say; check nothing.")
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...], as_json: bool, show_rules: bool) -> None:
    """Lists every problem of the files or folders, of all of the game's maps when there are none."""
    if show_rules:
        _print_rules(as_json)
        return
    report = check_paths(paths)
    if as_json:
        click.echo(json.dumps(_as_json(report)))
    else:
        _print(report)
    if not report.is_ok:
        ctx.exit(FAILED)


def _print_rules(as_json: bool) -> None:
    if as_json:
        rows = [{"rule": rule.key, "severity": rule.severity, "meaning": rule.meaning} for rule in RULES.values()]
        click.echo(json.dumps({"rules": rows}))
        return
    width = max(map(len, RULES))
    for rule in RULES.values():
        click.echo(f"{rule.key:{width}}  {rule.severity:7}  {rule.meaning}")


def _print(report: Report) -> None:
    for problem in report.problems:
        # Whoever means to have a warning needs its key for the map property `accepts`.
        key = f" [{problem.rule}]" if problem.is_warning else ""
        click.echo(f"{_severity(problem)}: {problem}{key}", err=True)
    warnings = sum(problem.is_warning for problem in report.problems)
    errors = len(report.problems) - warnings
    click.echo(f"{_count(len(report.files), 'file')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _severity(problem: Problem) -> str:
    return "warning" if problem.is_warning else "error"


def _as_json(report: Report) -> dict[str, Any]:
    return {"ok": report.is_ok, "problems": [_problem_as_json(problem) for problem in report.problems]}


def _problem_as_json(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "layer": problem.layer,
        "object": problem.object,
        "name": problem.name or None,
        "tile": list(problem.tile) if problem.tile else None,
        "line": problem.line,
        "rule": problem.rule,
        "severity": _severity(problem),
        "message": problem.sentence,
        "expected": problem.expected or None,
    }
