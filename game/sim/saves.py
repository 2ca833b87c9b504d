"""A saved battle: the replay so far, the world's arrays beside it, and what is counted outside the world.

Loading plays the orders again and then compares every array by name. So a file can never put an impossible state into
the rules, and a save that no longer fits says which table differs. Undo works on after loading. The file around it is
that of `campaign.saves`.
"""

import base64
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np
from msgspec import Meta

from game.core.errors import UserError
from game.rules.components import World
from game.sim.match import Match
from game.sim.record import Header, header_of, parse_record
from game.sim.replay import replay_text, replayed

RESTART = "start the mission again"

Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class SavedBattle(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """`tables`: each table of the World as base64 of little-endian 32-bit numbers."""

    header: Header
    round: Count
    undone: Count
    rewinds_left: Annotated[int, Meta(ge=0, le=99)]
    replay: str
    tables: dict[str, str]


def battle_of(match: Match) -> SavedBattle:
    """Everything that is needed to go on with it."""
    return SavedBattle(
        header=header_of(match),
        round=match.round,
        undone=match.undone,
        rewinds_left=match.rewinds_left,
        replay=replay_text(match),
        tables={name: _packed(table) for name, table in _tables(match.world)},
    )


def match_of(content: SavedBattle, path: Path) -> Match:
    """The battle as it was saved; raises UserError naming what does not fit. `path`: for what goes wrong."""
    match, verdict = replayed(parse_record(content.replay.encode(), f"{path}: replay"))
    if not verdict.ok:
        raise UserError(path, "replay", str(verdict), RESTART)
    _compare(match.world, content.tables, path)
    match.undone = content.undone
    match.rewinds_left = content.rewinds_left
    return match


def _tables(world: World) -> list[tuple[str, np.ndarray]]:
    return [(name, table) for name, table in world._asdict().items() if name != "buffer"]


def _packed(table: np.ndarray) -> str:
    cells = np.frombuffer(np.ascontiguousarray(table).tobytes(), np.int32)
    return base64.b64encode(cells.astype("<i4").tobytes()).decode()


def _compare(world: World, tables: dict[str, str], path: Path) -> None:
    for name, table in _tables(world):
        if tables.get(name) != _packed(table):
            raise UserError(path, f"tables.{name}", "does not fit the orders that led here", RESTART)
