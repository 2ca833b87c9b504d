"""What plan tiles and markers are drawn with: shapes in tile pixels, and the colours of both planes."""

import random

from PIL import ImageDraw

SIDE = 32
BIG = 4  # drawn this many times larger, then scaled down, for smooth edges

Color = tuple[int, int, int]
Pen = ImageDraw.ImageDraw


def box(pen: Pen, left: float, top: float, right: float, bottom: float, fill: Color, edge: Color | None = None) -> None:
    """A rectangle in tile pixels (0..32)."""
    area = (left * BIG, top * BIG, right * BIG - 1, bottom * BIG - 1)
    pen.rectangle(area, fill=fill, outline=edge, width=BIG if edge else 0)


def disc(pen: Pen, x: float, y: float, radius: float, fill: Color, edge: Color | None = None) -> None:
    area = ((x - radius) * BIG, (y - radius) * BIG, (x + radius) * BIG, (y + radius) * BIG)
    pen.ellipse(area, fill=fill, outline=edge, width=BIG if edge else 0)


def line(pen: Pen, points: list[tuple[float, float]], fill: Color, width: float = 1) -> None:
    pen.line([(x * BIG, y * BIG) for x, y in points], fill=fill, width=round(width * BIG))


def speckle(pen: Pen, dice: random.Random, colors: list[Color], count: int, size: float = 1.6) -> None:
    for _ in range(count):
        x, y = dice.uniform(1, 31), dice.uniform(1, 31)
        disc(pen, x, y, dice.uniform(0.6, size), dice.choice(colors))


STEEL, STEEL_DARK, STEEL_LIGHT = (84, 92, 100), (66, 73, 80), (104, 112, 120)
HULL, HULL_LIGHT = (34, 38, 46), (58, 64, 76)
RUST, AMBER, GREEN = (142, 92, 58), (214, 164, 62), (92, 200, 140)
GRAVEL, STONE, STONE_LIGHT, STONE_DARK = (122, 130, 144), (92, 98, 116), (150, 158, 176), (58, 62, 78)
ICE, SNOW, MIST = (160, 196, 214), (222, 230, 238), (18, 20, 28)
