"""The window and what is shown in it: a stack of scenes, moved by a clock from outside."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.content.text import Text
from game.core.errors import UserError
from game.core.paths import assets_dir, user_dir
from game.ui.input import ACT, Input, is_pressed
from game.ui.input.prompts import Prompts
from game.ui.loading import Warming, start_warming
from game.ui.notices import MenuKeys, Notice
from game.ui.palette import use
from game.ui.pictures import keep_picture
from game.ui.scene import Scene, placed
from game.ui.settings import has_settings, load_settings, save_settings
from game.ui.sound.mixer import Mixer
from game.ui.spoken import Spoken
from game.ui.sprites import SpriteBook
from game.ui.theme import VOID, Theme
from game.ui.window import BASE, Window, scale_of

if TYPE_CHECKING:
    from game.campaign.state import Campaign
    from game.ui.battle.stage import StageLike
    from game.ui.reload import Checker, Reloader

FRAMES_A_SECOND = 60
LONGEST_STEP = 0.1  # after a stall the game goes on where it was instead of leaping


WAKING = (
    pygame.WINDOWFOCUSGAINED, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.CONTROLLERBUTTONDOWN,
)  # fmt: skip


@dataclass
class Options:
    """What the command line asks for."""

    mission: str = ""
    seed: int | None = None
    difficulty: str = "normal"
    commanders: tuple[str, str] = ("human", "veteran")
    overrides: dict[str, str] = field(default_factory=dict)
    speed: float | None = None  # of animation; None: as the person has set
    forces: tuple[str, str] | None = None
    spoken: "Callable[[str], object] | None" = None  # hears in words what the screen shows
    check: "Checker | None" = None  # what is wrong with a map; None: it is not watched while it is played


class App:
    """`step` moves time, `handle` takes one event, `draw` paints the frame; nothing here reads a clock.

    `stage_factory`: makes the picture of a battle, the real one when None. `warm`: start compiling at once.
    """

    def __init__(
        self,
        size: tuple[int, int] | None = BASE,
        options: Options | None = None,
        fullscreen: bool = False,
        stage_factory: "Callable[..., StageLike] | None" = None,
        warm: bool = True,
    ) -> None:
        self.settings, problem = load_settings()
        self._window_before = self.settings.window
        self.window = Window(size, self.settings, fullscreen or self.settings.fullscreen)
        pygame.font.init()
        self.options = options or Options()
        self.text = Text()
        pygame.display.set_caption(self.text.get("ui-title"))
        self.book = SpriteBook(assets_dir() / "sprites")
        self.theme = Theme(self.book, scale_of(self.size, self.settings.scale))
        self.recolour()
        self.input = Input(self.settings)
        self.prompts = Prompts(self.input, self.text)
        self.stage_factory = stage_factory
        self.warming: Warming | None = start_warming() if warm else None
        self.sound = Mixer(self.settings)
        self.time_ms = 0.0
        self.running = True
        self.asleep = False
        self.scenes: list[Scene] = []
        self.reloader: Reloader | None = None
        self.campaign: Campaign | None = None  # the one that is being played
        self.notice = Notice(self)
        self.spoken = Spoken(self, self.options.spoken) if self.options.spoken else None
        self.menu_keys = MenuKeys(self)
        if problem:
            self.notice.show(problem)

    @property
    def surface(self) -> pygame.Surface:
        """The window's, which every frame is drawn on."""
        return self.window.surface

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    @property
    def sheet(self) -> pygame.Rect:
        """Where in the window the screens of fixed layout are, in pixels."""
        (width, height), px = self.size, self.theme.px
        wide, high = min(width, px(BASE[0])), min(height, px(BASE[1]))
        return pygame.Rect((width - wide) // 2, (height - high) // 2, wide, high)

    def relayout(self) -> None:
        """After a change of the window's size, the scale or the text: everything is made and placed anew."""
        self.theme.rescale(scale_of(self.size, self.settings.scale))
        for scene in self.scenes:
            scene.relayout()

    def apply(self, field: str) -> None:
        """A field of the settings was changed."""
        if field == "fullscreen":
            self.window.show_whole(self.settings.fullscreen)
            self.relayout()
        elif field == "scale":
            self.relayout()
        elif field in ("palette", "contrast"):
            self.recolour()
            self.relayout()
        elif field == "mono":
            self.sound.reopen()
        self.input.apply()

    def recolour(self) -> None:
        """Takes the colours that are set; what has been drawn with others is made anew by the next layout."""
        use(self.settings.palette, self.settings.contrast)
        self.theme.sharp = self.settings.contrast

    def toggle_fullscreen(self) -> None:
        self.settings.fullscreen = not self.window.fullscreen
        self.apply("fullscreen")

    @property
    def scene(self) -> Scene:
        """The one on top, which hears the events."""
        return self.scenes[-1]

    def push(self, scene: Scene) -> None:
        self.scenes.append(scene)

    def pop(self) -> None:
        self.scenes.pop()

    def show(self, scene: Scene) -> None:
        """Leaves every scene for this one."""
        self.scenes[:] = [scene]

    def show_title(self) -> None:
        """Leaves everything for the first screen."""
        from game.ui.scenes.title import TitleScene

        self.campaign = None
        self.show(TitleScene(self))

    def quit(self) -> None:
        self.running = False

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.WINDOWFOCUSLOST:
            self.asleep = True
        elif event.type in WAKING:
            self.asleep = False
        if event.type == pygame.QUIT:
            self.quit()
        elif event.type == pygame.WINDOWSIZECHANGED:
            self.window.remember()
            self.relayout()
        top = self.scenes[-1:]
        for made in self.input.read(event):
            self._act(made)
        if top == self.scenes[-1:]:
            self._deliver(event)  # a key that was acted upon is not also for the screen that came of it

    def _act(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "picture"):
            keep_picture(self)
        elif is_pressed(event, "fullscreen"):
            self.toggle_fullscreen()
        elif is_pressed(event, "help"):
            from game.ui.scenes.codex import open_help

            open_help(self)
        else:
            self._deliver(event)

    def _deliver(self, event: pygame.event.Event) -> None:
        if self.scenes and not (self.reloader and self.reloader.handle(event)):
            self._hand_on(event)

    def _hand_on(self, event: pygame.event.Event) -> None:
        """To the scene on top; what that does to its buttons is heard."""
        scene, menu = self.scene, self.scene.menu
        before = (menu, menu.focus)
        scene.handle(placed(event, self.sheet.topleft) if scene.on_sheet else event)
        pressed = event.type in (ACT, pygame.MOUSEBUTTONDOWN)
        if pressed and (self.scenes[-1:] != [scene] or scene.menu is not menu):
            self.sound.play("press")
        elif (scene.menu, scene.menu.focus) != before:
            self.sound.play("focus")

    def step(self, dt: float) -> None:
        """`dt`: seconds. Time stands still while the person looks at another window."""
        if self.asleep:
            return
        self.time_ms += dt * 1000
        for event in self.input.step(dt):
            self._act(event)
        self.scene.step(dt)
        self.sound.play_music(self.scene.music or self.sound.music)
        self.sound.step(dt)
        self.notice.step(dt)
        if self.reloader is not None:
            self.reloader.step(dt)
        if self.spoken is not None:
            self.spoken.step()

    def draw(self) -> pygame.Surface:
        """The whole frame, onto the window's surface."""
        bottom = max((row for row, scene in enumerate(self.scenes) if scene.covers), default=0)
        self.surface.fill(VOID)
        for scene in self.scenes[bottom:]:
            scene.backdrop(self.surface)
            scene.draw(self.surface.subsurface(self.sheet) if scene.on_sheet else self.surface)
        if self.reloader is not None:
            self.reloader.draw(self.surface)
        self.menu_keys.draw(self.surface)
        self.notice.draw(self.surface)
        return self.surface

    def close(self) -> None:
        """Stops what runs beside the screen, keeps the window's size and gives the window back."""
        if self.settings.window != self._window_before:
            with suppress(UserError):  # where nothing can be kept, the start has said so
                save_settings(self.settings)
        if self.warming is not None:
            self.warming.stop()
        self.sound.close()
        pygame.quit()


def run(app: App, frames: int | None = None) -> None:
    """Plays until the window is closed, or for so many frames."""
    try:
        _loop(app, frames)
    finally:
        app.close()


def _loop(app: App, frames: int | None) -> None:
    clock = pygame.time.Clock()
    last = time.perf_counter()
    drawn = 0
    while app.running and (frames is None or drawn < frames):
        for event in pygame.event.get():
            app.handle(event)
        now = time.perf_counter()
        app.step(min(now - last, LONGEST_STEP))
        last = now
        if app.running:
            app.draw()
            pygame.display.flip()
        drawn += 1
        clock.tick(FRAMES_A_SECOND)


def open_app(
    size: tuple[int, int] | None, options: Options, fullscreen: bool = False, load: str = "", watch: bool = False,
    replay: Path | None = None,
) -> App:  # fmt: skip
    """The window with its first screen: the title, a mission's brief, a saved battle, AI against AI, or a replay."""
    path = _saved(load) if load else None
    from game.ui.scenes.brief import BriefScene
    from game.ui.scenes.first import FirstScene
    from game.ui.scenes.title import TitleScene
    from game.ui.scenes.waiting import continue_battle, watch_battle, watch_replay

    app = App(size, options, fullscreen)
    app.show(TitleScene(app))
    if path is not None:
        continue_battle(app, path)
    elif replay is not None:
        watch_replay(app, replay)
    elif watch:
        watch_battle(app)
    elif options.mission:
        app.show(BriefScene(app, options.mission))
    elif not has_settings():
        app.push(FirstScene(app))
    if options.mission and options.check is not None:
        from game.ui.reload import Reloader

        app.reloader = Reloader(app, options.mission, options.check)
    return app


def _saved(name: str) -> Path:
    """The file of a save's name; raises UserError when there is none."""
    path = user_dir("saves") / f"{name}.save.json"
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name) or not path.is_file():
        known = sorted(file.name.removesuffix(".save.json") for file in user_dir("saves").glob("*.save.json"))
        names = ", ".join(known) or "none yet"
        raise UserError("", "--load", f"there is no save {name!r}", f"expected one of: {names}")
    return path
