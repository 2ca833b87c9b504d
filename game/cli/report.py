"""`captain-red report`: a store as a page, a table, or the answer to a question."""

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from game.cli.drawn import drawn_planes
from game.cli.headless import print_json
from game.lab.compare import told
from game.lab.decode import Columns
from game.lab.findings import Findings, gather
from game.lab.page import name_of, page
from game.lab.plots import draw_plots
from game.lab.schema import NAMES, schema_text
from game.lab.store import Store, export
from game.lab.sweep_fit import read_sweeps
from game.sim.files import write_whole

PAGES = (".html", ".htm")
MOST_ROWS = 1000


@click.command(
    epilog="Example: captain-red report results -o results.html. "
    'Example: captain-red report results --sql "SELECT reason, count(*) FROM matches GROUP BY reason"'
)
@click.argument("store", type=click.Path(path_type=Path), required=False)
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="A page (.html), or the rows of a "
              "table (.csv, .parquet, .json).")  # fmt: skip
@click.option("--table", default="matches", show_default=True, type=click.Choice(NAMES), help="What -o exports.")
@click.option("--sql", metavar="QUERY", help=f"Ask the tables; prints the first {MOST_ROWS} rows.")
@click.option("--schema", is_flag=True, help="Say what the tables hold.")
@click.option("--plots", type=click.Path(path_type=Path, file_okay=False), help="Draw each figure into this folder.")
@click.option(
    "--format", "kind", default="png", show_default=True, type=click.Choice(["png", "svg"]), help="Of --plots."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    store: Path | None, out: Path | None, table: str, sql: str | None, schema: bool, plots: Path | None, kind: str,
    as_json: bool,
) -> int:  # fmt: skip
    """Report on the matches in STORE, which captain-red sim --store made.

    A page (-o results.html) stands alone: it needs no network, can be read by keyboard, in the dark and on paper.
    """
    if schema:
        click.echo(schema_text(), nl=False)
        return 0
    if store is None:
        raise click.UsageError("expected STORE")
    source = Store(store)
    if sql is not None:
        return _answer(source.rows(f"SELECT * FROM ({sql.rstrip().rstrip(';')}) LIMIT {MOST_ROWS}"), as_json)
    if out is not None and out.suffix not in PAGES:
        click.echo(f"{out}: {export(source, out, table)} rows of {table}", err=as_json)
        return 0
    runs = [gather(source, configuration) for configuration in source.configurations().values()]
    if out is not None:
        write_whole(out, page(str(store), runs, read_sweeps(source), drawn_planes))
        click.echo(f"{out}: {sum(one.matches for one in runs)} matches of {len(runs)} configurations", err=as_json)
    if plots is not None:
        written = draw_plots(plots, kind, runs, read_sweeps(source))
        click.echo(f"{plots}: {len(written)} figures", err=as_json)
    return _show(runs, as_json, silent=out is not None or plots is not None)


def _show(runs: list[Findings], as_json: bool, silent: bool) -> int:
    if as_json:
        print_json({"runs": [_figures(one) for one in runs]})
    elif not silent:
        table = Table("run", Column("what", overflow="fold"), "matches", "squad wins", "95% interval")
        for one in runs:
            squad = one.wins["squad"]
            interval = f"{squad.low:.1%} to {squad.high:.1%}"
            table.add_row(one.configuration.run, name_of(one), str(one.matches), f"{squad.value:.1%}", interval)
        Console().print(table)
    return 0


def _figures(found: Findings) -> dict[str, Any]:
    known = found.configuration
    return {
        "run": known.run, "mission": known.mission, "difficulty": known.difficulty, "overrides": known.overrides,
        "commanders": known.commanders, "matches": found.matches,
        "seated": [{"name": one.name, "win_rate": told(one.won), "as_squad": told(one.as_squad),
                    "as_lgf": told(one.as_lgf)} for one in found.seated],
        "wins": {side: told(one) for side, one in found.wins.items()},
        "ends": [{"winner": winner, "reason": reason, "matches": count} for winner, reason, count in found.ends],
        "rounds": {str(at): count for at, count in found.rounds.items()},
        "left": {side: told(one) for side, one in found.left.items()},
        "arms": [{"side": one.side, "name": one.name, "tries": one.tries, "hits": told(one.hits),
                  "points": told(one.points)} for one in found.arms],
        "orders": [{"side": one.side, "name": one.name, "given": one.given, "used": told(one.used),
                    "gain": told(one.gain)} for one in found.uses],
        "objectives": [{"name": name, "met": told(one)} for name, one in found.objectives],
    }  # fmt: skip


def _answer(columns: Columns, as_json: bool) -> int:
    rows = list(zip(*(column.tolist() for column in columns.values()), strict=True))
    if as_json:
        sys.stdout.write(json.dumps({"columns": list(columns), "rows": rows}, default=str) + "\n")
        return 0
    table = Table(*columns)
    for row in rows:
        table.add_row(*(str(cell) for cell in row))
    Console().print(table)
    return 0
