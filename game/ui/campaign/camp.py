"""Between missions: how everybody is, who goes, what is in the box, the journal, and on to the next."""

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.campaign.course import go_on
from game.campaign.data import load_campaign_data
from game.campaign.muster import may_go, places_of, shares_of, wanted
from game.campaign.state import Campaign, Member
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.text import Text
from game.rules.components import SQUAD
from game.ui.campaign.journal import JournalScene
from game.ui.choice import Choice
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.ask import AskScene
from game.ui.scenes.codex import codex_entry
from game.ui.scenes.settings import settings_entry
from game.ui.theme import ACCENT, BAD, DIM, GOOD, PLAIN, TEXT, URGENT, WARNING
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

BRIEF = (40, 60, 560, 540)
PEOPLE = (620, 60, 620)
ROW, GAP, PORTRAIT = 76, 6, 62


class CampScene(Scene):
    """The brief on the left, the people on the right, what can be done below."""

    on_sheet = True

    def __init__(self, app: "App", campaign: Campaign) -> None:
        super().__init__(app)
        self.campaign = campaign
        self.plan = load_mission(campaign.mission)
        self.words = Text(own=self.plan.extra)
        self.layout()

    def layout(self) -> None:
        go = Button(self.theme.rect(40, 620, 250, 48), self.text.get("camp-go"), self._go, look=URGENT)
        journal = Button(self.theme.rect(302, 620, 140, 48), self.text.get("camp-journal"), self._journal)
        label, action = codex_entry(self.app)
        codex = Button(self.theme.rect(454, 620, 140, 48), label, action)
        label, action = settings_entry(self.app)
        settings = Button(self.theme.rect(606, 620, 160, 48), label, action)
        leave = Button(self.theme.rect(778, 620, 200, 48), self.text.get("ui-main-menu"), self._leave)
        self.menu = Menu([go, journal, codex, settings, leave, *self._swaps()])

    def _swaps(self) -> list[Choice]:
        """For each soldier's place, who takes it."""
        data, places = load_campaign_data(), places_of(self.campaign)
        found = []
        for row, unit in enumerate(self._rows()):
            if unit not in data.soldiers:
                continue
            values = [*may_go(self.campaign, unit, places), ""]
            names = [self.text.unit(value) if value else self.text.get("camp-nobody") for value in values]
            found.append(
                Choice(
                    self._place(row, 388, 19, 222, 38), "", lambda: None, values=values, names=names,
                    chosen=partial(self._taker, unit), choose=partial(self._send, unit), size=14,
                )
            )  # fmt: skip
        return found

    def _rows(self) -> tuple[str, ...]:
        """Whose places there are."""
        return wanted(self.plan)

    def _place(self, row: int, x: float, y: float, width: float, height: float) -> pygame.Rect:
        left, top, _ = PEOPLE
        return self.theme.rect(left + x, top + row * (ROW + GAP) + y, width, height)

    def _taker(self, unit: str) -> str:
        return places_of(self.campaign).get(unit, "")

    def _send(self, unit: str, taker: str) -> None:
        focus = self.menu.focus
        self.campaign.places[unit] = taker
        self.layout()
        self.menu.focus = focus

    def _go(self) -> None:
        from game.ui.campaign.journey import begin

        go_on(self.campaign)
        begin(self.app, self.campaign)

    def _journal(self) -> None:
        self.app.push(JournalScene(self.app, self.campaign))

    def _leave(self) -> None:
        question = self.text.get("camp-leave"), self.text.get("camp-leave-about")
        self.app.push(AskScene(self.app, *question, self.app.show_title))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self._leave()
        else:
            self.menu.handle(event)

    @property
    def music(self) -> str:
        return "calm"

    # --- the picture ----------------------------------------------------------------------------------------------

    def draw(self, surface: pygame.Surface) -> None:
        self._draw_brief(surface)
        for row, unit in enumerate(self._rows()):
            self._draw_person(surface, row, unit)
        self.menu.draw(surface, self.theme)

    def _draw_brief(self, surface: pygame.Surface) -> None:
        theme, px, rect = self.theme, self.theme.px, self.theme.rect(*BRIEF)
        surface.blit(theme.panel(rect.size, PLAIN._replace(accent="#57e6f2")), rect)
        missions = load_campaign_data().missions
        number = self.text.get("camp-number", number=self.campaign.at + 1, count=len(missions))
        surface.blit(theme.text(number, 14, DIM), (rect.x + px(26), rect.y + px(14)))
        title = theme.text(self.words.get(self.plan.title), 32, ACCENT, "heading")
        surface.blit(title, (rect.x + px(26), rect.y + px(30)))
        words = theme.paragraph(self.words.get(self.plan.brief), rect.width - px(52), 15)
        y = rect.y + px(84)
        surface.blit(words, (rect.x + px(26), y))
        y += words.get_height() + px(14)
        for goal in self.plan.objectives:
            if goal.side == SQUAD and not goal.hidden:
                optional = "" if goal.required else f" ({self.text.get('ui-optional')})"
                line = theme.paragraph(
                    f"· {self.words.get(goal.text)}{optional}", rect.width - px(52), 14, TEXT if goal.required else DIM
                )
                surface.blit(line, (rect.x + px(26), y))
                y += line.get_height() + px(4)
        kit = self.campaign.kit
        box = self.text.get("camp-box", dressings=kit.dressings, painkillers=kit.painkillers)
        surface.blit(theme.text(box, 14, DIM), (rect.x + px(26), rect.bottom - px(30)))

    def _draw_person(self, surface: pygame.Surface, row: int, unit: str) -> None:
        theme, px = self.theme, self.theme.px
        rect = self._place(row, 0, 0, PEOPLE[2], ROW)
        surface.blit(theme.panel(rect.size), rect)
        taker = self._taker(unit)
        if not taker:
            empty = self.text.get("camp-empty", name=self.text.unit(unit))
            surface.blit(theme.text(empty, 15, DIM), (rect.x + px(84), rect.y + px(26)))
            return
        member = self.campaign.people[taker]
        sprite = load_catalog().units[taker].sprite
        surface.blit(theme.picture(f"portrait/{sprite}", PORTRAIT), (rect.x + px(8), rect.y + px(7)))
        surface.blit(theme.text(self.text.unit(taker), 17, TEXT, "bold"), (rect.x + px(84), rect.y + px(8)))
        if unit != taker and unit not in load_campaign_data().soldiers:
            words = self.text.get("camp-for", name=self.text.unit(unit))
            surface.blit(theme.text(words, 13, DIM), (rect.x + px(230), rect.y + px(12)))
        words, colour = self._state(member)
        surface.blit(theme.text(words, 14, colour), (rect.x + px(84), rect.y + px(31)))
        dressings, painkillers = shares_of(self.campaign, self._going())[taker]
        kit = self.text.get("camp-kit", dressings=dressings, painkillers=painkillers)
        surface.blit(theme.text(kit, 13, DIM), (rect.x + px(84), rect.y + px(52)))

    def _going(self) -> tuple[str, ...]:
        takers = set(places_of(self.campaign).values())
        return tuple(unit for unit in self.campaign.people if unit in takers)

    def _state(self, member: Member) -> tuple[str, pygame.Color]:
        if not member.hurt and not member.wounds:
            return self.text.get("camp-well"), GOOD
        places = [name for name in ("arm", "leg", "torso", "head") if getattr(member, name)]
        wounds = ", ".join(self.text.get(f"camp-wound-{name}") for name in places)
        words = self.text.get("camp-hurt", hurt=member.hurt)
        return (f"{words} · {wounds}" if wounds else words), BAD if member.wounds > 1 else WARNING
