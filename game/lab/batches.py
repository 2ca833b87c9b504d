"""The folders of a store's batches: each is there whole or not at all, and none counts twice.

A batch is written beside, flushed to the disk and renamed. Small ones are merged into one whose name spans theirs
("00000000-00000063"); a batch within the span of another is not read, so a crash between the renaming of the merged
one and the removal of its parts changes nothing.
"""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from game.core.errors import UserError

_NAME = re.compile(r"(\d{8})-(\d{8})")
_BESIDE = ".new-"


class Span(NamedTuple):
    first: int
    last: int

    @property
    def name(self) -> str:
        return f"{self.first:08d}-{self.last:08d}"

    def holds(self, other: "Span") -> bool:
        return self != other and self.first <= other.first and other.last <= self.last


def spans(folder: Path) -> list[Span]:
    """The batches that count, in order."""
    found = all_spans(folder)
    return [span for span in found if not any(other.holds(span) for other in found)]


def all_spans(folder: Path) -> list[Span]:
    if not folder.is_dir():
        return []
    matches = (_NAME.fullmatch(entry.name) for entry in folder.iterdir())
    return sorted(Span(int(match[1]), int(match[2])) for match in matches if match)


def sweep(folder: Path) -> None:
    """Removes what a crash left: unfinished batches, and those already merged. For the one writer only."""
    for beside in folder.glob(f"{_BESIDE}*"):
        shutil.rmtree(beside)
    found = all_spans(folder)
    for span in found:
        if any(other.holds(span) for other in found):
            shutil.rmtree(folder / span.name)


def add(folder: Path, span: Span, fill: Callable[[Path], None]) -> None:
    """Makes the batch `span`; `fill` writes its files into the folder it is given. Raises UserError."""
    beside = folder / f"{_BESIDE}{span.name}"
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        fill(beside)
        for path in beside.iterdir():
            _flush(path)
        _flush(beside)
        os.rename(beside, folder / span.name)
        _flush(folder)
    except OSError as error:
        raise UserError(folder, "", f"cannot be written ({error.strerror or error})") from error


def _flush(path: Path) -> None:
    """Waits until it is on the disk; Windows knows no such thing for folders."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
