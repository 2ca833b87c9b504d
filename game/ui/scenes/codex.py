"""The codex: rules, orders, people, the LGF and weapons to look up, also in the middle of a battle."""

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.ui.codex_pages import SECTIONS, Leaf, leaves_of
from game.ui.input import ACT, is_pressed
from game.ui.scene import Scene
from game.ui.theme import ACCENT, BUTTON, CHOSEN, DIM, PLAIN, TEXT, VOID
from game.ui.widgets import Button, Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

LIST = (40, 124, 400)
TABS = (40, 76, 110, 34)
ROW, ROW_GAP = 26, 2
SEEN = 20  # lines of the list at a time
PAPER = (470, 124, 770, 546)
PICTURE = 96
WHEEL = 36


class CodexScene(Scene):
    """Headings along the top, a list of pages on the left, the one that has the focus on the right.

    Left and right, or Tab, turn to the next section; Escape leaves.
    """

    on_sheet = True

    def __init__(self, app: "App", section: str = "rules") -> None:
        super().__init__(app)
        self.pointer = (0, 0)
        self.open(section)

    def open(self, section: str) -> None:
        """Shows that section from its first page."""
        self.section = section
        self.leaves = leaves_of(section, self.text)
        self.shown = self.scrolled = self.first = 0
        self.layout()

    def layout(self) -> None:
        left, top, wide, high = TABS
        self.tabs = Menu(
            [
                Button(
                    self.theme.rect(left + row * (wide + 6), top, wide, high),
                    self.text.get(f"codex-section-{name}"),
                    partial(self.open, name),
                    look=CHOSEN if name == self.section else BUTTON,
                    size=15,
                )
                for row, name in enumerate(SECTIONS)
            ],
            focus=-1,
        )
        self.menu = self._list()

    def _list(self) -> Menu:
        """The part of the list that is in sight."""
        seen = self.leaves[self.first : self.first + SEEN]
        entries = [(leaf.label, partial(self._show, self.first + row)) for row, leaf in enumerate(seen)]
        menu = Menu(column(self.theme, *LIST, entries, ROW, ROW_GAP), focus=self.shown - self.first)
        for button in menu.buttons:
            button.size = 14
        return menu

    def _show(self, row: int) -> None:
        if row != self.shown:
            self.shown, self.scrolled = row, 0

    def _step(self, by: int) -> None:
        """To the page above or below, the list moving along."""
        self._show(max(0, min(self.shown + by, len(self.leaves) - 1)))
        self.first = min(max(self.first, self.shown - SEEN + 1), self.shown)
        self.menu = self._list()

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.MOUSEMOTION:
            self.pointer = event.pos
        if _leaves(event):
            self.app.pop()
        elif event.type == ACT and event.down:
            self._key(event)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(event.y)
        elif not self.tabs.handle(event) and self.menu.handle(event):
            self._show(self.first + self.menu.focus)

    def _key(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "up", "down"):
            self._step(1 if is_pressed(event, "down") else -1)
        elif is_pressed(event, "page-up", "page-down"):
            self._scroll(WHEEL * (8 if is_pressed(event, "page-down") else -8))
        elif is_pressed(event, "left", "right", "next", "previous"):
            back = is_pressed(event, "left", "previous")
            names = list(SECTIONS)
            self.open(names[(names.index(self.section) + (-1 if back else 1)) % len(names)])

    def _wheel(self, by: int) -> None:
        """Over the list it moves the list, elsewhere the page."""
        if self.pointer[0] >= self.theme.px(PAPER[0]):
            self._scroll(-by * WHEEL)
        else:
            self.first = max(0, min(self.first - by, len(self.leaves) - SEEN))
            self.menu = self._list()

    def _scroll(self, by: int) -> None:
        spare = self._page().get_height() - self._room().height
        self.scrolled = max(0, min(self.scrolled + self.theme.px(by), spare))

    def _room(self) -> pygame.Rect:
        """Where the page is seen, in pixels."""
        return self.theme.rect(PAPER[0] + 30, PAPER[1] + 24, PAPER[2] - 60, PAPER[3] - 48)

    def _page(self) -> pygame.Surface:
        """The whole page, as long as it is."""
        theme, leaf, room = self.theme, self.leaves[self.shown], self._room()
        parts = [self._head(leaf, room.width)]
        parts += [theme.paragraph(words, room.width, 17, TEXT) for words in leaf.paragraphs]
        parts += [self._figure(name, value, room.width) for name, value in leaf.figures]
        gap = theme.px(6 if leaf.figures else 14)
        sheet = pygame.Surface((room.width, sum(part.get_height() + gap for part in parts)), pygame.SRCALPHA)
        top = 0
        for part in parts:
            sheet.blit(part, (0, top))
            top += part.get_height() + gap
        return sheet

    def _head(self, leaf: Leaf, width: int) -> pygame.Surface:
        """The title, with the picture at its left and what stands below it."""
        theme, px = self.theme, self.theme.px
        left = px(PICTURE + 18) if leaf.picture else 0
        title = theme.paragraph(leaf.title, width - left, 26, ACCENT, "heading")
        under = theme.paragraph(leaf.under, width - left, 15, DIM)
        high = title.get_height() + under.get_height() + px(4)
        sheet = pygame.Surface((width, max(high, px(PICTURE) if leaf.picture else 0)), pygame.SRCALPHA)
        if leaf.picture:
            sheet.blit(theme.picture(leaf.picture, PICTURE), (0, 0))
        sheet.blit(title, (left, 0))
        sheet.blit(under, (left, title.get_height() + px(4)))
        return sheet

    def _figure(self, name: str, value: str, width: int) -> pygame.Surface:
        theme, half = self.theme, self.theme.px(230)
        label = theme.paragraph(name, half - theme.px(12), 15, DIM)
        words = theme.paragraph(value, width - half, 15, TEXT, "bold")
        sheet = pygame.Surface((width, max(label.get_height(), words.get_height())), pygame.SRCALPHA)
        sheet.blit(label, (0, 0))
        sheet.blit(words, (half, 0))
        return sheet

    def draw(self, surface: pygame.Surface) -> None:
        theme, px, room = self.theme, self.theme.px, self._room()
        surface.fill(VOID)
        surface.blit(theme.text(self.text.get("ui-codex"), 30, TEXT, "heading"), (px(LIST[0]), px(24)))
        self.tabs.draw(surface, theme)
        self.menu.draw(surface, theme)
        paper = theme.rect(*PAPER)
        surface.blit(theme.panel(paper.size, PLAIN._replace(accent="#57e6f2")), paper)
        page = self._page()
        surface.blit(page, room, pygame.Rect(0, self.scrolled, room.width, room.height))
        if page.get_height() - self.scrolled > room.height:
            more = theme.text(self.text.get("codex-more"), 13, DIM)
            surface.blit(more, (paper.right - more.get_width() - px(20), paper.bottom - px(22)))
        self._place(surface)
        hint = theme.text(self.text.get("codex-hint"), 13, DIM)
        surface.blit(hint, (px(PAPER[0]), paper.bottom + px(10)))

    def _place(self, surface: pygame.Surface) -> None:
        """Which part of a long list is in sight."""
        count = len(self.leaves)
        if count <= SEEN:
            return
        whole = self.theme.rect(LIST[0] + LIST[2] + 8, LIST[1], 4, SEEN * (ROW + ROW_GAP))
        pygame.draw.rect(surface, BUTTON.edge, whole)
        top, high = (whole.height * rows // count for rows in (self.first, SEEN))
        part = pygame.Rect(whole.x, whole.y + top, whole.width, high)
        pygame.draw.rect(surface, ACCENT, part)


def _leaves(event: pygame.event.Event) -> bool:
    if is_pressed(event, "back"):
        return True
    return bool(event.type == pygame.MOUSEBUTTONDOWN and event.button == 3)


def codex_entry(app: "App") -> tuple[str, partial[None]]:
    """For a menu: the title's, and that of the battle at rest."""
    return app.text.get("ui-codex"), partial(_open, app)


def open_help(app: "App") -> None:
    """Over whatever is shown; not a second time."""
    if not any(isinstance(scene, CodexScene) for scene in app.scenes):
        app.push(CodexScene(app))


def _open(app: "App") -> None:
    app.push(CodexScene(app))
