"""Every check of the project, one after the other, with the time each took.

Run through `python3 tools/dev.py test`, which makes the environment first. A failed check does not keep the
next from running; the exit status is 1 when any failed.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # run as a file, so that it works before the package is installed

from tools.wheel_check import check_wheel  # noqa: E402

PYTHON = sys.executable
PYTEST = (PYTHON, "-m", "pytest", "-q")
# One process for each processor; who is done takes over from who is not.
SPREAD = (*PYTEST, "-n", "auto", "--dist", "worksteal")
WARM = (PYTHON, "-m", "game", "warmup")
FUZZ = (PYTHON, "-m", "tools.fuzz_maps", "--seconds", "30")
BOUNDS = {"NUMBA_BOUNDSCHECK": "1"}
LINT_IMPORTS = (PYTHON, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
# What needs a program besides Python runs in steps of its own, and once.
PLAIN = "not window and not tiled and not browser"


@dataclass(frozen=True)
class Step:
    """One check: a command, or a function that returns an exit status, and the environment it wants."""

    name: str
    about: str
    command: tuple[str, ...] = ()
    call: Callable[[], int] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    usual: bool = True
    quick: bool = False


STEPS = (
    Step("ruff", "likely mistakes and import order", (PYTHON, "-m", "ruff", "check", "."), quick=True),
    Step("format", "layout", (PYTHON, "-m", "ruff", "format", "--check", "."), quick=True),
    Step("mypy", "strict types", (PYTHON, "-m", "mypy"), quick=True),
    Step("imports", "the layers of game/", LINT_IMPORTS, quick=True),
    # On both processors at once; the tests' processes would each compile the same.
    Step("warm", "everything compiled", WARM),
    Step("tests", "the suite, rules compiled", (*SPREAD, "-m", PLAIN)),
    Step("nojit", "the suite, rules as plain Python", SPREAD, environment={"NUMBA_DISABLE_JIT": "1"}),
    Step("warmer", "everything compiled with every index checked", WARM, environment=BOUNDS),
    Step("bounds", "the suite, every index checked", SPREAD, environment=BOUNDS),
    Step("fuzz", "half a minute of damaged maps, guided by coverage", FUZZ),
    Step("wheel", "a built wheel in a fresh environment", call=check_wheel, usual=False),
    Step("tiled", "every map in the real Tiled", (*PYTEST, "-m", "tiled"), usual=False),
    Step("browser", "reports in a real browser", (*PYTEST, "-m", "browser"), usual=False),
    Step("window", "the game in a real window", (*PYTEST, "-m", "window"), usual=False),
)
NAMES = [step.name for step in STEPS]
# In the ci profile the slow repeats leave out what the compiled run has covered already: whole matches from the command
# line took half their time, and the workshop and the lab look at maps and figures, not at the rules.
PLAIN_PYTHON = ("tests/cli", "tests/lab", "tests/workshop", "tests/content")
SKIPPED = tuple(word for folder in PLAIN_PYTHON for word in ("--ignore", folder))
# The full profile plays for many minutes in one test.
PATIENCE = {"ci": (), "full": ("--timeout", "7200")}
REPEATS = {"ci": ("-m", f"{PLAIN} and not slow and not ui", *SKIPPED), "full": ("-m", PLAIN)}


def main(words: Sequence[str] | None = None) -> int:
    """Runs the chosen checks and prints a table of them; returns 0 when all passed, 1 when one failed."""
    chosen = _parse(words)
    os.environ["CAPTAIN_RED_PROFILE"] = chosen.profile
    results = [(step, *_timed(step, chosen.profile, chosen.pytest)) for step in STEPS if _wanted(step, chosen)]
    print(flush=True)
    for step, passed, seconds in results:
        print(f"{'passed' if passed else 'FAILED'}  {step.name:<8}{seconds:7.1f} s  {step.about}")
    return 0 if all(passed for _, passed, _ in results) else 1


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    table = "\n".join(
        f"  {step.name:<8} {step.about}{'' if step.usual else ' (only with --only or --all)'}" for step in STEPS
    )
    parser = argparse.ArgumentParser(
        prog="tools/dev.py test",
        description="Runs the project's checks.",
        epilog=f"steps, in their order:\n{table}\n\nExample: python3 tools/dev.py test --only ruff,tests",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", type=_step_names, metavar="STEP[,STEP]", help="run these steps alone")
    parser.add_argument("--all", action="store_true", help="also those that need Tiled, Xvfb, or a build")
    parser.add_argument("--quick", action="store_true", help="only those that run no game code")
    parser.add_argument("--profile", choices=sorted(REPEATS), default=os.environ.get("CAPTAIN_RED_PROFILE", "ci"))
    parser.add_argument("pytest", nargs="*", help="after --, passed on to pytest")
    return parser.parse_args(words)


def _step_names(text: str) -> list[str]:
    names = text.split(",")
    for name in names:
        if name not in NAMES:
            raise argparse.ArgumentTypeError(f"no step {name!r}; expected some of {', '.join(NAMES)}")
    return names


def _wanted(step: Step, chosen: argparse.Namespace) -> bool:
    if chosen.only:
        return step.name in chosen.only
    return step.quick or (not chosen.quick and (step.usual or chosen.all))


def _timed(step: Step, profile: str, pytest_words: list[str]) -> tuple[bool, float]:
    print(f"\n== {step.name}: {step.about}", flush=True)
    start = time.monotonic()
    status = step.call() if step.call else _run(step, profile, pytest_words)
    return status == 0, time.monotonic() - start


def _run(step: Step, profile: str, pytest_words: list[str]) -> int:
    command = [*step.command]
    if "pytest" in command:
        command += [*(REPEATS[profile] if step.environment else ()), *PATIENCE[profile], *pytest_words]
    # Our own switches must come from here alone, or a step would not test what it says.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("NUMBA_")}
    return subprocess.run(command, cwd=ROOT, env=environment | step.environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
