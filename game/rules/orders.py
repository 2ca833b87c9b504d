"""Orders: what a commander may say. Humans, personas, replays and bots send the same seven numbers.

Every field is a plain whole number, so that the compiled kernels see one signature.
"""

from enum import IntEnum
from typing import NamedTuple

from game.core.jit import compiled


class Kind(IntEnum):
    END_PHASE = 0  # the side is finished
    MOVE = 1  # to (x, y) on the unit's plane
    SHOOT = 2  # at target
    RELOAD = 3
    OVERWATCH = 4  # value: minimum hit chance, percent; x: the way it watches, a facing 0..7, -1 all round
    STRIKE = 5  # target next to the unit
    GUARD = 6
    DRESS = 7  # target: itself or a friend next to it, bleeding or down
    PAINKILLER = 8  # target: itself or a friend next to it, wounded
    CARRY = 9  # target: a downed friend next to it
    PUT_DOWN = 10  # onto (x, y) next to it
    GROUND = 11  # ground oneself against the dream
    LET_GO = 12  # yield to the dream
    DOOR = 13  # open or close the door at (x, y) next to it
    WAIT = 14  # the unit gives up what actions it has left
    GRAPPLE = 15  # target: an enemy beside it to seize; value: 0..7, where it means to throw
    STAB = 16  # whom it holds
    THROW = 17  # whom it holds, the way it meant to
    RELEASE = 18  # whom it holds
    STRUGGLE = 19  # against who holds it
    STAND = 20  # get up
    CALL = 30  # target: a friend whose drift it lowers
    SHIFT = 31  # cross to the other plane at the Tide
    RALLY = 35  # target: a friend unconscious or cowering
    ORDER = 36  # target: a friend who gets an action
    BLUFF = 37  # target: an enemy that may lose an action
    SUPPORT = 38  # target: a hurt friend beside it who walks with it
    SPRINT = 39
    SHIELD = 40  # target: a friend beside it whose next hit it takes
    PULSE = 41  # target: a friend beside it who has just died
    HAUL = 50  # target: a friend who hangs on a rim next to the unit
    CUT = 51  # target: a friend next to the unit whom a limb holds
    LEAVE = 52  # by the exit where the unit stands
    DIVE = 53  # over (x, y) next to it
    LINK = 65  # target: the sensitive beside the unit
    DRAW = 66  # target: the linked friend, of whose health the sensitive takes
    DRAW_WILL = 67  # target: the linked friend, of whose will the sensitive takes
    PULL = 68  # target: the captive, whose tubes are pulled by force
    FREE = 69  # target: the captive, worked free with care
    SPEAK = 70  # target: the captive, who has a lucid moment
    KEEP = 71  # target: the captive, kept awake for the round
    PRESS = 72  # the point at (x, y) next to the unit
    SPEND_MEMORY = 73
    FEEL = 74  # the red sphere, from inside
    TEAR_FREE = 75  # out of the red sphere
    SNEAK = 55  # begin or end to sneak
    HIDE = 56  # in the hiding place where the unit is
    STILL = 57  # stand still until the next phase
    KICK = 58  # at who holds the unit by the ankle
    WHISTLE = 59  # call the companion
    BURST = 45  # target: an enemy, with those beside it
    DROP = 46  # the empty heavy weapon


class Order(NamedTuple):
    kind: int
    unit: int = -1
    target: int = -1
    x: int = -1
    y: int = -1
    value: int = 0


@compiled
def as_order(kind: int, unit: int, target: int, x: int, y: int, value: int) -> Order:
    """An order whose cells all have the one width that compiled functions take."""
    return Order(kind, unit, target, x, y, value)


