"""A small widget layer: buttons that mouse and keyboard reach alike.

Focus is one: the mouse moves it by hovering, Tab in order, the arrows to the nearest button that way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.theme import BUTTON, DIM, FOCUSED, OFF, TEXT, Look, Theme

_ARROWS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)


@dataclass
class Button:
    """`look`: when it has no focus. A button that is not enabled can be focused, so that its `why` can be read."""

    rect: pygame.Rect
    label: str
    action: Callable[[], object]
    enabled: bool = True
    why: str = ""
    key: str = ""
    icon: str = ""
    look: Look = BUTTON
    size: int = 16

    def press(self) -> None:
        if self.enabled:
            self.action()

    def turn(self, by: int) -> bool:
        """Left (-1) or right (1) was pressed; whether that changed something here."""
        return False

    def click(self, pos: tuple[int, int]) -> None:
        """Pressed by the mouse there."""
        self.press()

    def plate(self, focused: bool) -> Look:
        """The panel behind it."""
        return FOCUSED if focused else self.look if self.enabled else OFF

    def draw(self, surface: pygame.Surface, theme: Theme, focused: bool) -> None:
        surface.blit(theme.panel(self.rect.size, self.plate(focused)), self.rect)
        colour = TEXT if self.enabled else DIM
        label = theme.text(self.label, self.size, colour, "bold")
        left = self.rect.x + (self.rect.width - label.get_width()) // 2
        if self.icon:
            icon = theme.icon(self.icon, self.size + 6, colour)
            left += (icon.get_width() + theme.px(6)) // 2
            at = (left - icon.get_width() - theme.px(6), self.rect.centery - icon.get_height() // 2)
            surface.blit(icon, at)
        surface.blit(label, (left, self.rect.centery - label.get_height() // 2))
        if self.key:
            key = theme.text(self.key, 13, DIM)
            surface.blit(key, (self.rect.right - key.get_width() - theme.px(8), self.rect.y + theme.px(3)))


class Menu:
    """A group of buttons with one focus; -1 while nothing has it."""

    def __init__(self, buttons: Sequence[Button], focus: int = 0) -> None:
        self.buttons = list(buttons)
        self.focus = focus if self.buttons else -1

    @property
    def focused(self) -> Button | None:
        return self.buttons[self.focus] if 0 <= self.focus < len(self.buttons) else None

    def handle(self, event: pygame.event.Event) -> bool:
        """Whether the event was for this menu."""
        if event.type == pygame.MOUSEMOTION:
            return self._hover(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._click(event.pos)
        return event.type == pygame.KEYDOWN and self._key(event)

    def at(self, pos: tuple[int, int]) -> int:
        """The button under a point, -1 for none."""
        return next((row for row, button in enumerate(self.buttons) if button.rect.collidepoint(pos)), -1)

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        for row, button in enumerate(self.buttons):
            button.draw(surface, theme, row == self.focus)

    def _hover(self, pos: tuple[int, int]) -> bool:
        row = self.at(pos)
        if row >= 0:
            self.focus = row
        return row >= 0

    def _click(self, pos: tuple[int, int]) -> bool:
        row = self.at(pos)
        if row >= 0:
            self.focus = row
            self.buttons[row].click(pos)
        return row >= 0

    def _key(self, event: pygame.event.Event) -> bool:
        if not self.buttons:
            return False
        if event.key == pygame.K_TAB:
            self.focus = (self.focus + (-1 if event.mod & pygame.KMOD_SHIFT else 1)) % len(self.buttons)
        elif event.key in _ARROWS:
            dx, dy = _ARROWS[event.key]
            if not (dx and self.focused is not None and self.focused.turn(dx)):
                self._go(dx, dy)
        elif event.key in ENTER and self.focused is not None:
            self.focused.press()
        else:
            return False
        return True

    def _go(self, dx: int, dy: int) -> None:
        here = self.buttons[max(0, self.focus)].rect

        def cost(row: int) -> tuple[float, int]:
            there = self.buttons[row].rect
            ahead = (there.centerx - here.centerx) * dx + (there.centery - here.centery) * dy
            aside = abs((there.centerx - here.centerx) * dy) + abs((there.centery - here.centery) * dx)
            return (ahead + 2 * aside if ahead > 0 else float("inf"), row)

        best = min((row for row in range(len(self.buttons)) if row != self.focus), key=cost, default=self.focus)
        if best >= 0 and cost(best)[0] != float("inf"):
            self.focus = best


def column(
    theme: Theme, left: float, top: float, width: float, entries: Sequence[tuple[str, Callable[[], object]]],
    height: float = 44, gap: float = 10,
) -> list[Button]:  # fmt: skip
    """Buttons below one another."""
    return [
        Button(theme.rect(left, top + row * (height + gap), width, height), label, action)
        for row, (label, action) in enumerate(entries)
    ]
