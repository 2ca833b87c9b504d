"""Events of the window read as actions: by the keys and buttons chosen, repeated while held, held or toggled."""

from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.ui.input.acts import Way, act
from game.ui.input.bindings import KEYS, PAD, Bindings
from game.ui.input.names import MODIFIER_KEYS, chord_name, key_name
from game.ui.input.pads import Change, Pads
from game.ui.settings import Settings

AGAIN = 0.09  # seconds between two repetitions, once they have begun
_MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEWHEEL)
Listener = Callable[[str, str], None]  # takes a device and the name of a key or button


class Held(NamedTuple):
    names: frozenset[str]
    way: Way | None


class Input:
    """`device`: KEYS or PAD, the one used last, which the prompts on the screen speak of."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.bindings = Bindings(settings.controls)
        self.device = KEYS
        self.pads = Pads(settings.dead_zone)
        self._held: dict[tuple[str, str], Held] = {}
        self._lasting: set[str] = set()  # actions of the toggled kind that are on
        self._again: tuple[tuple[str, str], float] | None = None  # what is repeated, and in how many seconds
        self._listener: Listener | None = None

    def apply(self) -> None:
        """The settings of sticks were changed."""
        self.pads.dead = self.settings.dead_zone

    def listen(self, listener: Listener | None) -> None:
        """The next key or button goes to the listener instead of being acted upon; None: no longer."""
        self._listener = listener

    def read(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """The actions that an event asks for or ends."""
        if event.type == pygame.KEYDOWN:
            return self._key_down(event)
        if event.type == pygame.KEYUP:
            name = key_name(event.key)
            if name in MODIFIER_KEYS and (KEYS, name) not in self._held and self._heard(KEYS, name):
                return []
            return self._up(KEYS, name)
        if event.type == pygame.WINDOWFOCUSLOST:
            return self.let_go()
        if event.type in _MOUSE:
            self.device = KEYS
        changes = self.pads.read(event)
        return [made for change in changes or () for made in self._pad(change)]

    def strength(self, action: str) -> float:
        """How much of an action that is held is asked for, 0 to 1: of a stick as far as it is pushed."""
        sources = [source for source, held in self._held.items() if action in held.names]
        return max((self.pads.share(name) if device == PAD else 1.0 for device, name in sources), default=0.0)

    def is_on(self, action: str) -> bool:
        """Whether an action that lasts does: held, or pressed once where that is enough."""
        return action in self._lasting or (
            not self.settings.toggle and any(action in held.names for held in self._held.values())
        )

    def let_go(self) -> list[pygame.event.Event]:
        """Nothing stays held: the window is left."""
        ended = [act(held.names, down=False, on=False) for held in self._held.values()]
        ended += [act({name}, down=False, on=False) for name in self._lasting]
        self._held.clear()
        self._lasting.clear()
        self._again = None
        return ended

    def step(self, dt: float) -> list[pygame.event.Event]:
        """What is held long enough is asked for again. `dt`: seconds."""
        if self._again is None:
            return []
        source, left = self._again
        self._again = (source, left - dt)
        if left - dt > 0:
            return []
        self._again = (source, AGAIN)
        held = self._held[source]
        return [act(self._repeating(held.names), way=held.way)]

    def _key_down(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """A chord stands for what is bound to it, and else, without Ctrl, for what its key alone is bound to."""
        self.device = KEYS
        chord, plain = chord_name(event.key, event.mod), key_name(event.key)
        if self._listener is not None and plain in MODIFIER_KEYS:
            return []  # the first half of a chord, or, when it is let go, all of it
        if self._heard(KEYS, chord):
            return []
        names = self.bindings.actions_of(KEYS, chord)
        if not names and not event.mod & pygame.KMOD_CTRL:
            names = self.bindings.actions_of(KEYS, plain)
        return self._down(KEYS, plain, names, None)

    def _pad(self, change: Change) -> list[pygame.event.Event]:
        name, down, way = change
        if not down:
            return self._up(PAD, name)
        self.device = PAD
        if self._heard(PAD, name):
            return []
        return self._down(PAD, name, self.bindings.actions_of(PAD, name), way)

    def _heard(self, device: str, name: str) -> bool:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener(device, name)
        return listener is not None

    def _down(self, device: str, name: str, names: frozenset[str], way: Way | None) -> list[pygame.event.Event]:
        if not names:
            return []
        source, was_held = (device, name), (device, name) in self._held
        self._held[source] = Held(names, way)
        if was_held and device == PAD:
            return []  # a stick that only turned: where it points counts from the next repetition on
        self._again = (source, self.settings.repeat) if self._repeating(names) and self.settings.repeat else None
        return [act(names, on=self._begin(names), way=way)]

    def _begin(self, names: frozenset[str]) -> bool:
        """Whether the lasting one of the actions is on now."""
        lasting = {name for name in names if self.bindings.controls.actions[name].held}
        if not self.settings.toggle or not lasting:
            return True
        self._lasting ^= lasting
        return bool(self._lasting & lasting)

    def _up(self, device: str, name: str) -> list[pygame.event.Event]:
        held = self._held.pop((device, name), None)
        if self._again is not None and self._again[0] == (device, name):
            self._again = None
        if held is None:
            return []
        actions = self.bindings.controls.actions
        ended = {one for one in held.names if not (self.settings.toggle and actions[one].held)}
        return [act(ended, down=False, on=False)] if ended else []

    def _repeating(self, names: frozenset[str]) -> frozenset[str]:
        return frozenset(name for name in names if self.bindings.controls.actions[name].repeats)
