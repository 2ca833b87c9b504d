"""Lying, knocked out, getting up.

Whoever is thrown ends up lying on the ground. Somebody lying is harder to hit from afar, easier to strike from beside,
and cannot raise a guard or seize anybody. Getting up costs an action, or half a stride of a walk: whoever walks gets
up first.

A hard collision knocks a person out. He lies there and loses the next phase of his side; whom he held or carried slips
from him. After that phase he comes to.
"""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import World
from game.rules.damage import drop_burden, drop_stance
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.hold import STUNNED, end_grip, held_by_unit

POSTURE_CHANGED = int(Ev.POSTURE_CHANGED)
# What a unit does now (a of POSTURE_CHANGED)
ON_FEET, LYING, OUT, AWAKE = range(4)
COMING, NOW = 2, 1  # posture.out


@compiled
def lay_down(world: World, log: Log, unit: int) -> None:
    """Puts a standing unit on the ground."""
    drop_stance(world, log, unit)
    if world.posture.prone[unit] == 0:
        world.posture.prone[unit] = 1
        emit(world, log, POSTURE_CHANGED, -1, unit, LYING, 0, 0, 0)


@compiled
def get_up(world: World, log: Log, unit: int) -> None:
    """Nothing for who is not lying."""
    if world.posture.prone[unit] != 0:
        world.posture.prone[unit] = 0
        emit(world, log, POSTURE_CHANGED, -1, unit, ON_FEET, 0, 0, 0)


@compiled
def knock_out(world: World, log: Log, unit: int) -> None:
    """Takes the next phase of the unit."""
    world.posture.out[unit] = COMING
    world.pace.actions[unit] = 0
    emit(world, log, POSTURE_CHANGED, -1, unit, OUT, 0, 0, 0)
    lay_down(world, log, unit)
    drop_burden(world, log, unit)
    if held_by_unit(world, unit) >= 0:
        end_grip(world, log, unit, STUNNED)


@compiled
def stand(world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    get_up(world, log, unit)


@compiled
def begin_phase(world: World, side: int) -> None:
    """After a side got its actions: the knocked out have none."""
    for unit in range(world.identity.shape[0]):
        if world.posture.out[unit] == COMING and world.identity.side[unit] == side and is_standing(world, unit):
            world.posture.out[unit] = NOW
            world.pace.actions[unit] = 0


@compiled
def end_phase(world: World, log: Log, side: int) -> None:
    """When a side is finished: who was out through its phase comes to."""
    for unit in range(world.identity.shape[0]):
        if world.posture.out[unit] == NOW and world.identity.side[unit] == side:
            world.posture.out[unit] = 0
            emit(world, log, POSTURE_CHANGED, -1, unit, AWAKE, 0, 0, 0)
