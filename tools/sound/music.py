"""Music in D minor, loops of eight bars: the same bars on both planes, so that one can fade into the other."""

from collections.abc import Sequence

import numpy as np

from tools.sound.tones import RATE, Maker, Sound, band, below, fade, glide, note, place, time

BAR = 4.0  # seconds
BARS = 8
Chord = tuple[int, ...]
# D minor, B flat, F, C; then D minor, G minor, B flat, A.
WAY: tuple[Chord, ...] = (
    (38, 50, 57, 62, 65), (34, 46, 53, 58, 62), (41, 48, 53, 57, 60), (36, 48, 52, 55, 60),
    (38, 50, 57, 62, 65), (43, 50, 55, 58, 62), (34, 46, 53, 58, 65), (33, 45, 52, 57, 61),
)  # fmt: skip
TUNE = (69, 72, 74, 76, 77, 74, 72, 69)  # one note a bar, answered by the next
SCALE = (62, 64, 65, 67, 69, 70, 72, 74, 77, 79, 81)


def _empty() -> Sound:
    return np.zeros((int(BAR * BARS * RATE), 2), np.float32)


def _tone(pitch: float, seconds: float, partials: int, rise: float) -> Sound:
    """A held note: three strings a little apart."""
    t = time(seconds)
    shape = np.clip(t / rise, 0, 1) * np.clip((seconds - t) / (seconds * 0.35), 0, 1)
    whole = np.zeros(len(t), np.float32)
    for apart in (-0.0013, 0.0, 0.0011):
        for k in range(1, partials + 1):
            whole += glide(np.full(len(t), pitch * (1 + apart) * k)) / k
    return np.asarray(whole * shape, np.float32)


def _both(onto: Sound, sound: Sound, at: float, side: float = 0.0) -> None:
    """`side`: -1 all left .. 1 all right."""
    place(onto[:, 0], sound * np.float32(np.sqrt((1 - side) / 2)), at)
    place(onto[:, 1], sound * np.float32(np.sqrt((1 + side) / 2)), at)


def _pad(onto: Sound, chords: Sequence[Chord], partials: int, cut: float, loud: float, rise: float = 1.2) -> None:
    for bar, chord in enumerate(chords):
        for nth, number in enumerate(chord):
            sound = below(_tone(note(number), BAR + 1.6, partials, rise), cut)
            _both(onto, sound * loud, bar * BAR, (nth / (len(chord) - 1) - 0.5) * 0.9)


def _bell(onto: Sound, number: int, at: float, loud: float, side: float) -> None:
    t, pitch = time(2.4), note(number)
    shimmer = np.exp(-t * 4) * np.asarray(glide(np.full(len(t), pitch * 3.01)))
    tone = np.sin(2 * np.pi * pitch * t + 1.5 * shimmer) * fade(t, 0.004, 2.0)
    _both(onto, np.asarray(tone * loud, np.float32), at, side)


def _bass(onto: Sound, chords: Sequence[Chord], beats: Sequence[float], loud: float) -> None:
    for bar, chord in enumerate(chords):
        for nth, beat in enumerate(beats):
            t = time(0.42)
            pitch = note(chord[0])
            sound = (glide(np.full(len(t), pitch)) + 0.5 * glide(np.full(len(t), pitch * 2))) * fade(t, 0.005, 0.3)
            _both(onto, np.asarray(sound * loud * (1 if nth == 0 else 0.7), np.float32), bar * BAR + beat)


def _drum(onto: Sound, make: Maker, at: float, loud: float) -> None:
    t = time(0.5)
    skin = glide(96 * np.exp(-t * 9) + 38) * fade(t, 0.002, 0.3)
    _both(
        onto, np.asarray((skin + 0.15 * band(make.hiss(0.5), 200, 1500) * fade(t, 0.001, 0.06)) * loud, np.float32), at
    )


def _shaker(onto: Sound, make: Maker, at: float, loud: float, side: float) -> None:
    t = time(0.09)
    _both(onto, band(make.hiss(0.09), 5500, 11500) * fade(t, 0.001, 0.04) * np.float32(loud), at, side)


def _melody(onto: Sound, numbers: Sequence[int], loud: float, late: float = 1.0) -> None:
    for bar, number in enumerate(numbers):
        for beat, step, long in ((late, 0, 1.6), (late + 1.5, 2 if bar % 2 else -2, 1.2)):
            nearest = min(SCALE, key=lambda tone: abs(tone - (number + step)))
            sound = below(_tone(note(nearest), long + 0.8, 4, 0.18), 2400)
            _both(onto, sound * loud, bar * BAR + beat, 0.15 if bar % 2 else -0.15)


def title(make: Maker) -> Sound:
    whole = _empty()
    _pad(whole, WAY, 6, 900, 0.05)
    _melody(whole, TUNE, 0.10)
    _bass(whole, WAY, (0.0, 2.0), 0.35)
    for bar in range(0, BARS, 2):
        _drum(whole, make, bar * BAR, 0.5)
    return whole


def calm(make: Maker) -> Sound:
    """On the ship, with nobody in sight."""
    whole = _empty()
    _pad(whole, WAY, 5, 620, 0.06)
    _bass(whole, WAY, (0.0,), 0.25)
    for nth in range(10):
        _bell(whole, int(make.dice.choice(SCALE[:6])), nth * 3.2 + make.between(0, 0.6), 0.05, make.between(-0.7, 0.7))
    return whole


def danger(make: Maker) -> Sound:
    """They have seen us."""
    whole = _empty()
    _pad(whole, WAY, 7, 1100, 0.05, 0.3)
    _bass(whole, WAY, tuple(np.arange(8) * 0.5), 0.36)
    for beat in range(int(BAR * BARS)):
        _drum(whole, make, beat, 0.62 if beat % 4 == 0 else 0.34)
        _shaker(whole, make, beat + 0.5, 0.22, 0.4 if beat % 2 else -0.4)
        if beat % 4 == 3:
            _drum(whole, make, beat + 0.75, 0.3)
    _melody(whole, tuple(number - 12 for number in TUNE), 0.07, 0.5)
    return whole


def dream(make: Maker) -> Sound:
    """The same bars with the strings far away and glass in front."""
    whole = _empty()
    _pad(whole, tuple(tuple(number + 12 for number in chord[1:]) for chord in WAY), 2, 1900, 0.07, 1.8)
    for _ in range(34):
        high = int(make.dice.choice(SCALE)) + 12
        _bell(whole, high, make.between(0, BAR * BARS), make.between(0.03, 0.09), make.between(-0.9, 0.9))
    return whole


def loss(make: Maker) -> Sound:
    whole = _empty()
    slow = (WAY[0], WAY[5], WAY[6], WAY[7]) * 2
    _pad(whole, slow, 3, 520, 0.08, 2.0)
    _melody(whole, (69, 67, 65, 64, 65, 62, 60, 61), 0.07, 1.6)
    return whole


def end(make: Maker) -> Sound:
    """Home: the way ends in the major."""
    whole = _empty()
    bright = (*WAY[:3], (36, 48, 55, 60, 64), (41, 48, 57, 60, 65), (34, 46, 53, 58, 62), (36, 48, 52, 55, 60),
              (38, 50, 57, 62, 66))  # fmt: skip
    _pad(whole, bright, 6, 1300, 0.06)
    _melody(whole, (69, 72, 77, 79, 77, 74, 76, 78), 0.11)
    _bass(whole, bright, (0.0, 1.5, 2.0), 0.3)
    for bar in range(BARS):
        _drum(whole, make, bar * BAR, 0.4)
    return whole
