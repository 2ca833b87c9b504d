"""Signed distance primitives. A field takes points of shape (3, n) in tiles and returns n distances in tiles."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from studio.noise import value3

F32 = npt.NDArray[np.float32]
Field = Callable[[F32], F32]
Triple = Sequence[float]


def rotation(rx: float = 0.0, ry: float = 0.0, rz: float = 0.0) -> F32:
    """Matrix turning by degrees about x, then y, then z; positive ry points +x downwards."""
    (cx, sx), (cy, sy), (cz, sz) = ((math.cos(math.radians(a)), math.sin(math.radians(a))) for a in (rx, ry, rz))
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return np.asarray(about_z @ about_y @ about_x, np.float32)


def _column(values: Triple) -> F32:
    return np.array(values, np.float32)[:, None]


def _length(q: F32) -> F32:
    return np.asarray(np.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]), np.float32)


def sphere(centre: Triple, radius: float) -> Field:
    c = _column(centre)
    return lambda p: _length(p - c) - np.float32(radius)


def ellipsoid(centre: Triple, radii: Triple, turn: Triple | None = None) -> Field:
    """Approximate distance, good near the surface; `turn` is degrees about x, y, z."""
    c, inv = _column(centre), np.asarray(1 / _column(radii), np.float32)
    inv2 = inv * inv
    matrix = None if turn is None else rotation(*turn).T

    def field(p: F32) -> F32:
        q = p - c
        if matrix is not None:
            q = matrix @ q
        k0 = _length(q * inv)
        return np.asarray(k0 * (k0 - 1) / (_length(q * inv2) + np.float32(1e-6)), np.float32)

    return field


def capsule(a: Triple, b: Triple, radius: float, radius_b: float | None = None) -> Field:
    """A rounded rod from a to b whose radius runs from `radius` to `radius_b`."""
    start, axis = _column(a), _column(b) - _column(a)
    scale = axis / (np.float32((axis * axis).sum()) + np.float32(1e-9))
    growth = np.float32((radius if radius_b is None else radius_b) - radius)

    def field(p: F32) -> F32:
        q = p - start
        h = np.clip(q[0] * scale[0] + q[1] * scale[1] + q[2] * scale[2], 0, 1)
        return np.asarray(_length(q - axis * h) - (np.float32(radius) + growth * h), np.float32)

    return field


def box(centre: Triple, half: Triple, bevel: float = 0.02, turn: Triple | None = None, taper: float = 0.0) -> Field:
    """A bevelled box; `taper` is the share of width lost from bottom to top."""
    c, h = _column(centre), _column(half) - np.float32(bevel)
    matrix = None if turn is None else rotation(*turn).T
    full = half[2]

    def field(p: F32) -> F32:
        q = p - c
        if matrix is not None:
            q = matrix @ q
        if taper:
            k = 1 - taper * np.clip((q[2] / full + 1) / 2, 0, 1)
            q = np.stack([q[0] / k, q[1] / k, q[2]])
        q = np.abs(q) - h
        outside = _length(np.maximum(q, 0))
        inside = np.minimum(np.maximum(np.maximum(q[0], q[1]), q[2]), 0)
        d = outside + inside - np.float32(bevel)
        return np.asarray(d * np.float32(0.7), np.float32) if taper else d

    return field


def cylinder(centre: Triple, radius: float, half: float, bevel: float = 0.01, turn: Triple | None = None) -> Field:
    """An upright bevelled cylinder, turned by degrees when asked."""
    c = _column(centre)
    matrix = None if turn is None else rotation(*turn).T

    def field(p: F32) -> F32:
        q = p - c
        if matrix is not None:
            q = matrix @ q
        dr = np.sqrt(q[0] * q[0] + q[1] * q[1]) - np.float32(radius - bevel)
        dz = np.abs(q[2]) - np.float32(half - bevel)
        rim = np.sqrt(np.maximum(dr, 0) ** 2 + np.maximum(dz, 0) ** 2)
        return np.asarray(np.minimum(np.maximum(dr, dz), 0) + rim - np.float32(bevel), np.float32)

    return field


def torus(centre: Triple, radius: float, thickness: float, turn: Triple | None = None) -> Field:
    """A ring lying flat before it is turned."""
    c = _column(centre)
    matrix = None if turn is None else rotation(*turn).T

    def field(p: F32) -> F32:
        q = p - c
        if matrix is not None:
            q = matrix @ q
        ring = np.sqrt(q[0] * q[0] + q[1] * q[1]) - np.float32(radius)
        return np.asarray(np.sqrt(ring * ring + q[2] * q[2]) - np.float32(thickness), np.float32)

    return field


def frustum(base: Triple, radius: float, top_radius: float, height: float, squash: float = 1.0) -> Field:
    """An upright cone with its tip cut off; `squash` is its depth along x relative to its width along y."""
    c = _column(base)

    def field(p: F32) -> F32:
        q = p - c
        r = radius + (top_radius - radius) * np.clip(q[2] / height, 0, 1)
        d = np.sqrt((q[0] / squash) ** 2 + q[1] * q[1]) - r
        return np.asarray(np.maximum(d, np.maximum(-q[2], q[2] - height)) * 0.8, np.float32)

    return field


def blend(width: float, *fields: Field) -> Field:
    """Union whose joins are rounded over `width` tiles."""

    def field(p: F32) -> F32:
        d = fields[0](p)
        for other in fields[1:]:
            e = other(p)
            h = np.clip(0.5 + 0.5 * (e - d) / width, 0, 1)
            d = e + (d - e) * h - width * h * (1 - h)
        return np.asarray(d, np.float32)

    return field


def union(*fields: Field) -> Field:
    def field(p: F32) -> F32:
        d = fields[0](p)
        for other in fields[1:]:
            d = np.minimum(d, other(p))
        return d

    return field


def cut(body: Field, hole: Field) -> Field:
    return lambda p: np.maximum(body(p), -hole(p))


def common(a: Field, b: Field) -> Field:
    return lambda p: np.maximum(a(p), b(p))


def above(height: float) -> Field:
    """The half space over a height."""
    return lambda p: np.float32(height) - p[2]


def below(height: float) -> Field:
    return lambda p: p[2] - np.float32(height)


def rough(body: Field, amount: float, frequency: float | Triple, seed: float = 0.0) -> Field:
    """Displaces a surface by noise; amounts over a tenth of 1/frequency make the distance unsafe."""
    scale = _column((frequency,) * 3 if isinstance(frequency, (int, float)) else frequency)
    return lambda p: np.asarray(body(p) + np.float32(amount) * value3(p * scale + np.float32(seed)), np.float32)


def shared(body: Field) -> Field:
    """A costly field that several parts build on: asked again for the same array it repeats its last answer."""
    last: list[tuple[F32, F32]] = []

    def field(p: F32) -> F32:
        if not last or last[0][0] is not p:
            last[:] = [(p, body(p))]
        return last[0][1]

    return field
