"""The plan tiles of the real plane: decks, walls, cover, and what breaks or burns."""

import random

from tools.make_maps.look import Look
from tools.make_maps.pen import (
    AMBER,
    GREEN,
    HULL,
    HULL_LIGHT,
    MIST,
    RUST,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    Pen,
    box,
    disc,
    line,
    speckle,
)


def plate(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STEEL, STEEL_DARK)
    for x, y in ((4, 4), (28, 4), (4, 28), (28, 28)):
        disc(pen, x, y, 1, STEEL_DARK)


def grate(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, STEEL_DARK)
    for step in range(2, 32, 6):
        box(pen, step, 2, step + 3, 30, (40, 45, 52))
    box(pen, 0, 15, 32, 17, STEEL)


def hazard(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for step in range(-32, 32, 12):
        line(pen, [(step, 32), (step + 32, 0)], AMBER, 3)
    box(pen, 4, 4, 28, 28, STEEL)


def breach(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (56, 52, 54))
    speckle(pen, dice, [(80, 70, 66), (36, 34, 38), RUST], 34, 2.4)
    line(pen, [(3, 26), (12, 19), (18, 23), (29, 9)], (24, 24, 28), 1.6)


def scorch(pen: Pen, dice: random.Random) -> None:
    for radius, shade in ((12, 70), (9, 55), (6, 40)):
        disc(pen, 16 + dice.uniform(-1, 1), 16 + dice.uniform(-1, 1), radius, (shade, shade - 8, shade - 10))
    speckle(pen, dice, [(30, 26, 26)], 10)


def debris(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for _ in range(9):
        x, y = dice.uniform(2, 22), dice.uniform(2, 22)
        box(pen, x, y, x + dice.uniform(4, 9), y + dice.uniform(3, 7), dice.choice([HULL, HULL_LIGHT, RUST]), HULL)


def wall(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, HULL)
    box(pen, 2, 2, 30, 30, HULL_LIGHT)
    box(pen, 6, 6, 26, 26, HULL)


def crate(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    box(pen, 4, 4, 28, 28, RUST, (86, 54, 34))
    line(pen, [(6, 6), (26, 26)], (86, 54, 34), 2)
    line(pen, [(26, 6), (6, 26)], (86, 54, 34), 2)


def console(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    box(pen, 3, 8, 29, 25, (48, 60, 66), (28, 34, 40))
    box(pen, 6, 11, 18, 18, GREEN)
    for x in (21, 25):
        disc(pen, x, 13, 1.6, AMBER)
    box(pen, 6, 20, 26, 22, STEEL_LIGHT)


def pillar(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    disc(pen, 16, 16, 13, HULL, HULL_LIGHT)
    disc(pen, 16, 16, 7, HULL_LIGHT)


def ship_exit(pen: Pen, dice: random.Random) -> None:
    plate(pen, dice)
    for x in (5, 14):
        line(pen, [(x, 8), (x + 8, 16), (x, 24)], GREEN, 3.4)


def chasm(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (10, 12, 18))
    for radius, shade in ((15, 22), (11, 16), (7, 11)):
        disc(pen, 16, 16, radius, (shade, shade + 4, shade + 12))
    line(pen, [(2, 6), (9, 11), (6, 18)], (44, 52, 64), 1.2)
    line(pen, [(30, 24), (23, 20), (25, 13)], (44, 52, 64), 1.2)


def span(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (10, 12, 18))
    for step in range(1, 32, 8):
        box(pen, 1, step, 31, step + 6, STEEL, STEEL_DARK)
    line(pen, [(3, 0), (3, 32)], AMBER, 1.4)
    line(pen, [(29, 0), (29, 32)], AMBER, 1.4)


def lining(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, (92, 66, 58))
    for step in range(0, 32, 4):
        line(pen, [(0, step), (32, step)], (78, 54, 48), 1)
    speckle(pen, dice, [(112, 82, 66), (70, 48, 44)], 16)


def void(pen: Pen, dice: random.Random) -> None:
    box(pen, 0, 0, 32, 32, MIST)
    speckle(pen, dice, [(60, 64, 84), (110, 114, 130)], 7, 0.9)


SHIP = [
    Look("ship_plate", plate),
    Look("ship_grate", grate),
    Look("ship_hazard", hazard),
    Look("ship_breach", breach),
    Look("ship_scorch", scorch),
    Look("ship_wall", wall, blocks_move=True, blocks_sight=True, cover="full"),
    Look("ship_crate", crate, blocks_move=True, cover="half"),
    Look("ship_console", console, blocks_move=True, cover="half"),
    Look("ship_pillar", pillar, blocks_move=True, blocks_sight=True, cover="full"),
    Look("ship_exit", ship_exit),
    Look("void", void, blocks_move=True, blocks_sight=True),
    Look("ship_debris", debris, hides=True),
]
HAZARDS = [
    Look("ship_chasm", chasm, chasm=True),
    Look("ship_span", span),
    Look("ship_lining", lining, burnable=True),
]
