"""Models: fields with materials, gathered in groups that can be turned and moved as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from studio.fields import Field, Triple, rotation
from studio.rigs import linear

F32 = npt.NDArray[np.float32]


# Nearer than this to its bounding sphere a group is measured exactly: beyond what occlusion and soft shadows probe.
NEAR = 0.36


@dataclass(frozen=True)
class Material:
    """Surface of a part. `glow` replaces light by the colour itself; `grain` is the noise share of the colour."""

    colour: str
    shine: float = 0.12
    gloss: float = 18.0
    glow: float = 0.0
    grain: float = 0.06
    grain_scale: float = 14.0
    ink: float = 1.0

    def tone(self) -> F32:
        return linear(self.colour)


@dataclass(frozen=True)
class Part:
    field: Field
    material: Material


def _still() -> F32:
    return np.eye(3, dtype=np.float32)


def _origin() -> F32:
    return np.zeros(3, np.float32)


@dataclass(frozen=True)
class Group:
    """Parts in local coordinates with the turn and place of that frame in the model."""

    parts: tuple[Part, ...]
    turn: F32 = field(default_factory=_still)
    place: F32 = field(default_factory=_origin)

    def local(self, points: F32) -> F32:
        return np.asarray(self.turn.T @ (points - self.place[:, None]), np.float32)

    def distance(self, points: F32) -> F32:
        """Distance of each point to the nearest of the group's parts."""
        q = self.local(points)
        best = self.parts[0].field(q)
        for part in self.parts[1:]:
            best = np.minimum(best, part.field(q))
        return best


Model = tuple[Group, ...]


def group(parts: Iterable[Part], place: Triple = (0, 0, 0), turn: Triple = (0, 0, 0)) -> Group:
    """A group at a place in tiles, turned by degrees about x, y, z."""
    return Group(tuple(parts), rotation(*turn), np.array(place, np.float32))


def turned(model: Iterable[Group], turn: Triple = (0, 0, 0), place: Triple = (0, 0, 0)) -> Model:
    """The whole model turned about the origin, then moved."""
    matrix, shift = rotation(*turn), np.array(place, np.float32)
    return tuple(replace(g, turn=matrix @ g.turn, place=matrix @ g.place + shift) for g in model)


@dataclass(frozen=True)
class Sphere:
    centre: F32
    radius: float


def bounding_sphere(g: Group, reach: float = 1.6, step: float = 0.1) -> Sphere:
    """A sphere, in the model's frame, that holds the group; found by sampling distances, coarse to fine."""
    line = np.arange(-reach, reach + step, step, dtype=np.float32)
    wide = np.stack(np.meshgrid(line[::4], line[::4], line[::4])).reshape(3, -1)
    rough_cells = _touched(g, wide, step * 4)
    low, high = rough_cells.min(1) - step * 4, rough_cells.max(1) + step * 4
    axes = [axis[(axis >= low[k]) & (axis <= high[k])] for k, axis in enumerate((line, line, line))]
    cells = _touched(g, np.stack(np.meshgrid(*axes)).reshape(3, -1), step)
    middle = (cells.min(1) + cells.max(1)) / 2
    radius = float(np.sqrt(((cells - middle[:, None]) ** 2).sum(0).max())) + step * 0.5
    return Sphere(np.asarray(g.turn @ middle + g.place, np.float32), radius)


def _touched(g: Group, local: F32, step: float) -> F32:
    """Those cells of a grid in the group's frame that may hold some of its surface."""
    best = g.parts[0].field(local)
    for part in g.parts[1:]:
        best = np.minimum(best, part.field(local))
    return local[:, best < step * 0.95]


class Scene:
    """A model ready for sampling: distance, nearest part and surface direction."""

    def __init__(self, model: Model) -> None:
        self.groups = model
        self.materials = [part.material for g in model for part in g.parts]
        # A lone group is never skipped, and walls, which are such, reach beyond what the bounds search covers.
        self.bounds = [bounding_sphere(g) for g in model] if len(model) > 1 else [None]

    def distance(self, points: F32) -> F32:
        """Distance in tiles of each of (3, n) points to the nearest surface.

        Far from a group its bounding sphere answers instead: a lower bound, good enough to step along a ray.
        """
        best = np.full(points.shape[1], 99, np.float32)
        for g, bound in zip(self.groups, self.bounds, strict=True):
            if bound is None:
                best = np.minimum(best, g.distance(points))
                continue
            apart = points - bound.centre[:, None]
            reach = np.sqrt((apart * apart).sum(0)) - bound.radius
            near = np.flatnonzero((reach < NEAR) & (reach < best))
            if len(near):
                reach[near] = g.distance(points[:, near])
            best = np.minimum(best, reach)
        return best

    def nearest(self, points: F32) -> npt.NDArray[np.int64]:
        """Index of the part nearest to each point, for points on the surface."""
        best = np.full(points.shape[1], 0.05, np.float32)
        which = np.zeros(points.shape[1], np.int64)
        index = 0
        for g in self.groups:
            q = g.local(points)
            for part in g.parts:
                d = part.field(q)
                closer = d < best
                best[closer], which[closer] = d[closer], index
                index += 1
        return which

    def normals(self, points: F32, which: npt.NDArray[np.int64], step: float = 0.003) -> F32:
        """Unit surface directions (3, n), each from its own part only: the others cannot change the sign."""
        out = np.zeros_like(points)
        corners = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
        index = 0
        for g in self.groups:
            for part in g.parts:
                mine = np.flatnonzero(which == index)
                index += 1
                if not len(mine):
                    continue
                q, slope = g.local(points[:, mine]), np.zeros((3, len(mine)), np.float32)
                for k in corners:
                    slope += k[:, None] * part.field(q + step * k[:, None])
                out[:, mine] = g.turn @ slope
        return np.asarray(out / (np.sqrt((out * out).sum(0)) + 1e-9), np.float32)

    def locals(self, points: F32, which: npt.NDArray[np.int64]) -> F32:
        """Points in the frame of their own group, so that grain stays on the body as it moves."""
        out = np.empty_like(points)
        index = 0
        for g in self.groups:
            mine = (which >= index) & (which < index + len(g.parts))
            out[:, mine] = g.local(points[:, mine])
            index += len(g.parts)
        return out
