"""Bakes the game's pictures into assets/sprites: `python tools/art/bake.py [--jobs N] [--only NAME] [--check]`."""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from studio.catalogue import FIGURES, TILE, Item, items  # noqa: E402
from studio.creatures import CREATURES  # noqa: E402
from studio.pack import Cut, coarser, trimmed, write_sheet  # noqa: E402
from studio.poses import POSE_MS  # noqa: E402
from studio.scenes import PICTURES  # noqa: E402

OUT = HERE.parents[1] / "assets" / "sprites"
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "captain-red-art"
CHECKED = (
    "willow/idle/1/0",
    "warrior/down/0/0",
    "ship/wall/tall/5/1",
    "dream/prop/boulder/0",
    "ship/floor/plate/9",
    "icon/shoot",
)
TOLERANCE = 2
# Sheets whose frames keep their full box, so that signs and faces line up in rows.
WHOLE = {"icon", "portrait", "void", "fx"}
STEP = 2


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, Item]:
    return {item.name: item for item in items()}


@cache
def _source(module: str) -> bytes:
    return (HERE / "studio" / f"{module}.py").read_bytes()


def _key(item: Item) -> str:
    """Changes when any source the frame is made from changes."""
    digest = hashlib.sha256(item.name.encode())
    for module in (*item.sources, "catalogue"):
        digest.update(_source(module))
    return digest.hexdigest()[:32]


def bake(name: str) -> tuple[str, Cut]:
    """One frame, from the cache when its sources have not changed."""
    item = _catalogue()[name]
    path = CACHE / f"{_key(item)}.npz"
    if path.exists():
        with np.load(path) as kept:
            return name, Cut(kept["pixels"], int(kept["ax"]), int(kept["ay"]))
    cut = fresh(name)
    CACHE.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.npz")
    np.savez_compressed(part, pixels=cut.pixels, ax=cut.ax, ay=cut.ay)
    part.replace(path)
    return name, cut


def fresh(name: str) -> Cut:
    """One frame made anew, as it goes into its sheet."""
    item = _catalogue()[name]
    pixels, ax, ay = item.make()
    if item.sheet in WHOLE:
        return Cut(pixels, ax, ay)
    return trimmed(coarser(pixels, STEP), ax, ay)


def _baked(names: list[str], jobs: int) -> Iterable[tuple[str, Cut]]:
    if jobs == 1:
        yield from map(bake, names)
        return
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap_unordered(bake, names, chunksize=4)


def bake_sheets(sheets: list[str], jobs: int) -> None:
    """Bakes whole sheets and writes them, reporting progress on standard error."""
    started = time.monotonic()
    for sheet in sheets:
        names = [item.name for item in _catalogue().values() if item.sheet == sheet]
        cuts: dict[str, Cut] = {}
        for name, cut in _baked(names, jobs):
            cuts[name] = cut
            if sys.stderr.isatty():
                print(f"\r{sheet}: {len(cuts)}/{len(names)}", end="", file=sys.stderr)
        pose_ms = POSE_MS if sheet in {*FIGURES, *CREATURES} else {}
        size = write_sheet(OUT, sheet, {name: cuts[name] for name in names}, TILE, pose_ms)
        print(f"\r{sheet}: {len(names)} frames, {size / 1024:.0f} KiB, {time.monotonic() - started:.0f} s in all")


def bake_picture(name: str) -> None:
    """A whole picture that stands alone, such as the title."""
    digest = hashlib.sha256(name.encode())
    for path in sorted((HERE / "studio").glob("*.py")):
        digest.update(path.read_bytes())
    kept = CACHE / f"{digest.hexdigest()[:32]}.png"
    if not kept.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        Image.fromarray(PICTURES[name]()).save(kept, "PNG", optimize=True)
    (OUT / f"{name}.png").write_bytes(kept.read_bytes())
    print(f"{name}: {kept.stat().st_size / 1024:.0f} KiB")


def committed(name: str) -> Cut:
    """A frame as it is stored in its sheet."""
    sheet = _catalogue()[name].sheet
    frame = json.loads((OUT / f"{sheet}.json").read_text(encoding="utf-8"))["frames"][name]
    page = Image.open(OUT / f"{sheet}.png").convert("RGBA")
    box = (frame["x"], frame["y"], frame["x"] + frame["w"], frame["y"] + frame["h"])
    return Cut(np.asarray(page.crop(box)), frame["ax"], frame["ay"])


def difference(name: str) -> str:
    """What is wrong with a committed frame against a fresh one, or an empty text."""
    stored, made = committed(name), fresh(name)
    limit = TOLERANCE
    if (stored.ax, stored.ay, stored.pixels.shape) != (made.ax, made.ay, made.pixels.shape):
        return f"size or anchor differs: {stored.pixels.shape} in the sheet, {made.pixels.shape} made now"
    worst = int(np.abs(stored.pixels.astype(int) - made.pixels.astype(int)).max())
    return f"pixels differ by {worst}; expected at most {limit}" if worst > limit else ""


def check(names: Iterable[str] = CHECKED) -> int:
    """Re-bakes some frames and compares them with the committed sheets; the exit status."""
    status = 0
    for name in names:
        fault = difference(name)
        print(f"{name}: {fault or 'as committed'}")
        if fault:
            print(f"error: assets/sprites: {name}: {fault}; run tools/art/bake.py", file=sys.stderr)
            status = 1
    return status


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Bake the game's pictures into assets/sprites.")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    parser.add_argument("--only", metavar="NAME", help="one sheet, such as willow, ship, icon, title")
    parser.add_argument("--check", action="store_true", help="re-bake a few frames and compare with the sheets")
    options = parser.parse_args(arguments)
    if options.check:
        return check()
    sheets = list(dict.fromkeys(item.sheet for item in _catalogue().values()))
    known = [*sheets, *PICTURES]
    if options.only and options.only not in known:
        print(f"error: --only: no sheet {options.only!r}; expected one of {', '.join(known)}", file=sys.stderr)
        return 2
    wanted = [options.only] if options.only else known
    OUT.mkdir(parents=True, exist_ok=True)
    bake_sheets([name for name in wanted if name in sheets], options.jobs)
    for name in wanted:
        if name in PICTURES:
            bake_picture(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
