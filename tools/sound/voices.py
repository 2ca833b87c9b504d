"""Voices as tones: no words, but each person's own height and colour, in the rhythm of somebody who speaks."""

import numpy as np

from tools.sound.tones import RATE, Maker, Sound, arch, band, fade, glide, time

# Height in Hz, the two colours of the vowel in Hz, breath 0..1.
PEOPLE: dict[str, tuple[float, float, float, float]] = {
    "willow": (208, 620, 1500, 0.10),
    "faith": (174, 540, 1250, 0.16),
    "buffy": (236, 700, 1750, 0.08),
    "tad": (128, 480, 1150, 0.10),
    "alex": (112, 430, 1000, 0.12),
    "tara": (196, 560, 1650, 0.22),
    "cherry": (292, 820, 2100, 0.12),
    "lgf": (68, 320, 760, 0.35),
}


def _syllable(make: Maker, person: str, seconds: float, bend: float, loud: float = 1.0) -> Sound:
    """One sound of a throat whose height goes from 1 to `bend` times its own."""
    height, first, second, breath = PEOPLE[person]
    t = time(seconds)
    pitch = height * make.between(0.96, 1.04) * (1 + (bend - 1) * t / seconds)
    cords = sum(glide(pitch * k) / k for k in range(1, 12)) + breath * make.hiss(seconds) * 3
    cords = np.asarray(cords, np.float32)
    vowel = band(cords, first * 0.75, first * 1.3) + 0.5 * band(cords, second * 0.8, second * 1.2)
    return np.asarray(vowel * arch(t, 0.6) * loud, np.float32)


def _row(parts: list[Sound], gap: float) -> Sound:
    rest = np.zeros(int(gap * RATE), np.float32)
    return np.concatenate([piece for part in parts for piece in (part, rest)])


def say(make: Maker, person: str) -> Sound:
    """Three or four syllables that come to rest."""
    count = int(make.dice.integers(3, 5))
    bends = [*make.dice.uniform(0.9, 1.18, count - 1), 0.82]
    return _row([_syllable(make, person, make.between(0.10, 0.19), bend) for bend in bends], 0.025)


def hurt(make: Maker, person: str) -> Sound:
    t = time(0.3)
    cry = _syllable(make, person, 0.3, 0.62)
    return cry * fade(t, 0.01, 0.26, 3)


def call(make: Maker, person: str) -> Sound:
    """Two long notes, the second higher: a name across a distance."""
    return make.room(_row([_syllable(make, person, 0.26, 1.0), _syllable(make, person, 0.55, 1.22)], 0.02), 1.1, 0.35)
