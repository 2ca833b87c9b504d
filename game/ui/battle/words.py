"""Which events are worth a line of the log, and in which tone."""

from game.rules.components import SQUAD, World
from game.rules.event_kinds import Ev
from game.rules.events import Event

NOT_LOGGED = frozenset({
    Ev.UNIT_STEPPED, Ev.PHASE_BEGAN, Ev.WATCH_ENDED, Ev.SWITCH_CHANGED, Ev.MOVE_STOPPED, Ev.DRIFT_CHANGED,
    Ev.UNIT_WOKE, Ev.GUARD_SET, Ev.UNIT_ARRIVED, Ev.UNIT_LOST, Ev.UNIT_WAITED, Ev.GUARD_LOWERED, Ev.UNIT_FLEW,
    Ev.HULL_RESTED, Ev.CAMERA_TURNED, Ev.MUSIC_CHANGED, Ev.COUNTER_CHANGED,
})  # fmt: skip
_DREAM = frozenset({
    Ev.UNIT_DIZZIED, Ev.UNIT_SHIFTED, Ev.UNIT_VANISHED, Ev.SHIFT_FAILED, Ev.TIDE_CHANGED, Ev.UNIT_LET_GO,
    Ev.UNIT_GROUNDED,
})  # fmt: skip


def tone_of(event: Event, view: World) -> str:
    """squad, enemy, dream or plain: by whose doing it is."""
    if Ev(event.kind) in _DREAM:
        return "dream"
    who = event.actor if event.actor >= 0 else event.target
    if who < 0:
        return "plain"
    return "squad" if view.identity.side[who] == SQUAD else "enemy"
