"""Takes the pictures of the guide by following it: `python -m tools.guide_pictures`.

Needs Tiled, Xvfb and xdotool, for one of them shows Tiled's window.
"""

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from PIL import Image

from game.core.paths import maps_dir
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from tests.tiled.editor import Editor
from tests.tiled.test_editor_window import ENABLE_EXTENSIONS
from tests.window.screen import Screen
from tests.workshop.guide import MAP, Block, blocks, follow, run

COLOURS = 256  # enough for flat pictures, and a third of the size
WIDEST = 1000  # pixels


def main() -> None:
    goal = maps_dir() / "guide"
    goal.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        steps = blocks()
        follow(steps[0], folder)
        run(["maps", "render", str(MAP), "-o", "new.png"], folder)
        _keep(Image.open(folder / "new.png"), goal / "new.png")
        for step in steps[1:-1]:
            follow(step, folder)
        follow(Block("ftl", "hangar.en.ftl", steps[-2].text), folder)
        run(["maps", "render", str(MAP), "--plane", "ship", "-o", "done.png", "--overlay", "spawns,triggers"], folder)
        _keep(Image.open(folder / "done.png"), goal / "done.png")
        _keep(_in_tiled(folder), goal / "tiled.png")
        _keep(_on_screen(folder / MAP), goal / "play.png")


def _keep(picture: Image.Image, path: Path) -> None:
    picture = picture.convert("RGB")
    picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path, path.stat().st_size)


def _in_tiled(folder: Path) -> Image.Image:
    with Screen(folder / "screen") as screen, Editor(screen, folder / "home") as tiled:
        tiled.open_project(folder / "workshop" / "captain-red.tiled-project")
        tiled.click(*ENABLE_EXTENSIONS)
        tiled.open_map(folder / MAP)
        return Image.fromarray(tiled.rest())


def _on_screen(path: Path) -> Image.Image:
    app = App((1280, 720), Options(seed=1), warm=False)
    scene = BattleScene(app, open_match(Recipe(str(path), 1)))
    app.show(scene)
    scene.session.captions.clear()
    end = time.monotonic() + 2
    while time.monotonic() < end:
        app.step(1 / 60)
    surface = app.draw()
    return Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))


if __name__ == "__main__":
    main()
