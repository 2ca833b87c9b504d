"""Saved battles to choose from: what each is of and when it was, and what is wrong with one that cannot be read."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import pygame

from game.content.missions import load_mission
from game.content.text import Text
from game.core.errors import UserError
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.waiting import continue_battle, saved_files
from game.ui.theme import BAD, DIM
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

ROWS = 8  # saves on one page
LEFT, TOP, WIDE, ROW, GAP = 90, 110, 620, 50, 8
SUFFIX = ".save.json"
LARGEST = 16 << 20


class Head(msgspec.Struct):
    """What a list needs of a save's header; the rest is read when the save is opened."""

    mission: str
    difficulty: str


class Glance(msgspec.Struct):
    header: Head
    round: Annotated[int, msgspec.Meta(ge=0)]


class LoadScene(Scene):
    """Page by page, newest first; Escape goes back."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.files = saved_files()
        self.page = 0
        self.problems: dict[Path, str] = {}
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
            glance = msgspec.json.decode(_read(path), type=Glance)
        except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
            self.problems[path] = self.text.get("ui-save-damaged", name=name)
            return self.problems[path], lambda: None, False
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(path.stat().st_mtime))
        words = self.text.get(
            "ui-save", mission=_title(glance.header.mission), round=glance.round, name=name, when=when,
            difficulty=self.text.get(f"difficulty-{glance.header.difficulty}"),
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


def load_entry(app: "App") -> tuple[str, Callable[[], object]]:
    """For the title's menu."""
    return app.text.get("ui-load-game"), lambda: app.push(LoadScene(app))


def _read(path: Path) -> bytes:
    """Raises OSError, ValueError for what is larger than any save."""
    if path.stat().st_size > LARGEST:
        raise ValueError("too large")
    return path.read_bytes()


def _title(mission: str) -> str:
    """What the mission calls itself; its name where it is gone."""
    try:
        plan = load_mission(mission)
    except UserError:
        return mission
    return Text(own=plan.extra).get(plan.title)
