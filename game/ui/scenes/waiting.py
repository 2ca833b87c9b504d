"""While a battle is opened: a bar for what is being compiled, and the way back if it fails."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.campaign.envelope import saved_files
from game.core.errors import UserError
from game.ui.input import is_pressed
from game.ui.loading import Job, load_battle, message_of, open_battle, open_reel
from game.ui.scene import Scene
from game.ui.theme import ACCENT, BAD, EMPTY, TEXT, Theme
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.campaign.saves import Saved
    from game.sim.match import Match
    from game.sim.recipe import Recipe
    from game.sim.reel import Reel
    from game.ui.app import App

SEEDS = 1_000_000  # short enough to be told to somebody else
HUMAN = "human"


class WaitingScene(Scene):
    """Shows what was loaded as soon as the job is done: a battle, or a campaign between two."""

    on_sheet = True

    def __init__(self, app: "App", job: "Job[Match | Saved | Reel]", watching: bool = False) -> None:
        super().__init__(app)
        self.job = job
        self.watching = watching
        self.layout()

    def layout(self) -> None:
        middle = self.size[0] / self.theme.scale / 2
        entries = [(self.text.get("ui-main-menu"), self.app.show_title)]
        self.menu = Menu(column(self.theme, middle - 140, 420, 280, entries))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.show_title()
        else:
            self.menu.handle(event)

    def step(self, dt: float) -> None:
        if self.job.done and self.job.result is not None:
            _begin(self.app, self.job.result, self.watching)

    def draw(self, surface: pygame.Surface) -> None:
        theme, (width, _) = self.theme, self.size
        if self.job.error is not None:
            words = theme.paragraph(message_of(self.job.error), theme.px(700), 16, BAD)
            surface.blit(words, ((width - words.get_width()) // 2, theme.px(300)))
        else:
            title = theme.text(self.text.get("ui-loading"), 24, face="heading")
            surface.blit(title, ((width - title.get_width()) // 2, theme.px(290)))
            draw_warming(surface, self.app, theme, theme.rect(width / theme.scale / 2 - 180, 340, 360, 6))
        self.menu.draw(surface, theme)


def draw_warming(surface: pygame.Surface, app: "App", theme: Theme, rect: pygame.Rect) -> None:
    """The bar of what is being compiled; nothing once that is over."""
    warming = app.warming
    if warming is None or warming.done:
        return
    pygame.draw.rect(surface, EMPTY, rect)
    pygame.draw.rect(surface, ACCENT, (rect.x, rect.y, round(rect.width * warming.share), rect.height))
    words = theme.text(app.text.get("ui-warming", percent=round(warming.share * 100)), 13, TEXT)
    surface.blit(words, (rect.x, rect.bottom + theme.px(5)))


def begin_battle(app: "App", match: "Match", watching: bool = False) -> None:
    from game.ui.battle.scene import BattleScene

    assert match.commanders is not None
    played = any(commander.name == HUMAN for commander in match.commanders)
    app.show(BattleScene(app, match, watching or not played))


def _begin(app: "App", found: "Match | Saved | Reel", watching: bool) -> None:
    from game.campaign.saves import Saved
    from game.sim.reel import Reel
    from game.ui.campaign.journey import begin
    from game.ui.reel.scene import ReelScene

    if isinstance(found, Reel):
        app.campaign = None
        app.show(ReelScene(app, found))
        return
    if not isinstance(found, Saved):
        begin_battle(app, found, watching)
        return
    app.campaign = found.campaign
    if found.match is not None:
        begin_battle(app, found.match)
    elif found.campaign is not None:
        begin(app, found.campaign)


def wait_for(app: "App", work: "Callable[[], Match | Saved | Reel]", watching: bool = False) -> None:
    app.show(WaitingScene(app, Job(work), watching))


def restart(app: "App", recipe: "Recipe", watching: bool = False) -> None:
    """The same mission again, with the same seed."""
    if app.campaign is not None:
        from game.ui.campaign.journey import begin

        begin(app, app.campaign)
        return
    wait_for(app, lambda: open_battle(recipe, app.warming), watching)


def watch_battle(app: "App") -> None:
    """AI against AI, as the options say."""
    wait_for(app, lambda: open_battle(recipe_of(app, app.options.mission), app.warming), watching=True)


def watch_replay(app: "App", path: Path) -> None:
    """The replay of this file, from its beginning."""
    wait_for(app, lambda: open_reel(path, app.warming))


def recipe_of(app: "App", mission: str) -> "Recipe":
    """What the options make of a mission."""
    from game.sim.recipe import Recipe

    options = app.options
    seed = time.time_ns() % SEEDS if options.seed is None else options.seed
    return Recipe(mission, seed, options.difficulty, options.commanders, options.forces, options.overrides)


def known_saves() -> list[Path]:
    """Saves, newest first; none where the folder cannot be had."""
    try:
        return saved_files()
    except (OSError, UserError):
        return []


def continue_battle(app: "App", path: Path | None = None) -> None:
    """The save of this path, or the newest that loads."""

    def newest() -> "Saved":
        problem: Exception | None = None
        for file in known_saves():
            try:
                return load_battle(file, app.warming)
            except UserError as error:
                problem = problem or error
        raise problem or UserError("", "saves", "there is nothing to continue", "begin a new game")

    wait_for(app, (lambda: load_battle(path, app.warming)) if path is not None else newest)
