"""Between the turns of two people who share a screen: whose turn it is, and nothing of the map."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.rules.components import SQUAD
from game.ui.scene import Scene
from game.ui.theme import DIM, ENEMY_COLOUR, SQUAD_COLOUR, URGENT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App


class HandoverScene(Scene):
    on_sheet = True

    def __init__(self, app: "App", side: int, go: Callable[[], object]) -> None:
        super().__init__(app)
        self._side, self._action = side, go
        self.layout()

    def layout(self) -> None:
        middle = self.size[0] / self.theme.scale / 2
        button = Button(
            self.theme.rect(middle - 120, 390, 240, 46), self.text.get("ui-take-seat"), self._go, look=URGENT
        )
        self.menu = Menu([button])

    def _go(self) -> None:
        self.app.pop()
        self._action()

    def handle(self, event: pygame.event.Event) -> None:
        self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, width = self.theme, self.size[0]
        mine = self._side == SQUAD
        title = self.text.get("ui-seat-squad" if mine else "ui-seat-lgf")
        for words, top, size, colour, face in (
            (title, 270, 44, SQUAD_COLOUR if mine else ENEMY_COLOUR, "heading"),
            (self.text.get("ui-seat-about"), 336, 15, DIM, "plain"),
        ):
            line = theme.text(words, size, colour, face)  # type: ignore[arg-type]
            surface.blit(line, ((width - line.get_width()) // 2, theme.px(top)))
        self.menu.draw(surface, theme)
