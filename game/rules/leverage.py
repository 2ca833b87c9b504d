"""The chances of a grip, by named terms as for shots.

To seize somebody by the neck is 65 in a hundred, ten less for each part that is left of a raised guard. To struggle
free is 25 in a hundred, three more for each point of will and ten for each friend who stands beside the held one.
"""

from enum import IntEnum

import numpy as np

from game.core.jit import compiled
from game.rules.body import are_adjacent, is_standing
from game.rules.components import Ruleset, World
from game.rules.nerve import bounded


class Leverage(IntEnum):
    """Names of the terms; text ids are `term-<name>` in lower case with dashes."""

    GRASP = 0
    PIPS = 1
    STRUGGLE = 2
    WILL = 3
    FRIENDS = 4
    BOUND = 13


GRASP, PIPS, STRUGGLE, WILL, FRIENDS = range(5)


@compiled
def grasp(rules: Ruleset, world: World, target: int, terms: np.ndarray) -> int:
    """Chance, percent, to seize `target`; fills `terms` (int32 [TERMS])."""
    terms.fill(0)
    number = rules.number[0]
    terms[GRASP] = number.grapple
    if world.stance.guarding[target] != 0:
        pip = max(1, int(rules.kind.guard[world.identity.kind[target]]) // int(number.guard_pips))
        terms[PIPS] = -((int(world.stance.guard[target]) + pip - 1) // pip) * number.grapple_pip
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))


@compiled
def break_free(rules: Ruleset, world: World, held: int, terms: np.ndarray) -> int:
    """Chance, percent, that the held one struggles free; fills `terms` (int32 [TERMS])."""
    terms.fill(0)
    number = rules.number[0]
    terms[STRUGGLE] = number.struggle
    terms[WILL] = number.struggle_will * world.mind.will[held]
    for friend in range(world.identity.shape[0]):
        if (
            friend != held
            and world.identity.side[friend] == world.identity.side[held]
            and is_standing(world, friend)
            and world.posture.out[friend] == 0
            and world.grip.held_by[friend] < 0
            and are_adjacent(world, friend, held)
        ):
            terms[FRIENDS] += number.struggle_friend
    return bounded(terms, int(number.hit_floor), int(number.hit_ceiling))
