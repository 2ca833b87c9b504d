"""Work beside the screen: compiling in a process of its own, opening a battle in a thread."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from game.core.errors import UserError

if TYPE_CHECKING:
    from game.campaign.saves import Saved
    from game.sim.match import Match
    from game.sim.recipe import Recipe
    from game.sim.reel import Reel

T = TypeVar("T")


class Job(Generic[T]):
    """A function run in a thread; `result` or `error` is there once `done`."""

    def __init__(self, work: Callable[[], T]) -> None:
        self.result: T | None = None
        self.error: Exception | None = None
        self._work = work
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.result = self._work()
        except Exception as error:  # shown on the screen by whoever waits
            self.error = error


class Warming:
    """Compiles everything in a process of its own, so that the screen never stutters and leaving never waits."""

    def __init__(self) -> None:
        self.done_stages, self.stages, self.stage = 0, 1, ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "game.ui.warming"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    @property
    def share(self) -> float:
        """0 to 1."""
        return 1.0 if self.done else self.done_stages / max(1, self.stages)

    def wait(self) -> None:
        self._thread.join()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                done, total, self.stage = line.strip().split(" ", 2)
                self.done_stages, self.stages = int(done), int(total)
        # A failure shows itself, with its reason, when the battle is opened here.
        self._process.wait()


def start_warming() -> Warming | None:
    """None where nothing is compiled; asked of the variable itself, because the compiler is slow to import."""
    return None if os.environ.get("NUMBA_DISABLE_JIT", "0") not in ("", "0") else Warming()


def open_battle(recipe: "Recipe", warming: Warming | None) -> "Match":
    """Builds the match once compiling is over."""
    if warming is not None:
        warming.wait()
    from game.sim.start import open_match

    return load_kernels(open_match(recipe))


def load_battle(path: Path, warming: Warming | None) -> "Saved":
    """What was saved, once compiling is over."""
    if warming is not None:
        warming.wait()
    from game.campaign.saves import load

    saved = load(path)
    if saved.match is not None:
        load_kernels(saved.match)
    return saved


def open_reel(path: Path, warming: Warming | None) -> "Reel":
    """The replay, played once from end to end."""
    if warming is not None:
        warming.wait()
    from game.sim.record import read_record
    from game.sim.reel import Reel

    reel = Reel(read_record(path))
    load_kernels(reel.match)
    return reel


def branch_of(reel: "Reel", place: int, warming: Warming | None) -> "Match":
    """A battle to be played on from a moment of the replay."""
    if warming is not None:
        warming.wait()
    from game.sim.reel import branch

    return load_kernels(branch(reel.record, reel.orders[:place]))


def load_kernels(match: "Match") -> "Match":
    """Uses everything once on a copy: taking compiled code from the cache takes a second that no frame has."""
    from game.sim.match import Match
    from game.sim.warm import Bench
    from game.ui.warming import ON_SCREEN

    bench = Bench(match.battle, Match(match.battle))
    for stage in ON_SCREEN:
        stage.compile(bench)
    return match


def message_of(error: Exception) -> str:
    """What to show a person."""
    return str(error) if isinstance(error, UserError) else f"{type(error).__name__}: {error}"
