"""Rules about the ways that searchers patrol."""

from game.content.plan import Route
from game.workshop.sheet import Sheet
from game.workshop.ways import Ways


def check_routes(sheet: Sheet, ways: Ways) -> None:
    """Routes can be walked, are walked by somebody who searches, and begin where their walker stands."""
    for route in sheet.plan.routes:
        if _turns_on_open_tiles(sheet, route):
            _check_walk(sheet, ways, route)
    _check_walkers(sheet)


def _turns_on_open_tiles(sheet: Sheet, route: Route) -> bool:
    tiles, plan = sheet.open_tiles(), sheet.plan
    for x, y in route.points:
        inside = 0 <= x < plan.width and 0 <= y < plan.height
        if not inside or not tiles[route.plane, y, x]:
            sheet.note("route-blocked", route.ref, f"turns on the blocked tile {x},{y}", "an open tile")
            return False
    return True


def _check_walk(sheet: Sheet, ways: Ways, route: Route) -> None:
    regions = [int(ways.numbers[route.plane][y, x]) for x, y in route.points]
    for number, region in enumerate(regions):
        if region != regions[0]:
            x, y = route.points[number]
            sheet.note("route-broken", route.ref, f"no way leads to its turn at {x},{y}", "a path all along it")
            return


def _check_walkers(sheet: Sheet) -> None:
    plan = sheet.plan
    for spawn in (spawn for spawn in plan.spawns if spawn.route >= 0):
        route = plan.routes[spawn.route]
        unit = sheet.catalog.units.get(spawn.unit)
        if unit is not None and unit.searches == 0:
            sheet.note("route-unused", spawn.ref, f"{spawn.unit} walks no route", "a unit that searches")
        if spawn.plane != route.plane:
            there = sheet.plan.planes[route.plane]
            sheet.note("route-plane", spawn.ref, f"its route lies on {there}", "a route on its own plane")
        elif (spawn.x, spawn.y) != route.points[0]:
            sheet.note("route-start", spawn.ref, "does not stand where its route begins", "it there")
    used = {spawn.route for spawn in plan.spawns}
    for row, route in enumerate(plan.routes):
        if row not in used:
            sheet.note("route-idle", route.ref, "nobody walks it", "a spawn with this route")
