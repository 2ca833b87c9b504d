"""Weapons, bodies, doors and the ship: noise through filters, falling sines, soft clipping."""

import numpy as np

from tools.sound.tones import RATE, Maker, Sound, above, arch, band, below, clip, fade, glide, time, together


def gun(make: Maker, weight: float, sharp: float) -> Sound:
    """`weight`: how deep and long, 1 a carbine; `sharp`: how much of the crack is high."""
    length = 0.22 + 0.16 * weight
    t = time(length)
    crack = band(make.hiss(length), 500 * sharp, 7000 * sharp) * fade(t, 0.001, 0.07 * weight)
    body = glide(make.between(150, 190) / weight * np.exp(-t * 16) + 46) * fade(t, 0.001, 0.13 * weight)
    return make.room(clip(crack + 1.1 * body, 2.8), 0.5, 0.22)


def burst(make: Maker, weight: float, sharp: float) -> Sound:
    """Four shots one after the other."""
    whole = np.zeros((int(1.3 * RATE), 2), np.float32)
    for nth in range(4):
        shot, at = gun(make, weight, sharp), int((0.02 + nth * 0.115) * RATE)
        whole[at : at + len(shot)] += shot[: len(whole) - at] * make.between(0.8, 1)
    return whole


def skewer(make: Maker) -> Sound:
    """A heavy thing thrown: breath of air, no powder."""
    t = time(0.32)
    air = band(make.hiss(0.32), 300, 2600) * arch(t, 2.2)
    return together(air, 0.4 * glide(300 + 240 * t / 0.32) * arch(t, 3))


def blade(make: Maker) -> Sound:
    t = time(0.3)
    edge = band(make.hiss(0.3), 2500, 9500) * arch(t, 2.5)
    ring = (glide(np.full(len(t), 2900.0)) + 0.6 * glide(np.full(len(t), 4310.0))) * fade(t, 0.05, 0.22) * 0.25
    return edge + ring


def punch(make: Maker, weight: float = 1.0) -> Sound:
    t = time(0.2)
    thud = glide(120 / weight * np.exp(-t * 14) + 44) * fade(t, 0.002, 0.1)
    return clip(thud + 0.5 * band(make.hiss(0.2), 200, 1800) * fade(t, 0.001, 0.04), 2)


def ricochet(make: Maker) -> Sound:
    t = time(0.34)
    start = make.between(2600, 3600)
    whine = glide(start * np.exp(-t * 3.2)) * fade(t, 0.003, 0.26) * 0.4
    return whine + above(make.hiss(0.34), 3000) * fade(t, 0.001, 0.05)


def slam(make: Maker) -> Sound:
    """A body against a wall."""
    t = time(0.6)
    hit = glide(80 * np.exp(-t * 6) + 32) * fade(t, 0.003, 0.34)
    plate = sum(glide(np.full(len(t), f)) * fade(t, 0.002, 0.3) for f in (212.0, 347.0, 561.0))
    return clip(hit * 1.4 + 0.16 * np.asarray(plate) + 0.7 * below(make.hiss(0.6), 900) * fade(t, 0.002, 0.12), 1.8)


def fall(make: Maker) -> Sound:
    """Somebody goes down: knees, then the rest."""
    whole = np.zeros(int(0.65 * RATE), np.float32)
    for at, loud in ((0.0, 0.6), (0.17, 1.0), (0.27, 0.4)):
        part = punch(make, 1.25) * loud
        start = int(at * RATE)
        whole[start : start + len(part)] += part[: len(whole) - start]
    return below(whole, 1400)


def reload(make: Maker) -> Sound:
    whole = np.zeros(int(0.62 * RATE), np.float32)
    for at, high in ((0.02, 3200), (0.2, 2100), (0.43, 4200)):
        t = time(0.09)
        click = band(make.hiss(0.09), high * 0.6, high * 1.5) * fade(t, 0.001, 0.03)
        click += 0.4 * glide(np.full(len(t), high / 3)) * fade(t, 0.001, 0.03)
        start = int(at * RATE)
        whole[start : start + len(click)] += click
    return whole


def step_metal(make: Maker) -> Sound:
    t = time(0.16)
    ring = sum(
        glide(np.full(len(t), f * make.between(0.94, 1.06))) * fade(t, 0.001, 0.07) for f in (310.0, 522.0, 940.0)
    )
    return 0.3 * np.asarray(ring) + 0.8 * band(make.hiss(0.16), 180, 2400) * fade(t, 0.002, 0.05)


def step_gravel(make: Maker) -> Sound:
    whole = np.zeros(int(0.2 * RATE), np.float32)
    for start in make.dice.integers(0, 6000, 15):
        grain = make.hiss(400 / RATE)[:400] * np.exp(-np.arange(400) / 90).astype(np.float32) * make.between(0.2, 1)
        whole[start : start + 400] += grain
    return band(whole, 1100, 6500)


def step_snow(make: Maker) -> Sound:
    t = time(0.24)
    grains = np.asarray(0.5 + 7 * np.abs(below(make.hiss(0.24), 70)), np.float32)
    return band(make.hiss(0.24) * grains, 700, 3800) * arch(t, 1.4)


def step_ice(make: Maker) -> Sound:
    t = time(0.15)
    return step_metal(make)[: len(t)] * 0.3 + band(make.hiss(0.15), 2800, 9000) * fade(t, 0.001, 0.05)


