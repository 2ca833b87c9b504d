"""Which key and button stands for which actions: the table's own, and over them what a person has chosen."""

from collections.abc import Mapping
from typing import NamedTuple

from game.ui.input.controls import Controls, load_controls
from game.ui.input.names import is_key, is_pad

KEYS, PAD = "keys", "pad"
Chosen = dict[str, tuple[str, ...]]  # by action, in place of the table's


class Outcome(NamedTuple):
    """Whether it was bound; `rivals`: who had to give the key or button away, or cannot."""

    done: bool
    rivals: list[str]


class Bindings:
    """`chosen`: by device, KEYS or PAD, the actions that are not as they come, as the settings keep them."""

    def __init__(self, chosen: Mapping[str, Chosen]) -> None:
        self.controls: Controls = load_controls()
        self.chosen = {device: self._valid(device, chosen.get(device, {})) for device in (KEYS, PAD)}
        self.changes = 0  # how often one was changed
        self._names: dict[str, dict[str, frozenset[str]]] = {}

    def _valid(self, device: str, chosen: Chosen) -> Chosen:
        """Without what another version knew and this one does not."""
        known = is_key if device == KEYS else is_pad
        return {
            action: tuple(filter(known, names)) for action, names in chosen.items() if action in self.controls.actions
        }

    def of(self, device: str, action: str) -> tuple[str, ...]:
        """The keys or buttons of an action."""
        return self.chosen[device].get(action, self.usual(device, action))

    def usual(self, device: str, action: str) -> tuple[str, ...]:
        """Those that it comes with."""
        row = self.controls.actions[action]
        return row.keys if device == KEYS else row.pad

    def actions_of(self, device: str, name: str) -> frozenset[str]:
        """What a key, with or without modifiers, or a button stands for."""
        if device not in self._names:
            found: dict[str, set[str]] = {}
            for action in self.controls.actions:
                for one in self.of(device, action):
                    found.setdefault(one, set()).add(action)
            self._names[device] = {one: frozenset(actions) for one, actions in found.items()}
        return self._names[device].get(name, frozenset())

    def rivals(self, device: str, action: str, name: str) -> list[str]:
        """Other actions that the key or button stands for while this one is heard."""
        others = self.actions_of(device, name) - {action}
        return [other for other in self.controls.actions if other in others and self.controls.meet(action, other)]

    def bind(self, device: str, action: str, name: str) -> Outcome:
        """Makes it the action's only one; whoever had no other gets what this one had, if that troubles nobody.

        Refused where one that nobody can do without would be left with nothing.
        """
        rivals, before = self.rivals(device, action, name), self.of(device, action)
        left = {rival: self._left(device, rival, action, name, before) for rival in rivals}
        bare = [rival for rival in rivals if not left[rival] and self.controls.actions[rival].needed]
        if bare:
            return Outcome(False, bare)
        for rival in rivals:
            self._set(device, rival, left[rival])
        self._set(device, action, (name,))
        return Outcome(True, rivals)

    def _left(self, device: str, rival: str, action: str, name: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """What the rival has when the name is the action's."""
        kept = tuple(one for one in self.of(device, rival) if one != name)
        return kept or tuple(
            one for one in before if one != name and not set(self.rivals(device, rival, one)) - {action}
        )

    def reset(self, device: str, action: str) -> None:
        """Back to what it comes with; so do actions that had taken a key or button of it."""
        self._set(device, action, self.usual(device, action))
        for name in self.usual(device, action):
            for rival in self.rivals(device, action, name):
                self.reset(device, rival)

    def reset_all(self, device: str) -> None:
        self.chosen[device].clear()
        self._changed(device)

    def _changed(self, device: str) -> None:
        self.changes += 1
        self._names.pop(device, None)

    def _set(self, device: str, action: str, names: tuple[str, ...]) -> None:
        if names == self.usual(device, action):
            self.chosen[device].pop(action, None)
        else:
            self.chosen[device][action] = names
        self._changed(device)
