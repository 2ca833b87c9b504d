"""A real browser without a window, told what to do through its own pipe: messages of JSON, each ended by a zero."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
# It listens to 3 and talks to 4.
START = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
KEYS = {"Tab": 9, "Enter": 13, " ": 32}


class Browser:
    """One page. `heard`: what it told without being asked, as (method, parameters)."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive = send, receive
        self._rest = b""
        self._count = 0
        self._session = ""
        self.heard: list[tuple[str, dict[str, Any]]] = []

    def open(self, path: Path, width: int = 1000, height: int = 900) -> None:
        target = self.do("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.do("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.do(f"{domain}.enable")
        self.size(width, height)
        self.do("Page.navigate", url=path.as_uri())
        while not any(method == "Page.loadEventFired" for method, _ in self.heard):
            self._hear()

    def size(self, width: int, height: int) -> None:
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, kind: str = "", scheme: str = "light") -> None:
        """`kind`: "print", or the screen; `scheme`: what the reader likes, light or dark."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.do("Emulation.setEmulatedMedia", media=kind, features=features)

    def ask(self, script: str) -> Any:
        """The value of a JavaScript expression."""
        answer = self.do("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        code = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": KEYS[key]}
        words = {"text": {"Enter": "\r", " ": " "}[key]} if key != "Tab" else {}
        self.do("Input.dispatchKeyEvent", type="keyDown", **code, **words)
        self.do("Input.dispatchKeyEvent", type="keyUp", **code)

    def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._send, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._hear()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._receive, 1 << 20)
            assert more, "the browser has gone"
            self._rest += more
        words, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(words)
        if "method" in message:
            self.heard.append((message["method"], message["params"]))
        return message


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with a profile folder of its own; ends with the block."""
    program = next((found for found in map(shutil.which, NAMES) if found), None)
    assert program, f"expected one of {', '.join(NAMES)}; on Debian: apt install chromium"
    to_read, to_send = os.pipe()
    to_hear, to_write = os.pipe()
    command = [
        sys.executable, "-c", START, str(to_read), str(to_write), program, "--headless=new", "--no-sandbox",
        "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank",
    ]  # fmt: skip
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=(to_read, to_write), stdout=silent, stderr=silent)
    os.close(to_read)
    os.close(to_write)
    try:
        yield Browser(to_send, to_hear)
    finally:
        process.kill()
        process.wait()
        os.close(to_send)
        os.close(to_hear)
