"""Captions: what was heard, at the left below the mission, newest last."""

import pygame

from game.ui.hud.part import Part, Shown
from game.ui.theme import TEXT, VOID, Look

LEFT, TOP, STEP = 12, 190, 26
BACK = Look(fill=f"#{VOID.r:02x}{VOID.g:02x}{VOID.b:02x}", edge="#27343d", opacity=225)


class HeardPanel(Part):
    """Covers nothing: the map below answers the pointer."""

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px = self.theme, self.theme.px
        for row, words in enumerate(shown.heard):
            label = theme.text(words, 14, TEXT)
            rect = pygame.Rect(px(LEFT), px(TOP + row * STEP), label.get_width() + px(20), px(STEP - 3))
            surface.blit(theme.panel(rect.size, BACK), rect)
            surface.blit(label, (rect.x + px(10), rect.centery - label.get_height() // 2))
