"""What a unit's state lets it do: standing, reach of a step, hands.

A unit at no health is out of the fight but stays on its tile, where it blocks nobody. Wounds and burdens shorten the
stride; a painkiller lifts what wounds take for a while.
"""

from game.core.dice import PURPOSES, keyed
from game.core.jit import compiled
from game.rules.components import PRESENT, UP, Board, Ruleset, World
from game.rules.terrain import is_walkable


@compiled
def is_standing(world: World, unit: int) -> bool:
    return bool(world.identity.presence[unit] == PRESENT and world.health.state[unit] == UP)


@compiled
def is_awake(world: World, unit: int) -> bool:
    """Standing, and not knocked out: only then it sees and hears."""
    return bool(is_standing(world, unit) and world.posture.out[unit] == 0)


@compiled
def counts(rules: Ruleset, world: World, unit: int) -> bool:
    """Whether goals count the unit among its side: no part of something bigger."""
    kind = int(world.identity.kind[unit])
    return bool(kind < 0 or rules.kind.rooted[kind] == 0)


@compiled
def is_fallen(world: World, unit: int) -> bool:
    """Here, down or unconscious: someone who can be helped or carried."""
    state = world.health.state[unit]
    return bool(world.identity.presence[unit] == PRESENT and (state == 1 or state == 2))


@compiled
def aches(world: World, unit: int, count: int) -> bool:
    """Whether `count` wounds of some place hinder the unit now."""
    return bool(count > 0 and world.wound.relief[unit] == 0)


@compiled
def stride(rules: Ruleset, world: World, unit: int) -> int:
    """Half-steps one action carries the unit; at least one diagonal step."""
    number = rules.number[0]
    tiles = int(rules.kind.stride[world.identity.kind[unit]])
    if aches(world, unit, world.wound.leg[unit]):
        tiles -= number.leg_stride
    tiles += int(world.kit.lightened[unit])
    if world.stance.suppressed[unit] != 0:
        tiles -= number.suppressed_stride
    if world.carry.holding[unit] >= 0:
        tiles = tiles // 2
        if world.lean.tired[unit] >= number.fatigue:
            tiles -= number.fatigue_stride
    friend = led(world, unit)
    if friend >= 0:
        tiles = min(tiles, int(rules.kind.stride[world.identity.kind[friend]]))
        if world.lean.sprinting[unit] != 0 or world.lean.sprinting[friend] != 0:
            tiles += tiles * number.sprint // 100
    half_steps = tiles * int(number.step_straight)
    if world.lurk.shape[0] > 0 and world.lurk.sneaking[unit] != 0:
        half_steps = half_steps // 2
    return max(int(number.step_diagonal), half_steps)


@compiled
def led(world: World, unit: int) -> int:
    """Who walks on the unit's arm: a friend it supports who stands beside it, -1 nobody."""
    friend = int(world.lean.supports[unit])
    if friend < 0 or not is_standing(world, friend) or world.mind.grounded[friend] != 0:
        return -1
    return friend if are_adjacent(world, unit, friend) and not is_tied(world, friend) else -1


@compiled
def leader(world: World, unit: int) -> int:
    """On whose arm the unit walks, -1 on nobody's."""
    friend = int(world.lean.supported_by[unit])
    return friend if friend >= 0 and is_standing(world, friend) and led(world, friend) == unit else -1


@compiled
def rising(rules: Ruleset, world: World, unit: int) -> int:
    """Half-steps that getting up takes from a walk of the unit; 0 on its feet."""
    if world.posture.prone[unit] == 0:
        return 0
    return (stride(rules, world, unit) * int(rules.number.rise[0]) + 99) // 100


@compiled
def is_tied(world: World, unit: int) -> bool:
    """Whether a grip or a knock-out keeps a standing unit on its tile; who holds an ankle may let go and walk."""
    grip = world.grip[unit]
    if world.lurk.shape[0] > 0 and world.lurk.held_by[unit] >= 0:
        return True
    return bool(grip.holds >= 0 or grip.held_by >= 0 or world.posture.out[unit] != 0)


