"""Events: the only way anything learns that the state changed.

The writer of the state emits one row for every change, with a mask of the sides that could see it. Animation, log,
sound, replay, statistics and tests read these rows and nothing else.
"""

from enum import IntEnum
from typing import NamedTuple

import numpy as np

from game.core.jit import compiled
from game.core.table import fields, record_table
from game.rules.components import IN_SIGHT, World

CAPACITY = 1024

EVENT = fields("kind", "turn", "actor", "target", "plane", "x", "y", "a", "b", "c", "d", "seen_by")


class Ev(IntEnum):
    """Kinds of events and what a, b, c, d hold; (plane, x, y) is where it happened."""

    ROUND_BEGAN = 1  # a: round
    PHASE_BEGAN = 2  # a: phase
    UNIT_STEPPED = 3  # actor; a, b: the tile it left; c: facing
    UNIT_SHOT = 4  # actor, target; a: chance, b: roll 0..99, c: 1 hit, d: 1 overwatch
    UNIT_STRUCK = 5  # actor, target; a: chance, b: roll, c: 1 hit, d: 1 riposte
    DAMAGE_TAKEN = 6  # target; a: points after armour, b: 1 critical, c: hp left, d: armour that held
    UNIT_WOUNDED = 7  # target; a: place 0 arm, 1 leg, 2 torso, 3 head
    UNIT_DOWNED = 8  # target; a: Tides left
    UNIT_DIED = 9  # target
    WEAPON_RELOADED = 10  # actor; a: rounds
    WATCH_SET = 11  # actor; a: minimum chance
    WATCH_ENDED = 12  # actor
    GUARD_SET = 13  # actor; a: strength
    GUARD_WORN = 14  # actor: the guard; a: strength left
    GUARD_BROKEN = 15  # actor: the guard
    UNIT_PUSHED = 16  # target; a, b: the tile it left
    UNIT_DRESSED = 17  # actor, target; a: bleeding wounds left
    UNIT_STABILISED = 18  # actor, target
    PAIN_KILLED = 19  # actor, target; a: rounds
    UNIT_LIFTED = 20  # actor, target
    UNIT_PUT_DOWN = 21  # actor, target
    DOOR_CHANGED = 22  # actor; a: new state
    UNIT_BLED = 23  # target; a: points, b: hp left
    UNIT_FADED = 24  # target; a: Tides left
    DRIFT_CHANGED = 25  # target; a: new drift, b: gain
    UNIT_DIZZIED = 26  # target; a: landing plane, b: landing x, c: landing y
    UNIT_GROUNDED = 27  # actor
    UNIT_LET_GO = 28  # actor; a: new drift
    UNIT_SHIFTED = 29  # target; plane, x, y: where it landed; a: plane left, b, c: tile left, d: collision damage
    SHIFT_FAILED = 30  # target: no room to land
    UNIT_STUNNED = 31  # target; a: actions to lose
    WAVE_ANNOUNCED = 32  # a: wave, b: round it arrives
    UNIT_ARRIVED = 33  # target
    MESSAGE_SHOWN = 34  # a: text
    OBJECTIVE_CHANGED = 35  # a: objective, b: new state
    TIDE_CHANGED = 36  # a: strength
    SWITCH_CHANGED = 37  # a: switch, b: value
    UNIT_SPOTTED = 38  # actor: who came into sight, a: side that saw it
    WILL_CHANGED = 39  # target; a: will, b: change
    MOVE_STOPPED = 40  # actor; a: 1 contact, 2 out of action
    BATTLE_ENDED = 41  # a: winner, b: reason
    UNIT_WOKE = 42  # target: relief over (a 1), daze over (a 2)


class Log(NamedTuple):
    """Rows written since the last `clear`; `used[0]` of them are valid. An overflow raises, it never cuts."""

    rows: np.ndarray  # EVENT [CAPACITY]
    used: np.ndarray  # int64 [1]


def new_log(capacity: int = CAPACITY) -> Log:
    return Log(record_table(EVENT, capacity), np.zeros(1, np.int64))


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
    """Mask of the sides that see `unit`: its own (bit 0 squad, bit 1 LGF) and those with it in sight."""
    if unit < 0:
        return 3
    units = world.identity.shape[0]
    mask = 1 << int(world.identity.side[unit])
    for side in range(2):
        if world.memory.known[side * units + unit] == IN_SIGHT:
            mask |= 1 << side
    return mask
