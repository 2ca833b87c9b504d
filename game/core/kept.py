"""How much is kept of compiled code. Every version of a function leaves its own; the oldest go when there is too much.

Losing one costs only the time to compile it again, and whoever wants one that is gone makes it anew.
"""

from pathlib import Path
from typing import NamedTuple

from game.core.paths import user_path

# Six whole versions of the game, or so.
MOST = 800 << 20


class Kept(NamedTuple):
    written: float
    size: int
    path: Path


def trim(most: int = MOST) -> int:
    """Removes the oldest files of the cache until `most` bytes are left; gives how many bytes went."""
    files = sorted(_files(user_path("cache") / "kernels"))
    excess = spare = max(0, sum(file.size for file in files) - most)
    for file in files:
        if spare <= 0:
            break
        try:
            file.path.unlink()
        except OSError:
            continue  # somebody else's, or gone by now
        spare -= file.size
    return excess - spare


def _files(folder: Path) -> list[Kept]:
    found = []
    for path in folder.rglob("*.nb[ci]"):
        try:
            state = path.stat()
        except OSError:
            continue
        found.append(Kept(state.st_mtime, state.st_size, path))
    return found
