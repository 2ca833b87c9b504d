"""Crossing at will.

Some can step over into the dream, or out of it, when they choose. It takes what is left of their turn. Until the Tide
the air ripples on both planes, where they stand and where they will come out: whoever sees either place sees the
ripple there. At the Tide they cross as one who is dragged does: onto the same tile of the other plane, or onto the
nearest open one, hurt by the distance. Who falls or is held before then does not cross.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_standing
from game.rules.components import SIDES, Board, Ruleset, World
from game.rules.dream import other_plane, shift
from game.rules.event_kinds import Ev
from game.rules.events import Log, sides_seeing, write
from game.rules.orders import Kind, Order, Reason
from game.rules.sightings import side_sees

SHIFT = int(Kind.SHIFT)
CANNOT_SHIFT = int(Reason.CANNOT_SHIFT)
RIPPLE_SHOWN = int(Ev.RIPPLE_SHOWN)
RIPPLE_STILLED = int(Ev.RIPPLE_STILLED)
NOTHING = 2  # the plane behind the dream: nobody leaves it by will alone


@compiled
def why_not_shift(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    if rules.kind.shifts[world.identity.kind[unit]] == 0:
        return CANNOT_SHIFT
    plane = int(world.place.plane[unit])
    if plane == NOTHING or other_plane(board, plane) < 0:
        return orders.WRONG_PLANE
    return orders.IS_GROUNDED if world.mind.grounded[unit] != 0 else orders.OK


@compiled
def begin_shift(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: the ripples appear, seen on each plane by those who see the place."""
    world.pace.actions[unit] = 0
    place = world.place[unit]
    x = int(place.x)
    y = int(place.y)
    goal = other_plane(board, int(place.plane))
    here = sides_seeing(world, unit)
    there = 0
    for side in range(SIDES):
        if side_sees(board, rules, world, side, goal, x, y):
            there |= 1 << side
    ripple = world.ripple[unit]
    ripple.lit = 1
    ripple.plane = goal
    ripple.x = x
    ripple.y = y
    ripple.seen_by = here | there
    write(world, log, RIPPLE_SHOWN, unit, -1, int(place.plane), x, y, goal, 0, 0, 0, here)
    if there & ~here != 0:
        write(world, log, RIPPLE_SHOWN, -1, -1, goal, x, y, goal, 0, 0, 0, there & ~here)


@compiled
def still(world: World, log: Log, unit: int) -> None:
    """Takes the ripple away again; nothing where there is none."""
    ripple = world.ripple[unit]
    if ripple.lit != 0:
        write(
            world, log, RIPPLE_STILLED, -1, -1, int(ripple.plane), int(ripple.x), int(ripple.y), 0, 0, 0, 0,
            int(ripple.seen_by),
        )  # fmt: skip
    ripple.lit = 0
    ripple.plane = 0
    ripple.x = 0
    ripple.y = 0
    ripple.seen_by = 0


@compiled
def cross_at_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: whoever still stands behind a ripple crosses, in row order."""
    for unit in range(world.identity.shape[0]):
        if world.ripple.lit[unit] != 0:
            still(world, log, unit)
            if is_standing(world, unit):
                shift(board, rules, world, log, unit)


@compiled
def hide_ripples(world: World, side: int, out: World) -> None:
    """Takes out of an observation the ripples that `side` does not see."""
    sides, seen_by, ripples = world.identity.side, world.ripple.seen_by, out.ripple
    for unit in range(sides.shape[0]):
        if sides[unit] == side:
            continue
        ripple = ripples[unit]
        if (int(seen_by[unit]) >> side) & 1 == 0:
            ripple.lit = 0
            ripple.plane = 0
            ripple.x = 0
            ripple.y = 0
        ripple.seen_by = 0
