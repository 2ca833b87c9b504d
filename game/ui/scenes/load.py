"""Saved battles to choose from: what each is of and when it was, and what is wrong with one that cannot be read."""

import base64
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.campaign.envelope import SUFFIX, age_of, read
from game.content.missions import load_mission
from game.content.text import Text
from game.core.errors import UserError
from game.ui.input import is_pressed
from game.ui.pictures import picture_of
from game.ui.scene import Scene
from game.ui.scenes.waiting import continue_battle, known_saves
from game.ui.theme import BAD, DIM
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

ROWS = 8  # saves on one page
LEFT, TOP, WIDE, ROW, GAP = 90, 110, 620, 50, 8


class LoadScene(Scene):
    """Page by page, newest first; Escape goes back."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.files = known_saves()
        self.page = 0
        self.problems: dict[Path, str] = {}
        self.thumbnails: dict[Path, pygame.Surface | None] = {}
        self.layout()

    def layout(self) -> None:
        self.menu = self._menu()

    def _menu(self) -> Menu:
        shown = self.files[self.page * ROWS : (self.page + 1) * ROWS]
        entries: list[tuple[str, Callable[[], object], bool]] = [self._entry(path) for path in shown]
        if len(self.files) > ROWS:
            entries.append((self.text.get("ui-more-saves"), self._turn, True))
        entries.append((self.text.get("ui-back"), self.app.pop, True))
        return Menu(
            [
                Button(self.theme.rect(LEFT, TOP + row * (ROW + GAP), WIDE, ROW), label, action, enabled)
                for row, (label, action, enabled) in enumerate(entries)
            ]
        )

    def _entry(self, path: Path) -> tuple[str, Callable[[], object], bool]:
        name = path.name.removesuffix(SUFFIX)
        try:
            glance = read(path)[1]
        except UserError:
            self.problems[path] = self.text.get("ui-save-damaged", name=name)
            return self.problems[path], lambda: None, False
        self.thumbnails[path] = picture_of(base64.b64decode(glance.thumbnail)) if glance.thumbnail else None
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(age_of(path) / 1e9))
        words = self.text.get(
            "ui-save" if glance.kind == "battle" else "campaign-save", mission=_title(glance.mission),
            round=glance.round, name=name, when=when, difficulty=self.text.get(f"difficulty-{glance.difficulty}"),
        )  # fmt: skip
        return words, partial(continue_battle, self.app, path), True

    def _turn(self) -> None:
        self.page = (self.page + 1) % -(-len(self.files) // ROWS)
        self.menu = self._menu()

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get("ui-load-game"), 40, face="heading"), (px(LEFT), px(36)))
        self.menu.draw(surface, theme)
        if self.problems:
            words = self.text.get("ui-save-problems", count=len(self.problems))
            surface.blit(theme.paragraph(words, px(440), 14, BAD), (px(760), px(TOP)))
        else:
            surface.blit(theme.paragraph(self.text.get("ui-load-about"), px(440), 14, DIM), (px(760), px(TOP)))
        self._draw_thumbnail(surface)

    def _draw_thumbnail(self, surface: pygame.Surface) -> None:
        """Of the save that has the focus."""
        row = self.page * ROWS + self.menu.focus
        picture = (
            self.thumbnails.get(self.files[row]) if 0 <= self.menu.focus < ROWS and row < len(self.files) else None
        )
        if picture is not None:
            width = self.theme.px(440)
            size = (width, round(picture.get_height() * width / picture.get_width()))
            surface.blit(pygame.transform.smoothscale(picture, size), (self.theme.px(760), self.theme.px(TOP + 90)))


def load_entry(app: "App") -> tuple[str, Callable[[], object]]:
    """For the title's menu."""
    return app.text.get("ui-load-game"), lambda: app.push(LoadScene(app))


def _title(mission: str) -> str:
    """What the mission calls itself; its name where it is gone."""
    try:
        plan = load_mission(mission)
    except UserError:
        return mission
    return Text(own=plan.extra).get(plan.title)
