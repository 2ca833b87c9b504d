"""Whether the words of a screen can be read: measured on the pixels that they are really drawn on.

A screen is drawn onto a surface that notes where each text of the theme is put, and what was there before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pygame

from game.ui.scene import Scene
from game.ui.theme import Theme

READABLE = 4.5  # contrast that WCAG 2.2 asks of words
WORST = 0.25  # share of the pixels behind a text that may be worse: a text may cross an edge
TOUCHING = 3  # pixels by which the boxes of two texts may overlap: a box is higher than its letters
CUT_OFF = 2  # pixels of a text's box that may lie beyond the screen


@dataclass(frozen=True)
class Text:
    """`colour`: of the words; `behind`: uint8 [W, H, 3], the pixels before they were drawn."""

    words: str
    box: pygame.Rect
    colour: tuple[int, int, int]
    behind: np.ndarray


class Watched(pygame.Surface):
    """A surface that notes the texts drawn on it; `texts` of the theme are known by their surfaces."""

    def watch(self, known: dict[int, tuple[str, tuple[int, int, int]]]) -> None:
        self.known = known
        self.found: list[Text] = []

    def blit(self, source: pygame.Surface, dest: Any = (0, 0), area: Any = None, special_flags: int = 0) -> pygame.Rect:
        told = self.known.get(id(source))
        if told is not None and area is None:
            left, top = dest.topleft if isinstance(dest, pygame.Rect) else (round(dest[0]), round(dest[1]))
            box = source.get_bounding_rect().move(left, top)
            inside = box.clip(self.get_rect())
            if inside.width and inside.height:
                behind = pygame.surfarray.array3d(self.subsurface(inside))
                self.found.append(Text(told[0], box, told[1], behind))
        return super().blit(source, dest, area, special_flags)


def texts_of(scene: Scene) -> tuple[Watched, list[Text]]:
    """The scene drawn once, and every text on it."""
    sheet = Watched(scene.app.size)
    sheet.fill((7, 9, 13))
    known: dict[int, tuple[str, tuple[int, int, int]]] = {}
    keep = Theme._keep

    def noted(theme: Theme, key: Any, make: Any) -> pygame.Surface:
        surface = keep(theme, key, make)
        if key[0] in ("text", "paragraph", "fitted"):
            known[id(surface)] = (key[1], key[-2][:3])
        return surface

    sheet.watch(known)
    Theme._keep = noted  # type: ignore[method-assign, assignment]
    try:
        scene.draw(sheet)
    finally:
        Theme._keep = keep  # type: ignore[method-assign]
    return sheet, sheet.found


def problems(size: tuple[int, int], texts: Iterable[Text]) -> list[str]:
    """What a person could not read, in words."""
    screen, found = pygame.Rect((0, 0), size), _without_shadows(list(texts))
    told = []
    for text in found:
        if not screen.inflate(CUT_OFF * 2, CUT_OFF * 2).contains(text.box):
            told.append(f"{text.words[:50]!r} leaves the screen: {text.box}")
        least = contrast(text)
        if least < READABLE:
            told.append(f"{text.words[:50]!r} stands out {least:.1f}:1, at {text.box.topleft}")
    for nth, one in enumerate(found):
        for other in found[nth + 1 :]:
            both = one.box.clip(other.box)
            if min(both.width, both.height) > TOUCHING:
                told.append(f"{one.words[:40]!r} and {other.words[:40]!r} lie over one another at {both.topleft}")
    return told


def _without_shadows(texts: list[Text]) -> list[Text]:
    """Words drawn again a little aside are the shadow of the later ones."""
    return [
        one
        for nth, one in enumerate(texts)
        if not any(one.words == later.words and one.box.colliderect(later.box) for later in texts[nth + 1 :])
    ]


def contrast(text: Text) -> float:
    """As WCAG 2 counts it, against all but the worst of the pixels behind."""
    own = _light(np.array(text.colour))
    behind = _light(text.behind.reshape(-1, 3))
    ratios = (np.maximum(own, behind) + 0.05) / (np.minimum(own, behind) + 0.05)
    return float(np.quantile(ratios, WORST))


def _light(colours: np.ndarray) -> np.ndarray:
    part = colours / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