class Reason(IntEnum):
    """Why an order is not possible; 0 means it is. Text ids are `reason-<name>` in lower case with dashes."""

    OK = 0
    BATTLE_OVER = 1
    NOT_YOUR_PHASE = 2
    NO_SUCH_UNIT = 3
    NOT_STANDING = 4
    NO_ACTIONS = 5
    OUT_OF_REACH = 6
    TILE_TAKEN = 7
    NO_TARGET = 8
    NOT_SEEN = 9
    NO_LINE = 10
    TOO_FAR = 11
    NO_AMMO = 12
    MAGAZINE_FULL = 13
    NO_WEAPON = 14
    ARM_WOUNDED = 15
    HANDS_FULL = 16
    NOT_ADJACENT = 17
    NO_DRESSING = 18
    NOT_HURT = 19
    NO_PAINKILLER = 20
    NOT_CARRYING = 21
    CANNOT_CARRY = 22
    CANNOT_GUARD = 23
    NO_TIDE = 24
    GROUNDED_BEFORE = 25
    MOVED_ALREADY = 26
    NO_DOOR = 27
    DOOR_SEALED = 28
    DOOR_BLOCKED = 29
    WRONG_PLANE = 30
    UNKNOWN_ORDER = 31
    IS_GROUNDED = 32
    IS_HELD = 40
    IS_HOLDING = 41
    NO_GRIP = 42
    TOO_SOON = 43
    IS_PRONE = 44
    NOT_PRONE = 45
    CANNOT_CALL = 48
    CALLED_BEFORE = 49
    NO_DRIFT = 50
    CANNOT_SHIFT = 51
    NOT_ABLE = 54
    RALLIED_BEFORE = 55
    ORDERED_BEFORE = 56
    HAS_ACTIONS = 57
    NEEDS_DRESSING = 58
    IS_CARRIED = 59
    NOT_FOOLED = 60
    IS_SUPPORTED = 61
    SPRINTED_BEFORE = 62
    NO_PULSE = 63
    CANNOT_HAUL = 70
    NOT_HANGING = 71
    NOT_GRABBED = 72
    IS_GRABBED = 73
    NO_EXIT = 74
    EXIT_SHUT = 75
    NO_BOND = 84
    NOT_LINKED = 85
    DRAWN_OUT = 86
    IN_RED = 87
    IS_CAPTIVE = 88
    NO_POINT = 89
    POINT_FULL = 90
    NO_MEMORY = 91
    NOT_IN_RED = 92
    ONCE_ONLY = 93
    IS_SICK = 94
    NO_CONTEST = 95
    NO_HIDING = 76
    IS_HIDDEN = 77
    HELD_FAST = 78
    NOT_HELD = 79
    NO_COMPANION = 80
    NO_BURST = 64
    NO_SPARES = 65
    CANNOT_DROP = 66
    STILL_LOADED = 67
    IS_SUPPRESSED = 68
    NO_SUCH_WAY = 69


# The same numbers as plain constants, which compiled code reads. A rule of `rules.deeds` keeps those of its own.
END_PHASE = int(Kind.END_PHASE)
MOVE = int(Kind.MOVE)
SHOOT = int(Kind.SHOOT)
RELOAD = int(Kind.RELOAD)
OVERWATCH = int(Kind.OVERWATCH)
STRIKE = int(Kind.STRIKE)
GUARD = int(Kind.GUARD)
DRESS = int(Kind.DRESS)
PAINKILLER = int(Kind.PAINKILLER)
CARRY = int(Kind.CARRY)
PUT_DOWN = int(Kind.PUT_DOWN)
GROUND = int(Kind.GROUND)
LET_GO = int(Kind.LET_GO)
DOOR = int(Kind.DOOR)
WAIT = int(Kind.WAIT)
OK = int(Reason.OK)
BATTLE_OVER = int(Reason.BATTLE_OVER)
NOT_YOUR_PHASE = int(Reason.NOT_YOUR_PHASE)
NO_SUCH_UNIT = int(Reason.NO_SUCH_UNIT)
NOT_STANDING = int(Reason.NOT_STANDING)
NO_ACTIONS = int(Reason.NO_ACTIONS)
OUT_OF_REACH = int(Reason.OUT_OF_REACH)
TILE_TAKEN = int(Reason.TILE_TAKEN)
NO_TARGET = int(Reason.NO_TARGET)
NOT_SEEN = int(Reason.NOT_SEEN)
NO_LINE = int(Reason.NO_LINE)
TOO_FAR = int(Reason.TOO_FAR)
NO_AMMO = int(Reason.NO_AMMO)
MAGAZINE_FULL = int(Reason.MAGAZINE_FULL)
NO_WEAPON = int(Reason.NO_WEAPON)
ARM_WOUNDED = int(Reason.ARM_WOUNDED)
HANDS_FULL = int(Reason.HANDS_FULL)
NOT_ADJACENT = int(Reason.NOT_ADJACENT)
NO_DRESSING = int(Reason.NO_DRESSING)
NOT_HURT = int(Reason.NOT_HURT)
NO_PAINKILLER = int(Reason.NO_PAINKILLER)
NOT_CARRYING = int(Reason.NOT_CARRYING)
CANNOT_CARRY = int(Reason.CANNOT_CARRY)
CANNOT_GUARD = int(Reason.CANNOT_GUARD)
NO_TIDE = int(Reason.NO_TIDE)
GROUNDED_BEFORE = int(Reason.GROUNDED_BEFORE)
MOVED_ALREADY = int(Reason.MOVED_ALREADY)
NO_DOOR = int(Reason.NO_DOOR)
DOOR_SEALED = int(Reason.DOOR_SEALED)
DOOR_BLOCKED = int(Reason.DOOR_BLOCKED)
WRONG_PLANE = int(Reason.WRONG_PLANE)
UNKNOWN_ORDER = int(Reason.UNKNOWN_ORDER)
IS_GROUNDED = int(Reason.IS_GROUNDED)
IS_SUPPRESSED = int(Reason.IS_SUPPRESSED)
NO_SPARES = int(Reason.NO_SPARES)
NO_SUCH_WAY = int(Reason.NO_SUCH_WAY)
