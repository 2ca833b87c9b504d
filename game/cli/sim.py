"""`captain-red sim`: a mission played many times without a screen."""

from pathlib import Path
from typing import Any

import click

from game.cli.headless import headless_options, play_batch, print_json, print_summary, status, write_replay
from game.cli.legs import print_legs
from game.content.overrides import parse_settings
from game.lab.legs import Leg, grounds_of, legs_of, play_legs
from game.lab.legs_figures import figures
from game.lab.run import keep
from game.lab.statistics.sequential import Decision, Rule, parse_rule
from game.lab.stopping import Stopper
from game.sim.batch import Batch, Progress
from game.sim.summary import summarise


@click.command(
    epilog="Example: captain-red sim 01_breach --matches 1000 --squad veteran --lgf rookie --swap --json. "
    "Example: captain-red sim 01_breach --matches 100000 --store results --resume. "
    "Example: captain-red sim 01_breach --matches 1000000 --store results --on tcp://10.0.0.1:8786"
)
@click.argument("missions", metavar="MISSION|MAP...", nargs=-1, required=True)
@headless_options
@click.option("--swap", is_flag=True, help="Play each seed in both seats, half of the matches in either.")
@click.option("--replay", type=click.Path(path_type=Path, dir_okay=False), help="Write the first match's replay here.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Keep every match in this folder.")
@click.option("--stop", metavar="RULE", help="width=0.02, or sprt:p0,p1,alpha,beta; --matches is then the most.")
@click.option("--resume", is_flag=True, help="Go on with matches that the store holds in part.")
def command(
    missions: tuple[str, ...], matches: int, seed: int, squad: str, lgf: str, difficulty: str, jobs: int,
    settings: tuple[str, ...], as_json: bool, swap: bool, replay: Path | None, store: Path | None,
    resume: bool, stop: str | None,
) -> int:  # fmt: skip
    """Play MISSION (or a map's file) many times and count who wins.

    The same seed gives the same matches whatever the number of jobs, and wherever they are played: the digest proves
    it. With --on processes a process may die: what it played is played again. With --on tcp://HOST:PORT the workers of
    a Dask cluster play (dask scheduler on one machine, dask worker tcp://HOST:8786 on each, all with the same version
    of the game and its data, which is checked); workers may die and join. If the scheduler is lost, the command ends;
    with --store the same command and --resume goes on.

    Several missions, and several difficulties (--difficulty normal,hard), are played --matches times each, with the
    same seeds. With --swap the figures are also those of the commanders; --stop then looks at the one who first leads
    the squad.
    """
    if resume and store is None:
        raise click.UsageError("--resume needs --store")
    grounds = grounds_of(missions, difficulty, seed, (squad, lgf), parse_settings(settings))
    legs, rule = legs_of(grounds, swap, matches, jobs), parse_rule(stop) if stop else None
    if len(legs) == 1:
        return _single(legs[0].batch, store, resume, rule, replay, as_json)
    decision = play_legs(legs, lambda leg: _leg(leg, store, resume), rule)
    interrupted = any(leg.batch.interrupted for leg in legs)
    if replay is not None and not interrupted:
        write_replay(legs[0].batch, replay)
    found = {**figures(legs), **(_told(decision, len(legs)) if rule else {})}
    if as_json:
        print_json(found)
    else:
        print_legs(found)
    return status(interrupted)


def _leg(leg: Leg, store: Path | None, resume: bool) -> None:
    if store is None:
        play_batch(leg.batch, leg.title)
    else:
        keep(store, leg.batch, resume, lambda batch, write: play_batch(batch, leg.title, write), leg.seats)


def _told(decision: Decision | None, legs: int) -> dict[str, Any]:
    if decision is None:
        return {"stop": {"decided": False}}
    return {"stop": {"decided": True, "matches": decision.matches * legs, "seeds": decision.matches,
                     "verdict": decision.verdict}}  # fmt: skip


def _single(
    batch: Batch, store: Path | None, resume: bool, rule: Rule | None, replay: Path | None, as_json: bool
) -> int:
    stopper = Stopper(rule, batch) if rule else None
    _play(batch, batch.recipe.mission, store, resume, stopper)
    summary = summarise(batch)
    if replay is not None and not batch.interrupted:
        write_replay(batch, replay)
    if as_json:
        print_json({**summary, **_stopped(stopper)})
    else:
        print_summary(summary, batch.recipe.mission)
        _tell(stopper)
    return status(batch.interrupted)


def _play(batch: Batch, title: str, store: Path | None, resume: bool, stopper: Stopper | None) -> None:
    def look(done: int) -> None:
        if stopper is not None:
            stopper.look()

    def play(batch: Batch, write: Progress) -> Batch:
        def told(done: int) -> None:
            write(done)
            look(done)

        return play_batch(batch, title, told)

    if store is not None:
        keep(store, batch, resume, play)
    else:
        play_batch(batch, title, look)
    if stopper is not None:
        stopper.trim()


def _stopped(stopper: Stopper | None) -> dict[str, Any]:
    if stopper is None:
        return {}
    found = stopper.decision
    return {"stop": {"decided": found is not None, **(found._asdict() if found else {})}}


def _tell(stopper: Stopper | None) -> None:
    if stopper is not None:
        found = stopper.decision
        click.echo(f"stopped after {found.matches}: {found.verdict}" if found else "the stop rule has not decided")
