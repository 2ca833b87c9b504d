"""The columns of the World's tables: whole numbers of 32 bits; a row is a unit unless a remark says what else."""

from game.core.table import fields

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
COUNTER = fields("value")  # a row is a counter that the mission names
CLAIM = fields("since")  # a row is a condition: the round since when it has been so, 0 it is not; or when it last was
CRAFT = fields("due", "dust")  # round in whose Tide it falls, 0 not announced, -1 fallen; Tides its dust still hangs
MEMORY = fields("known", "plane", "x", "y", "turn", "state")  # row = side * units + unit; as it was when last seen
TALLY = fields("rolled")  # dice rolled this round; row = unit * PURPOSES + purpose
