"""`captain-red campaign`: the missions, where a save stands, and the whole campaign without a screen."""

from pathlib import Path
from typing import Any

import click
import msgspec

from game.campaign.data import Dials, load_campaign_data
from game.campaign.run import Choices, Run, run
from game.campaign.saves import load, slot_of
from game.campaign.state import Campaign, Fought
from game.cli.headless import print_json
from game.content.missions import load_mission
from game.content.story import load_story
from game.content.text import Text
from game.core.errors import UserError
from game.sim.files import read_limited


@click.group(epilog="Example: captain-red campaign run --squad veteran --seed 7 --json")
def command() -> None:
    """The campaign: its missions, its saves, and all of it without a screen."""


@command.command("list", epilog="Example: captain-red campaign list --json")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def list_missions(as_json: bool) -> int:
    """The missions in order, with what their maps ask for."""
    rows = [_mission_row(stage.key) for stage in load_campaign_data().missions]
    if as_json:
        print_json({"missions": rows})
    else:
        for row in rows:
            click.echo(f"{row['mission']:22} {row['title']:22} {row['rounds']:3} rounds  {', '.join(row['goals'])}")
    return 0


def _mission_row(key: str) -> dict[str, Any]:
    plan = load_mission(key)
    words = Text(own=plan.extra)
    goals = [words.get(goal.text) for goal in plan.objectives if goal.side == 0 and goal.required and not goal.hidden]
    return {"mission": key, "title": words.get(plan.title), "rounds": plan.round_limit, "goals": goals}


@command.command("status", epilog="Example: captain-red campaign status one --json")
@click.argument("slot")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def status(slot: str, as_json: bool) -> int:
    """Where the campaign saved in SLOT stands: mission, people, flags, what was fought."""
    campaign = load(slot_of(slot)).campaign
    if campaign is None:
        raise UserError(slot, "", "holds a single battle", "a save of a campaign")
    found = _standing(campaign)
    if as_json:
        print_json(found)
        return 0
    text = Text()
    click.echo(f"{found['mission']}, {found['step']}" + (f", ended: {found['ending']}" if campaign.is_over else ""))
    for member in campaign.people.values():
        state = f"died in {member.died}" if member.died else f"{member.wounds} wounds, {member.hurt} health missing"
        click.echo(f"  {text.unit(member.unit):14} {state}")
    for fought in campaign.fought:
        click.echo(f"  {fought.mission:22} {'won' if fought.won else 'lost'} in round {fought.rounds}")
    return 0


def _standing(campaign: Campaign) -> dict[str, Any]:
    return {
        "mission": campaign.mission,
        "step": campaign.step,
        "ending": campaign.ending,
        "difficulty": campaign.dials.difficulty,
        "people": {unit: msgspec.to_builtins(member) for unit, member in campaign.people.items()},
        "flags": campaign.flags,
        "missions": [_result(fought) for fought in campaign.fought],
    }


@command.command("run", epilog="Example: captain-red campaign run --squad veteran --seed 7 --choices mine.toml --json")
@click.option("--squad", default="veteran", show_default=True, help="The persona that leads the squad.")
@click.option("--difficulty", default="normal", show_default=True, help="A preset of campaign.toml.")
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0), help="Decides dice and free answers.")
@click.option("--choices", "file", type=click.Path(path_type=Path, dir_okay=False), help="Answers by scene, as TOML.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def run_campaign(squad: str, difficulty: str, seed: int, file: Path | None, as_json: bool) -> int:
    """The whole campaign, from the first brief to an ending.

    A lost mission is begun anew, with other dice, as often as campaign.toml says; then the defeat stands. The file of
    --choices holds lines such as `02_before = "campaign_point_tad"`; what it leaves out the seed decides.
    """
    found = run(dials_of(difficulty), seed, squad, _choices(file))
    if as_json:
        print_json(_told(found, squad, seed))
        return 0
    for fought in found.campaign.fought:
        word = "won" if fought.won else "lost"
        fallen = f", {len(fought.died)} dead" if fought.died else ""
        click.echo(f"{fought.mission:22} {word:4} in round {fought.rounds:2}{fallen}")
    title = next(ending.title for ending in load_story().endings if ending.key == found.campaign.ending)
    click.echo(f"ending: {Text().get(title)}")
    return 0


def dials_of(preset: str) -> Dials:
    presets = load_campaign_data().presets
    if preset not in presets:
        raise UserError("", "difficulty", f"unknown preset {preset!r}", f"one of {', '.join(presets)}")
    return presets[preset]


def _choices(file: Path | None) -> Choices:
    if file is None:
        return {}
    try:
        choices = msgspec.toml.decode(read_limited(file), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UserError(file, "", str(error), 'lines such as 02_before = "campaign_point_tad"') from error
    known = {scene.key for scene in load_story().scenes if scene.choice}
    for key in choices:
        if key not in known:
            raise UserError(file, key, "no scene that asks something", f"one of {', '.join(sorted(known)) or 'none'}")
    return choices


def _told(found: Run, squad: str, seed: int) -> dict[str, Any]:
    campaign = found.campaign
    return {
        "ending": campaign.ending,
        "squad": squad,
        "seed": seed,
        "difficulty": campaign.dials.difficulty,
        "missions": [_result(fought) for fought in campaign.fought],
        "tried_again": found.lost,
        "answers": {told.scene: told.answer for told in campaign.told if told.answer},
        "dead": [unit for unit, member in campaign.people.items() if not member.alive],
        "flags": campaign.flags,
    }


def _result(fought: Fought) -> dict[str, Any]:
    return {
        "mission": fought.mission,
        "won": fought.won,
        "rounds": fought.rounds,
        "digest": fought.digest,
        "seed": fought.seed,
        "tries": fought.tries + 1,
        "dead": fought.died,
    }
