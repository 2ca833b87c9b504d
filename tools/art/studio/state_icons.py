"""Icons of what somebody is in, and of what comes over the deck."""

from __future__ import annotations

from collections.abc import Callable

from studio.deed_icons import person
from studio.pen import Pen


def _prone(p: Pen) -> Pen:
    return p.disc(4, 15, 2.8).line([(8, 16), (21, 18)], 3.4)


def _held(p: Pen) -> Pen:
    return person(p, 12, 7, 16).line([(5, 2), (8, 7)], 2.4).line([(19, 2), (16, 7)], 2.4).line([(5, 2), (19, 2)], 2.4)


def _suppressed(p: Pen) -> Pen:
    for x in (6.0, 12.0, 18.0):
        p.line([(x, 2), (x, 10)], 2.2).shape([(x - 2.6, 9), (x + 2.6, 9), (x, 14)])
    return p.line([(3, 20), (21, 20)], 2.8)


def _panic(p: Pen) -> Pen:
    p.disc(12, 12, 10).disc(8, 9, 1.9, 0).disc(16, 9, 1.9, 0)
    return p.disc(12, 16.4, 3.2, 0)


def _limb(p: Pen) -> Pen:
    p.line([(4, 22), (5, 14), (10, 9), (16, 9), (19, 5), (17, 2)], 3.2)
    for x, y in ((7, 14.5), (11, 12), (15.5, 12)):
        p.disc(x, y, 1.1)
    return p


def _fire(p: Pen) -> Pen:
    p.shape([(12, 1.5), (17, 8), (19.5, 14), (17, 20), (12, 22.5), (7, 20), (4.5, 14), (8, 10), (9, 5)])
    return p.shape([(12, 12), (15, 16), (12, 20.5), (9, 16)], 0)


def _craft(p: Pen) -> Pen:
    p.shape([(3, 3), (12, 6), (20, 14), (22, 21), (15, 19), (6, 12)])
    return p.line([(2, 12), (6, 16)], 1.8).line([(12, 2), (16, 6)], 1.8)


def _noise(p: Pen) -> Pen:
    p.disc(12, 12, 2.4)
    for radius in (5.5, 9.5):
        p.arc(12, 12, radius, 0, 360, 1.8)
    return p


STATES: dict[str, Callable[[Pen], Pen]] = {
    "prone": _prone,
    "held": _held,
    "suppressed": _suppressed,
    "panic": _panic,
    "limb": _limb,
    "fire": _fire,
    "craft": _craft,
    "noise": _noise,
}
