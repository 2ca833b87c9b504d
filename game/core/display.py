"""Is there a screen to open a window on? Asked before pygame is, whose own answer is slow and unclear."""

import os
import socket
import sys
from pathlib import Path

HINT = (
    "play in the terminal with `captain-red play --text`, or run matches with `captain-red sim`; "
    "`captain-red watch` needs a screen too, or a virtual one (xvfb-run)"
)


def display_problem() -> str | None:
    """Why no window can be opened and what to do instead, in one line; None when a window should open.

    Looks only at the environment and at the display's socket, so it takes no time and opens nothing.
    """
    problem = _missing_display()
    return f"{problem}; {HINT}" if problem else None


def _missing_display() -> str:
    # Windows and macOS always have a screen; a named SDL driver (also "dummy") is the person's own choice.
    if sys.platform in ("win32", "darwin") or os.environ.get("SDL_VIDEODRIVER"):
        return ""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    if not wayland and not x11:
        return "no display: neither DISPLAY nor WAYLAND_DISPLAY is set"
    if (wayland and _answers_wayland(wayland)) or (x11 and _answers_x11(x11)):
        return ""
    named = f"DISPLAY={x11}" if x11 else f"WAYLAND_DISPLAY={wayland}"
    return f"no display: {named} is set, but nothing answers there"


def _answers_wayland(name: str) -> bool:
    return _connects(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))


def _answers_x11(name: str) -> bool:
    host, _, screen = name.rpartition(":")
    number = screen.partition(".")[0]
    if not number.isdigit() or host not in ("", "unix"):
        return True  # a far display, or an unusual name: let SDL try
    path = f"/tmp/.X11-unix/X{number}"
    return _connects(path) or (sys.platform == "linux" and _connects(f"\0{path}"))


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
