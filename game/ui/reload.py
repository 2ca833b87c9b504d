"""A map edited while it is played: the battle goes on on the new one, or what is wrong with it is told.

The files are looked at a few times a second. Once they have been still for a moment the map is read beside the screen,
and the orders given so far are given again. If all of them stand, the battle goes on where it was; if not, the mission
begins again with the same seed. A map with problems changes nothing: they are listed, and the old one is played on.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.content.missions import find_map
from game.content.problems import MapProblems
from game.core.errors import UserError
from game.rules.orders import Reason
from game.sim.again import Again, play_again
from game.ui.battle.scene import BattleScene
from game.ui.loading import Job, message_of
from game.ui.map_files import stamps
from game.ui.notices import Notice, ProblemPanel
from game.ui.scenes.brief import BriefScene

if TYPE_CHECKING:
    from game.ui.app import App

EVERY = 0.2  # seconds between two looks
STILL = 0.15  # seconds without a change before the files are read
PATIENCE = 0.5  # seconds in which a file that cannot be read may still be half written

Checker = Callable[[Path], list[str]]  # the errors of a map, for people; the checks beyond those of the reader


class Broken(Exception):
    """The map has these problems."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(problems)
        self.problems = problems


class Reloader:
    """`step`, `handle` and `draw` are called by the app, above whatever scene is shown."""

    def __init__(self, app: "App", mission: str, check: Checker | None = None) -> None:
        self.app, self.mission, self.check = app, mission, check
        self.path = find_map(mission)
        self.panel = ProblemPanel(app)
        self.notice = Notice(app)
        self._stamps = stamps(self.path)
        self._job: Job[Again] | None = None
        self._orders = 0  # that the battle had when the job began
        self._since_look = 0.0
        self._still = -1.0  # seconds since the last change, below 0 when there is none to read
        self._since_change = 0.0

    def step(self, dt: float) -> None:
        """`dt`: seconds."""
        self.notice.step(dt)
        self._since_look += dt
        self._since_change += dt
        if self._still >= 0:
            self._still += dt
        if self._since_look >= EVERY:
            self._since_look = 0.0
            self._look()
        if self._job is not None:
            self._finish(self._job)
        elif self._still >= STILL:
            self._still = -1.0
            self._begin()

    def handle(self, event: pygame.event.Event) -> bool:
        return self.panel.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        (self.panel if self.panel.problems else self.notice).draw(surface)

    @property
    def battle(self) -> BattleScene | None:
        return next((scene for scene in self.app.scenes if isinstance(scene, BattleScene)), None)

    def _look(self) -> None:
        now = stamps(self.path)
        if now != self._stamps:
            self._stamps, self._still, self._since_change = now, 0.0, 0.0

    def _begin(self) -> None:
        battle = self.battle
        if battle is None:
            self._renew_brief()
            return
        recipe, orders = battle.session.match.recipe, tuple(battle.session.match.orders)
        assert recipe is not None
        self._orders = len(orders)

        def work() -> Again:
            problems = self.check(self.path) if self.check else []
            if problems:
                raise Broken(problems)
            return play_again(recipe, orders)

        self._job = Job(work)

    def _renew_brief(self) -> None:
        if not isinstance(self.app.scene, BriefScene):
            return
        try:
            problems = self.check(self.path) if self.check else []
            if not problems:
                self.app.show(BriefScene(self.app, self.mission))
            self.panel.show(problems)
        except UserError as error:
            self.panel.show([str(error)])

    def _finish(self, job: Job[Again]) -> None:
        if not job.done:
            return
        if job.error is not None:
            self._job = None
            if self._since_change < PATIENCE:
                self._begin()
            else:
                self.panel.show([words.replace(f"{self.path.parent}{os.sep}", "") for words in _told(job.error)])
            return
        self._job = None
        battle = self.battle
        if battle is None or job.result is None:
            return
        if len(battle.session.match.orders) != self._orders:
            self._begin()  # somebody gave an order meanwhile
            return
        self._change(battle, job.result)

    def _change(self, old: BattleScene, again: Again) -> None:
        """The same view of the new battle, under whatever lies over it."""
        fresh = BattleScene(self.app, again.match, old.session.watching)
        look_as(fresh, old)
        self.app.scenes[self.app.scenes.index(old)] = fresh
        self.panel.show([])
        if again.refused == Reason.OK:
            fresh.session.captions.clear()
            words = self.app.text.get("ui-reload-kept", orders=again.kept)
        else:
            words = self.app.text.get("ui-reload-restarted", reason=fresh.reason(again.refused))
        fresh.session.note(words)
        self.notice.show(words)


def look_as(fresh: BattleScene, old: BattleScene) -> None:
    """The new screen shows the place and plane that the old one showed, as fast as that."""
    fresh.plane = min(old.plane, len(fresh.session.plan.planes) - 1)
    fresh.speed, fresh.paused = old.speed, old.paused
    fresh.stage.camera.zoom = old.stage.camera.zoom
    fresh.stage.camera.centre_on(*old.stage.camera.middle)
    fresh.stage.show(fresh.session.view, fresh.plane)


def _told(error: Exception) -> list[str]:
    if isinstance(error, Broken):
        return error.problems
    if isinstance(error, MapProblems):
        return [str(problem) for problem in error.problems]
    return [message_of(error)]
