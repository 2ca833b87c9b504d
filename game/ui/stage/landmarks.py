"""What stands on the map by the story's doing: the spheres with their points, and the hulls of fallen craft."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from game.content.grounds import Craft, Sphere
from game.rules.components import World
from game.rules.craft import FALLEN
from game.rules.setup import Battle
from game.rules.terrain import WRECKED
from game.ui.sprites import SpriteBook
from game.ui.stage.camera import Camera
from game.ui.stage.players import Blit

_STAGES = 4  # pictures of the blue sphere
_HANGS = 0.55  # tiles above the floor
_ON_STONE = 0.24


class Landmark(NamedTuple):
    """A picture at a place between tiles, so many tiles above the floor."""

    name: str
    x: float
    y: float
    z: float


class Landmarks:
    """Costs nothing in missions without any."""

    def __init__(self, battle: Battle, book: SpriteBook) -> None:
        self._battle, self._book = battle, book
        self._hull = int(battle.rules.number.craft_hull[0])

    def standing(self, view: World, plane: int, coming_down: Collection[int] = ()) -> list[Landmark]:
        """Spheres, points with the grip on each, and on a plane the hulls of craft that are not still coming down."""
        plan, found = self._battle.plan, []
        if not view.sphere.broken[0]:
            found = [self._sphere(view, sphere) for sphere in plan.spheres if sphere.plane == plane]
            found += [self._point(row) for row in view.point if row.plane == plane]
        for row, (craft, due) in enumerate(zip(plan.crafts, view.craft.due.tolist(), strict=True)):
            if due == FALLEN and craft.plane == plane and row not in coming_down:
                found += self._wreck(view, craft)
        return found

    def blit(self, mark: Landmark, camera: Camera) -> Blit:
        frame = self._book.scaled(mark.name, round(camera.zoom * 100))
        return frame.surface, frame.corner(*camera.to_screen(mark.x, mark.y, mark.z))

    def _sphere(self, view: World, sphere: Sphere) -> Landmark:
        whole, left = int(view.sphere.whole[0]), int(view.sphere.integrity[0])
        stage = min(_STAGES - 1, _STAGES * (whole - left) // max(1, whole)) if sphere.tint == "blue" else 0
        x, y = sphere.x + (sphere.width - 1) / 2, sphere.y + (sphere.height - 1) / 2
        return Landmark(f"sphere/{sphere.tint}/{stage}", x, y, _HANGS)

    def _point(self, row: np.record) -> Landmark:
        blocked = self._battle.board.move_cost[row.plane, row.y, row.x] == 0
        return Landmark(f"sphere/point/{min(3, int(row.grip))}", int(row.x), int(row.y), _ON_STONE if blocked else 0.0)

    def _wreck(self, view: World, craft: Craft) -> list[Landmark]:
        """On what the hull has covered of the end of its line; nothing where it found no room."""
        ground = view.ground[craft.plane]
        tiles = [(x, y) for x, y, step in craft.line() if step > craft.steps - self._hull and ground[y, x] & WRECKED]
        if not tiles:
            return []
        x, y = np.mean(tiles, axis=0).tolist()
        return [Landmark(f"craft/wreck/{craft.way}", x, y, 0.0)]
