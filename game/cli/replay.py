"""`captain-red replay`: a recorded match, verified, told or printed."""

from pathlib import Path
from typing import Any

import click

from game.cli.errors import FAILED
from game.cli.headless import print_json
from game.cli.play import play_through, size_option
from game.core.display import display_problem
from game.core.errors import UserError
from game.lab.rematch import rematch
from game.lab.store import Store
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Order
from game.sim.match import Match
from game.sim.record import OrderLine, Record, header_of, order_line, read_record, recipe_of
from game.sim.replay import Divergence, Verdict, playback, replayed
from game.sim.start import open_match


@click.command(epilog="Example: captain-red replay last.jsonl --verify")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--verify", is_flag=True, help="Play it again and compare the digest of every round (the default).")
@click.option("--watch", is_flag=True, help="Watch it on screen, go to any moment of it, play on from there.")
@size_option
@click.option("--json", "as_json", is_flag=True, help="Print every order and its events as one JSON object.")
@click.option("--from", "store", type=click.Path(path_type=Path, file_okay=False), help="Take a match of this store.")
@click.option("--seed", type=click.IntRange(0), help="Its seed.")
@click.option("--run", help="The beginning of its configuration's hash, if the store holds several.")
@click.option("--seats", default=0, type=click.IntRange(0, 1), help="1: with the sides changed.")
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="Where its replay is written.")
@click.option("--frames", type=click.IntRange(1), hidden=True)
def command(
    file: Path | None, verify: bool, watch: bool, size: tuple[int, int] | None, as_json: bool, store: Path | None,
    seed: int | None, run: str | None, seats: int, out: Path | None, frames: int | None,
) -> int:  # fmt: skip
    """Play the recorded match FILE again and name the first round that comes out differently.

    With --from STORE --seed N it is a match of a store: played again, compared with its row, written as a replay.
    """
    file = _chosen(file, store, seed, run, seats, out)
    record = read_record(file)
    if watch:
        return _watch(file, size, frames)
    if as_json:
        return _print_events(record)
    _, verdict = replayed(record)
    return _report(file, record, verdict)


def _chosen(
    file: Path | None, store: Path | None, seed: int | None, run: str | None, seats: int, out: Path | None
) -> Path:
    if (file is None) == (store is None):
        raise click.UsageError("expected either FILE or --from STORE --seed N")
    if file is not None:
        return file
    if store is None or seed is None:
        raise click.UsageError("--from needs --seed")
    return rematch(Store(store), seed, run, seats, out)


def _watch(file: Path, size: tuple[int, int] | None, frames: int | None) -> int:
    problem = display_problem()
    if problem:
        raise UserError("", "", problem)
    from game.ui.app import Options, open_app

    play_through(open_app(size, Options(), replay=file), frames)
    return 0


def _report(file: Path, record: Record, verdict: Verdict) -> int:
    if not verdict.ok:
        click.echo(f"error: {file}: {verdict}", err=True)
        return FAILED
    orders = sum(1 for _, line in record.lines if isinstance(line, OrderLine))
    click.echo(f"{file}: {record.header.mission}, seed {record.header.seed}, {orders} orders: {verdict}")
    if verdict.note:
        click.echo(f"note: {verdict.note}, yet it plays the same")
    return 0


def _print_events(record: Record) -> int:
    match = open_match(recipe_of(record.header))
    steps: list[dict[str, Any]] = []
    diverged: dict[str, Any] | None = None
    try:
        for order, events in playback(match, record):
            steps.append(_step(match, order, events))
    except Divergence as parted:
        diverged = {"round": parted.round, "line": parted.line, "expected": parted.expected, "got": parted.got}
    header = header_of(match)
    print_json({
        "mission": header.mission, "seed": header.seed, "difficulty": header.difficulty,
        "commanders": header.commanders, "units": [match.battle.plan.spawns[row].unit for row in _spawn_rows(match)],
        "ok": diverged is None, "diverged": diverged, "winner": match.winner, "rounds": match.round,
        "digest": match.digest(), "steps": steps,
    })  # fmt: skip
    return FAILED if diverged else 0


def _spawn_rows(match: Match) -> list[int]:
    return [int(row) for row in match.world.identity.spawn]


def _step(match: Match, order: Order, events: tuple[Event, ...]) -> dict[str, Any]:
    told = [{**event._asdict(), "kind": Ev(event.kind).name.lower()} for event in events]
    line = order_line(order)
    fields = {name: getattr(line, name) for name in ("kind", "unit", "target", "x", "y", "value")}
    return {"order": fields, "round": match.round, "events": told}
