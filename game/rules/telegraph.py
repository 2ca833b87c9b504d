"""What is announced and not yet done, as a side may know it: for the map, the text mode and tests.

One function a family of rules, each reading an observation; everything dangerous that will happen by itself is here at
least until the next Tide.
"""

from game.rules.body import is_standing
from game.rules.components import World
from game.rules.grief import SHAKEN
from game.rules.preview_grip import meant
from game.rules.preview_people import faints
from game.rules.preview_sphere import red_pull
from game.rules.preview_stealth import stealth_signs
from game.rules.setup import Battle
from game.rules.signs import Telegraph
from game.rules.telegraph_wreck import hazard_signs


def telegraphs(battle: Battle, view: World, side: int) -> list[Telegraph]:
    """Everything announced on every plane; `view` is the observation of `side`."""
    return (
        ripples(view, side)
        + nerves(battle, view, side)
        + throws(battle, view, side)
        + hazard_signs(battle, view)
        + falling(battle, view)
        + pulls(battle, view)
        + stealth_signs(battle, view, side)
    )


def ripples(view: World, side: int) -> list[Telegraph]:
    """Where somebody is about to come through; who, only where he is seen to stand behind it."""
    units = len(view.identity)
    found = []
    for unit in range(units):
        ripple = view.ripple[unit]
        if ripple.lit:
            known = view.identity.side[unit] == side or view.memory.known[side * units + unit] == 2
            found.append(
                Telegraph("ripple", int(ripple.plane), ((int(ripple.x), int(ripple.y)),), unit if known else -1)
            )
    return found


def nerves(battle: Battle, view: World, side: int) -> list[Telegraph]:
    """Who will panic in the next phase of his side, and who will faint at the Tide."""
    found = []
    for unit in range(len(view.identity)):
        place = view.place[unit]
        tiles = ((int(place.x), int(place.y)),)
        if view.heart.panic[unit] == SHAKEN:
            found.append(Telegraph("panic", int(place.plane), tiles, unit))
        if faints(battle, view, unit):
            found.append(Telegraph("faint", int(place.plane), tiles, unit))
    return found


def throws(battle: Battle, view: World, side: int) -> list[Telegraph]:
    """Along which line whoever holds somebody means to throw: a mark for each plane of the flight."""
    found = []
    for holder, _, flight in meant(battle, view, side):
        for plane in sorted({place[0] for place in flight.path}):
            tiles = tuple((x, y) for on, x, y in flight.path if on == plane)
            found.append(Telegraph("throw", plane, tiles, holder))
    return found


def falling(battle: Battle, view: World) -> list[Telegraph]:
    """The line of every craft that comes down, in the order it ploughs it up; rounds left, 0 at the next Tide."""
    found = []
    for craft, due in zip(battle.plan.crafts, view.craft.due.tolist(), strict=True):
        if due > 0:
            line = sorted(craft.line(), key=lambda tile: tile[2])
            tiles = tuple((x, y) for x, y, _ in line)
            found.append(Telegraph("craft", craft.plane, tiles, count=due - int(view.clock.turn[0])))
    return found


def pulls(battle: Battle, view: World) -> list[Telegraph]:
    """Whom the red sphere pulls: from his tile to the next, and how many steps it is from there, 0 inside."""
    sphere, found = view.sphere[0], []
    if not sphere.red_width or sphere.broken:
        return []
    for unit in range(len(view.identity)):
        tile = red_pull(battle, view, unit) if is_standing(view, unit) else None
        if tile is not None:
            aside = max(sphere.red_x - tile[0], tile[0] - (sphere.red_x + sphere.red_width - 1), 0)
            ahead = max(sphere.red_y - tile[1], tile[1] - (sphere.red_y + sphere.red_height - 1), 0)
            place = view.place[unit]
            way = ((int(place.x), int(place.y)), tile)
            found.append(Telegraph("red", int(place.plane), way, unit, int(max(aside, ahead))))
    return found
