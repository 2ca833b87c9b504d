"""`captain-red doctor`: what this installation is made of, where it keeps things, and what is missing."""

import importlib.metadata
import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

import click

import game
from game.core import paths
from game.core.display import display_problem
from game.core.errors import UserError

LIBRARIES = (
    "numpy", "numba", "llvmlite", "pygame-ce", "pytmx", "click", "rich", "msgspec", "platformdirs",
    "fluent.runtime", "font-manrope", "font-fjallaone",
)  # fmt: skip
# In its own process: opening a sound device can hang or crash, and pygame takes a while to import.
SOUND_PROBE = (
    "import pygame; pygame.mixer.init(); print(pygame.mixer.get_init(), os.environ.get('SDL_AUDIODRIVER', ''))"
)
SOUND_SECONDS = 20


@dataclass
class Findings:
    """What doctor saw. `problems` stop something from working; an empty list means all is well."""

    version: str = game.__version__
    python: str = field(default_factory=platform.python_version)
    platform: str = field(default_factory=platform.platform)
    cores: int = field(default_factory=lambda: os.cpu_count() or 1)
    libraries: dict[str, str | None] = field(default_factory=dict)
    paths: dict[str, str | None] = field(default_factory=dict)
    display: str = ""
    sound: str = ""
    jit: str = ""
    cache_files: int = 0
    cache_bytes: int = 0
    problems: list[str] = field(default_factory=list)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(as_json: bool) -> None:
    """Show versions, paths, display, sound, cache, and what is missing.

    Example: captain-red doctor --json
    """
    findings = examine()
    click.echo(json.dumps(asdict(findings) | {"ok": not findings.problems}) if as_json else describe(findings))
    if findings.problems:
        sys.exit(1)


def examine() -> Findings:
    """Looks at everything; never raises for what it finds wrong. No screen or sound is a fact, not a problem."""
    findings = Findings()
    _examine_libraries(findings)
    _examine_paths(findings)
    findings.display = display_problem() or "a window can be opened"
    findings.sound = _sound()
    findings.jit = "off (NUMBA_DISABLE_JIT)" if os.environ.get("NUMBA_DISABLE_JIT", "0") not in ("", "0") else "on"
    return findings


def describe(findings: Findings) -> str:
    """The findings as lines for a person."""
    cache = f"{findings.cache_files} files, {findings.cache_bytes / 2**20:.1f} MiB"
    rows = {
        "captain-red": findings.version,
        "python": f"{findings.python} on {findings.platform}, {findings.cores} cores",
        **{name: version or "MISSING" for name, version in findings.libraries.items()},
        **{name: path or "MISSING" for name, path in findings.paths.items()},
        "compiled code": f"{findings.jit}; cache: {cache}",
        "display": findings.display,
        "sound": findings.sound,
    }
    lines = [f"{name:<16}{value}" for name, value in rows.items()]
    verdict = [f"problem: {problem}" for problem in findings.problems] or ["nothing is missing"]
    return "\n".join([*lines, "", *verdict])


def _examine_libraries(findings: Findings) -> None:
    for name in LIBRARIES:
        try:
            findings.libraries[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            findings.libraries[name] = None
            findings.problems.append(f"the library {name} is not installed; install captain-red again")


def _examine_paths(findings: Findings) -> None:
    for name, find in (("assets", paths.assets_dir), ("maps", paths.maps_dir)):
        try:
            findings.paths[name] = str(find())
        except UserError as error:
            findings.paths[name] = None
            findings.problems.append(str(error))
    for kind in paths.KINDS:
        findings.paths[kind] = str(paths.user_path(kind))
        try:
            findings.paths[kind] = str(paths.user_dir(kind))
        except UserError as error:
            findings.problems.append(str(error))
    findings.cache_files, findings.cache_bytes = _measure(Path(str(findings.paths["cache"])))


def _measure(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _sound() -> str:
    try:
        probe = subprocess.run(
            [sys.executable, "-c", f"import os; {SOUND_PROBE}"],
            capture_output=True, text=True, timeout=SOUND_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"no sound: {type(error).__name__}"
    if probe.returncode == 0:
        return f"a device opens: {probe.stdout.strip()}"
    last_line = (probe.stderr.strip().splitlines() or ["no reason given"])[-1]
    return f"no sound: {last_line}"
