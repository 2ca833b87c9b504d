"""What matters before anything can be read or heard well, asked once: before the game is played for the first time."""

from typing import TYPE_CHECKING

import pygame

from game.ui.scenes.settings import LEFT, ROW, TOP, SettingsScene
from game.ui.scenes.settings_pages import FIRST, PAGES, Entry
from game.ui.theme import BAD, DIM, ENEMY_COLOUR, GOOD, LILAC, SQUAD_COLOUR, TEXT, WARNING
from game.ui.widgets import Button

if TYPE_CHECKING:
    from game.ui.app import App

# Words in the colours that are chosen: their texts, and what they are drawn in.
SAMPLE = (("ui-objective", TEXT), ("ui-optional", DIM), ("ui-stands", GOOD), ("ui-danger", WARNING), ("ui-dead", BAD),
          ("plane-dream", LILAC), ("unit-willow", SQUAD_COLOUR), ("unit-warrior", ENEMY_COLOUR))  # fmt: skip
SAMPLE_TOP = TOP + 6 * (ROW + 8) + 14


class FirstScene(SettingsScene):
    """Escape goes on with everything as it comes."""

    heading = "ui-first"

    def __init__(self, app: "App") -> None:
        super().__init__(app)

    def layout(self) -> None:
        super().layout()
        go = self.menu.buttons[-1]
        go.label = self.text.get("ui-first-go")

    def _entries(self) -> tuple[Entry, ...]:
        found = {entry.field: entry for entries in PAGES.values() for entry in entries}
        return tuple(found[field] for field in FIRST)

    def _tabs(self) -> list[Button]:
        return []

    def _turn(self, by: int) -> None:
        """There is one page."""

    def draw(self, surface: pygame.Surface) -> None:
        super().draw(surface)
        theme, px = self.theme, self.theme.px
        left = px(LEFT)
        for words, colour in SAMPLE:
            label = theme.text(self.text.get(words), 15, colour, "bold")
            surface.blit(label, (left, px(SAMPLE_TOP)))
            left += label.get_width() + px(16)
