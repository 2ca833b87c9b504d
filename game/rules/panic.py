"""How a panic plays out; what it is stands in `rules.grief`."""

from game.core.dice import CHANCE
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import distance, is_standing, roll
from game.rules.components import NEVER, Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.grief import BY_ITSELF, PANIC_CHANGED, PANICKED, SHAKEN, calm
from game.rules.movement import move
from game.rules.nerve import flight
from game.rules.reasons import why_not_walk
from game.rules.walking import flood_from, walk_budget

PANIC_ROLLED = int(Ev.PANIC_ROLLED)


@compiled
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """Who lost the nerve cowers or flees, and has no actions left."""
    for unit in range(world.identity.shape[0]):
        if world.heart.panic[unit] == SHAKEN and world.identity.side[unit] == side and is_standing(world, unit):
            world.heart.panic[unit] = PANICKED
            emit(world, log, PANIC_CHANGED, -1, unit, PANICKED, 0, 0, 0)
            chance = flight(rules, world, unit, log.terms)
            rolled = roll(world, unit, CHANCE, 100)
            flees = rolled < chance
            emit(world, log, PANIC_ROLLED, unit, -1, chance, rolled, int(flees), 0)
            if flees:
                flee(board, rules, world, log, unit)
            world.pace.actions[unit] = 0


@compiled
def end_phase(rules: Ruleset, world: World, log: Log, side: int) -> None:
    """A panic lasts one phase of its side."""
    for unit in range(world.identity.shape[0]):
        if world.heart.panic[unit] == PANICKED and world.identity.side[unit] == side:
            calm(rules, world, log, unit, BY_ITSELF)


@compiled
def flee(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """Walks one stride, to the tile farthest from the known enemies; the nearest such tile, then the first."""
    if why_not_walk(world, unit) != orders.OK:
        return
    flood_from(board, rules, world, unit, walk_budget(rules, world, unit, 1), -1, log)
    width = board.move_cost.shape[2]
    best = -1
    best_rank = away_from_enemies(world, unit, int(world.place.x[unit]), int(world.place.y[unit])) * 1000
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        rank = away_from_enemies(world, unit, x, y) * 1000 - int(log.flood.distance[y, x])
        if rank > best_rank or (rank == best_rank and tile < best):
            best_rank = rank
            best = tile
    if best >= 0:
        move(board, rules, world, log, unit, best % width, best // width)


@compiled
def away_from_enemies(world: World, unit: int, x: int, y: int) -> int:
    """Tiles from (x, y) to the nearest enemy known on the unit's plane; far when none is known."""
    units = world.identity.shape[0]
    side = int(world.identity.side[unit])
    nearest = 99
    for enemy in range(units):
        memory = world.memory[side * units + enemy]
        if world.identity.side[enemy] == side or memory.known == NEVER or memory.state != 0:
            continue
        if memory.plane == world.place.plane[unit]:
            nearest = min(nearest, distance(int(memory.x) - x, int(memory.y) - y))
    return nearest
