"""Packs: folders of missions from elsewhere, with data and text of their own. No code runs from one.

A pack is a folder with a `pack.toml`. In the person's folder of packs it is found by its folder's name, and its
missions are called `PACK/MISSION`; anywhere else its maps are reached by their path. What it holds besides maps:

- `data/*.toml`, tables as those of the game's own data, laid over them for the pack's missions only;
- `pack.en.ftl`, messages for all its maps, such as the names of its units.
"""

import re
import tomllib
from pathlib import Path

import msgspec

from game.content.gate import Refused, is_inside, read_bytes
from game.core.errors import UserError
from game.core.paths import folders_up, maps_dir, user_path

FILE = "pack.toml"
FORMAT = 1
LARGEST_FILE = 64 << 10
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
NAMES_ARE = "a-z, 0-9, _ and -, at most 40 of them"


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `pack.toml` says: `format` of the pack's folder, and words for people."""

    title: str
    format: int = FORMAT
    author: str = ""
    version: str = "1"
    about: str = ""


def packs_dir() -> Path:
    """Where a person's packs lie; it need not exist."""
    return user_path("packs")


def read_pack(folder: Path) -> Pack:
    """Raises UserError that names the file and what is wrong with it."""
    path = folder / FILE
    try:
        content = tomllib.loads(read_bytes(path, LARGEST_FILE).decode("utf-8"))
        pack = msgspec.convert(content, Pack)
    except (Refused, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UserError(
            path, "", f"cannot be read as a pack: {error}", "title, and if wanted author and version"
        ) from error
    if not 1 <= pack.format <= FORMAT:
        raise UserError(path, "format", f"{pack.format} is of a newer version of the game", f"at most {FORMAT}")
    return pack


def find_packs() -> dict[str, Pack | UserError]:
    """The packs in the person's folder by name; an error for one that cannot be used."""
    found: dict[str, Pack | UserError] = {}
    top = packs_dir()
    for folder in sorted(top.iterdir()) if top.is_dir() else ():
        if not (folder / FILE).is_file():
            continue
        try:
            _check_folder(folder)
            found[folder.name] = read_pack(folder)
        except UserError as error:
            found[folder.name] = error
    return found


def _check_folder(folder: Path) -> None:
    if not NAME.fullmatch(folder.name):
        raise UserError(folder, "", f"{folder.name!r} cannot be a pack's name", NAMES_ARE)
    if not is_inside([packs_dir().resolve()], folder):
        raise UserError(folder, "", "is a link that leaves the folder of packs", "a folder")


def missions_of(name: str) -> list[str]:
    """`PACK/MISSION` of each map of an installed pack, sorted; maps in its folders as `PACK/FOLDER/MISSION`."""
    top = packs_dir() / name
    maps = (path for path in top.rglob("*.tmx") if not (path.parent / "rules.txt").exists())
    names = (
        path.relative_to(packs_dir()).with_suffix("").as_posix() for path in maps if is_inside([top.resolve()], path)
    )
    return sorted(mission for mission in names if not mission.endswith(".scout"))


def find_in_packs(mission: str) -> Path | None:
    """The map of `PACK/MISSION`, None where no pack has it. Raises UserError for a pack that cannot be used."""
    name, slash, _ = mission.partition("/")
    if not slash or not NAME.fullmatch(name) or not (packs_dir() / name / FILE).is_file():
        return None
    pack = find_packs()[name]
    if isinstance(pack, UserError):
        raise pack
    return packs_dir() / f"{mission}.tmx" if mission in missions_of(name) else None


def pack_of(path: Path) -> Path | None:
    """The pack's folder that a map lies in, None for the game's own maps and for a lone one."""
    for folder in folders_up(path):
        if folder == maps_dir().resolve():
            return None
        if (folder / FILE).is_file():
            return folder
    return None
