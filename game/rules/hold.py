"""The end of a grip, whoever ends it; how one comes about stands in `rules.grapple`."""

from game.core.jit import compiled
from game.rules.body import are_adjacent
from game.rules.bonds import FREED, note_deed
from game.rules.components import Ruleset, World
from game.rules.events import UNIT_STUNNED, Ev, Log, emit

GRIP_ENDED = int(Ev.GRIP_ENDED)
# What ended a grip (a of GRIP_ENDED)
LET_GO, BROKEN, CUT, SHIFTED, FALLEN, STUNNED, THROWN = range(7)


@compiled
def end_grip(world: World, log: Log, unit: int, cause: int) -> None:
    """Parts the unit from whom it holds, or from who holds it; nothing where there is no grip."""
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
def note_blow(rules: Ruleset, world: World, log: Log, source: int, target: int, felt: int) -> None:
    """After `target` lost `felt` points: a hard hit loosens its grip, and so does any hit of a friend at hand."""
    held = int(world.grip.holds[target])
    if held < 0:
        return
    at_hand = source >= 0 and source != held and world.identity.side[source] == world.identity.side[held]
    if at_hand:
        at_hand = are_adjacent(world, source, held) or are_adjacent(world, source, target)
    if felt < rules.number.grip_break[0] and not at_hand:
        return
    end_grip(world, log, target, CUT)
    if at_hand:
        note_deed(rules, world, log, source, held, FREED)


@compiled
def stun(world: World, log: Log, unit: int, actions: int) -> None:
    """Takes actions of the unit's next phase; nobody holds on to anybody with swimming eyes."""
    world.pace.stunned[unit] += actions
    emit(world, log, UNIT_STUNNED, -1, unit, actions, 0, 0, 0)
    if world.grip.holds[unit] >= 0:
        end_grip(world, log, unit, STUNNED)
