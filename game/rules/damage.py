"""Damage, wounds, falling and death.

Armour takes points off a hit unless the weapon pierces it; a hit always costs at least one. A heavy hit wounds a
place: arm, leg, torso (which bleeds) or head (dazed). At no health a person falls and bleeds out within some Tides,
sooner if struck far below zero; others die at once.
"""

from game.core.dice import DAMAGE, WOUND
from game.core.jit import compiled, compiled_apart
from game.rules.ankle import drop_out
from game.rules.body import counts, roll
from game.rules.bonds import note_hit
from game.rules.components import DEAD, DOWN, PRESENT, UP, Board, Ruleset, World
from game.rules.events import (
    DAMAGE_TAKEN,
    GUARD_LOWERED,
    UNIT_DIED,
    UNIT_DOWNED,
    UNIT_PUT_DOWN,
    UNIT_WOUNDED,
    WATCH_ENDED,
    Log,
    emit,
)
from game.rules.eyes import in_play
from game.rules.grasp import slacken
from game.rules.grief import grieve
from game.rules.hold import FALLEN, end_grip, note_blow
from game.rules.suspicion import startle

ARM, LEG, TORSO, HEAD = 0, 1, 2, 3


@compiled
def roll_damage(world: World, unit: int, low: int, high: int) -> int:
    return low + roll(world, unit, DAMAGE, high - low + 1)


@compiled_apart
def hurt(
    board: Board, rules: Ruleset, world: World, log: Log, source: int, target: int, points: int, piercing: bool,
    critical: bool,
) -> None:  # fmt: skip
    """Takes `points` off `target`, with what follows: wound, fall, death. `source` -1: nobody's doing."""
    armour = 0 if piercing else int(rules.kind.armour[world.identity.kind[target]])
    felt = max(1, points - armour)
    left = int(world.health.hp[target]) - felt
    world.health.hp[target] = max(0, left)
    emit(world, log, DAMAGE_TAKEN, source, target, felt, int(critical), max(0, left), points - felt)
    note_hit(rules, world, log, source, target)
    note_blow(rules, world, log, source, target, felt)
    if in_play(world):
        startle(rules, world, log, target)
    if left <= 0:
        fall(board, rules, world, log, target, -left)
    elif felt >= rules.number.wound_damage[0]:
        wound(rules, world, log, target)


@compiled
def wound(rules: Ruleset, world: World, log: Log, target: int) -> None:
    """A heavy hit finds a place."""
    number = rules.number[0]
    place = roll(world, target, WOUND, 100)
    if place < number.wound_arm:
        world.wound.arm[target] += 1
        where = ARM
    elif place < number.wound_arm + number.wound_leg:
        world.wound.leg[target] += 1
        where = LEG
    elif place < number.wound_arm + number.wound_leg + number.wound_torso:
        open_torso(world, target)
        where = TORSO
    else:
        world.wound.head[target] += 1
        where = HEAD
    emit(world, log, UNIT_WOUNDED, -1, target, where, 0, 0, 0)


@compiled
def open_torso(world: World, target: int) -> None:
    world.wound.torso[target] += 1
    world.health.bleeding[target] += 1


@compiled
def fall(board: Board, rules: Ruleset, world: World, log: Log, unit: int, below: int) -> None:
    """No health left: down for those who can be saved, dead for the others."""
    leave_fight(world, log, unit)
    slacken(world, log, unit)
    if rules.kind.downable[world.identity.kind[unit]] == 0:
        die(board, rules, world, log, unit)
        return
    number = rules.number[0]
    world.health.state[unit] = DOWN
    world.health.fading[unit] = number.fading_hard if below >= number.hard_hit else number.fading
    emit(world, log, UNIT_DOWNED, -1, unit, int(world.health.fading[unit]), 0, 0, 0)


@compiled
def leave_fight(world: World, log: Log, unit: int) -> None:
    """Frees the tile, ends what only a standing unit does, and lays down whom it carries."""
    end_fight(world, log, unit)
    drop_burden(world, log, unit)


@compiled
def drop_burden(world: World, log: Log, unit: int) -> None:
    """Whoever the unit carries stays on its tile."""
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        world.carry.holding[unit] = -1
        world.carry.held_by[burden] = -1
        emit(world, log, UNIT_PUT_DOWN, unit, burden, 0, 0, 0, 0)


@compiled
def end_fight(world: World, log: Log, unit: int) -> None:
    """Frees the tile and ends what only a standing unit does."""
    place = world.place[unit]
    if world.occupant[place.plane, place.y, place.x] == unit:
        world.occupant[place.plane, place.y, place.x] = -1
    drop_stance(world, log, unit)
    if in_play(world):
        drop_out(world, log, unit)
    world.pace.actions[unit] = 0
    world.mind.dizzy[unit] = 0
    world.mind.drift[unit] = 0
    world.mind.gain[unit] = 0
    world.heart.panic[unit] = 0
    end_grip(world, log, unit, FALLEN)
    world.posture.prone[unit] = 0
    world.posture.out[unit] = 0


@compiled
def end_watch(world: World, log: Log, unit: int) -> None:
    if world.stance.watch[unit] != 0:
        world.stance.watch[unit] = 0
        emit(world, log, WATCH_ENDED, unit, -1, 0, 0, 0, 0)


@compiled
def lower_guard(world: World, log: Log, unit: int) -> None:
    if world.stance.guarding[unit] != 0:
        world.stance.guarding[unit] = 0
        emit(world, log, GUARD_LOWERED, unit, -1, int(world.stance.guard[unit]), 0, 0, 0)


@compiled
def drop_stance(world: World, log: Log, unit: int) -> None:
    """Who walks or falls lowers the guard and leaves the watch; so does everyone when the phase of its side begins."""
    end_watch(world, log, unit)
    lower_guard(world, log, unit)


@compiled
def die(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    carrier = int(world.carry.held_by[unit])
    if carrier >= 0:
        world.carry.holding[carrier] = -1
        world.carry.held_by[unit] = -1
        emit(world, log, UNIT_PUT_DOWN, carrier, unit, 0, 0, 0, 0)
    world.health.state[unit] = DEAD
    world.health.bleeding[unit] = 0
    world.health.fading[unit] = 0
    world.heart.died[unit] = world.clock.turn[0]
    emit(world, log, UNIT_DIED, -1, unit, 0, 0, 0, 0)
    if rules.kind.limb[world.identity.kind[unit]] == 0:
        grieve(board, rules, world, log, unit)


@compiled
def standing(rules: Ruleset, world: World, side: int) -> int:
    """How many that count among a side still stand on the map."""
    total = 0
    for unit in range(world.identity.shape[0]):
        if (
            world.identity.side[unit] == side
            and world.identity.presence[unit] == PRESENT
            and world.health.state[unit] == UP
            and counts(rules, world, unit)
        ):
            total += 1
    return total
