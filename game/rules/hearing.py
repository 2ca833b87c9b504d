"""Where noises were heard, for conditions that ask: the round is written down beside the condition.

Maps without such a condition carry no rows for it.
"""

from game.core.jit import compiled
from game.rules.body import distance
from game.rules.components import Board, Ruleset, World

IF_HEARD = 65


@compiled
def note_noise(board: Board, rules: Ruleset, world: World, unit: int, loudness: int) -> None:
    """A noise of the unit, heard `loudness` tiles away on its plane."""
    place = world.place[unit]
    for row in range(world.claim.shape[0]):
        condition = rules.condition[row]
        if condition.kind != IF_HEARD or (condition.b >= 0 and condition.b != world.identity.side[unit]):
            continue
        if reaches(board, int(condition.a), int(place.plane), int(place.x), int(place.y), loudness):
            world.claim.since[row] = world.clock.turn[0]


@compiled
def reaches(board: Board, zone: int, plane: int, x: int, y: int, far: int) -> bool:
    """Whether a tile of the zone is within `far` tiles of (x, y)."""
    height, width = board.move_cost.shape[1:]
    for near_y in range(max(0, y - far), min(height, y + far + 1)):
        for near_x in range(max(0, x - far), min(width, x + far + 1)):
            if board.zone[zone, plane, near_y, near_x] != 0 and distance(near_x - x, near_y - y) <= far:
                return True
    return False
