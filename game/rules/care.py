"""Helping the hurt: field dressings, painkillers, carrying.

A dressing closes one bleeding wound, for an action, or two with a wounded arm. Someone who is down is out of danger
once no wound is left open. A grave wound is a matter of skill and luck: the chance that the dressing holds is shown,
with the helper's skill, the bond between the two, other hands beside the wounded, and what each failure taught; a
dressing that fails is lost.

A painkiller lifts the penalties of wounds for some rounds. A fallen friend can be lifted and carried at half stride;
who carries has no hand for a two-handed weapon. One carrier a body.
"""

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules.body import aches, roll
from game.rules.bonds import CARRIED, DRESSED, note_deed
from game.rules.components import DOWN, STABLE, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import PAIN_KILLED, UNIT_DRESSED, UNIT_LIFTED, UNIT_PUT_DOWN, UNIT_STABILISED, Log, emit
from game.rules.nerve import treatment_odds

UNIT_TREATED = int(Ev.UNIT_TREATED)


@compiled
def dressing_cost(rules: Ruleset, world: World, unit: int) -> int:
    """Actions a dressing takes this unit."""
    return int(rules.number.dressings_arm[0]) if aches(world, unit, world.wound.arm[unit]) else 1


@compiled
def dress(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    world.pace.actions[unit] -= dressing_cost(rules, world, unit)
    world.kit.dressings[unit] -= 1
    if world.tend.grave[target] != 0 and not treat(rules, world, log, unit, target):
        return
    world.health.bleeding[target] = max(0, int(world.health.bleeding[target]) - 1)
    if world.health.state[target] == DOWN and world.health.bleeding[target] == 0:
        world.health.state[target] = STABLE
        world.health.fading[target] = 0
        emit(world, log, UNIT_STABILISED, unit, target, 0, 0, 0, 0)
    else:
        emit(world, log, UNIT_DRESSED, unit, target, int(world.health.bleeding[target]), 0, 0, 0)
    if unit != target:
        note_deed(rules, world, log, unit, target, DRESSED)


@compiled
def treat(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> bool:
    """Whether the dressing held a grave wound; each failure teaches something."""
    chance = treatment_odds(rules, world, unit, target, log.terms)
    rolled = roll(world, unit, CHANCE, 100)
    works = rolled < chance
    if works:
        world.tend.grave[target] = 0
    else:
        world.tend.tried[target] += 1
    emit(world, log, UNIT_TREATED, unit, target, chance, rolled, int(works), 0)
    return works


@compiled
def needs_dressing(world: World, target: int) -> bool:
    """Whether a dressing would do the unit good."""
    return bool(
        world.health.bleeding[target] > 0 or world.health.state[target] == DOWN or world.tend.grave[target] != 0
    )


@compiled
def kill_pain(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    world.pace.actions[unit] -= 1
    world.kit.painkillers[unit] -= 1
    world.wound.relief[target] = rules.number.relief[0]
    emit(world, log, PAIN_KILLED, unit, target, int(world.wound.relief[target]), 0, 0, 0)


@compiled
def lift(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    world.pace.actions[unit] -= 1
    world.carry.holding[unit] = target
    world.carry.held_by[target] = unit
    world.place.x[target] = world.place.x[unit]
    world.place.y[target] = world.place.y[unit]
    emit(world, log, UNIT_LIFTED, unit, target, 0, 0, 0, 0)
    note_deed(rules, world, log, unit, target, CARRIED)


@compiled
def put_down(world: World, log: Log, unit: int, x: int, y: int) -> None:
    world.pace.actions[unit] -= 1
    target = int(world.carry.holding[unit])
    world.carry.holding[unit] = -1
    world.carry.held_by[target] = -1
    world.place.x[target] = x
    world.place.y[target] = y
    emit(world, log, UNIT_PUT_DOWN, unit, target, 0, 0, 0, 0)
