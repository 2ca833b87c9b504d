"""What every screen is: it hears events, moves with the clock and draws itself from its state alone."""

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.ui.app import App


class Scene:
    """`covers`: whether it fills the screen, so that what lies beneath need not be drawn."""

    covers = True

    def __init__(self, app: "App") -> None:
        self.app = app
        self.theme = app.theme
        self.text = app.text

    def handle(self, event: pygame.event.Event) -> None:
        """An event of the window; positions are pixels."""

    def step(self, dt: float) -> None:
        """`dt`: seconds since the last step."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draws from state only: the same state gives the same pixels."""


def shade_screen(surface: pygame.Surface) -> None:
    """Darkens everything drawn so far, so that what comes over it stands out."""
    surface.fill((110, 110, 110), special_flags=pygame.BLEND_RGB_MULT)
