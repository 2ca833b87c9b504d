"""What a match leaves for statistics besides its result: a reducer over the events of each order, inside the kernel.

A ledger without cells counts nothing and costs one comparison an order.
"""

from typing import NamedTuple

import numpy as np

from game.core.jit import by_reference, compiled
from game.rules.components import SIDES, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import (
    DAMAGE_TAKEN,
    UNIT_BLED,
    UNIT_SHOT,
    UNIT_STRUCK,
    Log,
)
from game.rules.orders import Kind

UNIT_STABBED = int(Ev.UNIT_STABBED)
UNIT_CHOKED = int(Ev.UNIT_CHOKED)
UNIT_THROWN = int(Ev.UNIT_THROWN)

# Causes of damage that are no weapon; their rows come after the weapons'.
CHOKE, THROW, BLEEDING, PLACE = range(4)
CAUSES = 4
# Columns of `arms`
POINTS, TRIES, HITS = range(3)
# Columns of `units`
STATE, PRESENCE, DIED, PLANE, X, Y = range(6)

ORDER_KINDS = max(Kind) + 1
EVENT_KINDS = max(Ev) + 1


@by_reference
class Ledger(NamedTuple):
    """All int64; `buffer` holds all the others and is what one copies. Sides: 0 the squad, 1 the LGF."""

    buffer: np.ndarray  # [cells]; no cells: nothing is counted
    orders: np.ndarray  # [SIDES, ORDER_KINDS]: orders given
    events: np.ndarray  # [SIDES, EVENT_KINDS]: events by the side of whom they happened to (or who did them)
    arms: np.ndarray  # [SIDES, weapons + CAUSES, 3]: points, tries, hits; by the doer, if any, else the sufferer
    units: np.ndarray  # [U, 6]: state, presence, round of death (0 none), plane, x, y at the end
    objectives: np.ndarray  # [objectives]: state at the end


def new_ledger(units: int, weapons: int, objectives: int) -> Ledger:
    """A ledger for battles of this many rows."""
    return ledger_over(np.zeros(cells(units, weapons, objectives), np.int64), units, weapons, objectives)


def no_ledger() -> Ledger:
    """One that counts nothing."""
    return Ledger(
        np.zeros(0, np.int64), np.zeros((0, 0), np.int64), np.zeros((0, 0), np.int64), np.zeros((0, 0, 0), np.int64),
        np.zeros((0, 0), np.int64), np.zeros(0, np.int64),
    )  # fmt: skip


def cells(units: int, weapons: int, objectives: int) -> int:
    return sum(int(np.prod(shape)) for shape in _shapes(units, weapons, objectives))


def ledger_over(buffer: np.ndarray, units: int, weapons: int, objectives: int) -> Ledger:
    """The tables that lie in `buffer`, a ledger's cells or a copy of them."""
    parts: list[np.ndarray] = []
    first = 0
    for shape in _shapes(units, weapons, objectives):
        size = int(np.prod(shape))
        parts.append(buffer[first : first + size].reshape(shape))
        first += size
    return Ledger(buffer, *parts)


def _shapes(units: int, weapons: int, objectives: int) -> tuple[tuple[int, ...], ...]:
    return (
        (SIDES, ORDER_KINDS), (SIDES, EVENT_KINDS), (SIDES, weapons + CAUSES, 3), (units, 6), (objectives,),
    )  # fmt: skip


@compiled
def note_order(rules: Ruleset, world: World, log: Log, ledger: Ledger, side: int, kind: int) -> None:
    """Counts an order just carried out, and what it brought about."""
    ledger.orders[side, kind] += 1
    weapons = int(rules.weapon.shape[0])
    cause = weapons + PLACE
    for row in range(log.used[0]):
        event = log.rows[row]
        target = int(event.target)
        about = target if target >= 0 else int(event.actor)
        # An enemy who sees only the target has a row of his own, which does not say by whom: it would count twice.
        if about < 0 or (int(event.seen_by) >> int(world.identity.side[about])) & 1 == 0:
            continue
        ledger.events[int(world.identity.side[about]), event.kind] += 1
        cause = cause_after(rules, world, ledger, int(event.kind), int(event.actor), int(event.c), cause)
        if event.kind == DAMAGE_TAKEN:
            doer = int(event.actor)
            side_of_doer = int(world.identity.side[doer if doer >= 0 else target])
            ledger.arms[side_of_doer, cause if doer >= 0 else weapons + PLACE, POINTS] += event.a
        elif event.kind == UNIT_BLED:
            ledger.arms[int(world.identity.side[target]), weapons + BLEEDING, POINTS] += event.a


@compiled
def cause_after(rules: Ruleset, world: World, ledger: Ledger, kind: int, actor: int, hit: int, cause: int) -> int:
    """What the next damage comes from; counts a try and a hit of a weapon."""
    if actor < 0:
        return cause
    weapons = int(rules.weapon.shape[0])
    if kind == UNIT_CHOKED:
        return weapons + CHOKE
    if kind == UNIT_THROWN:
        return weapons + THROW
    if kind == UNIT_SHOT:
        arm = int(world.kit.weapon[actor])
    elif kind == UNIT_STRUCK:
        arm = int(rules.kind.blade[world.identity.kind[actor]])
    elif kind == UNIT_STABBED:
        arm = int(rules.kind.stab[world.identity.kind[actor]])
        hit = 1
    else:
        return cause
    if arm < 0:
        return cause
    side = int(world.identity.side[actor])
    ledger.arms[side, arm, TRIES] += 1
    ledger.arms[side, arm, HITS] += 1 if hit != 0 else 0
    return arm


@compiled
def note_end(world: World, ledger: Ledger) -> None:
    """How everybody and every objective stands when the match is over."""
    for unit in range(ledger.units.shape[0]):
        row = ledger.units[unit]
        row[STATE] = world.health.state[unit]
        row[PRESENCE] = world.identity.presence[unit]
        row[DIED] = world.heart.died[unit]
        row[PLANE] = world.place.plane[unit]
        row[X] = world.place.x[unit]
        row[Y] = world.place.y[unit]
    for nth in range(ledger.objectives.shape[0]):
        ledger.objectives[nth] = world.objective.state[nth]
