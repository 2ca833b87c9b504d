"""The game in a real window: it shows a picture, answers the keyboard and the mouse, and leaves when asked."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.screen import Screen, changed, colours, missing_programs, wait_for

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
RICH_PICTURE = 200  # colours: far more than text on a plain ground has


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path / "screen") as screen:
        yield screen


@pytest.fixture
def game(screen: Screen) -> Iterator["subprocess.Popen[bytes]"]:
    running = subprocess.Popen(LAUNCH, env=screen.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    yield running
    running.kill()
    running.communicate()


def test_the_mission_is_shown_and_answers(screen: Screen, game: "subprocess.Popen[bytes]") -> None:
    opened = wait_for(lambda: game.poll() is not None or screen.find_window(game.pid) is not None, START_SECONDS)
    assert game.poll() is None, game.communicate()[1].decode()
    assert opened, "no window"
    screen.hands("mousemove", "640", "360")  # with no window manager the keys go where the pointer is
    assert wait_for(lambda: colours(screen.picture()) > RICH_PICTURE, START_SECONDS)
    brief = screen.wait_still(ANSWER_SECONDS)
    screen.hands("key", "Return")
    assert wait_for(lambda: changed(brief, screen.picture()) > 0.2, START_SECONDS), "Return did not start the mission"
    scene = screen.wait_still(ANSWER_SECONDS)
    assert colours(scene) > RICH_PICTURE
    for words in (("key", "Tab"), ("mousemove", "500", "300", "click", "1")):
        before = screen.picture()
        screen.hands(*words)
        assert wait_for(lambda before=before: changed(before, screen.picture()) > 0.0005, ANSWER_SECONDS), words  # type: ignore[misc]
    game.send_signal(signal.SIGTERM)  # SDL hands it on as the wish to close the window
    out, err = game.communicate(timeout=ANSWER_SECONDS)
    assert game.returncode == 0, err.decode()
    assert out == b""
    assert err == b""
