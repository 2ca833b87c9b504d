"""Small shapes drawn again and again, made once: diamonds, rings, edges, pips and labels."""

from collections.abc import Callable, Hashable

import pygame

from game.rules.components import SQUAD
from game.ui.palette import triple
from game.ui.sprites import SpriteBook, packed
from game.ui.stage.camera import TILE_HEIGHT, TILE_WIDTH
from game.ui.theme import Theme

Colour = tuple[int, int, int]
PALE: Colour = (219, 232, 239)
_FINE = 3
_PIP, _GAP = 5, 1
_WIDE_PIPS = 8


def side_colour(side: int) -> Colour:
    """Of what marks a side's people, in the palette that is used."""
    return triple("squad" if side == SQUAD else "enemy_mark")


class Marks:
    """Surfaces are kept for good: there are a few hundred at most, and all are small."""

    def __init__(self, book: SpriteBook) -> None:
        self._theme = Theme(book)
        self._kept: dict[Hashable, pygame.Surface] = {}

    def diamond(self, colour: Colour, opacity: int, inset: float = 1.0, zoom: float = 1.0) -> pygame.Surface:
        """A filled floor tile; `inset` 1 fills it whole."""
        return self._keep(
            ("diamond", colour, opacity, inset, zoom), lambda: _diamond(zoom, (*colour, opacity), inset, 0)
        )

    def frame(self, colour: Colour, opacity: int, inset: float, line: float, zoom: float = 1.0) -> pygame.Surface:
        """The outline of a floor tile."""
        return self._keep(
            ("frame", colour, opacity, inset, line, zoom), lambda: _diamond(zoom, (*colour, opacity), inset, line)
        )

    def edge(self, side: int, colour: Colour, opacity: int, line: float, zoom: float = 1.0) -> pygame.Surface:
        """One edge of a floor tile: 0 east, 1 south, 2 west, 3 north."""
        return self._keep(
            ("edge", side, colour, opacity, line, zoom), lambda: _edge(zoom, side, (*colour, opacity), line)
        )

    def ring(self, colour: Colour, bright: bool, zoom: float = 1.0) -> pygame.Surface:
        """The ring at the feet of the squad."""
        return self._keep(("ring", colour, bright, zoom), lambda: _ring(zoom, colour, bright))

    def hatch(self, colour: Colour, zoom: float = 1.0, crossed: bool = False) -> pygame.Surface:
        """A tile of stripes, for danger; `crossed`: of stripes both ways, for more of it."""
        return self._keep(("hatch", colour, zoom, crossed), lambda: _hatch(zoom, colour, crossed))

    def pips(self, hp: int, top: int, side: int) -> pygame.Surface:
        """A bar of health, one pip a point."""
        return self._keep(("pips", hp, top, side_colour(side)), lambda: _pips(hp, top, side_colour(side)))

    def badge(self, icon: str, colour: Colour) -> pygame.Surface:
        """A round sign with an icon."""
        return self._keep(("badge", icon, colour), lambda: self._badge(icon, colour))

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        return self._theme.icon(name, size, pygame.Color(*colour))

    def label(self, words: str, size: int, colour: Colour) -> pygame.Surface:
        """Words with a dark rim, to be read over anything."""
        return self._keep(("label", words, size, colour), lambda: self._label(words, size, colour))

    def tag(self, words: str, colour: Colour) -> pygame.Surface:
        """Words in a dark box with a coloured edge."""
        return self._keep(("tag", words, colour), lambda: self._tag(words, colour))

    def _keep(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        if key not in self._kept:
            self._kept[key] = packed(make())
        return self._kept[key]

    def _badge(self, icon: str, colour: Colour) -> pygame.Surface:
        size = 22
        big = pygame.Surface((size * _FINE, size * _FINE), pygame.SRCALPHA)
        middle = size * _FINE // 2
        pygame.draw.circle(big, (7, 9, 13, 225), (middle, middle), middle - 2)
        pygame.draw.circle(big, colour, (middle, middle), middle - 2, _FINE + 1)
        small = pygame.transform.smoothscale(big, (size, size))
        small.blit(self.icon(icon, 16, colour), (3, 3))
        return small

    def _label(self, words: str, size: int, colour: Colour) -> pygame.Surface:
        inside = self._theme.text(words, size, pygame.Color(*colour), "bold")
        rim = self._theme.text(words, size, pygame.Color(7, 9, 13), "bold")
        wide, high = inside.get_size()
        out = pygame.Surface((wide + 4, high + 4), pygame.SRCALPHA)
        out.blits([(rim, (dx, dy)) for dx in (0, 2, 4) for dy in (0, 2, 4)])
        out.blit(inside, (2, 2))
        return out

    def _tag(self, words: str, colour: Colour) -> pygame.Surface:
        inside = self._theme.text(words, 13, pygame.Color(*PALE), "bold")
        out = pygame.Surface((inside.get_width() + 10, inside.get_height() + 2), pygame.SRCALPHA)
        out.fill((7, 9, 13, 230))
        pygame.draw.rect(out, colour, out.get_rect(), 1)
        out.blit(inside, (5, 1))
        return out


def _canvas(zoom: float) -> tuple[pygame.Surface, tuple[int, int], list[tuple[float, float]]]:
    """A canvas `_FINE` times a tile, the size to shrink it to, and the corners north, east, south, west on screen."""
    size = (round(TILE_WIDTH * zoom), round(TILE_HEIGHT * zoom))
    wide, high = size[0] * _FINE, size[1] * _FINE
    corners = [(wide / 2, 0.0), (float(wide), high / 2), (wide / 2, float(high)), (0.0, high / 2)]
    return pygame.Surface((wide, high), pygame.SRCALPHA), size, corners


def _inside(corners: list[tuple[float, float]], inset: float) -> list[tuple[float, float]]:
    middle_x, middle_y = corners[0][0], corners[1][1]
    return [(middle_x + (x - middle_x) * inset, middle_y + (y - middle_y) * inset) for x, y in corners]


def _diamond(zoom: float, colour: tuple[int, int, int, int], inset: float, line: float) -> pygame.Surface:
    big, size, corners = _canvas(zoom)
    big.fill((*colour[:3], 0))
    pygame.draw.polygon(big, colour, _inside(corners, inset))
    if line:
        pygame.draw.polygon(big, (*colour[:3], 0), _inside(corners, inset - line / 20))
    return pygame.transform.smoothscale(big, size)


def _edge(zoom: float, side: int, colour: tuple[int, int, int, int], line: float) -> pygame.Surface:
    """On screen the east edge runs from the right corner to the bottom one, and so on clockwise."""
    big, size, corners = _canvas(zoom)
    big.fill((*colour[:3], 0))
    inner = _inside(corners, 1 - line / 20)
    first, second = (side + 1) % 4, (side + 2) % 4
    pygame.draw.polygon(big, colour, [corners[first], corners[second], inner[second], inner[first]])
    return pygame.transform.smoothscale(big, size)


def _ring(zoom: float, colour: Colour, bright: bool) -> pygame.Surface:
    wide = 68 if bright else 60
    size = (round(wide * zoom), round(wide / 2 * zoom))
    big = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA)
    big.fill((*colour, 0))
    box = big.get_rect().inflate(-4, -4)
    pygame.draw.ellipse(big, (*colour, 90 if bright else 50), box)
    pygame.draw.ellipse(big, (*colour, 255), box, (4 if bright else 3) * _FINE - 2)
    if bright:
        pygame.draw.ellipse(big, (255, 255, 255, 255), box, _FINE + 1)
    return pygame.transform.smoothscale(big, size)


