"""What drops, limbs, platforms, fronts, fires and exits announce, for `rules.telegraph`."""

import numpy as np

from game.rules import exits, platforms
from game.rules.components import HANGING, PRESENT, World
from game.rules.setup import Battle
from game.rules.signs import Telegraph, Tile
from game.rules.terrain import BURNING, WARNED, changes


def hazard_signs(battle: Battle, view: World) -> list[Telegraph]:
    """Everything of this family that is announced or lasts, in an observation."""
    found = [*_ground(view), *_platforms(battle, view), *_exits(battle, view)]
    if len(view.limb):
        found += [*_limbs(battle, view), *_hanging(view)]
    return found


def _ground(view: World) -> list[Telegraph]:
    if not changes(view):
        return []
    found = []
    for kind, bit in (("collapse", WARNED), ("fire", BURNING)):
        for plane in range(view.ground.shape[0]):
            tiles = np.argwhere(view.ground[plane] & bit).tolist()
            if tiles:
                found.append(Telegraph(kind, plane, tuple((x, y) for y, x in tiles)))
    return found


def _platforms(battle: Battle, view: World) -> list[Telegraph]:
    """How many more each platform bears, or how many too many it bears now."""
    found = []
    for row, platform in enumerate(battle.plan.platforms):
        if view.platform.strength[row]:
            room = platform.limit - int(platforms.load(battle.rules, view, row))
            tiles = _area(platform.x, platform.y, platform.width, platform.height)
            found.append(Telegraph("platform" if room >= 0 else "overload", platform.plane, tiles, count=abs(room)))
    return found


def _exits(battle: Battle, view: World) -> list[Telegraph]:
    found = []
    for row, way in enumerate(battle.plan.exits):
        state = view.way_out.state[row]
        if state != exits.SHUT:
            zone = battle.plan.zones[way.zone]
            tiles = _area(zone.x, zone.y, zone.width, zone.height)
            found.append(Telegraph("closing" if state == exits.CLOSING else "exit", zone.plane, tiles))
    return found


def _limbs(battle: Battle, view: World) -> list[Telegraph]:
    """Marks with the tiles they sweep, and whom a limb holds."""
    sweep = int(battle.rules.number.limb_sweep[0])
    _, height, width = battle.board.move_cost.shape
    found = []
    for row in range(len(view.limb)):
        limb = view.limb[row]
        if limb.marked:
            left, top = max(0, int(limb.x) - sweep), max(0, int(limb.y) - sweep)
            right, bottom = min(width, int(limb.x) + sweep + 1), min(height, int(limb.y) + sweep + 1)
            found.append(
                Telegraph("limb", int(view.place.plane[row]), _area(left, top, right - left, bottom - top), row)
            )
        if limb.held_by >= 0:
            place = view.place[row]
            found.append(Telegraph("held", int(place.plane), ((int(place.x), int(place.y)),), row))
    return found


def _hanging(view: World) -> list[Telegraph]:
    return [
        Telegraph("hanging", int(view.place.plane[row]), ((int(view.place.x[row]), int(view.place.y[row])),), row,
             int(view.health.fading[row]))
        for row in range(len(view.identity))
        if view.health.state[row] == HANGING and view.identity.presence[row] == PRESENT
    ]  # fmt: skip


def _area(x: int, y: int, width: int, height: int) -> tuple[Tile, ...]:
    return tuple((x + dx, y + dy) for dy in range(height) for dx in range(width))
