"""Which executor a word of `--on` names."""

from game.core.errors import UserError
from game.lab.executors.cluster import Cluster
from game.lab.executors.executor import Executor, Threads

USUAL = "threads"


def executor_of(word: str) -> Executor:
    """Raises UserError for a word that names none."""
    if word == "threads":
        return Threads()
    if word.startswith(("tcp://", "tls://")):
        return Cluster(word)
    raise UserError("", f"--on {word}", "is unknown", "expected threads, processes, processes:N or tcp://HOST:PORT")
