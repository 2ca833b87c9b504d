"""Colours, fonts and the cached surfaces that every panel, label and button is made of.

Everything is measured in units of a 1280x720 screen; `Theme.px` turns them into pixels of the screen there is.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable
from importlib.resources import as_file, files
from typing import Literal, NamedTuple

import pygame

from game.ui.palette import ink
from game.ui.sprites import SpriteBook

Face = Literal["heading", "plain", "bold"]
Colour = pygame.Color
_FONTS = {
    "heading": ("font_fjallaone", "FjallaOne-Regular.ttf"),
    "plain": ("font_manrope", "Manrope-Medium.ttf"),
    "bold": ("font_manrope", "Manrope-Bold.ttf"),
}
# Slanted edges are drawn this many times larger and shrunk, which smooths them.
_FINE = 4
_KEPT = 3000
_CUT = 8
SMALLEST = 11  # pixels of type, in however small a window

TEXT = ink("text")
DIM = ink("dim")
ACCENT = ink("accent")
LILAC = ink("pull")
GOOD = ink("good")
WARNING = ink("warning")
SQUAD_COLOUR = ink("squad")
ENEMY_COLOUR = ink("enemy")
BAD = ink("bad")
EMPTY = Colour("#3a4651")
VOID = Colour("#07090d")


class Look(NamedTuple):
    """How a panel is coloured."""

    fill: str = "#0c1219"
    edge: str = "#2f4656"
    opacity: int = 232
    accent: str = ""


PLAIN = Look()
DREAM = Look("#121327", "#454a78")
BUTTON = Look("#16212b", "#3a5364", 244)
FOCUSED = Look("#123642", "#57e6f2", 250)
CHOSEN = Look("#5a3405", "#ff9d3b", 250)
URGENT = Look("#7a4206", "#ffc24a", 250)
SHARP_EDGE = "#dbe8ef"
OFF = Look("#10161c", "#27343d", 238)


class Theme:
    """Makes and keeps surfaces; the same words or panel are drawn once."""

    def __init__(self, book: SpriteBook | None, scale: float = 1.0) -> None:
        self.book = book
        self.scale = scale
        self.sharp = False
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._broken: dict[Hashable, tuple[str, ...]] = {}
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def rescale(self, scale: float) -> None:
        """Another number of pixels for a unit: everything is made anew when it is next asked for."""
        self.scale = scale
        for kept in (self._fonts, self._broken, self._kept):
            kept.clear()

    def px(self, units: float) -> int:
        return round(units * self.scale)

    def rect(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        return pygame.Rect(self.px(x), self.px(y), self.px(width), self.px(height))

    def font(self, face: Face, size: int) -> pygame.font.Font:
        key = (face, size)
        if key not in self._fonts:
            package, name = _FONTS[face]
            with as_file(files(package) / "files" / name) as path:
                self._fonts[key] = pygame.font.Font(path, max(SMALLEST, self.px(size)))
        return self._fonts[key]

    def text(self, words: str, size: int = 14, colour: Colour = TEXT, face: Face = "plain") -> pygame.Surface:
        """One line."""
        key = ("text", words, size, tuple(colour), face)
        return self._keep(key, lambda: self.font(face, size).render(words, True, colour))

    def paragraph(
        self, words: str, width: int, size: int = 14, colour: Colour = TEXT, face: Face = "plain"
    ) -> pygame.Surface:
        """Words broken into lines at most `width` pixels long; empty lines part paragraphs."""
        key = ("paragraph", words, width, size, tuple(colour), face)
        return self._keep(key, lambda: self._written(self.lines(words, width, size, face), size, colour, face))

    def lines(self, words: str, width: int, size: int = 14, face: Face = "plain") -> tuple[str, ...]:
        """How `paragraph` breaks the words. A single line end is only how the text was written; an empty line parts."""
        key = (words, width, size, face)
        if key not in self._broken:
            if len(self._broken) >= _KEPT:
                self._broken.clear()
            self._broken[key] = tuple(self._break(words, width, size, face))
        return self._broken[key]

    def _break(self, words: str, width: int, size: int, face: Face) -> list[str]:
        font = self.font(face, size)
        out: list[str] = []
        for line in re.sub(r"(?<!\n)\n(?!\n)", " ", words).split("\n"):
            current = ""
            for word in line.split():
                longer = f"{current} {word}".strip()
                if current and font.size(longer)[0] > width:
                    out.append(current)
                    longer = word
                current = longer
            out.append(current)
        return out

    def fitted(
        self, words: str, width: int, size: int = 14, colour: Colour = TEXT, face: Face = "plain"
    ) -> pygame.Surface:
        """One line, cut with an ellipsis where it would be wider than `width` pixels."""
        key = ("fitted", words, width, size, tuple(colour), face)
        return self._keep(key, lambda: self.text(self._cut(words, width, self.font(face, size)), size, colour, face))

    def panel(self, size: tuple[int, int], look: Look = PLAIN) -> pygame.Surface:
        """A panel with two corners cut; in high contrast one sees nothing through it, and its edge is bright."""
        if self.sharp:
            look = look._replace(opacity=255, edge=SHARP_EDGE)
        return self._keep(("panel", size, look), lambda: self._panel(size, look))

    def icon(self, name: str, size: int, colour: Colour = TEXT) -> pygame.Surface:
        """An icon of the sheets in one colour; an empty surface where there are no sheets."""
        return self._keep(("icon", name, size, tuple(colour)), lambda: self._icon(name, self.px(size), colour))

    def picture(self, name: str, size: int) -> pygame.Surface:
        """A square picture of the sheets, such as a portrait."""
        return self._keep(("picture", name, size), lambda: self._picture(name, self.px(size)))

    def diamond(self, size: int, colour: Colour, filled: bool) -> pygame.Surface:
        """The mark of an action, left or spent."""
        key = ("diamond", size, tuple(colour), filled)
        return self._keep(key, lambda: self._diamond(self.px(size), colour, filled))

    def _keep(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        kept = self._kept
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
        if len(kept) >= _KEPT:
            kept.popitem(last=False)
        kept[key] = surface = make()
        return surface

    def _cut(self, words: str, width: int, font: pygame.font.Font) -> str:
        cut = words
        while cut and font.size(cut if cut == words else cut + "…")[0] > width:
            cut = cut[:-1].rstrip()
        return words if cut == words else cut + "…"

    def _written(self, lines: tuple[str, ...], size: int, colour: Colour, face: Face) -> pygame.Surface:
        font = self.font(face, size)
        step = round(font.get_height() * 1.08)
        made = [font.render(line, True, colour) for line in lines]
        width = max((line.get_width() for line in made), default=1)
        surface = pygame.Surface((max(1, width), max(1, step * len(made))), pygame.SRCALPHA)
        surface.blits([(line, (0, step * row)) for row, line in enumerate(made)])
        return surface

    def _panel(self, size: tuple[int, int], look: Look) -> pygame.Surface:
        width, height, cut = size[0] * _FINE, size[1] * _FINE, self.px(_CUT) * _FINE
        big = pygame.Surface((width, height), pygame.SRCALPHA)
        corners = [
            (cut, 0), (width - 1, 0), (width - 1, height - cut), (width - cut, height - 1), (0, height - 1), (0, cut),
        ]  # fmt: skip
        fill = Colour(look.fill)
        fill.a = look.opacity
        pygame.draw.polygon(big, fill, corners)
        pygame.draw.polygon(big, Colour(look.edge), corners, _FINE + 1)
        if look.accent:
            pygame.draw.line(big, Colour(look.accent), (cut, _FINE), (cut + 40 * _FINE, _FINE), 3 * _FINE)
        return pygame.transform.smoothscale(big, size)

    def _icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        plain = self._picture(f"icon/{name}", size)
        plain.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
        return plain

    def _picture(self, name: str, size: int) -> pygame.Surface:
        if self.book is None or not self.book.has(name):
            return pygame.Surface((size, size), pygame.SRCALPHA)
        return pygame.transform.smoothscale(self.book.frame(name).surface, (size, size))

    def _diamond(self, size: int, colour: Colour, filled: bool) -> pygame.Surface:
        full = size * _FINE
        big = pygame.Surface((full, full), pygame.SRCALPHA)
        middle, edge = full // 2, full - 1
        corners = [(middle, 0), (edge, middle), (middle, edge), (0, middle)]
        pygame.draw.polygon(big, colour, corners, 0 if filled else _FINE + 2)
        return pygame.transform.smoothscale(big, (size, size))
