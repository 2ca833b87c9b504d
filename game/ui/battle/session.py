"""A match as its screen sees it: what its side knows now, what it has read, and whose turn it is.

The true world is never read here: `view` is the observation of the side before the screen, and of events only those
that this side saw are passed on. Where people command both sides, they take turns before it.
"""

from collections import Counter, deque
from typing import TYPE_CHECKING, NamedTuple

from game.content.text import Text, key_state
from game.core.errors import UserError
from game.rules.components import ABSENT, ACTIVE, ANNOUNCED, LGF, PRESENT, SQUAD, UP, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Order
from game.sim.commander import HUMAN
from game.sim.match import ORDERS_A_PHASE, Match
from game.sim.opening import opening_lines
from game.ui.battle.playback import Playback
from game.ui.battle.words import NOT_LOGGED, tone_of

if TYPE_CHECKING:
    from game.campaign.state import Campaign

LOG_KEPT = 200
SAID = (Ev.MESSAGE_SHOWN, Ev.LINE_SPOKEN)
SAID_KEPT = 1000


class Line(NamedTuple):
    """A line of the log; `tone`: squad, enemy, dream or plain."""

    words: str
    tone: str


class Session:
    """`side`: whose eyes the screen has; `campaign`: as it was before this battle, None for a single mission;
    `revision` grows with every change, so that whatever is derived from the state knows when to be made again.
    """

    def __init__(self, match: Match, watching: bool = False, campaign: "Campaign | None" = None) -> None:
        assert match.commanders is not None
        self.campaign = campaign
        self.match = match
        self.battle = match.battle
        self.plan = match.battle.plan
        self.watching = watching
        self.text = Text(own=self.plan.extra)
        self.names = _names(self.battle.kinds, self.battle.world, self.text)
        self.people = [side for side in (SQUAD, LGF) if match.commanders[side].name == HUMAN]
        self.side = match.phase_side if self.is_shared else (self.people or [SQUAD])[0]
        self._logs: tuple[deque[Line], deque[Line]] = (deque(maxlen=LOG_KEPT), deque(maxlen=LOG_KEPT))
        self.captions: deque[str] = deque()
        self.revision = 0
        self._squad: tuple[int, list[int]] = (-1, [])
        self._idle: tuple[int, list[int]] = (-1, [])
        self._said: dict[tuple[object, ...], str] = {}
        self.given = 0  # orders since the phase began
        self.replay = ""  # the name of the file that it was kept in, when it is over
        self.view: World = match.observe(self.side)
        self.playback = Playback(self)
        self.note(self.text.event("ROUND_BEGAN", (match.round, 0, 0, 0)))
        if not match.orders:
            self._open()

    def _open(self) -> None:
        """What the mission says before the first order: those events came before there was a match to hear them."""
        for words in opening_lines(self.battle, self.text):
            self.note(words)
            if not self.watching:
                self.captions.append(words)

    @property
    def is_shared(self) -> bool:
        """Whether people command both sides."""
        return len(self.people) > 1

    @property
    def log(self) -> deque[Line]:
        return self._logs[self.side]

    def turn_to(self, side: int) -> None:
        """The other side sits down before the screen."""
        self.side = side
        self.refresh()

    def say(self, text_id: str, **arguments: str | int) -> str:
        """A text of the screen; asked for in every frame, so each is put together once."""
        key = (text_id, key_state(), *arguments.items())
        if key not in self._said:
            if len(self._said) >= SAID_KEPT:
                self._said.clear()
            self._said[key] = self.text.get(text_id, **arguments)
        return self._said[key]

    @property
    def squad(self) -> list[int]:
        """Rows of the side's own people, in the order of their cards; those yet to arrive are left out."""
        if self._squad[0] != self.revision:
            self._squad = (self.revision, self._present_squad())
        return self._squad[1]

    def _present_squad(self) -> list[int]:
        view = self.view
        rows = range(len(view.identity))
        return [u for u in rows if view.identity.side[u] == self.side and view.identity.presence[u] != ABSENT]

    @property
    def is_players_turn(self) -> bool:
        return self.waits_for_people and self.match.phase_side == self.side

    @property
    def waits_for_people(self) -> bool:
        """Whether a person commands the side whose phase it is."""
        return not self.match.is_over and self.match.phase_side in self.people

    def can_act(self, unit: int) -> bool:
        view = self.view
        up = view.health.state[unit] == UP and view.identity.presence[unit] == PRESENT
        return bool(up and view.pace.actions[unit] > 0)

    def idle(self) -> list[int]:
        """Who of one's own still has actions."""
        if self._idle[0] != self.revision:
            self._idle = (self.revision, [unit for unit in self.squad if self.can_act(unit)])
        return self._idle[1]

    def is_shown(self, unit: int) -> bool:
        return bool(self.view.identity.presence[unit] == PRESENT)

    def kind_of(self, unit: int) -> str:
        return self.battle.kinds[int(self.view.identity.kind[unit])]

    def sprite_of(self, unit: int) -> str:
        """The name of its pictures."""
        return self.battle.catalog.units[self.kind_of(unit)].sprite

    def give(self, order: Order) -> list[Event]:
        """Gives the order and returns what the side before the screen saw of it; raises IllegalOrder."""
        phase = (self.match.round, self.match.phase_side)
        before = self.view.buffer.copy() if order.kind == Kind.END_PHASE else None
        happened = self.match.give(order)
        self.given = 0 if phase != (self.match.round, self.match.phase_side) else self.given + 1
        self.refresh()
        for event in happened:
            self._read(event)
        seen = [event for event in happened if self.sees(event)]
        self.playback.hear(seen, before, phase[1])
        return seen

    def sees(self, event: Event) -> bool:
        """Whether it is shown to whoever sits before the screen."""
        return bool(event.seen_by & (1 << self.side))

    def command(self) -> list[Event]:
        """Lets the commander whose phase it is give one order."""
        match = self.match
        assert match.commanders is not None
        if self.given >= ORDERS_A_PHASE:
            return self.give(Order(Kind.END_PHASE))
        return self.give(match.commanders[match.phase_side].choose(match, match.phase_side))

    def undo_to(self, kept: int) -> int:
        """Takes back orders of the running phase until so many are left; how many that were."""
        before = len(self.match.phase_orders)
        while len(self.match.phase_orders) > kept and self.match.undo():
            pass
        self.refresh()
        return before - len(self.match.phase_orders)

    def rewind(self) -> bool:
        """Back to the start of the phase, if the mission still allows it."""
        done = self.match.rewind()
        if done:
            self.refresh()
        return done

    def refresh(self) -> None:
        self.view = self.match.observe(self.side)
        self.revision += 1

    def autosave(self, thumbnail: bytes = b"") -> str:
        """An empty text, or why the battle could not be saved. `thumbnail`: a PNG of it."""
        from game.campaign.saves import autosave

        try:
            autosave(self.match, self.campaign, thumbnail=thumbnail)
        except UserError as error:
            return str(error)
        return ""

    def keep(self) -> str:
        """Keeps the replay of a battle that is over, once; an empty text, or why that could not be."""
        from game.sim.archive import keep

        if self.replay:
            return ""
        try:
            self.replay = keep(self.match).name
        except UserError as error:
            return str(error)
        return ""

    def note(self, words: str, tone: str = "plain") -> None:
        self.log.append(Line(words, tone))
        self.revision += 1

    def objectives(self) -> list[tuple[str, int, bool]]:
        """Words, state and whether it is required, of the side's objectives that are shown."""
        states = self.view.objective.state
        rows = [(row, goal) for row, goal in enumerate(self.plan.objectives) if goal.side == self.side and states[row]]
        return [(self.text.get(goal.text), int(states[row]), goal.required) for row, goal in rows]

    def active_zones(self) -> list[int]:
        """Zones of the side's objectives under way."""
        states = self.view.objective.state
        goals = enumerate(self.plan.objectives)
        return [g.zone for row, g in goals if g.side == self.side and g.zone >= 0 and states[row] == ACTIVE]

    def announced(self) -> list[tuple[int, int]]:
        """Waves on their way and the round they arrive."""
        wave = self.view.wave
        return [(row, int(wave.due[row])) for row in range(len(self.plan.waves)) if wave.state[row] == ANNOUNCED]

    def _read(self, event: Event) -> None:
        """Into the log of everybody who saw it; what is said to the side before the screen waits to be read."""
        words = self.words_of(event)
        for side in (SQUAD, LGF):
            if words and event.seen_by & (1 << side):
                self._logs[side].append(Line(words, tone_of(event, self.view)))
        if event.kind in SAID and event.seen_by & (1 << self.side) and not self.watching:
            self.captions.append(words)

    def words_of(self, event: Event) -> str:
        """The log's line; empty for what is not worth one."""
        if Ev(event.kind) in NOT_LOGGED:
            return ""
        words: dict[str, str] = {
            "actor": self.names[event.actor] if event.actor >= 0 else "",
            "target": self.names[event.target] if event.target >= 0 else "",
            "text": self._quoted(event),
        }
        if event.kind == Ev.LINE_SPOKEN:
            words["actor"] = self.text.unit(self.plan.speakers[event.b])
        values = (event.a, event.b, event.c, event.d)
        return self.text.event(Ev(event.kind).name, values, **words)

    def _quoted(self, event: Event) -> str:
        plan = self.plan
        if event.kind in SAID:
            return self.text.get(plan.texts[event.a])
        if event.kind == Ev.OBJECTIVE_CHANGED:
            return self.text.get(plan.objectives[event.a].text)
        if event.kind == Ev.WAVE_ANNOUNCED and plan.waves[event.a].text:
            return self.text.get(plan.waves[event.a].text)
        return ""


def _names(kinds: tuple[str, ...], world: World, text: Text) -> list[str]:
    """Each unit's name; where several are of a kind, they are numbered."""
    plain = [kinds[int(kind)] for kind in world.identity.kind]
    total, met = Counter(plain), Counter[str]()
    names = []
    for kind in plain:
        met[kind] += 1
        name = text.unit(kind)
        names.append(f"{name} {met[kind]}" if total[kind] > 1 else name)
    return names
