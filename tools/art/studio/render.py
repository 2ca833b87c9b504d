"""Ray-marches a model into a picture: 2:1 dimetric camera, key shadows, occlusion, ink, ground shadow.

World: one unit is a tile, +x runs down-right on screen, +y down-left, +z up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.camera import TO_SCENE, Canvas, camera_rays
from studio.model import Model, Scene
from studio.noise import value3
from studio.rigs import Rig, tone, unit

F32 = npt.NDArray[np.float32]
INK = np.array((0.035, 0.045, 0.07), np.float32)
SHADE = np.array((0.02, 0.03, 0.06), np.float32)


@dataclass(frozen=True)
class Look:
    """How a sprite is finished. `reach` is where the ground shadow fades out, in tiles from the foot."""

    shadow: bool = True
    outline: float = 1.5
    inner_ink: float = 0.72
    reach: float = 0.95
    floor: float = 0.0
    veil: float = 0.0


@dataclass(frozen=True)
class Surface:
    """What the rays met: indices of lit samples, their points, depths and part numbers."""

    index: npt.NDArray[np.int64]
    points: F32
    depth: F32
    which: npt.NDArray[np.int64]


def render(model: Model, canvas: Canvas, rig: Rig, look: Look) -> npt.NDArray[np.uint8]:
    """A picture (height, width, 4) of 8-bit straight-alpha values; the foot is at canvas.anchor."""
    scene = Scene(model)
    surface = _march(scene, canvas, look)
    high, wide, ss = canvas.height, canvas.width, canvas.samples
    colour = np.zeros((high * ss * wide * ss, 3), np.float32)
    solid = np.zeros(high * ss * wide * ss, np.float32)
    depth = np.full(high * ss * wide * ss, 99, np.float32)
    if len(surface.index):
        colour[surface.index] = _shade(scene, surface, rig, look).T
        solid[surface.index] = _opacity(scene, surface, look)
        depth[surface.index] = surface.depth
    shape = (high * ss, wide * ss)
    inked = _inner_ink(scene, surface, depth.reshape(shape), shape, look)
    picture = tone(colour.reshape(*shape, 3) * inked[..., None])
    shadow = _ground_shadow(scene, canvas, rig, look) if look.shadow else np.zeros((high, wide), np.float32)
    return _compose(picture, solid.reshape(shape), depth.reshape(shape) < 90, shadow, canvas, look)


def _near_mask(scene: Scene, canvas: Canvas, look: Look) -> tuple[npt.NDArray[np.bool_], F32]:
    """Marches one fat ray per block of pixels: which blocks come near the body, and from what depth."""
    block = 4
    origin, floor_t = camera_rays(canvas, block, look.floor)
    size = origin.shape[1]
    radius = np.float32(0.75 * block * math.sqrt(2) / canvas.tile)
    t, nearest = np.zeros(size, np.float32), np.full(size, 9, np.float32)
    active = np.arange(size)
    for _ in range(40):
        d = scene.distance(origin[:, active] + t[active] * TO_SCENE[:, None])
        nearest[active] = np.minimum(nearest[active], d)
        t[active] += np.maximum(d - radius * 0.5, radius * 0.5)
        active = active[(nearest[active] > radius) & (t[active] < floor_t[active] + 0.1)]
        if not len(active):
            break
    rows, columns = -(-canvas.height // block), -(-canvas.width // block)
    near = (nearest <= radius).reshape(rows, columns)
    start = np.where(near, t.reshape(rows, columns) - 2.5 * radius, 99)
    padded, first = np.pad(near, 1), np.pad(start, 1, constant_values=99)
    grown, earliest = near.copy(), start.copy()
    for dy in (0, 1, 2):
        for dx in (0, 1, 2):
            grown |= padded[dy : dy + rows, dx : dx + columns]
            earliest = np.minimum(earliest, first[dy : dy + rows, dx : dx + columns])
    fine = block * canvas.samples
    big = np.repeat(np.repeat(grown, fine, 0), fine, 1)
    starts = np.repeat(np.repeat(earliest, fine, 0), fine, 1)
    cut = (slice(0, canvas.height * canvas.samples), slice(0, canvas.width * canvas.samples))
    return big[cut].ravel(), np.asarray(np.maximum(starts[cut].ravel(), 0), np.float32)


def _march(scene: Scene, canvas: Canvas, look: Look) -> Surface:
    mask, start = _near_mask(scene, canvas, look)
    candidates = np.flatnonzero(mask)
    origin, floor_t = camera_rays(canvas, 0, look.floor, candidates)
    t, hit = start[candidates].copy(), np.zeros(len(candidates), bool)
    active = np.arange(len(candidates))
    for _ in range(48):
        d = scene.distance(origin[:, active] + t[active] * TO_SCENE[:, None])
        done = d < 0.0025
        hit[active[done]] = True
        t[active] += np.where(done, 0, d * np.float32(0.93))
        active = active[~done & (t[active] < floor_t[active] + 0.02)]
        if not len(active):
            break
    hit &= t < floor_t + 0.02
    points = origin[:, hit] + t[hit] * TO_SCENE[:, None]
    which = scene.nearest(points) if hit.any() else np.zeros(0, np.int64)
    return Surface(candidates[hit], points, t[hit], which)


def _occlusion(scene: Scene, points: F32, normals: F32, floor: float) -> F32:
    open_sky = np.ones(points.shape[1], np.float32)
    for reach in (0.04, 0.10, 0.2):
        probe = points + normals * np.float32(reach)
        room = np.minimum(scene.distance(probe), probe[2] - floor)
        open_sky -= np.clip(reach - room, 0, 1) * np.float32(0.25 / reach)
    return np.asarray(np.clip(open_sky, 0.18, 1), np.float32)


def _shadow_ray(scene: Scene, points: F32, light: F32, start: float, hardness: float, steps: int) -> F32:
    """Share of key light that reaches each point, with a soft edge."""
    lit, t = np.ones(points.shape[1], np.float32), np.full(points.shape[1], start, np.float32)
    active = np.arange(points.shape[1])
    for _ in range(steps):
        d = scene.distance(points[:, active] + light[:, None] * t[active])
        lit[active] = np.minimum(lit[active], np.clip(hardness * d / t[active], 0, 1))
        t[active] += np.clip(d, 0.025, 0.25)
        active = active[(lit[active] > 0.02) & (t[active] < 1.8)]
        if not len(active):
            break
    return lit


def _column(scene: Scene, name: str, which: npt.NDArray[np.int64]) -> F32:
    return np.array([getattr(m, name) for m in scene.materials], np.float32)[which]


def _albedo(scene: Scene, surface: Surface) -> F32:
    base = np.stack([m.tone() for m in scene.materials])[surface.which].T
    grain = _column(scene, "grain", surface.which)
    if not grain.any():
        return base
    q = scene.locals(surface.points, surface.which) * _column(scene, "grain_scale", surface.which)
    return np.asarray(base * (1 + grain * (0.6 * value3(q) + 0.4 * value3(q * 2.3 + 7))), np.float32)


def _shade(scene: Scene, surface: Surface, rig: Rig, look: Look) -> F32:
    """Linear colour (3, n) of every lit sample."""
    points, which = surface.points, surface.which
    n = scene.normals(points, which)
    base, light = _albedo(scene, surface), unit(rig.key)
    facing = np.clip(light @ n, 0, 1)
    lit = np.zeros(len(facing), np.float32)
    faced = np.flatnonzero(facing > 0.001)
    lit[faced] = _shadow_ray(scene, points[:, faced] + n[:, faced] * 0.012, light, 0.03, 9, 16)
    open_sky = _occlusion(scene, points, n, look.floor)
    up = n[2] * 0.5 + 0.5
    tint = [np.array(c, np.float32)[:, None] for c in (rig.sky, rig.ground, rig.key_colour, rig.fill_colour, rig.rim)]
    ambient = (tint[0] * up + tint[1] * (1 - up)) * open_sky
    colour = base * (ambient + tint[2] * (facing * (0.12 + 0.88 * lit)) + tint[3] * np.clip(unit(rig.fill) @ n, 0, 1))
    half = unit(tuple(light - TO_SCENE))
    colour += tint[2] * (
        _column(scene, "shine", which) * np.clip(half @ n, 0, 1) ** _column(scene, "gloss", which) * lit
    )
    edge = np.clip(1 + TO_SCENE @ n, 0, 1) ** 3 * np.clip(n[2] * 0.6 + 0.5, 0, 1)
    colour += tint[4] * (edge * 0.55 * open_sky)
    glow = _column(scene, "glow", which)
    return np.asarray(colour * (1 - np.clip(glow, 0, 1)) + base * glow * 1.6, np.float32)


def _opacity(scene: Scene, surface: Surface, look: Look) -> F32:
    """1 for solid bodies; a veiled body is clear where it faces the eye and denser at its edges."""
    if not look.veil:
        return np.ones(len(surface.index), np.float32)
    n = scene.normals(surface.points, surface.which)
    edge = np.clip(1 + TO_SCENE @ n, 0, 1)
    glow = np.clip(_column(scene, "glow", surface.which), 0, 1)
    return np.asarray(np.clip(1 - look.veil * (1 - edge**1.5) + glow, 0, 1), np.float32)


def _inner_ink(scene: Scene, surface: Surface, depth: F32, shape: tuple[int, int], look: Look) -> F32:
    """A factor per sample: darker along steps in depth, so that limbs part from the body behind them."""
    if not look.inner_ink:
        return np.ones(shape, np.float32)
    step = np.zeros_like(depth)
    for move in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        step = np.maximum(step, depth - np.roll(depth, move, (0, 1)))
    line = ((step > 0.085) & (depth < 90)).astype(np.float32)
    line = np.maximum(line, np.maximum(np.roll(line, 1, 0), np.roll(line, 1, 1)) * 0.5)
    strength = np.ones(shape[0] * shape[1], np.float32)
    if len(surface.index):
        strength[surface.index] = _column(scene, "ink", surface.which)
    return np.asarray(1 - look.inner_ink * line * strength.reshape(shape), np.float32)


def _ground_shadow(scene: Scene, canvas: Canvas, rig: Rig, look: Look) -> F32:
    """Darkness 0..1 of the floor at output resolution."""
    origin, floor_t = camera_rays(canvas, 1, look.floor)
    ground = origin + floor_t * TO_SCENE[:, None]
    radius = np.hypot(ground[0], ground[1])
    near = np.flatnonzero(radius < look.reach)
    spot, light = ground[:, near], unit(rig.key)
    lit = _shadow_ray(scene, spot, light, 0.02, 5, 20)
    contact = np.clip(scene.distance(spot + np.array([[0], [0], [0.06]], np.float32)) / 0.16, 0, 1)
    fade = np.clip((look.reach - radius[near]) / (0.55 * look.reach), 0, 1)
    dark = np.zeros(canvas.height * canvas.width, np.float32)
    dark[near] = (1 - (lit * 0.5 + 0.5) * (0.45 + 0.55 * contact)) * fade
    return dark.reshape(canvas.height, canvas.width)


def _outline(solid: npt.NDArray[np.bool_], width: float, samples: int) -> F32:
    """Samples within `width` output pixels outside the body."""
    grown = solid.astype(np.float32)
    for _ in range(max(1, round(width * samples))):
        grown = np.maximum.reduce([grown] + [np.roll(grown, s, a) for s in (1, -1) for a in (0, 1)])
    return np.asarray(grown * ~solid, np.float32)


def _compose(
    picture: F32, solid: F32, body: npt.NDArray[np.bool_], shadow: F32, canvas: Canvas, look: Look
) -> npt.NDArray[np.uint8]:
    """Shadow under outline under body, then down to output resolution."""
    ss = canvas.samples
    premultiplied, alpha = picture * solid[..., None], solid
    if look.outline:
        line = _outline(body, look.outline, ss) * 0.9 * (1 - alpha)
        premultiplied, alpha = premultiplied + INK * line[..., None], alpha + line
    dark = np.repeat(np.repeat(shadow, ss, 0), ss, 1) * 0.62 * (1 - alpha)
    premultiplied, alpha = premultiplied + SHADE * dark[..., None], alpha + dark
    high, wide = canvas.height, canvas.width
    colour = premultiplied.reshape(high, ss, wide, ss, 3).mean((1, 3))
    cover = alpha.reshape(high, ss, wide, ss).mean((1, 3))
    straight = np.where(cover[..., None] > 1e-3, colour / np.maximum(cover, 1e-3)[..., None], 0)
    out = np.dstack([np.clip(straight, 0, 1), np.clip(cover, 0, 1)])
    return np.asarray(out * 255 + 0.5, np.uint8)
