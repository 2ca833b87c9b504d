"""The end of a grip, by the neck or by the ankle, whoever ends it; how one comes about stands in `rules.grapple`
and `rules.ankle`."""

from game.core.jit import compiled
from game.rules.body import are_adjacent
from game.rules.bonds import FREED, note_deed
from game.rules.components import Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import UNIT_STUNNED, Log, emit

GRIP_ENDED = int(Ev.GRIP_ENDED)
ANKLE_FREED = int(Ev.ANKLE_FREED)
# What ended a grip (a of GRIP_ENDED)
LET_GO, BROKEN, CUT, SHIFTED, FALLEN, STUNNED, THROWN = range(7)


@compiled
def held_by_unit(world: World, unit: int) -> int:
    """Whom the unit holds, by the neck or by the ankle; -1 nobody."""
    held = int(world.grip.holds[unit])
    if held >= 0 or world.lurk.shape[0] == 0:
        return held
    return int(world.lurk.holds[unit])


@compiled
def holder_of(world: World, unit: int) -> int:
    """Who holds the unit, by the neck or by the ankle; -1 nobody."""
    holder = int(world.grip.held_by[unit])
    if holder >= 0 or world.lurk.shape[0] == 0:
        return holder
    return int(world.lurk.held_by[unit])


@compiled
def free_ankle(world: World, log: Log, victim: int) -> None:
    """Ends the hold on the ankle of a unit; nothing where there is none, and only where somebody hides."""
    holder = int(world.lurk.held_by[victim])
    if holder >= 0:
        world.lurk.held_by[victim] = -1
        world.lurk.holds[holder] = -1
        emit(world, log, ANKLE_FREED, -1, victim, 0, 0, 0, 0)


@compiled
def part_ankles(world: World, log: Log, unit: int) -> None:
    """Parts the unit from whose ankle it holds, and from who holds its own."""
    if world.lurk.shape[0] == 0:
        return
    free_ankle(world, log, unit)
    if world.lurk.holds[unit] >= 0:
        free_ankle(world, log, int(world.lurk.holds[unit]))


@compiled
def end_grip(world: World, log: Log, unit: int, cause: int) -> None:
    """Parts the unit from whom it holds, or from who holds it; nothing where there is no grip."""
    part_ankles(world, log, unit)
    holder = unit if world.grip.holds[unit] >= 0 else int(world.grip.held_by[unit])
    if holder < 0:
        return
    held = int(world.grip.holds[holder])
    world.grip.holds[holder] = -1
    world.grip.way[holder] = 0
    world.grip.fresh[holder] = 0
    world.grip.held_by[held] = -1
    emit(world, log, GRIP_ENDED, holder, held, cause, 0, 0, 0)


@compiled
def blow_needed(rules: Ruleset, at_hand: bool) -> int:
    """Points of a hit on a holder that make it let go; `at_hand`: by a friend beside it or beside the held."""
    return int(rules.number.grip_break_near[0] if at_hand else rules.number.grip_break[0])


@compiled
def note_blow(rules: Ruleset, world: World, log: Log, source: int, target: int, felt: int) -> None:
    """After `target` lost `felt` points: a hard hit loosens its grip, and so does any hit of a friend at hand."""
    held = held_by_unit(world, target)
    if held < 0:
        return
    at_hand = source >= 0 and source != held and world.identity.side[source] == world.identity.side[held]
    if at_hand:
        at_hand = are_adjacent(world, source, held) or are_adjacent(world, source, target)
    if felt < blow_needed(rules, at_hand):
        return
    end_grip(world, log, target, CUT)
    if at_hand:
        note_deed(rules, world, log, source, held, FREED)


@compiled
def stun(world: World, log: Log, unit: int, actions: int) -> None:
    """Takes actions of the unit's next phase; nobody holds on to anybody with swimming eyes."""
    world.pace.stunned[unit] += actions
    emit(world, log, UNIT_STUNNED, -1, unit, actions, 0, 0, 0)
    if held_by_unit(world, unit) >= 0:
        end_grip(world, log, unit, STUNNED)
