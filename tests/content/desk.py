"""A copy of the game's maps that a test may break."""

import re
import shutil
from pathlib import Path

from game.content.missions import read_drawing
from game.core.paths import maps_dir


def copy_maps(tmp_path: Path) -> Path:
    """The copied folder, with its project file, so that it is a project of its own."""
    return Path(shutil.copytree(maps_dir(), tmp_path / "maps"))


def edit(path: Path, pattern: str, new: str) -> None:
    """Replaces the first match of `pattern` (a regular expression over lines) by `new`, which is plain text."""
    text = path.read_text("utf-8")
    changed = re.sub(pattern, lambda _: new, text, count=1, flags=re.DOTALL)
    assert changed != text, f"{pattern!r} is not in {path.name}"
    path.write_text(changed, "utf-8")


def form_problems(path: Path) -> list[str]:
    """What is wrong with the form of the map, as people read it."""
    return [str(problem) for problem in read_drawing(path)[1].problems]
