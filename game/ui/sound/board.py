"""Which sound goes with what: the table of assets/data/sounds.toml and the files that are there."""

import re
from functools import cache
from pathlib import Path

import msgspec

from game.content.catalog import read_table
from game.core.errors import UserError
from game.core.paths import assets_dir

FILE = "sounds.toml"
LOUDEST = 100
USUAL_RANK = 1


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an event sounds like. `late`: milliseconds; `caption`: a text's id, "" for what tells nothing by itself."""

    sound: str
    late: int = 0
    caption: str = ""


class Board(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table; names of events are those of rules.event_kinds."""

    silent: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    volume: dict[str, int]
    rank: dict[str, int]
    events: dict[str, Cue]
    weapons: dict[str, str]
    surfaces: dict[str, str]
    voices: dict[str, str]

    def group_of(self, name: str) -> str:
        """The group whose volume counts for a sound: `voices` for WHO_say, WHO_hurt and WHO_call."""
        last = name.rpartition("_")[2]
        return next((group for group, names in self.groups.items() if name in names or last in names), "effects")

    def loudness(self, name: str) -> float:
        """0 to 1, before any volume that a person set."""
        return self.volume.get(name, LOUDEST) / LOUDEST

    def rank_of(self, name: str) -> int:
        return self.rank.get(name, USUAL_RANK)


@cache
def load_board() -> Board:
    """Raises UserError for a table that does not fit."""
    path = assets_dir() / "data" / FILE
    try:
        return msgspec.convert(read_table(path, "sounds"), Board)
    except msgspec.ValidationError as error:
        raise UserError(path, "sounds", str(error)) from error


@cache
def files_of(name: str) -> tuple[Path, ...]:
    """Every file of a sound, in order; of a bed or of music, the one. None there: empty."""
    folder = assets_dir() / "sounds"
    several = [path for path in folder.glob(f"{name}_*.ogg") if re.fullmatch(rf"{re.escape(name)}_\d+", path.stem)]
    one = folder / f"{name}.ogg"
    return (one,) if one.is_file() else tuple(sorted(several))
