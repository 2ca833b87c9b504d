"""The chance to hit, by named terms.

Aim of the shooter and the weapon, less what range takes beyond the weapon's near mark, less the cover of the target's
edge that faces the shooter (none when flanked), less the shooter's wounds and dizziness, clamped to the floor and
ceiling of the rules. A raised guard takes a strike for certain, a worn-out one lets it through for certain: no roll
decides those, so no bound holds for them.

A target that takes cover, has some, but none against this shooter is flanked: the shot may be critical.
"""

# Preview, AI and resolution all call `shot` and `blow`, so they cannot disagree; the terms are the explanation shown.

from enum import IntEnum

import numpy as np

from game.core.jit import compiled
from game.kernels.cover import cover_against, has_any
from game.rules.body import aches, distance
from game.rules.components import FULL, HALF, Board, Ruleset, World
from game.rules.terrain import edges_of


class Term(IntEnum):
    """Names of the terms; text ids are `term-<name>` in lower case with dashes."""

    AIM = 0
    RANGE = 1
    COVER = 2
    ARM = 3
    HEAD = 4
    DIZZY = 5
    WATCH = 6
    GUARD = 7
    CLAMP = 8
    FLANK = 9  # the critical chance, not part of the sum
    DOWNED = 10
    PRONE = 14
    BURST = 12
    SUPPRESSED = 13
    SHAKE = 15


AIM, RANGE, COVER, ARM, HEAD, DIZZY, WATCH, GUARD, CLAMP, FLANK, DOWNED = range(11)
PRONE = int(Term.PRONE)
SHAKE = int(Term.SHAKE)
REAL = 0  # the plane of the deck
BURST, SUPPRESSED = int(Term.BURST), int(Term.SUPPRESSED)


@compiled
def shot(
    board: Board, rules: Ruleset, world: World, shooter: int, x: int, y: int, target: int, to_x: int, to_y: int,
    on_watch: bool, terms: np.ndarray,
) -> int:  # fmt: skip
    """Chance, percent, that `shooter` standing at (x, y) hits `target` standing at (to_x, to_y) of the same plane.

    Fills `terms` (int32 [TERMS]); all but FLANK add up to the result. Line of sight is not checked here.
    """
    terms.fill(0)
    number = rules.number[0]
    weapon = rules.weapon[world.kit.weapon[shooter]]
    terms[AIM] = rules.kind.aim[world.identity.kind[shooter]] + weapon.aim
    beyond = distance(to_x - x, to_y - y) - int(weapon.near)
    if beyond > 0:
        terms[RANGE] = -beyond * weapon.falloff
    if rules.kind.uses_cover[world.identity.kind[target]] != 0:
        edges = edges_of(board, world, int(world.place.plane[target]), to_x, to_y)
        cover = cover_against(edges, x - to_x, y - to_y)
        if cover == HALF:
            terms[COVER] = -number.cover_half
        elif cover == FULL:
            terms[COVER] = -number.cover_full
        elif has_any(edges):
            terms[FLANK] = number.flank_critical
    add_state(rules, world, shooter, terms)
    if on_watch:
        terms[WATCH] = -number.watch_aim + (number.watch_arc if world.stance.arc[shooter] != 0 else 0)
    if world.stance.guarding[target] != 0:
        terms[GUARD] = -number.guard_missile
    if world.posture.prone[target] != 0 and distance(to_x - x, to_y - y) >= number.prone_far:
        terms[PRONE] = -number.prone_aim
    return settle(rules, terms)


@compiled
def blow(rules: Ruleset, world: World, striker: int, target: int, terms: np.ndarray) -> int:
    """Chance, percent, that a strike lands; fills `terms` as `shot` does."""
    terms.fill(0)
    terms[AIM] = rules.kind.melee_aim[world.identity.kind[striker]] + rules.weapon.aim[world.kit.blade[striker]]
    add_state(rules, world, striker, terms)
    if world.posture.prone[target] != 0:
        terms[PRONE] = rules.number.prone_blow[0]
    if world.stance.guarding[target] == 0:
        return settle(rules, terms)
    certain = 0 if blows_held(rules, world, striker, target) > 0 else 100
    terms[GUARD] = certain - total_of(terms)
    return certain


@compiled
def wear_of(rules: Ruleset, world: World, striker: int) -> int:
    """Strength that a strike of the unit takes off a guard."""
    return max(1, int(rules.number.guard_wear[0]) + int(rules.kind.wears[world.identity.kind[striker]]))


@compiled
def blows_held(rules: Ruleset, world: World, striker: int, target: int) -> int:
    """Strikes of one enemy that the target's raised guard still takes before one lands; 0 without a guard."""
    if world.stance.guarding[target] == 0:
        return 0
    wear = wear_of(rules, world, striker)
    return (int(world.stance.guard[target]) + wear - 1) // wear


@compiled
def add_state(rules: Ruleset, world: World, unit: int, terms: np.ndarray) -> None:
    """What the unit's own wounds and dizziness take from its aim."""
    number = rules.number[0]
    if aches(world, unit, world.wound.arm[unit]):
        terms[ARM] = -number.arm_aim
    if aches(world, unit, world.wound.head[unit]):
        terms[HEAD] = -number.head_aim
    if world.mind.dizzy[unit] != 0:
        terms[DIZZY] = -number.dizzy_aim
    if world.hull.shape[0] > 0 and world.hull.shaking[0] > 0 and world.place.plane[unit] == REAL:
        terms[SHAKE] = -number.shake_aim
    if world.stance.suppressed[unit] != 0:
        terms[SUPPRESSED] = -number.suppressed_aim


@compiled
def total_of(terms: np.ndarray) -> int:
    """The sum of the terms, but for what the bounds change and the critical chance."""
    total = 0
    for term in range(terms.shape[0]):
        if term != CLAMP and term != FLANK:
            total += int(terms[term])
    return total


@compiled
def settle(rules: Ruleset, terms: np.ndarray) -> int:
    """Sums the terms within floor and ceiling; what the bounds changed becomes the CLAMP term."""
    number = rules.number[0]
    total = total_of(terms)
    bounded = min(max(total, int(number.hit_floor)), int(number.hit_ceiling))
    terms[CLAMP] = bounded - total
    return bounded


@compiled
def can_fire(board: Board, rules: Ruleset, world: World, unit: int) -> bool:
    """Whether the unit has a weapon to fire, a loaded one, and the hands for it."""
    weapon = int(world.kit.weapon[unit])
    if weapon < 0 or world.kit.ammo[unit] <= 0:
        return False
    if rules.weapon.two_handed[weapon] == 0:
        return True
    return bool(world.carry.holding[unit] < 0 and not aches(world, unit, world.wound.arm[unit]))
