"""The plan tiles of the dream."""

import random

from tools.make_maps.look import Look
from tools.make_maps.pen import (
    GRAVEL,
    ICE,
    SNOW,
    STONE,
    STONE_DARK,
    STONE_LIGHT,
    Pen,
    box,
    disc,
    line,
    speckle,
)


def gravel(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, GRAVEL)
    speckle(pen, dice, [(106, 114, 130), (138, 146, 160)], 46, 1.8)


def ice(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, ICE)
    line(pen, [(2, 20), (11, 14), (20, 17), (30, 7)], (202, 226, 236), 1.2)
    line(pen, [(9, 31), (15, 22), (26, 26)], (132, 172, 194), 1.2)


def snow(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, SNOW)
    for y in (8, 17, 26):
        line(pen, [(3, y), (11, y - 3), (20, y), (29, y - 2)], (186, 200, 216), 1.8)


def dream_wall(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STONE_DARK)
    for row in range(4):
        for column in range(-1, 2):
            left = column * 16 + (row % 2) * 8
            if left + 15 > 0:
                box(pen, max(left + 1, 0), row * 8 + 1, min(left + 15, 32), row * 8 + 7, STONE)


def boulder(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    disc(pen, 16, 17, 12, STONE, STONE_DARK)
    disc(pen, 13, 13, 5, STONE_LIGHT)


def monolith(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    box(pen, 6, 3, 26, 29, (28, 30, 44), (10, 10, 18))
    box(pen, 9, 6, 12, 26, (60, 64, 90))


def dream_exit(pen: Pen, dice: random.Random) -> None:
    gravel(pen, dice)
    for x in (5, 14):
        line(pen, [(x, 8), (x + 8, 16), (x, 24)], (80, 120, 220), 3.4)


DREAM = [
    Look("dream_gravel", gravel),
    Look("dream_ice", ice),
    Look("dream_snow", snow, move_cost=2),
    Look("dream_wall", dream_wall, blocks_move=True, blocks_sight=True, cover="full"),
    Look("dream_boulder", boulder, blocks_move=True, cover="half"),
    Look("dream_monolith", monolith, blocks_move=True, blocks_sight=True, cover="full"),
    Look("dream_exit", dream_exit),
]
