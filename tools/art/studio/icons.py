"""Icons of the orders of plain fighting, of states and of the screen. Coordinates are in a 24 x 24 box."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from studio.deed_icons import DEEDS
from studio.pen import SIZE, Pen
from studio.state_icons import STATES

SHIELD = [(12.0, 2.5), (20.0, 5.5), (20.0, 12.0), (17.5, 17.0), (12.0, 21.5), (6.5, 17.0), (4.0, 12.0), (4.0, 5.5)]


def _eye_outline(pen: Pen, y: float = 12, width: float = 2.0) -> Pen:
    upper = [(2 + k, y - 6.2 * math.sin(math.pi * k / 20)) for k in range(0, 21)]
    lower = [(2 + k, y + 6.2 * math.sin(math.pi * k / 20)) for k in range(0, 21)]
    return pen.line(upper, width).line(lower, width)


def _shoot(p: Pen) -> Pen:
    p.arc(12, 12, 7, 0, 360, 2)
    for x, y in ((0, -1), (0, 1), (1, 0), (-1, 0)):
        p.line([(12 + x * 4.5, 12 + y * 4.5), (12 + x * 10, 12 + y * 10)], 2)
    return p.disc(12, 12, 1.5)


def _overwatch(p: Pen) -> Pen:
    _eye_outline(p, 14).disc(12, 14, 3.2)
    return p.line([(4, 4), (8, 6)], 1.8).line([(12, 2), (12, 5)], 1.8).line([(20, 4), (16, 6)], 1.8)


def _reload(p: Pen) -> Pen:
    p.arc(12, 12, 8, -50, 200, 2.2).shape([(1.2, 11.5), (8.2, 12.2), (3.2, 17.2)])
    p.shape([(10.4, 16), (10.4, 10), (12, 7.2), (13.6, 10), (13.6, 16)])
    return p


def _strike(p: Pen) -> Pen:
    p.shape([(21.5, 2.5), (20.2, 7.2), (10.3, 17.1), (6.9, 13.7), (16.8, 3.8)])
    p.line([(4.8, 12.2), (11.8, 19.2)], 2.2).line([(7.4, 16.6), (3.4, 20.6)], 2.8)
    return p


def _guard(p: Pen) -> Pen:
    p.line([*SHIELD, SHIELD[0]], 2)
    return p.line([(8, 16.5), (15.5, 7)], 2.2).line([(7.2, 12.6), (12.2, 16.4)], 1.8)


def _dress(p: Pen) -> Pen:
    p.line([(6.2, 17.8), (17.8, 6.2)], 9.4)
    for x, y in ((10.2, 12), (12, 10.2), (12, 13.8), (13.8, 12)):
        p.disc(x, y, 0.95, 0)
    return p.line([(7.0, 11.2), (12.8, 17.0)], 1.0, 0).line([(11.2, 7.0), (17.0, 12.8)], 1.0, 0)


def _painkiller(p: Pen) -> Pen:
    p.line([(7.5, 16.5), (15.5, 8.5)], 5.6).line([(13.0, 4.6), (19.4, 11.0)], 2.0).line([(16.6, 7.4), (20.0, 4.0)], 2.0)
    p.line([(18.0, 2.4), (21.6, 6.0)], 2.0).line([(6.5, 17.5), (2.6, 21.4)], 1.4)
    return p.line([(10.4, 10.2), (12.2, 12.0)], 1.0, 0).line([(8.0, 12.6), (9.8, 14.4)], 1.0, 0)


def _person(p: Pen, x: float, y: float, height: float) -> Pen:
    """A small standing figure with its feet at (x, y)."""
    k = height / 16
    p.disc(x, y - 14 * k, 2.3 * k).line([(x, y - 10 * k), (x, y - 6 * k)], 4.0 * k)
    return p.line([(x - 0.6, y - 6 * k), (x - 2 * k, y - 1 * k)], 2.2 * k).line(
        [(x + 0.6, y - 6 * k), (x + 2 * k, y - 1 * k)], 2.2 * k
    )


def _carry(p: Pen) -> Pen:
    _person(p, 12, 22, 14)
    p.line([(5.5, 9.0), (18.0, 9.0)], 3.4).disc(3.6, 7.4, 2.3)
    return p.line([(18.0, 9.0), (20.6, 13.0)], 2.4)


def _put_down(p: Pen) -> Pen:
    p.line([(12, 2.5), (12, 11)], 2.4).shape([(7.2, 8.6), (16.8, 8.6), (12, 14)])
    return p.disc(4.6, 18.6, 2.3).line([(8.6, 19.0), (20.4, 19.0)], 3.6)


def _ground(p: Pen) -> Pen:
    p.arc(12, 4.8, 2.4, 0, 360, 2).line([(12, 7.4), (12, 20.6)], 2.2).line([(7.6, 10.4), (16.4, 10.4)], 2.2)
    p.arc(12, 12.2, 8.4, 20, 160, 2.2)
    return p.shape([(2.0, 11.6), (7.4, 14.6), (2.6, 17.6)]).shape([(22.0, 11.6), (16.6, 14.6), (21.4, 17.6)])


def _let_go(p: Pen) -> Pen:
    _person(p, 12, 14.4, 12)
    p.arc(12, 15.2, 9.2, 20, 160, 1.8).arc(12, 15.6, 5.6, 15, 165, 1.8)
    return p.line([(9.4, 6.8), (6.2, 3.6)], 2).line([(14.6, 6.8), (17.8, 3.6)], 2)


def _door(p: Pen) -> Pen:
    p.line([(5, 21), (5, 3), (19, 3), (19, 21)], 2).line([(2.5, 21), (21.5, 21)], 2)
    return p.shape([(7.6, 5.4), (14.6, 7.6), (14.6, 21), (7.6, 21)]).disc(12.6, 14, 1.1, 0)


def _end_turn(p: Pen) -> Pen:
    return p.shape([(4, 4.5), (15, 12), (4, 19.5)]).line([(18.4, 5.2), (18.4, 18.8)], 3)


def _move(p: Pen) -> Pen:
    for x in (3.0, 9.6, 16.2):
        p.line([(x, 6), (x + 5, 12), (x, 18)], 2.4)
    return p


def _shield_half(p: Pen) -> Pen:
    left = [(12.0, 2.5), (4.0, 5.5), (4.0, 12.0), (6.5, 17.0), (12.0, 21.5)]
    return p.line([*SHIELD, SHIELD[0]], 1.8).shape(left)


def _shield_full(p: Pen) -> Pen:
    return p.shape(SHIELD).line([*SHIELD, SHIELD[0]], 1.8)


def _shift(p: Pen) -> Pen:
    for x, ink in ((8.5, 255), (15.5, 255)):
        p.line([(x, 2.8), (x + 5.2, 12), (x, 21.2), (x - 5.2, 12), (x, 2.8)], 1.9, ink)
    return p.shape([(12, 8.6), (13.9, 12), (12, 15.4), (10.1, 12)])


def _skull(p: Pen) -> Pen:
    p.disc(12, 10, 8).shape([(7.6, 14), (16.4, 14), (16.0, 21.2), (8.0, 21.2)])
    p.disc(8.8, 10.6, 2.3, 0).disc(15.2, 10.6, 2.3, 0).shape([(12, 13.2), (13.4, 15.8), (10.6, 15.8)], 0)
    return p.line([(10.4, 18.4), (10.4, 21.4)], 0.9, 0).line([(13.6, 18.4), (13.6, 21.4)], 0.9, 0)


def _pip_full(p: Pen) -> Pen:
    return p.shape([(12, 2.5), (20.5, 12), (12, 21.5), (3.5, 12)])


def _pip_empty(p: Pen) -> Pen:
    return p.line([(12, 3.6), (19.6, 12), (12, 20.4), (4.4, 12), (12, 3.6)], 1.9)


def _eye(p: Pen) -> Pen:
    return _eye_outline(p).disc(12, 12, 3.6).disc(13.2, 10.8, 1.1, 0)


def _warning(p: Pen) -> Pen:
    p.line([(12, 3.4), (21.4, 20), (2.6, 20), (12, 3.4)], 2.2)
    return p.line([(12, 9.2), (12, 14)], 2.4).disc(12, 17.2, 1.35)


def _undo(p: Pen) -> Pen:
    return p.arc(12.5, 13, 7, -150, 130, 2.4).shape([(2.2, 11.6), (4.6, 3.6), (10.6, 9.4)])


def _wait(p: Pen) -> Pen:
    p.line([(5.5, 3), (18.5, 3)], 2.2).line([(5.5, 21), (18.5, 21)], 2.2)
    p.line([(7, 4), (7, 7.4), (11.2, 12), (7, 16.6), (7, 20)], 1.8).line(
        [(17, 4), (17, 7.4), (12.8, 12), (17, 16.6), (17, 20)], 1.8
    )
    return p.shape([(8.4, 19.6), (15.6, 19.6), (12, 15.2)]).shape([(9.2, 7.6), (14.8, 7.6), (12, 10.8)])


def _exit(p: Pen) -> Pen:
    p.line([(13, 3), (4, 3), (4, 21), (13, 21)], 2.2)
    return p.line([(9, 12), (17, 12)], 2.4).shape([(15.6, 7), (22, 12), (15.6, 17)])


def _drop(p: Pen) -> Pen:
    return p.shape([(12, 2.2), (17.6, 11.4), (6.4, 11.4)]).disc(12, 14.6, 6.4).disc(9.6, 15.6, 1.5, 0)


def _dizzy(p: Pen) -> Pen:
    turn = [
        (12 + (0.5 + k * 0.085) * math.cos(k * 0.18), 12 + (0.5 + k * 0.085) * math.sin(k * 0.18))
        for k in range(0, 105)
    ]
    return p.line(turn, 2.1)


def _lock(p: Pen) -> Pen:
    p.arc(12, 9, 4.8, 180, 360, 2.2).line([(7.2, 9), (7.2, 12)], 2.2).line([(16.8, 9), (16.8, 12)], 2.2)
    return (
        p.shape([(4.5, 11), (19.5, 11), (19.5, 21.5), (4.5, 21.5)])
        .disc(12, 15.4, 1.7, 0)
        .line([(12, 16), (12, 18.4)], 1.4, 0)
    )


def _target(p: Pen) -> Pen:
    for x, y in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        p.line([(12 + x * 9, 12 + y * 4.6), (12 + x * 9, 12 + y * 9), (12 + x * 4.6, 12 + y * 9)], 2.2)
    return p.disc(12, 12, 2.2)


ICONS: dict[str, Callable[[Pen], Pen]] = {
    "shoot": _shoot,
    "overwatch": _overwatch,
    "reload": _reload,
    "strike": _strike,
    "guard": _guard,
    "dress": _dress,
    "painkiller": _painkiller,
    "carry": _carry,
    "put_down": _put_down,
    "ground": _ground,
    "let_go": _let_go,
    "door": _door,
    "end_turn": _end_turn,
    "move": _move,
    "shield_half": _shield_half,
    "shield_full": _shield_full,
    "shift": _shift,
    "skull": _skull,
    "pip_full": _pip_full,
    "pip_empty": _pip_empty,
    "eye": _eye,
    "warning": _warning,
    "undo": _undo,
    "wait": _wait,
    "exit": _exit,
    "bleeding": _drop,
    "dizzy": _dizzy,
    "sealed": _lock,
    "target": _target,
    **DEEDS,
    **STATES,
}


def icon_picture(name: str) -> tuple[npt.NDArray[np.uint8], int, int]:
    """A 48 x 48 icon and its middle."""
    return ICONS[name](Pen()).pixels(), SIZE // 2, SIZE // 2
