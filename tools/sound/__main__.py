"""Makes the game's sounds into assets/sounds: `python -m tools.sound [NAME...] [--check]`."""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import soundfile

from tools.sound.catalogue import PIECES, made
from tools.sound.tones import RATE, Sound

OUT = Path(__file__).resolve().parents[2] / "assets" / "sounds"
CHUNK = 65_536  # frames: one long write crashes some encoders
CHECKED = ("carbine_1", "step_snow_2", "willow_say_1", "bed_wind")
DIGESTS = OUT / "made.txt"  # what each sound was before it was encoded: the encoder's own bytes vary


def main(words: list[str] | None = None) -> int:
    """0 when all was made, or is as it was."""
    parser = argparse.ArgumentParser(prog="python -m tools.sound", description="Makes the game's sounds.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    parser.add_argument("--check", action="store_true", help="make a few again and compare them with what was made")
    chosen = parser.parse_args(words)
    unknown = [name for name in chosen.names if name not in PIECES]
    if unknown:
        parser.error(f"no sound {', '.join(unknown)}; expected some of {', '.join(PIECES)}")
    return check(chosen.names or CHECKED) if chosen.check else write_all(chosen.names or list(PIECES))


def write_all(names: list[str]) -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    told = prints()
    for name in names:
        start = time.perf_counter()
        sound = made(name)
        write(OUT / f"{name}.ogg", sound, PIECES[name].quality)
        told[name] = fingerprint(sound)
        size = (OUT / f"{name}.ogg").stat().st_size >> 10
        print(f"{name:<18}{len(sound) / RATE:6.2f} s  {size:5d} KiB  made in {time.perf_counter() - start:.1f} s")
    lines = [f"{name} {' '.join(f'{value:.4f}' for value in told[name])}" for name in PIECES if name in told]
    DIGESTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def check(names: "list[str] | tuple[str, ...]") -> int:
    """Whether these are made now as they were made then."""
    told = prints()
    off = [name for name in names if not np.allclose(fingerprint(made(name)), told.get(name, []), atol=2e-3)]
    print(f"other than they were: {', '.join(off)}" if off else f"{len(names)} sounds are made as they were")
    return 1 if off else 0


def fingerprint(sound: Sound) -> list[float]:
    """Seconds, then the loudness of sixteen equal stretches: small, and off as soon as a sound is another."""
    mono = sound if sound.ndim == 1 else sound.mean(1)
    parts = np.array_split(mono.astype(np.float64), 16)
    return [len(sound) / RATE, *(float(np.sqrt(np.mean(part**2))) for part in parts)]


def prints() -> dict[str, list[float]]:
    """Those of every sound, as they were written down."""
    if not DIGESTS.exists():
        return {}
    rows = (line.split() for line in DIGESTS.read_text("utf-8").splitlines())
    return {name: [float(value) for value in values] for name, *values in rows}


def write(path: Path, sound: Sound, quality: float) -> None:
    channels = 1 if sound.ndim == 1 else sound.shape[1]
    # The library counts how much is thrown away.
    how = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - quality}
    with soundfile.SoundFile(path, "w", RATE, channels, **how) as file:
        for start in range(0, len(sound), CHUNK):
            file.write(sound[start : start + CHUNK])


if __name__ == "__main__":
    sys.exit(main())
