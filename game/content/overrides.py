"""Values set from outside: `weapons.bren.aim=70` on a command line, or the points of a sweep."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.content.suggest import expected_one_of
from game.core.errors import UserError

SOURCE = "--set"


def parse_settings(words: Iterable[str]) -> dict[str, str]:
    """`["weapons.bren.aim=70"]` as {"weapons.bren.aim": "70"}; raises UserError for a word without `=`."""
    settings: dict[str, str] = {}
    for word in words:
        path, equals, value = word.partition("=")
        if not equals or not path.strip():
            raise UserError(SOURCE, word, "is no setting", "TABLE.KEY.FIELD=VALUE, such as weapons.bren.aim=70")
        settings[path.strip()] = value.strip()
    return settings


def apply_overrides(raw: dict[str, Any], overrides: Mapping[str, str]) -> None:
    """Writes each value into the nested tables of `raw`; the path must lead to a value that is there.

    Raises UserError that names the first part of the path that is unknown, and what was probably meant.
    """
    for path, value in overrides.items():
        *parents, last = path.split(".")
        table: Any = raw
        for part in parents:
            table = _step(table, part, path)
        old = _step(table, last, path)
        table[last] = _as_kind_of(old, value, path)


def _step(table: Any, part: str, path: str) -> Any:
    if not isinstance(table, dict):
        raise UserError(SOURCE, path, f"{part!r} lies below a single value", "a shorter path")
    if part not in table:
        raise UserError(SOURCE, path, f"unknown part {part!r}", expected_one_of(part, table))
    return table[part]


def _as_kind_of(old: Any, value: str, path: str) -> int | str:
    if isinstance(old, str):
        return value
    if isinstance(old, bool) or not isinstance(old, int):
        raise UserError(SOURCE, path, "is not a single number or word", "a path to one value")
    try:
        return int(value)
    except ValueError as error:
        raise UserError(SOURCE, path, f"{value!r} is not a whole number", "a whole number") from error
