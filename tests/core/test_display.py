"""Whether a window can be opened is told in one line that names the ways to go on."""

import socket
import sys
from pathlib import Path

import pytest

from game.core.display import display_problem

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a screen is always there")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_no_display_points_to_what_works_without_one() -> None:
    problem = display_problem()
    assert problem is not None
    assert "\n" not in problem
    for expected in ("play --text", "sim", "watch"):
        assert expected in problem


def test_a_display_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4242")
    assert "DISPLAY=:4242 is set, but nothing answers" in str(display_problem())


def test_a_named_driver_is_the_persons_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    assert display_problem() is None


def test_a_wayland_display_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path is short by law
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as screen:
        screen.bind("wayland-7")
        screen.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
        assert display_problem() is None
