"""Collapse: a front that eats the deck, strip by strip, and the shaking that goes with it.

Where the map says so, from a given round on, strips of the deck fall away at every Tide, from one edge towards the
other. What falls at the next Tide is marked through the whole round. Who is on it then falls: beside solid floor he
catches the rim and hangs, farther in there is nothing to catch. Each fall shakes the deck through the next round, and
whoever aims on it aims worse.
"""

from game.core.jit import compiled
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, announce, write
from game.rules.terrain import BURNT, GONE, WARNED, changes, set_ground

GROUND_WARNED = int(Ev.GROUND_WARNED)
GROUND_FELL = int(Ev.GROUND_FELL)
DECK_SHOOK = int(Ev.DECK_SHOOK)
NEVER = 1 << 20  # a round that does not come
EAST, SOUTH, WEST = 0, 1, 2


@compiled
def depth(rules: Ruleset, front: int, plane: int, x: int, y: int) -> int:
    """How many tiles of its area the front takes before the tile; -1 outside its area."""
    rule = rules.front[front]
    dx = x - int(rule.x)
    dy = y - int(rule.y)
    if rule.plane != plane or dx < 0 or dy < 0 or dx >= rule.width or dy >= rule.height:
        return -1
    if rule.way == EAST:
        return dx
    if rule.way == SOUTH:
        return dy
    return int(rule.width) - 1 - dx if rule.way == WEST else int(rule.height) - 1 - dy


@compiled
def falls_at(rules: Ruleset, world: World, plane: int, x: int, y: int) -> int:
    """The round at whose Tide the tile falls to a front that moves already or on its date; NEVER."""
    first = NEVER
    for front in range(rules.front.shape[0]):
        inside = depth(rules, front, plane, x, y)
        if inside >= 0 and world.front.turn[front] > 0:
            first = min(first, int(world.front.turn[front]) + inside // int(rules.front.speed[front]))
    return first


@compiled
def strip(rules: Ruleset, world: World, front: int, turn: int) -> tuple[int, int, int, int]:
    """(x, y, width, height) of what the front takes at the Tide of round `turn`; width 0 for nothing."""
    rule = rules.front[front]
    x = int(rule.x)
    y = int(rule.y)
    width = int(rule.width)
    height = int(rule.height)
    start = int(world.front.turn[front])
    length = width if rule.way == EAST or rule.way == WEST else height
    taken = (turn - start) * int(rule.speed)
    if start <= 0 or turn < start or taken >= length:
        return x, y, 0, 0
    more = min(int(rule.speed), length - taken)
    if rule.way == EAST:
        return x + taken, y, more, height
    if rule.way == SOUTH:
        return x, y + taken, width, more
    if rule.way == WEST:
        return x + length - taken - more, y, more, height
    return x, y + length - taken - more, width, more


@compiled
def warn(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """At the start of a round: marks what falls at its Tide."""
    for front in range(rules.front.shape[0]):
        x, y, width, height = strip(rules, world, front, int(world.clock.turn[0]))
        if width == 0:
            continue
        plane = int(rules.front.plane[front])
        for to_y in range(y, y + height):
            for to_x in range(x, x + width):
                bits = int(world.ground[plane, to_y, to_x])
                if bits & GONE == 0:
                    set_ground(board, world, plane, to_x, to_y, bits | WARNED)
        write(world, log, GROUND_WARNED, -1, -1, plane, x, y, width, height, front, 0, EVERYONE)


@compiled
def advance(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: every front takes its strip, and the deck shakes."""
    fell = False
    for front in range(rules.front.shape[0]):
        x, y, width, height = strip(rules, world, front, int(world.clock.turn[0]))
        if width > 0:
            fell = True
            fall_away(board, world, log, int(rules.front.plane[front]), x, y, width, height)
    if fell:
        shake(world, log, int(rules.number.shake[0]))
    else:
        steady(world, log)


@compiled
def fall_away(board: Board, world: World, log: Log, plane: int, x: int, y: int, width: int, height: int) -> None:
    """A rectangle of the deck has gone; who was on it falls when all is down, see `falling.drop_all`."""
    for to_y in range(y, y + height):
        for to_x in range(x, x + width):
            bits = int(world.ground[plane, to_y, to_x])
            set_ground(board, world, plane, to_x, to_y, (bits & BURNT) | GONE)
    write(world, log, GROUND_FELL, -1, -1, plane, x, y, width, height, 0, 0, EVERYONE)


@compiled
def start_front(world: World, front: int) -> None:
    """An effect sets it off: its first strip is marked when the next round begins."""
    if world.front.turn[front] == 0:
        world.front.turn[front] = world.clock.turn[0] + 1


@compiled
def shake(world: World, log: Log, rounds: int) -> None:
    if world.hull.shape[0] > 0 and rounds > 0:
        world.hull.shaking[0] = rounds
        announce(world, log, DECK_SHOOK, rounds, 0)


@compiled
def steady(world: World, log: Log) -> None:
    """In a Tide in which nothing fell: the shaking wears off."""
    if world.hull.shape[0] > 0 and world.hull.shaking[0] > 0:
        world.hull.shaking[0] -= 1
        if world.hull.shaking[0] == 0:
            announce(world, log, DECK_SHOOK, 0, 0)


@compiled
def is_threatened(world: World, plane: int, x: int, y: int) -> bool:
    """Whether the tile is marked to fall at the next Tide."""
    return bool(changes(world) and world.ground[plane, y, x] & WARNED != 0)
