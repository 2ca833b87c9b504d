"""Where everything is kept: the game's own data, and the person's settings, saves, replays and caches.

The game's data stands inside an installed package, or at the top of a checkout. A person's files go to the
platform's usual folders; the environment variable CAPTAIN_RED_HOME moves them all under one folder, and
CAPTAIN_RED_CACHE the cache alone (to share compiled code, or to keep it on a fast disk).
"""

import os
import tempfile
from pathlib import Path
from typing import Literal

import platformdirs

from game.core.errors import UserError

Kind = Literal["settings", "saves", "replays", "packs", "cache"]
KINDS: tuple[Kind, ...] = ("settings", "saves", "replays", "packs", "cache")
HOME_VARIABLE = "CAPTAIN_RED_HOME"
CACHE_VARIABLE = "CAPTAIN_RED_CACHE"
APP = "captain-red"

_PACKAGE = Path(__file__).resolve().parent.parent


def assets_dir() -> Path:
    """The folder of the game's data, sprites, sounds and text; raises UserError when it is missing."""
    return _own_dir("assets")


def maps_dir() -> Path:
    """The folder of the game's missions, tilesets and templates; raises UserError when it is missing."""
    return _own_dir("maps")


def user_path(kind: Kind) -> Path:
    """Where a person's files of this kind belong; says nothing about whether it exists or can be written."""
    home, cache = os.environ.get(HOME_VARIABLE), os.environ.get(CACHE_VARIABLE)
    if kind == "cache" and cache:
        return Path(cache).expanduser().absolute()
    if home:
        return Path(home).expanduser().absolute() / kind
    if kind == "cache":
        return Path(platformdirs.user_cache_dir(APP, appauthor=False))
    if kind == "settings":
        return Path(platformdirs.user_config_dir(APP, appauthor=False)) / kind
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / kind


def user_dir(kind: Kind) -> Path:
    """The folder for a person's files of this kind, made if need be, and writable.

    A cache that cannot be kept goes to the temporary folder, because losing it costs only time. For the
    other kinds a folder that cannot be written raises UserError: silently losing a save would be worse.
    """
    path = user_path(kind)
    problem = _made(path)
    if not problem:
        return path
    if kind == "cache":
        return _temporary_cache(problem)
    raise UserError(path, "", problem, f"set {HOME_VARIABLE} to a folder that can be written")


def folders_up(file: Path, levels: int = 3) -> list[Path]:
    """The folder a file lies in and those above it, so many of them."""
    start = file.parent.resolve()
    return [start, *start.parents][: levels + 1]


def _own_dir(name: str) -> Path:
    installed, checkout = _PACKAGE / f"_{name}", _PACKAGE.parent / name
    for path in (installed, checkout):
        if path.is_dir():
            return path
    raise UserError(checkout, "", "the game's own files are missing", "install captain-red again")


def _made(path: Path) -> str:
    """Makes the folder; returns what stood in the way, or an empty text."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"the folder cannot be made ({error.strerror or error})"
    return "" if os.access(path, os.W_OK | os.X_OK) else "the folder cannot be written"


def _temporary_cache(problem: str) -> Path:
    owner = os.getuid() if hasattr(os, "getuid") else 0
    path = Path(tempfile.gettempdir()) / f"{APP}-{owner}"
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        status = path.lstat()
    except OSError as error:
        raise UserError(path, "", f"no cache folder: {problem}; {error.strerror or error}") from error
    # Compiled code is loaded from here, so a folder that somebody else prepared must not be trusted.
    if path.is_symlink() or (hasattr(os, "getuid") and (status.st_uid != owner or status.st_mode & 0o022)):
        raise UserError(path, "", "belongs to somebody else", f"set {HOME_VARIABLE} to a folder that can be written")
    return path
