"""The numbers of the data by their keys: which there are, what they are today, and a patch that changes some."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from game.content.catalog import FILES, read_tables
from game.content.suggest import expected_one_of
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.lab.engine import need


def today() -> dict[str, int]:
    """Every whole number of assets/data by its key, such as "weapons.bren.aim"."""
    return dict(_leaves("", read_tables()))


def _leaves(above: str, table: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for name, value in table.items():
        key = f"{above}.{name}" if above else name
        if isinstance(value, dict):
            yield from _leaves(key, value)
        elif isinstance(value, int) and not isinstance(value, bool):
            yield key, value


def matching(patterns: Iterable[str], known: Mapping[str, int]) -> list[str]:
    """The keys that fit any of the patterns (`weapons.*.aim`), in the data's order; UserError if one fits none."""
    wanted = list(patterns)
    for pattern in wanted:
        if not any(fnmatchcase(key, pattern) for key in known):
            raise UserError("", pattern, "is no number of the data", expected_one_of(pattern, known))
    return [key for key in known if any(fnmatchcase(key, pattern) for pattern in wanted)]


def patch(changes: Mapping[str, int]) -> str:
    """A unified diff of the data's files, as `git apply` and `patch -p1` take it; comments and layout stay."""
    parts: list[str] = []
    for path, text in _edited(changes).items():
        before = path.read_text("utf-8").splitlines(keepends=True)
        name = f"assets/data/{path.name}"
        parts += difflib.unified_diff(before, text.splitlines(keepends=True), f"a/{name}", f"b/{name}")
    return "".join(parts)


def write(changes: Mapping[str, int]) -> list[Path]:
    """Writes the changes into the data's files and gives these; raises UserError where that cannot be."""
    edited = _edited(changes)
    for path, text in edited.items():
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise UserError(path, "", f"cannot be written ({error.strerror or error})") from error
    return list(edited)


def _edited(changes: Mapping[str, int]) -> dict[Path, str]:
    tomlkit = need("tomlkit")
    documents: dict[Path, Any] = {}
    for key, value in changes.items():
        path = assets_dir() / "data" / FILES[key.partition(".")[0]]
        if path not in documents:
            documents[path] = tomlkit.parse(path.read_text("utf-8"))
        *parents, last = key.split(".")
        table = documents[path]
        for parent in parents:
            table = table[parent]
        table[last] = value
    return {path: tomlkit.dumps(document) for path, document in documents.items()}
