"""The journal: every scene that was told, to be read again, and what was answered."""

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.campaign.state import Campaign, Told
from game.content.story import load_story
from game.ui.campaign.dialogue import DialogueScene
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.theme import DIM, GOOD, PLAIN, TEXT, WARNING
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LIST = (40, 100, 720, 40, 4)
ROWS = 11
RECORD = (790, 100, 450, 500)


class JournalScene(Scene):
    """The newest last, page by page; a press reads a scene again."""

    on_sheet = True

    def __init__(self, app: "App", campaign: Campaign) -> None:
        super().__init__(app)
        self.campaign = campaign
        keys = {scene.key for scene in load_story().scenes}
        self.told = [told for told in campaign.told if told.scene in keys]
        self.page = max(0, (len(self.told) - 1) // ROWS)
        self.layout()

    def layout(self) -> None:
        left, top, wide, high, gap = LIST
        shown = self.told[self.page * ROWS : (self.page + 1) * ROWS]
        rows = [
            Button(self.theme.rect(left, top + row * (high + gap), wide, high), self._label(told),
                   partial(self._read, told), size=15)
            for row, told in enumerate(shown)
        ]  # fmt: skip
        back = Button(self.theme.rect(left, 636, 180, 44), self.text.get("ui-back"), self.app.pop)
        buttons = [*rows, back]
        if len(self.told) > ROWS:
            buttons.append(Button(self.theme.rect(left + 192, 636, 220, 44), self.text.get("journal-turn"), self._turn))
        self.menu = Menu(buttons)

    def _label(self, told: Told) -> str:
        scene = load_story().scene(told.scene)
        return self.text.get(scene.journal or scene.lines[0].text)

    def _turn(self) -> None:
        self.page = (self.page + 1) % -(-len(self.told) // ROWS)
        self.layout()

    def _read(self, told: Told) -> None:
        scene = load_story().scene(told.scene)
        self.app.push(DialogueScene(self.app, scene, frozenset(told.flags), lambda _: self.app.pop(), again=True))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get("camp-journal"), 40, face="heading"), (px(LIST[0]), px(30)))
        if not self.told:
            surface.blit(theme.text(self.text.get("journal-empty"), 16, DIM), (px(LIST[0]), px(LIST[1])))
        self.menu.draw(surface, theme)
        self._draw_record(surface)

    def _draw_record(self, surface: pygame.Surface) -> None:
        """What was fought, and the answers that were given."""
        theme, px, rect = self.theme, self.theme.px, self.theme.rect(*RECORD)
        surface.blit(theme.panel(rect.size, PLAIN), rect)
        y = rect.y + px(16)
        for fought in self.campaign.fought:
            word = self.text.get("journal-won" if fought.won else "journal-lost", rounds=fought.rounds)
            title = theme.fitted(self.text.get(f"mission-name-{fought.mission[:2]}"), px(220), 15, TEXT, "bold")
            surface.blit(title, (rect.x + px(18), y))
            words = theme.text(word, 14, GOOD if fought.won else WARNING)
            surface.blit(words, (rect.right - words.get_width() - px(18), y))
            y += px(24)
        for told in self.campaign.told:
            if told.answer and y < rect.bottom - px(40):
                words = theme.fitted(
                    self.text.get("journal-answer", words=self.text.get(told.answer)), rect.width - px(36), 14, DIM
                )
                surface.blit(words, (rect.x + px(18), y))
                y += px(22)
