"""What can be set: each takes effect at once, and is kept when the screen is left."""

from functools import partial
from typing import TYPE_CHECKING, Any

import pygame

from game.core.errors import UserError
from game.ui.choice import Choice
from game.ui.scene import Scene
from game.ui.settings import PACES, Settings, save_settings
from game.ui.theme import DIM, PLAIN, VOID
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LEFT, TOP, WIDE, ROW, GAP = 340, 130, 600, 40, 8
# In the order shown: the field, its values, and the texts that name them.
ENTRIES: tuple[tuple[str, tuple[Any, ...], tuple[str, ...]], ...] = (
    ("pace", tuple(PACES), tuple(f"ui-setting-pace-{name}" for name in PACES)),
    ("still", (False, True), ("ui-off", "ui-on")),
    ("fullscreen", (False, True), ("ui-off", "ui-on")),
)


class SettingsScene(Scene):
    """Escape goes back to where it was opened."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.entries = ENTRIES
        rows = [self._choice(row, *entry) for row, entry in enumerate(self.entries)]
        below = TOP + len(rows) * (ROW + GAP) + 60
        self.about = (LEFT, below - 56)
        half = (WIDE - GAP) / 2
        reset = Button(self.theme.rect(LEFT, below, half, ROW), self.text.get("ui-settings-reset"), self._reset)
        back = Button(self.theme.rect(LEFT + half + GAP, below, half, ROW), self.text.get("ui-back"), self.leave)
        self.menu = Menu([*rows, reset, back])

    def _choice(self, row: int, field: str, values: tuple[Any, ...], names: tuple[str, ...]) -> Choice:
        return Choice(
            self.theme.rect(LEFT, TOP + row * (ROW + GAP), WIDE, ROW),
            self.text.get(f"ui-setting-{field}"),
            lambda: None,
            values=values,
            names=[self.text.get(name) for name in names],
            chosen=lambda: getattr(self.app.settings, field),
            choose=partial(setattr, self.app.settings, field),
        )

    def _reset(self) -> None:
        usual = Settings()
        for field, _, _ in self.entries:
            setattr(self.app.settings, field, getattr(usual, field))

    def leave(self) -> None:
        self.app.pop()
        try:
            save_settings(self.app.settings)
        except UserError as error:
            self.app.notice.show(str(error))

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.leave()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.fill(VOID)
        panel = theme.rect(LEFT - 40, 30, WIDE + 80, self.about[1] + 140 - 30)
        surface.blit(theme.panel(panel.size, PLAIN._replace(accent="#57e6f2")), panel)
        surface.blit(theme.text(self.text.get("ui-settings"), 40, face="heading"), (px(LEFT), px(50)))
        self.menu.draw(surface, theme)
        if 0 <= self.menu.focus < len(self.entries):
            words = self.text.get(f"ui-setting-{self.entries[self.menu.focus][0]}-about")
            surface.blit(theme.paragraph(words, px(WIDE), 15, DIM), (px(self.about[0]), px(self.about[1])))


def settings_entry(app: "App") -> tuple[str, Any]:
    """For a menu: the title's, and that of the battle at rest."""
    return app.text.get("ui-settings"), lambda: app.push(SettingsScene(app))
