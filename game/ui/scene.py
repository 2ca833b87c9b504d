"""What every screen is: it hears events, moves with the clock and draws itself from its state alone."""

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets import Menu

if TYPE_CHECKING:
    from game.ui.app import App


class Scene:
    """`covers`: whether it fills the screen, so that what lies beneath need not be drawn.

    `on_sheet`: laid out on a sheet of 1280x720 units in the middle of the window, with void, or its own `backdrop`,
    around it. Its surface is the sheet, and positions of its events are the sheet's.
    """

    covers = True
    on_sheet = False

    def __init__(self, app: "App") -> None:
        self.app = app
        self.theme = app.theme
        self.text = app.text
        self.menu = Menu(())

    @property
    def music(self) -> str:
        """The piece to be played while it is on top; "" leaves what is being played."""
        return ""

    @property
    def size(self) -> tuple[int, int]:
        """Pixels that it draws on."""
        return self.app.sheet.size if self.on_sheet else self.app.size

    def layout(self) -> None:
        """Places everything for the size of window and text there is now; makes no choice of a person's undone."""

    def relayout(self) -> None:
        """The same screen in a window, or with text, of another size."""
        focus = self.menu.focus
        self.layout()
        if focus < len(self.menu.buttons):
            self.menu.focus = focus

    def backdrop(self, surface: pygame.Surface) -> None:
        """What lies behind the sheet, over the whole window."""

    def handle(self, event: pygame.event.Event) -> None:
        """An event of the window; positions are pixels."""

    def step(self, dt: float) -> None:
        """`dt`: seconds since the last step."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draws from state only: the same state gives the same pixels."""


def shade_screen(surface: pygame.Surface) -> None:
    """Darkens everything drawn so far, so that what comes over it stands out."""
    surface.fill((110, 110, 110), special_flags=pygame.BLEND_RGB_MULT)


def placed(event: pygame.event.Event, corner: tuple[int, int]) -> pygame.event.Event:
    """The same event with its place, where it has one, counted from that corner."""
    if corner == (0, 0) or not hasattr(event, "pos"):
        return event
    left, top = event.pos[0] - corner[0], event.pos[1] - corner[1]
    return pygame.event.Event(event.type, event.dict | {"pos": (left, top)})
