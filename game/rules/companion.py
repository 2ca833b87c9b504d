"""The companion: an animal that belongs to somebody.

Nobody gives it orders. When its friend's side is finished it comes along, on the side away from danger. It is small:
nobody sees it but those right beside it, and searchers do not look for it.

It trembles while an enemy is within six tiles, seen or not, and that is shown: danger is near. When one comes within
two it bolts, as far from enemies as it can run, and stays away. Its friend can call it, which is heard eight tiles. It
listens as long as it is called, and comes in the first round without a call. To who stands still and waits within
two tiles it comes without a sound.
"""

from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y, trace
from game.rules import orders
from game.rules.body import distance, is_standing, stride
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.eyes import WAY_OF_FACING
from game.rules.movement import take_step
from game.rules.orders import Reason
from game.rules.shooting import answer_move
from game.rules.sightings import look_from
from game.rules.suspicion import NOISE_MADE, make_noise
from game.rules.walking import flood_from

NOT_ABLE = int(Reason.NOT_ABLE)
NO_COMPANION = int(Reason.NO_COMPANION)
COMPANION_TREMBLED = int(Ev.COMPANION_TREMBLED)
COMPANION_BOLTED = int(Ev.COMPANION_BOLTED)
COMPANION_CALLED = int(Ev.COMPANION_CALLED)
SAFE = 32  # tiles: farther from enemies is no better


@compiled
def companion_of(world: World, unit: int) -> int:
    """The standing companion that ran away from the unit, -1 without one."""
    for other in range(world.identity.shape[0]):
        if world.lurk.owner[other] == unit and world.lurk.away[other] != 0 and is_standing(world, other):
            return other
    return -1


@compiled
def why_not_whistle(rules: Ruleset, world: World, unit: int) -> int:
    reach = int(rules.kind.whistles[world.identity.kind[unit]])
    if reach == 0:
        return NOT_ABLE
    other = companion_of(world, unit)
    if other < 0:
        return NO_COMPANION
    here = world.place[unit]
    there = world.place[other]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    far = distance(int(there.x - here.x), int(there.y - here.y))
    return orders.TOO_FAR if far > reach else orders.OK


