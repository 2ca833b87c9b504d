"""The game with a gamepad that is not there, worked by lines on standard input.

`python -m tests.window.pad_game ARGUMENTS` takes the arguments of captain-red. Each line is the name of a button, stick
or trigger and the share of its way that it is pushed: `a 1`, `a 0`, `leftx -1`.
"""

import sys
import threading
import time

from pygame._sdl2 import controller

from game.cli.main import main
from tests.ui.virtual_pad import VirtualPad

HELD = 0.05  # seconds, so that a frame sees each change


def work() -> None:
    """Plugs the gamepad in once the game looks for one, and pushes it about until the input ends."""
    while not controller.get_init():
        time.sleep(HELD)
    with VirtualPad() as pad:
        for line in sys.stdin:
            name, share = line.split()
            pad.push(name, float(share))
            time.sleep(HELD)


if __name__ == "__main__":
    threading.Thread(target=work, daemon=True).start()
    sys.exit(main())
