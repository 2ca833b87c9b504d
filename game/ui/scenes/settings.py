"""What can be set, page by page: each takes effect at once, and is kept when the screen is left."""

from functools import partial
from typing import TYPE_CHECKING, Any

import pygame

from game.core.errors import UserError
from game.ui.choice import Choice
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.keys import open_keys
from game.ui.scenes.settings_pages import PAGES, Entry
from game.ui.settings import Settings, save_settings
from game.ui.theme import BUTTON, CHOSEN, DIM, PLAIN, VOID
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LEFT, TOP, WIDE, ROW, GAP = 340, 166, 600, 40, 8
TAB, TAB_TOP = 36, 112
ABOUT, BELOW = 570, 640  # where the words about a row stand, and the last buttons


class SettingsScene(Scene):
    """Page up and page down turn the pages; Escape goes back to where it was opened."""

    on_sheet = True
    heading = "ui-settings"

    def __init__(self, app: "App", page: str = "play") -> None:
        super().__init__(app)
        self.open(page)

    def open(self, page: str) -> None:
        """Shows that page, with its first row in focus."""
        self.page = page
        self.layout()

    def layout(self) -> None:
        self.entries = self._entries()
        tabs = self._tabs()
        self.above = len(tabs)  # buttons before the rows
        rows = [self._choice(row, entry) for row, entry in enumerate(self.entries)]
        half = (WIDE - GAP) / 2
        reset = Button(self.theme.rect(LEFT, BELOW, half, ROW), self.text.get("ui-settings-reset"), self._reset)
        back = Button(self.theme.rect(LEFT + half + GAP, BELOW, half, ROW), self.text.get("ui-back"), self.leave)
        self.menu = Menu([*tabs, *rows, *self._doors(len(rows)), reset, back], focus=self.above)

    def _entries(self) -> tuple[Entry, ...]:
        return PAGES[self.page]

    def _doors(self, below: int) -> list[Button]:
        """What a page opens besides its rows."""
        if self.page != "controls":
            return []
        rect = self.theme.rect(LEFT, TOP + below * (ROW + GAP), WIDE, ROW)
        return [Button(rect, self.text.get("ui-keys"), partial(open_keys, self.app))]

    def _tabs(self) -> list[Button]:
        wide = (WIDE - GAP * (len(PAGES) - 1)) / len(PAGES)
        return [
            Button(
                self.theme.rect(LEFT + row * (wide + GAP), TAB_TOP, wide, TAB),
                self.text.get(f"ui-settings-{page}"),
                partial(self.open, page),
                look=CHOSEN if page == self.page else BUTTON,
                size=15,
            )
            for row, page in enumerate(PAGES)
        ]

    def _choice(self, row: int, entry: Entry) -> Choice:
        return Choice(
            self.theme.rect(LEFT, TOP + row * (ROW + GAP), WIDE, ROW),
            self.text.get(f"ui-setting-{entry.field}"),
            lambda: None,
            values=entry.values,
            names=[str(name) if isinstance(name, int) else self.text.get(name) for name in entry.names],
            chosen=lambda: getattr(self.app.settings, entry.field),
            choose=partial(self.choose, entry.field),
        )

    def choose(self, field: str, value: Any) -> None:
        """Sets one field, to be seen at once."""
        setattr(self.app.settings, field, value)
        self.app.apply(field)

    @property
    def focused_entry(self) -> Entry | None:
        """The row in focus; None while a page's heading or a button below has it."""
        row = self.menu.focus - self.above
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def _reset(self) -> None:
        usual = Settings()
        for entry in self.entries:
            self.choose(entry.field, getattr(usual, entry.field))

    def leave(self) -> None:
        self.app.pop()
        try:
            save_settings(self.app.settings)
        except UserError as error:
            self.app.notice.show(str(error))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.leave()
        elif is_pressed(event, "page-up", "page-down"):
            self._turn(1 if is_pressed(event, "page-down") else -1)
        else:
            self.menu.handle(event)

    def _turn(self, by: int) -> None:
        pages = list(PAGES)
        self.open(pages[(pages.index(self.page) + by) % len(pages)])

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.fill(VOID)
        panel = theme.rect(LEFT - 40, 30, WIDE + 80, 670)
        surface.blit(theme.panel(panel.size, PLAIN._replace(accent="#57e6f2")), panel)
        surface.blit(theme.text(self.text.get(self.heading), 40, face="heading"), (px(LEFT), px(46)))
        self.menu.draw(surface, theme)
        if self.focused_entry is not None:
            words = self.text.get(f"ui-setting-{self.focused_entry.field}-about")
            surface.blit(theme.paragraph(words, px(WIDE), 15, DIM), (px(LEFT), px(ABOUT)))


def settings_entry(app: "App") -> tuple[str, Any]:
    """For a menu: the title's, and that of the battle at rest."""
    return app.text.get("ui-settings"), lambda: app.push(SettingsScene(app))
