"""What may be ordered, and why not.

`reason` is the one predicate: buttons, previews, AI, bots and the writer of the state all ask it. It uses what the
unit's side knows, so it gives the same answer on the true world and on that side's observation.
"""

import numpy as np

from game.core.jit import compiled, compiled_apart
from game.rules import orders
from game.rules.body import is_standing
from game.rules.components import (
    LGF,
    PHASE_LGF,
    PHASE_SQUAD,
    SQUAD,
    UNDECIDED,
    Board,
    Ruleset,
    World,
)
from game.rules.deeds import why_not_deed, why_not_free_to_act
from game.rules.events import Log
from game.rules.flight import WAYS
from game.rules.grapple import GRAPPLE
from game.rules.menu import kinds_aimed
from game.rules.orders import Order, as_order
from game.rules.reasons import (
    why_not_carry,
    why_not_door,
    why_not_dream,
    why_not_guard,
    why_not_help,
    why_not_put_down,
    why_not_reload,
    why_not_shoot,
    why_not_strike,
    why_not_walk,
    why_not_watch,
)
from game.rules.walking import flood_from, walk_budget

ORDER_CELLS = 6
MAX_ORDERS = 2048
WATCH_CHOICES = (1, 40, 60)
UNIT_AIMED = kinds_aimed("enemy", "friend")
SELF_AIMED = kinds_aimed("self")
TILE_AIMED = kinds_aimed("beside")


@compiled
def side_on_turn(world: World) -> int:
    """SQUAD, LGF, or -1 between phases and after the end."""
    if world.clock.winner[0] != UNDECIDED:
        return -1
    if world.clock.phase[0] == PHASE_SQUAD:
        return SQUAD
    return LGF if world.clock.phase[0] == PHASE_LGF else -1


@compiled
def reason(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> int:
    """0 if the order may be given now, else a `Reason`. For a move, `log.flood` then holds the flood that allows it."""
    side = side_on_turn(world)
    if side < 0:
        return orders.BATTLE_OVER
    if order.kind == orders.END_PHASE:
        return orders.OK
    if order.unit < 0 or order.unit >= world.identity.shape[0]:
        return orders.NO_SUCH_UNIT
    if world.identity.side[order.unit] != side:
        return orders.NOT_YOUR_PHASE
    if not is_standing(world, order.unit):
        return orders.NOT_STANDING
    if world.pace.actions[order.unit] <= 0:
        return orders.NO_ACTIONS
    held = why_not_free_to_act(world, order)
    if held != orders.OK:
        return held
    if order.kind == orders.MOVE:
        return why_not_move(board, rules, world, order, log)
    return why_not_act(board, rules, world, order)


@compiled
def why_not_act(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    """Everything but moves."""
    kind = order.kind
    if kind == orders.SHOOT:
        return why_not_shoot(board, rules, world, order.unit, order.target)
    if kind == orders.RELOAD:
        return why_not_reload(rules, world, order.unit)
    if kind == orders.OVERWATCH:
        return why_not_watch(rules, world, order)
    if kind == orders.STRIKE:
        return why_not_strike(board, world, order.unit, order.target)
    if kind == orders.GUARD:
        return why_not_guard(rules, world, order.unit)
    if kind == orders.DRESS or kind == orders.PAINKILLER:
        return why_not_help(board, rules, world, order)
    if kind == orders.CARRY:
        return why_not_carry(board, rules, world, order.unit, order.target)
    if kind == orders.PUT_DOWN:
        return why_not_put_down(board, world, order)
    if kind == orders.GROUND or kind == orders.LET_GO:
        return why_not_dream(rules, world, order)
    if kind == orders.DOOR:
        return why_not_door(board, world, order)
    if kind == orders.WAIT:
        return orders.OK
    return why_not_deed(board, rules, world, order)


@compiled
def why_not_move(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> int:
    why = why_not_walk(world, order.unit)
    if why != orders.OK:
        return why
    height, width = board.move_cost.shape[1:]
    if order.x < 0 or order.y < 0 or order.x >= width or order.y >= height:
        return orders.OUT_OF_REACH
    budget = walk_budget(rules, world, order.unit, int(world.pace.actions[order.unit]))
    flood_from(board, rules, world, order.unit, budget, order.y * width + order.x, log)
    return orders.OK if log.flood.distance[order.y, order.x] > 0 else orders.OUT_OF_REACH


@compiled
def add_if_legal(
    board: Board, rules: Ruleset, world: World, log: Log, out: np.ndarray, count: int, order: Order
) -> int:
    """Appends an order to `out` (int32 [n, ORDER_CELLS]) if it may be given; gives the new count."""
    if reason(board, rules, world, order, log) != orders.OK:
        return count
    row = out[count]
    row[0] = order.kind
    row[1] = order.unit
    row[2] = order.target
    row[3] = order.x
    row[4] = order.y
    row[5] = order.value
    return count + 1


@compiled_apart
def list_orders(board: Board, rules: Ruleset, world: World, unit: int, log: Log, out: np.ndarray) -> int:
    """Writes every order `unit` may be given into `out` (int32 [MAX_ORDERS, ORDER_CELLS]); gives their number."""
    count = 0
    for target in range(world.identity.shape[0]):
        for kind in UNIT_AIMED:
            count = add_if_legal(board, rules, world, log, out, count, as_order(kind, unit, target, -1, -1, 0))
        if rules.kind.grapples[world.identity.kind[unit]] != 0:
            for way in range(WAYS):
                order = as_order(GRAPPLE, unit, target, -1, -1, way)
                count = add_if_legal(board, rules, world, log, out, count, order)
    for kind in SELF_AIMED:
        count = add_if_legal(board, rules, world, log, out, count, as_order(kind, unit, -1, -1, -1, 0))
    for least in WATCH_CHOICES:
        for way in range(-1, WAYS):
            order = as_order(orders.OVERWATCH, unit, -1, way, -1, least)
            count = add_if_legal(board, rules, world, log, out, count, order)
    here = world.place[unit]
    for dy in range(-1, 2):
        for dx in range(-1, 2):
            x = int(here.x) + dx
            y = int(here.y) + dy
            for kind in TILE_AIMED:
                count = add_if_legal(board, rules, world, log, out, count, as_order(kind, unit, -1, x, y, 0))
    return list_moves(board, rules, world, unit, log, out, count)


@compiled
def list_moves(board: Board, rules: Ruleset, world: World, unit: int, log: Log, out: np.ndarray, count: int) -> int:
    """Adds a move to every tile in reach, by one flood instead of one a tile."""
    if not is_standing(world, unit) or why_not_walk(world, unit) != orders.OK or world.pace.actions[unit] <= 0:
        return count
    if side_on_turn(world) != world.identity.side[unit]:
        return count
    if why_not_free_to_act(world, as_order(orders.MOVE, unit, -1, -1, -1, 0)) != orders.OK:
        return count
    flood_from(board, rules, world, unit, walk_budget(rules, world, unit, int(world.pace.actions[unit])), -1, log)
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        row = out[count]
        row[0] = orders.MOVE
        row[1] = unit
        row[2] = -1
        row[3] = tile % width
        row[4] = tile // width
        row[5] = 0
        count += 1
    return count
