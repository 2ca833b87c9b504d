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

CLOCK = fields(
    "turn",  # the round, from 1
    "phase",  # PHASE_*
    "winner",  # UNDECIDED, SQUAD, LGF or NOBODY
    "reason",  # BY_*, 0 while undecided
    "seed_low",  # 31 bits of the match seed; blanked in observations
    "seed_high",
    "stream",  # 0 the match itself, others for search
    "tide",  # strength of the dream's pull, 0 none
    "razed",  # 1 once a wall fell into the depths: the board's sight is no longer true
)
IDENTITY = fields(
    "kind",  # row of Ruleset.kind
    "side",  # SQUAD or LGF
    "presence",  # ABSENT until its wave arrives, PRESENT, LEFT once out of the battle alive
    "spawn",  # index of the spawn in the mission plan
    "wave",  # index of its wave, -1 from the start
)
PLACE = fields("plane", "x", "y", "facing")  # facing 0..7, 0 = +x, clockwise on the grid towards +y
HEALTH = fields(
    "hp",  # 0..top while up, may be below 0 never
    "top",
    "state",  # UP, DOWN (bleeding out), STABLE (unconscious), DEAD, HANGING (on a rim)
    "bleeding",  # bleeding wounds, each costs 1 a Tide, at most two count
    "fading",  # Tides until a DOWN unit dies or a HANGING one falls
)
WOUND = fields(
    "arm",  # wounds by place, counts
    "leg",
    "torso",
    "head",
    "relief",  # rounds of painkiller left
)
PACE = fields(
    "actions",  # left this phase, 0..2
    "stunned",  # actions to lose at the next phase start
    "moves",  # move orders given this round
)
KIT = fields(
    "weapon", "ammo", "blade", "dressings", "painkillers", "applied",  # weapon, blade: rows of Ruleset.weapon or -1
    "spares",  # magazines besides the one in the weapon, -1 without end
    "lightened",  # tiles of stride won by dropping a heavy weapon
)  # fmt: skip
STANCE = fields(
    "watch",  # 1 while on overwatch
    "watch_chance",  # fires only at this hit chance or better, percent
    "guard",  # strength of the guard, 0 none
    "guarding",  # 1 while guard is raised
    "sets",  # guard raised so many rounds running
    "ripostes",  # given this round
    "arc",  # the way a watch looks, 1 + facing; 0 all round
    "suppressed",  # 1 while under a burst's fire
)
MIND = fields(
    "will",
    "top_will",
    "drift",  # 0..line
    "gain",  # locked at the start of the round, may only fall
    "dizzy",  # 1 when drift + gain crosses the line this Tide
    "grounded",  # 1 when grounded this round
    "ground_before",  # 1 when grounded the round before
    "shifts",  # times dragged so far
    "called",  # 1 when called this round
)
# A unit about to cross at will: `lit` 1, where it comes out, and a mask of the sides that saw a ripple.
RIPPLE = fields("lit", "plane", "x", "y", "seen_by")
CARRY = fields("holding", "held_by")  # rows or -1
GRIP = fields(
    "holds", "held_by",  # who is held by the neck, and by whom: rows or -1
    "way",  # 0..7: where the holder means to throw
    "fresh",  # 1 until the holder's next phase: only then may it stab or throw
)  # fmt: skip
POSTURE = fields(
    "prone",  # 1 lying
    "out",  # 2 knocked out until the next phase of its side is over, 1 in that phase
)
BOND = fields(
    "one", "other",  # the two, rows of units
    "strength",  # from estranged (below 0) to the most there is
    "deeds",  # bits of the deeds that have already counted in this battle, see rules.bonds
)  # fmt: skip
HEART = fields(
    "panic",  # 0 none, 1 in the coming phase, 2 now
    "ordered",  # 1 when given an action by an order this round
    "bluffs",  # bluffs tried so far
    "fooled",  # bluffs fallen for so far
    "struck_by",  # the enemy who hurt it last, -1 none
    "died",  # the round of its death, 0 alive
    "probed",  # 1 once somebody has felt for a pulse
)
LEAN = fields(
    "supports", "supported_by",  # who walks arm in arm this round, rows or -1
    "sprinting",  # 1 this round
    "sprinted",  # 1 once it has had its sprint
    "tired",  # Tides in a row with somebody on its back
    "shields", "shielded_by",  # who will take the next hit for whom, rows or -1
)  # fmt: skip
TEND = fields(
    "rallied",  # 1 once it has been rallied
    "weak",  # 1 after it was brought back
    "rest",  # Tides in a row it was watched over, unconscious
    "grave",  # 1 while a wound needs a treatment that may fail
    "tried",  # treatments that failed
    "wounded",  # 1 if it began the battle wounded
)
# Limbs and whom they hold: rows of units or -1; the tile a limb will grab at if `marked`; rounds until it grows again.
LIMB = fields("holds", "held_by", "marked", "x", "y", "regrow")
DEPARTED = fields("way", "turn")  # the exit a unit left by, from 1, 0 none; and the round
PLATFORM = fields("strength")  # Tides of too much load until it falls, 0 fallen
FRONT = fields("turn")  # round whose Tide takes the first strip, 0 not started
EXIT = fields("state")  # SHUT, WIDE, CLOSING
HULL = fields("shaking")  # rounds the real deck still shakes
# The sensitive, the machine that holds her and the spheres; one row, all 0 in missions without them.
SPHERE = fields(
    "on",  # 1 when the mission has a sensitive or a sphere
    "whole",  # integrity of the unbroken blue sphere, 0 there is none
    "integrity",  # what is left of it
    "broken",  # 1 once it broke
    "lost",  # 1 once the sensitive lost the contest
    "begun",  # 1 once a point was held
    "sensitive",  # her row, -1 none
    "dreamer",  # row of who presses the points: she herself, or what she is behind the dream; -1 none
    "linked",  # row of the friend who holds her, -1 none
    "drawn",  # taken of that friend this round
    "memories",  # left to spend
    "spent",  # this round
    "awake",  # LGF that count against her, known to everybody
    "captive",  # 1 while the machine holds her
    "work",  # rounds of work that would free her
    "well",  # the round in which she is no longer sick
    "seat_plane", "seat_x", "seat_y",  # where the sensitive was last known to everybody
    "lucid",  # 1 when somebody spoke to her this round
    "kept",  # 1 when she was kept awake this round
    "felt",  # 1 once the red sphere was felt
    "red_plane", "red_x", "red_y", "red_width", "red_height",  # the red sphere, plane -1 none
)  # fmt: skip
POINT = fields("plane", "x", "y", "grip")  # a place where the blue sphere can be pressed
# Of everybody in missions where somebody hides, searches or follows; elsewhere these two have no rows.
LURK = fields(
    "hidden",  # 1 in a hiding place; always of a companion, who is small
    "sneaking",  # 1 while it moves quietly
    "still",  # 1 until the next phase of its side
    "held_by",  # who has it by the ankle, row or -1
    "holds",  # whom it has by the ankle, row or -1
    "owner",  # whom it follows, row or -1
    "away",  # 1 after it bolted
    "called",  # the round in which it was called last, 0 never
    "trembling",  # 1 while it feels an enemy
)
SEARCH = fields(
    "suspicion",
    "state",  # CALM, SEARCHING, CROUCHED, ALARMED of rules.suspicion
    "x", "y",  # the tile he will look into
    "leg",  # where on its route
    "back",  # 1 on the way back
    "noticed",  # the most that one order, or its own phase, has shown it so far
    "stirred",  # 1 if it noticed something this round
    "quiet",  # rounds since it last did
    "shouts",  # 1 until its alarm has been heard
)  # fmt: skip
CRASH = fields("plane", "x", "y", "turn")  # the last crash that drowns other noises, and its round
DOOR = fields("plane", "x", "y", "state")
OBJECTIVE = fields("state", "squad_counts", "lgf_counts")  # counts: its progress as far as each side knows of it
TRIGGER = fields("fired", "due", "last")  # due: round of a delayed effect, 0 none; last: round it fired
WAVE = fields("state", "due")  # due: round it arrives
SWITCH = fields("lit")
CRAFT = fields("due", "dust")  # round in whose Tide it falls, 0 not announced, -1 fallen; Tides its dust still hangs
MEMORY = fields("known", "plane", "x", "y", "turn", "state")  # row = side * units + unit; as it was when last seen
TALLY = fields("rolled")  # dice rolled this round; row = unit * PURPOSES + purpose


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
