"""The thing in the chasm: limbs that mark, grab, kill and grow again.

A limb of the creature acts after both sides, in the bystanders' phase. First it marks a place within its reach: the
mark is shown through the whole next round. Then it grabs whoever is nearest to that place, one tile off at most; at
most two people are held at once. Who is held goes nowhere, and the round after the limb takes him down into the chasm.
He is free if the limb is struck or shot down before that, if the dream takes him, or if a friend beside him cuts the
limb with a blade: a strike against the limb that frees him when it lands. A limb grows again after some rounds. When
the machine breaks, all limbs go limp for good.
"""

from game.core.jit import compiled
from game.rules.body import distance, is_standing
from game.rules.components import DEAD, HANGING, PRESENT, UP, Board, Ruleset, World
from game.rules.damage import die, leave_fight
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.falling import take_away
from game.rules.grasp import BY_PARTING, clear_mark, release, slacken, tell_mark
from game.rules.sightings import look_around

LIMB_GRABBED = int(Ev.LIMB_GRABBED)
LIMB_TOOK = int(Ev.LIMB_TOOK)
LIMB_REGREW = int(Ev.LIMB_REGREW)
LIMB_LIMP = int(Ev.LIMB_LIMP)
LIMP = -1  # limb.regrow of one that never comes back
FAR = 1 << 20


@compiled
def reach_of(rules: Ruleset, world: World, unit: int) -> int:
    """Tiles the unit reaches as a limb; 0 for everybody else."""
    kind = int(world.identity.kind[unit])
    return int(rules.kind.limb[kind]) if kind >= 0 else 0


@compiled
def is_limb(rules: Ruleset, world: World, unit: int) -> bool:
    return bool(reach_of(rules, world, unit) > 0)


