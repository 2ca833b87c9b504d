"""Icons of the deeds: what people do to one another besides shooting."""

from __future__ import annotations

import math
from collections.abc import Callable

from studio.pen import Pen


def person(p: Pen, x: float, top: float, high: float, ink: int = 255) -> Pen:
    """A small standing figure: head, body, legs."""
    head = high * 0.17
    p.disc(x, top + head, head, ink)
    p.line([(x, top + head * 2.3), (x, top + high * 0.66)], high * 0.17, ink)
    p.line([(x - high * 0.13, top + high), (x, top + high * 0.62)], high * 0.12, ink)
    return p.line([(x + high * 0.13, top + high), (x, top + high * 0.62)], high * 0.12, ink)


def _waves(p: Pen, x: float, y: float) -> Pen:
    for radius in (4.0, 7.5, 11.0):
        p.arc(x, y, radius, -42, 42, 1.9)
    return p


def _call(p: Pen) -> Pen:
    return _waves(p.disc(6, 12, 3.4), 8, 12)


def _grapple(p: Pen) -> Pen:
    for x in (5.0, 9.0, 13.0, 17.0):
        p.line([(x, 4 if x < 17 else 8), (x + 1, 12)], 2.6)
    return p.shape([(4, 11), (19, 11), (18, 18), (8, 18)]).line([(12, 17), (12, 22)], 5.0)


def _stab(p: Pen) -> Pen:
    p.line([(3, 21), (17, 7)], 2.4).shape([(15, 5), (22, 2), (19, 9)])
    return p.disc(18, 18, 2.2).line([(18, 13.5), (18, 17)], 2.0)


def _throw(p: Pen) -> Pen:
    p.arc(12, 20, 10, 200, 320, 2.0).disc(5, 14, 2.8)
    return p.shape([(17, 9.5), (22.5, 12.5), (17.5, 16)])


def _release(p: Pen) -> Pen:
    p.line([(4, 4), (4, 10)], 2.4).line([(20, 4), (20, 10)], 2.4)
    p.arc(12, 8, 8, 20, 160, 2.2)
    return p.line([(12, 12), (12, 20)], 2.4).shape([(8, 17), (16, 17), (12, 22)])


def _struggle(p: Pen) -> Pen:
    person(p, 12, 4, 16)
    for x, y, tx, ty in ((7, 8, 2, 4), (17, 8, 22, 4), (7, 13, 2, 16), (17, 13, 22, 16)):
        p.line([(x, y), (tx, ty)], 1.8)
    return p


def _stand(p: Pen) -> Pen:
    return person(p, 8, 4, 17).line([(18, 20), (18, 6)], 2.4).shape([(14, 9), (22, 9), (18, 3)])


def _haul(p: Pen) -> Pen:
    p.line([(2, 12), (10, 12), (10, 22)], 2.6)
    return p.line([(15, 20), (15, 6)], 2.4).shape([(11, 8), (19, 8), (15, 2)]).disc(20, 19, 2.4)


def _dive(p: Pen) -> Pen:
    p.disc(17, 9.5, 2.6).line([(15, 12), (8, 10)], 3.0).line([(8, 10), (3, 6)], 2.2).line([(16, 13), (20, 17)], 2.0)
    p.line([(2, 21), (22, 21)], 2.2)
    return p.arc(9, 13, 6, 200, 320, 1.8)


def _rally(p: Pen) -> Pen:
    p.line([(6, 3), (6, 22)], 2.4)
    return p.shape([(7, 4), (20, 6), (16, 10), (20, 14), (7, 13)])


def _order(p: Pen) -> Pen:
    p.shape([(3, 10), (8, 10), (15, 5), (15, 19), (8, 14), (3, 14)])
    return p.line([(18, 9), (22, 7)], 1.9).line([(18, 12), (22.5, 12)], 1.9).line([(18, 15), (22, 17)], 1.9)


