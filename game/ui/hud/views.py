"""Beside the planes' names: how the planes share the screen, and whether the enemies' reach is shown."""

import pygame

from game.ui.hud.part import Part, Shown, Spot
from game.ui.hud.top import EDGE, PLANES
from game.ui.theme import BUTTON, CHOSEN, DIM, FOCUSED, TEXT

WIDE, HIGH, GAP = 112, 30, 8


class ViewButtons(Part):
    def _rect(self, right: bool) -> pygame.Rect:
        px = self.theme.px
        planes = max(2, len(self.session.plan.planes))
        half = px(PLANES[0]) // 2 * planes // 2
        middle = self.width // 2
        left = middle + half + px(GAP) if right else middle - half - px(GAP + WIDE)
        return pygame.Rect(left, px(EDGE), px(WIDE), px(HIGH))

    def spots(self, shown: Shown) -> list[Spot]:
        found = [Spot(self._rect(False), "danger", None, self.telling("ui-danger-tip"))]
        if len(self.session.plan.planes) > 1:
            found.append(Spot(self._rect(True), "view", None, self.telling("ui-view-tip")))
        return found

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [spot.rect for spot in self.spots(shown)]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        labels = {
            "danger": ("ui-danger", self.key("danger"), shown.danger),
            "view": (f"ui-view-{shown.view}", self.key("view"), False),
        }
        theme, px = self.theme, self.theme.px
        for spot in self.spots(shown):
            words, key, lit = labels[spot.does]
            hovered = shown.pointer is not None and spot.rect.collidepoint(shown.pointer)
            look = FOCUSED if hovered else CHOSEN if lit else BUTTON
            surface.blit(theme.panel(spot.rect.size, look), spot.rect)
            label = theme.fitted(self.say(words), spot.rect.width - px(26), 13, TEXT)
            surface.blit(label, (spot.rect.x + px(9), spot.rect.centery - label.get_height() // 2))
            mark = theme.text(key, 13, TEXT if lit else DIM, "bold")
            surface.blit(mark, (spot.rect.right - mark.get_width() - px(8), spot.rect.y + px(2)))
