"""What a map says of ground that changes, of ways out and of the spheres: places with rules of their own."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Platform:
    """A floor that bears so much and no more; place and size in tiles."""

    ref: int
    key: str
    plane: int
    x: int
    y: int
    width: int
    height: int
    limit: int  # people it bears without wear
    strength: int  # Tides with more than that until it falls


@dataclass(frozen=True)
class Exit:
    """What makes an exit's zone a way out of the battle."""

    zone: int
    side: int = 0  # whose way out, -1 anybody's
    opens: int = 0  # first round it is open
    closes: int = 0  # last round it is open, 0 never closes
    switch: int = -1  # open only while this switch is on
    safe: int = 0  # rounds after leaving until one is far enough away to count as out


@dataclass(frozen=True)
class Front:
    """An area that falls away strip by strip, from one edge to the other; place and size in tiles."""

    ref: int
    key: str
    plane: int
    x: int
    y: int
    width: int
    height: int
    way: int  # 0 east, 1 south, 2 west, 3 north: where the loss moves to
    turn: int  # the first strip falls at the Tide of this round, 0: when an effect starts it
    speed: int  # tiles a round


@dataclass(frozen=True)
class Fire:
    """Tiles that burn from the Tide of a round; place and size in tiles."""

    ref: int
    plane: int
    x: int
    y: int
    width: int
    height: int
    turn: int  # 0: when an effect lights it


@dataclass(frozen=True)
class Craft:
    """A line on which something comes down; place and size in tiles.

    Flying straight it ploughs up the whole area, flying slantwise the area's diagonal from the corner it comes from.
    """

    ref: int
    key: str
    plane: int
    x: int
    y: int
    width: int
    height: int
    way: int  # 0..7, 0 = +x, clockwise: where it flies

    @property
    def steps(self) -> int:
        """Tiles from the first to the last along its way."""
        if self.way % 2:
            return min(self.width, self.height)
        return self.width if self.way % 4 == 0 else self.height

    def line(self) -> Iterator[tuple[int, int, int]]:
        """Every tile (x, y) with its step along the way, from 1; a slanting line has no gaps to walk through."""
        dx, dy = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))[self.way]
        left, top = self.x, self.y
        right, bottom = left + self.width - 1, top + self.height - 1
        first_x, first_y = (left if dx >= 0 else right), (top if dy >= 0 else bottom)
        if dx and dy:
            for step in range(self.steps):
                yield first_x + step * dx, first_y + step * dy, step + 1
                if step + 1 < self.steps:
                    yield first_x + (step + 1) * dx, first_y + step * dy, step + 1
            return
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                yield x, y, 1 + abs(x - first_x) * abs(dx) + abs(y - first_y) * abs(dy)


@dataclass(frozen=True)
class Point:
    """A place where the blue sphere can be pressed."""

    ref: int
    plane: int
    x: int
    y: int
    grip: int = 0  # at the start


@dataclass(frozen=True)
class Sphere:
    """Where a sphere hangs; place and size in tiles."""

    ref: int
    tint: str  # "blue" or "red"
    plane: int
    x: int
    y: int
    width: int
    height: int