@compiled
def hands_full(world: World, unit: int) -> bool:
    return bool(world.carry.holding[unit] >= 0)


@compiled
def distance(dx: int, dy: int) -> int:
    """Tiles between two places, a diagonal step counting one and a half, rounded down."""
    wide = abs(dx)
    high = abs(dy)
    return max(wide, high) + min(wide, high) // 2


@compiled
def are_adjacent(world: World, unit: int, other: int) -> bool:
    """Side by side on one plane, or on the same tile."""
    here = world.place[unit]
    there = world.place[other]
    return bool(here.plane == there.plane and abs(here.x - there.x) <= 1 and abs(here.y - there.y) <= 1)


@compiled
def is_beside(world: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether the unit is on a tile or next to it."""
    here = world.place[unit]
    return bool(here.plane == plane and max(abs(here.x - x), abs(here.y - y)) <= 1)


@compiled
def actions_of(rules: Ruleset, world: World, unit: int) -> int:
    """Actions a phase that the unit's state allows, before stuns."""
    full = int(rules.kind.actions[world.identity.kind[unit]])
    return min(full, int(rules.number.weak_actions[0])) if world.tend.weak[unit] != 0 else full


@compiled
def is_next_to(world: World, unit: int, x: int, y: int) -> bool:
    here = world.place[unit]
    return bool(max(abs(here.x - x), abs(here.y - y)) == 1)


@compiled
def is_inside(board: Board, x: int, y: int) -> bool:
    height, width = board.move_cost.shape[1:]
    return bool(0 <= x < width and 0 <= y < height)


@compiled
def is_chasm(board: Board, plane: int, x: int, y: int) -> bool:
    """Inside the map, and a drop that was there from the start; ground that fell is asked of `terrain.is_void`."""
    return bool(is_inside(board, x, y) and board.chasm[plane, y, x] != 0)


@compiled
def is_open(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Inside the map, walkable, no shut door and nobody standing there."""
    if not is_inside(board, x, y):
        return False
    if not is_walkable(board, world, plane, x, y) or world.barrier[plane, y, x] >= 2:
        return False
    return bool(world.occupant[plane, y, x] < 0)


@compiled
def roll(world: World, unit: int, purpose: int, sides: int) -> int:
    """The unit's next die of this purpose this round: 0..sides-1."""
    row = unit * PURPOSES + purpose
    clock = world.clock[0]
    nth = int(world.tally.rolled[row])
    world.tally.rolled[row] = nth + 1
    value = keyed(int(clock.seed_low), int(clock.seed_high), int(clock.stream), int(clock.turn), unit, purpose, nth)
    return value % sides


@compiled
def turn_towards(world: World, unit: int, dx: int, dy: int) -> None:
    """Faces the unit along (dx, dy), to the nearest of the eight ways.

    Straight and diagonal part at the slope sqrt(2) - 1, which no whole numbers have, so there is never a tie.
    """
    if dx == 0 and dy == 0:
        return
    both = (abs(dx) + abs(dy)) * (abs(dx) + abs(dy))
    sign_x = 0 if both <= 2 * dy * dy else (1 if dx > 0 else -1)
    sign_y = 0 if both <= 2 * dx * dx else (1 if dy > 0 else -1)
    world.place.facing[unit] = facing_of(sign_x, sign_y)


@compiled
def facing_of(sign_x: int, sign_y: int) -> int:
    """Facing 0..7 of a unit step: 0 = +x, then clockwise on the grid towards +y."""
    if sign_x > 0:
        return 0 if sign_y == 0 else (1 if sign_y > 0 else 7)
    if sign_x < 0:
        return 4 if sign_y == 0 else (3 if sign_y > 0 else 5)
    return 2 if sign_y > 0 else 6
