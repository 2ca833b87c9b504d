"""Floors baked into square chunks when first seen, with the dark over what nobody sees."""

from collections import OrderedDict
from functools import cache

import numpy as np
import pygame

from game.ui.sprites import SpriteBook
from game.ui.stage.camera import TILE_HEIGHT, TILE_WIDTH, Camera
from game.ui.stage.scenery import Piece, Scenery

CHUNK = 512
_COARSE = 4  # pixels of a cell of the fog
_DARK = {"ship": 118, "dream": 92}  # opacity of the fog, 0..255
_LIGHTS = {"ship": ((205, 228, 255), (255, 240, 218)), "dream": ((200, 214, 255), (240, 222, 255))}
_MOST_BYTES = 96 * 1024 * 1024
_KEPT = _MOST_BYTES // (CHUNK * CHUNK * 4)
Key = tuple[str, int, int, int]  # plane name, percent, column, row


class Ground:
    """Chunks are cut from a sheet whose pixel (0, 0) is the middle of tile (0, 0)."""

    def __init__(self, book: SpriteBook) -> None:
        self._book = book
        self._plain: OrderedDict[Key, pygame.Surface] = OrderedDict()
        self._fogged: dict[Key, tuple[int, bytes, pygame.Surface]] = {}  # version, light on it, picture
        self._spread: dict[str, dict[tuple[int, int], list[Piece]]] = {}

    def draw(self, surface: pygame.Surface, camera: Camera, scenery: Scenery, light: np.ndarray, version: int) -> None:
        """`light`: float32 [H, W], 1 seen and 0 not; `version` changes whenever it does."""
        percent = round(camera.zoom * 100)
        size = CHUNK * percent // 100
        left, top = camera.origin
        blits = []
        for column in range(-left // size, (surface.get_width() - left - 1) // size + 1):
            for row in range(-top // size, (surface.get_height() - top - 1) // size + 1):
                key = (scenery.name, percent, column, row)
                blits.append((self._chunk(key, scenery, light, version), (left + column * size, top + row * size)))
        surface.fblits(blits)

    def forget(self, name: str) -> None:
        """Bakes the floors of a plane anew: they have changed."""
        self._spread.pop(name, None)
        for key in [key for key in self._plain if key[0] == name]:
            del self._plain[key]
            self._fogged.pop(key, None)

    def _chunk(self, key: Key, scenery: Scenery, light: np.ndarray, version: int) -> pygame.Surface:
        kept = self._fogged.get(key)
        if kept is not None and kept[0] == version:
            return kept[2]
        lit = light[_window(key)].tobytes()
        if kept is not None and kept[1] == lit:  # what changed lies elsewhere: fog takes milliseconds to make
            self._fogged[key] = (version, lit, kept[2])
            return kept[2]
        plain = self._plain.get(key)
        if plain is None:
            plain = self._plain[key] = self._baked(key, scenery)
            while len(self._plain) > _KEPT // 2:
                old, _ = self._plain.popitem(last=False)
                self._fogged.pop(old, None)
        self._plain.move_to_end(key)
        fogged = plain.copy()
        fogged.blit(self._fog(key, scenery, light, plain.get_size()), (0, 0))
        self._fogged[key] = (version, lit, fogged)
        return fogged

    def _baked(self, key: Key, scenery: Scenery) -> pygame.Surface:
        _, percent, column, row = key
        chunk = pygame.Surface((CHUNK, CHUNK))
        void = f"{scenery.name}/void/0"
        if self._book.has(void):
            chunk.blit(self._book.frame(void).surface, (0, 0))
        blits = []
        for piece in self._pieces(scenery).get((column, row), ()):
            frame = self._book.frame(piece.name)
            x, y = middle(piece.x, piece.y)
            blits.append((frame.surface, frame.corner(x - column * CHUNK, y - row * CHUNK)))
        chunk.fblits(blits)
        chunk.blit(_tint(key), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        size = CHUNK * percent // 100
        return chunk if percent == 100 else pygame.transform.smoothscale(chunk, (size, size))

    def _pieces(self, scenery: Scenery) -> dict[tuple[int, int], list[Piece]]:
        """Floors by the chunks that they touch."""
        if scenery.name not in self._spread:
            spread: dict[tuple[int, int], list[Piece]] = {}
            for piece in scenery.floors:
                x, y = middle(piece.x, piece.y)
                columns = {(x - TILE_WIDTH) // CHUNK, (x + TILE_WIDTH) // CHUNK}
                rows = {(y - TILE_HEIGHT) // CHUNK, (y + TILE_HEIGHT) // CHUNK}
                for place in ((column, row) for column in columns for row in rows):
                    spread.setdefault(place, []).append(piece)
            self._spread[scenery.name] = spread
        return self._spread[scenery.name]

    def _fog(self, key: Key, scenery: Scenery, light: np.ndarray, size: tuple[int, int]) -> pygame.Surface:
        """Soft dark over tiles out of sight; none over the void."""
        lit = _sampled(light, *_places(key))
        cells = CHUNK // _COARSE
        small = pygame.Surface((cells, cells), pygame.SRCALPHA)
        small.fill((4, 6, 12, 0))
        opacity = pygame.surfarray.pixels_alpha(small)
        opacity[:] = (_DARK.get(scenery.name, 140) * (1.0 - lit)).astype(np.uint8)
        del opacity
        return pygame.transform.smoothscale(small, size)


def middle(x: int, y: int) -> tuple[int, int]:
    """Pixel of a tile's middle on the sheet."""
    return (x - y) * TILE_WIDTH // 2, (x + y) * TILE_HEIGHT // 2


def _places(key: Key) -> tuple[np.ndarray, np.ndarray]:
    """Tile coordinates x and y, float32 [128, 128], of the cells of a chunk."""
    _, _, column, row = key
    line = (np.arange(CHUNK // _COARSE, dtype=np.float32) + 0.5) * _COARSE
    across = (line + column * CHUNK)[:, None] / (TILE_WIDTH / 2)
    down = (line + row * CHUNK)[None, :] / (TILE_HEIGHT / 2)
    return (down + across) / 2, (down - across) / 2


@cache
def _window(key: Key) -> tuple[slice, slice]:
    """Rows and columns of the tiles whose light falls onto a chunk."""
    x, y = _places(key)
    return tuple(  # type: ignore[return-value]
        slice(max(0, int(part.min()) - 1), max(0, int(part.max()) + 3)) for part in (y, x)
    )


def _tint(key: Key) -> pygame.Surface:
    """Light that wanders slowly over the plane between two colours, so that no two rooms look alike."""
    x, y = _places(key)
    wave = np.sin(0.41 * x + 0.17 * y) + np.sin(0.29 * y - 0.23 * x + 1.3) + np.sin(0.13 * x + 0.37 * y + 4.1)
    share = np.clip(wave / 4 + 0.5, 0, 1)[:, :, None]
    one, two = _LIGHTS.get(key[0], _LIGHTS["ship"])
    colours = np.array(one) * (1 - share) + np.array(two) * share
    small = pygame.surfarray.make_surface(colours.astype(np.uint8))
    return pygame.transform.smoothscale(small, (CHUNK, CHUNK))


def _sampled(grid: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Values of `grid` [H, W] between its cells' middles, 0 beyond its edge."""
    high, wide = grid.shape
    padded = np.pad(grid, 1)
    x, y = np.clip(x + 1, 0, wide + 0.999), np.clip(y + 1, 0, high + 0.999)
    i, j = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - i, y - j
    upper = padded[j, i] * (1 - fx) + padded[j, i + 1] * fx
    lower = padded[j + 1, i] * (1 - fx) + padded[j + 1, i + 1] * fx
    out: np.ndarray = upper * (1 - fy) + lower * fy
    return out
