"""The file of a save: a first line with its format and checksum, a line to be listed by, and the body.

The checksum is SHA-256 over everything below the first line, so damage is found before anything is believed. Saves of
format 1 were one JSON object without a checksum; they can still be read. Nothing here needs the rules: a list of saves
must not wait for them.
"""

import hashlib
import re
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.core.errors import UserError
from game.core.paths import user_dir
from game.sim.files import read_limited, write_whole

FORMAT = 2
SUFFIX = ".save.json"
EXPECTED = "expected a save made by captain-red"

Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Name = Annotated[str, Meta(max_length=1024)]


class Seal(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """The first line."""

    format: Annotated[int, Meta(ge=2, le=1000)]
    sum: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Glance(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What a list shows. `round`: 0 outside a battle; `thumbnail`: a PNG as base64, "" none; `saved`: Unix seconds."""

    kind: Literal["battle", "campaign"]
    mission: Name
    difficulty: Name
    round: Count = 0
    step: Name = ""
    saved: Annotated[int, Meta(ge=0)] = 0
    thumbnail: Annotated[str, Meta(max_length=1 << 18)] = ""


class _OldHeader(msgspec.Struct):
    mission: str
    difficulty: str


class _Old(msgspec.Struct):
    """As much of a save of format 1 as a list needs."""

    format: int
    header: _OldHeader
    round: Count


def slot_path(name: str) -> Path:
    """The file of a slot; raises UserError for a name with anything but letters, digits, `-` and `_`."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name):
        raise UserError("", "save", f"{name!r} is no name for a save", "expected letters, digits, - and _")
    return user_dir("saves") / f"{name}{SUFFIX}"


def saved_files() -> list[Path]:
    """Every save of this person, newest first; what they hold is not looked at."""
    return sorted(user_dir("saves").glob(f"*{SUFFIX}"), key=lambda path: (age_of(path), path.name), reverse=True)


def age_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def write(path: Path, glance: Glance, body: bytes) -> None:
    """Leaves the old file or the whole new one; raises UserError when it cannot be written."""
    rest = msgspec.json.encode(glance) + b"\n" + body + b"\n"
    seal = Seal(format=FORMAT, sum=hashlib.sha256(rest).hexdigest())
    write_whole(path, (msgspec.json.encode(seal) + b"\n" + rest).decode())


def read(path: Path) -> tuple[int, Glance, bytes]:
    """Format, line for lists and body; raises UserError that names the damage."""
    content = read_limited(path)
    first, _, rest = content.partition(b"\n")
    try:
        seal = msgspec.json.decode(first, type=Seal)
    except (msgspec.DecodeError, RecursionError):
        return _read_old(path, content)
    if seal.format > FORMAT:
        raise UserError(path, "format", f"{seal.format} is of a newer version", f"expected {FORMAT} or less")
    if hashlib.sha256(rest).hexdigest() != seal.sum:
        raise UserError(path, "", "is damaged: the checksum does not fit", EXPECTED)
    line, _, body = rest.partition(b"\n")
    try:
        return seal.format, msgspec.json.decode(line, type=Glance), body
    except (msgspec.DecodeError, RecursionError) as error:
        raise UserError(path, "line 2", f"is damaged: {error}", EXPECTED) from error


def _read_old(path: Path, content: bytes) -> tuple[int, Glance, bytes]:
    try:
        old = msgspec.json.decode(content, type=_Old)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UserError(path, "", f"is damaged: {error}", EXPECTED) from error
    if old.format != 1:
        raise UserError(path, "format", f"{old.format} is unknown", f"expected 1 to {FORMAT}")
    return (
        1,
        Glance(kind="battle", mission=old.header.mission, difficulty=old.header.difficulty, round=old.round),
        content,
    )
