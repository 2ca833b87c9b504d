"""Every mission there is: the game's own, and those of the packs that were found."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.packs import Pack, find_packs, missions_of
from game.content.text import Text
from game.core.errors import UserError
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.brief import BriefScene
from game.ui.theme import BAD, DIM
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

ROWS = 9  # missions on one page
LEFT, TOP, WIDE = 90, 130, 620
Entry = tuple[str, Callable[[], object]]


class MissionsScene(Scene):
    """Page by page; Escape goes back to the title."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.problems: list[str] = []
        self.missions = [*self._own(), *self._of_packs()]
        self.page = 0
        self.layout()

    def layout(self) -> None:
        self.menu = self._menu()

    def _own(self) -> list[Entry]:
        return [self._entry(mission.key, "") for mission in load_catalog().missions]

    def _of_packs(self) -> list[Entry]:
        entries = []
        for name, pack in find_packs().items():
            if not isinstance(pack, Pack):
                self.problems.append(str(pack))
                continue
            for mission in missions_of(name):
                try:
                    entries.append(self._entry(mission, pack.title))
                except UserError as error:
                    self.problems.append(str(error))
        return entries

    def _entry(self, mission: str, pack: str) -> Entry:
        plan = load_mission(mission)
        title = Text(own=plan.extra).get(plan.title)
        words = self.text.get("ui-mission-of-pack", title=title, pack=pack) if pack else title
        return words, lambda: self.app.show(BriefScene(self.app, mission))

    def _menu(self) -> Menu:
        shown = self.missions[self.page * ROWS : (self.page + 1) * ROWS]
        if len(self.missions) > ROWS:
            shown = [*shown, (self.text.get("ui-more-missions"), self._turn)]
        return Menu(column(self.theme, LEFT, TOP, WIDE, [*shown, (self.text.get("ui-back"), self.app.show_title)]))

    def _turn(self) -> None:
        self.page = (self.page + 1) % -(-len(self.missions) // ROWS)
        self.menu = self._menu()

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.show_title()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get("ui-missions"), 40, face="heading"), (px(LEFT), px(50)))
        self.menu.draw(surface, theme)
        words = "\n\n".join(self.problems)
        if words:
            surface.blit(theme.text(self.text.get("ui-pack-problems"), 14, DIM), (px(760), px(TOP)))
            surface.blit(theme.paragraph(words, px(440), 14, BAD), (px(760), px(TOP + 30)))


def missions_entry(app: "App") -> Entry:
    """For the title's menu."""
    return app.text.get("ui-missions"), partial(_open, app)


def _open(app: "App") -> None:
    app.show(MissionsScene(app))
