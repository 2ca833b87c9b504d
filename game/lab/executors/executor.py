"""What every executor can do."""

from types import TracebackType
from typing import Protocol, Self

from game.sim.batch import Batch, Progress
from game.sim.batch import run as run_in_threads


class Executor(Protocol):
    """Plays batches, one after the other. Used as a context: it may hold processes or a connection."""

    name: str
    is_local: bool  # whether it plays by what is compiled on this machine

    def play(self, batch: Batch, progress: Progress) -> Batch:
        """As `game.sim.batch.run`; raises UserError when nobody is left to play."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None: ...


class Threads:
    """The batch's jobs as threads of this process."""

    name = "threads"
    is_local = True

    def play(self, batch: Batch, progress: Progress) -> Batch:
        return run_in_threads(batch, progress)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        """Nothing is held."""
