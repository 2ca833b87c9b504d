"""The first screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

import game
from game.ui.campaign.new import campaign_entry
from game.ui.pictures import title_picture
from game.ui.scene import Scene
from game.ui.scenes.codex import codex_entry
from game.ui.scenes.credits import credits_entry
from game.ui.scenes.load import load_entry
from game.ui.scenes.missions import missions_entry
from game.ui.scenes.replays import replays_entry
from game.ui.scenes.settings import settings_entry
from game.ui.scenes.skirmish import skirmish_entry
from game.ui.scenes.waiting import continue_battle, draw_warming, known_saves
from game.ui.theme import PLAIN, TEXT, VOID
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

LEFT = 90


class TitleScene(Scene):
    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.saved = bool(known_saves())
        self.layout()

    def layout(self) -> None:
        app = self.app
        entries: list[tuple[str, Callable[[], object]]] = []
        if self.saved:
            entries.append((self.text.get("ui-continue"), lambda: continue_battle(app)))
            entries.append(load_entry(app))
        entries.append(campaign_entry(app))
        entries.append(missions_entry(app))
        entries.append(skirmish_entry(app))
        entries.append(replays_entry(app))
        entries.append(settings_entry(app))
        entries.append(codex_entry(app))
        entries.append(credits_entry(app))
        entries.append((self.text.get("ui-quit"), app.quit))
        self.menu = Menu(column(self.theme, LEFT, 198, 260, entries, 38, 6))
        self.picture = title_picture(app.size)

    @property
    def music(self) -> str:
        return "title"

    def handle(self, event: pygame.event.Event) -> None:
        self.menu.handle(event)

    def backdrop(self, surface: pygame.Surface) -> None:
        if self.picture is not None:
            surface.blit(self.picture, (0, 0))

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        title = self.text.get("ui-title")
        for offset, colour in ((3, VOID), (0, TEXT)):
            surface.blit(theme.text(title, 92, colour, "heading"), (px(56 + offset), px(24 + offset)))
        back = theme.rect(56, 142, 320, 36)
        surface.blit(theme.panel(back.size, PLAIN), back)
        subtitle = theme.text(self.text.get("ui-subtitle"), 18, TEXT)
        surface.blit(subtitle, (px(72), back.centery - subtitle.get_height() // 2))
        self.menu.draw(surface, theme)
        version = theme.text(self.text.get("ui-version", version=game.__version__), 13, TEXT)
        surface.blit(version, (px(LEFT), self.size[1] - px(36)))
        draw_warming(surface, self.app, theme, theme.rect(LEFT, 640, 260, 6))
