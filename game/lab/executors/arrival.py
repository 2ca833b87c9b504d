"""What is sent to the workers of a cluster by its text and not by its name.

So neither the scheduler nor a worker without the game, or with another version of it, stumbles over a module it does
not know: the worker can tell its name and what it lacks. For that everything in here is plain, and imported late.
"""

import sys
from typing import Any

from game.lab.engine import need

# First of what comes back.
PLAYED, REFUSED = "played", "refused"


def play_here(order: bytes, first: int, matches: int) -> tuple[Any, ...]:
    """On a worker. Gives PLAYED and the parts of an `Answer`; or REFUSED, this worker's address, where and why."""
    from distributed import get_worker

    address = get_worker().address
    try:
        from game.core.errors import UserError
        from game.lab.executors.portion import Portion, play_portion
    except ImportError as error:
        return REFUSED, address, "captain-red", f"is not there ({error})", "expected to be installed on every worker"
    try:
        return PLAYED, *play_portion(order, Portion(first, matches))
    except UserError as error:
        where = ": ".join(part for part in (error.file, error.where) if part)
        return REFUSED, address, where, error.problem, error.expected


class ByText:
    """`play_here` for sending: unpickled it is a function that is imported from nowhere."""

    def __init__(self) -> None:
        cloudpickle = need("cloudpickle", "cluster")
        cloudpickle.register_pickle_by_value(sys.modules[__name__])
        self._load, self._text = cloudpickle.loads, cloudpickle.dumps(play_here)

    def __call__(self, order: bytes, first: int, matches: int) -> tuple[Any, ...]:
        return play_here(order, first, matches)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._load, (self._text,)
