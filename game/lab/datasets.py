"""A folder of data, or a commit's, as the numbers in which it differs from those of today.

Expressed so, its matches are played by the same code as any `--set`, and every one can be played again from its row.
"""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from game.content.catalog import FILES, load_catalog, read_table
from game.content.missions import find_map
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.core.reach import reach

# Forces and the order of missions bear on no mission as its map has it.
TABLES = {table: file for table, file in FILES.items() if table not in ("forces", "missions")}
# What else can change a match: its map, and all the code that these come to.
PARTS_OF_MAPS = ("maps/*.tsx", "maps/*.tx")
ENTRIES = (("game.rules.setup", "build_battle"), ("game.rules.step", "apply"), ("game.ai.match_kernel", "play_match"))
PATIENCE = 30.0  # seconds for git


def numbers_of_folder(folder: Path) -> list[str]:
    """`["weapons.bren.aim=75"]`, without what is as today; a folder of only some tables, or parts of them, is laid over
    today's as a pack's is. Raises UserError for what is no data, and for what cannot be said as numbers."""
    found = [table for table, file in TABLES.items() if (folder / file).is_file()]
    if not found:
        raise UserError(folder, "", "holds no table of the game", f"expected some of {', '.join(TABLES.values())}")
    whole = all((folder / file).is_file() for file in FILES.values())
    if whole:
        load_catalog(data_dir=folder)
    else:
        load_catalog(overlay=folder)
    words = []
    for table in found:
        path = folder / TABLES[table]
        now = read_table(assets_dir() / "data" / TABLES[table], table)
        words += [f"{key}={value}" for key, value in _differing(path, now, read_table(path, table), table, whole)]
    return words


def today_value(key: str) -> int | str | None:
    """What today's data say at "weapons.bren.aim"; None where there is no single value."""
    table, *parts = key.split(".")
    if table not in FILES:
        return None
    found = read_table(assets_dir() / "data" / FILES[table], table)
    for part in parts:
        found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, int | str) else None


class Change(NamedTuple):
    """A number (or word) that differs; `by`: B minus A, None for words."""

    key: str
    a: str
    b: str
    by: int | None


def numbers_changed(a: Mapping[str, str], b: Mapping[str, str]) -> list[Change]:
    """What differs between two sets of overrides, with today's values where one of them leaves a number as it is."""
    found = []
    for key in sorted({*a, *b}):
        now = today_value(key)
        first, second = (str(one.get(key, now)) for one in (a, b))
        if first != second:
            found.append(Change(key, first, second, int(second) - int(first) if isinstance(now, int) else None))
    return found


def numbers_of_commit(commit: str, data_only: bool, missions: Sequence[str] = ()) -> list[str]:
    """As `numbers_of_folder`, of the data that git knows under this name.

    Raises UserError where there is no such commit; unless `data_only` also where code or a map of `missions` differs.
    """
    top = assets_dir().parent
    name = _git(top, commit, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}").strip()
    changed = _git(top, commit, "diff", "--name-only", name, "--", *_maps(top, missions), *_code()).split()
    if changed and not data_only:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise UserError(
            "", commit, f"differs from today in more than data: {changed[0]}{more}, and only data can be taken",
            "expected --data-only, to play its data by the code and maps of today",
        )  # fmt: skip
    with TemporaryDirectory(prefix="captain-red-") as folder:
        for file in FILES.values():
            content = _git(top, commit, "show", f"{name}:assets/data/{file}")
            (Path(folder) / file).write_text(content, "utf-8")
        return numbers_of_folder(Path(folder))


def _maps(top: Path, missions: Sequence[str]) -> list[str]:
    files = [find_map(mission).resolve() for mission in missions]
    return [*PARTS_OF_MAPS, *(str(file) for file in files if file.is_relative_to(top))]


def _code() -> list[str]:
    modules = {place[0] for entry in ENTRIES for place in reach(*entry, beyond_apart=True)}
    return sorted(f"{module.replace('.', '/')}.py" for module in modules)


def _git(top: Path, commit: str, *words: str) -> str:
    try:
        return subprocess.run(
            ["git", "-C", str(top), *words], capture_output=True, check=True, timeout=PATIENCE, encoding="utf-8"
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise UserError(
            "", commit, "is no store, no folder, no setting and no commit of this game's checkout",
            "expected STORE, FOLDER, COMMIT, today or KEY=VALUE,KEY=VALUE",
        ) from error  # fmt: skip


def _differing(path: Path, now: Any, then: Any, key: str, whole: bool) -> Iterator[tuple[str, str]]:
    if isinstance(now, dict) and isinstance(then, dict):
        for name in {**now, **then}:
            if name not in then and not whole:
                continue
            if name not in now or name not in then:
                where = "today" if name in now else "there"
                raise UserError(path, f"{key}.{name}", f"is {where} alone", "expected the same keys as today's data")
            yield from _differing(path, now[name], then[name], f"{key}.{name}", whole)
    elif now != then:
        if type(now) is not type(then) or not isinstance(now, int | str) or isinstance(now, bool):
            raise UserError(path, key, f"{then!r} differs from {now!r}", "expected a change of single numbers or words")
        yield key, str(then)
