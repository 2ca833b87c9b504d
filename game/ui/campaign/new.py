"""Beginning a campaign: a preset, or every dial by itself."""

import time
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
import pygame

from game.campaign.data import load_campaign_data
from game.campaign.state import new_campaign
from game.content.catalog import load_catalog
from game.ui.choice import Choice
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.scenes.waiting import SEEDS
from game.ui.theme import DIM, TEXT, URGENT
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LEFT, TOP, WIDE, ROW, GAP = 90, 120, 560, 46, 8
OWN = "own"  # the name of dials that are no preset's
DIALS = ("difficulty", "wit", "tide", "rewinds", "permadeath", "iron")


class NewCampaignScene(Scene):
    """What a dial does is said beside it."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.presets = load_campaign_data().presets
        wanted = app.options.difficulty
        self.dials = self.presets[wanted] if wanted in self.presets else next(iter(self.presets.values()))
        self.layout()

    def layout(self) -> None:
        rows: list[Button] = [self._row(0, "preset", [*self.presets, OWN], self._preset, self._take)]
        for row, name in enumerate(DIALS, 1):
            rows.append(self._row(row, name, self._values(name), partial(self._value, name), partial(self._set, name)))
        y = TOP + (len(rows) + 0.5) * (ROW + GAP)
        begin = Button(self.theme.rect(LEFT, y, 270, 48), self.text.get("campaign-begin"), self._begin, look=URGENT)
        back = Button(self.theme.rect(LEFT + 290, y, 270, 48), self.text.get("ui-back"), self.app.pop)
        self.menu = Menu([begin, back, *rows])

    def _row(self, row: int, name: str, values: list[Any], chosen: Any, choose: Any) -> Choice:
        rect = self.theme.rect(LEFT, TOP + row * (ROW + GAP), WIDE, ROW)
        names = [self._name(name, value) for value in values]
        return Choice(rect, self.text.get(f"dial-{name}"), lambda: None, values=values, names=names,
                      chosen=chosen, choose=choose)  # fmt: skip

    def _values(self, name: str) -> list[Any]:
        catalog = load_catalog()
        found: dict[str, list[Any]] = {
            "difficulty": list(catalog.difficulties),
            "wit": [key for key in catalog.personas if key != "random"],
            "tide": [-1, 0, 1, 2],
            "rewinds": [0, 1, 2, 3, 4, 6, 9],
            "permadeath": [False, True],
            "iron": [False, True],
        }
        return found[name]

    def _name(self, name: str, value: Any) -> str:
        if name in ("preset", "difficulty"):
            return self.text.get(f"difficulty-{value}")
        if name == "wit":
            return self.text.get(f"persona-{value}")
        if isinstance(value, bool):
            return self.text.get("ui-yes" if value else "ui-no")
        return f"{value:+d}" if name == "tide" and value else str(value)

    def _preset(self) -> str:
        return next((name for name, dials in self.presets.items() if dials == self.dials), OWN)

    def _take(self, name: str) -> None:
        """Own dials are not chosen but turned: they lead on to the first preset."""
        names = list(self.presets)
        self.dials = self.presets[name if name in self.presets else names[0]]

    def _value(self, name: str) -> Any:
        return getattr(self.dials, name)

    def _set(self, name: str, value: Any) -> None:
        self.dials = msgspec.structs.replace(self.dials, **{name: value})

    def _begin(self) -> None:
        from game.ui.campaign.journey import begin

        seed = self.app.options.seed
        begin(self.app, new_campaign(self.dials, time.time_ns() % SEEDS if seed is None else seed))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.blit(theme.text(self.text.get("campaign-new"), 40, face="heading"), (px(LEFT), px(40)))
        self.menu.draw(surface, theme)
        row = self.menu.focus - 2
        name = (("preset", *DIALS)[row]) if row >= 0 else "campaign"
        words = theme.paragraph(self.text.get(f"dial-{name}-about"), px(480), 16, TEXT)
        surface.blit(words, (px(LEFT + WIDE + 50), px(TOP + 6)))
        if name in ("preset", "campaign"):
            about = theme.paragraph(self.text.get(f"difficulty-{self._preset()}-about"), px(480), 15, DIM)
            surface.blit(about, (px(LEFT + WIDE + 50), px(TOP + 24) + words.get_height()))


def campaign_entry(app: "App") -> tuple[str, Any]:
    """For the title's menu."""
    return app.text.get("campaign-new"), lambda: app.push(NewCampaignScene(app))
