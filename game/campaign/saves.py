"""Saves: a battle, a campaign, or both at once, in slots and in files that rotate by themselves.

A battle is saved as its orders with the world's arrays beside them, see `sim.saves`; a campaign as plain data. In
iron mode there is one save, which every other one overwrites.
"""

import base64
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from game.campaign.envelope import EXPECTED, FORMAT, Glance, age_of, read, saved_files, slot_path, write
from game.campaign.state import Campaign
from game.core.errors import UserError
from game.sim.match import Match
from game.sim.saves import SavedBattle, battle_of, match_of

# How many files of each kind rotate: one a round, one a mission, one before a choice.
ROTATING = {"autosave": 4, "mission": 3, "choice": 3}
IRON = "iron"
QUICK = "quick"


class Body(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What stands below a save's line for lists; beside a battle the campaign is as it was before it."""

    campaign: Campaign | None = None
    battle: SavedBattle | None = None


@dataclass(frozen=True)
class Saved:
    """What was in a file: a campaign, a running battle, or a battle of a campaign."""

    campaign: Campaign | None
    match: Match | None
    path: Path


@dataclass(frozen=True)
class Slot:
    """A save as listed: what it is of, or why it cannot be read."""

    name: str
    path: Path
    glance: Glance | None
    problem: str = ""


@dataclass(frozen=True)
class Found:
    """The newest save that loads, None when there is none, and what was wrong with the newer ones."""

    saved: Saved | None
    damaged: tuple[UserError, ...]


def slot_of(name: str) -> Path:
    """The file of a slot, or of a path that ends like a save's; raises UserError."""
    path = Path(name)
    return path if path.name.endswith(".save.json") else slot_path(name)


def save(match: Match | None, path: Path, campaign: Campaign | None = None, thumbnail: bytes = b"") -> None:
    """Writes the running battle, the campaign, or both; raises UserError when the file cannot be written.

    `thumbnail`: a PNG to be listed with. ValueError when there is neither.
    """
    if match is None and campaign is None:
        raise ValueError("nothing to save")
    body = Body(campaign=campaign, battle=battle_of(match) if match else None)
    write(path, _glance(match, campaign, thumbnail), msgspec.json.encode(body))


def _glance(match: Match | None, campaign: Campaign | None, thumbnail: bytes) -> Glance:
    recipe = match.recipe if match else None
    picture = base64.b64encode(thumbnail).decode()
    if recipe is not None and match is not None:
        kind, mission, difficulty, turn = "battle", recipe.mission, recipe.difficulty, match.round
    else:
        assert campaign is not None
        kind, mission, difficulty, turn = "campaign", campaign.mission, campaign.dials.difficulty, 0
    step = campaign.step if campaign else ""
    return msgspec.convert(
        {"kind": kind, "mission": mission, "difficulty": difficulty, "round": turn, "step": step,
         "saved": int(time.time()), "thumbnail": picture},
        Glance,
    )  # fmt: skip


def autosave(
    match: Match | None, campaign: Campaign | None = None, kind: str = "autosave", thumbnail: bytes = b""
) -> Path:
    """Saves into the oldest of the rotating files of this kind (a key of ROTATING), and gives its path."""
    if campaign is not None and campaign.dials.iron:
        path = iron_path(campaign)
    else:
        path = min((slot_path(f"{kind}-{number}") for number in range(1, ROTATING[kind] + 1)), key=age_of)
    save(match, path, campaign, thumbnail)
    return path


def quick_path(campaign: Campaign | None) -> Path:
    """The one slot for saving when asked."""
    return iron_path(campaign) if campaign is not None and campaign.dials.iron else slot_path(QUICK)


def iron_path(campaign: Campaign) -> Path:
    """The only save of a campaign in iron mode."""
    return slot_path(f"{IRON}-{campaign.seed}")


def load(path: Path) -> Saved:
    """What was saved; raises UserError naming what is damaged or has changed since."""
    form, _, content = read(path)
    try:
        raw = msgspec.json.decode(content)
        for step in range(form, FORMAT):
            raw = MIGRATIONS[step](raw)
        body = msgspec.convert(raw, Body)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(path, "", f"is damaged: {error}", EXPECTED) from error
    return Saved(body.campaign, match_of(body.battle, path) if body.battle else None, path)


def _from_1(raw: dict[str, Any]) -> dict[str, Any]:
    """Format 1 held a battle and nothing else."""
    return {"battle": {key: value for key, value in raw.items() if key != "format"}}


# By the format that each leaves behind.
MIGRATIONS: dict[int, Callable[[Any], Any]] = {1: _from_1}


def slots() -> list[Slot]:
    """Every save of this person, newest first; damaged ones are listed with their problem."""
    return [_slot(path) for path in saved_files()]


def _slot(path: Path) -> Slot:
    name = path.name.removesuffix(".save.json")
    try:
        return Slot(name, path, read(path)[1])
    except UserError as error:
        return Slot(name, path, None, str(error))


def latest() -> Found:
    """The newest save that loads: what *continue* continues."""
    damaged: list[UserError] = []
    for path in saved_files():
        try:
            return Found(load(path), tuple(damaged))
        except UserError as error:
            damaged.append(error)
    return Found(None, tuple(damaged))
