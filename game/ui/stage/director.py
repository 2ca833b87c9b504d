"""Plays events one after the other as acts; what has no act of its own happens at once."""

from collections import deque
from collections.abc import Callable, Sequence

from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.ui.stage.acts import ACTS
from game.ui.stage.cast import Act, Cast, Focus


class Director:
    """`listener` hears of each event as it begins to be shown; what is skipped it never hears of."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.listener: Callable[[Event], object] | None = None
        self._queue: deque[Event] = deque()
        self._act: Act | None = None
        self._elapsed = 0
        self._walker = -1

    @property
    def busy(self) -> bool:
        return self._act is not None or bool(self._queue)

    @property
    def focus(self) -> Focus | None:
        """Where the act is; None between acts."""
        return self._act.focus if self._act else None

    def load(self, events: Sequence[Event]) -> None:
        """Adds to what is still to be played."""
        self._queue.extend(events)
        self.cast.coming_down.update(event.a for event in events if event.kind == Ev.CRAFT_FELL)

    def stop(self) -> None:
        self._queue.clear()
        self._act, self._walker = None, -1
        self.cast.effects.clear()
        self.cast.jolts.clear()
        self.cast.coming_down.clear()

    def step(self, milliseconds: int) -> None:
        """Goes on by so much time, through as many acts as it takes."""
        left = milliseconds
        while self.busy:
            if self._act is None:
                self._begin()
                continue
            spent = min(left, self._act.length - self._elapsed)
            self.cast.now += spent
            self._elapsed += spent
            left -= spent
            self._act.update(self._elapsed / self._act.length)
            if self._elapsed < self._act.length:
                break
            self._act = None
        self.cast.now += left
        self.cast.jolts[:] = [jolt for jolt in self.cast.jolts if self.cast.now < jolt[0] + jolt[2]]
        self.cast.effects[:] = [effect for effect in self.cast.effects if effect.share(self.cast.now) < 1]

    def _begin(self) -> None:
        event = self._queue.popleft()
        if self.listener is not None:
            self.listener(event)
        self._halt(event)
        make = ACTS.get(event.kind)
        self._act = make(self.cast, event) if make else None
        self._elapsed = 0

    def _halt(self, event: Event) -> None:
        """A walk of several steps is one movement; anything but its next step ends it."""
        walks = event.kind == Ev.UNIT_STEPPED
        if self._walker >= 0 and not (walks and event.actor == self._walker):
            self.cast.actors[self._walker].relax(self.cast.now)
        self._walker = event.actor if walks else -1
