"""Held by the ankle.

Who is dragged out of a hiding place is held by the ankle: he cannot walk, hide or stand still, and the next phase of
the searcher who holds him may be his last. He can kick. The chance is shown, and his will and every other friend
beside him count in it; a kick is heard six tiles. If it works he is free, and the searcher loses an action. He can
also struggle as against a grip by the neck, which nobody hears. What ends a grip by the neck ends this one: a friend at
hand who hits the searcher, any hit on him of four points or more, a searcher who is stunned, falls or is dragged across
the planes. One who walks away lets go as well.
"""

from enum import IntEnum

import numpy as np

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import are_adjacent, is_standing, roll
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.eyes import in_play
from game.rules.hold import LET_GO, end_grip, free_ankle, part_ankles, stun
from game.rules.orders import Kind, Reason
from game.rules.suspicion import NOISE_MADE, alarm, make_noise, uncover

KICK = int(Kind.KICK)
NOT_ABLE = int(Reason.NOT_ABLE)
NOT_HELD = int(Reason.NOT_HELD)
DRAGGED_OUT = int(Ev.DRAGGED_OUT)
UNIT_KICKED = int(Ev.UNIT_KICKED)


class KickTerm(IntEnum):
    """Names of the terms; text ids are `term-<name>` in lower case with dashes."""

    KICK = 0
    WILL = 1
    HANDS = 2
    CLAMP = 3


@compiled
def is_held_fast(world: World, unit: int) -> bool:
    return in_play(world) and bool(world.lurk.held_by[unit] >= 0)


@compiled
def drag_out(rules: Ruleset, world: World, log: Log, searcher: int, victim: int) -> None:
    uncover(world, log, victim)
    end_grip(world, log, searcher, LET_GO)
    world.lurk.held_by[victim] = searcher
    world.lurk.holds[searcher] = victim
    emit(world, log, DRAGGED_OUT, searcher, victim, 0, 0, 0, 0)
    alarm(rules, world, log, searcher)


@compiled
def drop_out(world: World, log: Log, unit: int) -> None:
    """Who falls holds nobody and is held by nobody."""
    uncover(world, log, unit)
    part_ankles(world, log, unit)


@compiled
def check_holds(world: World, log: Log) -> None:
    """Whoever is no longer beside the one he held has let go."""
    for unit in range(world.identity.shape[0]):
        holder = int(world.lurk.held_by[unit])
        if holder >= 0 and not (
            is_standing(world, holder) and is_standing(world, unit) and are_adjacent(world, holder, unit)
        ):
            free_ankle(world, log, unit)


@compiled
def why_not_kick(rules: Ruleset, world: World, unit: int) -> int:
    if rules.kind.kicks[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    return orders.OK if is_held_fast(world, unit) else NOT_HELD


@compiled
def kick_chance(rules: Ruleset, world: World, unit: int, terms: np.ndarray) -> int:
    """Chance, percent, to come free; fills `terms` (KickTerm), which add up to it."""
    terms.fill(0)
    number = rules.number[0]
    terms[0] = rules.kind.kicks[world.identity.kind[unit]]
    terms[1] = world.mind.will[unit] * number.kick_will
    for friend in range(world.identity.shape[0]):
        if (
            friend != unit
            and world.identity.side[friend] == world.identity.side[unit]
            and rules.kind.companion[world.identity.kind[friend]] == 0
            and is_standing(world, friend)
            and are_adjacent(world, unit, friend)
        ):
            terms[2] += number.kick_friend
    total = int(terms[0]) + int(terms[1]) + int(terms[2])
    bound = min(int(number.hit_ceiling), max(int(number.hit_floor), total))
    terms[3] = bound - total
    return bound


@compiled
def kick(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    holder = int(world.lurk.held_by[unit])
    chance = kick_chance(rules, world, unit, log.terms)
    rolled = roll(world, unit, CHANCE, 100)
    hit = rolled < chance
    emit(world, log, UNIT_KICKED, unit, holder, chance, rolled, int(hit), 0)
    loudness = int(rules.number.noise_kick[0])
    emit(world, log, NOISE_MADE, unit, -1, loudness, 0, 0, 0)
    make_noise(board, rules, world, log, unit, loudness)
    if hit:
        free_ankle(world, log, unit)
        stun(world, log, holder, 1)
