"""A button that stands for one of several values: left and right, or a press, turn to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pygame

from game.ui.theme import ACCENT, DIM, TEXT, Theme
from game.ui.widgets import Button


@dataclass
class Choice(Button):
    """`values` with their `names`; `chosen` gives the value now, `choose` sets another."""

    values: Sequence[Any] = ()
    names: Sequence[str] = ()
    chosen: Callable[[], Any] = field(default=lambda: None)
    choose: Callable[[Any], None] = field(default=lambda value: None)

    def press(self) -> None:
        self.turn(1)

    def turn(self, by: int) -> bool:
        """To another value; beyond the last comes the first."""
        row = self.values.index(self.chosen())
        self.choose(self.values[(row + by) % len(self.values)])
        return True

    def click(self, pos: tuple[int, int]) -> None:
        """The arrow left of the value turns back, the rest on."""
        left = self._value_left
        self.turn(-1 if left <= pos[0] < left + self.rect.height else 1)

    @property
    def _value_left(self) -> int:
        """Where the value begins: in the middle, or at once where no label stands before it."""
        return self.rect.centerx if self.label else self.rect.x

    def draw(self, surface: pygame.Surface, theme: Theme, focused: bool) -> None:
        surface.blit(theme.panel(self.rect.size, self.plate(focused)), self.rect)
        label = theme.fitted(self.label, self.rect.width // 2 - theme.px(20), self.size, TEXT, "bold")
        surface.blit(label, (self.rect.x + theme.px(14), self.rect.centery - label.get_height() // 2))
        left, right, wide = self._value_left, self.rect.right, self.rect.height
        value = theme.fitted(self.names[self.values.index(self.chosen())], right - left - 2 * wide, self.size)
        middle = (left + right) // 2
        surface.blit(value, (middle - value.get_width() // 2, self.rect.centery - value.get_height() // 2))
        colour = ACCENT if focused else DIM
        self._arrow(surface, theme, left + wide // 2, -1, colour)
        self._arrow(surface, theme, right - wide // 2, 1, colour)

    def _arrow(self, surface: pygame.Surface, theme: Theme, x: int, way: int, colour: pygame.Color) -> None:
        half, y = theme.px(5), self.rect.centery
        back, tip = x - way * half, x + way * half
        pygame.draw.polygon(surface, colour, [(back, y - half), (back, y + half), (tip, y)])
