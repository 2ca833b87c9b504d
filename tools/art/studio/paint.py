"""Painters of floors and decals in plan. Coordinates are in tiles; patches repeat every 8 tiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.noise import F32, cells2, fractal2, hash2, smooth, value2
from studio.rigs import linear, srgb

PERIOD = 8


@dataclass(frozen=True)
class Relief:
    """Height in tiles, linear colour and shine of every texel."""

    height: F32
    colour: F32
    shine: F32


def cloud(x: F32, y: F32, frequency: float, octaves: int = 4, seed: int = 0) -> F32:
    """Fractal noise repeating with the patch; `frequency` in cells a tile, in eighths."""
    return fractal2(x * frequency, y * frequency, octaves, seed, round(PERIOD * frequency))


def world_noise(x: F32, y: F32) -> F32:
    """Noise for ragged edges, the same for neighbours."""
    return cloud(x, y, 3, 3, 333)


def _cell(x: F32, y: F32) -> tuple[F32, F32, F32]:
    """Place within the tile and a number 0..1 for the tile."""
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    return (x - i).astype(np.float32), (y - j).astype(np.float32), hash2(i % PERIOD, j % PERIOD, 3)


def _edge(u: F32, v: F32) -> F32:
    return np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))


def _plate_height(u: F32, v: F32, r: F32) -> F32:
    """Plates with seams, sub-panels, inset hatches and rivets, chosen by the tile's number."""
    height = smooth(0.006, 0.030, _edge(u, v)) * 0.040
    split = np.where(
        r < 0.22,
        np.abs(u - 0.5),
        np.where(r < 0.44, np.abs(v - 0.5), np.where(r < 0.56, np.minimum(np.abs(u - 0.5), np.abs(v - 0.5)), 1.0)),
    ).astype(np.float32)
    height = height - 0.016 * (1 - smooth(0.004, 0.020, split))
    inset = np.maximum(np.abs(u - 0.5), np.abs(v - 0.5)).astype(np.float32)
    height = height - 0.018 * (r > 0.84) * (1 - smooth(0.26, 0.285, inset))
    tread = np.abs(((u + v) * 7) % 1 - 0.5) + np.abs(((u - v) * 7) % 1 - 0.5)
    height = height + 0.010 * ((r > 0.56) & (r < 0.66) & (inset < 0.40)) * (
        1 - smooth(0.22, 0.34, tread.astype(np.float32))
    )
    rivet = np.hypot(np.abs(np.abs(u - 0.5) - 0.41), np.abs(np.abs(v - 0.5) - 0.41)).astype(np.float32)
    return np.asarray(height + 0.016 * (1 - smooth(0.013, 0.030, rivet)), np.float32)


def _steel(x: F32, y: F32, r: F32, height: F32, seam: F32) -> tuple[F32, F32]:
    """Worn metal: colour and wear."""
    cloudy, brush = cloud(x, y, 3, 4, 11), value2(x * 40, y * 3, 21, 0)
    colour = (
        linear("#55626e") * (1 + (r - 0.5) * 0.22)[..., None] * (0.70 + 0.5 * cloudy + 0.10 * (brush - 0.5))[..., None]
    )
    wear = smooth(0.58, 0.72, cloud(x + 1, y, 2, 4, 31)) * 0.5
    colour = colour * (1 - wear * 0.45)[..., None] + linear("#3b332d") * (wear * 0.30)[..., None]
    large = cloud(x, y, 0.375, 3, 77)
    colour = colour * (0.80 + 0.4 * large)[..., None]
    dark = 1 - smooth(0.002, 0.014, seam)
    slope = np.abs(np.roll(height, 1, 0) - height) + np.abs(np.roll(height, 1, 1) - height)
    colour = colour * (1 + 0.5 * ((slope > 0.004) & (height > 0.02)) * smooth(0.45, 0.7, cloudy))[..., None]
    return np.asarray(colour * (1 - 0.70 * dark)[..., None], np.float32), wear


def plates(x: F32, y: F32) -> Relief:
    u, v, r = _cell(x, y)
    height = _plate_height(u, v, r)
    colour, wear = _steel(x, y, r, height, _edge(u, v))
    return Relief(height, colour, np.asarray(0.22 * (1 - wear) * (0.5 + cloud(x, y, 3, 4, 11)), np.float32))


