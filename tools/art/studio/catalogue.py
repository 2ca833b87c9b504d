"""Every picture that is baked: its sheet, its name and how to make it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio import floors, icons, lgf, people, walls
from studio.camera import Canvas
from studio.figure import Figure, build_figure
from studio.model import turned
from studio.portraits import SITTERS, portrait_picture
from studio.poses import POSES, Style
from studio.props import PROPS
from studio.render import Look, render
from studio.rigs import DREAM, PEOPLE, SHIP

TILE = 80
UNIT_TILE = 104
FACINGS = 8
FIGURES: dict[str, Figure] = {**people.FIGURES, **lgf.FIGURES}
STYLES: dict[str, Style] = {**people.STYLES, **lgf.STYLES}
VARIANTS = {("ship", "tall"): 4, ("ship", "low"): 1, ("dream", "tall"): 4, ("dream", "low"): 2}
Picture = tuple[npt.NDArray[np.uint8], int, int]


@dataclass(frozen=True)
class Item:
    """One frame to bake. `sources` are the module names whose change makes it stale."""

    sheet: str
    name: str
    make: Callable[[], Picture]
    sources: tuple[str, ...]


BODY = ("fields", "noise", "model", "camera", "rigs", "render")
FIGURE = (*BODY, "figure", "skeleton", "weapons", "poses", "heads")


def unit_picture(kind: str, pose: str, facing: int, frame: int) -> Picture:
    """One frame of a unit: facing 0 looks along +x, each step turns 45 degrees towards +y."""
    model = turned(build_figure(FIGURES[kind], STYLES[kind](pose, frame)), (0, 0, 45 * facing))
    wide, high = round(2.6 * UNIT_TILE), round(2.6 * UNIT_TILE)
    anchor = (wide // 2, high - round(0.75 * UNIT_TILE))
    canvas = Canvas(UNIT_TILE, wide, high, anchor, 3)
    return render(model, canvas, PEOPLE, Look(veil=FIGURES[kind].veil)), anchor[0], anchor[1]


def prop_picture(name: str) -> Picture:
    """A prop or door in its plane's light."""
    size, anchor = round(2.2 * TILE), (round(1.1 * TILE), round(1.6 * TILE))
    rig = SHIP if name.startswith("ship") else DREAM
    return render(PROPS[name], Canvas(TILE, size, size, anchor, 3), rig, Look(reach=0.8, outline=1.25)), *anchor


def _units() -> Iterator[Item]:
    for kind in FIGURES:
        own = "lgf" if kind in lgf.FIGURES else "people"
        for pose, count in POSES.items():
            for facing in range(FACINGS):
                for frame in range(count):
                    yield Item(
                        kind,
                        f"{kind}/{pose}/{facing}/{frame}",
                        lambda k=kind, p=pose, f=facing, n=frame: unit_picture(k, p, f, n),
                        (*FIGURE, own),
                    )  # type: ignore[misc]


def _terrain() -> Iterator[Item]:
    for (plane, height), count in VARIANTS.items():
        for mask in range(16):
            for variant in range(count):
                yield Item(
                    plane,
                    f"{plane}/wall/{height}/{mask}/{variant}",
                    lambda p=plane, h=height, m=mask, v=variant: walls.wall_picture(p, h, m, v, TILE),
                    (*BODY, "walls"),
                )  # type: ignore[misc]
    for name in PROPS:
        yield Item(name.split("/")[0], name, lambda n=name: prop_picture(n), (*BODY, "walls", "props"))  # type: ignore[misc]
    for kind in floors.KINDS:
        for index in range(floors.PATCH**2):
            yield Item(
                f"{kind.split('/')[0]}_floor",
                f"{kind}/{index}",
                lambda k=kind, i=index: floors.floor_picture(k, i, TILE),
                ("floors", "paint", "noise", "rigs"),
            )  # type: ignore[misc]
    for kind, (_, count) in floors.DECALS.items():
        for variant in range(count):
            yield Item(
                f"{kind.split('/')[0]}_floor",
                f"{kind}/{variant}",
                lambda k=kind, v=variant: floors.decal_picture(k, v, TILE),
                ("floors", "paint", "noise"),
            )  # type: ignore[misc]


def _faces_and_signs() -> Iterator[Item]:
    for name in icons.ICONS:
        yield Item("icon", f"icon/{name}", lambda n=name: icons.icon_picture(n), ("icons",))  # type: ignore[misc]
    for name in SITTERS:
        yield Item(
            "portrait", f"portrait/{name}", lambda n=name: portrait_picture(n), (*FIGURE, "people", "lgf", "portraits")
        )  # type: ignore[misc]


def items() -> list[Item]:
    """The whole catalogue, in a fixed order."""
    return [*_units(), *_terrain(), *_faces_and_signs()]