def _bluff(p: Pen) -> Pen:
    p.shape([(5, 3), (19, 3), (19, 13), (12, 21), (5, 13)])
    p.disc(9, 9, 1.8, 0).disc(15, 9, 1.8, 0)
    return p.arc(12, 11, 4, 30, 150, 1.6)


def _support(p: Pen) -> Pen:
    return person(person(p, 8, 4, 17), 16, 6, 15).line([(8, 11), (16, 11)], 2.2)


def _sprint(p: Pen) -> Pen:
    p.disc(15, 4.5, 2.6).line([(14, 8), (11, 14)], 3.0).line([(11, 14), (15, 17), (13, 22)], 2.2)
    p.line([(11, 14), (7, 18), (3, 18)], 2.2).line([(14, 9), (19, 12)], 2.0)
    return p.line([(2, 8), (8, 8)], 1.6).line([(1, 12), (6, 12)], 1.6)


def _shield(p: Pen) -> Pen:
    person(p, 6, 6, 15)
    return p.line([(14, 3), (20, 6), (20, 14), (14, 21)], 2.6).line([(14, 3), (14, 21)], 2.0)


def _pulse(p: Pen) -> Pen:
    return p.line([(1, 13), (7, 13), (10, 5), (14, 20), (17, 13), (23, 13)], 2.2)


def _cut(p: Pen) -> Pen:
    p.line([(5, 3), (17, 19)], 2.2).line([(19, 3), (7, 19)], 2.2)
    return p.arc(6, 20, 2.4, 0, 360, 1.9).arc(18, 20, 2.4, 0, 360, 1.9)


def _leave(p: Pen) -> Pen:
    p.line([(12, 3), (4, 3), (4, 21), (12, 21)], 2.2)
    return p.line([(9, 12), (18, 12)], 2.6).shape([(16, 7), (22.5, 12), (16, 17)])


def _sneak(p: Pen) -> Pen:
    for x, y in ((6, 17), (12, 11), (18, 6)):
        p.disc(x, y, 2.2).disc(x + 2.2, y - 3.2, 1.2)
    return p


def _hide(p: Pen) -> Pen:
    p.shape([(2, 21), (5, 12), (9, 9), (13, 12), (17, 8), (22, 21)])
    return p.disc(10, 16, 1.6, 0).disc(15, 16, 1.6, 0)


def _still(p: Pen) -> Pen:
    return p.line([(8, 5), (8, 19)], 3.4).line([(16, 5), (16, 19)], 3.4)


def _kick(p: Pen) -> Pen:
    p.line([(5, 3), (9, 12), (16, 12)], 3.0).line([(16, 9), (16, 14)], 3.0)
    return p.line([(19, 7), (22, 4)], 1.7).line([(20, 12), (23, 12)], 1.7).line([(19, 16), (22, 19)], 1.7)


def _whistle(p: Pen) -> Pen:
    p.shape([(5, 5), (8, 10), (16, 10), (19, 5), (19, 15), (15, 20), (9, 20), (5, 15)])
    return p.disc(9.5, 14, 1.3, 0).disc(14.5, 14, 1.3, 0)


def _link(p: Pen) -> Pen:
    return p.arc(8, 12, 5, 0, 360, 2.4).arc(16, 12, 5, 0, 360, 2.4)


def _heart(p: Pen, x: float, y: float, big: float, ink: int = 255) -> Pen:
    p.disc(x - big * 0.45, y - big * 0.3, big * 0.52, ink).disc(x + big * 0.45, y - big * 0.3, big * 0.52, ink)
    return p.shape([(x - big * 0.93, y - big * 0.08), (x + big * 0.93, y - big * 0.08), (x, y + big)], ink)


def _draw(p: Pen) -> Pen:
    return _heart(p, 8, 12, 6).line([(14, 12), (20, 12)], 2.2).shape([(18, 8), (23, 12), (18, 16)])


