"""The window itself: its size, the whole screen and back, and how large a 1280x720 screen's unit is drawn in it."""

import os
import warnings

import pygame

from game.ui.settings import SCALES, Settings

BASE = (1280, 720)
SMALLEST = (1024, 600)
ROOM = 0.92  # share of a desktop that a window of ours may take when nobody has said how large it shall be
FIRST_SIZES = ((2560, 1440), (1920, 1080), (1600, 900), BASE)
# An older SDL, or a system that is not meant, ignores these.
HINTS = {
    # Through software GL every flip costs milliseconds on a machine without a graphics card.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    # Without it Windows shows a small picture enlarged on a high-density screen.
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    # The whole screen is left alone when another window is chosen, as people with two screens want.
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
}


class Window:
    """`surface` is what is drawn on; it is another one, or another size, after each change."""

    def __init__(self, size: tuple[int, int] | None, settings: Settings, fullscreen: bool) -> None:
        """`size`: pixels; None: as it was left, or what suits the desktop."""
        for name, value in HINTS.items():
            os.environ.setdefault(name, value)
        pygame.display.init()
        self.settings = settings
        self.fullscreen = False
        self.windowed = size or _fitting(settings.window) or first_size()
        pygame.display.set_mode(self.windowed, pygame.RESIZABLE)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to the window that shows it
            self._window = pygame.Window.from_display_module()
        self._window.minimum_size = SMALLEST
        self.show_whole(fullscreen)

    @property
    def surface(self) -> pygame.Surface:
        surface = pygame.display.get_surface()
        assert surface is not None
        return surface

    def show_whole(self, fullscreen: bool) -> None:
        """The whole screen, or a window as large as it was before."""
        if fullscreen == self.fullscreen:
            return
        self.fullscreen = fullscreen
        if fullscreen:
            self._window.size = desktop()  # where no window manager does as the next line asks
            self._window.set_fullscreen(True)
        else:
            self._window.set_windowed()
            self._window.size = self.windowed

    def resize(self, size: tuple[int, int]) -> None:
        """Makes a window of that size, in pixels."""
        self.show_whole(False)
        self.windowed = (max(size[0], SMALLEST[0]), max(size[1], SMALLEST[1]))
        self._window.size = self.windowed

    def remember(self) -> None:
        """The size that a person has drawn the window to is the one it opens with the next time."""
        if not self.fullscreen:
            self.windowed = self.settings.window = self.surface.get_size()


def scale_of(size: tuple[int, int], wanted: str) -> float:
    """Pixels for a unit of a 1280x720 screen; `wanted` of SCALES, never more than there is room for."""
    most = min(size[0] / BASE[0], size[1] / BASE[1])
    if wanted == "whole":
        return float(max(1, int(most))) if most >= 1 else most
    return min(most, SCALES[wanted] or most)


def desktop() -> tuple[int, int]:
    """Pixels of the screen that the window is on."""
    sizes = pygame.display.get_desktop_sizes()
    return sizes[0] if sizes else BASE


def _fitting(size: tuple[int, int] | None) -> tuple[int, int] | None:
    """The size, if there is one and this desktop, which may be another than the last time, has room for it."""
    if size is None:
        return None
    room = zip(SMALLEST, size, desktop(), strict=True)
    return size if all(least <= side <= most for least, side, most in room) else None


def first_size() -> tuple[int, int]:
    """The largest of our sizes that leaves some of the desktop free; what there is on a small one."""
    wide, high = desktop()
    fitting = [size for size in FIRST_SIZES if size[0] <= wide * ROOM and size[1] <= high * ROOM]
    return fitting[0] if fitting else (min(BASE[0], max(wide, SMALLEST[0])), min(BASE[1], max(high, SMALLEST[1])))
