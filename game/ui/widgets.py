"""A small widget layer: buttons that mouse and keyboard reach alike.

Focus is one: the mouse moves it by hovering, Tab in order, the arrows to the nearest button that way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.input.acts import ACT, is_pressed
from game.ui.theme import BUTTON, DIM, FOCUSED, OFF, TEXT, Look, Theme

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


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
        return event.type == ACT and bool(event.down) and self._act(event)

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

    def _act(self, event: pygame.event.Event) -> bool:
        if not self.buttons:
            return False
        arrow = arrow_of(event)
        if is_pressed(event, "next", "previous"):
            self.focus = (self.focus + (1 if is_pressed(event, "next") else -1)) % len(self.buttons)
        elif arrow is not None:
            if not (arrow[0] and self.focused is not None and self.focused.turn(arrow[0])):
                self._go(*arrow)
        elif is_pressed(event, "confirm") and self.focused is not None:
            self.focused.press()
        else:
            return False
        return True

    def _go(self, dx: int, dy: int) -> None:
        best = nearest([button.rect for button in self.buttons], max(0, self.focus), dx, dy)
        if best is not None:
            self.focus = best


def arrow_of(event: pygame.event.Event) -> tuple[int, int] | None:
    """Which of the four ways was pressed; None for none."""
    return next((way for name, way in ARROWS.items() if is_pressed(event, name)), None)


def nearest(rects: Sequence[pygame.Rect], here: int, dx: int, dy: int) -> int | None:
    """The row of the one that comes next from `here` in that way; None where there is none."""
    start = rects[here]

    def cost(row: int) -> tuple[float, int]:
        there = rects[row]
        ahead = (there.centerx - start.centerx) * dx + (there.centery - start.centery) * dy
        aside = abs((there.centerx - start.centerx) * dy) + abs((there.centery - start.centery) * dx)
        return (ahead + 2 * aside if ahead > 0 else float("inf"), row)

    best = min((row for row in range(len(rects)) if row != here), key=cost, default=here)
    return best if best != here and cost(best)[0] != float("inf") else None


def column(
    theme: Theme, left: float, top: float, width: float, entries: Sequence[tuple[str, Callable[[], object]]],
    height: float = 44, gap: float = 10,
) -> list[Button]:  # fmt: skip
    """Buttons below one another."""
    return [
        Button(theme.rect(left, top + row * (height + gap), width, height), label, action)
        for row, (label, action) in enumerate(entries)
    ]
