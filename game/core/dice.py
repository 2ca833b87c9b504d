"""Dice keyed by what they decide.

A roll is a hash of (seed, stream, round, actor, purpose, how-manieth), so a change in one place does not shift every
later roll: replays stay robust, paired comparisons gain, undo is exact. Stream 0 is the match itself; search and
foresight take another, or they would see the real dice.

The hash keeps its state within 31 bits and multiplies by 31-bit odd constants, so no product leaves 64 bits: the same
code gives the same numbers compiled and not, with no overflow to warn about. The mixing follows the pattern of
Wang's and Mueller's integer hashes (xor-shift, multiply), with a finaliser of two rounds.
"""

from game.core.jit import compiled

MASK = 0x7FFFFFFF
FIRST = 0x45D9F3B
SECOND = 0x119DE1F3
LOW_BITS = 31

# What a roll decides; the number is part of the key, so it never changes meaning.
HIT = 0
CRITICAL = 1
DAMAGE = 2
WOUND = 3
CHANCE = 4
DECIDE = 5
PURPOSES = 6
SPREAD = 40  # of a tile, not of a unit: it is not tallied
FATE = 41  # of a row of the mission, once a round


@compiled
def stir(state: int, key: int) -> int:
    """Mixes `key` (any whole number of at most 62 bits) into a 31-bit state."""
    mixed = (state ^ (key & MASK)) * FIRST & MASK
    mixed ^= mixed >> 15
    mixed = (mixed ^ ((key >> LOW_BITS) & MASK)) * SECOND & MASK
    return mixed ^ (mixed >> 13)


@compiled
def keyed(seed_low: int, seed_high: int, stream: int, turn: int, actor: int, purpose: int, nth: int) -> int:
    """A number 0..2**31-1 that depends on every part of the key and on nothing else."""
    state = stir(stir(0x2545F491, seed_low), seed_high)
    state = stir(stir(state, stream), turn)
    state = stir(stir(stir(state, actor), purpose), nth)
    state = stir(state, 0x5BD1E995)
    return stir(state, 0x3C6EF372)