def _draw_will(p: Pen) -> Pen:
    p.disc(8, 12, 5.6).arc(8, 12, 2.4, 30, 330, 1.5)
    p.disc(8, 12, 1.6, 0)
    return p.line([(15, 12), (20, 12)], 2.2).shape([(18, 8), (23, 12), (18, 16)])


def _pull(p: Pen) -> Pen:
    p.line([(3, 4), (9, 10), (9, 16)], 2.0).line([(21, 4), (15, 10), (15, 16)], 2.0)
    return p.line([(12, 22), (12, 12)], 2.4).shape([(8, 14), (16, 14), (12, 8)])


def _free(p: Pen) -> Pen:
    p.arc(12, 9, 4.8, 190, 330, 2.2)
    return p.shape([(4.5, 11), (19.5, 11), (19.5, 21.5), (4.5, 21.5)]).disc(12, 16, 2.0, 0)


def _speak(p: Pen) -> Pen:
    p.shape([(2, 4), (22, 4), (22, 16), (12, 16), (7, 21), (7, 16), (2, 16)])
    for x in (7.5, 12.0, 16.5):
        p.disc(x, 10, 1.5, 0)
    return p


def _keep(p: Pen) -> Pen:
    p.shape([(1, 12), (7, 6), (17, 6), (23, 12), (17, 18), (7, 18)])
    return p.disc(12, 12, 4.4, 0).disc(12, 12, 2.2)


def _press(p: Pen) -> Pen:
    p.arc(15, 12, 7, 0, 360, 2.2).line([(2, 12), (9, 12)], 2.6).shape([(8, 8), (13, 12), (8, 16)])
    return p.line([(15, 6), (17, 11), (15, 14), (17, 18)], 1.5)


def _memory(p: Pen) -> Pen:
    points = []
    for nth in range(10):
        far = 10 if nth % 2 == 0 else 4.4
        turn = math.radians(-90 + nth * 36)
        points.append((12 + far * math.cos(turn), 12 + far * math.sin(turn)))
    return p.shape(points)


def _feel(p: Pen) -> Pen:
    return p.disc(12, 12, 9.5).disc(12, 12, 6.2, 0).disc(12, 12, 3.2)


def _tear_free(p: Pen) -> Pen:
    p.arc(10, 13, 8, 20, 300, 2.4)
    return p.line([(11, 12), (19, 5)], 2.4).shape([(15, 3), (22.5, 2), (21, 9.5)])


def _burst(p: Pen) -> Pen:
    for y in (6.0, 12.0, 18.0):
        p.line([(2, 12), (15, y)], 1.7).shape([(14, y - 2.2), (21, y), (14, y + 2.2)])
    return p


def _drop(p: Pen) -> Pen:
    p.line([(4, 6), (18, 6)], 2.8).line([(8, 6), (8, 10)], 2.2)
    return p.line([(12, 10), (12, 18)], 2.2).shape([(8, 16), (16, 16), (12, 22)])


DEEDS: dict[str, Callable[[Pen], Pen]] = {
    "call": _call,
    "grapple": _grapple,
    "stab": _stab,
    "throw": _throw,
    "release": _release,
    "struggle": _struggle,
    "stand": _stand,
    "haul": _haul,
    "dive": _dive,
    "rally": _rally,
    "order": _order,
    "bluff": _bluff,
    "support": _support,
    "sprint": _sprint,
    "shield": _shield,
    "pulse": _pulse,
    "cut": _cut,
    "leave": _leave,
    "sneak": _sneak,
    "hide": _hide,
    "still": _still,
    "kick": _kick,
    "whistle": _whistle,
    "link": _link,
    "draw": _draw,
    "draw_will": _draw_will,
    "pull": _pull,
    "free": _free,
    "speak": _speak,
    "keep": _keep,
    "press": _press,
    "spend_memory": _memory,
    "feel": _feel,
    "tear_free": _tear_free,
    "burst": _burst,
    "drop": _drop,
}
