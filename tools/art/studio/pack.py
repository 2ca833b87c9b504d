"""Packs trimmed frames into one PNG and one JSON index per sheet."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]
GAP = 1


@dataclass(frozen=True)
class Cut:
    """A trimmed frame with the pixel of it that belongs on its tile's middle."""

    pixels: Pixels
    ax: int
    ay: int


def trimmed(pixels: Pixels, ax: int, ay: int) -> Cut:
    """Cuts transparent borders, and clears the colour and faint dust of what is nearly transparent."""
    clean = pixels.copy()
    clean[clean[..., 3] < 4] = 0
    rows, columns = np.flatnonzero(clean[..., 3].any(1)), np.flatnonzero(clean[..., 3].any(0))
    if not len(rows):
        raise ValueError("a frame came out fully transparent")
    top, left = int(rows[0]), int(columns[0])
    return Cut(clean[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1], ax - left, ay - top)


def coarser(pixels: Pixels, step: int) -> Pixels:
    """Rounds colour and opacity to multiples of `step`, which the eye does not see and PNG packs far better."""
    return np.asarray(np.minimum((pixels.astype(np.int32) + step // 2) // step * step, 255), np.uint8)


def _shelves(cuts: dict[str, Cut], width: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Places frames on shelves, tallest first; ties by name so that the sheet never depends on timing."""
    places: dict[str, tuple[int, int]] = {}
    x, y, shelf = GAP, GAP, 0
    for name in sorted(cuts, key=lambda n: (-cuts[n].pixels.shape[0], n)):
        high, wide = cuts[name].pixels.shape[:2]
        if x + wide + GAP > width:
            x, y, shelf = GAP, y + shelf + GAP, 0
        places[name] = (x, y)
        x, shelf = x + wide + GAP, max(shelf, high)
    return places, y + shelf + GAP


def write_sheet(folder: Path, sheet: str, cuts: dict[str, Cut], scale: int, pose_ms: dict[str, int]) -> int:
    """Writes `<sheet>.png` and `<sheet>.json`; returns the PNG's size in bytes.

    pose_ms, for units, is how long each frame of a pose stays on screen.
    """
    area = sum(c.pixels.shape[0] * c.pixels.shape[1] for c in cuts.values())
    width = int(min(2048, max(256, (area**0.5) * 1.1, max(c.pixels.shape[1] for c in cuts.values()) + 2)))
    places, height = _shelves(cuts, width)
    page = np.zeros((height, width, 4), np.uint8)
    frames = {}
    for name in cuts:
        (x, y), cut = places[name], cuts[name]
        high, wide = cut.pixels.shape[:2]
        page[y : y + high, x : x + wide] = cut.pixels
        frames[name] = {"x": x, "y": y, "w": wide, "h": high, "ax": cut.ax, "ay": cut.ay}
    buffer = io.BytesIO()
    Image.fromarray(page).save(buffer, "PNG", optimize=True)
    (folder / f"{sheet}.png").write_bytes(buffer.getvalue())
    lines = ",\n".join(f"  {json.dumps(n)}: {json.dumps(f)}" for n, f in frames.items())
    timing = f'"pose_ms": {json.dumps(pose_ms)}, ' if pose_ms else ""
    (folder / f"{sheet}.json").write_text(
        f'{{"scale": {scale}, {timing}"frames": {{\n{lines}\n}}}}\n', encoding="utf-8"
    )
    return len(buffer.getvalue())
