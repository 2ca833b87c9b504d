"""What is always there: the hum of the ship, the wind of the dream, the tide that rises, fire. All loops."""

import numpy as np

from tools.sound.tones import RATE, Maker, Sound, band, below, glide, looped, time

LONG = 12.0


def hum(make: Maker) -> Sound:
    t = time(LONG + 1)
    tones = sum(glide(np.full(len(t), f)) * a for f, a in ((49.0, 1.0), (73.4, 0.5), (98.1, 0.4), (146.9, 0.15)))
    air = below(make.hiss(LONG + 1), 420) * 0.9
    slow = 0.8 + 0.2 * np.sin(2 * np.pi * t / 6)
    return looped(np.asarray((tones * 0.5 + air) * slow, np.float32))


def wind(make: Maker) -> Sound:
    """Gusts over stone; between them next to nothing."""
    t = time(LONG + 1)
    gust = np.clip(np.sin(2 * np.pi * t / 6) * 0.6 + np.sin(2 * np.pi * t / 4 + 1) * 0.4 + 0.35, 0.04, None)
    low = band(make.hiss(LONG + 1), 140, 620) * gust * 2.4
    high = band(make.hiss(LONG + 1), 900, 1500) * gust**3 * 0.7
    return looped(np.asarray(low + high, np.float32))


def tide(make: Maker) -> Sound:
    """A bed of low voices and water; the mixer makes it louder as the tide rises."""
    t = time(LONG + 1)
    voices = sum(
        glide(np.full(len(t), f) * (1 + 0.004 * np.sin(2 * np.pi * t / p))) * (0.6 + 0.4 * np.sin(2 * np.pi * t / p))
        for f, p in ((73.4, 6.0), (110.0, 4.0), (116.5, 3.0), (174.6, 12.0))
    )
    water = band(make.hiss(LONG + 1), 200, 900) * (0.5 + 0.5 * np.sin(2 * np.pi * t / 4)) ** 2
    return looped(np.asarray(voices * 0.4 + water * 1.4, np.float32))


def fire(make: Maker) -> Sound:
    seconds = 6.0
    roar = band(make.hiss(seconds + 1), 90, 900)
    sparks = np.zeros(len(roar), np.float32)
    for at in make.dice.integers(0, len(sparks) - 800, 90):
        sparks[at : at + 700] += make.hiss(700 / RATE)[:700] * np.exp(-np.arange(700) / 60) * make.between(0.2, 1.5)
    return looped(np.asarray(roar + band(sparks, 1500, 9000), np.float32))
