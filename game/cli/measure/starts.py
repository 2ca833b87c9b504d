"""What one waits for: compiling from nothing, compiling after an edit, starting from the cache, the title."""

import ast
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
EDITED, RULE = Path("game/rules/shooting.py"), "fire"


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
        yield Figure("compile", "everything, from an empty cache", cold, "s", "under 150")
        again = run_program("warmup", folder=copy, home=home)[0]
        yield Figure("compile", "everything, from the cache", again, "s")
        _edit(copy / EDITED)
        edited = run_program("warmup", folder=copy, home=home)[0]
        yield Figure("compile", f"after an edit of a rule in {EDITED.name}", edited, "s", "under 20")


def _edit(file: Path) -> None:
    """One more statement in the rule: a remark would change nothing of what is compiled."""
    source = file.read_text(encoding="utf-8")
    rule = next(each for each in ast.parse(source).body if isinstance(each, ast.FunctionDef) and each.name == RULE)
    lines = source.splitlines(keepends=True)
    lines.insert(rule.body[1].lineno - 1, "    edited = 1  # noqa: F841\n")
    file.write_text("".join(lines), encoding="utf-8")


def _copy_program(copy: Path) -> Path:
    package = Path(__file__).resolve().parents[2]
    shutil.copytree(package, copy / "game", ignore=shutil.ignore_patterns("__pycache__", "_assets", "_maps"))
    for source in (assets_dir(), maps_dir()):
        shutil.copytree(source, copy / source.name.lstrip("_"))
    return copy
