"""Rules about places: the tile grid, the planes' ground, landings, and what may not lie twice on one place."""

from collections.abc import Iterable

import numpy as np

from game.content.tiled import Thing
from game.content.values import PLACES
from game.workshop.areas import check_areas
from game.workshop.meeting import check_meeting
from game.workshop.people import check_people
from game.workshop.routes import check_routes
from game.workshop.sheet import Sheet
from game.workshop.ways import Ways, landings

AREAS = ("Zone", "Exit", "Platform", "Front", "Fire", "Craft", "Sphere", "Point", "Machine")
TOLD = 3  # tiles of one fault that are told one by one


def check_places(sheet: Sheet) -> None:
    """Every rule about places."""
    _check_grid(sheet)
    if any(problem.rule == "outside" for problem in sheet.findings.problems):
        return  # the rules below look at the tile under each object
    ways = Ways(sheet)
    _check_floor(sheet)
    _check_planes(sheet)
    _check_twins(sheet)
    check_people(sheet)
    check_areas(sheet)
    check_routes(sheet, ways)
    check_meeting(sheet, ways)
    _check_landings(sheet, ways)
    _check_hiding(sheet, ways)


def _check_grid(sheet: Sheet) -> None:
    width, height = sheet.plan.width, sheet.plan.height
    for thing in sheet.things(*(kind for kind in PLACES if kind != "Route")):
        if not thing.on_grid:
            sheet.note("grid", thing.ref, "lies off the tile grid", "View, Snapping, Snap to Grid")
        if not sheet.is_inside(thing):
            sheet.note("outside", thing.ref, "lies outside the map", f"tiles 0,0 to {width - 1},{height - 1}")


def _check_floor(sheet: Sheet) -> None:
    terrain = sheet.plan.terrain
    for part, drawn in (("structure", terrain.structure), ("decor", terrain.decor)):
        bare = (terrain.floor == 0) & (drawn != 0)
        for plane, name in enumerate(sheet.plan.planes):
            for y, x in np.argwhere(bare[plane])[:TOLD].tolist():
                sheet.note_tile("floor", f"{name}_{part}", (x, y), "stands on no floor", "a floor tile under it")


def _check_planes(sheet: Sheet) -> None:
    for plane, name in enumerate(sheet.plan.planes):
        if not sheet.open_tiles()[plane].any():
            sheet.note_tile("plane-empty", f"{name}_floor", None, f"{name} has no open tile", "a floor to stand on")


def _check_twins(sheet: Sheet) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for thing in sheet.things(*AREAS):
        other = seen.setdefault(_box(thing), thing.ref)
        if other != thing.ref:
            words = f"covers the same tiles as the {thing.kind} {other}"
            sheet.note("object-twin", thing.ref, words, "a place of its own")


def _box(thing: Thing) -> tuple[object, ...]:
    return thing.kind, thing.plane, thing.x, thing.y, thing.width, thing.height


def _check_landings(sheet: Sheet, ways: Ways) -> None:
    if sheet.highest_tide() == 0:
        return
    if len(sheet.plan.planes) < 2:
        sheet.note("tide-no-dream", None, "a tide runs, but there is no other plane", "a group named dream")
        return
    radius, tiles, ground = sheet.catalog.numbers["landing_radius"], sheet.open_tiles(), ways.ground(0)
    for plane in (0, 1):
        name, other = sheet.plan.planes[plane], sheet.plan.planes[1 - plane]
        if tiles[1 - plane].any():
            lost = np.argwhere(ground[plane] & ~landings(tiles[1 - plane], radius)).tolist()
            words = f"{len(lost)} tiles have no landing on {other}, the first here"
            _tell_first(sheet, "landing", f"{name}_floor", lost, words, f"an open tile at most {radius} tiles away")


def _check_hiding(sheet: Sheet, ways: Ways) -> None:
    hides = sheet.plan.terrain.hides
    if hides is None:
        return
    for plane, name in enumerate(sheet.plan.planes):
        lost = np.argwhere((hides[plane] > 0) & ~ways.ground(0)[plane]).tolist()
        words = f"{len(lost)} hiding places cannot be reached, the first here"
        _tell_first(sheet, "hiding-unreachable", f"{name}_decor", lost, words, "a way from the squad")


def _tell_first(sheet: Sheet, rule: str, layer: str, tiles: Iterable[list[int]], message: str, expected: str) -> None:
    for y, x in list(tiles)[:1]:
        sheet.note_tile(rule, layer, (x, y), message, expected)
