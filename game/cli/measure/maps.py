"""How long a large map takes to load and to check; the map is written there and then, so that it is always the same."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from game.cli.measure.figure import Figure, median_seconds
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.check import check_map

PART = "maps"
MODEL, SIDE, RUNS = "skirmish", 128, 5
LAYER = re.compile(r'(<layer [^>]*) width="(\d+)" height="(\d+)">(\s*)<data encoding="csv">(.*?)</data>', re.DOTALL)
SIZE = re.compile(r'(<map [^>]*) width="\d+" height="\d+"')


def measure() -> Iterator[Figure]:
    """Loading and checking a map of two planes of 128x128 tiles; the first check is not counted, as it imports."""
    with tempfile.TemporaryDirectory(prefix="captain-red-") as folder:
        path = write_large_map(Path(folder) / "maps")
        catalog = load_catalog()
        if problems := [str(problem) for problem in check_map(path, catalog) if not problem.is_warning]:
            raise UserError(path, "", f"the map to measure is not clean ({problems[0]})", "a clean map")
        yield _figure("load of two planes of 128x128", lambda: load_mission(path), "under 0.5")
        yield _figure("check of two planes of 128x128", lambda: check_map(path, catalog), "under 3")


def _figure(name: str, action: Callable[[], object], target: str) -> Figure:
    return Figure(PART, name, median_seconds(action, RUNS), "s", target)


def write_large_map(folder: Path) -> Path:
    """A copy of the game's maps in `folder` with one more: the model's two planes repeated to 128x128 tiles."""
    shutil.copytree(maps_dir(), folder)
    text = (folder / f"{MODEL}.tmx").read_text("utf-8")
    text = SIZE.sub(rf'\1 width="{SIDE}" height="{SIDE}"', text, count=1)
    path = folder / "large.tmx"
    path.write_text(LAYER.sub(_repeated, text), "utf-8")
    shutil.copy(folder / f"{MODEL}.en.ftl", folder / "large.en.ftl")
    return path


def _repeated(found: re.Match[str]) -> str:
    head, width, space = found[1], int(found[2]), found[4]
    cells = found[5].replace("\n", "").split(",")
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    large = [",".join(rows[y % len(rows)][x % width] for x in range(SIDE)) for y in range(SIDE)]
    body = ",\n".join(large)
    return f'{head} width="{SIDE}" height="{SIDE}">{space}<data encoding="csv">\n{body}\n</data>'
