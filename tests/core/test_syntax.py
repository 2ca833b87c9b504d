"""Source is read in many threads at once without one disturbing another."""

import gc
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core import reach
from game.core.syntax import tree_of


class Loop:
    """Holds itself, so that only the collector of garbage finds it; then it lets other threads run."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        time.sleep(0)


@pytest.fixture(autouse=True)
def eager() -> Iterator[None]:
    """Garbage is collected all the time, also in the middle of reading."""
    before = gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    yield
    gc.set_threshold(*before)


def test_many_threads_may_read_source_at_once() -> None:
    source = Path(reach.__file__).read_text("utf-8")
    wrong: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(4):
                made = [Loop() for _ in range(40)]
                del made
                assert len(tree_of(source).body) > 10
        except BaseException as error:  # a SystemError is what must not come
            wrong.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
