"""Rules about who can get where, and whether there is time for it."""

import numpy as np

from game.content.plan import Goal, Objective, Spawn, Zone
from game.workshop.areas import part_of
from game.workshop.people import is_limb
from game.workshop.sheet import Sheet
from game.workshop.ways import FAR, Ways, reached

SIDES = ("squad", "lgf")
BOTH = (0, 1)


def check_meeting(sheet: Sheet, ways: Ways) -> None:
    """Every rule of this module."""
    for goal in sheet.plan.objectives:
        if goal.kind == Goal.REACH and _check_goal(sheet, ways, goal) and goal.required:
            _check_clock(sheet, ways, goal)
    _check_conditions(sheet, ways)
    _check_exits(sheet, ways)
    _check_cut_off(sheet, ways)


def _check_goal(sheet: Sheet, ways: Ways, goal: Objective) -> bool:
    """Whether the goal's zone can be reached by its side."""
    zone = sheet.plan.zones[goal.zone]
    room = int(part_of(ways.ground(goal.side), zone).sum())
    side = SIDES[goal.side]
    if room == 0:
        if part_of(sheet.open_tiles(), zone).any():
            sheet.note("objective-unreachable", goal.ref, f"no way leads to {zone.key!r}", f"a path from the {side}")
        return False
    if goal.count > room and all(way.zone != goal.zone for way in sheet.plan.exits):
        sheet.note("objective-room", goal.ref, f"{zone.key!r} holds {room}", f"room for {goal.count}")
    return True


def _check_clock(sheet: Sheet, ways: Ways, goal: Objective) -> None:
    """Even the fastest, sprinting every round, must be able to make it; who may cross is taken to fly."""
    zone, limit = sheet.plan.zones[goal.zone], sheet.plan.round_limit
    pace = _pace(sheet, ways, goal.side)
    if not pace:
        return
    distance = _flight(sheet, goal) if ways.crosses(goal.side) else _walk(ways, goal)
    safe = max((way.safe for way in sheet.plan.exits if way.zone == goal.zone), default=0)
    rounds = -(-distance // pace) + safe
    if distance < FAR and rounds > limit:
        words = f"{zone.key!r} cannot be reached in less than {rounds} rounds"
        sheet.note("objective-far", goal.ref, words, f"at most the round limit, {limit}")


def _pace(sheet: Sheet, ways: Ways, side: int) -> int:
    """Half-steps a round of the side's fastest, at the very most."""
    numbers, units = sheet.catalog.numbers, sheet.catalog.units
    kinds = [units[spawn.unit] for spawn in sheet.plan.spawns if spawn.side == side and spawn.unit in units]
    strides = max((kind.stride * kind.actions for kind in kinds), default=0)
    tiles = strides * (100 + numbers["sprint"]) // 100
    if ways.crosses(side):
        tiles += numbers["landing_radius"]
    return tiles * numbers["step_straight"]


def _walk(ways: Ways, goal: Objective) -> int:
    zone = ways.sheet.plan.zones[goal.zone]
    found = ways.distances(zone.plane, goal.side)
    return int(found[zone.y : zone.y + zone.height, zone.x : zone.x + zone.width].min())


def _flight(sheet: Sheet, goal: Objective) -> int:
    """Half-steps as the crow flies."""
    zone = sheet.plan.zones[goal.zone]
    ways = [
        max(
            zone.x - spawn.x, spawn.x - zone.x - zone.width + 1, zone.y - spawn.y, spawn.y - zone.y - zone.height + 1, 0
        )
        for spawn in sheet.plan.spawns
        if spawn.side == goal.side
    ]
    return min(ways, default=FAR) * sheet.catalog.numbers["step_straight"]


def _check_conditions(sheet: Sheet, ways: Ways) -> None:
    for thing in sheet.things("Condition"):
        if thing.values["kind"] != "zone" or thing.values["negate"]:
            continue
        zone = next(zone for zone in sheet.plan.zones if zone.ref == thing.values["zone"])
        side = str(thing.values["side"])
        if part_of(ways.tiles, zone).any() and not _is_met(ways, zone, side):
            who = "anybody" if side == "any" else f"the {side}"
            sheet.note("condition-zone", thing.ref, f"no way leads {who} to {zone.key!r}", "a zone within reach")


def _is_met(ways: Ways, zone: Zone, side: str) -> bool:
    sides = BOTH if side == "any" else (SIDES.index(side),)
    return any(part_of(ways.ground(number), zone).any() for number in sides)


def _check_exits(sheet: Sheet, ways: Ways) -> None:
    asked = {goal.zone for goal in sheet.plan.objectives}
    for way in sheet.plan.exits:
        zone = sheet.plan.zones[way.zone]
        side = "any" if way.side < 0 else SIDES[way.side]
        if way.zone not in asked and part_of(ways.tiles, zone).any() and not _is_met(ways, zone, side):
            sheet.note("exit-unreachable", zone.ref, f"no way leads {side} there", "a path to it")


def _check_cut_off(sheet: Sheet, ways: Ways) -> None:
    ground = ways.ground(0)
    for spawn in sheet.plan.spawns:
        area = reached(ways.numbers[spawn.plane], [(spawn.x, spawn.y)])
        # Who stands in the dream weighs in the contest at the sphere, wherever the squad is.
        weighs = sheet.plan.integrity > 0 and sheet.plan.planes[spawn.plane] == "dream"
        on_foot = ways.tiles[spawn.plane, spawn.y, spawn.x] and not is_limb(sheet, spawn.unit)
        meets = (area & ground[spawn.plane]).any() or _throws_as_far(sheet, spawn, ground[spawn.plane])
        if on_foot and not weighs and not meets:
            sheet.note("spawn-cut-off", spawn.ref, "can never meet the squad", "a path to it")


def _throws_as_far(sheet: Sheet, spawn: Spawn, ground: np.ndarray) -> bool:
    """Whether its weapon reaches a tile the squad can stand on: over a gap nobody has to walk."""
    unit = sheet.catalog.units.get(spawn.unit)
    weapon = sheet.catalog.weapons.get(unit.weapon) if unit else None
    if weapon is None:
        return False
    rows, columns = np.nonzero(ground)
    return bool((np.maximum(abs(rows - spawn.y), abs(columns - spawn.x)) <= weapon.reach).any())