def grates(x: F32, y: F32) -> Relief:
    """A floor of bars over darkness inside a frame."""
    base, (u, v, r) = plates(x, y), _cell(x, y)
    inset = np.maximum(np.abs(u - 0.5), np.abs(v - 0.5)).astype(np.float32)
    inside = inset < 0.42
    bars = (np.abs((np.where(r > 0.5, u, v) * 9) % 1 - 0.5) * 2).astype(np.float32)
    metal = (bars > 0.45)[..., None]
    floor = np.where(metal, linear("#66737f"), linear("#0a0f14"))
    height = np.where(inside, 0.035 * smooth(0.3, 0.55, bars), np.where(inset < 0.45, 0.02, base.height))
    return Relief(
        np.asarray(height, np.float32),
        np.asarray(np.where(inside[..., None], floor, base.colour), np.float32),
        np.where(inside & ~metal[..., 0], 0, base.shine).astype(np.float32),
    )


def hazard(x: F32, y: F32) -> Relief:
    """A frame of worn amber stripes."""
    base, (u, v, _) = plates(x, y), _cell(x, y)
    inset = np.maximum(np.abs(u - 0.5), np.abs(v - 0.5)).astype(np.float32)
    band = (inset > 0.30) & (inset < 0.465)
    worn = cloud(x, y, 5, 4, 55)
    paint = band & (worn > 0.36)
    stripe = (((x + y) * 5) % 1 < 0.5)[..., None]
    colour = np.where(stripe, linear("#b98328"), linear("#1c2127")) * (0.55 + 0.5 * worn)[..., None]
    return Relief(base.height, np.asarray(np.where(paint[..., None], colour, base.colour), np.float32), base.shine)


def _stones(x: F32, y: F32) -> tuple[F32, F32]:
    big, _, ident = cells2(x * 4.25, y * 4.25, 5, 34)
    small, _, ident2 = cells2(x * 10.5, y * 10.5, 9, 84)
    tall = np.sqrt(np.clip(1 - (big / 0.50) ** 2, 0, 1)) * 0.070 * (ident > 0.45)
    low = np.sqrt(np.clip(1 - (small / 0.50) ** 2, 0, 1)) * 0.032
    return np.maximum(tall, low).astype(np.float32), np.where(tall > low, ident, ident2).astype(np.float32)


def gravel(x: F32, y: F32) -> Relief:
    """Icy gravel: stones of two sizes, drifts of frost between."""
    stones, ident = _stones(x, y)
    frost = smooth(0.52, 0.68, cloud(x, y, 0.625, 4, 51)) * 0.7
    height = stones * (1 - 0.6 * frost) + cloud(x, y, 24, 2, 61) * 0.010 + frost * 0.02
    tint = np.where(
        (hash2((ident * 999).astype(np.int64), (ident * 77).astype(np.int64), 3) > 0.8)[..., None],
        np.array([1.12, 1.0, 0.88], np.float32),
        np.array([0.95, 1.0, 1.08], np.float32),
    )
    colour = (0.050 + 0.105 * ident)[..., None] * tint * (0.42 + 0.58 * smooth(0.0, 0.02, stones))[..., None]
    colour = colour * (0.75 + 0.5 * cloud(x, y, 0.375, 3, 78))[..., None]
    colour = colour * (1 - 0.55 * frost[..., None]) + linear("#8795a6") * (0.42 * frost)[..., None]
    return Relief(
        np.asarray(height, np.float32), np.asarray(colour, np.float32), np.asarray(0.05 + 0.05 * frost, np.float32)
    )


def ice(x: F32, y: F32) -> Relief:
    """Dull blue ice with pale cracks and depth."""
    bend = 0.30 * (cloud(x, y, 3, 2, 95) - 0.5)
    first, second, _ = cells2(x * 0.875 + bend, y * 0.875 - bend, 13, 7)
    crack = 1 - smooth(0.006, 0.030, second - first)
    first, second, _ = cells2(x * 2.375 + bend, y * 2.375, 17, 19)
    crack = np.maximum(crack, 0.40 * (1 - smooth(0.008, 0.03, second - first)))
    deep = cloud(x, y, 1.5, 4, 91)
    colour = linear("#5f8aa3") * (0.50 + 0.75 * deep)[..., None]
    colour = colour * (0.85 + 0.3 * smooth(0.4, 0.7, cloud(x, y, 6, 3, 97)))[..., None] + (crack * 0.16)[..., None]
    return Relief(
        np.asarray(0.015 * cloud(x, y, 2, 3, 71) - 0.008 * crack, np.float32),
        np.asarray(colour, np.float32),
        np.asarray(0.55 - 0.3 * crack, np.float32),
    )


