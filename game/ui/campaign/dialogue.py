"""A scene of the story: lines with their speakers, one at a time, and the question it may end with."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.content.catalog import load_catalog
from game.content.story import Flags, Line, Option, Scene
from game.ui.input import is_pressed
from game.ui.pictures import title_picture
from game.ui.scene import Scene as Screen
from game.ui.theme import ACCENT, DIM, PLAIN, TEXT, URGENT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LINE = (150, 440, 980, 190)
PAST = (150, 60, 980, 350)
PORTRAIT = 150
SMALL = 40
LETTERS = 70  # a second
ANSWER = 46
BOTTOM = 705
DARK = (36, 36, 42)


class DialogueScene(Screen):
    """Confirm or a click brings the next line, back leads to the question or the end, left goes back a line.

    `done` hears the answer, None where nothing is asked. `again`: the scene is only read once more, its question with
    it: nothing is answered.
    """

    on_sheet = True

    def __init__(
        self, app: "App", scene: Scene, flags: Flags, done: Callable[[Option | None], object], again: bool = False
    ) -> None:
        super().__init__(app)
        self.scene, self.lines = scene, scene.lines_for(flags)
        self.options = scene.choice.options_for(flags) if scene.choice and not again else ()
        self.at, self.letters = 0, 0.0
        self.asking = False
        self._done = done
        self._picture: pygame.Surface | None = None
        self.layout()

    @property
    def line(self) -> Line:
        return self.lines[self.at]

    @property
    def words(self) -> str:
        return self.text.get(self.line.text)

    @property
    def music(self) -> str:
        return "calm"

    def layout(self) -> None:
        left, top, wide, high = LINE
        if not self.asking:
            entries = [("ui-scene-next", self.forward, 200), ("ui-scene-back", self.backward, 160)]
            entries.append(("ui-scene-skip", self.skip, 160))
            buttons, x = [], left
            for name, action, width in entries:
                buttons.append(Button(self.theme.rect(x, top + high + 14, width, 40), self.text.get(name), action))
                x += width + 12
            buttons[0].look = URGENT
            self.menu = Menu(buttons)
            return
        rows = [
            Button(
                self.theme.rect(left, self._question_top + 44 + row * (ANSWER + 8), wide, ANSWER),
                self.text.get(option.text),
                partial(self._answer, option),
            )
            for row, option in enumerate(self.options)
        ]
        self.menu = Menu(rows)

    @property
    def _question_top(self) -> int:
        """Such that all answers and what is said about them stand on the sheet."""
        return BOTTOM - len(self.options) * (ANSWER + 8) - 100

    def forward(self) -> None:
        """All of the line at once, then the next one; after the last the question, or the end."""
        if not self._is_written:
            self.letters = len(self.words)
        elif self.at + 1 < len(self.lines):
            self._turn(self.at + 1)
        else:
            self.skip()

    def backward(self) -> None:
        if self.at > 0:
            self._turn(self.at - 1)
            self.letters = len(self.words)

    def skip(self) -> None:
        """To the question, which cannot be skipped, or to the end."""
        self.at, self.letters = len(self.lines) - 1, len(self.text.get(self.lines[-1].text))
        if self.options:
            self.asking = True
            self.layout()
        else:
            self._done(None)

    def _turn(self, row: int) -> None:
        self.at, self.letters = row, 0.0

    def _answer(self, option: Option) -> None:
        self._done(option)

    @property
    def _is_written(self) -> bool:
        return self.letters >= len(self.words) or self.app.settings.still

    def handle(self, event: pygame.event.Event) -> None:
        if self.asking:
            self.menu.handle(event)
        elif is_pressed(event, "back"):
            self.skip()
        elif is_pressed(event, "up"):
            self.backward()
        elif not self.menu.handle(event) and event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.forward()

    def step(self, dt: float) -> None:
        self.letters += dt * LETTERS

    def backdrop(self, surface: pygame.Surface) -> None:
        if self._picture is None or self._picture.get_size() != self.app.size:
            self._picture = title_picture(self.app.size)
            if self._picture is not None:
                self._picture.fill(DARK, special_flags=pygame.BLEND_RGB_MULT)
        if self._picture is not None:
            surface.blit(self._picture, (0, 0))

    # --- the picture ----------------------------------------------------------------------------------------------

    def draw(self, surface: pygame.Surface) -> None:
        self._draw_past(surface)
        if self.asking:
            self._draw_question(surface)
        else:
            self._draw_line(surface)
        self.menu.draw(surface, self.theme)

    def _draw_line(self, surface: pygame.Surface) -> None:
        theme, px, rect = self.theme, self.theme.px, self.theme.rect(*LINE)
        surface.blit(theme.panel(rect.size, PLAIN._replace(accent="#57e6f2")), rect)
        left, width = rect.x + px(24), rect.width - px(48)
        if self.line.speaker:
            self._draw_speaker(surface, rect)
            left, width = left + px(PORTRAIT + 16), width - px(PORTRAIT + 16)
        else:
            left, width = left + px(60), width - px(120)
        whole = theme.lines(self.words, width, 19)
        shown = len(self.words) if self._is_written else int(self.letters)
        y = rect.y + px(48 if self.line.speaker else 30)
        for words in whole:
            colour = TEXT if self.line.speaker else DIM
            surface.blit(theme.text(words[: max(0, shown)], 19, colour), (left, y))
            shown -= len(words) + 1
            y += px(27)
        count = theme.text(f"{self.at + 1} / {len(self.lines)}", 13, DIM)
        surface.blit(count, (rect.right - count.get_width() - px(16), rect.bottom - px(26)))

    def _draw_speaker(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        theme, px = self.theme, self.theme.px
        picture = theme.picture(f"portrait/{self._sprite(self.line.speaker)}", PORTRAIT)
        surface.blit(picture, (rect.x + px(20), rect.y + px(20)))
        name = theme.text(self.text.unit(self.line.speaker), 18, ACCENT, "heading")
        surface.blit(name, (rect.x + px(40 + PORTRAIT), rect.y + px(16)))
        mood = theme.text(self.text.get(f"mood-{self.line.mood}"), 13, DIM)
        surface.blit(mood, (rect.x + px(52 + PORTRAIT) + name.get_width(), rect.y + px(21)))

    def _draw_question(self, surface: pygame.Surface) -> None:
        assert self.scene.choice is not None
        theme, px, (left, _, wide, _), top = self.theme, self.theme.px, LINE, self._question_top
        question = theme.paragraph(self.text.get(self.scene.choice.text), px(wide), 19, ACCENT, "bold")
        surface.blit(question, (px(left), px(top + 34) - question.get_height()))
        focused = self.menu.focus
        hint = self.options[focused].hint if 0 <= focused < len(self.options) else ""
        if hint:
            y = px(top + 52 + len(self.options) * (ANSWER + 8))
            surface.blit(theme.paragraph(self.text.get(hint), px(wide), 15, DIM), (px(left), y))

    def _draw_past(self, surface: pygame.Surface) -> None:
        """What was said before, the last at the bottom, as much of it as there is room for."""
        theme, px, area = self.theme, self.theme.px, self.theme.rect(*PAST)
        y = px(self._question_top - 10) if self.asking else area.bottom
        for line in reversed(self.lines[: self.at + int(self.asking)]):
            name = self.text.unit(line.speaker) if line.speaker else ""
            words = theme.paragraph(self.text.get(line.text), area.width - px(190), 15, DIM)
            y -= max(words.get_height(), px(SMALL)) + px(10)
            if y < area.top:
                break
            if line.speaker:
                surface.blit(theme.picture(f"portrait/{self._sprite(line.speaker)}", SMALL), (area.x, y))
                surface.blit(theme.fitted(name, px(130), 15, DIM, "bold"), (area.x + px(SMALL + 10), y))
            surface.blit(words, (area.x + px(190), y))

    def _sprite(self, unit: str) -> str:
        return load_catalog().units[unit].sprite
