"""What is heard of a battle: sounds and captions from the events that are shown, music and beds from the state."""

from typing import TYPE_CHECKING

import numpy as np

from game.rules.components import IN_SIGHT, LGF, SQUAD, UP
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.terrain import BURNING, changes
from game.ui.sound.board import Cue

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

KEPT = 3.5  # seconds that a caption stays
MOST = 4
ASIDE = 0.25  # share of the half screen from which on a sound is left or right
STRONG_TIDE = 8  # a tide at which its bed is at its loudest
MISSED_LATE = 0.24  # seconds from the shot to where it ends
LOW = {"hum": 0.5, "wind": 0.8, "tide": 0.7, "fire": 0.6}  # how loud each bed gets


class Ears:
    """`captions`: what has been heard lately, with the seconds that each is still to be read."""

    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene
        self.mixer = scene.app.sound
        self.captions: list[tuple[str, float]] = []
        self._looks = scene.session.plan.terrain

    def hear(self, event: Event) -> None:
        """An event that begins to be shown."""
        cue = self.mixer.board.events.get(Ev(event.kind).name)
        if cue is None:
            return
        side = self._side(event)
        name = self._name(cue.sound, event)
        if name:
            self.mixer.play(name, side, cue.late / 1000 / max(0.5, self.scene.stage.speed))
        if event.kind == Ev.UNIT_SHOT and not event.c:
            self.mixer.play("ricochet", side, MISSED_LATE)
        if cue.caption and self.scene.app.settings.captions:
            self._write(cue, side)

    def step(self, dt: float) -> None:
        """`dt`: seconds. Beds follow the plane that is shown, the tide and the fires."""
        self.captions = [(words, left - dt) for words, left in self.captions if left > dt]
        view, plane = self.scene.session.view, self.scene.stage.plane
        burns = changes(view) and bool((view.ground[plane] & BURNING).any())
        tide = min(1.0, max(0, int(view.clock.tide[0])) / STRONG_TIDE)
        for name, level in (("hum", plane == 0), ("wind", plane > 0), ("tide", tide), ("fire", burns)):
            self.mixer.bed(name, float(level) * LOW[name])

    @property
    def music(self) -> str:
        """Danger while an enemy who stands is in sight; else the dream's while that is looked into."""
        if self.scene.planning.told("foes", None, self._sees_foes):
            return "danger"
        return "dream" if self.scene.stage.plane else "calm"

    def _sees_foes(self) -> bool:
        session = self.scene.session
        view, units = session.view, len(session.view.identity)
        known = view.memory.known[session.side * units : (session.side + 1) * units]
        foes = (view.identity.side != session.side) & (known == IN_SIGHT) & (view.health.state == UP)
        return bool(np.any(foes))

    def _side(self, event: Event) -> float:
        """-1 the left edge of the screen .. 1 its right edge, 0 for what is nowhere."""
        if event.plane < 0 or event.x < 0:
            return 0.0
        left, _ = self.scene.stage.camera.to_screen(event.x, event.y)
        half = self.scene.stage.camera.size[0] / 2
        return max(-1.0, min(1.0, (left - half) / half))

    def _name(self, sound: str, event: Event) -> str:
        """The sound's name; what depends on who or where is looked up."""
        session, board = self.scene.session, self.mixer.board
        if sound == "weapon":
            row = int(session.view.kit.weapon[event.actor]) if event.actor >= 0 else -1
            names = list(session.battle.catalog.weapons)
            return board.weapons.get(names[row], "rifle") if 0 <= row < len(names) else "skewer"
        if sound == "surface":
            return self._surface(event)
        if sound.startswith("voice_"):
            return f"{self._voice(event)}_{sound.removeprefix('voice_')}"
        return sound

    def _surface(self, event: Event) -> str:
        terrain, surfaces = self._looks, self.mixer.board.surfaces
        look = str(terrain.looks[terrain.floor[event.plane, event.y, event.x]])
        plane = self.scene.session.plan.planes[event.plane]
        return surfaces.get(look) or surfaces.get(plane) or surfaces["ship"]

    def _voice(self, event: Event) -> str:
        """Of whom it befell, or who speaks."""
        session, voices = self.scene.session, self.mixer.board.voices
        if event.kind == Ev.LINE_SPOKEN:
            key = session.plan.speakers[event.b]
            unit = session.battle.catalog.units.get(key)
            return voices.get(unit.sprite if unit else key, voices["squad"])
        row = event.target if event.target >= 0 and event.kind in (Ev.DAMAGE_TAKEN, Ev.UNIT_BLED) else event.actor
        row = row if row >= 0 else event.target
        if row < 0:
            return voices["squad"]
        of_side = voices["lgf" if session.view.identity.side[row] == LGF else "squad"]
        return voices.get(session.sprite_of(row), of_side) if session.view.identity.side[row] == SQUAD else of_side

    def _write(self, cue: Cue, side: float) -> None:
        say = self.scene.session.say
        where = "caption-left" if side < -ASIDE else "caption-right" if side > ASIDE else "caption"
        words = say(where, what=say(cue.caption))
        self.captions = [(old, left) for old, left in self.captions if old != words][-(MOST - 1) :]
        self.captions.append((words, KEPT))
