"""Flight, and what carries on across the planes.

Whoever is thrown flies straight, tile by tile, as far as the thrower throws: five tiles, a Warden six. A wall, a shut
door, somebody in the way or the edge of the deck stops the flight. It then hurts by what was left of it: a point for
each tile not flown, at least one and at most four, and armour does not help. Three points or more knock out for a
round. Whoever is struck by the body takes half. A flight that nothing stops costs one point. Either way one ends up
lying.

Momentum crosses the planes. Who is thrown while dizzy goes over after the second tile and flies on there: walls that
were not on this side stop him on that one. If there is no room where he comes through, that is a hard stop, and he
lands on the nearest open tile. The crossing is a shift like any other: the dream has to begin anew with him.

Who is carried shares the fate of the carrier: a carrier who is seized keeps his friend on his back, flies with him,
crosses with him, and cushions him: the carrier takes all the damage.

Flight goes on over a chasm. Who ends over it catches the rim where he left firm ground, and hangs there. Who has no
strength left falls.
"""

from typing import NamedTuple

import numpy as np

from game.core.jit import compiled
from game.rules.body import facing_of, is_inside
from game.rules.components import CLOSED, Board, Ruleset, World
from game.rules.dream import find_landing, other_plane
from game.rules.terrain import WRECKED, ground_at, is_void

CLEAR, BY_WALL, BY_DOOR, BY_UNIT, BY_EDGE = range(5)  # what stops a flight
RESTS, HANGS, LOST = range(3)  # how it ends
WAYS = 8


class Flight(NamedTuple):
    """`length` entries of the path are valid, see `plan_flight`; with `end` RESTS the last is where the thrown lies."""

    length: int
    flown: int
    stop: int
    struck: int  # row of who is struck, -1 nobody
    damage: int  # points
    knocks_out: int
    end: int
    rim: int  # the tile whose edge is caught by one who ends over a chasm, -1 none


@compiled
def way_x(way: int) -> int:
    """Step of a facing 0..7 along x."""
    return 0 if way == 2 or way == 6 else (-1 if 2 < way < 6 else 1)


@compiled
def way_y(way: int) -> int:
    return 0 if way == 0 or way == 4 else (1 if way < 4 else -1)


@compiled
def way_from(world: World, unit: int, other: int) -> int:
    """The facing that leads from a unit to another beside it: straight away from the first."""
    here = world.place[unit]
    there = world.place[other]
    return facing_of(int(np.sign(there.x - here.x)), int(np.sign(there.y - here.y)))


@compiled
def code_of(board: Board, plane: int, x: int, y: int) -> int:
    """A tile as one number; its parts are `plane_of`, `x_of` and `y_of`."""
    height, width = board.move_cost.shape[1:]
    return int((plane * height + y) * width + x)


@compiled
def plane_of(board: Board, code: int) -> int:
    height, width = board.move_cost.shape[1:]
    return code // int(height * width)


@compiled
def x_of(board: Board, code: int) -> int:
    return code % int(board.move_cost.shape[2])


@compiled
def y_of(board: Board, code: int) -> int:
    height, width = board.move_cost.shape[1:]
    return code // int(width) % int(height)


@compiled
def what_stops(board: Board, world: World, plane: int, x: int, y: int) -> int:
    """What a body flying onto a tile meets there."""
    if not is_inside(board, x, y):
        return BY_EDGE
    if world.occupant[plane, y, x] >= 0:
        return BY_UNIT
    if world.barrier[plane, y, x] >= CLOSED:
        return BY_DOOR
    blocked = board.move_cost[plane, y, x] <= 0 and not is_void(board, world, plane, x, y)
    return BY_WALL if blocked or ground_at(world, plane, x, y) & WRECKED != 0 else CLEAR


@compiled
def what_stops_step(board: Board, world: World, spot: int, way: int) -> int:
    """What stops a body that flies one tile on: a diagonal leads between no two walls that touch."""
    plane = plane_of(board, spot)
    x = x_of(board, spot)
    y = y_of(board, spot)
    dx = way_x(way)
    dy = way_y(way)
    stop = what_stops(board, world, plane, x + dx, y + dy)
    slanting = dx != 0 and dy != 0
    pinched = slanting and is_wall(board, world, plane, x + dx, y) and is_wall(board, world, plane, x, y + dy)
    return BY_WALL if stop == CLEAR and pinched else stop


