"""The story's part in a mission's logic: what becomes of one unit, who sees what, chance, counters, what is said.

A unit is named by the place where it starts. A condition on somebody who has not come yet is not true, and an effect on
him does nothing. Chance is rolled once a round, so no order asks it twice. Who is moved comes to the open tile nearest
to the middle of the zone, with whom he carries; whoever holds him lets go. A side holds a zone while one of it stands
there and nobody of the other side does.
"""

from game.core.dice import FATE, keyed
from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import DEAD, DOWN, HANGING, IN_SIGHT, LEFT, PRESENT, STABLE, UP, Board, Ruleset, World
from game.rules.damage import die, leave_fight
from game.rules.dream import cross, find_landing
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, announce, emit, write
from game.rules.grasp import slacken
from game.rules.hearing import IF_HEARD
from game.rules.hold import holder_of
from game.rules.objectives import count_in_zone
from game.rules.sightings import unit_sees

IF_HELD = 60
IF_UNIT_STATE, IF_UNIT_PLANE, IF_UNIT_SEEN, IF_ZONE_SEEN, IF_CHANCE, IF_COUNTER = 61, 62, 63, 64, 66, 67
DO_DIALOGUE, DO_COUNTER, DO_CAMERA, DO_MUSIC, DO_GIVE, DO_HEAL, DO_KILL, DO_MOVE = range(60, 68)
IS_STANDING, IS_DOWN, IS_DEAD, IS_CARRIED, IS_HELD, IS_HANGING, IS_GONE, IS_HURT = range(8)
DRESSING, PAINKILLER, MAGAZINE = range(3)
LINE_SPOKEN = int(Ev.LINE_SPOKEN)
CAMERA_TURNED = int(Ev.CAMERA_TURNED)
MUSIC_CHANGED = int(Ev.MUSIC_CHANGED)
COUNTER_CHANGED = int(Ev.COUNTER_CHANGED)
UNIT_GIVEN = int(Ev.UNIT_GIVEN)
UNIT_HEALED = int(Ev.UNIT_HEALED)
SHIFT_FAILED = int(Ev.SHIFT_FAILED)


@compiled
def renew_claims(board: Board, rules: Ruleset, world: World) -> None:
    """After every order and in the Tide: since when each zone has been held."""
    for row in range(world.claim.shape[0]):
        condition = rules.condition[row]
        if condition.kind == IF_HELD:
            if not is_held(board, world, int(condition.a), int(condition.b)):
                world.claim.since[row] = 0
            elif world.claim.since[row] == 0:
                world.claim.since[row] = world.clock.turn[0]


@compiled
def is_held(board: Board, world: World, zone: int, side: int) -> bool:
    """By `side` alone; by anybody if it is -1."""
    if count_in_zone(board, world, zone, side) == 0:
        return False
    return side < 0 or count_in_zone(board, world, zone, 1 - side) == 0


@compiled
def holds_for_story(board: Board, rules: Ruleset, world: World, row: int) -> bool:
    """Whether one of the conditions told above is true now."""
    condition = rules.condition[row]
    kind = condition.kind
    a = int(condition.a)
    b = int(condition.b)
    if kind == IF_HELD:
        since = world.claim.since[row]
        return bool(since > 0 and world.clock.turn[0] - since >= condition.c)
    if kind == IF_HEARD:
        return bool(world.claim.since[row] == world.clock.turn[0])
    if kind == IF_ZONE_SEEN:
        return side_sees_zone(board, rules, world, a, b)
    if kind == IF_CHANCE:
        return draw(world, row) < a
    if kind == IF_COUNTER:
        return bool(world.counter.value[a] >= b)
    if kind == IF_UNIT_STATE:
        return is_in_state(world, a, b, int(condition.c))
    if world.identity.presence[a] != PRESENT:
        return False
    if kind == IF_UNIT_PLANE:
        return bool(world.place.plane[a] == b)
    return is_seen(world, a)


@compiled
def is_in_state(world: World, unit: int, state: int, least: int) -> bool:
    health = world.health[unit]
    if world.identity.presence[unit] != PRESENT:
        return bool(state == IS_GONE and world.identity.presence[unit] == LEFT)
    if state == IS_STANDING:
        return is_standing(world, unit)
    if state == IS_DOWN:
        return bool(health.state == DOWN or health.state == STABLE)
    if state == IS_DEAD:
        return bool(health.state == DEAD)
    if state == IS_CARRIED:
        return bool(world.carry.held_by[unit] >= 0)
    if state == IS_HELD:
        return is_in_a_grip(world, unit)
    if state == IS_HANGING:
        return bool(health.state == HANGING)
    return bool(state == IS_HURT and health.state == UP and health.hp <= least)


@compiled
def is_in_a_grip(world: World, unit: int) -> bool:
    """Of a hand, by the neck or by the ankle, or of a limb."""
    if holder_of(world, unit) >= 0:
        return True
    return bool(world.limb.shape[0] > 0 and world.limb.held_by[unit] >= 0)


@compiled
def is_seen(world: World, unit: int) -> bool:
    """By the other side, now."""
    other = 1 - int(world.identity.side[unit])
    return bool(world.memory.known[other * world.identity.shape[0] + unit] == IN_SIGHT)


