"""What flashes and goes: muzzle fire, tracers, numbers over heads, and people dissolving into the other plane."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from game.ui.sprites import Frame, SpriteBook
from game.ui.stage.camera import Camera
from game.ui.stage.marks import PALE, Colour, Marks

_RISE = 0.55  # tiles a number climbs
_GRAIN = 128  # pixels of the noise
_EDGE = 0.14  # share of the noise that glows
_GLOW = (226, 214, 255)
_TRACER = 0.45  # share of the way that a tracer covers at once


@dataclass
class Effect:
    """`kind`: "fx" (frames `name` 0 to `count`), "text", "icon", "tracer" (to `end`), or "flight": one picture that
    goes from its place to `end`. Times in milliseconds; `size`: times as large as baked.
    """

    kind: str
    name: str
    plane: int
    x: float
    y: float
    z: float
    born: int
    life: int
    count: int = 1
    colour: Colour = PALE
    end: tuple[float, float, float] = (0.0, 0.0, 0.0)
    size: float = 1.0

    @property
    def flashes(self) -> bool:
        """Whether it is light that comes and goes, which tells nothing by itself."""
        return self.name in ("fx/muzzle", "fx/shift", "fx/spark")

    def share(self, now: int) -> float:
        """0 when born .. 1 when over; below 0 before."""
        return (now - self.born) / self.life


class Effects:
    def __init__(self, book: SpriteBook, marks: Marks) -> None:
        self._book, self._marks = book, marks

    def draw(self, surface: pygame.Surface, camera: Camera, effects: Sequence[Effect], plane: int, now: int) -> None:
        for effect in effects:
            share = effect.share(now)
            if effect.plane == plane and 0 <= share < 1:
                if effect.kind == "fx":
                    self._frame(surface, camera, effect, share)
                elif effect.kind == "tracer":
                    _tracer(surface, camera, effect, share)
                elif effect.kind == "flight":
                    self._flight(surface, camera, effect, share)
                else:
                    self._sign(surface, camera, effect, share)

    def _frame(self, surface: pygame.Surface, camera: Camera, effect: Effect, share: float) -> None:
        name = f"{effect.name}/{int(share * effect.count)}"
        if self._book.has(name):
            frame = self._book.scaled(name, round(camera.zoom * effect.size * 100))
            surface.blit(frame.surface, frame.corner(*camera.to_screen(effect.x, effect.y, effect.z)))

    def _flight(self, surface: pygame.Surface, camera: Camera, effect: Effect, share: float) -> None:
        frame = self._book.scaled(effect.name, round(camera.zoom * effect.size * 100))
        x, y, z = (
            begin + (end - begin) * share for begin, end in zip((effect.x, effect.y, effect.z), effect.end, strict=True)
        )
        surface.blit(frame.surface, frame.corner(*camera.to_screen(x, y, z)))

    def _sign(self, surface: pygame.Surface, camera: Camera, effect: Effect, share: float) -> None:
        if effect.kind == "icon":
            sign = self._marks.badge(effect.name, effect.colour)
        else:
            sign = self._marks.label(effect.name, 20, effect.colour)
        x, y = camera.to_screen(effect.x, effect.y, effect.z + _RISE * (1 - (1 - share) ** 2))
        if share > 0.7:
            sign = sign.copy()
            sign.set_alpha(round(255 * (1 - share) / 0.3))
        surface.blit(sign, (round(x) - sign.get_width() // 2, round(y) - sign.get_height() // 2))


def dissolved(frame: Frame, whole: float) -> Frame:
    """A copy of which the share `whole` is left: a ragged edge with a bright rim eats the rest."""
    if whole >= 1:
        return frame
    copy = frame.surface.copy()
    wide, high = copy.get_size()
    noise = np.tile(_NOISE, (wide // _GRAIN + 1, high // _GRAIN + 1))[:wide, :high]
    opacity = pygame.surfarray.pixels_alpha(copy)
    solid = opacity > 90
    opacity[noise >= whole] = 0
    rim = solid & (noise < whole) & (noise >= whole - _EDGE)
    opacity[rim] = 255
    del opacity
    pixels = pygame.surfarray.pixels3d(copy)
    pixels[rim] = _GLOW
    del pixels
    return Frame(copy, frame.ax, frame.ay)


def faded(frame: Frame, whole: float) -> Frame:
    """A copy as opaque as the share `whole`: the calm form of `dissolved`."""
    if whole >= 1:
        return frame
    copy = frame.surface.copy()
    copy.fill((255, 255, 255, round(255 * max(0.0, whole))), special_flags=pygame.BLEND_RGBA_MULT)
    return Frame(copy, frame.ax, frame.ay)


def _ragged() -> np.ndarray:
    """float32 [128, 128] even over 0..1: small clumps, longer across than down."""
    dice = np.random.default_rng(20)
    coarse = np.kron(dice.random((_GRAIN // 8, _GRAIN // 4)), np.ones((8, 4)))
    fine = np.kron(dice.random((_GRAIN // 2, _GRAIN // 2)), np.ones((2, 2)))
    mixed = coarse * 0.6 + fine * 0.4
    order = mixed.ravel().argsort(kind="stable").argsort(kind="stable")
    return (order / order.size).reshape(mixed.shape).astype(np.float32)


_NOISE = _ragged()


def _tracer(surface: pygame.Surface, camera: Camera, effect: Effect, share: float) -> None:
    begin, end = camera.to_screen(effect.x, effect.y, effect.z), camera.to_screen(*effect.end)
    head, tail = min(1.0, share * (1 + _TRACER)), max(0.0, share * (1 + _TRACER) - _TRACER)
    one = begin[0] + (end[0] - begin[0]) * tail, begin[1] + (end[1] - begin[1]) * tail
    two = begin[0] + (end[0] - begin[0]) * head, begin[1] + (end[1] - begin[1]) * head
    pygame.draw.line(surface, effect.colour, one, two, 4)
    pygame.draw.line(surface, (255, 250, 235), one, two, 2)