def snow(x: F32, y: F32) -> Relief:
    """Wind-packed snow in low ripples."""
    ripple = np.sin((x * 1.0 + y * 3.0) * 2 * np.pi / 2 + 5 * cloud(x, y, 1, 3, 43)) * 0.006
    height = 0.10 * cloud(x, y, 1, 4, 47) + ripple + 0.004 * cloud(x, y, 20, 2, 49)
    colour = linear("#93a1b1") * (0.80 + 0.3 * cloud(x, y, 2, 4, 53))[..., None]
    return Relief(np.asarray(height, np.float32), np.asarray(colour, np.float32), np.full(x.shape, 0.05, np.float32))


def _spot(x: F32, y: F32, variant: int, ragged: float = 0.35, frequency: float = 4) -> F32:
    """Distance from the tile's middle with a ragged outline; 0 at the middle, about 1 at the tile's edge."""
    wobble = fractal2(x * frequency + 17 * variant, y * frequency + 5, 4, 200 + variant) - 0.5
    return np.asarray(np.hypot(x - 0.5, y - 0.5) * 2 + ragged * 2 * wobble, np.float32)


def scorch(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    d = _spot(x, y, variant)
    alpha = 0.80 * (1 - smooth(0.2, 1.05, d)) * (0.6 + 0.4 * fractal2(x * 9, y * 9, 3, variant))
    ash = (1 - smooth(0.1, 0.4, d))[..., None]
    return np.asarray(srgb("#07080a") * (1 - ash) + srgb("#1c1a1a") * ash, np.float32), np.asarray(alpha, np.float32)


def breach(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    """Torn hull: a hole into the void with bright, bent edges."""
    d = _spot(x, y, variant, 0.42, 3)
    hole, lip = d < 0.50, (d >= 0.50) & (d < 0.66)
    facing = smooth(-0.4, 0.4, (0.5 - x) * -0.6 + (y - 0.5) * 0.8)[..., None]
    metal = srgb("#2b343d") * facing + srgb("#93a4b2") * (1 - facing)
    inner = srgb("#020304") + srgb("#0d1a22") * smooth(0.25, 0.5, d)[..., None]
    colour = np.where(hole[..., None], inner, np.where(lip[..., None], metal, srgb("#0a0c0f")))
    alpha = np.where(d < 0.66, 1.0, 0.65 * (1 - smooth(0.66, 1.1, d)))
    return np.asarray(colour, np.float32), np.asarray(alpha, np.float32)


def oil(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    d = _spot(x, y, variant + 40, 0.30, 2.5)
    sheen = smooth(0.5, 0.75, fractal2(x * 3, y * 6, 3, 61 + variant))[..., None]
    colour = srgb("#0b0f14") * (1 - 0.6 * sheen) + srgb("#33475c") * (0.6 * sheen)
    return np.asarray(colour, np.float32), np.asarray(0.72 * (1 - smooth(0.5, 0.64, d)), np.float32)


def _scatter(x: F32, y: F32, variant: int, tint: F32, density: float, frequency: float) -> tuple[F32, F32]:
    near, _, ident = cells2(x * frequency + 31 * variant, y * frequency, 90 + variant)
    d = _spot(x, y, variant, 0.3)
    chip = (near < 0.16 + 0.28 * ident) & (ident > density) & (d < 0.95)
    light = smooth(0.30, 0.0, near)[..., None]
    shade = (np.hypot(x - 0.5, y - 0.5) < 0.6) & (near < 0.50) & (ident > density) & (d < 0.95)
    colour = np.where(chip[..., None], tint * (0.55 + 0.6 * ident[..., None]) * (0.6 + 0.5 * light), srgb("#05070a"))
    return np.asarray(colour, np.float32), np.where(chip, 1.0, 0.45 * shade).astype(np.float32)


def debris(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    return _scatter(x, y, variant, srgb("#5d6a75"), 0.62, 9)


def rubble(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    return _scatter(x, y, variant + 7, srgb("#8b93a0"), 0.6, 7)


def crack(x: F32, y: F32, variant: int) -> tuple[F32, F32]:
    """A dark fissure with a pale rim."""
    bend = 0.25 * (fractal2(x * 4, y * 4, 3, 70 + variant) - 0.5)
    near, second, _ = cells2(x * 1.6 + bend + 9 * variant, y * 1.6 - bend, 75 + variant)
    line, fade = second - near, 1 - smooth(0.4, 0.95, _spot(x, y, variant, 0.2))
    core = 1 - smooth(0.02, 0.05, line)
    rim = (1 - smooth(0.05, 0.10, line)) * (1 - core)
    colour = srgb("#05070d") * core[..., None] + srgb("#93a9bd") * (1 - core)[..., None]
    return np.asarray(colour, np.float32), np.asarray((core * 0.9 + rim * 0.35) * fade, np.float32)
