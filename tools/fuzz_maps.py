"""Coverage-guided fuzzing of the reader and checker of maps, with atheris.

Every input is a map, a template or a tileset that is put into a copy of the game's maps and checked. The only allowed
ends are problems and a clean pass, soon; whatever else comes of an input is kept in tests/content/corpus, whose files
a test runs through. `--keep` and `--pick` together refresh the rest of that folder: inputs for every kind of problem.
"""

import argparse
import importlib.util
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from game.core.paths import maps_dir  # noqa: E402
from tools.map_damage import MODEL, PARTS, damage, put  # noqa: E402

CORPUS = ROOT / "tests" / "content" / "corpus"
SEEDS = [maps_dir() / name for name in (MODEL, "proving/ankle.tmx", *PARTS)]
LOGIC = ROOT / "tests" / "workshop" / "base" / "base.tmx"  # holds something of every class
SLOW_S = 2.0
LARGEST = 48 << 10  # bytes of an input
MOST_PICKED, MOST_KEPT, LARGEST_KEPT = 150, 190, 10 << 10
VALUE = re.compile(r"'[^']*'|[0-9.]+")


def main(words: list[str] | None = None) -> int:
    """Fuzzes for so many seconds; returns 1 when something was found, 0 also where atheris cannot be had."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz_maps", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60, help="how long (default 60)")
    parser.add_argument("--keep", type=Path, help="keep everything that reached new code here, to go on from")
    parser.add_argument("--pick", type=Path, help="fuzz nothing; choose from this folder for the corpus")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    if chosen.pick:
        print(f"{len(pick(chosen.pick))} files picked")
        return 0
    if importlib.util.find_spec("atheris") is None:
        print("skipped: no atheris here (pip install .[fuzz]; it has no wheel for every Python and platform)")
        return 0
    if chosen.inside:
        _fuzz(chosen.inside, chosen.seconds)
        return 0
    with tempfile.TemporaryDirectory(prefix="captain-red-fuzz-") as folder:
        return _run(Path(folder), chosen.seconds, chosen.keep)


def _run(folder: Path, seconds: int, keep: Path | None) -> int:
    """In processes of their own, one after the other: the fuzzer ends its process with each thing it finds."""
    inputs = keep or folder / "inputs"
    inputs.mkdir(parents=True, exist_ok=True)
    write_seeds(inputs)
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}  # only Python shows what it runs through
    end, found = time.monotonic() + seconds, 0
    while (left := int(end - time.monotonic())) > 0:
        command = [sys.executable, __file__, "--inside", str(inputs), "--seconds", str(left)]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            print(_last(done.stderr, "DONE"))
            break
        made = keep_findings(folder)
        if not made:
            print(done.stderr[-2000:], file=sys.stderr)
            return 1
        found += len(made)
        print(_last(done.stderr, "Error"), *made, sep="\n  ")
    print(f"{len(list(inputs.iterdir()))} inputs, {found} findings")
    return 1 if found else 0


def _last(text: str, word: str) -> str:
    return next((line for line in reversed(text.splitlines()) if word in line), "ended without a word")


def _fuzz(inputs: Path, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["game.content", "game.workshop", "fluent.syntax"]):
        from game.content.catalog import load_catalog
        from game.workshop.check import check_map
    catalog = load_catalog()
    desk = _desk(Path.cwd())

    def check(data: bytes) -> None:
        start = time.process_time()
        with put(desk, data) as path:
            for problem in check_map(path, catalog):
                str(problem)
        if time.process_time() - start > SLOW_S:
            raise TimeoutError(f"took {time.process_time() - start:.1f} s")

    base = list(seeds().values())

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.5:
            # What was found is small, as every part leads through the whole map; most there is to break is in the maps.
            data = chance.choice(base)
        if chance.random() < 0.2:
            return bytes(atheris.Mutate(data, most))
        return damage(data, chance)[:most]

    limits = [
        f"-max_len={LARGEST}",
        f"-max_total_time={seconds}",
        "-rss_limit_mb=1024",
        "-timeout=10",
        "-len_control=0",
    ]
    atheris.Setup([sys.argv[0], str(inputs), *limits], check, custom_mutator=mutate)
    atheris.Fuzz()


def _desk(folder: Path) -> Path:
    return Path(shutil.copytree(maps_dir(), Path(tempfile.mkdtemp(dir=folder)) / "maps"))


def pick(inputs: Path) -> list[Path]:
    """Copies into the corpus, smallest first, each small input with a problem whose words no other had before it."""
    from game.content.catalog import load_catalog
    from game.workshop.check import check_map

    catalog, seen, picked = load_catalog(), set[str](), list[Path]()
    CORPUS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="captain-red-fuzz-") as folder:
        desk = _desk(Path(folder))
        for path in sorted(inputs.iterdir(), key=lambda path: (path.stat().st_size, path.name)):
            data = path.read_bytes()
            with put(desk, data) as spoilt:
                shapes = {f"{item.rule} {VALUE.sub('', item.message)}" for item in check_map(spoilt, catalog)}
            if shapes - seen and len(data) <= LARGEST_KEPT and len(picked) < MOST_PICKED:
                seen |= shapes
                picked.append(_keep(data, "picked"))
    return picked


def _keep(data: bytes, word: str) -> Path:
    path = CORPUS / f"{word}-{zlib.crc32(data):08x}.xml"
    path.write_bytes(data)
    return path


def seeds() -> dict[str, bytes]:
    """The smaller of the game's own files, by a name."""
    logic = LOGIC.read_bytes().replace(b'"tilesets/', b'"../tilesets/').replace(b'"templates/', b'"../templates/')
    return {"logic": logic} | {path.name: path.read_bytes() for path in SEEDS}


def write_seeds(inputs: Path) -> None:
    """The game's own files and the kept ones, as inputs."""
    for name, data in (seeds() | {path.name: path.read_bytes() for path in kept()}).items():
        (inputs / f"seed-{name}").write_bytes(data)


def kept() -> list[Path]:
    """The files of the corpus, sorted."""
    return sorted(CORPUS.glob("*.xml"))


def keep_findings(folder: Path) -> list[str]:
    """Moves what the fuzzer left (crash-..., timeout-..., slow-unit-...) into the corpus; the names there."""
    CORPUS.mkdir(exist_ok=True)
    names = []
    for path in [*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*")]:
        data = path.read_bytes()
        path.unlink()
        names.append(_keep(data, "found").name)
    return names


if __name__ == "__main__":
    sys.exit(main())
