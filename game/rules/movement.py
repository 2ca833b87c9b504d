"""Movement: eight ways, one step after the other.

A move takes one action up to the stride and two up to twice that. Each step is seen and may be answered by overwatch.
The unit stops where it meets an enemy it had not seen, and beside a raised guard; what it did not walk is not charged.
A closed door opens as one walks through.
"""

from game.core.jit import compiled, compiled_apart
from game.kernels.flood import STEP_X, STEP_Y, trace
from game.rules.body import facing_of, is_standing, led, rising, stride
from game.rules.bonds import note_leaving
from game.rules.components import CLOSED, OPEN, Board, Ruleset, World
from game.rules.damage import drop_stance
from game.rules.events import (
    DOOR_CHANGED,
    EVERYONE,
    MOVE_STOPPED,
    UNIT_STEPPED,
    Log,
    emit,
    sides_seeing,
    write,
)
from game.rules.eyes import in_play
from game.rules.posture import get_up
from game.rules.shooting import answer_move
from game.rules.sightings import look_around, look_from, unit_sees
from game.rules.suspicion import take_note_of_step

CONTACT, GUARDED = 1, 2


@compiled_apart
def move(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> None:
    """The order; `log.flood` holds the flood that proved (x, y) in reach."""
    length = trace(log.flood, x, y)
    risen = rising(rules, world, unit)
    get_up(world, log, unit)
    stride_before = stride(rules, world, unit)  # a leg wounded on the way must not make what was walked dearer
    world.pace.moves[unit] += 1
    drop_stance(world, log, unit)
    from_x = int(world.place.x[unit])
    from_y = int(world.place.y[unit])
    walked = 0
    width = board.move_cost.shape[2]
    for step in range(length):
        tile = int(log.flood.path[step])
        to_y = tile // width
        to_x = tile - to_y * width
        if world.occupant[world.place.plane[unit], to_y, to_x] >= 0:
            emit(world, log, MOVE_STOPPED, unit, -1, CONTACT, 0, 0, 0)
            break
        walked = int(log.flood.distance[to_y, to_x])
        spotted = step_with_friend(board, rules, world, log, unit, to_x, to_y)
        if not is_standing(world, unit):
            return
        if step < length - 1:
            if (spotted >> int(world.identity.side[unit])) & 1:
                emit(world, log, MOVE_STOPPED, unit, -1, CONTACT, 0, 0, 0)
                break
            if is_beside_guard(board, rules, world, unit):
                emit(world, log, MOVE_STOPPED, unit, -1, GUARDED, 0, 0, 0)
                break
    world.pace.actions[unit] -= max(1, (walked + risen + stride_before - 1) // stride_before)
    note_leaving(rules, world, log, unit, from_x, from_y)


@compiled
def step_with_friend(board: Board, rules: Ruleset, world: World, log: Log, unit: int, to_x: int, to_y: int) -> int:
    """One tile on, seen and answered; who walks on the unit's arm comes a step behind. Gives who spotted whom."""
    friend = led(world, unit)
    x = int(world.place.x[unit])
    y = int(world.place.y[unit])
    take_step(world, log, unit, to_x, to_y)
    spotted = look_from(board, rules, world, log, unit)
    if friend >= 0:
        drop_stance(world, log, friend)
        get_up(world, log, friend)
        take_step(world, log, friend, x, y)
        spotted |= look_from(board, rules, world, log, friend)
        if in_play(world):
            take_note_of_step(board, rules, world, log, friend)
        answer_move(board, rules, world, log, friend)
    if in_play(world):
        take_note_of_step(board, rules, world, log, unit)
    answer_move(board, rules, world, log, unit)
    return spotted


@compiled
def take_step(world: World, log: Log, unit: int, to_x: int, to_y: int) -> None:
    """One tile on, with whoever is carried."""
    plane = int(world.place.plane[unit])
    x = int(world.place.x[unit])
    y = int(world.place.y[unit])
    if world.barrier[plane, to_y, to_x] == CLOSED:
        set_door(world, log, unit, plane, to_x, to_y, OPEN)
    world.occupant[plane, y, x] = -1
    world.occupant[plane, to_y, to_x] = unit
    world.place.x[unit] = to_x
    world.place.y[unit] = to_y
    world.place.facing[unit] = facing_of(to_x - x, to_y - y)
    burden = int(world.carry.holding[unit])
    if burden >= 0:
        world.place.x[burden] = to_x
        world.place.y[burden] = to_y
    emit(world, log, UNIT_STEPPED, unit, -1, x, y, int(world.place.facing[unit]), 0)


@compiled
def is_beside_guard(board: Board, rules: Ruleset, world: World, unit: int) -> bool:
    """Next to an enemy whose guard is up, not behind the corner of two walls."""
    plane = int(world.place.plane[unit])
    height, width = world.occupant.shape[1:]
    for way in range(8):
        x = int(world.place.x[unit]) + STEP_X[way]
        y = int(world.place.y[unit]) + STEP_Y[way]
        if 0 <= x < width and 0 <= y < height:
            other = int(world.occupant[plane, y, x])
            if (
                other >= 0
                and world.stance.guarding[other] != 0
                and world.identity.side[other] != world.identity.side[unit]
                and unit_sees(board, rules, world, unit, plane, x, y)
            ):
                return True
    return False


@compiled
def set_door(world: World, log: Log, actor: int, plane: int, x: int, y: int, state: int) -> None:
    """Changes the door at a tile, its row and its place on the grid."""
    for door in range(world.door.shape[0]):
        row = world.door[door]
        if row.plane == plane and row.x == x and row.y == y and row.state > 0:
            row.state = state
            world.barrier[plane, y, x] = state
            emit_door(world, log, actor, plane, x, y, state)


@compiled
def emit_door(world: World, log: Log, actor: int, plane: int, x: int, y: int, state: int) -> None:
    """Everyone learns of it; who did it is told only if both sides see him."""
    known = actor if sides_seeing(world, actor) == EVERYONE else -1
    write(world, log, DOOR_CHANGED, known, -1, plane, x, y, state, 0, 0, 0, EVERYONE)


@compiled
def work_door(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> None:
    """The order: opens a closed door, closes an open one."""
    world.pace.actions[unit] -= 1
    plane = int(world.place.plane[unit])
    state = OPEN if world.barrier[plane, y, x] == CLOSED else CLOSED
    set_door(world, log, unit, plane, x, y, state)
    look_around(board, rules, world, log)
