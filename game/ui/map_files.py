"""Which files a mission is made of, and whether one of them has changed."""

import os
from collections.abc import Iterator
from pathlib import Path

from game.content.missions import allowed_roots
from game.content.packs import pack_of

PARTS = {"tilesets": (".tsx", ".png"), "templates": (".tx",)}
Stamp = tuple[int, int]  # time of the last change in nanoseconds, size in bytes


def stamps(path: Path) -> dict[str, Stamp]:
    """Of the map, its words, and the tilesets, templates and data that it may use; what is missing is left out."""
    found = {}
    for folder, endings, start in _places(path):
        if not folder.is_dir():
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(endings) and entry.name.startswith(start):
                    found.update(_stamp(entry))
    return found


def _places(path: Path) -> Iterator[tuple[Path, tuple[str, ...], str]]:
    yield path.parent, (".tmx", ".ftl"), f"{path.stem}."
    top = allowed_roots(path)[0]
    for part, endings in PARTS.items():
        yield top / part, endings, ""
    pack = pack_of(path)
    if pack is not None:
        yield pack, (".toml", ".ftl"), "pack."
        yield pack / "data", (".toml",), ""


def _stamp(entry: "os.DirEntry[str]") -> dict[str, Stamp]:
    try:
        status = entry.stat()
    except OSError:  # it went between the look at the folder and the look at the file
        return {}
    return {entry.path: (status.st_mtime_ns, status.st_size)}
