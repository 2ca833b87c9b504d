"""The other side's last phase, kept so that it can be watched again: where all stood before it, and what was seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.rules.components import World
from game.rules.events import Event
from game.rules.setup import clone

if TYPE_CHECKING:
    from game.ui.battle.session import Session


class Playback:
    """What it keeps is of one side's eyes; sitting down on the other side forgets it."""

    def __init__(self, session: "Session") -> None:
        self.session = session
        self.events: list[Event] = []
        self._side = session.side
        self._before: World = clone(session.battle, session.view)

    @property
    def ready(self) -> bool:
        """Whether there is a phase to watch, and it is over."""
        own = self._side == self.session.side and self.session.match.phase_side == self._side
        return own and bool(self.events)

    @property
    def before(self) -> World:
        """What the side knew when it ended its own phase."""
        return self._before

    def hear(self, seen: Sequence[Event], before: np.ndarray | None, phase_side: int) -> None:
        """What was seen of one order given in the phase of `phase_side`; `before`: the view, where it ended a phase."""
        side = self.session.side
        if before is not None and phase_side == side:
            self._side = side
            self._before.buffer[:] = before
            self.events = [*seen]
        elif phase_side != side and self._side == side:
            self.events += seen
