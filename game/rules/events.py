"""Events: the only way anything learns that the state changed.

The writer of the state emits one row for every change, with a mask of the sides that could see it. Animation, log,
sound, replay, statistics and tests read these rows and nothing else.
"""

from typing import NamedTuple

import numpy as np

from game.core.jit import by_reference, compiled
from game.core.table import fields, record_table
from game.kernels.flood import Flood, new_flood
from game.rules.components import IN_SIGHT, SIDES, World
from game.rules.event_kinds import Ev

CAPACITY = 1024
EVERYONE = 3
TERMS = 16  # how many named terms a chance may have, see rules.odds

EVENT = fields("kind", "turn", "actor", "target", "plane", "x", "y", "a", "b", "c", "d", "seen_by")


ROUND_BEGAN = int(Ev.ROUND_BEGAN)
PHASE_BEGAN = int(Ev.PHASE_BEGAN)
UNIT_STEPPED = int(Ev.UNIT_STEPPED)
UNIT_SHOT = int(Ev.UNIT_SHOT)
UNIT_STRUCK = int(Ev.UNIT_STRUCK)
DAMAGE_TAKEN = int(Ev.DAMAGE_TAKEN)
UNIT_WOUNDED = int(Ev.UNIT_WOUNDED)
UNIT_DOWNED = int(Ev.UNIT_DOWNED)
UNIT_DIED = int(Ev.UNIT_DIED)
WEAPON_RELOADED = int(Ev.WEAPON_RELOADED)
WATCH_SET = int(Ev.WATCH_SET)
WATCH_ENDED = int(Ev.WATCH_ENDED)
GUARD_SET = int(Ev.GUARD_SET)
GUARD_WORN = int(Ev.GUARD_WORN)
GUARD_BROKEN = int(Ev.GUARD_BROKEN)
UNIT_PUSHED = int(Ev.UNIT_PUSHED)
UNIT_DRESSED = int(Ev.UNIT_DRESSED)
UNIT_STABILISED = int(Ev.UNIT_STABILISED)
PAIN_KILLED = int(Ev.PAIN_KILLED)
UNIT_LIFTED = int(Ev.UNIT_LIFTED)
UNIT_PUT_DOWN = int(Ev.UNIT_PUT_DOWN)
DOOR_CHANGED = int(Ev.DOOR_CHANGED)
UNIT_BLED = int(Ev.UNIT_BLED)
UNIT_FADED = int(Ev.UNIT_FADED)
DRIFT_CHANGED = int(Ev.DRIFT_CHANGED)
UNIT_DIZZIED = int(Ev.UNIT_DIZZIED)
UNIT_GROUNDED = int(Ev.UNIT_GROUNDED)
UNIT_LET_GO = int(Ev.UNIT_LET_GO)
UNIT_SHIFTED = int(Ev.UNIT_SHIFTED)
SHIFT_FAILED = int(Ev.SHIFT_FAILED)
UNIT_STUNNED = int(Ev.UNIT_STUNNED)
WAVE_ANNOUNCED = int(Ev.WAVE_ANNOUNCED)
UNIT_ARRIVED = int(Ev.UNIT_ARRIVED)
MESSAGE_SHOWN = int(Ev.MESSAGE_SHOWN)
OBJECTIVE_CHANGED = int(Ev.OBJECTIVE_CHANGED)
TIDE_CHANGED = int(Ev.TIDE_CHANGED)
SWITCH_CHANGED = int(Ev.SWITCH_CHANGED)
UNIT_SPOTTED = int(Ev.UNIT_SPOTTED)
WILL_CHANGED = int(Ev.WILL_CHANGED)
MOVE_STOPPED = int(Ev.MOVE_STOPPED)
BATTLE_ENDED = int(Ev.BATTLE_ENDED)
UNIT_WOKE = int(Ev.UNIT_WOKE)
UNIT_LOST = int(Ev.UNIT_LOST)
UNIT_VANISHED = int(Ev.UNIT_VANISHED)
UNIT_WAITED = int(Ev.UNIT_WAITED)
GUARD_LOWERED = int(Ev.GUARD_LOWERED)


@by_reference
class Log(NamedTuple):
    """Rows written since they were last taken, and the writer's working arrays.

    `used[0]` rows are valid; an overflow raises, it never cuts. `flood` and `terms` hold the last flood and the last
    odds: scratch that no rule may read without filling it first.
    """

    rows: np.ndarray  # EVENT [CAPACITY]
    used: np.ndarray  # int64 [1]
    flood: Flood
    terms: np.ndarray  # int32 [TERMS]


def new_log(height: int, width: int, capacity: int = CAPACITY) -> Log:
    """`height`, `width`: tiles of one plane."""
    return Log(
        record_table(EVENT, capacity), np.zeros(1, np.int64), new_flood(height, width), np.zeros(TERMS, np.int32)
    )


class Event(NamedTuple):
    """One event as people's code reads it."""

    kind: int
    turn: int
    actor: int
    target: int
    plane: int
    x: int
    y: int
    a: int
    b: int
    c: int
    d: int
    seen_by: int


def take_events(log: Log) -> tuple[Event, ...]:
    """The events written so far; empties the log."""
    rows = log.rows[: int(log.used[0])]
    log.used[0] = 0
    return tuple(Event(*(int(cell) for cell in row)) for row in rows.tolist())


@compiled
def sides_seeing(world: World, unit: int) -> int:
    """Mask of the sides that see `unit`: its own (bit 0 squad, bit 1 LGF) and those with it in sight; all for -1."""
    if unit < 0:
        return EVERYONE
    units = world.identity.shape[0]
    mask = 1 << int(world.identity.side[unit])
    for side in range(SIDES):
        if world.memory.known[side * units + unit] == IN_SIGHT:
            mask |= 1 << side
    return mask


@compiled
def write(
    world: World, log: Log, kind: int, actor: int, target: int, plane: int, x: int, y: int,
    a: int, b: int, c: int, d: int, seen_by: int,
) -> None:  # fmt: skip
    """Appends one row."""
    row = log.used[0]
    if row >= log.rows.shape[0]:
        raise OverflowError("more events than the log holds")
    event = log.rows[row]
    event.kind = kind
    event.turn = world.clock.turn[0]
    event.actor = actor
    event.target = target
    event.plane = plane
    event.x = x
    event.y = y
    event.a = a
    event.b = b
    event.c = c
    event.d = d
    event.seen_by = seen_by
    log.used[0] = row + 1


@compiled
def emit(world: World, log: Log, kind: int, actor: int, target: int, a: int, b: int, c: int, d: int) -> None:
    """An event about units, placed where the target stands (or the actor).

    The units' own sides learn of it, and an enemy who sees both; one who sees only the target is not told by whom.
    """
    about = target if target >= 0 else actor
    place = world.place[about]
    seen = sides_seeing(world, about)
    if target >= 0 and actor >= 0:
        own = 1 << int(world.identity.side[target]) | 1 << int(world.identity.side[actor])
        half = seen & ~(sides_seeing(world, actor) | own)
        if half != 0:
            write(world, log, kind, -1, target, place.plane, place.x, place.y, a, b, c, d, half)
        seen = own | (seen & ~half)
    write(world, log, kind, actor, target, place.plane, place.x, place.y, a, b, c, d, seen)


@compiled
def announce(world: World, log: Log, kind: int, a: int, b: int) -> None:
    """An event of the battle itself, which everyone hears."""
    write(world, log, kind, -1, -1, -1, -1, -1, a, b, 0, 0, EVERYONE)
