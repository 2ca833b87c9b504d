"""What may be ordered, and why not.

`reason` is the one predicate: buttons, previews, AI, bots and the writer of the state all ask it. It uses what the
unit's side knows, so it gives the same answer on the true world and on that side's observation.
"""

import numpy as np

from game.core.jit import compiled
from game.kernels.sight import sees
from game.rules import orders
from game.rules.body import aches, are_adjacent, distance, is_fallen, is_next_to, is_open, is_standing, stride
from game.rules.care import dressing_cost
from game.rules.components import (
    CLOSED,
    DOWN,
    IN_SIGHT,
    LGF,
    OPEN,
    PHASE_LGF,
    PHASE_SQUAD,
    SEALED,
    SQUAD,
    UNDECIDED,
    Board,
    Ruleset,
    World,
)
from game.rules.events import Log
from game.rules.movement import flood_from
from game.rules.orders import Order

ORDER_CELLS = 6
MAX_ORDERS = 2048
WATCH_CHOICES = (1, 40, 60)


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
        return why_not_fire(rules, world, order.unit)
    if kind == orders.STRIKE:
        return why_not_strike(world, order.unit, order.target)
    if kind == orders.GUARD:
        return why_not_guard(rules, world, order.unit)
    if kind == orders.DRESS or kind == orders.PAINKILLER:
        return why_not_help(rules, world, order)
    if kind == orders.CARRY:
        return why_not_carry(rules, world, order.unit, order.target)
    if kind == orders.PUT_DOWN:
        return why_not_put_down(board, world, order)
    if kind == orders.GROUND or kind == orders.LET_GO:
        return why_not_dream(rules, world, order)
    if kind == orders.DOOR:
        return why_not_door(board, world, order)
    return orders.OK if kind == orders.WAIT else orders.UNKNOWN_ORDER


