"""A real cluster on this machine's loopback: a scheduler and workers, each a process of its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
_ARGUMENTS = {
    "scheduler": ("--host", "127.0.0.1", "--port", "0", "--no-dashboard"),
    "worker": ("--host", "127.0.0.1", "--nworkers", "1", "--nthreads", "1", "--no-dashboard"),
}


class LocalCluster:
    """`address` of the scheduler; `workers`: the nannies, each of which begins its worker again when that dies."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._file = folder / "scheduler.json"
        self._folder = folder
        self.scheduler = self._begin("scheduler")
        self.address = str(self._told()["address"])
        self.workers = [self.add_worker() for _ in range(workers)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        # A worker ends with its nanny. Asking them to leave in peace takes seconds.
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait(PATIENCE)

    def add_worker(self) -> "subprocess.Popen[bytes]":
        return self._begin("worker")

    def _begin(self, what: str) -> "subprocess.Popen[bytes]":
        words = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(self._file)]
        with (self._folder / f"{what}.log").open("ab") as log:
            return subprocess.Popen(
                [*words, *_ARGUMENTS[what]], cwd=self._folder, stdout=log, stderr=log,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )  # fmt: skip

    def _told(self) -> dict[str, object]:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                content = json.loads(self._file.read_text())
                assert isinstance(content, dict)
                return content
            except (OSError, ValueError):
                time.sleep(0.05)
        raise AssertionError((self._folder / "scheduler.log").read_text())
