"""Packed picture sheets: frames by name, scaled, flashed and ghosted copies, and the frame a unit shows now."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pygame

from game.core.errors import UserError

FACINGS = 8
_GHOST_LINE = 2


class Frame(NamedTuple):
    """A picture and the pixel of it that goes on the screen position of its tile's middle at floor level."""

    surface: pygame.Surface
    ax: int
    ay: int

    def corner(self, x: float, y: float) -> tuple[int, int]:
        """Where to blit so that the anchor lands on (x, y)."""
        return round(x) - self.ax, round(y) - self.ay


class _Entry(NamedTuple):
    sheet: str
    rect: tuple[int, int, int, int]
    ax: int
    ay: int


class SpriteBook:
    """The sheets of one folder (assets/sprites); indexes are read at once, pictures when first needed.

    Names are `kind/pose/facing/frame` for units, else as `ship/wall/tall/5/0`, `icon/shoot`, `portrait/willow`.
    A display must be set before the first frame is asked for. Raises UserError for a folder or sheet that is not
    as expected and for a name that is in no sheet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries: dict[str, _Entry] = {}
        self._pose_ms: dict[str, int] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._sheets: dict[str, pygame.Surface] = {}
        self._frames: dict[tuple[str, str, int], Frame] = {}
        self._tile = 0
        for path in sorted(folder.glob("*.json")):
            self._read_index(path)
        if not self._entries:
            raise UserError(folder, "", "no picture sheets here", "expected files such as ship.json with ship.png")

    @property
    def tile_width(self) -> int:
        """Pixels across a tile at 100 percent."""
        return self._tile

    def names(self, start: str = "") -> Iterator[str]:
        """Frame names that begin with `start`, in sheet order."""
        return (name for name in self._entries if name.startswith(start))

    def has(self, name: str) -> bool:
        return name in self._entries

    def frame(self, name: str) -> Frame:
        """The picture as baked."""
        return self._made("", name, 100, self._cut)

    def scaled(self, name: str, percent: int) -> Frame:
        """A smoothly resized copy; 100 is as baked."""
        return self.frame(name) if percent == 100 else self._made("scaled", name, percent, self._resized)

    def standing(self, name: str, percent: int) -> Frame:
        """The same as `scaled`, packed, for what is drawn often and never looked into."""
        return self._made("standing", name, percent, self._packed)

    def flashed(self, name: str, percent: int = 100) -> Frame:
        """A white copy, for the moment of a hit."""
        return self._made("flash", name, percent, self._whitened)

    def outlined(self, name: str, colour: pygame.Color, percent: int = 100) -> Frame:
        """The outline alone, for a unit behind something tall."""
        return self._made(f"outline{tuple(colour)}", name, percent, lambda n, p: self._traced(n, p, colour, body=0.10))

    def ghost(self, name: str, colour: pygame.Color, percent: int = 100) -> Frame:
        """A scan-lined outline, for a unit on the other plane."""
        return self._made(f"ghost{tuple(colour)}", name, percent, lambda n, p: self._scanned(n, p, colour))

    def unit_name(self, kind: str, pose: str, facing: int, time_ms: int) -> str:
        """The name of the frame a unit shows; a pose the kind lacks shows as idle.

        time_ms is the time since the pose began; walking and idling repeat, other poses hold their last frame.
        """
        if (kind, "idle") not in self._counts:
            raise UserError(self._folder, "units", f"no unit {kind!r}", f"expected one of {', '.join(self._kinds())}")
        if (kind, pose) not in self._counts:
            pose = "idle"
        count, step = self._counts[kind, pose], max(time_ms, 0) // self._pose_ms.get(pose, 200)
        index = step % count if pose in ("idle", "walk") else min(step, count - 1)
        return f"{kind}/{pose}/{facing % FACINGS}/{index}"

    def unit_frame(self, kind: str, pose: str, facing: int, time_ms: int, percent: int = 100) -> Frame:
        """The picture a unit shows; see `unit_name`."""
        return self.scaled(self.unit_name(kind, pose, facing, time_ms), percent)

    def _kinds(self) -> list[str]:
        return sorted({kind for kind, _ in self._counts})

    def _read_index(self, path: Path) -> None:
        try:
            index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            rows = {
                n: _Entry(path.stem, (f["x"], f["y"], f["w"], f["h"]), f["ax"], f["ay"])
                for n, f in index["frames"].items()
            }
            self._tile = int(index["scale"])
        except (ValueError, KeyError, TypeError) as wrong:
            raise UserError(path, "", f"not a sheet index: {wrong!r}", "expected scale and frames") from wrong
        self._entries.update(rows)
        if "pose_ms" in index:
            self._pose_ms.update(index["pose_ms"])
            self._count_poses(rows)

    def _count_poses(self, rows: dict[str, _Entry]) -> None:
        for name in rows:
            kind, pose, _, number = name.split("/")
            self._counts[kind, pose] = max(self._counts.get((kind, pose), 0), int(number) + 1)

    def _entry(self, name: str) -> _Entry:
        if name not in self._entries:
            near = difflib.get_close_matches(name, self._entries, 3) or sorted(self._entries)[:3]
            raise UserError(
                self._folder, "frames", f"no frame {name!r} in any sheet", f"expected something like {', '.join(near)}"
            )
        return self._entries[name]

    def _sheet(self, sheet: str) -> pygame.Surface:
        if sheet not in self._sheets:
            path = self._folder / f"{sheet}.png"
            try:
                self._sheets[sheet] = pygame.image.load(path).convert_alpha()
            except (FileNotFoundError, pygame.error) as wrong:
                raise UserError(
                    path, "", f"cannot show this sheet: {wrong}", "expected a PNG beside its index"
                ) from wrong
        return self._sheets[sheet]

    def _made(self, look: str, name: str, percent: int, make: Callable[[str, int], Frame]) -> Frame:
        key = (look, name, percent)
        if key not in self._frames:
            self._frames[key] = make(name, percent)
        return self._frames[key]

    def _cut(self, name: str, _percent: int) -> Frame:
        entry = self._entry(name)
        sheet = self._sheet(entry.sheet)
        if not sheet.get_rect().contains(entry.rect):
            raise UserError(
                self._folder / f"{entry.sheet}.png",
                name,
                "the frame lies outside the picture",
                "expected a sheet baked together with its index",
            )
        return Frame(sheet.subsurface(entry.rect), entry.ax, entry.ay)

    def _packed(self, name: str, percent: int) -> Frame:
        frame = self.scaled(name, percent)
        return Frame(packed(frame.surface.copy()), frame.ax, frame.ay)

    def _resized(self, name: str, percent: int) -> Frame:
        plain = self.frame(name)
        width, height = plain.surface.get_size()
        size = (max(1, round(width * percent / 100)), max(1, round(height * percent / 100)))
        return Frame(
            pygame.transform.smoothscale(plain.surface, size),
            round(plain.ax * percent / 100),
            round(plain.ay * percent / 100),
        )

    def _whitened(self, name: str, percent: int) -> Frame:
        plain = self.scaled(name, percent)
        copy = plain.surface.copy()
        opacity = pygame.surfarray.pixels_alpha(copy)
        opacity[opacity < 200] = 0
        del opacity
        copy.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGB_ADD)
        return Frame(copy, plain.ax, plain.ay)

    def _traced(self, name: str, percent: int, colour: pygame.Color, body: float) -> Frame:
        plain = self.scaled(name, percent)
        copy = plain.surface.copy()
        solid = pygame.surfarray.array_alpha(copy) > 200
        inner = solid.copy()
        for _ in range(2):
            inner &= np.roll(inner, 1, 0) & np.roll(inner, -1, 0) & np.roll(inner, 1, 1) & np.roll(inner, -1, 1)
        copy.fill(colour[:3])
        opacity = pygame.surfarray.pixels_alpha(copy)
        opacity[:] = np.where(solid & ~inner, 230, np.where(inner, round(255 * body), 0)).astype(np.uint8)
        del opacity
        return Frame(packed(copy), plain.ax, plain.ay)

    def _scanned(self, name: str, percent: int, colour: pygame.Color) -> Frame:
        plain, traced = self.scaled(name, percent), self._traced(name, percent, colour, body=0.18)
        bright = pygame.surfarray.array3d(plain.surface).mean(2)
        opacity = pygame.surfarray.pixels_alpha(traced.surface)
        lines = np.where(np.arange(opacity.shape[1]) // _GHOST_LINE % 2, 1.0, 0.62)
        lifted = np.clip(opacity + (opacity > 0) * bright * 0.30, 0, 255)
        opacity[:] = (lifted * lines[None, :]).astype(np.uint8)
        del opacity
        return Frame(packed(traced.surface), traced.ax, traced.ay)


def packed(surface: pygame.Surface) -> pygame.Surface:
    """The same surface with its runs of empty and of solid pixels noted, which halves the time it takes to draw.

    Whoever reads or changes single pixels of it undoes that until it is drawn again.
    """
    surface.set_alpha(255, pygame.RLEACCEL)
    return surface
