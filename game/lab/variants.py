"""Configurations played into one store with the same seeds, so that they can be compared pair by pair."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.lab.compare import Sample
from game.lab.compare_legs import Group
from game.lab.datasets import numbers_of_commit, numbers_of_folder
from game.lab.legs import Leg
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


def play_variant(path: Path, batch: Batch, play: Play, seats: int = 0) -> Sample:
    """Plays what the store does not hold yet of these matches; raises UserError and KeyboardInterrupt."""
    keeper = keep(path, batch, True, play, seats)
    if batch.interrupted:
        raise KeyboardInterrupt
    return Sample(Store(path), keeper.configuration)


def play_legs_of(path: Path, legs: Sequence[Leg], play: Callable[[Leg, Progress], Batch]) -> Group:
    """A sample for each ground; matches in both seats are of one sample."""
    found: dict[str, Sample] = {}
    for leg in legs:

        def run(batch: Batch, write: Progress, leg: Leg = leg) -> Batch:
            return play(leg, write)

        sample = play_variant(path, leg.batch, run, leg.seats)
        found[sample.configuration.run] = sample
    return tuple(found.values())


def is_store(word: str) -> bool:
    return (Path(word) / "store.json").is_file()


def sample_of(word: str) -> Sample:
    """`STORE` or `STORE:RUN`, the beginning of a configuration's hash; raises UserError."""
    path, _, run = word.rpartition(":")
    if path and is_store(path):
        return Sample(Store(Path(path)), one_run(Store(Path(path)), run))
    return Sample(Store(Path(word)), one_run(Store(Path(word)), None))


def settings_of(word: str, data_only: bool = False, missions: Sequence[str] = ()) -> list[str]:
    """`today`, `KEY=VALUE,KEY=VALUE`, a folder of data or a commit, as words of --set; raises UserError.

    `missions`: what is to be played, whose maps a commit must not have otherwise.
    """
    if word == TODAY:
        return []
    if "=" in word:
        return word.split(",")
    if Path(word).is_dir():
        return numbers_of_folder(Path(word))
    return numbers_of_commit(word, data_only, missions)
