"""The real Tiled in its window on a virtual screen, worked by keys and mouse as a map maker would."""

import os
import subprocess
import time
from pathlib import Path
from typing import Self

from tests.window.screen import Picture, Screen, wait_for

START_SECONDS = 30
STILL_SECONDS = 8
DIALOG_SECONDS = 20
KEY_DELAY = "30"


class Editor:
    """Tiled with settings of its own in `home`; use as a context manager inside a Screen.

    `only` is the one folder in which it finds programs.
    """

    def __init__(self, screen: Screen, home: Path, only: Path | None = None) -> None:
        self.screen, self.home = screen, home
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        folders = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
        self.environment = (
            screen.environment
            | folders
            | {
                "XDG_RUNTIME_DIR": str(runtime),
                "QT_QPA_PLATFORM": "xcb",
                "LC_ALL": "C.UTF-8",
                "PATH": str(only or os.environ["PATH"]),
            }
        )

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(["tiled"], env=self.environment, cwd=self.home,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        assert wait_for(lambda: bool(self._windows()), START_SECONDS), "Tiled did not open its window"
        self.rest()
        self._focus()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)

    def keys(self, *keys: str) -> None:
        """Presses keys in whatever window is on top, one after the other."""
        for key in keys:
            self._focus()
            self.screen.hands("key", "--delay", KEY_DELAY, key)
            self.rest()

    def choose(self, path: Path, *keys: str) -> None:
        """Opens a file dialog by keys, names a file in it, and waits until the dialog is gone."""
        before = len(self._windows())
        self.keys(*keys)
        assert wait_for(lambda: len(self._windows()) > before, DIALOG_SECONDS), f"{keys} opened no dialog"
        self._focus()
        self.screen.hands("type", "--delay", "5", str(path))
        self.screen.hands("key", "Return")
        assert wait_for(lambda: len(self._windows()) <= before, DIALOG_SECONDS), f"the dialog keeps {path}"
        self.rest()

    def click(self, x: int, y: int) -> None:
        self.screen.hands("mousemove", str(x), str(y), "click", "1")
        self.rest()

    def open_project(self, path: Path) -> None:
        """By the menu Project, its first line."""
        self.choose(path, "alt+p", "o")

    def open_map(self, path: Path) -> None:
        self.choose(path, "ctrl+o")

    def rest(self) -> Picture:
        """Waits until the screen rests."""
        time.sleep(0.2)
        return self.screen.wait_still(STILL_SECONDS)

    def _windows(self) -> list[str]:
        words = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        found = subprocess.run(
            words, env=self.screen.environment, check=False, timeout=20, capture_output=True, text=True
        )
        return found.stdout.split()

    def _focus(self) -> None:
        """Without a window manager nobody gives the keyboard to a new dialog."""
        windows = self._windows()
        if windows:
            self.screen.hands("windowfocus", max(windows, key=int))
