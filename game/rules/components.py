"""The components of a battle: every table of the changing World, the fixed Board and the fixed Ruleset.

All cells are 32-bit whole numbers. An entity is a row number, never reused. -1 stands for "none".
Tables of the World live in one flat buffer (`World.buffer`), which is copied and hashed as a whole.
"""

from typing import NamedTuple

import numpy as np

from game.content.tables import Numbers
from game.core.jit import by_reference
from game.core.table import fields

SQUAD, LGF = 0, 1
SIDES = 2
PHASE_SQUAD, PHASE_LGF, PHASE_BYSTANDER, PHASE_TIDE = 0, 1, 2, 3
UNDECIDED, NOBODY = -1, 2
UP, DOWN, STABLE, DEAD, HANGING = 0, 1, 2, 3, 4  # health.state
ABSENT, PRESENT, LEFT = 0, 1, 2  # identity.presence
NEVER, REMEMBERED, IN_SIGHT = 0, 1, 2  # memory.known
OPEN, CLOSED, SEALED = 1, 2, 3  # barrier and door.state; 0 is no door
HALF, FULL = 1, 2  # height of cover
HIDDEN, ACTIVE, DONE, FAILED = 0, 1, 2, 3  # objective.state
IDLE, ANNOUNCED, ARRIVED = 0, 1, 2  # wave.state

# Why a battle ended (clock.reason)
BY_OBJECTIVES, BY_FAILURE, BY_CASUALTIES, BY_CLOCK, BY_TRIGGER = 1, 2, 3, 4, 5


@by_reference
class World(NamedTuple):
    """Everything that changes. `buffer` holds all the other tables; units U, planes P, height H, width W."""

    buffer: np.ndarray  # int32, flat
    clock: np.recarray  # CLOCK [1]
    identity: np.recarray  # IDENTITY [U]
    place: np.recarray  # PLACE [U]
    health: np.recarray  # HEALTH [U]
    wound: np.recarray  # WOUND [U]
    pace: np.recarray  # PACE [U]
    kit: np.recarray  # KIT [U]
    stance: np.recarray  # STANCE [U]
    mind: np.recarray  # MIND [U]
    carry: np.recarray  # CARRY [U]
    ripple: np.recarray  # RIPPLE [U]
    grip: np.recarray  # GRIP [U]
    posture: np.recarray  # POSTURE [U]
    bond: np.recarray  # BOND [bonded pairs, at least 1]
    heart: np.recarray  # HEART [U]
    lean: np.recarray  # LEAN [U]
    tend: np.recarray  # TEND [U]
    sphere: np.recarray  # SPHERE [1]
    point: np.recarray  # POINT [points, 0 without]
    lurk: np.recarray  # LURK [U] or no rows
    search: np.recarray  # SEARCH [U] or no rows
    crash: np.recarray  # CRASH [1] or no rows
    door: np.recarray  # DOOR [doors, at least 1]
    objective: np.recarray  # OBJECTIVE [objectives, at least 1]
    trigger: np.recarray  # TRIGGER [triggers, at least 1]
    wave: np.recarray  # WAVE [waves, at least 1]
    switch: np.recarray  # SWITCH [switches, at least 1]
    counter: np.recarray  # COUNTER [counters]
    claim: np.recarray  # CLAIM [conditions], or no rows where none looks back
    memory: np.recarray  # MEMORY [2 * U]
    tally: np.recarray  # TALLY [U * PURPOSES]
    limb: np.recarray  # LIMB [U], or no rows on a map without a drop
    departed: np.recarray  # DEPARTED [U], or no rows on a map without a way out
    platform: np.recarray  # PLATFORM [platforms]
    front: np.recarray  # FRONT [fronts]
    way_out: np.recarray  # EXIT [exits that lead out]
    hull: np.recarray  # HULL [1], or no row where nothing shakes
    craft: np.recarray  # CRAFT [craft that may fall]
    ground: np.ndarray  # int32 [P, H, W]: what became of a tile, bits of rules.terrain; [0, 0, 0] where nothing does
    ways: np.ndarray  # int32 as `ground`: the steps the ground allows now
    haze: np.ndarray  # int32 as `ground`: Tides that nobody sees through a tile, -1 for good (walls, hulls)
    shelter: np.ndarray  # int32 [P, H, W, 4]: cover on the edges as the ground is now, no cells where it never changes
    occupant: np.ndarray  # int32 [P, H, W]: row of the unit that blocks the tile, -1 none
    barrier: np.ndarray  # int32 [P, H, W]: 0 no door, else OPEN, CLOSED, SEALED


@by_reference
class Board(NamedTuple):
    """The fixed plan, indexed [plane, y, x]."""

    move_cost: np.ndarray  # int32 [P, H, W]: 0 blocked, else how many times a plain tile
    ways: np.ndarray  # int32 [P, H, W]: bits of the steps that terrain allows, see kernels.flood
    opaque: np.ndarray  # int32 [P, H, W]: 1 blocks sight
    height: np.ndarray  # int32 [P, H, W]: cover this tile gives its neighbours: 0, HALF, FULL
    cover: np.ndarray  # int32 [P, H, W, 4]: cover on the edges east, south, west, north
    sight: np.ndarray  # uint8 [P, H, W, 2R+1, 2R+1]: 0 blocked, 1 clear, 2 clear if the doors on the way are open
    zone: np.ndarray  # uint8 [zones, P, H, W]
    goal: np.ndarray  # int32 [objectives, P, H, W]: half-steps to walk to an objective's zone, -1 none
    exposure: np.ndarray  # int32 [P, H, W]: drift that a place adds to what is gained there
    chasm: np.ndarray  # int32 [P, H, W]: 1 over a drop: seen over, never walked
    burns: np.ndarray  # int32 [P, H, W]: 1 where fire finds food
    hides: np.ndarray  # int32 [P, H, W]: 1 where one can hide
    beat: np.ndarray  # int32 [U, longest, 2]: x, y of the tiles a unit patrols; its spawn alone without a route
    # int32 [U, 4]: tiles of the beat, 1 if it is walked round, facing at the start, 1 if it starts anywhere on it
    beats: np.ndarray
    craft: np.ndarray  # int32 [craft, H, W]: steps from where it comes down to this tile, from 1; 0 off its line


