"""A question over the screen: yes or no."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.input import is_pressed
from game.ui.scene import Scene, shade_screen
from game.ui.theme import DIM, PLAIN, URGENT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

SIZE = (460, 190)


class AskScene(Scene):
    """Yes has the focus, because whoever asked to end the turn most likely wants to."""

    covers = False

    def __init__(self, app: "App", question: str, detail: str, yes: Callable[[], object]) -> None:
        super().__init__(app)
        self.question, self.detail, self._action = question, detail, yes
        self.layout()

    def layout(self) -> None:
        px, (width, height) = self.theme.px, self.size
        self.rect = pygame.Rect((width - px(SIZE[0])) // 2, (height - px(SIZE[1])) // 2, px(SIZE[0]), px(SIZE[1]))
        top, half = self.rect.bottom - px(62), (px(SIZE[0]) - px(60)) // 2
        left, right = self.rect.x + px(24), self.rect.x + px(36) + half
        go = Button(pygame.Rect(left, top, half, px(42)), self.text.get("ui-yes"), self._yes, look=URGENT)
        stay = Button(pygame.Rect(right, top, half, px(42)), self.text.get("ui-no"), self.app.pop)
        self.menu = Menu([go, stay])

    def _yes(self) -> None:
        self.app.pop()
        self._action()

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back") or (event.type == pygame.MOUSEBUTTONDOWN and event.button == 3):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        shade_screen(surface)
        surface.blit(theme.panel(self.rect.size, PLAIN._replace(opacity=250, accent="#ffc24a")), self.rect)
        width = self.rect.width - px(48)
        question = theme.paragraph(self.question, width, 17, face="bold")
        surface.blit(question, (self.rect.x + px(24), self.rect.y + px(20)))
        detail = theme.paragraph(self.detail, width, 14, DIM)
        surface.blit(detail, (self.rect.x + px(24), self.rect.y + px(28) + question.get_height()))
        self.menu.draw(surface, theme)
