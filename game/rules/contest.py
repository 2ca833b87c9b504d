"""The contest at the blue sphere.

Behind the dream stands the blue sphere, and around it points where it can be pressed. Pressing a point beside her gives
the sensitive a grip on it; manifestations that stand beside a point she holds pry it loose again, one each Tide. She
can strike at them. A point with any grip left is held.

At each Tide both sides are weighed, and all of it is shown before. Hers: two for every held point; the strongest bond
with a friend who stands, up to three, one less while that friend does not hold the link; what she drew of the linked
friend; three for every memory she spends. Theirs: three, one more with every third round, one for each LGF that was
awake in the dream as the round began, at most three; less as the sphere cracks; more while she stands in the red one.

What she has over them cracks the sphere. What they have over her is taken from her will, and at no will she loses.
"""

from enum import IntEnum

import numpy as np

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_next_to, is_standing
from game.rules.bonds import strength
from game.rules.breaking import crack
from game.rules.components import Board, Ruleset, World
from game.rules.crack import HALF_CRACKED, LAST_QUARTER, stage
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, announce, emit, sides_seeing, write
from game.rules.link import NO_CONTEST
from game.rules.orders import Kind, Order, Reason
from game.rules.red import is_in_red
from game.rules.sensitive import change_will, is_contested, lose

DREAM = 1
PRESS = int(Kind.PRESS)
SPEND_MEMORY = int(Kind.SPEND_MEMORY)
NO_POINT = int(Reason.NO_POINT)
POINT_FULL = int(Reason.POINT_FULL)
NO_MEMORY = int(Reason.NO_MEMORY)
POINT_PRESSED = int(Ev.POINT_PRESSED)
POINT_PRIED = int(Ev.POINT_PRIED)
MEMORY_SPENT = int(Ev.MEMORY_SPENT)
CONTEST_TOLD = int(Ev.CONTEST_TOLD)
AWAKE_CHANGED = int(Ev.AWAKE_CHANGED)


class Weight(IntEnum):
    """What is weighed; text ids are `weight-<name>`. Those from PUSH on are theirs."""

    POINTS = 0
    BOND = 1
    DRAWN = 2
    MEMORIES = 3
    PUSH = 4
    ROUNDS = 5
    AWAKE = 6
    CRACKS = 7
    RED = 8


POINTS, BOND, DRAWN, MEMORIES, PUSH, ROUNDS, AWAKE, CRACKS, RED = range(9)
HERS, ALL = 4, 9


@compiled
def margin(rules: Ruleset, world: World) -> int:
    """Hers less theirs at the next Tide as things stand."""
    return weigh(rules, world, np.zeros(ALL, np.int32))


@compiled
def weigh(rules: Ruleset, world: World, terms: np.ndarray) -> int:
    """Hers less theirs at the next Tide as things stand; fills `terms` (int32 [TERMS]) by Weight."""
    terms.fill(0)
    number = rules.number[0]
    sphere = world.sphere[0]
    if sphere.kept == 0:
        terms[POINTS] = held_points(world) * number.contest_point
    terms[BOND] = bond_weight(rules, world)
    terms[DRAWN] = sphere.drawn
    terms[MEMORIES] = sphere.spent * number.contest_memory
    terms[PUSH] = number.contest_push
    terms[ROUNDS] = world.clock.turn[0] // number.contest_rounds
    terms[AWAKE] = sphere.awake
    now = stage(world)
    if now == HALF_CRACKED:
        terms[CRACKS] = -number.contest_half
    elif now == LAST_QUARTER:
        terms[CRACKS] = -number.contest_quarter
    if is_in_red(world, int(sphere.dreamer)):
        terms[RED] = number.contest_red
    return total(terms, 0, HERS) - total(terms, HERS, ALL)


@compiled
def total(terms: np.ndarray, first: int, end: int) -> int:
    """Sum of some of the terms."""
    found = 0
    for term in range(first, end):
        found += int(terms[term])
    return found


@compiled
def held_points(world: World) -> int:
    held = 0
    for point in range(world.point.shape[0]):
        if world.point.grip[point] > 0:
            held += 1
    return held


@compiled
def bond_weight(rules: Ruleset, world: World) -> int:
    """The strongest bond with a friend who stands; in full only through the link."""
    her = int(world.sphere.sensitive[0])
    best = 0
    for friend in range(world.identity.shape[0]):
        if friend != her and is_standing(world, friend):
            bond = min(int(rules.number.contest_bond[0]), strength(rules, world, her, friend))
            best = max(best, bond if world.sphere.linked[0] == friend else bond - 1)
    return best


@compiled
def point_at(world: World, plane: int, x: int, y: int) -> int:
    """Row of the point on a tile, -1 none."""
    for point in range(world.point.shape[0]):
        row = world.point[point]
        if row.plane == plane and row.x == x and row.y == y:
            return point
    return -1


