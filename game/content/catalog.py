"""The rules' data: every table of assets/data/*.toml, checked by form, with overrides and a hash.

Each file holds one table of its own name. A wrong file raises UserError with the file, the key and what was expected.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from game.content.overrides import apply_overrides
from game.content.suggest import expected_one_of
from game.content.tables import Difficulty, Force, Mission, Numbers, Unit, Weapon
from game.core.errors import UserError
from game.core.paths import assets_dir

S = TypeVar("S")
Raw = dict[str, Any]

# Table -> file that holds it.
FILES = {
    "units": "units.toml",
    "weapons": "weapons.toml",
    "numbers": "rules.toml",
    "personas": "personas.toml",
    "difficulty": "difficulty.toml",
    "forces": "forces.toml",
    "missions": "missions.toml",
}
LAID_OVER = {table: file for table, file in FILES.items() if table != "missions"}  # what a pack may change
LARGEST_FILE = 1 << 20


@dataclass(frozen=True)
class Catalog:
    """All rules data by key. `hash` changes with any value that can change a battle."""

    units: dict[str, Unit]
    weapons: dict[str, Weapon]
    numbers: dict[str, int]
    personas: dict[str, dict[str, int]]
    difficulties: dict[str, Difficulty]
    forces: dict[str, Force]
    missions: tuple[Mission, ...]
    hash: str


def load_catalog(
    overrides: Mapping[str, str] | None = None, data_dir: Path | None = None, overlay: Path | None = None
) -> Catalog:
    """Reads every table, applies `overrides` such as {"weapons.bren.aim": "70"}, and checks all of it.

    `data_dir` stands in for assets/data; the tables of `overlay` are laid over them, key by key. Raises UserError for
    the first thing that is wrong.
    """
    folder = data_dir or assets_dir() / "data"
    try:
        return _load(folder, overrides or {}, overlay)
    except UserError as error:
        laid_over = overlay / Path(error.file).name if overlay and Path(error.file).parent == folder else None
        if laid_over is None or not laid_over.exists():
            raise
        raise UserError(laid_over, error.where, error.problem, error.expected) from error


def read_tables(data_dir: Path | None = None) -> dict[str, Any]:
    """The tables as they stand in the files, not checked further; raises UserError for what is not TOML."""
    folder = data_dir or assets_dir() / "data"
    return {table: read_table(folder / file, table) for table, file in FILES.items()}


def _load(folder: Path, overrides: Mapping[str, str], overlay: Path | None) -> Catalog:
    raw = read_tables(folder)
    if overlay is not None:
        for file in sorted(overlay.iterdir()):
            table = next((table for table, name in LAID_OVER.items() if name == file.name), None)
            if table is None:
                raise UserError(file, "", "is no table of the game", expected_one_of(file.name, LAID_OVER.values()))
            if file.is_symlink():
                raise UserError(file, "", "is a link", "a file")
            _lay_over(raw[table], read_table(file, table))
    apply_overrides(raw, overrides)
    units = _records(folder, "units", raw, Unit)
    weapons = _records(folder, "weapons", raw, Weapon)
    numbers = _record(folder / FILES["numbers"], "numbers", raw["numbers"], Numbers)
    catalog = Catalog(
        units=units,
        weapons=weapons,
        numbers=msgspec.structs.asdict(numbers),
        personas=_records(folder, "personas", raw, dict[str, int]),
        difficulties=_records(folder, "difficulty", raw, Difficulty),
        forces=_records(folder, "forces", raw, Force),
        missions=_mission_list(folder / FILES["missions"], raw["missions"]),
        hash=_hash(raw),
    )
    _check_references(folder, catalog)
    return catalog


def _lay_over(below: Any, above: Any) -> None:
    """Writes each value of `above` into `below`; tables are gone through, everything else replaces."""
    for key, value in above.items():
        if isinstance(value, dict) and isinstance(below.get(key), dict):
            _lay_over(below[key], value)
        else:
            below[key] = value


def read_table(path: Path, table: str) -> Any:
    """What one file of data holds, unchecked but for being its one table; raises UserError."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError(path, "", "the file is too large", f"at most {LARGEST_FILE} bytes")
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise UserError(path, "", "the file is missing", f"a file with the table [{table}]") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(path, "", f"not readable as TOML: {error}", "TOML in UTF-8") from error
    for name in content:
        if name != table:
            raise UserError(path, name, f"unknown table {name!r}", expected_one_of(name, [table]))
    if table not in content:
        raise UserError(path, "", f"the table {table!r} is missing", f"a table [{table}]")
    return content[table]


def _records(folder: Path, table: str, raw: Mapping[str, Any], kind: type[S]) -> dict[str, S]:
    path = folder / FILES[table]
    if not isinstance(raw[table], dict):
        raise UserError(path, table, "is not a table", f"[{table}.KEY] sections")
    return {key: _record(path, f"{table}.{key}", value, kind) for key, value in raw[table].items()}


def _record(path: Path, where: str, value: Any, kind: type[S]) -> S:
    known = getattr(kind, "__struct_fields__", ())
    if known and isinstance(value, dict):
        for name in value:
            if name not in known:
                raise UserError(path, f"{where}.{name}", f"unknown key {name!r}", expected_one_of(name, known))
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at `$")
        inside = place.rstrip("`").replace("[...]", "")
        raise UserError(path, where + inside, problem) from error


def _mission_list(path: Path, rows: Any) -> tuple[Mission, ...]:
    if not isinstance(rows, list):
        raise UserError(path, "missions", "is not a list", "[[missions]] sections")
    return tuple(_record(path, f"missions[{number}]", row, Mission) for number, row in enumerate(rows))


def _check_references(folder: Path, catalog: Catalog) -> None:
    for key, unit in catalog.units.items():
        where = f"units.{key}"
        for name, value in (("weapon", unit.weapon), ("blade", unit.blade), ("stab", unit.stab),
                            ("sidearm", unit.sidearm)):  # fmt: skip
            if value:
                _known(folder / FILES["units"], f"{where}.{name}", value, catalog.weapons)
        _check_bonds(folder / FILES["units"], key, catalog.units)
    for key, weapon in catalog.weapons.items():
        if weapon.low > weapon.high:
            raise UserError(
                folder / FILES["weapons"], f"weapons.{key}.low", f"{weapon.low} is above high", f"at most {weapon.high}"
            )
    for key, force in catalog.forces.items():
        for unit_key in force.units:
            _known(folder / FILES["forces"], f"forces.{key}.units", unit_key, catalog.units)


def _check_bonds(path: Path, key: str, units: Mapping[str, Unit]) -> None:
    """A bond may stand with either of the two, or with both alike."""
    for friend, strength in units[key].bonds.items():
        where = f"units.{key}.bonds"
        _known(path, where, friend, units)
        other = units[friend].bonds.get(key, strength)
        if friend == key or other != strength:
            raise UserError(path, f"{where}.{friend}", f"{strength} is not what {friend} has", str(other))


def _known(path: Path, where: str, word: str, table: Mapping[str, object]) -> None:
    if word not in table:
        raise UserError(path, where, f"unknown key {word!r}", expected_one_of(word, table))


def _hash(raw: Mapping[str, Any]) -> str:
    """Of the values, not of the files: comments and order do not make other rules. Missions are not rules."""
    rules = {table: value for table, value in raw.items() if table != "missions"}
    text = json.dumps(rules, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
