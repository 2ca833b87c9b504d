"""The pictures of a plane, tile by tile: floors, walls, props and marks; nothing where the deck is gone."""

from functools import cache
from typing import NamedTuple

import numpy as np

from game.content.plan import MissionPlan
from game.ui.sprites import SpriteBook

PATCH = 8
EAST, SOUTH, WEST, NORTH = 1, 2, 4, 8
_AROUND = ((1, 0, EAST), (0, 1, SOUTH), (-1, 0, WEST), (0, -1, NORTH))
_BASE = {"ship": "plate", "dream": "gravel"}  # the floor under marks and ragged floors
_RAGGED = ("ice", "snow")  # floors whose edge lies over their neighbours
_WALL, _BREACH, _CHASM = "wall", "breach", "chasm"
_TORN = ("breach", "", "debris", "scorch", "", "debris", "breach", "scorch", "")


class Piece(NamedTuple):
    """A picture that belongs to a tile."""

    name: str
    x: int
    y: int


def scatter(x: int, y: int, count: int) -> int:
    """A number below `count` that looks random but is always the same for a tile."""
    mixed = (x * 73856093 ^ y * 19349663) & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 13) * 0x5BD1E995 & 0xFFFFFFFF
    return (mixed ^ mixed >> 15) % count


class Scenery:
    """`floors` in drawing order, `structures` (walls and props) sorted by depth, `doorways` by tile."""

    def __init__(self, plan: MissionPlan, book: SpriteBook, plane: int, gone: np.ndarray | None = None) -> None:
        """`gone`: bool [H, W], true where the deck has fallen away; None while it is whole."""
        self._plan, self._book, self._plane = plan, book, plane
        self.name = plan.planes[plane]
        terrain = plan.terrain
        self._looks = terrain.looks
        kept = 1 if gone is None else 1 - gone.astype(np.int32)
        self._structure = terrain.structure[plane] * kept
        self._decor = terrain.decor[plane] * kept
        self._walkable = terrain.move_cost[plane] > 0
        self._walls = np.array([look.endswith(f"_{_WALL}") for look in self._looks])[self._structure]
        self.floor = terrain.floor[plane] * kept
        self._room = (self.floor > 0) & ~self._walls
        self.height, self.width = plan.height, plan.width
        self.floors = self._floors() + self._marks()
        self.structures = sorted(self._structures(), key=lambda piece: (piece.x + piece.y, piece.x))

    def door_name(self, x: int, y: int, state: int) -> str:
        """The picture of a door: it runs along x where the walls beside it are to the east and west."""
        along = "x" if self._is_wall(x - 1, y) or self._is_wall(x + 1, y) else "y"
        height = "tall" if self.is_tall(x, y) else "low"
        return f"ship/door/{('', 'open', 'closed', 'sealed')[state]}/{along}/{height}"

    def is_tall(self, x: int, y: int) -> bool:
        """Nobody is hidden: a wall stands in full only where no room is behind it."""
        behind = ((x - 1, y), (x, y - 1), (x - 1, y - 1))
        return not any(self._inside(i, j) and self._room[j, i] for i, j in behind)

    def hides(self, x: int, y: int) -> bool:
        """Something on the tile is high enough to hide who stands behind it."""
        return self._inside(x, y) and str(self._looks[self._structure[y, x]]).endswith(("_pillar", "_monolith"))

    def _inside(self, x: int, y: int) -> bool:
        return 0 <= x < self.width and 0 <= y < self.height

    def _is_wall(self, x: int, y: int) -> bool:
        return self._inside(x, y) and bool(self._walls[y, x])

    def _tiles(self, grid: np.ndarray) -> list[tuple[str, str, int, int]]:
        """(plane name, kind, x, y) of every tile that has a look."""
        found = []
        for y, x in np.argwhere(grid > 0).tolist():
            of_plane, _, kind = self._looks[grid[y, x]].partition("_")
            found.append((of_plane, kind, x, y))
        return found

    def _floors(self) -> list[Piece]:
        plain, ragged = [], []
        for of_plane, kind, x, y in self._tiles(self.floor):
            if kind == _CHASM:
                continue  # nothing is there
            base = _BASE.get(of_plane, kind)
            own = kind if self._book.has(f"{of_plane}/floor/{kind}/0") else base
            index = y % PATCH * PATCH + x % PATCH
            if own in _RAGGED:
                ragged.append(Piece(f"{of_plane}/floor/{own}/{index}", x, y))
                own = base
            plain.append(Piece(f"{of_plane}/floor/{own}/{index}", x, y))
        return plain + [piece for piece in ragged if self._walkable[piece.y, piece.x]]

    def _marks(self) -> list[Piece]:
        """Decals: those the map sets, and those that a floor such as a breach brings along."""
        marks = []
        for of_plane, kind, x, y in self._tiles(self.floor) + self._tiles(self._decor):
            for group in ("decal", "prop"):
                name = self._variant(f"{of_plane}/{group}/{kind}", x, y)
                if kind == _BREACH:
                    name = self._torn(of_plane, x, y) if group == "decal" else ""
                if name:
                    marks.append(Piece(name, x, y))
        return marks

    def _torn(self, of_plane: str, x: int, y: int) -> str:
        """A breach is not the same hole on every tile."""
        decal = _TORN[scatter(x + 7, y, len(_TORN))]
        return self._variant(f"{of_plane}/decal/{decal}", x, y) if decal else ""

    def _structures(self) -> list[Piece]:
        pieces = []
        for of_plane, kind, x, y in self._tiles(self._structure):
            if kind == _WALL:
                name = self._wall(of_plane, x, y)
            else:
                name = self._variant(f"{of_plane}/prop/{kind}", x, y)
            if name:
                pieces.append(Piece(name, x, y))
        return pieces

    def _wall(self, of_plane: str, x: int, y: int) -> str:
        tall = self.is_tall(x, y)
        mask = sum(
            bit for dx, dy, bit in _AROUND if self._is_wall(x + dx, y + dy) and self.is_tall(x + dx, y + dy) == tall
        )
        return self._variant(f"{of_plane}/wall/{'tall' if tall else 'low'}/{mask}", x, y)

    def _variant(self, start: str, x: int, y: int) -> str:
        count = self._count(start)
        return f"{start}/{scatter(x, y, count)}" if count else ""

    def _count(self, start: str) -> int:
        return _variants(self._book, start)


@cache
def _variants(book: SpriteBook, start: str) -> int:
    count = 0
    while book.has(f"{start}/{count}"):
        count += 1
    return count
