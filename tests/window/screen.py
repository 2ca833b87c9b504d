"""A virtual screen, a window on it, and hands: Xvfb's own frame buffer for the eyes, xdotool for the fingers."""

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

SIZE = (1280, 720)
PROGRAMS = ("Xvfb", "xdotool")
HEADER_WORDS = 25
STILL_SECONDS = 0.4
Picture = NDArray[np.uint8]


def missing_programs() -> list[str]:
    """Which of the programs needed are not installed."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


class Screen:
    """An X display of 1280x720 in true colour that only this test sees; use as a context manager."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        reader, writer = os.pipe()
        width, height = SIZE
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24",
             "-fbdir", str(self.folder), "-nolisten", "tcp"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()  # Xvfb chooses a free display and tells when it is up
        assert number, "Xvfb did not start"
        self.environment = os.environ | {
            "DISPLAY": f":{number}",
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEO_WINDOW_POS": "0,0",
            "SDL_FRAMEBUFFER_ACCELERATION": "0",
        }
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(timeout=10)

    def picture(self) -> Picture:
        """What the screen shows now, as [y, x, (red, green, blue)]."""
        raw = (self.folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack_from(f">{HEADER_WORDS}I", raw)
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        start = size + colours * 12
        rows = np.frombuffer(raw, np.uint8, count=height * line, offset=start).reshape(height, line)
        pixels = rows[:, : width * 4].reshape(height, width, 4)
        return np.ascontiguousarray(pixels[:, :, 2::-1])

    def hands(self, *words: str) -> None:
        """One xdotool command, such as `key Return` or `mousemove 640 360 click 1`."""
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=20, capture_output=True)

    def find_window(self, pid: int) -> str | None:
        """The window of this process, once it has one."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)], env=self.environment,
                               check=False, timeout=20, capture_output=True, text=True)  # fmt: skip
        return found.stdout.split()[0] if found.stdout.split() else None

    def wait_still(self, seconds: float) -> Picture:
        """The first picture that hardly changes for a moment; the last one seen if it never rests."""
        end = time.monotonic() + seconds
        before = self.picture()
        while time.monotonic() < end:
            time.sleep(STILL_SECONDS)
            now = self.picture()
            if changed(before, now) < 0.001:
                return now
            before = now
        return before


def wait_for(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether the condition came true within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return condition()


def changed(before: Picture, after: Picture) -> float:
    """Which share of the pixels differ clearly, 0 to 1."""
    difference = np.abs(before.astype(np.int16) - after.astype(np.int16)).max(axis=2)
    return float((difference > 8).mean())


def colours(picture: Picture) -> int:
    """How many different colours a picture has; a blank one has one, a scene has hundreds."""
    words = picture.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    return len(np.unique(words))
