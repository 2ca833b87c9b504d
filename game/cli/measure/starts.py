"""What one waits for: compiling from nothing, compiling after an edit, starting from the cache, the title."""

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game.cli.measure.child import run_program
from game.cli.measure.figure import Figure
from game.core.paths import assets_dir, maps_dir

PART = "start"
RUNS = 5
EDITED = Path("game/rules/shooting.py")


def measure_start() -> Iterator[Figure]:
    """A match from the cache, the whole command."""
    run_program("sim", "01_breach", "--matches", "1", "--json")
    times = [run_program("sim", "01_breach", "--matches", "1", "--json")[0] for _ in range(RUNS)]
    yield Figure(PART, "sim --matches 1 from the cache, in all", statistics.median(times), "s", "under 2.5")


def measure_compile() -> Iterator[Figure]:
    """Works on a copy of the program with a cache of its own, so that nothing of this one is touched."""
    with tempfile.TemporaryDirectory(prefix="captain-red-") as folder:
        copy = _copy_program(Path(folder) / "copy")
        home = Path(folder) / "home"
        cold = run_program("warmup", folder=copy, home=home)[0]
        yield Figure("compile", "everything, from an empty cache", cold, "s", "under 75")
        again = run_program("warmup", folder=copy, home=home)[0]
        yield Figure("compile", "everything, from the cache", again, "s")
        with (copy / EDITED).open("a", encoding="utf-8") as source:
            source.write("\n# edited\n")
        edited = run_program("warmup", folder=copy, home=home)[0]
        yield Figure("compile", f"after an edit of {EDITED.name}", edited, "s", "under 20")


def _copy_program(copy: Path) -> Path:
    package = Path(__file__).resolve().parents[2]
    shutil.copytree(package, copy / "game", ignore=shutil.ignore_patterns("__pycache__", "_assets", "_maps"))
    for source in (assets_dir(), maps_dir()):
        shutil.copytree(source, copy / source.name.lstrip("_"))
    return copy
