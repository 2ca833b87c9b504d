"""The battle at rest: go on, begin again, or leave."""

from typing import TYPE_CHECKING

import pygame

from game.campaign.saves import quick_path, save
from game.core.errors import UserError
from game.ui.battle.session import Session
from game.ui.input import is_pressed
from game.ui.pictures import thumbnail_of
from game.ui.scene import Scene, shade_screen
from game.ui.scenes.codex import codex_entry
from game.ui.scenes.load import load_entry
from game.ui.scenes.settings import settings_entry
from game.ui.theme import DIM, PLAIN
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

SIZE = (340, 546)


class PauseScene(Scene):
    covers = False

    def __init__(self, app: "App", session: Session) -> None:
        super().__init__(app)
        recipe = session.match.recipe
        assert recipe is not None
        self.session, self.recipe = session, recipe
        self.layout()

    def layout(self) -> None:
        from game.ui.scenes.waiting import restart

        app, session = self.app, self.session
        px, (width, height) = self.theme.px, self.size
        self.rect = pygame.Rect((width - px(SIZE[0])) // 2, (height - px(SIZE[1])) // 2, px(SIZE[0]), px(SIZE[1]))
        left, top = (self.rect.x + px(30)) / self.theme.scale, (self.rect.y + px(74)) / self.theme.scale
        entries = [
            (self.text.get("ui-resume"), app.pop),
            (self.text.get("ui-save-now"), self._save),
            load_entry(app),
            (self.text.get("ui-restart"), lambda: restart(app, self.recipe, session.watching)),
            codex_entry(app),
            settings_entry(app),
            (self.text.get("ui-photo"), self._photo),
            (self.text.get("ui-main-menu"), app.show_title),
            (self.text.get("ui-quit"), app.quit),
        ]
        self.menu = Menu(column(self.theme, left, top, SIZE[0] - 60, entries, 40, 8))

    def _save(self) -> None:
        """Into the one slot for it, over what was there."""
        try:
            campaign = self.session.campaign
            save(self.session.match, quick_path(campaign), campaign, thumbnail_of(self.app.surface))
        except UserError as error:
            self.app.notice.show(str(error))
        else:
            self.app.notice.show(self.text.get("ui-saved"))

    def _photo(self) -> None:
        """Back to the battle, with nothing over it."""
        from game.ui.battle.scene import BattleScene

        self.app.pop()
        if isinstance(self.app.scene, BattleScene):
            self.app.scene.controls.hide()

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back", "pause"):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        shade_screen(surface)
        surface.blit(theme.panel(self.rect.size, PLAIN._replace(opacity=250, accent="#57e6f2")), self.rect)
        title = theme.text(self.text.get("ui-pause"), 26, face="heading")
        surface.blit(title, (self.rect.x + px(30), self.rect.y + px(20)))
        seed = theme.text(self.text.get("ui-seed", seed=self.recipe.seed), 13, DIM)
        surface.blit(seed, (self.rect.x + px(30), self.rect.bottom - px(30)))
        self.menu.draw(surface, theme)
