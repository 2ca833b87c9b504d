"""Every picture that is baked: its sheet, its name and how to make it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np
import numpy.typing as npt

from studio import company, floors, icons, lgf, people, walls, warden
from studio.camera import Canvas
from studio.craft import craft_picture
from studio.creatures import CREATURES
from studio.effects import EFFECTS, effect_picture
from studio.figure import Figure, build_figure
from studio.grips import GRIPS
from studio.model import turned
from studio.portraits import SITTERS, portrait_picture
from studio.poses import POSES, Style
from studio.props import PROPS
from studio.render import Look, render
from studio.rigs import DREAM, PEOPLE, SHIP
from studio.spheres import SPHERES
from studio.voids import VOIDS, void_picture

TILE = 80
UNIT_TILE = 104
FACINGS = 8
FIGURES: dict[str, Figure] = {**people.FIGURES, **lgf.FIGURES, **company.FIGURES, **warden.FIGURES}
STYLES: dict[str, Style] = {**people.STYLES, **lgf.STYLES, **company.STYLES, **warden.STYLES}
# Poses that a figure never takes; its sheet stays smaller without.
LACKS = {"tara": ("guard", "carry"), "cherry": ("aim", "carry"), "warden": ("aim", "carry")}
# Who may be seized and thrown, and who seizes.
SEIZED = ("willow", "faith", "buffy", "tad", "alex", "tara", "cherry")
SEIZERS = ("warrior",)
GRIPPED = ("held", "thrown")
VARIANTS = {("ship", "tall"): 4, ("ship", "low"): 2, ("dream", "tall"): 4, ("dream", "low"): 4}
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
    creature = CREATURES.get(kind)
    if creature:
        made = creature(pose, frame)
    else:
        made = build_figure(FIGURES[kind], GRIPS[pose] if pose in GRIPS else STYLES[kind](pose, frame))
    model = turned(made, (0, 0, 45 * facing))
    wide, high = round(2.6 * UNIT_TILE), round(2.6 * UNIT_TILE)
    anchor = (wide // 2, high - round(0.75 * UNIT_TILE))
    canvas = Canvas(UNIT_TILE, wide, high, anchor, 2)
    return render(model, canvas, PEOPLE, Look(veil=0.0 if creature else FIGURES[kind].veil)), anchor[0], anchor[1]


def prop_picture(name: str) -> Picture:
    """A prop or door in its plane's light."""
    size, anchor = round(2.2 * TILE), (round(1.1 * TILE), round(1.6 * TILE))
    rig = SHIP if name.startswith("ship") else DREAM
    return render(PROPS[name], Canvas(TILE, size, size, anchor, 3), rig, Look(reach=0.8, outline=1.25)), *anchor


def _units() -> Iterator[Item]:
    for kind in (*FIGURES, *CREATURES):
        sources = (*BODY, "creatures") if kind in CREATURES else (*FIGURE, *_drawn_in(kind))
        for pose, count in POSES.items():
            if pose in LACKS.get(kind, ()):
                continue
            yield from _turned(kind, pose, count, sources)
        for pose in (GRIPPED if kind in SEIZED else ()) + (("grapple",) if kind in SEIZERS else ()):
            yield from _turned(kind, pose, 1, (*sources, "grips"))


def _turned(kind: str, pose: str, count: int, sources: tuple[str, ...]) -> Iterator[Item]:
    """The frames of a pose in all facings."""
    for facing, frame in product(range(FACINGS), range(count)):
        make = partial(unit_picture, kind, pose, facing, frame)
        yield Item(kind, f"{kind}/{pose}/{facing}/{frame}", make, sources)


def _drawn_in(kind: str) -> tuple[str, ...]:
    """The modules of one figure."""
    if kind in warden.FIGURES:
        return ("lgf", "warden")
    if kind in company.FIGURES:
        return ("company",)
    return ("lgf",) if kind in lgf.FIGURES else ("people",)


def _terrain() -> Iterator[Item]:
    for (plane, height), count in VARIANTS.items():
        for mask, variant in product(range(16), range(count)):
            make = partial(walls.wall_picture, plane, height, mask, variant, TILE)
            yield Item(plane, f"{plane}/wall/{height}/{mask}/{variant}", make, (*BODY, "walls"))
    for name in PROPS:
        yield Item(name.split("/")[0], name, partial(prop_picture, name), (*BODY, "walls", "props"))


def _floors() -> Iterator[Item]:
    sources = ("floors", "paint", "noise", "rigs")
    for kind in floors.KINDS:
        for index in range(floors.PATCH**2):
            make = partial(floors.floor_picture, kind, index, TILE)
            yield Item(f"{kind.split('/')[0]}_floor", f"{kind}/{index}", make, sources)
    for kind, (_, count) in floors.DECALS.items():
        for variant in range(count):
            make = partial(floors.decal_picture, kind, variant, TILE)
            yield Item(f"{kind.split('/')[0]}_floor", f"{kind}/{variant}", make, sources)


def _story() -> Iterator[Item]:
    """The spheres with their points, and the craft."""
    for name, make in SPHERES.items():
        yield Item("sphere", name, make, ("spheres", "noise", "rigs"))
    for state, facing in product(("falling", "wreck"), range(FACINGS)):
        yield Item(
            "craft", f"craft/{state}/{facing}", partial(craft_picture, state, facing), (*BODY, "weapons", "craft")
        )


def _faces_and_signs() -> Iterator[Item]:
    for name in icons.ICONS:
        yield Item("icon", f"icon/{name}", partial(icons.icon_picture, name), ("icons",))
    for name, (_, count) in EFFECTS.items():
        for frame in range(count):
            yield Item("fx", f"fx/{name}/{frame}", partial(effect_picture, name, frame), ("effects", "noise", "rigs"))
    for name in VOIDS:
        yield Item("void", f"{name}/0", partial(void_picture, name), ("voids", "noise", "rigs"))
    for name in SITTERS:
        sources = (*FIGURE, "people", "lgf", "company", "warden", "creatures", "portraits")
        yield Item("portrait", f"portrait/{name}", partial(portrait_picture, name), sources)


def items() -> list[Item]:
    """The whole catalogue, in a fixed order."""
    return [*_units(), *_terrain(), *_floors(), *_story(), *_faces_and_signs()]
