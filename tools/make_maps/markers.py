"""The pictures of a map's objects in Tiled: spawns, doors and the rows of the mission layer."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL.ImageDraw import ImageDraw

from tools.make_maps.pen import BIG, Color


@dataclass(frozen=True)
class Marker:
    """One picture; `kind` is the class its objects get."""

    name: str
    kind: str
    paint: Callable[[ImageDraw, random.Random], None]


def _scaled(*points: tuple[float, float]) -> list[tuple[float, float]]:
    return [(x * BIG, y * BIG) for x, y in points]


def _figure(color: Color, pen: ImageDraw, dice: random.Random) -> None:
    pen.ellipse(_scaled((3, 3), (29, 29)), fill=(*color, 110), outline=color, width=2 * BIG)
    pen.ellipse(_scaled((12, 7), (20, 15)), fill=color)
    pen.polygon(_scaled((8, 26), (11, 16), (21, 16), (24, 26)), fill=color)


def _fallen(pen: ImageDraw, dice: random.Random) -> None:
    color = (80, 210, 110)
    pen.ellipse(_scaled((3, 3), (29, 29)), fill=(*color, 110), outline=(235, 80, 70), width=2 * BIG)
    pen.ellipse(_scaled((6, 13), (13, 20)), fill=color)
    pen.polygon(_scaled((14, 13), (26, 11), (26, 22), (14, 20)), fill=color)


def _hanging(pen: ImageDraw, dice: random.Random) -> None:
    color = (80, 210, 110)
    pen.rectangle(_scaled((2, 2), (30, 8)), fill=(84, 92, 100), outline=(24, 26, 34), width=BIG)
    pen.line(_scaled((12, 8), (14, 18)), fill=color, width=2 * BIG)
    pen.line(_scaled((20, 8), (18, 18)), fill=color, width=2 * BIG)
    pen.ellipse(_scaled((13, 10), (19, 16)), fill=color)
    pen.polygon(_scaled((12, 17), (20, 17), (18, 29), (14, 29)), fill=color)


def _open_door(pen: ImageDraw, dice: random.Random) -> None:
    for left, right in ((1, 7), (25, 31)):
        pen.rectangle(_scaled((left, 9), (right, 23)), fill=(196, 150, 60), outline=(60, 44, 20), width=2 * BIG)
    pen.line(_scaled((9, 16), (23, 16)), fill=(196, 150, 60), width=BIG)


def _door(pen: ImageDraw, dice: random.Random) -> None:
    pen.rectangle(_scaled((1, 9), (31, 23)), fill=(196, 150, 60), outline=(60, 44, 20), width=2 * BIG)
    pen.line(_scaled((16, 9), (16, 23)), fill=(60, 44, 20), width=2 * BIG)


def _sealed_door(pen: ImageDraw, dice: random.Random) -> None:
    pen.rectangle(_scaled((1, 9), (31, 23)), fill=(150, 50, 46), outline=(50, 16, 16), width=2 * BIG)
    pen.line(_scaled((9, 11), (23, 21)), fill=(50, 16, 16), width=3 * BIG)
    pen.line(_scaled((23, 11), (9, 21)), fill=(50, 16, 16), width=3 * BIG)


def _card(color: Color, pen: ImageDraw) -> None:
    pen.rounded_rectangle(_scaled((2, 2), (30, 30)), radius=5 * BIG, fill=(24, 26, 34), outline=color, width=2 * BIG)


def _objective(pen: ImageDraw, dice: random.Random) -> None:
    _card((240, 220, 80), pen)
    pen.line(_scaled((11, 7), (11, 26)), fill=(240, 220, 80), width=2 * BIG)
    pen.polygon(_scaled((12, 7), (25, 11), (12, 16)), fill=(240, 220, 80))


def _wave(pen: ImageDraw, dice: random.Random) -> None:
    _card((255, 90, 80), pen)
    for x in (8, 16, 24):
        pen.polygon(_scaled((x - 4, 22), (x, 10), (x + 4, 22)), fill=(255, 90, 80))


def _trigger(pen: ImageDraw, dice: random.Random) -> None:
    _card((180, 120, 255), pen)
    pen.polygon(_scaled((18, 5), (9, 18), (15, 18), (13, 27), (23, 13), (17, 13)), fill=(180, 120, 255))


def _condition(pen: ImageDraw, dice: random.Random) -> None:
    _card((110, 180, 255), pen)
    pen.polygon(_scaled((16, 6), (26, 16), (16, 26), (6, 16)), outline=(110, 180, 255), width=2 * BIG)


def _effect(pen: ImageDraw, dice: random.Random) -> None:
    _card((255, 160, 210), pen)
    pen.line(_scaled((6, 16), (18, 16)), fill=(255, 160, 210), width=3 * BIG)
    pen.polygon(_scaled((16, 9), (27, 16), (16, 23)), fill=(255, 160, 210))


MARKERS = [
    Marker("spawn_squad", "Spawn", partial(_figure, (80, 210, 110))),
    Marker("spawn_lgf", "Spawn", partial(_figure, (235, 80, 70))),
    Marker("door", "Door", _door),
    Marker("objective", "Objective", _objective),
    Marker("wave", "Wave", _wave),
    Marker("trigger", "Trigger", _trigger),
    Marker("condition", "Condition", _condition),
    Marker("effect", "Effect", _effect),
    Marker("door_sealed", "Door", _sealed_door),
    Marker("door_open", "Door", _open_door),
    Marker("spawn_fallen", "Spawn", _fallen),
    Marker("spawn_hanging", "Spawn", _hanging),
]
