"""Frame times of the real screen, measured by the screen itself in a process of its own without a window."""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator

from game.cli.measure.figure import Figure

PART = "frames"
MODULE = "game.ui.bench"
LIMIT_S = 300


def measure() -> Iterator[Figure]:
    """Each figure that the screen's own benchmark prints, as {"name": {"value":, "unit":, "target":}}."""
    if importlib.util.find_spec("game.ui") is None or importlib.util.find_spec(MODULE) is None:
        yield Figure(PART, "frame time", None, "ms", note=f"{MODULE} is missing")
        return
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-m", MODULE, "--json"],
        env=environment, capture_output=True, text=True, check=False, timeout=LIMIT_S,
    )  # fmt: skip
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:] or ["no word why"]
        yield Figure(PART, "frame time", None, "ms", note=last[0][:120])
        return
    for name, row in json.loads(done.stdout).items():
        yield Figure(PART, name, float(row["value"]), str(row["unit"]), str(row.get("target", "")))
