"""What every panel of the battle's screen shares: the theme, the session, and the spots of it that can be clicked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import pygame

from game.content.text import key_words
from game.ui.battle.planning import Planning
from game.ui.battle.session import Session
from game.ui.theme import Theme


class Spot(NamedTuple):
    """A place to click: `does` names what happens, with `value`; `tip` tells what it is."""

    rect: pygame.Rect
    does: str
    value: Any = None
    tip: Callable[[], str] = str


@dataclass
class Shown:
    """What the panels are drawn from beside session and planning."""

    plane: int = 0
    peeking: bool = False
    folded: bool = False
    busy: bool = False
    pointer: tuple[int, int] | None = None
    tip: str = ""
    speed: float = 1.0
    paused: bool = False
    view: str = "one"
    danger: bool = False
    heard: tuple[str, ...] = ()


class Part:
    """A panel. `spots` is what can be clicked; `area` what hides the map."""

    def __init__(self, theme: Theme, session: Session, planning: Planning, size: tuple[int, int]) -> None:
        self.theme = theme
        self.session = session
        self.planning = planning
        self.width, self.height = size

    def resize(self, size: tuple[int, int]) -> None:
        """The window, or a unit of the theme, has another number of pixels."""
        self.width, self.height = size

    def spots(self, shown: Shown) -> list[Spot]:
        return []

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        """Rectangles that this part covers."""
        return []

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        raise NotImplementedError

    def telling(self, text_id: str) -> Callable[[], str]:
        """A tip that is one text."""
        return partial(self.session.say, text_id)

    def key(self, action: str) -> str:
        """What is pressed for it, by the device in use; empty where that has nothing for it."""
        return key_words(action)

    def say(self, text_id: str, **arguments: str | int) -> str:
        return self.session.say(text_id, **arguments)