# --- the fixed Ruleset: tables made from data and mission -----------------------------------------------------------
KIND = fields(
    "hp", "armour", "aim", "stride", "will", "weapon", "blade", "actions", "dressings", "painkillers",
    "guard",  # strength of a fresh guard, 0 cannot
    "uses_cover",  # 1: cover helps it and it can be flanked
    "carries",  # 1: may lift a downed friend
    "exposed",  # 1: the dream drags it
    "melee_aim",
    "downable",  # 1: falls wounded at zero health, 0: dies
    "limb",  # tiles it reaches out of the chasm, 0: no limb
    "rooted",  # 1: a part of something bigger: nobody seizes it, no goal and no clock counts it among its side
    "hauls",  # 1: may pull a friend up from a rim; 0 on maps without a drop
    "cuts",  # 1: may cut a friend free of a limb; 0 on maps without a drop
    "dives",  # 1: may throw itself out of harm's way
    "leaves",  # 1: may leave by an exit; 0 on maps without a way out
    "shifts",  # 1: crosses between planes at will
    "calls",  # tiles its voice carries into the dream, 0 cannot
    "panics",  # 1: loses its nerve at no will
    "rallies",  # tiles at which it brings a friend to his feet, 0 cannot
    "commands",  # tiles at which its orders are heard, 0 cannot
    "bluffs",  # tiles at which it can bluff, 0 cannot
    "unbluffed",  # 1: falls for one bluff at most
    "supports",  # 1: may walk a hurt friend
    "shields",  # 1: may throw itself before a friend
    "probes",  # 1: may feel for a pulse
    "tends",  # percent that its skill adds to a treatment
    "sensitive",  # 1: can be linked to, and her will is what the contest is about
    "presses",  # 1: presses the points of the blue sphere
    "pries",  # points of grip it takes off a point a Tide, 0 none
    "recoils",  # 1: lives by the blue sphere: flickers when it cracks, dies when it breaks
    "last_stand",  # percent cracked from which it goes for the sensitive alone, 0 never
    "hides",  # 1: may hide
    "sneaks",  # 1: may sneak
    "kicks",  # percent, before will, to kick itself free, 0 cannot
    "fears",  # 1: loses will near a searcher, and screams without any
    "searches",  # tiles it sees in the quarter circle it faces, until alarmed; 0: no searcher
    "companion",  # 1: follows a friend by itself
    "whistles",  # tiles its call to a companion carries, 0 cannot
    "grapples",  # 1: may seize an enemy by the neck
    "throws",  # tiles it throws whom it holds, 0 cannot
    "stab",  # row of Ruleset.weapon that it stabs the held with, -1 cannot
    "spares",  # magazines carried at the start besides the one in the weapon, -1 without end
    "sidearm",  # what it falls back on when it drops its weapon, a row of weapons or -1
    "wears",  # strength its strikes take off a guard beyond the usual
)  # fmt: skip
WEAPON = fields("aim", "low", "high", "magazine", "reach", "near", "falloff", "piercing", "two_handed", "melee",
                "burst",  # shots of a burst, 0 fires none
                "burst_ammo",  # rounds a burst takes from the magazine
                "heavy",  # tiles of stride that dropping it gives, 0: it is never dropped
)  # fmt: skip
NUMBER = fields(*Numbers.__struct_fields__)  # see content.tables and assets/data/rules.toml
# Mission rows; meanings of a..d by kind stand in game/content/plan.py
CONDITION = fields("kind", "a", "b", "c", "negate")
EFFECT = fields("kind", "a", "b", "c")
TRIGGER_RULE = fields("first_condition", "conditions", "first_effect", "effects", "any_of", "repeats", "delay")
OBJECTIVE_RULE = fields("kind", "side", "zone", "count", "turn", "spawn", "required")
WAVE_RULE = fields("side", "delay")
AREA = ("plane", "x", "y", "width", "height")  # in tiles
PLATFORM_RULE = fields(*AREA, "limit")
FRONT_RULE = fields(*AREA, "way", "speed")
FIRE_RULE = fields(*AREA, "turn")
EXIT_RULE = fields("zone", "side", "opens", "closes", "switch", "safe")
CRAFT_RULE = fields("plane", "steps")  # steps: tiles from one end of its line to the other


@by_reference
class Ruleset(NamedTuple):
    """Numbers and mission logic, fixed for a battle."""

    kind: np.recarray  # KIND [kinds]
    weapon: np.recarray  # WEAPON [weapons]
    number: np.recarray  # NUMBER [1]
    condition: np.ndarray  # CONDITION
    effect: np.ndarray  # EFFECT
    trigger: np.ndarray  # TRIGGER_RULE
    objective: np.ndarray  # OBJECTIVE_RULE
    wave: np.ndarray  # WAVE_RULE
    platform: np.recarray  # PLATFORM_RULE
    front: np.recarray  # FRONT_RULE
    fire: np.recarray  # FIRE_RULE
    way_out: np.recarray  # EXIT_RULE
    craft: np.recarray  # CRAFT_RULE
    bond: np.ndarray  # int32 [U, U]: row of World.bond for two units, -1 without a bond
    limit: np.ndarray  # int64 [3]: last round, winner by the clock, what difficulty adds to the tide