@compiled
def is_wall(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    stop = what_stops(board, world, plane, x, y)
    return bool(stop in (BY_WALL, BY_DOOR))


@compiled
def who_stops_step(board: Board, world: World, spot: int, way: int, stop: int) -> int:
    """Who stands in the way of a step that `stop` ends; -1 for anything but a unit."""
    if stop != BY_UNIT:
        return -1
    y = y_of(board, spot) + way_y(way)
    x = x_of(board, spot) + way_x(way)
    return int(world.occupant[plane_of(board, spot), y, x])


@compiled
def fly_straight(board: Board, world: World, spot: int, way: int, tiles: int, path: np.ndarray, length: int) -> int:
    """Adds to the path what is flown on one plane, `tiles` at most; gives its new length."""
    for _ in range(tiles):
        if what_stops_step(board, world, spot, way) != CLEAR:
            break
        spot = code_of(board, plane_of(board, spot), x_of(board, spot) + way_x(way), y_of(board, spot) + way_y(way))
        path[length] = spot
        length += 1
    return length


@compiled
def plan_flight(
    board: Board, rules: Ruleset, world: World, unit: int, way: int, tiles: int, path: np.ndarray
) -> Flight:
    """The whole flight of `unit`, thrown `tiles` far; changes nothing.

    Fills `path` (int32, room for `tiles` + 1) with the tiles it comes to (`code_of`), after a crossing the tile of the
    other plane where it comes through.
    """
    number = rules.number[0]
    place = world.place[unit]
    start = code_of(board, int(place.plane), int(place.x), int(place.y))
    dizzy = world.mind.dizzy[unit] != 0
    leg = min(tiles, int(number.cross_after)) if dizzy else tiles
    length = fly_straight(board, world, start, way, leg, path, 0)
    flown = length
    spot = int(path[length - 1]) if length > 0 else start
    stop = CLEAR
    struck = -1
    if dizzy and flown == number.cross_after:
        through = come_through(board, rules, world, spot)
        if through >= 0:
            plane = plane_of(board, through)
            stop = what_stops(board, world, plane, x_of(board, spot), y_of(board, spot))
            struck = int(world.occupant[plane, y_of(board, spot), x_of(board, spot)])
            path[length] = through
            length += 1
            spot = through
    if stop == CLEAR:
        end = fly_straight(board, world, spot, way, tiles - flown, path, length)
        flown += end - length
        length = end
        spot = int(path[length - 1]) if length > 0 else start
        stop = what_stops_step(board, world, spot, way) if flown < tiles else CLEAR
        struck = who_stops_step(board, world, spot, way, stop)
    flight = as_flight(length, flown, stop, struck, 0, 0, RESTS, -1)
    return settle_flight(board, rules, world, unit, flight, tiles, start, path)


@compiled
def settle_flight(
    board: Board, rules: Ruleset, world: World, unit: int, flight: Flight, tiles: int, start: int, path: np.ndarray
) -> Flight:
    """What the end of a flight costs, and what becomes of one who ends over a chasm."""
    number = rules.number[0]
    damage = int(number.throw_fall)
    if flight.stop != CLEAR:
        damage = min(max(tiles - flight.flown, 1), int(number.collide_most))
    knocks_out = int(flight.stop != CLEAR and damage >= number.knock_out)
    end = RESTS
    rim = -1
    spot = int(path[flight.length - 1]) if flight.length > 0 else start
    if is_void(board, world, plane_of(board, spot), x_of(board, spot), y_of(board, spot)):
        rim = find_rim(board, rules, world, start, path, flight.length)
        end = HANGS if rim >= 0 and world.health.hp[unit] > damage else LOST
        knocks_out = 0  # hanging on means being awake
    return as_flight(flight.length, flight.flown, flight.stop, flight.struck, damage, knocks_out, end, rim)


@compiled
def find_rim(board: Board, rules: Ruleset, world: World, start: int, path: np.ndarray, length: int) -> int:
    """The last firm tile flown over on the plane where the flight ends, else the nearest open tile, else -1."""
    spot = int(path[length - 1]) if length > 0 else start
    plane = plane_of(board, spot)
    for back in range(length, -1, -1):
        tile = int(path[back - 1]) if back > 0 else start
        firm = not is_void(board, world, plane, x_of(board, tile), y_of(board, tile))
        if firm and plane_of(board, tile) == plane:
            return tile
    found = find_landing(board, rules, world, plane, x_of(board, spot), y_of(board, spot))
    height, width = board.move_cost.shape[1:]
    tiles = int(height * width)
    return plane * tiles + found % tiles if found >= 0 else -1


@compiled
def come_through(board: Board, rules: Ruleset, world: World, spot: int) -> int:
    """Where somebody crossing in flight comes out on the other plane; -1 when he cannot cross."""
    goal = other_plane(board, plane_of(board, spot))
    if goal < 0:
        return -1
    x = x_of(board, spot)
    y = y_of(board, spot)
    if what_stops(board, world, goal, x, y) == CLEAR:
        return code_of(board, goal, x, y)
    found = find_landing(board, rules, world, goal, x, y)
    height, width = board.move_cost.shape[1:]
    tiles = int(height * width)
    return goal * tiles + found % tiles if found >= 0 else -1


@compiled
def as_flight(
    length: int, flown: int, stop: int, struck: int, damage: int, knocks_out: int, end: int, rim: int
) -> Flight:
    """A flight whose cells all have the one width that compiled functions take."""
    return Flight(length, flown, stop, struck, damage, knocks_out, end, rim)


@compiled
def share_of_struck(rules: Ruleset, damage: int) -> int:
    """Points that whoever is struck by a flying body takes of its `damage`, rounded up."""
    return (damage * int(rules.number.struck_share[0]) + 99) // 100
