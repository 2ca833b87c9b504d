"""A replay as its screen sees it: the battle at any of its moments, with the squad's eyes, the LGF's, or both."""

from collections import deque

from game.rules.components import IN_SIGHT, LGF, SIDES, SQUAD
from game.rules.events import Event
from game.rules.orders import Kind
from game.rules.setup import clone
from game.sim.reel import Reel
from game.ui.battle.session import Line, Session
from game.ui.battle.words import tone_of

BOTH = SIDES  # everything, as nobody saw it then
SIGHTS = (SQUAD, LGF, BOTH)
LINES = 12  # of the log: more than any panel shows


class ReelSession(Session):
    """`sight`: of SIGHTS. With both the cards and objectives are the squad's."""

    def __init__(self, reel: Reel) -> None:
        self.reel = reel
        self.sight = SQUAD
        self._written: dict[int, list[tuple[Event, Line]]] = {}
        self._shown_log: tuple[tuple[int, int], deque[Line]] = ((-1, -1), deque())
        self._whole = clone(reel.match.battle, reel.match.world)
        super().__init__(reel.match, watching=True)

    @property
    def log(self) -> deque[Line]:
        """What had happened last at this moment, as far as it is seen."""
        key = (self.reel.place, self.sight)
        if self._shown_log[0] != key:
            lines: list[Line] = []
            for nth in range(self.reel.place - 1, -1, -1):
                lines[:0] = [line for event, line in self._lines(nth) if self.sees(event)]
                if len(lines) >= LINES:
                    break
            self._shown_log = (key, deque(lines))
        return self._shown_log[1]

    def _lines(self, nth: int) -> list[tuple[Event, Line]]:
        """What an order led to, in words; put together once."""
        if nth not in self._written:
            told = [(event, self.words_of(event)) for event in self.reel.told[nth]]
            world = self.match.world
            self._written[nth] = [(event, Line(words, tone_of(event, world))) for event, words in told if words]
        return self._written[nth]

    def _read(self, event: Event) -> None:
        """The log is put together from the replay, and nothing waits to be read."""

    def sees(self, event: Event) -> bool:
        return self.sight == BOTH or super().sees(event)

    def refresh(self) -> None:
        super().refresh()
        if self.sight == BOTH:
            self._whole.buffer[:] = self.match.world.buffer
            self._whole.memory.known[:] = IN_SIGHT
            self.view = self._whole

    @property
    def can_branch(self) -> bool:
        """Whether there is anything left to play from this moment."""
        return not self.match.is_over

    def look(self, sight: int) -> None:
        """With whose eyes."""
        self.sight = sight
        self.turn_to(SQUAD if sight == BOTH else sight)

    def go(self, place: int) -> None:
        """To the moment after so many orders."""
        self.reel.go(place)
        self.given = 0
        self.refresh()

    def told(self) -> str:
        """The last order that was given, in words; of the other side's only that it moves."""
        place = self.reel.place
        if not place:
            return self.say("reel-begins")
        order, side = self.reel.orders[place - 1], self.reel.moments[place - 1].side
        if self.sight not in (side, BOTH):
            return self.say("ui-enemy-turn" if side == LGF else "ui-squad-turn")
        if order.kind == Kind.END_PHASE:
            return self.say("reel-lgf-ends" if side == LGF else "reel-squad-ends")
        what = self.say(f"order-{Kind(order.kind).name.lower().replace('_', '-')}")
        if order.target < 0:
            return self.say("ui-ordered", who=self.names[order.unit], what=what)
        return self.say("ui-ordered-at", who=self.names[order.unit], what=what, whom=self.names[order.target])
