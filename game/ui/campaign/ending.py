"""How the campaign ended, for whom, and what they did."""

from typing import TYPE_CHECKING

import pygame

from game.campaign.state import Campaign, Member
from game.content.catalog import load_catalog
from game.content.story import Ending
from game.ui.campaign.journal import JournalScene
from game.ui.scene import Scene
from game.ui.theme import ACCENT, BAD, DIM, GOOD, TEXT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

COLUMNS = 3
CARD = (40, 150, 392, 148, 12)
PORTRAIT = 84
SHOWN = ("missions", "hits", "kills", "dressed", "crossed")


class EndingScene(Scene):
    """A card for each of the people."""

    on_sheet = True

    def __init__(self, app: "App", campaign: Campaign, ending: Ending) -> None:
        super().__init__(app)
        self.campaign, self.ending = campaign, ending
        self.layout()

    def layout(self) -> None:
        journal = Button(self.theme.rect(40, 640, 200, 46), self.text.get("camp-journal"), self._journal)
        title = Button(self.theme.rect(252, 640, 220, 46), self.text.get("ui-main-menu"), self.app.show_title)
        self.menu = Menu([title, journal])

    def _journal(self) -> None:
        self.app.push(JournalScene(self.app, self.campaign))

    @property
    def music(self) -> str:
        return "end"

    def handle(self, event: pygame.event.Event) -> None:
        self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get(self.ending.title), 44, ACCENT, "heading"), (px(40), px(28)))
        won = sum(fought.won for fought in self.campaign.fought)
        words = self.text.get("ending-missions", won=won, count=len(self.campaign.fought))
        surface.blit(theme.text(words, 16, DIM), (px(40), px(96)))
        for row, member in enumerate(self.campaign.people.values()):
            self._card(surface, row, member)
        self.menu.draw(surface, theme)

    def _card(self, surface: pygame.Surface, row: int, member: Member) -> None:
        theme, px, (left, top, wide, high, gap) = self.theme, self.theme.px, CARD
        rect = theme.rect(left + row % COLUMNS * (wide + gap), top + row // COLUMNS * (high + gap), wide, high)
        surface.blit(theme.panel(rect.size), rect)
        sprite = load_catalog().units[member.unit].sprite
        surface.blit(theme.picture(f"portrait/{sprite}", PORTRAIT), (rect.x + px(12), rect.y + px(12)))
        x = rect.x + px(PORTRAIT + 24)
        surface.blit(theme.text(self.text.unit(member.unit), 18, TEXT, "bold"), (x, rect.y + px(10)))
        fate = "ending-alive" if member.alive else "ending-dead"
        colour = GOOD if member.alive else BAD
        surface.blit(theme.text(self.text.get(fate, mission=self._where(member)), 14, colour), (x, rect.y + px(36)))
        record = {name: member.record.get(name, 0) for name in SHOWN}
        counted = [self.text.get(f"count-{name}", count=count) for name, count in record.items() if count]
        words = theme.paragraph(" · ".join(counted), rect.right - x - px(12), 13, DIM)
        surface.blit(words, (x, rect.y + px(60)))
        medals = [self.text.get(f"medal-{key}") for key in dict.fromkeys(member.medals)]
        line = theme.fitted(", ".join(medals), rect.width - px(24), 13, ACCENT)
        surface.blit(line, (rect.x + px(12), rect.bottom - px(28)))

    def _where(self, member: Member) -> str:
        return self.text.get(f"mission-name-{member.died[:2]}") if member.died else ""
