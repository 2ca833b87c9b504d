"""Bonds.

Two people may be bonded, from estranged to as close as can be. A bonded friend who stands beside you holds you against
the dream, and his death costs you twice the will. An estranged one gives no hold.

Deeds change a bond by one. It grows when you dress a friend's wounds, cut him free, bring him to his feet, carry him,
take a hit meant for him, or hit whoever struck him last. It suffers when you shoot him, or walk away from his side
while he bleeds out and you have a dressing. Each kind of deed counts once a mission for a pair, whoever of the two
does it. So the estranged come back to each other by what they do.
"""

from enum import IntEnum

from game.core.jit import compiled
from game.rules.body import is_beside
from game.rules.components import DOWN, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit

BOND_CHANGED = int(Ev.BOND_CHANGED)


class Deed(IntEnum):
    """What changes a bond; the number is the bit that remembers it. Text ids are `deed-<name>`."""

    DRESSED = 0
    FREED = 1
    RAISED = 2
    CARRIED = 3
    SHIELDED = 4
    AVENGED = 5
    SHOT = 6
    LEFT = 7


DRESSED, FREED, RAISED, CARRIED, SHIELDED, AVENGED, SHOT, LEFT = range(8)


@compiled
def strength(rules: Ruleset, world: World, unit: int, other: int) -> int:
    """Of the bond between two units; 0 for strangers."""
    row = int(rules.bond[unit, other])
    return int(world.bond.strength[row]) if row >= 0 else 0


@compiled
def note_deed(rules: Ruleset, world: World, log: Log, doer: int, friend: int, deed: int) -> None:
    """Counts a deed of `doer` towards `friend`: the bond changes by one, for each kind of deed once a battle."""
    row = int(rules.bond[doer, friend])
    if row < 0 or (int(world.bond.deeds[row]) >> deed) & 1 != 0:
        return
    world.bond.deeds[row] += 1 << deed
    number = rules.number[0]
    before = int(world.bond.strength[row])
    after = max(int(number.bond_least), before - 1) if deed >= SHOT else min(int(number.bond_most), before + 1)
    if after != before:
        world.bond.strength[row] = after
        emit(world, log, BOND_CHANGED, doer, friend, after, after - before, deed, 0)


@compiled
def note_hit(rules: Ruleset, world: World, log: Log, source: int, target: int) -> None:
    """After a unit was hurt by another: a hit on a friend estranges, a hit on who struck a friend binds."""
    if source < 0 or source == target:
        return
    if world.identity.side[source] == world.identity.side[target]:
        note_deed(rules, world, log, source, target, SHOT)
        return
    world.heart.struck_by[target] = source
    for row in range(world.bond.shape[0]):
        friend = friend_in(world, row, source)
        if friend >= 0 and world.heart.struck_by[friend] == target:
            note_deed(rules, world, log, source, friend, AVENGED)


@compiled
def friend_in(world: World, row: int, unit: int) -> int:
    """The other one of a bonded pair, -1 if `unit` is not of it."""
    bond = world.bond[row]
    if bond.one == unit:
        return int(bond.other)
    return int(bond.one) if bond.other == unit else -1


@compiled
def note_leaving(rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> None:
    """After `unit` walked away from (x, y) with a dressing: whoever bleeds out beside that tile was left."""
    if world.kit.dressings[unit] <= 0:
        return
    plane = int(world.place.plane[unit])
    for row in range(world.bond.shape[0]):
        friend = friend_in(world, row, unit)
        if (
            friend >= 0
            and world.health.state[friend] == DOWN
            and world.carry.held_by[friend] < 0
            and is_beside(world, friend, plane, x, y)
            and not is_beside(world, friend, plane, int(world.place.x[unit]), int(world.place.y[unit]))
        ):
            note_deed(rules, world, log, unit, friend, LEFT)