@compiled
def side_sees_zone(board: Board, rules: Ruleset, world: World, zone: int, side: int) -> bool:
    """Whether somebody of `side` (-1 anybody) sees one of its tiles."""
    planes, height, width = board.move_cost.shape
    for tile in range(planes * height * width):
        plane = tile // (height * width)
        y = tile // width % height
        x = tile % width
        if board.zone[zone, plane, y, x] == 0:
            continue
        for unit in range(world.identity.shape[0]):
            looks = (side < 0 or world.identity.side[unit] == side) and is_standing(world, unit)
            if looks and unit_sees(board, rules, world, unit, plane, x, y):
                return True
    return False


@compiled
def draw(world: World, row: int) -> int:
    """0..99 for a condition in this round; the same however often it is asked."""
    clock = world.clock[0]
    drawn = keyed(int(clock.seed_low), int(clock.seed_high), int(clock.stream), int(clock.turn), row, FATE, 0)
    return drawn % 100


@compiled
def run_story_effect(board: Board, rules: Ruleset, world: World, log: Log, row: int) -> None:
    effect = rules.effect[row]
    kind = effect.kind
    a = int(effect.a)
    b = int(effect.b)
    if kind == DO_DIALOGUE:
        announce(world, log, LINE_SPOKEN, a, b)
    elif kind == DO_COUNTER:
        world.counter.value[a] = b + (int(world.counter.value[a]) if effect.c != 0 else 0)
        announce(world, log, COUNTER_CHANGED, a, int(world.counter.value[a]))
    elif kind == DO_CAMERA:
        plane, x, y = middle_of(board, a)
        write(world, log, CAMERA_TURNED, -1, -1, plane, x, y, a, 0, 0, 0, EVERYONE)
    elif kind == DO_MUSIC:
        announce(world, log, MUSIC_CHANGED, a, 0)
    elif world.identity.presence[a] == PRESENT and world.health.state[a] != DEAD:
        befall(board, rules, world, log, a, int(kind), b, int(effect.c))


@compiled
def befall(board: Board, rules: Ruleset, world: World, log: Log, unit: int, kind: int, b: int, c: int) -> None:
    """What the story does to a unit that is there and lives."""
    if kind == DO_GIVE:
        give(world, log, unit, b, c)
    elif kind == DO_HEAL:
        heal(world, log, unit, b)
    elif kind == DO_KILL:
        if world.health.state[unit] == UP:
            leave_fight(world, log, unit)
            slacken(world, log, unit)
        world.health.hp[unit] = 0
        die(board, rules, world, log, unit)
    elif kind == DO_MOVE and world.health.state[unit] != HANGING:
        move_near(board, rules, world, log, unit, b)


@compiled
def give(world: World, log: Log, unit: int, item: int, count: int) -> None:
    """Magazines are of no use to somebody who has no end of them, or no weapon."""
    if item == DRESSING:
        world.kit.dressings[unit] += count
    elif item == PAINKILLER:
        world.kit.painkillers[unit] += count
    elif item == MAGAZINE and world.kit.spares[unit] >= 0:
        world.kit.spares[unit] += count
    emit(world, log, UNIT_GIVEN, -1, unit, item, count, 0, 0)


@compiled
def heal(world: World, log: Log, unit: int, points: int) -> None:
    """Stops the bleeding; who stands gets health back, who lies is out of danger."""
    world.health.bleeding[unit] = 0
    if world.health.state[unit] == UP:
        world.health.hp[unit] = min(int(world.health.top[unit]), int(world.health.hp[unit]) + points)
    elif world.health.state[unit] == DOWN:
        world.health.state[unit] = STABLE
        world.health.fading[unit] = 0
    emit(world, log, UNIT_HEALED, -1, unit, int(world.health.hp[unit]), 0, 0, 0)


@compiled
def move_near(board: Board, rules: Ruleset, world: World, log: Log, unit: int, zone: int) -> None:
    """Brings a unit, its carrier and its burden to a zone, or tells that there was no room."""
    first = int(world.carry.held_by[unit]) if world.carry.held_by[unit] >= 0 else unit
    plane, x, y = middle_of(board, zone)
    found = find_landing(board, rules, world, plane, x, y)
    if found < 0:
        emit(world, log, SHIFT_FAILED, -1, first, 0, 0, 0, 0)
        return
    height, width = board.move_cost.shape[1:]
    tile = found % (height * width)
    cross(board, rules, world, log, first, plane, tile % width, tile // width, 0)
    burden = int(world.carry.holding[first])
    if burden >= 0:
        cross(board, rules, world, log, burden, plane, tile % width, tile // width, 0)


@compiled
def middle_of(board: Board, zone: int) -> tuple[int, int, int]:
    """Plane, x and y of the middle of a zone's tiles."""
    planes, height, width = board.move_cost.shape
    count = 0
    total_x = 0
    total_y = 0
    plane = 0
    for tile in range(planes * height * width):
        x = tile % width
        y = tile // width % height
        if board.zone[zone, tile // (height * width), y, x] != 0:
            plane = tile // (height * width)
            count += 1
            total_x += x
            total_y += y
    return plane, total_x // max(1, count), total_y // max(1, count)