def door(make: Maker) -> Sound:
    """Air let go, then a plate that slides home."""
    t = time(0.75)
    air = band(make.hiss(0.75), 900, 6000) * fade(t, 0.05, 0.5) * 0.5
    motor = glide(92 + 34 * t) * arch(t, 0.7) * 0.5
    whole = air + motor
    knock = punch(make, 0.8)
    whole[-len(knock) :] += knock * 0.8
    return whole


def grapple(make: Maker) -> Sound:
    t = time(0.4)
    cloth = band(make.hiss(0.4), 500, 3200) * arch(t, 1.6) * (0.6 + 0.4 * glide(np.full(len(t), 17.0)))
    return together(punch(make, 1.3), 0.6 * np.asarray(cloth, np.float32))


def choke(make: Maker) -> Sound:
    """No air: a throat that shuts, twice."""
    t = time(0.7)
    wet = band(make.hiss(0.7), 350, 1300) * np.asarray(np.maximum(0, glide(np.full(len(t), 2.9))), np.float32)
    creak = glide(74 + 14 * glide(np.full(len(t), 8.0))) * arch(t) * 0.3
    return np.asarray(wet * (0.5 + 0.5 * glide(np.full(len(t), 31.0))) + creak, np.float32)


def throw(make: Maker) -> Sound:
    t = time(0.5)
    return band(make.hiss(0.5), 160, 1500) * arch(t, 1.3) + 0.25 * glide(170 - 150 * t) * arch(t, 2)


def shift(make: Maker) -> Sound:
    """Dragged across: a chord that slides up two octaves, with glass in it."""
    t = time(1.3)
    rise = 98 * 2 ** (2.2 * t / 1.3)
    chord = sum(glide(rise * k * (1 + 0.003 * k)) / k for k in (1, 2, 3, 5))
    glass = band(make.hiss(1.3), 1800, 7000) * arch(t, 3) * 0.5
    return make.room(np.asarray(chord * arch(t, 0.7) + glass, np.float32), 1.1, 0.3)


def ripple(make: Maker) -> Sound:
    """The telegraph of a shift: two notes that beat against each other."""
    t = time(0.9)
    return np.asarray((glide(220 + 3 * t) + glide(226 - 2 * t) + 0.4 * glide(441 + 9 * t)) * arch(t, 1.2), np.float32)


def link(make: Maker) -> Sound:
    t = time(1.0)
    tones = sum(glide(np.full(len(t), f)) * arch(t, 1 + n) for n, f in enumerate((293.7, 440.0, 587.3)))
    return make.room(np.asarray(tones, np.float32), 1.0, 0.35)


def crack(make: Maker) -> Sound:
    whole = np.zeros(int(1.0 * RATE), np.float32)
    for at in (0.0, 0.07, 0.12, 0.26):
        t = time(0.3)
        part = above(make.hiss(0.3), 1500) * fade(t, 0.001, 0.09)
        part = part + glide(make.between(900, 2600) * np.exp(-t * 5)) * fade(t, 0.001, 0.15)
        start = int(at * RATE)
        whole[start : start + len(part)] += np.asarray(part, np.float32) * make.between(0.5, 1)
    return make.room(whole, 0.9, 0.3)


def collapse(make: Maker) -> Sound:
    t = time(1.4)
    rumble = below(make.hiss(1.4), 260) * fade(t, 0.04, 1.1, 3.5) * 5
    stones = np.zeros(len(t), np.float32)
    for at in make.dice.uniform(0, 1.1, 12):
        part, start = punch(make, make.between(0.7, 1.6)), int(at * RATE)
        stones[start : start + len(part)] += part[: len(stones) - start] * make.between(0.2, 0.7)
    return clip(rumble + stones, 1.4)


def crash(make: Maker) -> Sound:
    t = time(1.5)
    boom = below(make.hiss(1.5), 700) * fade(t, 0.004, 0.9) * 4
    deep = glide(68 * np.exp(-t * 3) + 26) * fade(t, 0.002, 0.9)
    return make.room(clip(boom + deep * 1.2, 2), 1.0, 0.2)


def flames(make: Maker) -> Sound:
    t = time(0.9)
    roar = band(make.hiss(0.9), 120, 1600) * fade(t, 0.1, 0.8, 3)
    return roar + np.asarray(above(make.hiss(0.9), 4000) * (make.dice.random(len(t)) > 0.996) * 6, np.float32)


def dress(make: Maker) -> Sound:
    """Cloth torn, then wound."""
    t = time(0.8)
    return band(make.hiss(0.8), 1200, 7000) * (fade(t, 0.12, 0.2) + 0.5 * arch(t, 6))


def sign(make: Maker, first: float, second: float, bright: float = 0.3) -> Sound:
    """Two short notes: something good when they rise, bad when they fall."""
    whole = np.zeros(int(0.5 * RATE), np.float32)
    for at, pitch in ((0.0, first), (0.12, second)):
        t = time(0.34)
        tone = (glide(np.full(len(t), pitch)) + bright * glide(np.full(len(t), pitch * 2.01))) * fade(t, 0.006, 0.26)
        start = int(at * RATE)
        whole[start : start + len(tone)] += np.asarray(tone, np.float32)[: len(whole) - start]
    return whole


def tick(make: Maker, pitch: float, length: float) -> Sound:
    t = time(length)
    return np.asarray(
        (glide(np.full(len(t), pitch)) + 0.4 * glide(np.full(len(t), pitch * 1.5))) * fade(t, 0.001, length / 2)
    )
