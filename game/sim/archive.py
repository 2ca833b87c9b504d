"""The replays that the game keeps by itself: one of every battle that ended, the newest of them.

A file's name tells when it was, which mission and how it ended, so that a folder of them can be read without the game.
"""

import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

from game.core.errors import UserError
from game.core.paths import user_dir, user_path
from game.sim.match import Match
from game.sim.record import EndLine, Header, read_record
from game.sim.replay import save

MOST = 200
SUFFIX = ".jsonl"
RESULTS = {-1: "undecided", 0: "won", 1: "lost", 2: "undecided"}
# Only files that bear a name of ours are ever removed to make room: others are somebody's own.
_OURS = re.compile(r"\d{4}-\d\d-\d\d-\d{6}-.+-(won|lost|undecided)(-\d+)?\.jsonl")


@dataclass(frozen=True)
class Kept:
    """A replay as listed: what it is of, or why it cannot be read."""

    path: Path
    header: Header | None = None
    end: EndLine | None = None
    problem: str = ""


def keep(match: Match, most: int = MOST) -> Path:
    """Writes the battle's replay and lets the oldest go; raises UserError when it cannot be written."""
    assert match.recipe is not None
    mission = re.sub(r"[^A-Za-z0-9_]+", "_", Path(match.recipe.mission).stem)[:40] or "battle"
    stem = f"{time.strftime('%Y-%m-%d-%H%M%S')}-{mission}-{RESULTS[match.winner]}"
    path = _free(user_dir("replays"), stem)
    save(match, path)
    now = time.time_ns()  # the file system counts in hundredths of a second only, in which two may be written
    os.utime(path, ns=(now, now))
    trim(most)
    return path


def _free(folder: Path, stem: str) -> Path:
    """A name that no file has yet: two battles may end within a second."""
    path, nth = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, nth = folder / f"{stem}-{nth}{SUFFIX}", nth + 1
    return path


def trim(most: int = MOST) -> None:
    """Removes the oldest of those that the game wrote by itself until so many are left."""
    for path in [path for path in kept_files() if _OURS.fullmatch(path.name)][most:]:
        path.unlink(missing_ok=True)


def kept_files() -> list[Path]:
    """Every replay in the folder, newest first; none where there is no folder."""
    folder = user_path("replays")
    return sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: (_age(path), path.name), reverse=True)


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0  # gone meanwhile


def glance(path: Path) -> Kept:
    """What a replay is of, without playing it."""
    try:
        record = read_record(path)
    except UserError as error:
        return Kept(path, problem=str(error))
    end = record.lines[-1][1]
    assert isinstance(end, EndLine)
    return Kept(path, record.header, end)


def discard(path: Path) -> None:
    """Removes a replay for good; raises UserError when it cannot be."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(path, "", f"cannot be deleted ({error.strerror or error})") from error
