"""The battle on screen: the player's commands, the enemy's phase, and time."""

from typing import TYPE_CHECKING

import pygame

from game.rules.components import PRESENT
from game.rules.events import Event
from game.rules.orders import Kind, Order, Reason
from game.rules.preview import why_not
from game.sim.match import IllegalOrder, Match
from game.ui.battle.controls import Controls
from game.ui.battle.overlay import AtRest
from game.ui.battle.past import Past
from game.ui.battle.planning import Planning
from game.ui.battle.seats import hand_over
from game.ui.battle.session import Session
from game.ui.battle.stage import make_stage
from game.ui.battle.tips import tip_of
from game.ui.battle.views import Views
from game.ui.hud.hud import PANELS, Hud
from game.ui.pictures import thumbnail_of
from game.ui.scene import Scene
from game.ui.scenes.ask import AskScene
from game.ui.settings import PACES
from game.ui.sound.ears import Ears

if TYPE_CHECKING:
    from game.ui.app import App

FAST = 4.0
# How far from the middle, as a share of the screen, an animation may happen before the camera goes there.
_CALM = 0.30


class BattleScene(Scene):
    """`watching`: both sides are commanded by personas."""

    panels = PANELS

    def __init__(self, app: "App", match: Match, watching: bool = False, session: Session | None = None) -> None:
        """`session`: one that was made already for this match."""
        super().__init__(app)
        self.session = session or Session(match, watching, app.campaign)
        self.planning = Planning(self.session)
        self.hud = Hud(self.theme, self.session, self.planning, app.size, self.panels)
        self.stage = make_stage(app, match.battle)
        self.views = Views(self)
        self.past = Past(self)
        self.controls = Controls(self)
        self.fast = False
        self._last = -1  # who acted last
        self.at_rest: AtRest = {}
        self.paused = False
        self.hidden = False  # panels and marks, for a picture
        self.speed = app.options.speed or 1.0
        self.plane = self._first_plane()
        self.ears = Ears(self)
        self.stage.listen(self.ears.hear)
        self.stage.side = self.session.side
        self.stage.show(self.session.view, self.plane)
        if not watching and self.session.is_players_turn:
            self.next_unit(1)
        elif self.session.squad:
            self.look_at(self.session.squad[0])
        self.views.prepare()

    # --- time ---------------------------------------------------------------------------------------------------

    def layout(self) -> None:
        self.hud.resize(self.app.size)
        self.views.rescale()
        self.views.fit()

    @property
    def busy(self) -> bool:
        return self.stage.busy

    @property
    def idle(self) -> bool:
        """Whether the player may give orders now."""
        return not self.busy and self.session.is_players_turn and not self.session.captions

    def step(self, dt: float) -> None:
        self.controls.step(dt)
        self.ears.step(dt)
        if self.paused:
            return
        self._animate(dt)
        self._follow()
        if self.busy:
            return
        self._settle()
        self._go_on()

    def _go_on(self) -> None:
        """Nothing moves any more: the end, the next order, or whose turn it is."""
        if self.session.match.is_over:
            self._end()
        elif self.session.captions:
            return
        elif not self.session.waits_for_people:
            self._present(self._commanded())
        elif not self.session.is_players_turn:
            hand_over(self)

    def _animate(self, dt: float) -> None:
        """As fast as was asked for: held, chosen for watching, or set for good."""
        pace = PACES[self.app.settings.pace]
        if pace is None and not self.session.watching:
            self.stage.skip()
        self.stage.still, self.stage.shakes = self.app.settings.still, self.app.settings.shake
        self.stage.speed = max(FAST if self.fast else 0.0, self.speed * (pace or 1.0))
        self.stage.step(dt)

    def _commanded(self) -> list[Event]:
        """One order of whoever commands; never more, so that no frame waits."""
        before = self.session.match.round
        events = self.session.command()
        self._on_round(before)
        return events

    def _on_round(self, before: int) -> None:
        session = self.session
        if session.match.round == before or session.match.is_over:
            return
        if not session.watching:
            problem = session.autosave(thumbnail_of(self.app.surface))
            session.note(problem or self.text.get("ui-autosaved"))

    def _settle(self) -> None:
        """After an animation: the plane that the player had chosen is shown again."""
        if self.stage.plane != self.shown_plane:
            self.stage.show(self.session.view, self.shown_plane)
        if self.session.is_players_turn and self.planning.selected is None and self.session.idle():
            self._hear_news()
            self.next_unit(1)

    def _follow(self) -> None:
        """The camera goes where the animation happens, and to its plane."""
        focus = self.stage.focus if self.busy else None
        if focus is None:
            return
        plane, x, y = focus
        if self.stage.plane != plane:
            self.stage.plane = plane
        left, top = self.stage.camera.to_screen(x, y)
        width, height = self.stage.camera.size
        if abs(left - width / 2) > width * _CALM or abs(top - height / 2) > height * _CALM:
            self.stage.camera.centre_on(x, y)

    def _present(self, events: list[Event]) -> None:
        self.planning.keep_valid()
        if events:
            self.stage.play(events, self.session.view)
        if not self.stage.busy:
            self.stage.show(self.session.view, self.shown_plane)

    def _end(self) -> None:
        from game.ui.scenes.end import EndScene

        if self.app.scene is self:
            problem = self.session.keep()
            if problem:
                self.app.notice.show(self.text.get("replays-unkept", problem=problem))
            self.app.push(EndScene(self.app, self.session))

    @property
    def shown_plane(self) -> int:
        """The chosen plane, or the other one while peeking."""
        planes = len(self.session.plan.planes)
        return (self.plane + 1) % planes if self.controls.peeking else self.plane

    def _first_plane(self) -> int:
        squad = self.session.squad
        return int(self.session.view.place.plane[squad[0]]) if squad else 0

    def draw(self, surface: pygame.Surface) -> None:
        shown = self.hud.shown
        shown.plane, shown.peeking = self.stage.plane, self.controls.peeking
        shown.busy, shown.pointer = self.busy or not self.session.is_players_turn, self.controls.pointer
        shown.speed, shown.paused = self.speed, self.paused
        shown.tip = tip_of(self)
        shown.view, shown.heard = self.views.mode, tuple(words for words, _ in self.ears.captions)
        shown.danger = self.planning.danger.shown or bool(self.planning.danger.pinned)
        self.views.draw(surface)
        if not self.hidden:
            self.hud.draw(surface)

    @property
    def music(self) -> str:
        return self.ears.music

    def reason(self, reason: Reason) -> str:
        return "" if reason == Reason.OK else self.text.get(f"reason-{reason.name.lower().replace('_', '-')}")

    # --- commands -----------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        self.controls.handle(event)

    def give(self, order: Order) -> None:
        before = self.session.match.round
        try:
            events = self.session.give(order)
        except IllegalOrder as refused:
            self.app.sound.play("refuse")
            self.controls.notice = self.reason(refused.reason)
            return
        self._on_round(before)
        self._present(events)
        if not self.session.is_players_turn:
            self.planning.select(None)
        elif self.planning.selected is not None and not self.session.can_act(self.planning.selected):
            self._last = self.planning.selected
            self.planning.select(None)  # the next one is chosen when this one's animation is over

    def select(self, unit: int) -> None:
        view = self.session.view
        if view.identity.presence[unit] != PRESENT:
            return
        self.look_at(unit)
        if self.session.is_players_turn and view.health.state[unit] == 0:
            self.planning.select(unit)
            self.planning.cursor = (int(view.place.x[unit]), int(view.place.y[unit]))
            self.planning.journeys.resume()

    def look_at(self, unit: int) -> None:
        place = self.session.view.place
        self.show_plane(int(place.plane[unit]))
        self.stage.camera.centre_on(int(place.x[unit]), int(place.y[unit]))

    def begin_turn(self) -> None:
        """The first who can act is selected."""
        self._last = -1
        self.next_unit(1)

    def _hear_news(self) -> None:
        """Whoever has come into sight ends every walk of several turns."""
        if self.planning.journeys.end_at_news():
            self.controls.notice = self.text.get("ui-journey-news")

    def next_unit(self, by: int) -> None:
        """The next of the squad who can act, or stand if nobody can."""
        session = self.session
        ready = session.idle()
        if not ready:
            return
        unit = self.planning.selected
        if unit in ready:
            chosen = ready[(ready.index(unit) + by) % len(ready)]
        else:
            later = [row for row in ready if row > self._last]
            chosen = later[0] if later else ready[0]
        self.select(chosen)

    def show_plane(self, plane: int) -> None:
        self.plane = plane % len(self.session.plan.planes)
        if not self.busy:
            self.stage.show(self.session.view, self.shown_plane)

    def refusal(self, order: Order) -> str:
        return self.reason(why_not(self.session.battle, self.session.view, order))

    def confirm(self) -> None:
        planning = self.planning
        if planning.drawn is not None:
            order = planning.order
            if order is not None:
                self.give(order)
        elif planning.armed is not None and planning.selected is not None and planning.path():
            unit, goal = planning.selected, planning.armed
            planning.journeys.set_out(unit, goal)
            self.give(Order(Kind.MOVE, unit, -1, *planning.path()[-1]))

    def end_turn(self) -> None:
        """Asks first if anybody can still act."""
        idle = self.session.idle()
        if not idle:
            self.finish_turn()
            return
        names = ", ".join(self.session.names[unit] for unit in idle)
        question = self.text.get("ui-idle-units", count=len(idle))
        self.app.push(AskScene(self.app, question, names, self.finish_turn))

    def finish_turn(self) -> None:
        self.give(Order(Kind.END_PHASE))

    def pause(self) -> None:
        from game.ui.scenes.pause import PauseScene

        self.app.push(PauseScene(self.app, self.session))
