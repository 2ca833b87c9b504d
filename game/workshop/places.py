"""Rules about places: what stands where, and can it be got at."""

import numpy as np

from game.content.plan import Goal
from game.content.suggest import expected_one_of
from game.content.values import PLACES
from game.workshop.routes import check_routes
from game.workshop.sheet import Sheet
from game.workshop.ways import landings, passable, reached, squad_ground

CLOSED = 2
SIDES = ("squad", "lgf")


def check_places(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_grid(sheet)
    if any(problem.rule == "outside" for problem in sheet.findings.problems):
        return  # the rules below look at the tile under each object
    _check_floor(sheet)
    _check_spawns(sheet)
    _check_units(sheet)
    _check_doors(sheet)
    _check_zones(sheet)
    _check_paths(sheet)
    _check_landings(sheet)
    check_routes(sheet)


def _check_grid(sheet: Sheet) -> None:
    width, height = sheet.plan.width, sheet.plan.height
    for thing in sheet.things(*(kind for kind in PLACES if kind != "Route")):
        if not thing.on_grid:
            sheet.note("grid", thing.ref, "lies off the tile grid", "View, Snapping, Snap to Grid")
        if not sheet.is_inside(thing):
            sheet.note("outside", thing.ref, "lies outside the map", f"tiles 0,0 to {width - 1},{height - 1}")


def _check_floor(sheet: Sheet) -> None:
    terrain = sheet.plan.terrain
    bare = (terrain.floor == 0) & ((terrain.structure != 0) | (terrain.decor != 0))
    for plane, name in enumerate(sheet.plan.planes):
        for y, x in np.argwhere(bare[plane])[:3]:
            sheet.findings.add(
                "stands on no floor",
                "a floor tile under it",
                rule="floor",
                layer=f"{name}_structure",
                tile=(int(x), int(y)),
            )


def _check_spawns(sheet: Sheet) -> None:
    tiles, taken, terrain = sheet.open_tiles(), dict[tuple[int, int, int], int](), sheet.plan.terrain
    shut = {(door.plane, door.y, door.x) for door in sheet.plan.doors if door.state >= CLOSED}
    for spawn in sheet.plan.spawns:
        place = (spawn.plane, spawn.y, spawn.x)
        if _is_limb(sheet, spawn.unit):
            if terrain.chasm is None or not terrain.chasm[place]:
                sheet.note("limb-place", spawn.ref, "a limb does not reach out of solid ground", "a tile of a chasm")
        elif not tiles[place]:
            sheet.note("spawn-blocked", spawn.ref, "stands on a blocked tile", "an open tile")
        if place in shut:
            sheet.note("spawn-in-door", spawn.ref, "stands in a closed door", "an open tile")
        if place in taken:
            sheet.note("spawn-shared", spawn.ref, f"stands on the tile of object {taken[place]}", "a tile of its own")
        taken[place] = spawn.ref
    for side, name in enumerate(SIDES):
        needed = side == 0 or any(goal.kind == Goal.ELIMINATE and goal.side == 0 for goal in sheet.plan.objectives)
        if needed and not any(spawn.side == side for spawn in sheet.plan.spawns):
            sheet.note("spawn-none", None, f"the side {name} has no spawn", "at least one")
    if not any(spawn.side == 0 and spawn.wave < 0 for spawn in sheet.plan.spawns):
        sheet.note("spawn-none", None, "nobody of the squad is there from the start", "a spawn without a wave")


def _is_limb(sheet: Sheet, unit: str) -> bool:
    return unit in sheet.catalog.units and sheet.catalog.units[unit].limb > 0


def _check_units(sheet: Sheet) -> None:
    units = sheet.catalog.units
    for spawn in sheet.plan.spawns:
        if spawn.unit not in units:
            sheet.note("unit", spawn.ref, f"unit = {spawn.unit!r}", expected_one_of(spawn.unit, units))
        elif units[spawn.unit].side != SIDES[spawn.side]:
            side = units[spawn.unit].side
            sheet.note("unit-side", spawn.ref, f"{spawn.unit} fights for the {side}", f"side = {side}")


def _check_doors(sheet: Sheet) -> None:
    tiles, taken = sheet.open_tiles(), dict[tuple[int, int, int], int]()
    for door in sheet.plan.doors:
        place = (door.plane, door.y, door.x)
        if not tiles[place]:
            sheet.note("door-blocked", door.ref, "the door is in a wall", "an open tile between two walls")
        elif not _is_frame(tiles[door.plane], door.x, door.y):
            sheet.note("door-free", door.ref, "the door stands free", "walls on two opposite sides")
        if place in taken:
            sheet.note("door-shared", door.ref, f"lies on the door {taken[place]}", "one door a tile")
        taken[place] = door.ref


def _is_frame(tiles: np.ndarray, x: int, y: int) -> bool:
    edged = np.pad(tiles, 1)
    north, south, west, east = edged[y, x + 1], edged[y + 2, x + 1], edged[y + 1, x], edged[y + 1, x + 2]
    return bool(not (north or south) and west and east) or bool(not (west or east) and north and south)


def _check_zones(sheet: Sheet) -> None:
    tiles, keys = sheet.open_tiles(), dict[str, int]()
    used = {int(thing.values["zone"]) for thing in sheet.things("Objective", "Condition")}
    for number, zone in enumerate(sheet.plan.zones):
        part = tiles[zone.plane, zone.y : zone.y + zone.height, zone.x : zone.x + zone.width]
        if not part.any():
            sheet.note("zone-blocked", zone.ref, "has no tile one can stand on", "at least one open tile")
        if not zone.key or zone.key in keys:
            sheet.note("zone-key", zone.ref, f"key = {zone.key!r}", "a key of its own")
        leads_out = any(way.zone == number for way in sheet.plan.exits)
        if zone.ref not in used and not leads_out:
            sheet.note("zone-unused", zone.ref, "no objective or condition looks at it")
        keys[zone.key] = zone.ref


def _check_paths(sheet: Sheet) -> None:
    """The zones of the squad's objectives can be reached, and nobody is walled in."""
    ground, tiles = squad_ground(sheet), passable(sheet)
    for goal in sheet.plan.objectives:
        if goal.zone < 0 or goal.side != 0:
            continue
        zone = sheet.plan.zones[goal.zone]
        part = ground[zone.plane, zone.y : zone.y + zone.height, zone.x : zone.x + zone.width]
        if not part.any():
            sheet.note("objective-unreachable", goal.ref, f"no way leads to {zone.key!r}", "a path from the squad")
        elif goal.count > int(part.sum()) and all(way.zone != goal.zone for way in sheet.plan.exits):
            sheet.note("objective-room", goal.ref, f"{zone.key!r} holds {int(part.sum())}", f"room for {goal.count}")
    for spawn in sheet.plan.spawns:
        area = reached(tiles[spawn.plane], [(spawn.x, spawn.y)])
        # Who stands in the dream weighs in the contest at the sphere, wherever the squad is.
        weighs = sheet.plan.integrity > 0 and sheet.plan.planes[spawn.plane] == "dream"
        if not _is_limb(sheet, spawn.unit) and not weighs and not (area & ground[spawn.plane]).any():
            sheet.note("spawn-cut-off", spawn.ref, "can never meet the squad", "a path to it")


def _check_landings(sheet: Sheet) -> None:
    if sheet.highest_tide() == 0:
        return
    if len(sheet.plan.planes) < 2:
        sheet.note("tide-no-dream", None, "a tide runs, but there is no other plane", "a group named dream")
        return
    radius, tiles, ground = sheet.catalog.numbers["landing_radius"], sheet.open_tiles(), squad_ground(sheet)
    for plane in (0, 1):
        lost = ground[plane] & ~landings(tiles[1 - plane], radius)
        if lost.any():
            y, x = (int(value) for value in np.argwhere(lost)[0])
            name, other = sheet.plan.planes[plane], sheet.plan.planes[1 - plane]
            sheet.findings.add(
                f"{int(lost.sum())} tiles have no landing on {other}, the first here",
                f"an open tile of {other} at most {radius} tiles away",
                rule="landing",
                layer=f"{name}_floor",
                tile=(x, y),
            )
