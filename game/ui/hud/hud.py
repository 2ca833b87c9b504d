"""All panels of the battle together: what was clicked, what is covered, and drawing them in order."""

import pygame

from game.ui.battle.planning import Planning
from game.ui.battle.session import Session
from game.ui.hud.caption import Caption
from game.ui.hud.card import TargetCard
from game.ui.hud.contest import ContestPanel
from game.ui.hud.heard import HeardPanel
from game.ui.hud.history import HistoryPanel
from game.ui.hud.orders import OrdersBar
from game.ui.hud.part import Part, Shown, Spot
from game.ui.hud.squad import SquadCards
from game.ui.hud.top import LogPanel, MissionPanel, PlaneSwitch
from game.ui.hud.views import ViewButtons
from game.ui.theme import Theme

PANELS: tuple[type[Part], ...] = (
    MissionPanel, PlaneSwitch, ViewButtons, LogPanel, HistoryPanel, ContestPanel, SquadCards, OrdersBar,
    TargetCard, Caption, HeardPanel,
)  # fmt: skip


class Hud:
    """`shown` is set by the scene before anything is asked."""

    def __init__(
        self, theme: Theme, session: Session, planning: Planning, size: tuple[int, int],
        kinds: tuple[type[Part], ...] = PANELS,
    ) -> None:  # fmt: skip
        self.parts: list[Part] = [kind(theme, session, planning, size) for kind in kinds]
        if len(session.plan.planes) < 2:
            self.parts = [part for part in self.parts if not isinstance(part, PlaneSwitch)]
        self.shown = Shown()

    def resize(self, size: tuple[int, int]) -> None:
        """The window, or a unit of the theme, has another number of pixels."""
        for part in self.parts:
            part.resize(size)

    def spot_at(self, pos: tuple[int, int]) -> Spot | None:
        """The clickable place under a point; the last drawn lies on top."""
        for part in reversed(self.parts):
            for spot in part.spots(self.shown):
                if spot.rect.collidepoint(pos):
                    return spot
        return None

    def covers(self, pos: tuple[int, int]) -> bool:
        """Whether a panel hides the map there."""
        return any(area.collidepoint(pos) for part in self.parts for area in part.areas(self.shown))

    def areas(self) -> list[pygame.Rect]:
        """Everything that hides the map now."""
        return [area for part in self.parts for area in part.areas(self.shown)]

    def told(self) -> list[str]:
        """What the card says of the order or the walk that is planned, line by line."""
        card = next(part for part in self.parts if isinstance(part, TargetCard))
        return [f"{row.words} {row.figure}".strip() for row in card.rows(self.shown)]

    def draw(self, surface: pygame.Surface) -> None:
        for part in self.parts:
            part.draw(surface, self.shown)
