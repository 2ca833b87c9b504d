"""Platforms that bear so much and no more.

Each platform has a limit and a strength, both shown, with the load it bears now: everybody on it counts, also the
fallen and the carried. At every Tide that finds more on it than the limit it loses a point of strength. At one point it
is cracked; at none it falls, with whoever is on it.
"""

from game.core.jit import compiled
from game.rules.collapse import fall_away
from game.rules.components import DEAD, PRESENT, Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, write

PLATFORM_WORN = int(Ev.PLATFORM_WORN)


@compiled
def is_on(rules: Ruleset, platform: int, plane: int, x: int, y: int) -> bool:
    """Whether a tile belongs to the platform."""
    rule = rules.platform[platform]
    return bool(rule.plane == plane and rule.x <= x < rule.x + rule.width and rule.y <= y < rule.y + rule.height)


@compiled
def platform_at(rules: Ruleset, world: World, plane: int, x: int, y: int) -> int:
    """The platform that still hangs there, -1 none."""
    for platform in range(rules.platform.shape[0]):
        if world.platform.strength[platform] > 0 and is_on(rules, platform, plane, x, y):
            return platform
    return -1


@compiled
def load(rules: Ruleset, world: World, platform: int) -> int:
    """How many weigh on it now, as far as the world given knows."""
    total = 0
    for unit in range(world.identity.shape[0]):
        place = world.place[unit]
        if world.identity.presence[unit] == PRESENT and world.health.state[unit] != DEAD:
            total += int(is_on(rules, platform, int(place.plane), int(place.x), int(place.y)))
    return total


@compiled
def breaks_now(rules: Ruleset, world: World, platform: int, borne: int) -> bool:
    """Whether a load brings the platform down at the next Tide."""
    return bool(world.platform.strength[platform] == 1 and borne > rules.platform.limit[platform])


@compiled
def wear_platforms(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: too much load wears."""
    for platform in range(rules.platform.shape[0]):
        if world.platform.strength[platform] == 0:
            continue
        borne = load(rules, world, platform)
        rule = rules.platform[platform]
        if borne <= rule.limit:
            continue
        world.platform.strength[platform] -= 1
        left = int(world.platform.strength[platform])
        plane = int(rule.plane)
        x = int(rule.x)
        y = int(rule.y)
        write(world, log, PLATFORM_WORN, -1, -1, plane, x, y, platform, borne, int(rule.limit), left, EVERYONE)
        if left == 0:
            fall_away(board, world, log, plane, x, y, int(rule.width), int(rule.height))
