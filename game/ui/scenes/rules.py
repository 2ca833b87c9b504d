"""The rules to read while playing: the same pages as `play --help-rules` prints."""

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.rules.book import Page, pages
from game.ui.scene import Scene
from game.ui.theme import ACCENT, DIM, PLAIN, TEXT, VOID
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

LIST = (40, 78, 400)
ROW = (24, 2)
PAPER = (470, 30, 770, 640)
WHEEL = 36


class RulesScene(Scene):
    """A list of pages on the left; the one that has the focus on the right."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.pages = pages()
        left, top, width = LIST
        entries = [(self._label(page), partial(self._show, row)) for row, page in enumerate(self.pages)]
        self.menu = Menu(column(self.theme, left, top, width, entries, *ROW))
        for button in self.menu.buttons:
            button.size = 14
        self.shown, self.scrolled = 0, 0

    def _label(self, page: Page) -> str:
        """What stands before the colon: the rest is told by the page."""
        return page.summary.partition(":")[0].rstrip(".")

    def _show(self, row: int) -> None:
        if row != self.shown:
            self.shown, self.scrolled = row, 0

    def handle(self, event: pygame.event.Event) -> None:
        if _leaves(event):
            self.app.pop()
        elif event.type == pygame.MOUSEWHEEL:
            self._scroll(-event.y * WHEEL)
        elif event.type == pygame.KEYDOWN and event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self._scroll(WHEEL * (8 if event.key == pygame.K_PAGEDOWN else -8))
        elif self.menu.handle(event):
            self._show(self.menu.focus)

    def _scroll(self, by: int) -> None:
        spare = self._page().get_height() - self._room().height
        self.scrolled = max(0, min(self.scrolled + self.theme.px(by), spare))

    def _room(self) -> pygame.Rect:
        """Where the page is seen, in pixels."""
        return self.theme.rect(PAPER[0] + 30, PAPER[1] + 26, PAPER[2] - 60, PAPER[3] - 52)

    def _page(self) -> pygame.Surface:
        """The whole page, as long as it is."""
        theme, page, room = self.theme, self.pages[self.shown], self._room()
        parts = [theme.paragraph(page.summary, room.width, 24, ACCENT, "heading")]
        parts += [theme.paragraph(words, room.width, 17, TEXT) for words in page.paragraphs]
        gap = theme.px(16)
        sheet = pygame.Surface((room.width, sum(part.get_height() + gap for part in parts)), pygame.SRCALPHA)
        top = 0
        for part in parts:
            sheet.blit(part, (0, top))
            top += part.get_height() + gap
        return sheet

    def draw(self, surface: pygame.Surface) -> None:
        theme, px, room = self.theme, self.theme.px, self._room()
        surface.fill(VOID)
        surface.blit(theme.text(self.text.get("ui-rules"), 30, TEXT, "heading"), (px(LIST[0]), px(26)))
        self.menu.draw(surface, theme)
        paper = theme.rect(*PAPER)
        surface.blit(theme.panel(paper.size, PLAIN._replace(accent="#57e6f2")), paper)
        surface.blit(self._page(), room, pygame.Rect(0, self.scrolled, room.width, room.height))
        hint = theme.text(self.text.get("ui-rules-hint"), 13, DIM)
        surface.blit(hint, (px(PAPER[0]), paper.bottom + px(10)))


def _leaves(event: pygame.event.Event) -> bool:
    if event.type == pygame.KEYDOWN:
        return bool(event.key == pygame.K_ESCAPE)
    return bool(event.type == pygame.MOUSEBUTTONDOWN and event.button == 3)