@compiled
def why_not_move(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> int:
    if world.mind.grounded[order.unit] != 0:
        return orders.IS_GROUNDED
    height, width = board.move_cost.shape[1:]
    if order.x < 0 or order.y < 0 or order.x >= width or order.y >= height:
        return orders.OUT_OF_REACH
    budget = stride(rules, world, order.unit) * int(world.pace.actions[order.unit])
    flood_from(board, rules, world, order.unit, budget, order.y * width + order.x, log)
    return orders.OK if log.flood.distance[order.y, order.x] > 0 else orders.OUT_OF_REACH


@compiled
def knows(world: World, unit: int, target: int) -> bool:
    """Whether the unit's side has the target in sight now."""
    units = world.identity.shape[0]
    return bool(world.memory.known[int(world.identity.side[unit]) * units + target] == IN_SIGHT)


@compiled
def is_enemy(world: World, unit: int, target: int) -> bool:
    if target < 0 or target >= world.identity.shape[0]:
        return False
    return bool(world.identity.side[target] != world.identity.side[unit])


@compiled
def is_friend(world: World, unit: int, target: int) -> bool:
    if target < 0 or target >= world.identity.shape[0]:
        return False
    return bool(world.identity.side[target] == world.identity.side[unit])


@compiled
def why_not_fire(rules: Ruleset, world: World, unit: int) -> int:
    """Whether the unit could fire at all."""
    weapon = int(world.kit.weapon[unit])
    if weapon < 0:
        return orders.NO_WEAPON
    if rules.weapon.two_handed[weapon] != 0:
        if world.carry.holding[unit] >= 0:
            return orders.HANDS_FULL
        if aches(world, unit, world.wound.arm[unit]):
            return orders.ARM_WOUNDED
    return orders.OK if world.kit.ammo[unit] > 0 else orders.NO_AMMO


@compiled
def why_not_shoot(board: Board, rules: Ruleset, world: World, unit: int, target: int) -> int:
    if not is_enemy(world, unit, target):
        return orders.NO_TARGET
    if not knows(world, unit, target):
        return orders.NOT_SEEN
    if not is_standing(world, target):
        return orders.NO_TARGET
    found = why_not_fire(rules, world, unit)
    if found != orders.OK:
        return found
    here = world.place[unit]
    there = world.place[target]
    if here.plane != there.plane:
        return orders.WRONG_PLANE
    if distance(int(there.x - here.x), int(there.y - here.y)) > rules.weapon.reach[world.kit.weapon[unit]]:
        return orders.TOO_FAR
    clear = sees(
        board.sight, board.opaque, world.barrier, int(here.plane), int(here.x), int(here.y), int(there.x), int(there.y)
    )
    return orders.OK if clear else orders.NO_LINE


@compiled
def why_not_reload(rules: Ruleset, world: World, unit: int) -> int:
    weapon = int(world.kit.weapon[unit])
    if weapon < 0:
        return orders.NO_WEAPON
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    return orders.OK if world.kit.ammo[unit] < rules.weapon.magazine[weapon] else orders.MAGAZINE_FULL


@compiled
def why_not_strike(world: World, unit: int, target: int) -> int:
    if not is_enemy(world, unit, target):
        return orders.NO_TARGET
    if not knows(world, unit, target):
        return orders.NOT_SEEN
    if not is_standing(world, target):
        return orders.NO_TARGET
    if world.kit.blade[unit] < 0:
        return orders.NO_WEAPON
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    return orders.OK if are_adjacent(world, unit, target) else orders.NOT_ADJACENT


@compiled
def why_not_guard(rules: Ruleset, world: World, unit: int) -> int:
    if rules.kind.guard[world.identity.kind[unit]] <= 0:
        return orders.CANNOT_GUARD
    return orders.HANDS_FULL if world.carry.holding[unit] >= 0 else orders.OK


@compiled
def why_not_help(rules: Ruleset, world: World, order: Order) -> int:
    """Dressings and painkillers."""
    unit = order.unit
    target = order.target
    if not is_friend(world, unit, target):
        return orders.NO_TARGET
    if not is_standing(world, target) and not is_fallen(world, target):
        return orders.NO_TARGET
    if not are_adjacent(world, unit, target):
        return orders.NOT_ADJACENT
    if world.carry.holding[unit] >= 0 and world.carry.holding[unit] != target:
        return orders.HANDS_FULL
    if order.kind == orders.PAINKILLER:
        return why_not_kill_pain(world, unit, target)
    if world.kit.dressings[unit] <= 0:
        return orders.NO_DRESSING
    if world.health.bleeding[target] == 0 and world.health.state[target] != DOWN:
        return orders.NOT_HURT
    return orders.OK if world.pace.actions[unit] >= dressing_cost(rules, world, unit) else orders.NO_ACTIONS


@compiled
def why_not_kill_pain(world: World, unit: int, target: int) -> int:
    if world.kit.painkillers[unit] <= 0:
        return orders.NO_PAINKILLER
    hurt = world.wound.arm[target] + world.wound.leg[target] + world.wound.head[target]
    if hurt == 0 or world.wound.relief[target] > 0 or not is_standing(world, target):
        return orders.NOT_HURT
    return orders.OK


@compiled
def why_not_carry(rules: Ruleset, world: World, unit: int, target: int) -> int:
    if rules.kind.carries[world.identity.kind[unit]] == 0:
        return orders.CANNOT_CARRY
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    if not is_friend(world, unit, target) or not is_fallen(world, target) or world.carry.held_by[target] >= 0:
        return orders.NO_TARGET
    return orders.OK if are_adjacent(world, unit, target) else orders.NOT_ADJACENT


@compiled
def why_not_put_down(board: Board, world: World, order: Order) -> int:
    if world.carry.holding[order.unit] < 0:
        return orders.NOT_CARRYING
    if not is_next_to(world, order.unit, order.x, order.y):
        return orders.NOT_ADJACENT
    free = is_open(board, world, int(world.place.plane[order.unit]), order.x, order.y)
    return orders.OK if free else orders.TILE_TAKEN


@compiled
def why_not_dream(rules: Ruleset, world: World, order: Order) -> int:
    """Grounding oneself and letting go."""
    unit = order.unit
    if rules.kind.exposed[world.identity.kind[unit]] == 0 or (
        world.mind.gain[unit] <= 0 and world.mind.grounded[unit] == 0
    ):
        return orders.NO_TIDE
    if world.mind.grounded[unit] != 0:
        return orders.IS_GROUNDED
    if order.kind == orders.GROUND and world.mind.ground_before[unit] != 0:
        return orders.GROUNDED_BEFORE
    if order.kind == orders.LET_GO and world.mind.dizzy[unit] != 0:
        return orders.NO_TIDE
    return orders.OK


@compiled
def why_not_door(board: Board, world: World, order: Order) -> int:
    height, width = board.move_cost.shape[1:]
    if order.x < 0 or order.y < 0 or order.x >= width or order.y >= height:
        return orders.NO_DOOR
    if not is_next_to(world, order.unit, order.x, order.y):
        return orders.NOT_ADJACENT
    plane = int(world.place.plane[order.unit])
    state = world.barrier[plane, order.y, order.x]
    if state == SEALED:
        return orders.DOOR_SEALED
    if state != OPEN and state != CLOSED:
        return orders.NO_DOOR
    return orders.DOOR_BLOCKED if world.occupant[plane, order.y, order.x] >= 0 else orders.OK


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


@compiled
def list_orders(board: Board, rules: Ruleset, world: World, unit: int, log: Log, out: np.ndarray) -> int:
    """Writes every order `unit` may be given into `out` (int32 [MAX_ORDERS, ORDER_CELLS]); gives their number."""
    count = 0
    for target in range(world.identity.shape[0]):
        for kind in (orders.SHOOT, orders.STRIKE, orders.DRESS, orders.PAINKILLER, orders.CARRY):
            count = add_if_legal(board, rules, world, log, out, count, Order(kind, unit, target, -1, -1, 0))
    for kind in (orders.RELOAD, orders.GUARD, orders.GROUND, orders.LET_GO, orders.WAIT):
        count = add_if_legal(board, rules, world, log, out, count, Order(kind, unit, -1, -1, -1, 0))
    for least in WATCH_CHOICES:
        count = add_if_legal(board, rules, world, log, out, count, Order(orders.OVERWATCH, unit, -1, -1, -1, least))
    here = world.place[unit]
    for dy in range(-1, 2):
        for dx in range(-1, 2):
            x = int(here.x) + dx
            y = int(here.y) + dy
            for kind in (orders.PUT_DOWN, orders.DOOR):
                count = add_if_legal(board, rules, world, log, out, count, Order(kind, unit, -1, x, y, 0))
    return list_moves(board, rules, world, unit, log, out, count)


@compiled
def list_moves(board: Board, rules: Ruleset, world: World, unit: int, log: Log, out: np.ndarray, count: int) -> int:
    """Adds a move to every tile in reach, by one flood instead of one a tile."""
    if not is_standing(world, unit) or world.mind.grounded[unit] != 0 or world.pace.actions[unit] <= 0:
        return count
    if side_on_turn(world) != world.identity.side[unit]:
        return count
    flood_from(board, rules, world, unit, stride(rules, world, unit) * int(world.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.count[0]):
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
