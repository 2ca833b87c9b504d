"""Where a known enemy could strike or shoot in its next phase: one walk, then an attack from wherever that led."""

import numpy as np

from game.kernels.sight import field_of_view
from game.rules.body import actions_of, is_awake
from game.rules.components import IN_SIGHT, World
from game.rules.setup import Battle
from game.rules.terrain import changes, sees
from game.rules.walking import flood_from, walk_budget


def danger_of(battle: Battle, world: World, enemy: int) -> np.ndarray:
    """bool [H, W] on the enemy's plane: every tile it could attack, keeping one action for the attack.

    Nothing for who is not in sight, lies senseless, or has nothing to attack with. What stands in its way now is taken
    to stay there; orders besides walking are left out, so a throw or a dive may reach farther.
    """
    _, height, width = battle.board.move_cost.shape
    reached = np.zeros((height, width), bool)
    if not (_is_known(world, enemy) and is_awake(world, enemy)):
        return reached
    rules, plane = battle.rules, int(world.place.plane[enemy])
    walks = int(actions_of(rules, world, enemy)) - 1
    stops = _stops(battle, world, enemy, walks)
    if world.kit.blade[enemy] >= 0:
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                reached |= _moved(stops, dx, dy)
    if world.kit.weapon[enemy] >= 0:
        far = int(rules.weapon.reach[world.kit.weapon[enemy]])
        for y, x in np.argwhere(stops).tolist():
            reached |= _fire_zone(battle, world, plane, x, y, far)
    return np.asarray(reached & (battle.board.move_cost[plane] > 0))


def _is_known(world: World, enemy: int) -> bool:
    units = len(world.identity)
    return bool(world.memory.known[(1 - int(world.identity.side[enemy])) * units + enemy] == IN_SIGHT)


def _stops(battle: Battle, world: World, enemy: int, walks: int) -> np.ndarray:
    """bool [H, W]: where it may stand before it attacks; at least where it stands now."""
    budget = max(0, walk_budget(battle.rules, world, enemy, walks))
    flood_from(battle.board, battle.rules, world, enemy, budget, -1, battle.log)
    stops = np.asarray(battle.log.flood.distance >= 0)
    stops[int(world.place.y[enemy]), int(world.place.x[enemy])] = True
    return stops


def _fire_zone(battle: Battle, world: World, plane: int, x: int, y: int, far: int) -> np.ndarray:
    board = battle.board
    seen = np.zeros(board.move_cost.shape[1:], np.uint8)
    field_of_view(board.sight, board.opaque, world.barrier, plane, x, y, seen)
    if changes(world):
        for to_y, to_x in np.argwhere(seen).tolist():
            seen[to_y, to_x] = sees(board, world, plane, x, y, to_x, to_y)
    rows, columns = np.indices(seen.shape)
    wide, high = abs(columns - x), abs(rows - y)
    near = np.maximum(wide, high) + np.minimum(wide, high) // 2 <= far  # body.distance
    return np.asarray((seen > 0) & near)


def _moved(tiles: np.ndarray, dx: int, dy: int) -> np.ndarray:
    """The same tiles one step further; what leaves the map is gone."""
    height, width = tiles.shape
    out = np.zeros_like(tiles)
    out[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)] = tiles[
        max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)
    ]
    return out
