"""The chances in the rules about people, by named terms, as `rules.odds` has them for shots.

Each fills `terms` (int32 [TERMS]) and gives the sum of all of them, percent.
"""

from enum import IntEnum

import numpy as np

from game.core.jit import compiled
from game.rules.body import aches, are_adjacent, is_standing
from game.rules.bonds import strength
from game.rules.components import IN_SIGHT, Ruleset, World


class Nerve(IntEnum):
    """Names of the terms; text ids are `term-<name>` in lower case with dashes."""

    FLIGHT = 0
    ENEMIES = 1
    COMPANY = 2
    RANK = 3
    BOND = 4
    BRAVADO = 5
    TIMES = 6
    PULSE = 7
    TREATMENT = 8
    SKILL = 9
    HANDS = 10
    TRIED = 11
    BAD_ARM = 12
    BOUND = 13


FLIGHT, ENEMIES, COMPANY, RANK, BOND, BRAVADO, TIMES, PULSE, TREATMENT, SKILL, HANDS, TRIED, BAD_ARM, BOUND = range(14)


@compiled
def bounded(terms: np.ndarray, least: int, most: int) -> int:
    """The sum within its bounds; what they changed becomes the BOUND term."""
    total = 0
    for term in range(BOUND):
        total += int(terms[term])
    chance = min(max(total, least), most)
    terms[BOUND] = chance - total
    return chance


@compiled
def flight(rules: Ruleset, world: World, unit: int, terms: np.ndarray) -> int:
    """Chance that a panicked unit flees; none when it knows of no enemy."""
    terms.fill(0)
    number = rules.number[0]
    terms[FLIGHT] = number.flight
    seen = enemies_in_sight(world, unit)
    terms[ENEMIES] = seen * number.flight_enemy
    for friend in range(world.identity.shape[0]):
        if (
            friend != unit
            and is_standing(world, friend)
            and are_adjacent(world, unit, friend)
            and strength(rules, world, unit, friend) > 0
        ):
            terms[COMPANY] = -number.flight_friend
    if seen == 0:
        return bounded(terms, 0, 0)
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))


@compiled
def enemies_in_sight(world: World, unit: int) -> int:
    """Standing enemies on the unit's plane that its side sees."""
    units = world.identity.shape[0]
    side = int(world.identity.side[unit])
    count = 0
    for enemy in range(units):
        if (
            world.identity.side[enemy] != side
            and is_standing(world, enemy)
            and world.place.plane[enemy] == world.place.plane[unit]
            and world.memory.known[side * units + enemy] == IN_SIGHT
        ):
            count += 1
    return count


@compiled
def obedience(rules: Ruleset, world: World, unit: int, target: int, terms: np.ndarray) -> int:
    """Chance that an order of `unit` brings a panicked `target` out of it."""
    terms.fill(0)
    number = rules.number[0]
    terms[RANK] = number.obey
    terms[BOND] = number.obey_bond * strength(rules, world, unit, target)
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))


@compiled
def bluff_odds(rules: Ruleset, world: World, unit: int, terms: np.ndarray) -> int:
    """Chance of the unit's next bluff."""
    terms.fill(0)
    number = rules.number[0]
    terms[BRAVADO] = number.bluff
    terms[TIMES] = -number.bluff_less * world.heart.bluffs[unit]
    return bounded(terms, int(number.bluff_least), int(number.hit_ceiling))


@compiled
def pulse_odds(rules: Ruleset, world: World, unit: int, target: int, terms: np.ndarray) -> int:
    """Chance that a friend who has just died is alive."""
    terms.fill(0)
    number = rules.number[0]
    terms[PULSE] = number.pulse
    terms[BOND] = number.pulse_bond * strength(rules, world, unit, target)
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))


@compiled
def treatment_odds(rules: Ruleset, world: World, unit: int, target: int, terms: np.ndarray) -> int:
    """Chance that a dressing by `unit` closes a grave wound of `target`."""
    terms.fill(0)
    number = rules.number[0]
    terms[TREATMENT] = number.treat
    terms[SKILL] = rules.kind.tends[world.identity.kind[unit]]
    terms[BOND] = number.treat_bond * strength(rules, world, unit, target)
    terms[HANDS] = number.treat_hands * hands_near(world, unit, target)
    terms[TRIED] = number.treat_tried * world.tend.tried[target]
    if aches(world, unit, int(world.wound.arm[unit])):
        terms[BAD_ARM] = -number.arm_aim
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))


@compiled
def hands_near(world: World, unit: int, target: int) -> int:
    """Friends beside the wounded who can lend a hand, apart from who treats him."""
    count = 0
    for friend in range(world.identity.shape[0]):
        if (
            friend != unit
            and friend != target
            and world.identity.side[friend] == world.identity.side[unit]
            and is_standing(world, friend)
            and are_adjacent(world, friend, target)
        ):
            count += 1
    return count
