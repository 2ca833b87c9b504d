"""Pictures of every screen: `python -m tools.screens FOLDER [--size WxH] [--palette NAME] [--golden] [--only NAME]`.

With --golden what is shown now is what tests compare with from now on: look at the pictures first.

Prints what is wrong with the words on them; the exit status is 1 when something is.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.core.paths import user_path
from game.ui.settings import PALETTES
from tools.screens.golden import LEFT_OUT, keep
from tools.screens.reading import problems, texts_of
from tools.screens.scenes import SCREENS, Booth

SIZES = ((1280, 720), (1920, 1080), (2560, 1080))
SETTLED = 1.0  # seconds after which nothing moves into place any more


def main(words: list[str] | None = None) -> int:
    chosen = _parse(words)
    os.environ.setdefault("CAPTAIN_RED_CACHE", str(user_path("cache")))
    wrong = 0
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAPTAIN_RED_HOME"] = home
        for size in chosen.size or SIZES:
            booth = Booth(size)
            for palette in chosen.palette or PALETTES[:1]:
                folder = chosen.folder / f"{size[0]}x{size[1]}" / palette
                golden = chosen.golden and size == SIZES[0] and palette == PALETTES[0]
                wrong += _all(booth, folder, palette, chosen.names, golden)
    return 1 if wrong else 0


def _all(booth: Booth, folder: Path, palette: str, names: list[str], golden: bool) -> int:
    """Every screen in one palette; how many are hard to read."""
    folder.mkdir(parents=True, exist_ok=True)
    app = booth.app
    app.settings.palette = palette  # type: ignore[assignment]
    app.apply("palette")
    wrong = 0
    for name in names or SCREENS:
        picture = shown(booth, name)
        pygame.image.save(picture, folder / f"{name}.png")
        if golden and name not in LEFT_OUT:
            keep(name, picture)
        _, texts = texts_of(app.scene)
        told = problems(app.size, texts)
        wrong += bool(told)
        print(f"{folder.parent.name} {palette} {name}: {len(texts)} texts" + "".join(f"\n    {line}" for line in told))
    return wrong


def shown(booth: Booth, name: str) -> pygame.Surface:
    """A screen, at a moment at which nothing moves into place any more."""
    booth.take_window()
    SCREENS[name](booth)
    booth.app.draw()
    booth.app.step(SETTLED)
    booth.app.draw()
    booth.app.time_ms = SETTLED * 1000  # people breathe: the same moment each time
    return booth.app.draw()


def _parse(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screens", description="Pictures of every screen.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", dest="names", action="append", choices=SCREENS, metavar="NAME")
    parser.add_argument("--size", type=_size, action="append", metavar="WxH")
    parser.add_argument("--palette", choices=PALETTES, action="append")
    parser.add_argument("--golden", action="store_true", help="keep what tests compare with")
    return parser.parse_args(words)


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    return int(wide), int(high)


if __name__ == "__main__":
    sys.exit(main())
