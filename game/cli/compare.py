"""`captain-red compare`: is B really different from A, and by how much?"""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from game.cli.headless import headless_options, play_batch, print_json
from game.content.overrides import parse_settings
from game.core.errors import UserError
from game.lab.compare import Change, Comparison, Sample, compare, figures
from game.lab.statistics.differences import detectable, pairs_needed
from game.lab.statistics.intervals import Estimate
from game.lab.variants import is_store, place_for, play_variant, sample_of, settings_of
from game.sim.batch import Batch, prepare
from game.sim.recipe import Recipe

SHOWN = 12


@click.command(
    epilog="Example: captain-red compare today weapons.bren.aim=75 --mission 01_breach --matches 2000. "
    "Example: captain-red compare before after --json"
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@headless_options
@click.option("--mission", metavar="MISSION|MAP", help="What to play; needed unless A and B are stores.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
def command(
    a: str, b: str, matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, mission: str | None, store: Path | None,
) -> int:  # fmt: skip
    """Compare B with A: what changed, by how much, and is it real?

    A and B are stores (STORE, or STORE:RUN if it holds several), or numbers to change: KEY=VALUE,KEY=VALUE, or today
    for none. Variants play the same seeds, so that luck mostly cancels; --set changes both of them.
    """
    if is_store(a.rpartition(":")[0] or a) or is_store(b.rpartition(":")[0] or b):
        return _show(compare(sample_of(a), sample_of(b)), (a, b), as_json, None)
    if mission is None:
        raise click.UsageError("--mission is needed to play A and B (or give two stores)")
    # Both are prepared before either is played, so that a misspelt number of B does not cost the matches of A.
    variants = [
        prepare(Recipe(mission, seed, difficulty, (squad, lgf), overrides=numbers), matches, jobs)
        for numbers in (parse_settings([*settings, *settings_of(word)]) for word in (a, b))
    ]
    if variants[0].recipe == variants[1].recipe:
        raise UserError("", f"{a} {b}", "are the same", "expected two that differ")
    before = detectable(matches)
    click.echo(f"with {matches} pairs, a difference of {before:.1%} is found 8 times of 10, or less if pairing helps; "
               f"one of 3% would take up to {pairs_needed(0.03)}", err=True)  # fmt: skip
    with place_for(store) as path:
        samples = [_play(path, batch, word) for batch, word in zip(variants, (a, b), strict=True)]
        return _show(compare(*samples), (a, b), as_json, before)


def _play(path: Path, batch: Batch, title: str) -> Sample:
    return play_variant(path, batch, lambda batch, write: play_batch(batch, title, write))


def _show(found: Comparison, names: tuple[str, str], to_json: bool, before: float | None) -> int:
    if to_json:
        print_json({**figures(found), "detectable_before": before})
        return 0
    console = Console()
    console.print(_rates(found, names))
    console.print("\n".join(_verdict(found)))
    if found.changes:
        console.print(_changes(found.changes))
    return 0


def _rates(found: Comparison, names: tuple[str, str]) -> Table:
    table = Table("", "A", "B", "B - A", "95% interval", "N", title=f"A: {names[0]}   B: {names[1]}")
    one, two = found.rates
    difference = found.paired.difference if found.paired.difference.matches else found.unpaired
    table.add_row("squad wins", f"{one.value:.1%}", f"{two.value:.1%}", *_row(difference, 100, "%"))
    for name, estimate in found.means.items():
        if estimate.matches:
            table.add_row(name.replace("_", " "), "", "", *_row(estimate, 1, ""))
    return table


def _row(estimate: Estimate, scale: int, unit: str) -> tuple[str, str, str]:
    value, low, high = (scale * part for part in (estimate.value, estimate.low, estimate.high))
    return f"{value:+.2f}{unit}", f"{low:+.2f} to {high:+.2f}{unit}", str(estimate.matches)


def _verdict(found: Comparison) -> list[str]:
    paired = found.paired
    pairs = paired.difference.matches
    if not pairs:
        return ["no seed is in both: compared without pairs"]
    split = (paired.only_a + paired.only_b) / pairs
    verdict = "real" if paired.difference.is_real else "not told from luck"
    lines = [
        f"{verdict}: of {pairs} pairs {paired.only_a} were won by A alone, {paired.only_b} by B alone "
        f"(p = {paired.p:.2g}; effect h = {paired.effect:+.2f})",
        f"unpaired the interval would be {found.unpaired.low:+.1%} to {found.unpaired.high:+.1%}: "
        f"pairing saved {paired.saved:.0%} of the matches",
        f"now known: {detectable(pairs, split):.1%} is found 8 times of 10 with as many pairs, 3% takes "
        f"{pairs_needed(0.03, max(split, 0.001))}",
    ]
    return lines + [f"differs: {line}" for line in found.differing]


def _changes(changes: list[Change]) -> Table:
    table = Table(
        "side", "what", "name", "A", "B", "B - A", "95% interval",
        title=f"per match, the clearest of {len(changes)} real changes",
    )  # fmt: skip
    for one in changes[:SHOWN]:
        value, interval, _ = _row(one.difference, 1, "")
        table.add_row(one.side, one.what, one.name, f"{one.a:.2f}", f"{one.b:.2f}", value, interval)
    return table
