"""Which enemies' reach is laid over the map: all that are seen, or those that were pinned."""

from typing import TYPE_CHECKING

import numpy as np

from game.rules.components import PRESENT, UP
from game.rules.preview_danger import danger_of
from game.ui.battle.reading import Tile

if TYPE_CHECKING:
    from game.ui.battle.planning import Planning


class Danger:
    """`shown`: for all of them; `pinned`: rows of those who alone are shown while there are any."""

    def __init__(self, planning: "Planning") -> None:
        self.planning = planning
        self.shown = False
        self.pinned: set[int] = set()

    def toggle(self) -> None:
        """All on, or everything off."""
        self.shown = not (self.shown or self.pinned)
        self.pinned.clear()

    def pin(self, unit: int) -> None:
        """Pins an enemy, or lets it go."""
        self.pinned ^= {unit}

    @property
    def enemies(self) -> list[int]:
        """Rows of those whose reach is shown."""
        view, planning = self.planning.session.view, self.planning
        up = [
            unit for unit in range(len(view.identity))
            if planning.is_enemy(unit) and view.identity.presence[unit] == PRESENT and view.health.state[unit] == UP
        ]  # fmt: skip
        return [unit for unit in up if unit in self.pinned] if self.pinned else up if self.shown else []

    def tiles(self, plane: int) -> tuple[frozenset[Tile], frozenset[Tile]]:
        """On a plane: within reach of one of them, of more than one."""
        if not (self.shown or self.pinned):
            return frozenset(), frozenset()
        question = (plane, self.shown, tuple(sorted(self.pinned)))
        return self.planning.told("danger", question, lambda: self._tiles(plane))

    def _tiles(self, plane: int) -> tuple[frozenset[Tile], frozenset[Tile]]:
        session = self.planning.session
        here = [unit for unit in self.enemies if session.view.place.plane[unit] == plane]
        count = np.zeros(session.battle.board.move_cost.shape[1:], np.int64)
        for unit in here:
            count += danger_of(session.battle, session.view, unit)
        one, more = (frozenset((x, y) for y, x in np.argwhere(grid).tolist()) for grid in (count == 1, count > 1))
        return one, more