@compiled
def run_limbs(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """The bystanders' phase: every limb in row order."""
    if world.limb.shape[0] == 0:
        return
    for limb in range(world.identity.shape[0]):
        if is_limb(rules, world, limb) and is_standing(world, limb):
            act(board, rules, world, log, limb)


@compiled
def act(board: Board, rules: Ruleset, world: World, log: Log, limb: int) -> None:
    """Takes down whom it holds, else grabs at its mark; a free limb marks anew."""
    held = int(world.limb.holds[limb])
    if held >= 0:
        if not in_reach(rules, world, limb, held):
            release(world, log, limb, BY_PARTING)
        else:
            take_down(board, rules, world, log, limb, held)
    elif world.limb.marked[limb] != 0:
        prey = prey_at_mark(rules, world, limb)
        clear_mark(world, log, limb)
        if prey >= 0:
            grab(world, log, limb, prey)
    if world.limb.holds[limb] < 0:
        mark(rules, world, log, limb)


@compiled
def in_reach(rules: Ruleset, world: World, limb: int, unit: int) -> bool:
    """Whether the unit is alive, within the limb's reach and no burden of somebody's."""
    here = world.place[limb]
    there = world.place[unit]
    state = world.health.state[unit]
    if here.plane != there.plane or world.identity.presence[unit] != PRESENT or world.carry.held_by[unit] >= 0:
        return False
    if state in (DEAD, HANGING):
        return False
    return bool(distance(int(there.x - here.x), int(there.y - here.y)) <= reach_of(rules, world, limb))


@compiled
def is_prey(rules: Ruleset, world: World, limb: int, unit: int) -> bool:
    """An enemy in reach whom no limb holds."""
    if world.identity.side[unit] == world.identity.side[limb] or world.limb.held_by[unit] >= 0:
        return False
    return in_reach(rules, world, limb, unit)


@compiled
def take_down(board: Board, rules: Ruleset, world: World, log: Log, limb: int, held: int) -> None:
    """The one held is gone; whom he carried is left behind."""
    world.limb.holds[limb] = -1
    world.limb.held_by[held] = -1
    emit(world, log, LIMB_TOOK, limb, held, 0, 0, 0, 0)
    leave_fight(world, log, held)
    world.health.hp[held] = 0
    die(board, rules, world, log, held)
    take_away(world, log, held)


@compiled
def grabs(world: World) -> int:
    """How many people limbs hold."""
    total = 0
    for limb in range(world.limb.shape[0]):
        total += int(world.limb.holds[limb] >= 0)
    return total


@compiled
def prey_at_mark(rules: Ruleset, world: World, limb: int) -> int:
    """Whom the limb grabs at its mark now, the nearest to it; -1 nobody, or its fellows hold enough."""
    if grabs(world) >= rules.number.limb_grabs[0]:
        return -1
    best = -1
    nearest = int(rules.number.limb_sweep[0]) + 1
    for unit in range(world.identity.shape[0]):
        if is_prey(rules, world, limb, unit):
            far = off_mark(world, limb, int(world.place.x[unit]), int(world.place.y[unit]))
            if far < nearest:
                nearest = far
                best = unit
    return best


@compiled
def off_mark(world: World, limb: int, x: int, y: int) -> int:
    """King's steps between a tile and the limb's mark."""
    return max(abs(int(world.limb.x[limb]) - x), abs(int(world.limb.y[limb]) - y))


@compiled
def grab(world: World, log: Log, limb: int, prey: int) -> None:
    world.limb.holds[limb] = prey
    world.limb.held_by[prey] = limb
    emit(world, log, LIMB_GRABBED, limb, prey, 0, 0, 0, 0)


@compiled
def mark(rules: Ruleset, world: World, log: Log, limb: int) -> None:
    """Chooses the prey nearest to the limb at whose place no other limb aims, and shows where it will grab."""
    best = -1
    nearest = FAR
    here = world.place[limb]
    for unit in range(world.identity.shape[0]):
        if is_prey(rules, world, limb, unit) and not is_marked(world, unit):
            there = world.place[unit]
            far = distance(int(there.x - here.x), int(there.y - here.y))
            if far < nearest:
                nearest = far
                best = unit
    if best >= 0:
        world.limb.marked[limb] = 1
        world.limb.x[limb] = world.place.x[best]
        world.limb.y[limb] = world.place.y[best]
        tell_mark(world, log, limb)


@compiled
def is_marked(world: World, unit: int) -> bool:
    """Whether some limb aims at the very tile of the unit."""
    for limb in range(world.limb.shape[0]):
        if world.limb.marked[limb] == 0 or world.place.plane[limb] != world.place.plane[unit]:
            continue
        if off_mark(world, limb, int(world.place.x[unit]), int(world.place.y[unit])) == 0:
            return True
    return False


@compiled
def regrow(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """At the start of a round: limbs struck down count the rounds and rise again."""
    if world.limb.shape[0] == 0:
        return
    for limb in range(world.identity.shape[0]):
        if not is_limb(rules, world, limb) or world.health.state[limb] != DEAD or world.limb.regrow[limb] == LIMP:
            continue
        if world.limb.regrow[limb] == 0:
            world.limb.regrow[limb] = rules.number.limb_regrow[0]
        else:
            world.limb.regrow[limb] -= 1
        if world.limb.regrow[limb] == 0 and rules.number.limb_regrow[0] > 0:
            rise(board, rules, world, log, limb)


@compiled
def rise(board: Board, rules: Ruleset, world: World, log: Log, limb: int) -> None:
    place = world.place[limb]
    world.health.state[limb] = UP
    world.health.hp[limb] = world.health.top[limb]
    world.occupant[place.plane, place.y, place.x] = limb
    look_around(board, rules, world, log)
    emit(world, log, LIMB_REGREW, limb, -1, 0, 0, 0, 0)


@compiled
def go_limp(rules: Ruleset, world: World, log: Log) -> None:
    """Every limb lets go and never moves again."""
    if world.limb.shape[0] == 0:
        return
    for limb in range(world.identity.shape[0]):
        if not is_limb(rules, world, limb) or world.limb.regrow[limb] == LIMP:
            continue
        world.limb.regrow[limb] = LIMP
        slacken(world, log, limb)
        if world.health.state[limb] == UP:
            leave_fight(world, log, limb)
            world.health.hp[limb] = 0
            world.health.state[limb] = DEAD
            emit(world, log, LIMB_LIMP, limb, -1, 0, 0, 0, 0)


@compiled
def threat_at(rules: Ruleset, world: World, unit: int, plane: int, x: int, y: int) -> int:
    """What limbs mean for the unit at a tile: 2 within what a limb has marked, 1 within reach of a free one, 0."""
    worst = 0
    for limb in range(world.limb.shape[0]):
        reach = reach_of(rules, world, limb)
        if reach == 0 or world.identity.side[limb] == world.identity.side[unit] or world.place.plane[limb] != plane:
            continue
        if not is_standing(world, limb):
            continue
        if world.limb.marked[limb] != 0 and off_mark(world, limb, x, y) <= rules.number.limb_sweep[0]:
            return 2
        free = world.limb.holds[limb] < 0
        if free and distance(int(world.place.x[limb]) - x, int(world.place.y[limb]) - y) <= reach:
            worst = 1
    return worst
