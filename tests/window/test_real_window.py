"""The game in a real window: it shows a picture, answers the keyboard and the mouse, and leaves when asked."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.window.screen import Picture, Screen, changed, colours, missing_programs, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        bool(missing_programs()) and not os.environ.get("CI"),
        reason=f"not installed: {', '.join(missing_programs())} (apt install xvfb xdotool)",
    ),
]
LAUNCH = (sys.executable, "-m", "game", "play", "01_breach", "--seed", "1")
START_SECONDS = 300  # a cold cache compiles every rule first
ANSWER_SECONDS = 10
MOST = 0.2  # of the screen: what another plane, or a screen that darkens it, changes, and people breathing do not
BACKGROUND = {"SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1"}  # there is no window manager to give the window the focus
RICH_PICTURE = 200  # colours: far more than text on a plain ground has


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path / "screen") as screen:
        yield screen


def start(screen: Screen, *words: str) -> Iterator["subprocess.Popen[bytes]"]:
    running = subprocess.Popen(
        words, env=screen.environment | BACKGROUND,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    yield running
    running.kill()
    running.communicate()


@pytest.fixture
def game(screen: Screen) -> Iterator["subprocess.Popen[bytes]"]:
    yield from start(screen, *LAUNCH)


@pytest.fixture
def pad_game(screen: Screen) -> Iterator["subprocess.Popen[bytes]"]:
    yield from start(screen, *LAUNCH[:2], "tests.window.pad_game", *LAUNCH[3:])


def wait_for_brief(screen: Screen, game: "subprocess.Popen[bytes]") -> Picture:
    """The window with the mission's brief, at rest."""
    opened = wait_for(lambda: game.poll() is not None or screen.find_window(game.pid) is not None, START_SECONDS)
    assert game.poll() is None, game.communicate()[1].decode()
    assert opened, "no window"
    screen.hands("mousemove", "640", "360")  # with no window manager the keys go where the pointer is
    assert wait_for(lambda: colours(screen.picture()) > RICH_PICTURE, START_SECONDS)
    return screen.wait_still(ANSWER_SECONDS)


def answers(screen: Screen, do: Callable[[], object], least: float = 0.0005) -> bool:
    """Whether that share of the screen becomes another after something was done."""
    before = screen.picture()
    do()
    return wait_for(lambda: changed(before, screen.picture()) > least, ANSWER_SECONDS)


def test_the_mission_is_shown_and_answers(screen: Screen, game: "subprocess.Popen[bytes]") -> None:
    brief = wait_for_brief(screen, game)
    screen.hands("key", "Return")
    assert wait_for(lambda: changed(brief, screen.picture()) > 0.2, START_SECONDS), "Return did not start the mission"
    scene = screen.wait_still(ANSWER_SECONDS)
    assert colours(scene) > RICH_PICTURE
    for words in (("key", "Tab"), ("mousemove", "500", "300", "click", "1")):
        assert answers(screen, partial(screen.hands, *words)), words
    game.send_signal(signal.SIGTERM)  # SDL hands it on as the wish to close the window
    out, err = game.communicate(timeout=ANSWER_SECONDS)
    assert game.returncode == 0, err.decode()
    assert out == b""
    assert err == b""


def test_the_window_is_drawn_larger_and_smaller_in_the_middle_of_it(
    screen: Screen, game: "subprocess.Popen[bytes]"
) -> None:
    wait_for_brief(screen, game)
    window = screen.find_window(game.pid)
    assert window is not None
    for size in ((1100, 640), (1200, 700)):
        assert answers(screen, partial(screen.hands, "windowsize", window, *map(str, size)), 0.02), size
        picture = screen.wait_still(ANSWER_SECONDS)
        inside, outside = picture[: size[1], : size[0]], picture[size[1] + 2 :]
        assert colours(inside) > RICH_PICTURE
        assert colours(outside) < RICH_PICTURE, "nothing is left outside the window"
    screen.hands("mousemove", "500", "300")
    assert answers(screen, partial(screen.hands, "key", "Return"), MOST)
    assert wait_for(lambda: colours(screen.picture()[:600]) > RICH_PICTURE, START_SECONDS)
    assert colours(screen.picture()[702:]) == 1
    screen.hands("key", "alt+Return")
    assert wait_for(lambda: colours(screen.picture()[702:]) > 10, ANSWER_SECONDS), "the whole screen is not taken"
    screen.hands("key", "alt+Return")
    assert wait_for(lambda: colours(screen.picture()[702:]) == 1, ANSWER_SECONDS), "the window is not had back"


def test_a_gamepad_plays(screen: Screen, pad_game: "subprocess.Popen[bytes]") -> None:
    wait_for_brief(screen, pad_game)

    def press(name: str, share: float = 1.0) -> None:
        assert pad_game.stdin is not None
        pad_game.stdin.write(f"{name} {share}\n{name} 0\n".encode())
        pad_game.stdin.flush()

    assert answers(screen, partial(press, "a"), MOST), "A did not begin the mission"
    assert wait_for(lambda: colours(screen.picture()) > RICH_PICTURE, START_SECONDS)
    for _ in range(4):
        press("a")  # messages of the mission are read
    for name in ("righttrigger", "start", "b", "y", "b"):
        assert answers(screen, partial(press, name), MOST), name
