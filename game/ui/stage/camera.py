"""Where a tile is on the screen and which tile is under a pixel: 2:1 dimetric, +x down-right, +y down-left, +z up."""

from math import floor

TILE_WIDTH, TILE_HEIGHT = 80, 40  # pixels of a floor diamond at zoom 1
RISE = 49  # pixels of one tile of height at zoom 1
_SLACK = 3  # tiles of void that may be brought to the middle of the screen


class Camera:
    """`size`: pixels of the picture; `tiles`: width and height of the map. `zoom` 1.0 shows art as baked."""

    def __init__(self, size: tuple[int, int], tiles: tuple[int, int]) -> None:
        self.size = size
        self.tiles = tiles
        self.shoved = (0, 0)  # pixels that the picture is pushed aside, while it shakes
        self._zoom = 1.0
        self._x, self._y = tiles[0] / 2, tiles[1] / 2  # the tile place shown in the middle

    @property
    def zoom(self) -> float:
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._zoom = zoom

    @property
    def middle(self) -> tuple[float, float]:
        """The tile place shown in the middle."""
        return self._x, self._y

    @property
    def origin(self) -> tuple[int, int]:
        """Screen pixel of the middle of tile (0, 0); whole, so that tiles never shiver against each other."""
        half_wide, half_high = self.half
        return (
            round(self.size[0] / 2 - (self._x - self._y) * half_wide) + self.shoved[0],
            round(self.size[1] / 2 - (self._x + self._y) * half_high) + self.shoved[1],
        )

    @property
    def half(self) -> tuple[float, float]:
        """Half a floor diamond in pixels."""
        return TILE_WIDTH / 2 * self._zoom, TILE_HEIGHT / 2 * self._zoom

    def to_screen(self, x: float, y: float, z: float = 0.0) -> tuple[float, float]:
        """Pixel of the middle of tile (x, y), `z` tiles above the floor."""
        (left, top), (half_wide, half_high) = self.origin, self.half
        return left + (x - y) * half_wide, top + (x + y) * half_high - z * RISE * self._zoom

    def to_tile(self, px: int, py: int) -> tuple[int, int]:
        """The tile whose floor is under a pixel; it may lie outside the map."""
        (left, top), (half_wide, half_high) = self.origin, self.half
        across, down = (px - left) / half_wide, (py - top) / half_high
        return floor((down + across) / 2 + 0.5), floor((down - across) / 2 + 0.5)

    def pan(self, dx: float, dy: float) -> None:
        """Moves the view by so many pixels to the right and down."""
        half_wide, half_high = self.half
        across, down = dx / half_wide, dy / half_high
        self._x += (down + across) / 2
        self._y += (down - across) / 2
        self.clamp()

    def centre_on(self, x: float, y: float) -> None:
        self._x, self._y = x, y
        self.clamp()

    def clamp(self) -> None:
        """Keeps the map on the screen."""
        wide, high = self.tiles
        self._x = min(max(self._x, -_SLACK), wide - 1 + _SLACK)
        self._y = min(max(self._y, -_SLACK), high - 1 + _SLACK)
