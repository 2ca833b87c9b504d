"""Rules about the ways that searchers patrol."""

from game.workshop.sheet import Sheet


def check_routes(sheet: Sheet) -> None:
    """Routes lie on open tiles, are walked by somebody who searches, and begin where their walker stands."""
    tiles, plan = sheet.open_tiles(), sheet.plan
    for route in plan.routes:
        for x, y in route.points:
            inside = 0 <= x < plan.width and 0 <= y < plan.height
            if not inside or not tiles[route.plane, y, x]:
                sheet.note("route-blocked", route.ref, f"turns on the blocked tile {x},{y}", "an open tile")
    for spawn in plan.spawns:
        if spawn.route < 0:
            continue
        route = plan.routes[spawn.route]
        unit = sheet.catalog.units.get(spawn.unit)
        if unit is not None and unit.searches == 0:
            sheet.note("route-unused", spawn.ref, f"{spawn.unit} walks no route", "a unit that searches")
        if (spawn.plane, spawn.x, spawn.y) != (route.plane, *route.points[0]):
            sheet.note("route-start", spawn.ref, "does not stand where its route begins", "it there")
    used = {spawn.route for spawn in plan.spawns}
    for row, route in enumerate(plan.routes):
        if row not in used:
            sheet.note("route-idle", route.ref, "nobody walks it", "a spawn with this route")
