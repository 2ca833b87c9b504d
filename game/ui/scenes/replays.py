"""The replays that are kept: what each is of, to be watched or deleted, and what is wrong with one that is damaged."""

import time
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.content.missions import load_mission
from game.content.text import Text
from game.core.errors import UserError
from game.sim.archive import MOST, RESULTS, Kept, discard, glance, kept_files
from game.sim.record import WINNERS
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.ask import AskScene
from game.ui.scenes.waiting import watch_replay
from game.ui.theme import BAD, DIM, PLAIN, TEXT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

ROWS = 9  # replays on one page
LEFT, TOP, WIDE, ROW, GAP = 60, 110, 660, 46, 6
DELETE = 110
ASIDE = (860, 110, 370, 460)
RESULT_OF = {name: RESULTS[winner] for winner, name in WINNERS.items()}


class ReplaysScene(Scene):
    """Page by page, newest first; Escape goes back to the title."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.files = _files()
        self.page = 0
        self.layout()

    def layout(self) -> None:
        self.shown = [glance(path) for path in self.files[self.page * ROWS : (self.page + 1) * ROWS]]
        rows = [button for row, kept in enumerate(self.shown) for button in self._row(row, kept)]
        below = TOP + len(self.shown) * (ROW + GAP) + (8 if self.shown else 60)
        entries: list[tuple[str, Callable[[], object]]] = [(self.text.get("ui-back"), self.app.show_title)]
        if len(self.files) > ROWS:
            entries.insert(0, (self.text.get("replays-more"), self._turn))
        ends = [
            Button(self.theme.rect(LEFT + nth * 212, below, 200, 42), label, action)
            for nth, (label, action) in enumerate(entries)
        ]
        self.menu = Menu([*rows, *ends])

    def _row(self, row: int, kept: Kept) -> list[Button]:
        top = TOP + row * (ROW + GAP)
        watch = partial(watch_replay, self.app, kept.path)
        ask = partial(self._ask, kept)
        return [
            Button(self.theme.rect(LEFT, top, WIDE, ROW), self.words_of(kept), watch, not kept.problem, kept.problem),
            Button(self.theme.rect(LEFT + WIDE + GAP, top, DELETE, ROW), self.text.get("replays-delete"), ask),
        ]

    def words_of(self, kept: Kept) -> str:
        """Its line in the list."""
        if kept.header is None or kept.end is None:
            return self.text.get("replays-damaged", name=kept.path.name)
        return self.text.get(
            "replays-entry", when=_when(kept.path), mission=_title(kept.header.mission), rounds=kept.end.round,
            difficulty=self.text.get(f"difficulty-{kept.header.difficulty}"),
            result=self.text.get(f"replays-{RESULT_OF.get(kept.end.winner, 'undecided')}"),
        )  # fmt: skip

    def _turn(self) -> None:
        self.page = (self.page + 1) % -(-len(self.files) // ROWS)
        self.layout()

    def _ask(self, kept: Kept) -> None:
        question = self.text.get("replays-delete-ask")
        self.app.push(AskScene(self.app, question, self.words_of(kept), partial(self._delete, kept.path)))

    def _delete(self, path: Path) -> None:
        focus = self.menu.focus
        try:
            discard(path)
        except UserError as error:
            self.app.notice.show(str(error))
        self.files = _files()
        self.page = min(self.page, max(0, len(self.files) - 1) // ROWS)
        self.layout()
        self.menu.focus = min(focus, len(self.menu.buttons) - 1)

    @property
    def focused(self) -> Kept | None:
        """The replay whose row has the focus."""
        row = self.menu.focus // 2
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.show_title()
        elif is_pressed(event, "page-down", "page-up") and len(self.files) > ROWS:
            self._turn()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get("replays"), 40, face="heading"), (px(LEFT), px(36)))
        self.menu.draw(surface, theme)
        if not self.files:
            surface.blit(theme.text(self.text.get("replays-none"), 16, DIM), (px(LEFT), px(TOP + 10)))
        self._aside(surface)

    def _aside(self, surface: pygame.Surface) -> None:
        """Of the replay that has the focus; else what this is."""
        theme, px, box, kept = self.theme, self.theme.px, self.theme.rect(*ASIDE), self.focused
        surface.blit(theme.panel(box.size, PLAIN), box)
        top, width = box.y + px(18), box.width - px(40)
        for words, size, colour in self._told(kept):
            made = theme.paragraph(words, width, size, colour)
            surface.blit(made, (box.x + px(20), top))
            top += made.get_height() + px(10)

    def _told(self, kept: Kept | None) -> list[tuple[str, int, pygame.Color]]:
        text = self.text
        if kept is None:
            return [(text.get("replays-about", most=MOST), 15, DIM)]
        if kept.header is None:
            return [(kept.path.name, 15, TEXT), (kept.problem, 14, BAD)]
        header = kept.header
        squad, lgf = (text.get(f"persona-{name}") for name in header.commanders)
        return [
            (_title(header.mission), 20, TEXT),
            (_when(kept.path), 15, TEXT),
            (text.get("replays-led", squad=squad, lgf=lgf), 14, DIM),
            (text.get("replays-seed", seed=header.seed), 14, DIM),
            (text.get("replays-version", version=header.version), 14, DIM),
            (kept.path.name, 13, DIM),
            (text.get("replays-about", most=MOST), 14, DIM),
        ]


def replays_entry(app: "App") -> tuple[str, Callable[[], object]]:
    """For the title's menu."""
    return app.text.get("replays"), lambda: app.show(ReplaysScene(app))


def _files() -> list[Path]:
    try:
        return kept_files()
    except OSError:
        return []


def _when(path: Path) -> str:
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(path.stat().st_mtime))
    except OSError:
        return ""


@lru_cache(maxsize=64)
def _title(mission: str) -> str:
    """What the mission calls itself; its name where it is gone."""
    try:
        plan = load_mission(mission)
    except UserError:
        return Path(mission).stem
    return Text(own=plan.extra).get(plan.title)
