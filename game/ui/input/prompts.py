"""What stands on the screen for an action: the key, or the button of the gamepad, by the device used last."""

import pygame

from game.content.text import Text, name_keys
from game.ui.input.bindings import KEYS, PAD
from game.ui.input.names import key_code
from game.ui.input.reader import Input


class Prompts:
    """Messages ask through KEY, KEYS and DEVICE; the panels through `label`."""

    def __init__(self, reader: Input, text: Text) -> None:
        self.reader, self.text = reader, text
        name_keys(
            STATE=lambda: f"{reader.device} {reader.bindings.changes}",
            LABEL=self.label, KEY=self.told, KEYS=self.told_together, DEVICE=lambda: reader.device,
        )  # fmt: skip

    def label(self, action: str) -> str:
        """Of the device in use; empty where it has nothing for the action."""
        names = self.reader.bindings.of(self.reader.device, action)
        return self.word(self.reader.device, names[0]) if names else ""

    def told(self, action: str) -> str:
        """For a sentence: another device's where this one has nothing."""
        for device in (self.reader.device, KEYS, PAD):
            names = self.reader.bindings.of(device, action)
            if names:
                return self.word(device, names[0])
        return self.text.get("key-none")

    def told_together(self, *actions: str) -> str:
        """For several: Arrows, WASD, or one after the other."""
        device = self.reader.device
        names = [name for action in actions for name in self.reader.bindings.of(device, action)[:1]]
        together = "set-" + "-".join(map(_dashed, names))
        if self.text.has(together):
            return self.text.get(together)
        words = [self.word(device, name) for name in names]
        return ("" if all(len(word) == 1 for word in words) else " ").join(words)

    def word(self, device: str, name: str) -> str:
        """What is printed on the key or button."""
        if device == PAD:
            return self.text.get(f"pad-{_dashed(name)}")
        *modifiers, key = name.split("+")
        return "+".join([*(self.text.get(f"key-{modifier}") for modifier in modifiers), self._key(key)])

    def _key(self, name: str) -> str:
        if self.text.has(f"key-{name}"):
            return self.text.get(f"key-{name}")
        code = key_code(name)
        word = pygame.key.name(code) if code is not None else name
        return word.upper() if len(word) == 1 or word[1:].isdigit() else word.capitalize()


def _dashed(name: str) -> str:
    """A button's name as texts are named."""
    return {"+": f"{name[:-1]}-plus", "-": f"{name[:-1]}-minus"}.get(name[-1], name)
