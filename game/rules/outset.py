"""Where searchers are when a battle begins.

Where the map leaves it to chance, a searcher begins anywhere on his route, on his way forth or back.
"""

from game.core.dice import CHANCE, DECIDE
from game.core.jit import compiled
from game.rules.body import roll, turn_towards
from game.rules.components import PRESENT, Board, World
from game.rules.searching import next_leg


@compiled
def is_left_to_chance(board: Board) -> bool:
    """Whether anybody of the map begins by chance."""
    chances = 0
    for unit in range(board.beats.shape[0]):
        chances += int(starts_anywhere(board, unit))
    return chances > 0


@compiled
def starts_anywhere(board: Board, unit: int) -> bool:
    return bool(board.beats[unit, 3] != 0 and board.beats[unit, 0] > 1)


@compiled
def scatter(board: Board, world: World) -> None:
    """Before round 1, in a world in which everybody stands at his spawn: the dice of the seed place the searchers."""
    for unit in range(board.beats.shape[0]):
        if starts_anywhere(board, unit) and world.identity.presence[unit] == PRESENT:
            set_on_beat(board, world, unit, roll(world, unit, DECIDE, int(board.beats[unit, 0])))


@compiled
def set_on_beat(board: Board, world: World, unit: int, leg: int) -> None:
    """Onto place `leg` of its beat, or where it stands if somebody is there."""
    place = world.place[unit]
    row = world.search[unit]
    x = int(board.beat[unit, leg, 0])
    y = int(board.beat[unit, leg, 1])
    if world.occupant[place.plane, y, x] >= 0:
        return
    world.occupant[place.plane, place.y, place.x] = -1
    world.occupant[place.plane, y, x] = unit
    place.x = x
    place.y = y
    row.leg = leg
    row.back = roll(world, unit, CHANCE, 2) if board.beats[unit, 1] == 0 else 0
    ahead = next_leg(board, leg, int(row.back), unit)
    turn_towards(world, unit, int(board.beat[unit, ahead, 0]) - x, int(board.beat[unit, ahead, 1]) - y)
