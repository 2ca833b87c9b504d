"""Rules about spawns: who they are, and what they stand on."""

import numpy as np

from game.content.plan import Goal, Spawn
from game.content.suggest import expected_one_of
from game.workshop.sheet import Sheet
from game.workshop.ways import is_in_sight, landings

CLOSED = 2
SIDES = ("squad", "lgf")
SQUAD, LGF = 0, 1
Place = tuple[int, int, int]


def check_people(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_units(sheet)
    _check_sides(sheet)
    _check_tiles(sheet)
    _check_states(sheet)
    _check_doors(sheet)
    _check_room(sheet)
    _check_sight(sheet)


def is_limb(sheet: Sheet, unit: str) -> bool:
    return unit in sheet.catalog.units and sheet.catalog.units[unit].limb > 0


def _check_units(sheet: Sheet) -> None:
    units = sheet.catalog.units
    for spawn in sheet.plan.spawns:
        if spawn.unit not in units:
            sheet.note("unit", spawn.ref, f"unit = {spawn.unit!r}", expected_one_of(spawn.unit, units))
        elif units[spawn.unit].side != SIDES[spawn.side]:
            side = units[spawn.unit].side
            sheet.note("unit-side", spawn.ref, f"{spawn.unit} fights for the {side}", f"side = {side}")


def _check_sides(sheet: Sheet) -> None:
    spawns = sheet.plan.spawns
    if not any(spawn.side == SQUAD for spawn in spawns):
        sheet.note("spawn-none", None, "the squad has no spawn", "at least one")
    elif not any(spawn.side == SQUAD and spawn.wave < 0 for spawn in spawns):
        sheet.note("spawn-none", None, "nobody of the squad is there from the start", "a spawn without a wave")
    if any(spawn.side == LGF for spawn in spawns):
        return
    if any(goal.kind == Goal.ELIMINATE and goal.side == SQUAD for goal in sheet.plan.objectives):
        sheet.note("spawn-none", None, "the side that must be eliminated has no spawn", "at least one")
    else:
        sheet.note("lgf-none", None, "the side lgf has no spawn", "at least one, now or with a wave")


def _check_tiles(sheet: Sheet) -> None:
    tiles, taken, terrain = sheet.open_tiles(), dict[Place, int](), sheet.plan.terrain
    shut = {(door.plane, door.y, door.x) for door in sheet.plan.doors if door.state >= CLOSED}
    for spawn in sheet.plan.spawns:
        place = (spawn.plane, spawn.y, spawn.x)
        if is_limb(sheet, spawn.unit):
            if terrain.chasm is None or not terrain.chasm[place]:
                sheet.note("limb-place", spawn.ref, "a limb does not reach out of solid ground", "a tile of a chasm")
        elif not tiles[place]:
            sheet.note("spawn-blocked", spawn.ref, "stands on a blocked tile", "an open tile")
        if place in shut:
            sheet.note("spawn-in-door", spawn.ref, "stands in a closed door", "an open tile")
        if place in taken:
            sheet.note("spawn-shared", spawn.ref, f"stands on the tile of object {taken[place]}", "a tile of its own")
        taken[place] = spawn.ref


def _check_states(sheet: Sheet) -> None:
    plan = sheet.plan
    for spawn in plan.spawns:
        if spawn.tides and not (spawn.fallen or spawn.hanging):
            sheet.note("spawn-tides", spawn.ref, f"tides = {spawn.tides}", "fallen or hanging, or no tides")
        if spawn.holds >= 0 and not is_limb(sheet, spawn.unit):
            sheet.note("holder", spawn.ref, f"a {spawn.unit} holds nobody from the start", "a limb")
        elif spawn.holds >= 0 and plan.spawns[spawn.holds].side == spawn.side:
            sheet.note("holder", spawn.ref, "holds somebody of its own side", "a spawn of the other side")


def _check_doors(sheet: Sheet) -> None:
    tiles, taken = sheet.open_tiles(), dict[Place, int]()
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


def _check_room(sheet: Sheet) -> None:
    """A wave that finds its tiles taken lands near by; with no room there it waits, for ever if need be."""
    tiles, radius = sheet.open_tiles(), sheet.catalog.numbers["landing_radius"]
    for number, wave in enumerate(sheet.plan.waves):
        members = [spawn for spawn in sheet.plan.spawns if spawn.wave == number and not is_limb(sheet, spawn.unit)]
        around = np.zeros_like(tiles)
        for spawn in members:
            around[spawn.plane, spawn.y, spawn.x] = True
        for plane in range(len(tiles)):
            around[plane] = landings(around[plane], radius) & tiles[plane]
        for spawn in sheet.plan.spawns:
            around[spawn.plane, spawn.y, spawn.x] &= spawn.wave >= 0
        room = int(around.sum())
        if members and room < 2 * len(members):
            words = f"{room} open tiles around for {len(members)} who arrive"
            sheet.note("wave-crowded", wave.ref, words, f"{2 * len(members)} at most {radius} tiles away")


def _check_sight(sheet: Sheet) -> None:
    opaque = sheet.plan.terrain.opaque != 0
    for door in sheet.plan.doors:
        opaque[door.plane, door.y, door.x] |= door.state >= CLOSED
    there = [spawn for spawn in sheet.plan.spawns if spawn.wave < 0 and not spawn.fallen]
    for spawn in (spawn for spawn in there if spawn.side == SQUAD):
        seers = [other for other in there if other.side == LGF and _can_shoot(sheet, opaque, other, spawn)]
        if seers and not _has_cover(sheet, spawn, seers[0]):
            words = f"object {seers[0].ref}, a {seers[0].unit}, can shoot at it in round one"
            sheet.note("spawn-seen", spawn.ref, words, "a wall between them, or cover")


def _can_shoot(sheet: Sheet, opaque: np.ndarray, shooter: Spawn, target: Spawn) -> bool:
    unit = sheet.catalog.units.get(shooter.unit)
    if unit is None or not unit.weapon or shooter.plane != target.plane or not unit.actions:
        return False
    reach = sheet.catalog.weapons[unit.weapon].reach
    if (shooter.x - target.x) ** 2 + (shooter.y - target.y) ** 2 > reach * reach + reach:
        return False
    return is_in_sight(opaque[shooter.plane], (shooter.x, shooter.y), (target.x, target.y))


def _has_cover(sheet: Sheet, spawn: Spawn, shooter: Spawn) -> bool:
    height = np.pad(sheet.plan.terrain.height[spawn.plane], 1)
    step_x = (shooter.x > spawn.x) - (shooter.x < spawn.x)
    step_y = (shooter.y > spawn.y) - (shooter.y < spawn.y)
    x, y = spawn.x + 1, spawn.y + 1
    return bool(height[y, x + step_x] or height[y + step_y, x] or height[y + step_y, x + step_x])
