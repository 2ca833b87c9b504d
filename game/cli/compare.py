"""`captain-red compare`: is B really different from A, and by how much?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from game.cli.headless import headless_options, play_batch, print_json
from game.content.overrides import parse_settings
from game.core.errors import UserError
from game.lab.compare import Change, Comparison, figures, told
from game.lab.compare_legs import Group, Together, compare_all, legs_figures, together
from game.lab.datasets import numbers_changed
from game.lab.legs import Leg, grounds_of, legs_of
from game.lab.statistics.differences import detectable, pairs_needed
from game.lab.statistics.intervals import Estimate
from game.lab.variants import is_store, place_for, play_legs_of, sample_of, settings_of
from game.sim.batch import Batch, Progress

SHOWN = 12
PILOT = 200  # pairs


@click.command(
    epilog="Example: captain-red compare today weapons.bren.aim=75 --mission 01_breach --matches 2000. "
    "Example: captain-red compare HEAD~1 HEAD --mission 01_breach --difficulty normal,hard. "
    "Example: captain-red compare before after --json"
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@headless_options
@click.option("--mission", "missions", multiple=True, metavar="MISSION|MAP", help="What to play; needed unless A and B "
              "are stores. May be repeated.")  # fmt: skip
@click.option("--find", type=click.FloatRange(0.5, 50), metavar="POINTS", help="Not --matches, but as many as find a "
              "difference of so many points 8 times of 10, as the first pairs tell.")  # fmt: skip
@click.option("--swap", is_flag=True, help="Play each seed in both seats, half of the matches in either.")
@click.option("--data-only", is_flag=True, help="Take a commit's data though its code or maps differ.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep the matches in this folder.")
def command(
    a: str, b: str, matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, missions: tuple[str, ...], find: float | None,
    swap: bool, data_only: bool, store: Path | None,
) -> int:  # fmt: skip
    """Compare B with A: what changed, by how much, and is it real?

    A and B are stores (STORE, or STORE:RUN if it holds several), or what to play: numbers to change
    (KEY=VALUE,KEY=VALUE), a folder of data, a commit (HEAD~1), or today. Variants play the same seeds, so that luck
    partly cancels; --set changes both of them. Of a folder or a commit only the numbers are taken.
    """
    if is_store(a.rpartition(":")[0] or a) or is_store(b.rpartition(":")[0] or b):
        return _show((sample_of(a),), (sample_of(b),), (a, b), as_json, {})
    if not missions:
        raise click.UsageError("--mission is needed to play A and B (or give two stores)")
    # Both are prepared before either is played, so that a misspelt number of B does not cost the matches of A.
    numbers = [parse_settings([*settings, *settings_of(word, data_only, missions)]) for word in (a, b)]
    if numbers[0] == numbers[1]:
        raise UserError("", f"{a} {b}", "are the same", "expected two that differ")

    def legs(count: int) -> list[list[Leg]]:
        count += count % 2 if swap else 0
        return [
            legs_of(grounds_of(missions, difficulty, seed, (squad, lgf), one), swap, count, jobs) for one in numbers
        ]

    with place_for(store) as path:
        grounds = len(missions) * len(difficulty.split(","))
        if find is not None:
            matches = _planned(path, legs, find / 100, grounds)
        pairs = sum(len(leg.batch.results) for leg in legs(matches)[0])
        click.echo(forecast(pairs), err=True)
        first, second = (play_legs_of(path, variant, _play) for variant in legs(matches))
        changes = [one._asdict() for one in numbers_changed(*numbers)]
        return _show(first, second, (a, b), as_json, {"detectable_before": detectable(pairs), "numbers": changes})


def forecast(pairs: int) -> str:
    """What so many pairs can tell, before they are played."""
    needed = pairs_needed(0.03)
    return (
        f"with {pairs} pairs, a difference of {detectable(pairs):.1%} is found 8 times of 10, or less if pairing "
        f"helps; one of 3% takes {needed:,} at worst, {round(0.7 * needed):,} where pairing saves 30% of them, "
        f"{round(0.4 * needed):,} where it saves 60%"
    )


def _planned(path: Path, legs: Callable[[int], list[list[Leg]]], find: float, grounds: int) -> int:
    """Matches of each ground, by how many of the first pairs come out differently (an internal pilot: J. Wittes and
    E. Brittain, Statistics in Medicine 9, 1990)."""
    click.echo(f"to find {find:.1%} takes {pairs_needed(find):,} pairs at worst; playing the first {PILOT}", err=True)
    pilot = -(-PILOT // grounds)
    paired = together(*(play_legs_of(path, variant, _play) for variant in legs(pilot))).paired
    # One pair more than came out differently: of few pairs it may be none.
    split = (paired.only_a + paired.only_b + 1) / (paired.difference.matches + 1)
    needed = max(PILOT, pairs_needed(find, split))
    click.echo(
        f"{split:.0%} of the pairs come out differently: {needed:,} pairs find {find:.1%} 8 times of 10", err=True
    )
    return -(-needed // grounds)


def _play(leg: Leg, write: Progress) -> Batch:
    return play_batch(leg.batch, leg.title, write)


def _show(a: Group, b: Group, names: tuple[str, str], to_json: bool, also: dict[str, Any]) -> int:
    whole, legs = compare_all(a, b)
    if to_json:
        found = legs_figures(whole, legs) if len(legs) > 1 else figures(legs[0])
        print_json({**found, "detectable_before": None, "numbers": None, **also,
                    "sharper": {**told(whole.sharper), "p": whole.p}})  # fmt: skip
        return 0
    console = Console()
    if len(legs) > 1:
        console.print(_legs(whole, legs, names))
        console.print("\n".join([*_verdict(whole), *_differs(legs[0], also)]))
        return 0
    console.print(_rates(legs[0], names))
    console.print("\n".join([*_verdict(whole), *_differs(legs[0], also)]))
    if legs[0].changes:
        console.print(_changes(legs[0].changes))
    return 0


def _differs(found: Comparison, also: dict[str, Any]) -> list[str]:
    """What differs: of matches just played the numbers with their values, of stores what these keep of them."""
    if "numbers" not in also:
        return [f"differs: {line}" for line in found.differing]
    return [
        f"changed: {one['key']} {one['a']} -> {one['b']}" + (f" ({one['by']:+d})" if one["by"] is not None else "")
        for one in also["numbers"]
    ]


def _legs(whole: Together, legs: list[Comparison], names: tuple[str, str]) -> Table:
    table = Table("mission", "A", "B", "B - A", "95% interval", "N", title=f"A: {names[0]}   B: {names[1]}")
    rows: list[tuple[str, Comparison | Together]] = [
        (f"{leg.configurations[0].mission} {leg.configurations[0].difficulty}", leg) for leg in legs
    ]
    for title, found in [*rows, ("all", whole)]:
        one, two = found.rates
        difference = found.paired.difference if found.paired.difference.matches else found.unpaired
        table.add_row(title, f"{one.value:.1%}", f"{two.value:.1%}", *_row(difference, 100, "%"))
    return table


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


def _verdict(found: Together) -> list[str]:
    paired = found.paired
    pairs = paired.difference.matches
    if not pairs:
        return ["no seed is in both: compared without pairs"]
    # One pair more than came out differently: of few pairs it may be none.
    split = (paired.only_a + paired.only_b + 1) / (pairs + 1)
    verdict = "real" if paired.difference.is_real else "not told from luck"
    lines = [
        f"{verdict}: of {pairs} pairs {paired.only_a} were won by A alone, {paired.only_b} by B alone "
        f"(p = {paired.p:.2g}; effect h = {paired.effect:+.2f})",
        f"unpaired the interval would be {found.unpaired.low:+.1%} to {found.unpaired.high:+.1%}: "
        f"pairing saved {paired.saved:.0%} of the matches",
        f"now known: {detectable(pairs, split):.1%} is found 8 times of 10 with as many pairs, 3% takes "
        f"{pairs_needed(0.03, split)}",
    ]
    if found.sharper != paired.difference:
        value, low, high = (f"{part:+.1%}" for part in found.sharper[:3])
        lines.append(f"with A's matches of other seeds: {value} ({low} to {high}, p = {found.p:.2g})")
    return lines


def _changes(changes: list[Change]) -> Table:
    table = Table(
        "side", "what", "name", "A", "B", "B - A", "95% interval",
        title=f"per match, the clearest of {len(changes)} real changes",
    )  # fmt: skip
    for one in changes[:SHOWN]:
        value, interval, _ = _row(one.difference, 1, "")
        table.add_row(one.side, one.what, one.name, f"{one.a:.2f}", f"{one.b:.2f}", value, interval)
    return table
