"""Fog of war: who sees whom, and what is remembered.

A side sees an enemy while any of its standing units on that plane has a line of sight to it within its sight range;
who is down or knocked out sees nothing.
Who steps out of sight is seen to go, and remembered on the tile it went to. As soon as the side sees that tile without
the enemy on it, the memory is disproved and gone; so is that of who was flung off or dragged to another plane.
"""

from game.core.jit import compiled
from game.kernels.sight import sees as sees_past_walls
from game.rules.body import is_awake, is_standing
from game.rules.components import IN_SIGHT, NEVER, PRESENT, REMEMBERED, UP, Board, Ruleset, World
from game.rules.events import UNIT_LOST, UNIT_SPOTTED, Log, write
from game.rules.eyes import covers, in_play, is_watchful, makes_out, reach_of_eyes
from game.rules.terrain import can_hide, changes, sees

MASKED = 60  # units looked for at once: bits of a whole number


@compiled
def unit_sees(board: Board, rules: Ruleset, world: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether a unit that is awake sees a tile."""
    here = world.place[unit]
    if here.plane != plane or not is_awake(world, unit):
        return False
    if not sees(board, world, plane, int(here.x), int(here.y), x, y):
        return False
    return not in_play(world) or looks_there(rules, world, unit, x, y)


@compiled
def looks_there(rules: Ruleset, world: World, unit: int, x: int, y: int) -> bool:
    """Only where `in_play`: a watchful searcher sees no more than it looks over."""
    if not is_watchful(rules, world, unit):
        return True
    return covers(rules, world, unit, x, y, reach_of_eyes(rules, world, unit))


@compiled
def unit_spots(board: Board, rules: Ruleset, world: World, unit: int, target: int) -> bool:
    """Whether a standing unit sees another where that is."""
    there = world.place[target]
    if not unit_sees(board, rules, world, unit, int(there.plane), int(there.x), int(there.y)):
        return False
    return not in_play(world) or makes_out(rules, world, unit, target)


# Below, tables are taken once and most pairs are told apart by the table of sight lines alone, before a rule is asked:
# these are asked a hundred times an order. `eyes_alone`: where ground does not change and nobody hides, who is awake
# spots whomever the table of sight lines shows him, which is what `unit_spots` comes to.
@compiled
def spotted_among(board: Board, rules: Ruleset, world: World, first: int, count: int) -> int:
    """Which of `count` units from row `first` on, at most MASKED, the other side sees: bit 0 is `first`."""
    people, places, states = world.identity, world.place, world.health.state
    sight, opaque, barrier = board.sight, board.opaque, world.barrier
    walls_stand = not changes(world)
    eyes_alone = walls_stand and not in_play(world)
    mask = 0
    for nth in range(count):
        target = first + nth
        if people[target].presence != PRESENT:
            continue
        there = places[target]
        side, plane, x, y = int(people[target].side), int(there.plane), int(there.x), int(there.y)
        for unit in range(people.shape[0]):
            here = places[unit]
            if people[unit].side == side or here.plane != plane or states[unit] != UP:
                continue
            if walls_stand and not sees_past_walls(sight, opaque, barrier, plane, int(here.x), int(here.y), x, y):
                continue
            if is_awake(world, unit) if eyes_alone else unit_spots(board, rules, world, unit, target):
                mask |= 1 << nth
                break
    return mask


@compiled
def is_spotted(board: Board, rules: Ruleset, world: World, target: int) -> bool:
    """Whether the other side sees a unit that is present."""
    return spotted_among(board, rules, world, target, 1) != 0


@compiled
def unit_disproves(board: Board, rules: Ruleset, world: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether the unit sees that nobody is on a tile: into a hiding place only from right beside it."""
    if not unit_sees(board, rules, world, unit, plane, x, y):
        return False
    if not in_play(world) or not can_hide(board, world, plane, x, y):
        return True
    here = world.place[unit]
    return bool(max(abs(here.x - x), abs(here.y - y)) <= 1) and not is_watchful(rules, world, unit)


@compiled
def side_disproves(board: Board, rules: Ruleset, world: World, side: int, plane: int, x: int, y: int) -> bool:
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and unit_disproves(board, rules, world, unit, plane, x, y):
            return True
    return False


@compiled
def side_sees(board: Board, rules: Ruleset, world: World, side: int, plane: int, x: int, y: int) -> bool:
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and unit_sees(board, rules, world, unit, plane, x, y):
            return True
    return False


@compiled
def look_around(board: Board, rules: Ruleset, world: World, log: Log) -> int:
    """Brings both sides' memories up to date; gives a mask of the sides that spotted someone new."""
    spotted = 0
    people, memories = world.identity, world.memory
    units = people.shape[0]
    mask = 0
    for unit in range(units):
        if unit % MASKED == 0:
            mask = spotted_among(board, rules, world, unit, min(MASKED, units - unit))
        if people[unit].presence != PRESENT:
            continue
        side = 1 - int(people[unit].side)
        known = int(memories[side * units + unit].known)
        seen = (mask >> (unit % MASKED)) & 1 != 0
        if seen or known == IN_SIGHT:
            spotted |= remember(world, log, unit, seen)
        elif known == REMEMBERED:
            check_memory(board, rules, world, log, side, unit)
    return spotted


@compiled
def check_memory(board: Board, rules: Ruleset, world: World, log: Log, side: int, enemy: int) -> None:
    """Drops the memory of an unseen enemy if the side sees the tile; where the enemy really is, it does not."""
    memory = world.memory[side * world.identity.shape[0] + enemy]
    place = world.place[enemy]
    if memory.known != REMEMBERED or (memory.plane == place.plane and memory.x == place.x and memory.y == place.y):
        return
    if side_disproves(board, rules, world, side, int(memory.plane), int(memory.x), int(memory.y)):
        forget(world, log, side, enemy)


@compiled
def look_from(board: Board, rules: Ruleset, world: World, log: Log, mover: int) -> int:
    """The same after `mover`, and whom it carries, have moved: only what it sees and who sees it can have changed."""
    spotted = 0
    people, places, memories, held_by = world.identity, world.place, world.memory, world.carry.held_by
    sight, opaque, barrier = board.sight, board.opaque, world.barrier
    units = people.shape[0]
    own = int(people[mover].side)
    here = places[mover]
    plane, x, y = int(here.plane), int(here.x), int(here.y)
    eyes_alone = not changes(world) and not in_play(world)
    awake = is_awake(world, mover)
    for unit in range(units):
        if people[unit].presence != PRESENT:
            continue
        if unit == mover or held_by[unit] == mover:
            spotted |= remember(world, log, unit, is_spotted(board, rules, world, unit))
        elif people[unit].side != own:
            if eyes_alone:
                there = places[unit]
                seen = awake and there.plane == plane
                seen = seen and sees_past_walls(sight, opaque, barrier, plane, x, y, int(there.x), int(there.y))
            else:
                seen = unit_spots(board, rules, world, mover, unit)
            if seen or memories[own * units + unit].known != NEVER:
                spotted |= look_for(board, rules, world, log, mover, unit, seen)
    return spotted


@compiled
def look_for(board: Board, rules: Ruleset, world: World, log: Log, mover: int, enemy: int, seen: bool) -> int:
    """What the move of `mover` shows its side of one enemy, `seen` or not, or of where it remembers that enemy."""
    side = int(world.identity.side[mover])
    memory = world.memory[side * world.identity.shape[0] + enemy]
    if not seen and memory.known == IN_SIGHT:
        seen = is_spotted(board, rules, world, enemy)
    spotted = remember(world, log, enemy, seen)
    if memory.known == REMEMBERED and unit_disproves(
        board, rules, world, mover, int(memory.plane), int(memory.x), int(memory.y)
    ):
        forget(world, log, side, enemy)
    return spotted


@compiled
def remember(world: World, log: Log, unit: int, seen: bool) -> int:
    """Writes what the other side now knows of `unit`; gives the mask of that side if it is newly spotted."""
    side = 1 - int(world.identity.side[unit])
    memory = world.memory[side * world.identity.shape[0] + unit]
    if not seen:
        if memory.known == IN_SIGHT:
            lose(world, log, side, unit)
        return 0
    place = world.place[unit]
    fresh = memory.known != IN_SIGHT
    memory.known = IN_SIGHT
    memory.plane = place.plane
    memory.x = place.x
    memory.y = place.y
    memory.turn = world.clock.turn[0]
    memory.state = world.health.state[unit]
    if not fresh:
        return 0
    write(world, log, UNIT_SPOTTED, unit, -1, place.plane, place.x, place.y, side, 0, 0, 0, 1 << side)
    return (1 << side) if is_standing(world, unit) else 0


@compiled
def lose(world: World, log: Log, side: int, unit: int) -> None:
    """An enemy just went out of sight: remembered where its last step led, unknown if it was flung or dragged off."""
    memory = world.memory[side * world.identity.shape[0] + unit]
    place = world.place[unit]
    if memory.plane != place.plane or max(abs(memory.x - place.x), abs(memory.y - place.y)) > 1:
        forget(world, log, side, unit)
        return
    memory.known = REMEMBERED
    memory.x = place.x
    memory.y = place.y
    write(world, log, UNIT_LOST, unit, -1, memory.plane, memory.x, memory.y, side, 1, 0, 0, 1 << side)


@compiled
def forget(world: World, log: Log, side: int, unit: int) -> None:
    """The enemy is not where the side remembers it: from now on it knows nothing of it."""
    memory = world.memory[side * world.identity.shape[0] + unit]
    write(world, log, UNIT_LOST, unit, -1, memory.plane, memory.x, memory.y, side, 0, 0, 0, 1 << side)
    memory.known = NEVER
    memory.plane = 0
    memory.x = 0
    memory.y = 0
    memory.turn = 0
    memory.state = 0
