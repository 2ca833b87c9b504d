"""A replay on screen: watched at any speed, gone through along its bar, and played on from any of its moments."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.rules.components import PRESENT
from game.sim.reel import Reel
from game.ui.battle.scene import BattleScene
from game.ui.hud.contest import ContestPanel
from game.ui.hud.heard import HeardPanel
from game.ui.hud.part import Part
from game.ui.hud.squad import SquadCards
from game.ui.hud.top import LogPanel, MissionPanel, PlaneSwitch
from game.ui.hud.views import ViewButtons
from game.ui.input import ACT, is_pressed
from game.ui.loading import branch_of
from game.ui.reel.bar import SIGHT_OF, ReelBar
from game.ui.reel.session import BOTH, SIGHTS, ReelSession
from game.ui.scenes.ask import AskScene

if TYPE_CHECKING:
    from game.ui.app import App

MARGIN = 240  # pixels of both edges together, within which somebody is hard to see
SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)


class ReelScene(BattleScene):
    """Begins at the first moment, running. `single`: it stops again after one order."""

    panels: tuple[type[Part], ...] = (
        MissionPanel, PlaneSwitch, ViewButtons, LogPanel, ContestPanel, SquadCards, ReelBar, HeardPanel,
    )  # fmt: skip
    session: ReelSession

    def __init__(self, app: "App", reel: Reel) -> None:
        self.reel = reel
        super().__init__(app, reel.match, session=ReelSession(reel))
        self.bar = next(part for part in self.hud.parts if isinstance(part, ReelBar))
        self.single = False
        self._dragged = False
        self._does = self._deeds()
        if reel.problem:
            app.notice.show(self.text.get("reel-parts", problem=reel.problem))

    def _deeds(self) -> dict[str, Callable[[], object]]:
        sights = {name: partial(self.look, sight) for name, sight in SIGHT_OF.items()}
        return sights | {
            "round-back": lambda: self.go(self.reel.round_place(-1)),
            "round-on": lambda: self.go(self.reel.round_place(1)),
            "back": lambda: self.go(self.reel.place - 1),
            "on": self.step_on,
            "play": self.toggle,
            "slower": lambda: self.hasten(-1),
            "faster": lambda: self.hasten(1),
            "speed": lambda: self.hasten(0),
            "branch": self.ask_branch,
        }

    # --- time ---------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """The next order of the record, or rest where it ends."""
        if self.reel.at_end or self.single:
            self.single, self.paused = False, True
        else:
            self._present(self._commanded())

    def _end(self) -> None:
        """A replay has no last screen: one may go back in it."""

    def toggle(self) -> None:
        """Runs, or rests; at the end it begins again."""
        if self.paused and self.reel.at_end:
            self.go(0)
        self.paused, self.single = not self.paused, False

    def hasten(self, by: int) -> None:
        """Faster (1), slower (-1), or (0) the next speed round and round."""
        row = SPEEDS.index(min(SPEEDS, key=lambda speed: abs(speed - self.speed)))
        row = max(0, min(row + by, len(SPEEDS) - 1)) if by else (row + 1) % len(SPEEDS)
        self.speed = SPEEDS[row]

    def step_on(self) -> None:
        """One order on; it is shown happening, and one that is being shown is ended first."""
        if self.busy:
            self.stage.skip()
        if not self.reel.at_end:
            self._present(self._commanded())
            self.paused, self.single = False, True

    def go(self, place: int) -> None:
        """To a moment, at once, looking at whoever acted last if that is seen."""
        self.session.go(place)
        self.single = False
        unit = self._actor()
        if unit is not None:
            self.plane = int(self.session.view.place.plane[unit])
        self._show_now()
        if unit is not None:
            self._bring_in(unit)

    def look(self, sight: int) -> None:
        """With other eyes, at the same moment."""
        self.session.look(sight)
        self._show_now()

    def _show_now(self) -> None:
        self.planning.keep_valid()
        self.at_rest.clear()
        self.stage.side, self.stage.lit = self.session.side, self.session.sight == BOTH
        self.stage.show(self.session.view, self.shown_plane)

    def _actor(self) -> int | None:
        """Who acted last; None for nobody, or nobody that is seen."""
        place = self.reel.place
        unit = self.reel.orders[place - 1].unit if place else -1
        present = unit >= 0 and self.session.view.identity.presence[unit] == PRESENT
        return unit if present and self._is_known(unit) else None

    def _bring_in(self, unit: int) -> None:
        """Into the middle, if it is near the screen's edge or under a panel."""
        place, camera = self.session.view.place, self.stage.camera
        x, y = int(place.x[unit]), int(place.y[unit])
        left, top = camera.to_screen(x, y)
        inside = self.app.surface.get_rect().inflate(-MARGIN, -MARGIN).collidepoint(left, top)
        if not inside or self.hud.covers((int(left), int(top))):
            camera.centre_on(x, y)

    def _is_known(self, unit: int) -> bool:
        view, side = self.session.view, self.session.side
        own = view.identity.side[unit] == side
        return bool(own or view.memory.known[side * len(view.identity) + unit])

    # --- commands -----------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == ACT and event.down and self._press(event):
            return
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._dragged = False
        elif event.type == pygame.MOUSEMOTION and self._dragged:
            self._scrub(event.pos[0])
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and self._click(event.pos):
            return
        super().handle(event)

    def _scrub(self, left: int) -> None:
        place = self.bar.place_at(left)
        if place != self.reel.place:
            self.go(place)

    def _click(self, pos: tuple[int, int]) -> bool:
        """Whether the bar was meant."""
        self.controls.pointer = pos
        if self.hidden or not self.bar.rect.collidepoint(pos):
            return False
        spot = self.hud.spot_at(pos)
        if spot is not None:
            self._does[spot.does.removeprefix("reel-")]()
        elif self.bar.on_track(pos):
            self._dragged, self.paused = True, True
            self._scrub(pos[0])
        return True

    def _press(self, event: pygame.event.Event) -> bool:
        """Whether the key or button means the replay; the others are as in any battle."""
        if self.hidden:
            return False
        pressed = next((does for names, does in self._keys() if is_pressed(event, *names)), None)
        if pressed is None:
            return False
        pressed()
        return True

    def _keys(self) -> tuple[tuple[tuple[str, ...], Callable[[], object]], ...]:
        does = self._does
        return (
            (("back",), self.leave),
            (("left",), does["back"]),
            (("right",), does["on"]),
            (("up",), does["round-back"]),
            (("down",), does["round-on"]),
            (("confirm", "fast", "pause"), self.toggle),
            (("more",), does["faster"]),
            (("less",), does["slower"]),
            (("panels",), does["speed"]),
            (("next-unit",), lambda: self._turn(1)),
            (("previous-unit",), lambda: self._turn(-1)),
            (("end-turn",), self.ask_branch),
        )

    def _turn(self, by: int) -> None:
        self.look(SIGHTS[(SIGHTS.index(self.session.sight) + by) % len(SIGHTS)])

    def leave(self) -> None:
        """Back to the list of replays."""
        from game.ui.scenes.replays import ReplaysScene

        self.app.show(ReplaysScene(self.app))

    def pause(self) -> None:
        """There is no menu over a replay: it only rests."""
        self.toggle()

    def ask_branch(self) -> None:
        """Asks first: the replay is left for a battle."""
        if not self.session.can_branch:
            self.controls.notice = self.text.get("reel-branch-over")
            return
        self.paused = True
        turn = self.session.match.round
        detail = self.text.get("reel-branch-about")
        self.app.push(AskScene(self.app, self.text.get("reel-branch-ask", round=turn), detail, self.branch))

    def branch(self) -> None:
        """A battle of its own begins at this moment."""
        from game.ui.scenes.waiting import wait_for

        app, reel, place = self.app, self.reel, self.reel.place
        app.campaign = None
        wait_for(app, lambda: branch_of(reel, place, app.warming))
