"""Saved battles: the replay so far, the world's arrays beside it, and what is counted outside the world.

Loading plays the orders again and then compares every array by name. So a file can never put an impossible state into
the rules, and a save that no longer fits says which table differs. Undo works on after loading.
"""

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np
from msgspec import Meta

from game.core.errors import UserError
from game.core.paths import user_dir
from game.rules.components import World
from game.sim.files import read_limited, write_whole
from game.sim.match import REWINDS, Match
from game.sim.record import Header, header_of, parse_record
from game.sim.replay import replay_text, replayed

FORMAT = 1
AUTOSAVES = 4
SUFFIX = ".save.json"
RESTART = "start the mission again"

Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class SaveFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What stands in a file. `tables`: each table of the World as base64 of little-endian 32-bit numbers."""

    format: int
    header: Header
    round: Count
    undone: Count
    rewinds_left: Annotated[int, Meta(ge=0, le=REWINDS)]
    replay: str
    tables: dict[str, str]


@dataclass(frozen=True)
class Slot:
    """A save as listed: what it is of, or why it cannot be read."""

    name: str
    path: Path
    mission: str
    round: int
    difficulty: str
    problem: str = ""


@dataclass(frozen=True)
class Found:
    """The newest save that loads, None when there is none, and the newer ones that were skipped."""

    match: Match | None
    path: Path | None
    damaged: tuple[UserError, ...]


def slot_path(name: str) -> Path:
    """The file of a slot; raises UserError for a name with anything but letters, digits, `-` and `_`."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name):
        raise UserError("", "save", f"{name!r} is no name for a save", "expected letters, digits, - and _")
    return user_dir("saves") / f"{name}{SUFFIX}"


def save(match: Match, path: Path) -> None:
    """Writes the running battle; raises UserError when the file cannot be written."""
    content = SaveFile(
        format=FORMAT,
        header=header_of(match),
        round=match.round,
        undone=match.undone,
        rewinds_left=match.rewinds_left,
        replay=replay_text(match),
        tables={name: _packed(table) for name, table in _tables(match.world)},
    )
    write_whole(path, msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n")


def autosave(match: Match) -> Path:
    """Saves into the oldest of the rotating slots and returns its path."""
    paths = [slot_path(f"autosave-{number}") for number in range(1, AUTOSAVES + 1)]
    oldest = min(paths, key=_age)
    save(match, oldest)
    return oldest


def load(path: Path) -> Match:
    """The battle as it was saved; raises UserError naming what is damaged or has changed since."""
    content = _read(path)
    match, verdict = replayed(parse_record(content.replay.encode(), f"{path}: replay"))
    if not verdict.ok:
        raise UserError(path, "replay", str(verdict), RESTART)
    _compare(match.world, content.tables, path)
    match.undone = content.undone
    match.rewinds_left = content.rewinds_left
    return match


def slots() -> list[Slot]:
    """Every save of this person, newest first; damaged ones are listed with their problem."""
    return [_slot(path) for path in _newest_first()]


def latest() -> Found:
    """The newest save that loads: what *continue* continues."""
    damaged: list[UserError] = []
    for path in _newest_first():
        try:
            return Found(load(path), path, tuple(damaged))
        except UserError as error:
            damaged.append(error)
    return Found(None, None, tuple(damaged))


def _newest_first() -> list[Path]:
    return sorted(user_dir("saves").glob(f"*{SUFFIX}"), key=lambda path: (_age(path), path.name), reverse=True)


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _slot(path: Path) -> Slot:
    name = path.name.removesuffix(SUFFIX)
    try:
        content = _read(path)
    except UserError as error:
        return Slot(name, path, "", 0, "", str(error))
    return Slot(name, path, content.header.mission, content.round, content.header.difficulty)


def _read(path: Path) -> SaveFile:
    try:
        content = msgspec.json.decode(read_limited(path), type=SaveFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(path, "", f"is damaged: {error}", "expected a save made by captain-red") from error
    if content.format != FORMAT:
        raise UserError(path, "format", f"{content.format} is unknown", f"expected {FORMAT}; {RESTART}")
    return content


def _tables(world: World) -> list[tuple[str, np.ndarray]]:
    return [(name, table) for name, table in world._asdict().items() if name != "buffer"]


def _packed(table: np.ndarray) -> str:
    cells = np.frombuffer(np.ascontiguousarray(table).tobytes(), np.int32)
    return base64.b64encode(cells.astype("<i4").tobytes()).decode()


def _compare(world: World, tables: dict[str, str], path: Path) -> None:
    for name, table in _tables(world):
        if tables.get(name) != _packed(table):
            raise UserError(path, f"tables.{name}", "does not fit the orders that led here", RESTART)
