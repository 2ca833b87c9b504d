"""Takes the README's pictures from the running game, with no screen: `python tools/screenshots.py [FOLDER]`.

A persona plays the squad on a fixed seed until there is something to show; the pictures are what a player would see.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.core.paths import user_path
from game.rules.components import SQUAD
from game.rules.orders import Kind
from game.sim.commander import make_commander
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.title import TitleScene

SIZE = (1280, 720)
FRAME = 1 / 60
SEED = 2
PATIENCE = 240  # seconds for kernels to compile


class Camera:
    """The game and the folder its pictures go to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = App(SIZE, Options("01_breach", SEED), warm=False)

    @property
    def battle(self) -> BattleScene:
        return next(scene for scene in self.app.scenes if isinstance(scene, BattleScene))

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise TimeoutError("the game did not come so far")
            self.app.step(FRAME)
            if not any(isinstance(scene, BattleScene) for scene in self.app.scenes):
                time.sleep(0.01)

    def press(self, key: int) -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.app.handle(pygame.event.Event(kind, key=key, mod=0, unicode=""))
        self.app.step(FRAME)

    def point(self, place: tuple[int, int]) -> None:
        self.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
        self.app.step(FRAME)

    def rest(self) -> None:
        """Until the player may order: captions are read, animations shown."""

        def ready() -> bool:
            if self.battle.session.captions:
                self.press(pygame.K_RETURN)
            return self.battle.idle or self.app.scene is not self.battle

        self.wait(ready)

    def shoot(self, name: str) -> None:
        for _ in range(30):
            self.app.step(FRAME)
        self.app.draw()
        pygame.image.save(self.app.surface, self.folder / f"{name}.png")
        print(self.folder / f"{name}.png")


def play_until(camera: Camera, done: Callable[[], bool]) -> None:
    """Lets the veteran order the squad until it holds or the battle ends."""
    match = camera.battle.session.match
    mind = make_commander("veteran", match.battle, SEED)
    camera.rest()
    while camera.app.scene is camera.battle and not done():
        camera.battle.give(mind.choose(match, SQUAD))
        camera.rest()


def can_shoot(scene: BattleScene) -> bool:
    """Whether the selected unit has somebody to shoot at and both actions."""
    unit = scene.planning.selected
    if unit is None or scene.session.view.pace.actions[unit] < 2:
        return False
    return any(choice.entry.kind == Kind.SHOOT and choice.orders for choice in scene.planning.choices)


def take_all(folder: Path) -> None:
    """Title, brief, a move, a shot, the dream, the end."""
    camera = Camera(folder)
    camera.app.show(TitleScene(camera.app))
    camera.shoot("title")
    camera.app.show(BriefScene(camera.app, "01_breach"))
    camera.shoot("brief")
    camera.press(pygame.K_RETURN)
    camera.wait(lambda: isinstance(camera.app.scene, BattleScene))
    play_until(camera, lambda: can_shoot(camera.battle))
    scene = camera.battle
    unit = scene.planning.selected or scene.session.squad[0]
    scene.select(unit)
    place = scene.session.view.place[unit]
    left, top = scene.stage.camera.to_screen(int(place.x) + 1, int(place.y) + 2)
    camera.point((int(left), int(top)))
    camera.shoot("battle")
    camera.press(pygame.K_1)
    camera.shoot("shot")
    camera.press(pygame.K_ESCAPE)
    play_until(camera, lambda: any(camera.battle.session.view.place.plane[row] for row in camera.battle.session.squad))
    camera.battle.show_plane(1)
    camera.shoot("dream")
    play_until(camera, lambda: False)
    camera.shoot("end")
    camera.app.close()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "assets/screenshots"
    target.mkdir(parents=True, exist_ok=True)
    # Nobody's own saves and settings, so that the pictures are everybody's; what is compiled is shared.
    os.environ.setdefault("CAPTAIN_RED_CACHE", str(user_path("cache")))
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAPTAIN_RED_HOME"] = home
        take_all(target)
