"""Configurations played into one store with the same seeds, so that they can be compared pair by pair."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.core.errors import UserError
from game.lab.compare import Sample
from game.lab.rematch import one_run
from game.lab.run import Progress, keep
from game.lab.store import Store
from game.sim.batch import Batch

TODAY = "today"
Play = Callable[[Batch, Progress], Batch]


@contextmanager
def place_for(store: Path | None) -> Iterator[Path]:
    """The store's folder, or one that is gone afterwards."""
    if store is not None:
        yield store
    else:
        with TemporaryDirectory(prefix="captain-red-") as folder:
            yield Path(folder)


def play_variant(path: Path, batch: Batch, play: Play) -> Sample:
    """Plays what the store does not hold yet of these matches; raises UserError and KeyboardInterrupt."""
    keeper = keep(path, batch, True, play)
    if batch.interrupted:
        raise KeyboardInterrupt
    return Sample(Store(path), keeper.configuration)


def is_store(word: str) -> bool:
    return (Path(word) / "store.json").is_file()


def sample_of(word: str) -> Sample:
    """`STORE` or `STORE:RUN`, the beginning of a configuration's hash; raises UserError."""
    path, _, run = word.rpartition(":")
    if path and is_store(path):
        return Sample(Store(Path(path)), one_run(Store(Path(path)), run))
    return Sample(Store(Path(word)), one_run(Store(Path(word)), None))


def settings_of(word: str) -> list[str]:
    """`today`, or `KEY=VALUE,KEY=VALUE`, as words of --set; raises UserError for what is neither."""
    if word == TODAY:
        return []
    if "=" not in word:
        raise UserError("", word, "is neither a store nor a setting", "expected STORE, today or KEY=VALUE,KEY=VALUE")
    return word.split(",")
