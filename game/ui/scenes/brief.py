"""What the mission is about, before it begins."""

from typing import TYPE_CHECKING

import pygame

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.text import Text
from game.rules.components import SQUAD
from game.ui.choice import Choice
from game.ui.input import is_pressed
from game.ui.loading import Job, message_of, open_battle
from game.ui.scene import Scene
from game.ui.scenes.waiting import begin_battle, draw_warming, recipe_of
from game.ui.theme import ACCENT, BAD, DIM, PLAIN, TEXT, URGENT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.sim.match import Match
    from game.ui.app import App

PANEL = (110, 70, 720, 580)
PORTRAIT = 84


class BriefScene(Scene):
    """The battle is opened behind the brief, so that Begin waits as little as can be."""

    on_sheet = True

    def __init__(self, app: "App", mission: str) -> None:
        super().__init__(app)
        self.plan = load_mission(mission)
        self.words = Text(own=self.plan.extra)
        self.mission = mission
        self.job = self._opened()
        self.wanted = False
        self.layout()

    def layout(self) -> None:
        left, top, _, height = PANEL
        begin = Button(self.theme.rect(left + 30, top + height - 68, 240, 46), self.text.get("ui-begin"), self._begin)
        begin.look = URGENT
        back = Button(
            self.theme.rect(left + 284, top + height - 68, 160, 46), self.text.get("ui-back"), self.app.show_title
        )
        self.menu = Menu([begin, back, self._difficulty()])

    def _opened(self) -> "Job[Match]":
        """The battle in the making, of the difficulty that is set."""
        recipe, warming = recipe_of(self.app, self.mission), self.app.warming
        return Job(lambda: open_battle(recipe, warming))

    def _difficulty(self) -> Choice:
        keys = list(load_catalog().difficulties)
        left, top, _, height = PANEL
        return Choice(
            self.theme.rect(left + 456, top + height - 68, 240, 46),
            "",
            lambda: None,
            values=keys,
            names=[self.text.get(f"difficulty-{key}") for key in keys],
            chosen=lambda: self.app.options.difficulty,
            choose=self._choose,
        )

    def _choose(self, difficulty: str) -> None:
        self.app.options.difficulty = difficulty
        self.job = self._opened()

    def _begin(self) -> None:
        self.wanted = True

    @property
    def music(self) -> str:
        return "title"

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.show_title()
        else:
            self.menu.handle(event)

    def step(self, dt: float) -> None:
        if self.wanted and self.job.done and self.job.result is not None:
            begin_battle(self.app, self.job.result)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px, plan = self.theme, self.theme.px, self.plan
        left, top, width, _ = PANEL
        self._people(surface)
        surface.blit(theme.panel(theme.rect(*PANEL).size, PLAIN._replace(accent="#57e6f2")), theme.rect(*PANEL))
        surface.blit(theme.text(self.words.get(plan.title), 38, ACCENT, "heading"), (px(left + 30), px(top + 22)))
        words = theme.paragraph(self.words.get(plan.brief), px(width - 60), 16)
        surface.blit(words, (px(left + 30), px(top + 84)))
        y = px(top + 84) + words.get_height() + px(18)
        surface.blit(theme.text(self.text.get("ui-objectives"), 17, ACCENT, "heading"), (px(left + 30), y))
        y += px(28)
        for line, required in self._objectives():
            surface.blit(theme.text(line, 15, TEXT if required else DIM), (px(left + 30), y))
            y += px(24)
        self._state(surface, y + px(8))
        self.menu.draw(surface, theme)

    def _objectives(self) -> list[tuple[str, bool]]:
        shown = [goal for goal in self.plan.objectives if goal.side == SQUAD and not goal.hidden]
        optional = self.text.get("ui-optional")
        return [
            (f"· {self.words.get(goal.text)}" + ("" if goal.required else f" ({optional})"), goal.required)
            for goal in shown
        ]

    def _people(self, surface: pygame.Surface) -> None:
        """Who goes in."""
        theme, px = self.theme, self.theme.px
        units = load_catalog().units
        people = [spawn.unit for spawn in self.plan.spawns if spawn.side == SQUAD and spawn.wave < 0]
        for row, unit in enumerate(people[:6]):
            x, y = px(870), px(PANEL[1] + row * (PORTRAIT + 14))
            surface.blit(theme.panel((px(300), px(PORTRAIT + 6))), (x, y))
            surface.blit(theme.picture(f"portrait/{units[unit].sprite}", PORTRAIT), (x + px(4), y + px(3)))
            surface.blit(theme.text(self.words.unit(unit), 17, TEXT, "bold"), (x + px(100), y + px(16)))
            surface.blit(theme.text(self.words.unit(unit, "role"), 14, DIM), (x + px(100), y + px(42)))

    def _state(self, surface: pygame.Surface, top: int) -> None:
        theme, px = self.theme, self.theme.px
        left, _, width, height = PANEL
        if self.job.error is not None:
            words = theme.paragraph(message_of(self.job.error), px(width - 60), 14, BAD)
            surface.blit(words, (px(left + 30), px(PANEL[1] + height - 76) - words.get_height()))
        elif self.wanted and not self.job.done:
            surface.blit(theme.text(self.text.get("ui-loading"), 15, DIM), (px(left + 456), px(PANEL[1] + height - 96)))
        draw_warming(surface, self.app, theme, theme.rect(left + 30, PANEL[1] + height - 104, 300, 6))
