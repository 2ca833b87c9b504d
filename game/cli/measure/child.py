"""Runs this program in a process of its own, to measure what a person waits for."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from game.core.errors import UserError
from game.core.paths import CACHE_VARIABLE, HOME_VARIABLE

_PEAK = """
import sys
from game.cli.main import main
status = main(sys.argv[1:])
peak = 0
try:
    # What getrusage tells on Linux counts the memory of whoever started this process.
    with open("/proc/self/status") as lines:
        peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
except OSError:
    try:
        import resource
    except ImportError:
        pass
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print("peak", peak, file=sys.stderr)
sys.exit(status)
"""


def run_program(*words: str, folder: Path | None = None, home: Path | None = None) -> tuple[float, str, int]:
    """Seconds, standard output, and the peak memory in KiB (0 where the platform does not tell).

    `folder`: a copy of the program to run instead of this one; `home`: other user folders, with an empty cache.
    """
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(folder or _root()), environment.get("PYTHONPATH"))))
    if home is not None:
        environment[HOME_VARIABLE] = str(home)
        environment.pop(CACHE_VARIABLE, None)
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *words], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - started
    *errors, last = done.stderr.strip().splitlines() or [""]
    if done.returncode != 0 or not last.startswith("peak "):
        raise UserError("", " ".join(words), "failed", " ".join([*errors, last])[-300:])
    return seconds, done.stdout, int(last.split()[1])


def run_json(*words: str) -> tuple[dict[str, Any], float, int]:
    """The JSON object a command prints, its seconds and its peak memory in KiB."""
    seconds, output, peak = run_program(*words, "--json")
    return json.loads(output), seconds, peak


def _root() -> Path:
    return Path(__file__).resolve().parents[3]
