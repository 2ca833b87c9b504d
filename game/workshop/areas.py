"""Rules about areas: zones, ways out, ground that falls or burns, and the spheres."""

import numpy as np

from game.content.grounds import Fire, Front, Platform
from game.content.plan import Effect, Zone
from game.workshop.sheet import Sheet


def check_areas(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_zones(sheet)
    _check_unused(sheet)
    _check_exits(sheet)
    _check_grounds(sheet)
    _check_crafts(sheet)
    _check_times(sheet)
    _check_spheres(sheet)


def part_of(tiles: np.ndarray, area: Zone | Platform | Front | Fire) -> np.ndarray:
    """The tiles [y, x] of an area out of [plane, y, x]."""
    return tiles[area.plane, area.y : area.y + area.height, area.x : area.x + area.width]


def _check_zones(sheet: Sheet) -> None:
    tiles, keys = sheet.open_tiles(), dict[str, int]()
    for zone in sheet.plan.zones:
        if not part_of(tiles, zone).any():
            sheet.note("zone-blocked", zone.ref, "has no tile one can stand on", "at least one open tile")
        if not zone.key or zone.key in keys:
            sheet.note("zone-key", zone.ref, f"key = {zone.key!r}", "a key of its own")
        keys[zone.key] = zone.ref


def _check_unused(sheet: Sheet) -> None:
    used = {int(thing.values["zone"]) for thing in sheet.things("Objective", "Condition", "Effect")}
    out = {way.zone for way in sheet.plan.exits}
    for number, zone in enumerate(sheet.plan.zones):
        if zone.ref not in used and number not in out and not zone.exposure:
            sheet.note("zone-unused", zone.ref, "means nothing to anything", "an objective or condition that names it")


def _check_exits(sheet: Sheet) -> None:
    limit = sheet.plan.round_limit
    for way in sheet.plan.exits:
        ref = sheet.plan.zones[way.zone].ref
        if way.opens > limit:
            sheet.note("exit-shut", ref, f"opens = {way.opens}", f"at most the round limit, {limit}")
        elif way.closes and way.closes < way.opens:
            sheet.note("exit-shut", ref, f"closes = {way.closes}", f"not before it opens, {way.opens}")


def _check_grounds(sheet: Sheet) -> None:
    tiles, floor, burnable = sheet.open_tiles(), sheet.plan.terrain.floor > 0, sheet.plan.terrain.burnable
    for platform in sheet.plan.platforms:
        if not part_of(tiles, platform).any():
            sheet.note("platform-empty", platform.ref, "covers no tile one can stand on", "at least one open tile")
    for front in sheet.plan.fronts:
        if not part_of(floor, front).any():
            sheet.note("front-empty", front.ref, "covers nothing that could fall", "at least one tile with a floor")
    for fire in sheet.plan.fires:
        if burnable is None or not part_of(burnable, fire).any():
            sheet.note("fire-empty", fire.ref, "covers nothing that burns", "at least one burnable tile")


def _check_crafts(sheet: Sheet) -> None:
    floor = sheet.plan.terrain.floor > 0
    for craft in sheet.plan.crafts:
        if not any(floor[craft.plane, y, x] for x, y, _ in craft.line()):
            sheet.note("craft-empty", craft.ref, "comes down on no floor", "a line over at least one tile with a floor")


def _check_times(sheet: Sheet) -> None:
    plan = sheet.plan
    started = {(row.kind, row.a) for trigger in plan.triggers for row in trigger.effects}
    dated = [(Effect.FRONT, number, front.ref, front.turn) for number, front in enumerate(plan.fronts)]
    dated += [(Effect.FIRE, number, fire.ref, fire.turn) for number, fire in enumerate(plan.fires)]
    dated += [(Effect.CRAFT, number, craft.ref, 0) for number, craft in enumerate(plan.crafts)]
    for kind, number, ref, turn in dated:
        if turn > plan.round_limit:
            sheet.note("front-late", ref, f"round = {turn}", f"at most the round limit, {plan.round_limit}")
        elif turn == 0 and (kind, number) not in started:
            name = kind.name.lower()
            sheet.note("front-idle", ref, f"nothing ever starts this {name}", f"an effect of kind {name}, or a round")


def _check_spheres(sheet: Sheet) -> None:
    plan = sheet.plan
    blue = [sphere for sphere in plan.spheres if sphere.tint == "blue"]
    if plan.integrity and not blue:
        sheet.note("sphere-none", None, f"integrity = {plan.integrity}, but there is no sphere", "a blue Sphere")
    if not plan.integrity and not plan.integrity_whole:
        for ref in (*(sphere.ref for sphere in blue), *(point.ref for point in plan.points)):
            sheet.note("sphere-idle", ref, "there is no contest here", "the map's integrity above 0")
