"""Walks of more than one turn: as far as today leads, the rest kept and proposed again until somebody new is seen."""

from typing import TYPE_CHECKING

import numpy as np

from game.rules import preview
from game.rules.components import IN_SIGHT
from game.rules.orders import Reason
from game.rules.preview import Reach
from game.ui.battle.reading import Tile

if TYPE_CHECKING:
    from game.ui.battle.planning import Planning

FAR = 60  # actions that any walk across the largest map takes less than


class Journeys:
    """`goals`: where each unit is on its way to. A goal is only proposed; each turn's part of it is ordered by hand."""

    def __init__(self, planning: "Planning") -> None:
        self.planning = planning
        self.goals: dict[int, Tile] = {}
        self._seen = self._in_sight()

    def stop(self, goal: Tile) -> Tile | None:
        """The last tile on the way to a goal out of reach where the selected unit can stop today; None: no way."""
        way, reach = self._way(goal), self.planning.reach
        stops = [tile for tile in way if reach is not None and reach.can_go(*tile)]
        return stops[-1] if stops else None

    def later(self) -> list[Tile]:
        """What is left of the way to the cursor after today's part."""
        goal = self.planning.armed or self.planning.cursor
        stop = None if goal is None or self._is_near(goal) else self.stop(goal)
        if goal is None or stop is None:
            return []
        way = self._way(goal)
        return way[way.index(stop) + 1 :]

    def turns(self) -> int:
        """How many turns the whole way takes, today's among them."""
        goal, unit, session = self.planning.armed or self.planning.cursor, self.planning.selected, self.planning.session
        far = self._far()
        if goal is None or unit is None or far is None:
            return 0
        each = max(1, int(session.battle.rules.kind.actions[session.view.identity.kind[unit]]))
        more = far.actions_for(*goal) - int(session.view.pace.actions[unit])
        return 1 + max(0, -(-more // each))

    def set_out(self, unit: int, goal: Tile) -> None:
        """The walk is ordered: what is left of it is kept, a goal in reach ends it."""
        self.goals.pop(unit, None)
        if not self._is_near(goal):
            self.goals[unit] = goal
            self._seen |= self._in_sight()

    def resume(self) -> None:
        """Proposes the next part of the selected unit's walk."""
        planning, unit = self.planning, self.planning.selected
        goal = self.goals.get(-1 if unit is None else unit)
        if unit is None or goal is None or not planning.session.can_act(unit):
            return
        planning.cursor = planning.armed = goal
        if not planning.path():
            planning.armed = None
            self.goals.pop(unit)

    def give_up(self) -> None:
        """The selected unit's walk was put away."""
        self.goals.pop(-1 if self.planning.selected is None else self.planning.selected, None)

    def end_at_news(self) -> bool:
        """Ends every walk when somebody is in sight who was not before; whether that ended any."""
        now = self._in_sight()
        news, self._seen = now - self._seen, self._seen | now
        ended = bool(news and self.goals)
        if news:
            self.goals.clear()
        return ended

    def _in_sight(self) -> frozenset[int]:
        session = self.planning.session
        view, units = session.view, len(session.view.identity)
        known = view.memory.known[session.side * units : (session.side + 1) * units]
        return frozenset(np.flatnonzero((known == IN_SIGHT) & (view.identity.side != session.side)).tolist())

    def _is_near(self, goal: Tile) -> bool:
        reach = self.planning.reach
        return reach is not None and reach.can_go(*goal)

    def _far(self) -> Reach | None:
        planning, unit = self.planning, self.planning.selected
        if unit is None or planning.reach is None:
            return None
        session = planning.session
        return planning.told("far", unit, lambda: preview.reach(session.battle, session.view, unit, FAR))

    def _way(self, goal: Tile) -> list[Tile]:
        far = self._far()
        if far is None or not far.can_go(*goal) or self.planning.move_reason(goal) != Reason.OUT_OF_REACH:
            return []
        return self.planning.told("way", (self.planning.selected, goal), lambda: far.path(*goal))
