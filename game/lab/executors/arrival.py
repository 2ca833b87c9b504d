"""What is sent to the workers of a cluster by its text and not by its name, and what comes back.

So neither the scheduler nor a worker without the game, or with another version of it, stumbles over a module it does
not know: the worker can tell its name and what it lacks. For that everything it says is plain.
"""

import sys
import zlib
from typing import Any

import numpy as np

from game.core.errors import UserError
from game.lab.engine import need
from game.lab.executors.portion import Answer
from game.sim.player import COLUMNS

Told = tuple[Any, ...]


def play_here(order: bytes, first: int, matches: int) -> Told:
    """On a worker. Gives the parts of an `Answer`, its arrays packed; or this worker's address, where, why, and what
    was expected.
    """
    import zlib

    from distributed import get_worker

    address = get_worker().address
    try:
        from game.core.errors import UserError
        from game.lab.executors.portion import Portion, play_portion
    except ImportError as error:
        return address, "captain-red", f"is not there ({error})", "expected to be installed on every worker"
    try:
        rows, ledgers, seconds = play_portion(order, Portion(first, matches))
    except UserError as error:
        where = ": ".join(part for part in (error.file, error.where) if part)
        return address, where, error.problem, error.expected
    # Ledgers are mostly zeros, and all of them pass through the scheduler.
    return rows.tobytes(), None if ledgers is None else zlib.compress(ledgers.tobytes(), 1), seconds


def unpack(matches: int, told: Told) -> Answer:
    """Raises UserError if it was refused."""
    if len(told) == 4:
        address, where, problem, expected = told
        raise UserError(f"worker {address}", where, problem, expected)
    rows, ledgers, seconds = told
    counted = None if ledgers is None else np.frombuffer(zlib.decompress(ledgers), np.int64).reshape(matches, -1)
    return Answer(np.frombuffer(rows, np.int64).reshape(-1, COLUMNS), counted, seconds)


class ByText:
    """`play_here` for sending: unpickled it is a function that is imported from nowhere."""

    def __init__(self) -> None:
        cloudpickle = need("cloudpickle", "cluster")
        cloudpickle.register_pickle_by_value(sys.modules[__name__])
        self._load, self._text = cloudpickle.loads, cloudpickle.dumps(play_here)

    def __call__(self, order: bytes, first: int, matches: int) -> Told:
        return play_here(order, first, matches)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._load, (self._text,)
