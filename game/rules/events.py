"""Events: the only way anything learns that the state changed.

The writer of the state emits one row for every change, with a mask of the sides that could see it. Animation, log,
sound, replay, statistics and tests read these rows and nothing else.
"""

from enum import IntEnum
from typing import NamedTuple

import numpy as np

from game.core.jit import by_reference, compiled
from game.core.table import fields, record_table
from game.kernels.flood import Flood, new_flood
from game.rules.components import IN_SIGHT, SIDES, World

CAPACITY = 1024
EVERYONE = 3
TERMS = 16  # how many named terms a chance may have, see rules.odds

EVENT = fields("kind", "turn", "actor", "target", "plane", "x", "y", "a", "b", "c", "d", "seen_by")


class Ev(IntEnum):
    """Kinds of events and what a, b, c, d hold; (plane, x, y) is where it happened."""

    ROUND_BEGAN = 1  # a: round
    PHASE_BEGAN = 2  # a: phase
    UNIT_STEPPED = 3  # actor; a, b: the tile it left; c: facing
    UNIT_SHOT = 4  # actor, target; a: chance, b: roll 0..99, c: 1 hit, d: 1 overwatch, 2 in a burst
    UNIT_STRUCK = 5  # actor, target; a: chance, b: roll, c: 1 hit, d: 1 riposte
    DAMAGE_TAKEN = 6  # target; a: points after armour, b: 1 critical, c: hp left, d: armour that held
    UNIT_WOUNDED = 7  # target; a: place 0 arm, 1 leg, 2 torso, 3 head
    UNIT_DOWNED = 8  # target; a: Tides left
    UNIT_DIED = 9  # target
    WEAPON_RELOADED = 10  # actor; a: rounds, b: magazines left, -1 without end
    WATCH_SET = 11  # actor; a: minimum chance, b: the way, a facing, -1 all round
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
    DOOR_CHANGED = 22  # actor, if everyone sees it; a: new state
    UNIT_BLED = 23  # target; a: points, b: hp left
    UNIT_FADED = 24  # target; a: Tides left
    DRIFT_CHANGED = 25  # target; a: new drift, b: gain
    UNIT_DIZZIED = 26  # target; a: 1 it will shift at the next Tide, 0 no longer
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
    UNIT_WOKE = 42  # target: relief over (a 1), stun over (a 2)
    UNIT_LOST = 43  # actor: who went out of sight (b 1) or is not where it was remembered (b 0); a: side that lost it
    UNIT_VANISHED = 44  # target: it was dragged off, nobody here sees where to; the place is the tile it left
    UNIT_WAITED = 45  # actor: gives up what actions it has left
    GUARD_LOWERED = 46  # actor; a: strength left
    UNIT_GRAPPLED = 50  # actor, target; a: chance, b: roll, c: 1 seized, d: way it means to throw
    GRIP_ENDED = 51  # actor: the holder, target: the held; a: cause, see rules.hold
    UNIT_CHOKED = 52  # actor, target
    UNIT_STABBED = 53  # actor, target
    UNIT_THROWN = 54  # actor, target; a: way, b: tiles of the throw
    UNIT_FLEW = 55  # target; a, b: the tile it left
    UNIT_COLLIDED = 56  # target: the thrown, actor: who is struck, if anybody; a: points, b: cause, see rules.flight
    UNIT_STRUGGLED = 57  # actor, target: the holder; a: chance, b: roll, c: 1 free
    POSTURE_CHANGED = 58  # target; a: what it does now, see rules.posture
    UNIT_CALLED = 60  # actor, target; a: its new drift
    RIPPLE_SHOWN = 61  # actor, if it is seen: it will cross at the Tide; a: the plane it comes out on
    RIPPLE_STILLED = 62  # the ripple that was shown there is gone
    BOND_CHANGED = 67  # actor, target: the pair; a: new strength, b: change, c: deed, see rules.bonds
    PANIC_CHANGED = 68  # target; a: 0 over, 1 in its next phase, 2 now; b: what ended it, see rules.grief
    PANIC_ROLLED = 69  # actor; a: chance of flight, b: roll, c: 1 flees, 0 cowers
    UNIT_RALLIED = 70  # actor (-1: it woke by rest), target; a: 1 raised, 0 brought out of a panic; b: health
    UNIT_ORDERED = 71  # actor, target; a: chance to obey, b: roll, c: 1 obeys, d: actions it has now
    UNIT_BLUFFED = 72  # actor, target; a: chance, b: roll, c: 1 it hesitates
    SUPPORT_CHANGED = 73  # actor, target; a: 1 they walk together, 0 no longer
    UNIT_SPRINTED = 74  # actor
    UNIT_SHIELDED = 75  # actor, target; a: 1 will take the next hit, 0 no longer, 2 takes it now
    UNIT_TIRED = 76  # actor; a: tiles off its stride for carrying so long, 0 rested
    UNIT_FAINTED = 77  # target
    PULSE_FELT = 78  # actor, target; a: chance, b: roll, c: 1 alive
    UNIT_TREATED = 79  # actor, target; a: chance, b: roll, c: 1 the wound is no longer grave
    UNIT_HUNG = 90  # target: hangs on the rim; a: Tides until it falls
    UNIT_HAULED = 91  # actor, target: it stands again
    UNIT_FELL = 92  # target: into the depth; what dies of it dies by an event of its own
    LIMB_MARKED = 93  # actor, if everyone sees the limb; plane, x, y: where it will grab; a: 1 marked, 0 no longer
    LIMB_GRABBED = 94  # actor: the limb, target
    LIMB_RELEASED = 95  # actor: the limb, target; a: 1 cut free, 2 the limb is down, 3 out of its reach
    LIMB_REGREW = 96  # actor: the limb
    LIMB_LIMP = 97  # actor: the limb, for good
    LIMB_TOOK = 98  # actor: the limb, target: taken down
    PLATFORM_WORN = 99  # a: platform, b: load, c: limit, d: strength left
    GROUND_WARNED = 100  # plane, x, y, with a: width, b: height: falls at the next Tide; c: front
    GROUND_FELL = 101  # plane, x, y, with a: width, b: height: has gone
    FIRE_CHANGED = 102  # plane, x, y: the tile; a: 1 burns, 0 has burnt out
    EXIT_CHANGED = 103  # a: way out, b: 0 shut, 1 open, 2 open for the last round
    UNIT_EXITED = 104  # target; a: way out
    UNIT_DIVED = 141  # target: lands in a rolling dive; a, b: the tile it left
    DECK_SHOOK = 140  # a: rounds for which aim suffers, 0 it is steady again
    LINK_CHANGED = 120  # actor: the friend, target: the sensitive; a: 1 linked, 0 no longer
    STRENGTH_DRAWN = 121  # actor: who draws, target: the friend; a: 0 health, 1 will, b: what is left, c: drawn so far
    MEMORY_SPENT = 122  # actor; a: memories left
    POINT_PRESSED = 123  # actor; a: point, b: its grip
    POINT_PRIED = 124  # actor; a: point, b: its grip
    CONTEST_TOLD = 125  # a: her total, b: theirs
    SPHERE_CRACKED = 126  # a: integrity left, b: stage 0..3, c: what went
    SPHERE_BROKEN = 127  # the blue sphere is no more
    CONTEST_LOST = 128  # target: the sensitive
    TUBE_PULLED = 129  # actor, target; a: work left
    CAPTIVE_WORKED = 130  # actor, target; a: work left
    CAPTIVE_FREED = 131  # target; a: rounds of sickness
    SICKNESS_PASSED = 132  # target
    CAPTIVE_SPOKEN = 133  # actor, target: a lucid moment
    CAPTIVE_KEPT = 134  # actor, target: awake for this round
    RED_PULLED = 135  # target; a, b: the tile it left
    RED_DRAINED = 136  # target: it loses will
    RED_FELT = 137  # actor; a: memories it has now
    TORN_FREE = 138  # actor; a, b: the tile it left
    AWAKE_CHANGED = 139  # a: LGF awake in the dream, as far as they count
    NOISE_MADE = 105  # actor: who kicked, called, or a crash without one; a: tiles it is heard, b: 1 a crash
    SUSPICION_CHANGED = 106  # target: a searcher; a: suspicion, b: state, c, d: x, y of the tile it means to search
    SEARCHER_ALARMED = 107  # target: a searcher who has found somebody
    SEARCHER_CROUCHED = 108  # actor; a, b: x, y of the tile it looks into next
    UNIT_HIDDEN = 109  # actor; a: 1 hides, 0 no longer
    GAIT_CHANGED = 110  # actor; a: 1 sneaks, 0 walks
    UNIT_STILL = 111  # actor; a: 1 stands still, 0 no longer
    DRAGGED_OUT = 112  # actor, target: held by the ankle
    UNIT_KICKED = 113  # actor, target: the holder; a: chance, b: roll, c: 1 free
    ANKLE_FREED = 114  # target: nobody holds it any more
    COMPANION_TREMBLED = 115  # actor; a: 1 it feels an enemy, 0 no longer
    COMPANION_BOLTED = 116  # actor; a: 1 runs off, 0 comes back
    COMPANION_CALLED = 117  # actor, target: the companion
    UNIT_SCREAMED = 118  # actor
    CRAFT_ANNOUNCED = 86  # a: craft, b: the round in whose Tide it comes down
    CRAFT_FELL = 87  # a: craft
    DUST_SETTLED = 88  # a: craft whose dust is gone
    HULL_RESTED = 89  # at the place: a tile that bears no step and hides what is behind, for good
    UNIT_BURST = 80  # actor, target; a: shots, b: rounds left
    UNIT_SUPPRESSED = 81  # target; a: 1 suppressed, 0 no longer
    WEAPON_DROPPED = 82  # actor; a: weapon dropped, b: weapon in its hands now, -1 none


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
