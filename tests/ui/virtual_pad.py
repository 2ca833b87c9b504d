"""A gamepad made of nothing: SDL's virtual joystick, through the SDL library that pygame itself has loaded."""

import ctypes
from pathlib import Path
from typing import Self

import pygame
import pytest

from game.ui.app import App
from game.ui.input.names import AXES, BUTTONS, TRIGGERS

GAMEPAD, FLIGHT_STICK = 1, 5  # SDL_JOYSTICK_TYPE_GAMECONTROLLER and one whose layout nobody knows
FULL, REST = 32767, -32768


def sdl() -> ctypes.CDLL:
    """Skips the test where pygame brings no library of its own."""
    folder = Path(pygame.__file__).parent.parent / "pygame_ce.libs"
    found = sorted(folder.glob("libSDL2-2*"))
    if not found:
        pytest.skip("pygame's SDL library is not beside it")
    library = ctypes.CDLL(str(found[0]))
    library.SDL_JoystickOpen.restype = ctypes.c_void_p
    for name, kind in (("Button", ctypes.c_uint8), ("Axis", ctypes.c_int16)):
        getattr(library, f"SDL_JoystickSetVirtual{name}").argtypes = [ctypes.c_void_p, ctypes.c_int, kind]
    library.SDL_JoystickClose.argtypes = [ctypes.c_void_p]
    return library


class VirtualPad:
    """Plugged in while it is used as a context manager."""

    def __init__(self, kind: int = GAMEPAD) -> None:
        self.sdl, self.kind = sdl(), kind

    def __enter__(self) -> Self:
        self.index = self.sdl.SDL_JoystickAttachVirtual(self.kind, len(AXES), len(BUTTONS) - 1, 0)
        assert self.index >= 0
        self.joystick = self.sdl.SDL_JoystickOpen(self.index)
        for trigger in TRIGGERS:
            self.push(trigger, 0.0)
        return self

    def __exit__(self, *_: object) -> None:
        self.sdl.SDL_JoystickClose(self.joystick)
        self.sdl.SDL_JoystickDetachVirtual(self.index)

    def push(self, name: str, share: float) -> None:
        """A stick -1 to 1, a trigger 0 to 1, a button 0 or 1."""
        if name in BUTTONS:
            self.sdl.SDL_JoystickSetVirtualButton(self.joystick, BUTTONS.index(name), int(share))
            return
        value = round(REST + share * (FULL - REST)) if name in TRIGGERS else round(share * FULL)
        self.sdl.SDL_JoystickSetVirtualAxis(self.joystick, AXES.index(name), value)


class Pad(VirtualPad):
    """Each change is heard by the app at once."""

    def __init__(self, app: App, kind: int = GAMEPAD) -> None:
        super().__init__(kind)
        self.app = app

    def __exit__(self, *_: object) -> None:
        super().__exit__()
        self.hear()

    def hear(self) -> None:
        """What SDL tells the window goes to the app, as in its loop."""
        for event in pygame.event.get():
            self.app.handle(event)

    def push(self, name: str, share: float) -> None:
        super().push(name, share)
        self.hear()

    def press(self, name: str) -> None:
        """Down, a frame, up."""
        self.push(name, 1.0)
        self.app.step(1 / 30)
        self.push(name, 0.0)
