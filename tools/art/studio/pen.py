"""The pen that icons are drawn with: white vectors on nothing, at 4x, averaged down, in a 24 x 24 box."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

BOX, FINE = 24, 4
SIZE = 48
Point = tuple[float, float]


class Pen:
    """A canvas in the 24-unit box; ink is coverage, and `hole` erases."""

    def __init__(self, size: int = SIZE) -> None:
        self.scale = size * FINE / BOX
        self.size = size
        self.image = Image.new("L", (size * FINE, size * FINE), 0)
        self.draw = ImageDraw.Draw(self.image)

    def _at(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def line(self, points: Sequence[Point], width: float = 2.0, ink: int = 255) -> Pen:
        """A line with round ends and joints."""
        spots, w = self._at(points), width * self.scale
        self.draw.line(spots, fill=ink, width=round(w), joint="curve")
        for x, y in spots:
            self.draw.ellipse((x - w / 2, y - w / 2, x + w / 2, y + w / 2), fill=ink)
        return self

    def shape(self, points: Sequence[Point], ink: int = 255) -> Pen:
        self.draw.polygon(self._at(points), fill=ink)
        return self

    def disc(self, x: float, y: float, radius: float, ink: int = 255) -> Pen:
        (a, b), r = (x * self.scale, y * self.scale), radius * self.scale
        self.draw.ellipse((a - r, b - r, a + r, b + r), fill=ink)
        return self

    def arc(self, x: float, y: float, radius: float, start: float, end: float, width: float = 2.0) -> Pen:
        """An arc in degrees, clockwise from the right."""
        steps = max(8, int(abs(end - start) / 6))
        turn = [math.radians(start + (end - start) * k / steps) for k in range(steps + 1)]
        return self.line([(x + radius * math.cos(a), y + radius * math.sin(a)) for a in turn], width)

    def pixels(self) -> npt.NDArray[np.uint8]:
        cover = np.asarray(self.image.resize((self.size, self.size), Image.Resampling.BOX))
        out = np.full((self.size, self.size, 4), 255, np.uint8)
        out[..., 3] = cover
        return out
