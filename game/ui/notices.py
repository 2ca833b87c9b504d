"""What lies over every scene: a line that goes by itself, and a list of problems that stays until they are mended."""

from typing import TYPE_CHECKING

import pygame

from game.ui.input import is_pressed
from game.ui.input.bindings import PAD
from game.ui.theme import BAD, DIM, PLAIN, TEXT

if TYPE_CHECKING:
    from game.ui.app import App

SECONDS = 5.0
PANEL = (190, 110, 900, 430)
ROWS = 290  # points for the list
STEP = 60


class Notice:
    def __init__(self, app: "App") -> None:
        self.app = app
        self.words = ""
        self._left = 0.0

    def show(self, words: str) -> None:
        self.words, self._left = words, SECONDS

    def clear(self) -> None:
        self._left = 0.0

    def step(self, dt: float) -> None:
        self._left = max(0.0, self._left - dt)

    def draw(self, surface: pygame.Surface) -> None:
        if self._left <= 0:
            return
        theme, px = self.app.theme, self.app.theme.px
        words = theme.text(self.words, 16, TEXT)
        size = (words.get_width() + px(48), px(44))
        rect = pygame.Rect(((surface.get_width() - size[0]) // 2, px(84)), size)
        surface.blit(theme.panel(size, PLAIN._replace(opacity=245)), rect)
        surface.blit(words, words.get_rect(center=rect.center))


class MenuKeys:
    """While a gamepad is used: what its buttons do on a screen of buttons."""

    def __init__(self, app: "App") -> None:
        self.app = app

    def draw(self, surface: pygame.Surface) -> None:
        app, theme, px = self.app, self.app.theme, self.app.theme.px
        if app.input.device != PAD or not app.scene.menu.buttons:
            return
        words = theme.text(app.text.get("ui-menu-keys"), 13, TEXT)
        back = words.get_rect().inflate(px(20), px(6))
        back.bottomright = surface.get_width() - px(10), surface.get_height() - px(4)
        surface.blit(theme.panel(back.size, PLAIN), back)
        surface.blit(words, words.get_rect(center=back.center))


class ProblemPanel:
    """Page up and down, or the wheel, go through the list; Escape or the cross puts it away."""

    def __init__(self, app: "App") -> None:
        self.app = app
        self.problems: list[str] = []
        self._top = 0

    def show(self, problems: list[str]) -> None:
        self.problems, self._top = problems, 0

    @property
    def rect(self) -> pygame.Rect:
        return self.app.theme.rect(*PANEL)

    @property
    def cross(self) -> pygame.Rect:
        left, top, width, _ = PANEL
        return self.app.theme.rect(left + width - 48, top + 16, 30, 30)

    def handle(self, event: pygame.event.Event) -> bool:
        """Whether the event was for the panel."""
        if not self.problems:
            return False
        if is_pressed(event, "back"):
            self.show([])
        elif is_pressed(event, "page-up", "page-down"):
            self._scroll(4 if is_pressed(event, "page-down") else -4)
        elif event.type == pygame.MOUSEWHEEL and self.rect.collidepoint(pygame.mouse.get_pos()):
            self._scroll(-event.y)
        elif event.type == pygame.MOUSEBUTTONDOWN and self.rect.collidepoint(event.pos):
            if event.button == 1 and self.cross.collidepoint(event.pos):
                self.show([])
        else:
            return False
        return True

    def _scroll(self, steps: int) -> None:
        most = max(0, self._list().get_height() - self.app.theme.px(ROWS))
        self._top = max(0, min(most, self._top + steps * self.app.theme.px(STEP)))

    def _list(self) -> pygame.Surface:
        theme = self.app.theme
        words = "\n\n".join(self.problems)
        return theme.paragraph(words, theme.px(PANEL[2] - 72), 14, TEXT)

    def draw(self, surface: pygame.Surface) -> None:
        if not self.problems:
            return
        theme, px, rect, text = self.app.theme, self.app.theme.px, self.rect, self.app.text
        surface.blit(theme.panel(rect.size, PLAIN._replace(opacity=250, accent="#ff6f6f")), rect)
        title = theme.text(text.get("ui-reload-broken", problems=len(self.problems)), 24, BAD, "heading")
        surface.blit(title, (rect.x + px(30), rect.y + px(18)))
        hint = theme.text(text.get("ui-reload-old-map"), 14, DIM)
        surface.blit(hint, (rect.x + px(30), rect.y + px(56)))
        surface.blit(theme.text("\N{MULTIPLICATION SIGN}", 24, TEXT), self.cross)
        area = pygame.Rect(0, self._top, rect.width - px(60), px(ROWS))
        surface.blit(self._list(), (rect.x + px(30), rect.y + px(88)), area)
        if self._list().get_height() > px(ROWS):
            more = theme.text(text.get("ui-reload-more"), 13, DIM)
            surface.blit(more, (rect.x + px(30), rect.bottom - px(36)))
