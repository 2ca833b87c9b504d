"""What sounds are made of: time, envelopes, filtered noise, tones, room, and loops without a seam.

A sound is float32 [N] or [N, 2], 44,100 samples a second, between -1 and 1.
"""

from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.signal import butter, fftconvolve, sosfilt

RATE = 44_100
Sound = npt.NDArray[np.float32]
A4 = 440.0
LONGEST = 1.5  # seconds of what is no loop; a longer echo fades out before


class Maker:
    """Dice of its own for every sound, by its name, so that one can be made again without the others."""

    def __init__(self, name: str) -> None:
        self.dice = np.random.default_rng(crc32(name.encode()))

    def hiss(self, seconds: float) -> Sound:
        """White noise."""
        return self.dice.standard_normal(int(seconds * RATE)).astype(np.float32)

    def between(self, low: float, high: float) -> float:
        return float(self.dice.uniform(low, high))

    def room(self, sound: Sound, seconds: float = 0.9, mix: float = 0.2) -> Sound:
        """The sound in a room: its echo is noise that dies away, another for each ear."""
        mono = sound if sound.ndim == 1 else sound.mean(1)
        t = time(seconds)
        tail = np.stack([fftconvolve(mono, self.hiss(seconds) * np.exp(-t * 6 / seconds)) for _ in (0, 1)], 1)
        dry = np.zeros_like(tail)
        dry[: len(sound)] = sound if sound.ndim == 2 else sound[:, None]
        return np.asarray(dry * (1 - mix) + tail / (np.abs(tail).max() + 1e-9) * np.abs(sound).max() * mix, np.float32)


def time(seconds: float) -> Sound:
    return (np.arange(int(seconds * RATE)) / RATE).astype(np.float32)


def fade(t: Sound, attack: float, length: float, steep: float = 5.0) -> Sound:
    """Rises within `attack` seconds, then falls away over about `length`."""
    return np.asarray(np.minimum(t / attack, 1) * np.exp(-np.maximum(t - attack, 0) * steep / length), np.float32)


def arch(t: Sound, power: float = 1.0) -> Sound:
    """From nothing to full and back over the whole."""
    half = np.sin(np.pi * np.clip(t / max(float(t[-1]), 1e-6), 0, 1))
    return np.asarray(np.maximum(half, 0) ** power, np.float32)


def band(sound: Sound, low: float, high: float) -> Sound:
    return np.asarray(sosfilt(butter(2, [low, high], "band", output="sos", fs=RATE), sound, axis=0), np.float32)


def below(sound: Sound, high: float) -> Sound:
    return np.asarray(sosfilt(butter(2, high, output="sos", fs=RATE), sound, axis=0), np.float32)


def above(sound: Sound, low: float) -> Sound:
    return np.asarray(sosfilt(butter(2, low, "high", output="sos", fs=RATE), sound, axis=0), np.float32)


def glide(frequency: npt.ArrayLike) -> Sound:
    """A sine whose frequency, Hz at each sample, may change."""
    return np.asarray(np.sin(2 * np.pi * np.cumsum(np.asarray(frequency, np.float64)) / RATE), np.float32)


def note(number: float) -> float:
    """Hz of a note, 69 the A of 440 Hz."""
    return float(A4 * 2 ** ((number - 69) / 12))


def clip(sound: Sound, drive: float) -> Sound:
    """Soft clipping."""
    return np.asarray(np.tanh(sound * drive), np.float32)


def together(*sounds: Sound) -> Sound:
    """All at once, as long as the longest."""
    out = np.zeros(max(len(sound) for sound in sounds), np.float32)
    for sound in sounds:
        out[: len(sound)] += sound
    return out


def place(onto: Sound, sound: Sound, at: float) -> None:
    """Adds a sound from `at` seconds on; what goes beyond the end comes in again at the beginning."""
    start = int(at * RATE) % len(onto)
    whole = np.arange(start, start + len(sound)) % len(onto)
    np.add.at(onto, whole, sound)


def looped(sound: Sound, over: float = 1.0) -> Sound:
    """Without a seam: the last `over` seconds are laid over the first, one fading as the other comes."""
    count = int(over * RATE)
    share = np.linspace(0, 1, count, dtype=np.float32)
    share = share if sound.ndim == 1 else share[:, None]
    out = sound[:-count].copy()
    out[:count] = sound[:count] * np.sqrt(share) + sound[-count:] * np.sqrt(1 - share)
    return out


def finished(sound: Sound, peak: float, loop: bool) -> Sound:
    """Without a constant part, as loud as `peak`; what is no loop begins and ends in silence.

    Raises ValueError for samples that are no numbers.
    """
    if not np.isfinite(sound).all():
        raise ValueError("a sound has samples that are no numbers")
    longest = int(LONGEST * RATE)
    cut = not loop and len(sound) > longest
    sound = np.asarray(sound[:longest] if cut else sound, np.float32)
    sound = np.asarray(sound - sound.mean(0), np.float32)
    if not loop:
        rise, fall = min(40, len(sound)), min(int((0.3 if cut else 0.02) * RATE), len(sound))
        shape = np.ones(len(sound), np.float32)
        shape[:rise] = np.linspace(0, 1, rise)
        shape[-fall:] *= np.linspace(1, 0, fall)
        sound = sound * (shape if sound.ndim == 1 else shape[:, None])
    return np.asarray(sound * (peak / (np.abs(sound).max() + 1e-9)), np.float32)
