"""Recoil: what a cracking sphere does to those who live by it.

Once the blue sphere is half cracked, the LGF feel it. Every one of them gains drift at each Tide, more when only a
quarter is left, and nothing they do holds them. Like anyone else they are shown dizzy before they go, and they aim
worse while they are. Who is flung across by recoil loses an action.
"""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import Ruleset, World
from game.rules.events import Log
from game.rules.hold import stun

WHOLE, HALF_CRACKED, LAST_QUARTER, BROKEN = 0, 1, 2, 3
NOTHING = 2  # the plane behind the dream


@compiled
def stage(world: World) -> int:
    """How far the blue sphere is cracked: WHOLE (also where there is none) to BROKEN."""
    whole = int(world.sphere.whole[0])
    left = int(world.sphere.integrity[0])
    if whole == 0 or left * 2 > whole:
        return WHOLE
    if left <= 0:
        return BROKEN
    return LAST_QUARTER if left * 4 <= whole else HALF_CRACKED


@compiled
def recoil_gain(rules: Ruleset, world: World, unit: int) -> int:
    """Drift that recoil gives the unit at the Tide; there is nowhere to be flung from behind the dream."""
    if world.sphere.whole[0] == 0 or rules.kind.recoils[world.identity.kind[unit]] == 0:
        return 0
    if not is_standing(world, unit) or world.place.plane[unit] == NOTHING:
        return 0
    now = stage(world)
    if now == HALF_CRACKED:
        return int(rules.number.recoil_half[0])
    return int(rules.number.recoil_quarter[0]) if now == LAST_QUARTER else 0


@compiled
def stagger(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """After recoil flung the unit across."""
    if rules.kind.recoils[world.identity.kind[unit]] != 0 and is_standing(world, unit):
        stun(world, log, unit, int(rules.number.recoil_stun[0]))
