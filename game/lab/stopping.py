"""A stop rule at work on a running batch."""

import numpy as np

from game.lab.statistics.sequential import Decision, Rule
from game.rules.components import SQUAD
from game.sim.batch import Batch
from game.sim.player import WINNER


class Stopper:
    """Looks at the finished matches in seed order; for use as a batch's progress."""

    def __init__(self, rule: Rule, batch: Batch) -> None:
        self.decision: Decision | None = None
        self._rule = rule
        self._batch = batch

    def look(self) -> None:
        """Ends the run once the rule has decided."""
        if self.decision is not None:
            return
        done = self._batch.done
        known = len(done) if done.all() else int(np.argmin(done))
        self.decision = self._rule.decide(self._batch.results[:known, WINNER] == SQUAD)
        if self.decision is not None:
            self._batch.halt.set()

    def trim(self) -> None:
        """Leaves out of the batch what was played after the decision, so that its figures depend on seeds alone."""
        if self.decision is not None:
            self._batch.done[self.decision.matches :] = False