@compiled
def why_not_press(rules: Ruleset, world: World, order: Order) -> int:
    if rules.kind.presses[world.identity.kind[order.unit]] == 0 or not is_contested(world):
        return NO_CONTEST
    point = point_at(world, int(world.place.plane[order.unit]), order.x, order.y)
    if point < 0:
        return NO_POINT
    here = world.place[order.unit]
    if not is_next_to(world, order.unit, order.x, order.y) and (here.x != order.x or here.y != order.y):
        return orders.NOT_ADJACENT
    return POINT_FULL if world.point.grip[point] >= rules.number.grip[0] else orders.OK


@compiled
def grip_after_press(rules: Ruleset, world: World, point: int) -> int:
    return min(int(rules.number.grip[0]), int(world.point.grip[point]) + int(rules.number.press[0]))


@compiled
def press(rules: Ruleset, world: World, log: Log, order: Order) -> None:
    """The order."""
    world.pace.actions[order.unit] -= 1
    point = point_at(world, int(world.place.plane[order.unit]), order.x, order.y)
    world.point.grip[point] = grip_after_press(rules, world, point)
    world.sphere.begun[0] = 1
    tell_grip(world, log, POINT_PRESSED, order.unit, point)


@compiled
def tell_grip(world: World, log: Log, kind: int, actor: int, point: int) -> None:
    """Everyone feels it; who did it is told only if both sides see him."""
    known = actor if sides_seeing(world, actor) == EVERYONE else -1
    row = world.point[point]
    write(world, log, kind, known, -1, int(row.plane), int(row.x), int(row.y), point, int(row.grip), 0, 0, EVERYONE)


@compiled
def why_not_spend(world: World, order: Order) -> int:
    if order.unit != world.sphere.dreamer[0] or not is_contested(world):
        return NO_CONTEST
    return orders.OK if world.sphere.memories[0] > 0 else NO_MEMORY


@compiled
def spend(world: World, log: Log, unit: int) -> None:
    """The order: a memory given for strength at the next Tide."""
    world.pace.actions[unit] -= 1
    world.sphere.memories[0] -= 1
    world.sphere.spent[0] += 1
    emit(world, log, MEMORY_SPENT, unit, -1, int(world.sphere.memories[0]), 0, 0, 0)


@compiled
def count_awake(rules: Ruleset, world: World) -> int:
    """LGF that stand in the dream, as far as they count."""
    side = 1 - int(world.identity.side[world.sphere.dreamer[0]])
    found = 0
    for unit in range(world.identity.shape[0]):
        if (
            world.identity.side[unit] == side
            and world.place.plane[unit] == DREAM
            and is_standing(world, unit)
            and rules.kind.recoils[world.identity.kind[unit]] != 0
        ):
            found += 1
    return min(found, int(rules.number.contest_awake[0]))


@compiled
def lock_awake(rules: Ruleset, world: World, log: Log) -> None:
    """As a round starts: how many count against her; through the round it may only fall."""
    if is_contested(world):
        set_awake(world, log, count_awake(rules, world))


@compiled
def ease_awake(rules: Ruleset, world: World, log: Log) -> None:
    if world.sphere.awake[0] > 0 and is_contested(world):
        set_awake(world, log, min(int(world.sphere.awake[0]), count_awake(rules, world)))


@compiled
def set_awake(world: World, log: Log, count: int) -> None:
    if count != world.sphere.awake[0]:
        world.sphere.awake[0] = count
        announce(world, log, AWAKE_CHANGED, count, 0)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """The weighing, and then the prying."""
    if world.sphere.begun[0] == 0 or not is_contested(world):
        return
    over = weigh(rules, world, log.terms)
    announce(world, log, CONTEST_TOLD, total(log.terms, 0, HERS), total(log.terms, HERS, ALL))
    if over > 0:
        crack(board, rules, world, log, over)
    elif over < 0:
        change_will(world, log, over)
        if world.mind.will[world.sphere.sensitive[0]] == 0:
            lose(rules, world, log)
    if is_contested(world):
        pry_all(rules, world, log)


@compiled
def pry_all(rules: Ruleset, world: World, log: Log) -> None:
    """Every manifestation pries the first held point beside it."""
    for unit in range(world.identity.shape[0]):
        if not is_standing(world, unit) or rules.kind.pries[world.identity.kind[unit]] == 0:
            continue
        point = point_pried(world, unit)
        if point >= 0:
            taken = int(rules.kind.pries[world.identity.kind[unit]])
            world.point.grip[point] = max(0, int(world.point.grip[point]) - taken)
            tell_grip(world, log, POINT_PRIED, unit, point)


@compiled
def point_pried(world: World, unit: int) -> int:
    """The held point on the unit's tile or beside it that it pries, -1 none; the first in row order."""
    here = world.place[unit]
    for point in range(world.point.shape[0]):
        row = world.point[point]
        beside = row.plane == here.plane and abs(row.x - here.x) <= 1 and abs(row.y - here.y) <= 1
        if beside and row.grip > 0:
            return point
    return -1
