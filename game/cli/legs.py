"""Tables of a run over several missions, difficulties or seats."""

from typing import Any

from rich.console import Console
from rich.table import Column, Table

from game.cli.headless import ends_in_words


def print_legs(found: dict[str, Any]) -> None:
    """`found`: game.lab.legs_figures.figures, with `stop` where there was a rule."""
    console = Console()
    table = Table("mission", "squad", "LGF", "squad wins (95% interval)", "draws", "rounds", "N",
                  title=f"{found['matches']} matches from seed {found['seed']}", title_justify="left")  # fmt: skip
    for leg in found["legs"]:
        _add(table, leg, leg["squad"], leg["lgf"])
    _add(table, {**found, "mission": "all", "difficulty": ""}, "", "")
    console.print(table)
    if "commanders" in found:
        console.print(_commanders(found["commanders"]))
    console.print(f"ended by: {ends_in_words(found['ends'])}")
    console.print(f"digest {found['digest']}; rules {found['rules']}, version {found['version']}", soft_wrap=True)
    stop = found.get("stop")
    if stop is not None:
        console.print(
            f"stopped after {stop['matches']} ({stop['seeds']} seeds): {stop['verdict']}"
            if stop["decided"] else "the stop rule has not decided"
        )  # fmt: skip


def _add(table: Table, part: dict[str, Any], squad: str, lgf: str) -> None:
    low, high = part["ci95"]
    table.add_row(
        f"{part['mission']} {part['difficulty']}", squad, lgf, f"{part['win_rate']:.1%} ({low:.1%} to {high:.1%})",
        str(part["wins"]["none"]), f"{part['rounds']['median']:.0f}", str(part["matches"]),
    )  # fmt: skip


def _commanders(rows: list[dict[str, Any]]) -> Table:
    table = Table(Column("commander"), "wins in both seats", "as the squad", "as the LGF", "N")
    for row in rows:
        told = [
            f"{one['value']:.1%} ({one['low']:.1%} to {one['high']:.1%})"
            for one in (row["win_rate"], row["as_squad"], row["as_lgf"])
        ]
        table.add_row(row["name"], *told, str(row["win_rate"]["matches"]))
    return table
