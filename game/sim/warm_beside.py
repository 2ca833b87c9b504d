"""`python -m game.sim.warm_beside`: compiles the commanders while another process compiles the rules.

Each is about half of all there is. They meet in the cache: what the commanders jump to is compiled here as well, if it
is not there yet, and whoever comes second finds it. Nothing is played: only the kinds of the tables are asked for.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from game.ai.choose import choose
from game.ai.mind import new_mind
from game.ai.weights import persona_weights
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.core.jit import is_kept, make_ready
from game.core.kept import trim
from game.rules.board import build_board
from game.rules.components import SQUAD
from game.rules.events import new_log
from game.rules.rule_tables import build_rules
from game.rules.setup import new_world
from game.sim.warm import COMMANDERS, MISSION, PERSONA, Stage, open_bench

Tell = Callable[[int, str], None]


def compile_stages(stages: Sequence[Stage], tell: Tell = lambda done, name: None) -> None:
    """Compiles these stages; `tell` hears before each how many parts of `len(stages) + 1` are done, and its name."""
    if not is_kept(choose):
        trim()  # much is to come
    with _beside() as other:
        tell(0, "the first map")
        bench = open_bench()
        for row, stage in enumerate(stages, 1):
            tell(row, stage.name)
            if stage == COMMANDERS and other is not None:
                other.wait()
            stage.compile(bench)


@contextmanager
def _beside() -> Iterator[subprocess.Popen[bytes] | None]:
    """Such a process, or None where it would not help: one processor, no compiler, or the commanders are kept."""
    if (os.cpu_count() or 1) < 2 or is_kept(choose):
        yield None
        return
    command = [sys.executable, "-m", "game.sim.warm_beside"]
    none = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=none, stderr=none) as process:
        try:
            yield process
        finally:
            process.kill()


def _leave_with_the_other() -> None:
    """Nobody waits for this process once the one that began it is gone, and its end of the pipe with it."""
    sys.stdin.read()
    os._exit(1)


def main() -> None:
    threading.Thread(target=_leave_with_the_other, daemon=True).start()
    catalog, plan = load_catalog(), load_mission(MISSION)
    number, (planes, height, width) = catalog.numbers, (len(plan.planes), plan.height, plan.width)
    board = build_board(plan, number["sight"], number["step_straight"], number["step_diagonal"], number["door_cost"])
    rules = build_rules(plan, catalog, catalog.difficulties["normal"])
    weights, mind = persona_weights(catalog, PERSONA), new_mind(planes, height, width, plan=plan)
    make_ready(choose, board, rules, new_world(plan), SQUAD, weights, mind, new_log(height, width))


if __name__ == "__main__":
    main()
