"""Fire: it spreads where it finds food, burns who stays in it, and burns out.

Nobody walks into a burning tile; who stands on one that begins to burn has a round to get out. At each Tide the fire
hurts whoever still stands in it, and then it may leap from every burning tile to each of the four beside it that would
burn: the dice decide, and the chance is shown. After some Tides a tile has burnt out and never burns again.
"""

from game.core.dice import SPREAD, keyed
from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y
from game.rules.body import is_standing
from game.rules.components import Board, Ruleset, World
from game.rules.damage import hurt
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, write
from game.rules.terrain import BURNING, BURNT, GONE, WRECKED, changes, ground_at, set_ground

FIRE_CHANGED = int(Ev.FIRE_CHANGED)
FRESH, KINDLED = 16, 32  # more bits of World.ground: burns nobody at the next Tide; catches fire at the end of this one
CLOCK = 8  # from this bit on: Tides left to burn


@compiled
def may_burn(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether a tile inside the map could catch fire now."""
    return bool(board.burns[plane, y, x] != 0 and world.ground[plane, y, x] & (BURNING | BURNT | GONE | WRECKED) == 0)


@compiled
def ignite(board: Board, rules: Ruleset, world: World, log: Log, plane: int, x: int, y: int) -> None:
    """Sets a tile on fire, if it burns; for others to call as well."""
    if not changes(world) or not may_burn(board, world, plane, x, y):
        return
    kept = int(world.ground[plane, y, x]) & ~KINDLED
    lasts = int(rules.number.fire_lasts[0]) << CLOCK
    set_ground(board, world, plane, x, y, kept | BURNING | FRESH | lasts)
    write(world, log, FIRE_CHANGED, -1, -1, plane, x, y, 1, 0, 0, 0, EVERYONE)


@compiled
def light(board: Board, rules: Ruleset, world: World, log: Log, fire: int) -> None:
    """Sets all of a fire's area on fire."""
    rule = rules.fire[fire]
    for y in range(rule.y, rule.y + rule.height):
        for x in range(rule.x, rule.x + rule.width):
            ignite(board, rules, world, log, int(rule.plane), x, y)


@compiled
def begin_round(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Fires that the map has for this round."""
    for fire in range(rules.fire.shape[0]):
        if rules.fire.turn[fire] == world.clock.turn[0]:
            light(board, rules, world, log, fire)


@compiled
def burn(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: the fire hurts, spreads, and dies down."""
    if not changes(world):
        return
    for unit in range(world.identity.shape[0]):
        place = world.place[unit]
        if is_standing(world, unit):
            bits = ground_at(world, int(place.plane), int(place.x), int(place.y))
            if bits & BURNING != 0 and bits & FRESH == 0:
                hurt(board, rules, world, log, -1, unit, int(rules.number.fire_damage[0]), False, False)
    planes, height, width = board.burns.shape
    for plane in range(planes):
        for y in range(height):
            for x in range(width):
                if world.ground[plane, y, x] & BURNING != 0:
                    leap(board, rules, world, plane, x, y)
                    die_down(board, world, log, plane, x, y)
        for y in range(height):
            for x in range(width):
                if world.ground[plane, y, x] & KINDLED != 0:
                    ignite(board, rules, world, log, plane, x, y)


@compiled
def leap(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int) -> None:
    """Rolls for each of the four tiles beside a burning one; who catches is only noted, so that all leap at once."""
    height, width = board.burns.shape[1:]
    clock = world.clock[0]
    tile = (plane * height + y) * width + x
    for way in range(4):
        to_x = x + STEP_X[way]
        to_y = y + STEP_Y[way]
        if to_x < 0 or to_y < 0 or to_x >= width or to_y >= height or not may_burn(board, world, plane, to_x, to_y):
            continue
        rolled = keyed(
            int(clock.seed_low), int(clock.seed_high), int(clock.stream), int(clock.turn), tile, SPREAD, way
        ) % 100  # fmt: skip
        if rolled < rules.number.fire_spread[0]:
            world.ground[plane, to_y, to_x] |= KINDLED


@compiled
def fires_beside(world: World, plane: int, x: int, y: int) -> int:
    """How many of the four tiles beside one burn."""
    height, width = world.ground.shape[1:]
    total = 0
    for way in range(4):
        to_x = x + STEP_X[way]
        to_y = y + STEP_Y[way]
        if 0 <= to_x < width and 0 <= to_y < height:
            total += int(world.ground[plane, to_y, to_x] & BURNING != 0)
    return total


@compiled
def die_down(board: Board, world: World, log: Log, plane: int, x: int, y: int) -> None:
    """One Tide less to burn."""
    bits = int(world.ground[plane, y, x])
    left = (bits >> CLOCK) - 1
    kept = bits & ((1 << CLOCK) - 1) & ~FRESH
    if left > 0:
        world.ground[plane, y, x] = kept | (left << CLOCK)
        return
    set_ground(board, world, plane, x, y, (kept & ~BURNING) | BURNT)
    write(world, log, FIRE_CHANGED, -1, -1, plane, x, y, 0, 0, 0, 0, EVERYONE)
