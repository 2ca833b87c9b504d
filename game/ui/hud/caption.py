"""A message of the mission, which waits until it is read."""

import pygame

from game.ui.hud.part import Part, Shown, Spot
from game.ui.theme import DIM, PLAIN

WIDTH = 560


class Caption(Part):
    def _rect(self) -> pygame.Rect | None:
        if not self.session.captions:
            return None
        px = self.theme.px
        words = self._words()
        width, height = px(WIDTH), words.get_height() + px(50)
        return pygame.Rect((self.width - width) // 2, self.height - px(120) - height, width, height)

    def _words(self) -> pygame.Surface:
        return self.theme.paragraph(self.session.captions[0], self.theme.px(WIDTH - 40), 16)

    def spots(self, shown: Shown) -> list[Spot]:
        rect = self._rect()
        return [] if rect is None else [Spot(rect, "read")]

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        rect = self._rect()
        return [] if rect is None else [rect]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        rect = self._rect()
        if rect is None:
            return
        theme, px = self.theme, self.theme.px
        surface.blit(theme.panel(rect.size, PLAIN._replace(opacity=248, accent="#ff9d3b")), rect)
        surface.blit(self._words(), (rect.x + px(20), rect.y + px(14)))
        more = theme.text(self.say("ui-read-on"), 13, DIM, "bold")
        surface.blit(more, (rect.right - more.get_width() - px(16), rect.bottom - more.get_height() - px(7)))