@compiled
def whistle(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    other = companion_of(world, unit)
    world.lurk.called[other] = world.clock.turn[0]
    emit(world, log, COMPANION_CALLED, unit, other, 0, 0, 0, 0)
    loudness = int(rules.number.noise_call[0])
    emit(world, log, NOISE_MADE, unit, -1, loudness, 0, 0, 0)
    make_noise(board, rules, world, log, unit, loudness)


@compiled
def enemy_distance(world: World, unit: int, x: int, y: int) -> int:
    """Tiles from (x, y) to the nearest enemy standing on the unit's plane, at most SAFE."""
    nearest = SAFE
    for enemy in range(world.identity.shape[0]):
        if (
            world.identity.side[enemy] != world.identity.side[unit]
            and is_standing(world, enemy)
            and world.place.plane[enemy] == world.place.plane[unit]
        ):
            nearest = min(nearest, distance(int(world.place.x[enemy]) - x, int(world.place.y[enemy]) - y))
    return nearest


@compiled
def is_companion(rules: Ruleset, world: World, unit: int) -> bool:
    return bool(rules.kind.companion[world.identity.kind[unit]] != 0) and is_standing(world, unit)


@compiled
def feel_danger(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> bool:
    """Trembles, bolts if an enemy is at hand; whether it bolted."""
    far = enemy_distance(world, unit, int(world.place.x[unit]), int(world.place.y[unit]))
    bolts = far <= int(rules.number.bolt[0])
    if bolts:
        if world.lurk.away[unit] == 0:
            world.lurk.away[unit] = 1
            emit(world, log, COMPANION_BOLTED, unit, -1, 1, 0, 0, 0)
        world.lurk.called[unit] = 0
        run_off(board, rules, world, log, unit)
    tremble(rules, world, log, unit)
    return bolts


@compiled
def tremble(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    far = enemy_distance(world, unit, int(world.place.x[unit]), int(world.place.y[unit]))
    trembling = int(far <= rules.number.tremble[0])
    if trembling != world.lurk.trembling[unit]:
        world.lurk.trembling[unit] = trembling
        emit(world, log, COMPANION_TREMBLED, unit, -1, trembling, 0, 0, 0)


@compiled
def follow_all(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """When `side` is finished: its companions bolt, come back or come along."""
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] != side or not is_companion(rules, world, unit):
            continue
        if feel_danger(board, rules, world, log, unit):
            continue
        owner = int(world.lurk.owner[unit])
        if owner < 0 or not is_standing(world, owner) or world.place.plane[owner] != world.place.plane[unit]:
            continue
        if world.lurk.away[unit] != 0:
            if not comes_back(rules, world, unit, owner):
                continue
            world.lurk.away[unit] = 0
            world.lurk.called[unit] = 0
            emit(world, log, COMPANION_BOLTED, unit, -1, 0, 0, 0, 0)
        come_along(board, rules, world, log, unit, owner)
        tremble(rules, world, log, unit)


@compiled
def comes_back(rules: Ruleset, world: World, unit: int, owner: int) -> bool:
    """It was called in an earlier round and not in this one, or its friend is near and waits without a move."""
    called = world.lurk.called[unit]
    far = distance(int(world.place.x[owner] - world.place.x[unit]), int(world.place.y[owner] - world.place.y[unit]))
    waited_for = world.lurk.still[owner] != 0 and far <= rules.number.waiting[0]
    return bool(0 < called < world.clock.turn[0] or waited_for)


@compiled
def bolt_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: companions that an enemy came too close to run."""
    for unit in range(world.identity.shape[0]):
        if is_companion(rules, world, unit):
            feel_danger(board, rules, world, log, unit)


@compiled
def run_off(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    flood_from(board, rules, world, unit, 2 * stride(rules, world, unit), -1, log)
    width = board.move_cost.shape[2]
    best = -1
    best_far = enemy_distance(world, unit, int(world.place.x[unit]), int(world.place.y[unit]))
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        far = enemy_distance(world, unit, tile - y * width, y)
        if far > best_far:
            best_far = far
            best = tile
    walk_to(board, rules, world, log, unit, best)


@compiled
def come_along(board: Board, rules: Ruleset, world: World, log: Log, unit: int, owner: int) -> None:
    """To the tile before its friend, or the nearest there is to it."""
    flood_from(board, rules, world, unit, 2 * stride(rules, world, unit), -1, log)
    width = board.move_cost.shape[2]
    to_x = int(world.place.x[owner])
    to_y = int(world.place.y[owner])
    way = WAY_OF_FACING[world.place.facing[owner]]
    ahead_x = to_x + STEP_X[way]
    ahead_y = to_y + STEP_Y[way]
    best = -1
    best_rank = rank_near(world, unit, int(world.place.x[unit]), int(world.place.y[unit]), to_x, to_y, ahead_x, ahead_y)
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        rank = rank_near(world, unit, tile - y * width, y, to_x, to_y, ahead_x, ahead_y)
        if rank < best_rank:
            best_rank = rank
            best = tile
    walk_to(board, rules, world, log, unit, best)


@compiled
def rank_near(world: World, unit: int, x: int, y: int, friend_x: int, friend_y: int, ahead_x: int, ahead_y: int) -> int:
    """The less the better: beside the friend first, then away from enemies, then in the way he faces."""
    beside = max(abs(x - friend_x), abs(y - friend_y))
    return beside * 1000 - enemy_distance(world, unit, x, y) * 10 + distance(x - ahead_x, y - ahead_y)


@compiled
def walk_to(board: Board, rules: Ruleset, world: World, log: Log, unit: int, tile: int) -> None:
    if tile < 0:
        return
    width = board.move_cost.shape[2]
    length = trace(log.flood, tile % width, tile // width)
    for step in range(length):
        to = int(log.flood.path[step])
        if world.occupant[world.place.plane[unit], to // width, to % width] >= 0:
            return
        take_step(world, log, unit, to % width, to // width)
        look_from(board, rules, world, log, unit)
        answer_move(board, rules, world, log, unit)
        if not is_standing(world, unit):
            return
