"""Which executor a word of `--on` names."""

from game.core.errors import UserError
from game.lab.executors.cluster import Cluster
from game.lab.executors.executor import Executor, Threads
from game.lab.executors.processes import Processes
from game.sim.batch import MOST_JOBS

USUAL = "threads"


def executor_of(word: str) -> Executor:
    """Raises UserError for a word that names none."""
    if word == "threads":
        return Threads()
    kind, colon, count = word.partition(":")
    if kind == "processes":
        return Processes(_number(word, count) if colon else None)
    if word.startswith(("tcp://", "tls://")):
        return Cluster(word)
    raise UserError("", f"--on {word}", "is unknown", "expected threads, processes, processes:N or tcp://HOST:PORT")


def _number(word: str, text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise UserError("", f"--on {word}", f"{text!r} is no number of processes", f"expected 1 to {MOST_JOBS}")
    return int(text)
