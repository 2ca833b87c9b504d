"""Hash noise that is the same on every machine: integer hashes only, no platform random source."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]


def hash2(ix: npt.NDArray[np.int64], iy: npt.NDArray[np.int64], seed: int = 0) -> F32:
    """A number in 0..1 for each integer pair; any shape."""
    h = (ix * 374761393 + iy * 668265263 + seed * 1442695041) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return np.asarray(((h ^ (h >> 16)) & 0xFFFF) / 65535.0, np.float32)


def value2(x: F32, y: F32, seed: int = 0, period: int = 0) -> F32:
    """Smooth value noise in 0..1; repeats every `period` cells when period > 0."""
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    u, v = (x - i).astype(np.float32), (y - j).astype(np.float32)
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    i1, j1 = i + 1, j + 1
    if period:
        i, j, i1, j1 = i % period, j % period, i1 % period, j1 % period
    low = hash2(i, j, seed) * (1 - u) + hash2(i1, j, seed) * u
    high = hash2(i, j1, seed) * (1 - u) + hash2(i1, j1, seed) * u
    return np.asarray(low * (1 - v) + high * v, np.float32)


def fractal2(x: F32, y: F32, octaves: int = 4, seed: int = 0, period: int = 0) -> F32:
    """Sum of octaves of value noise in 0..1; the period is in cells of the first octave."""
    total = np.zeros(np.broadcast(x, y).shape, np.float32)
    weight = 0.5
    for k in range(octaves):
        total += weight * value2(x * 2**k, y * 2**k, seed + 7 * k, period * 2**k)
        weight *= 0.5
    return np.asarray(total / (1 - 0.5**octaves), np.float32)


def cells2(x: F32, y: F32, seed: int = 0, period: int = 0) -> tuple[F32, F32, F32]:
    """Distances to the nearest and second nearest feature point and a 0..1 id of the nearest."""
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    near = np.full(x.shape, 9, np.float32)
    second, ident = near.copy(), np.zeros(x.shape, np.float32)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            a, b = i + dx, j + dy
            wa, wb = (a % period, b % period) if period else (a, b)
            px, py = a + 0.15 + 0.7 * hash2(wa, wb, seed), b + 0.15 + 0.7 * hash2(wa, wb, seed + 1)
            d = np.hypot(px - x, py - y).astype(np.float32)
            closer = d < near
            second = np.where(closer, near, np.minimum(second, d))
            ident = np.where(closer, hash2(wa, wb, seed + 2), ident)
            near = np.where(closer, d, near)
    return near, second, ident


def _hash3(x: npt.NDArray[np.int64], y: npt.NDArray[np.int64], z: npt.NDArray[np.int64]) -> F32:
    return hash2(x + z * 7919, y + z * 104729, 17)


def value3(points: F32) -> F32:
    """Smooth value noise in -1..1 at points of shape (3, n)."""
    cell = np.floor(points)
    f = (points - cell).astype(np.float32)
    f = f * f * (3 - 2 * f)
    i = cell.astype(np.int64)
    total = np.zeros(points.shape[1], np.float32)
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                w = (f[0] if dx else 1 - f[0]) * (f[1] if dy else 1 - f[1]) * (f[2] if dz else 1 - f[2])
                total += w * _hash3(i[0] + dx, i[1] + dy, i[2] + dz)
    return np.asarray(total * 2 - 1, np.float32)


def smooth(low: float, high: float, x: F32) -> F32:
    """Smooth step from 0 at `low` to 1 at `high`."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)