def _hatch(zoom: float, colour: Colour, crossed: bool) -> pygame.Surface:
    big, size, corners = _canvas(zoom)
    wide, high = big.get_size()
    step = wide // 10
    for start in range(-high, wide + high, step * 2):
        pygame.draw.line(big, (*colour, 120), (start, 0), (start + high, high), step)
        if crossed:
            pygame.draw.line(big, (*colour, 120), (start + high, 0), (start, high), step)
    mask = pygame.Surface(big.get_size(), pygame.SRCALPHA)
    pygame.draw.polygon(mask, (255, 255, 255, 255), _inside(corners, 0.94))
    big.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(big, size)


def _pips(hp: int, top: int, colour: Colour) -> pygame.Surface:
    # Long bars are drawn finer so that they stay over one head.
    width = max(2, _PIP - max(0, top - _WIDE_PIPS + 3) // 4)
    out = pygame.Surface((top * (width + _GAP) + 3, 9), pygame.SRCALPHA)
    out.fill((7, 9, 13, 235))
    for pip in range(top):
        full = pip < hp
        shade = colour if full else (58, 66, 76)
        out.fill(shade, (2 + pip * (width + _GAP), 2, width, 5))
        if full:
            out.fill(tuple(min(255, part + 60) for part in colour), (2 + pip * (width + _GAP), 2, width, 1))
    return out
