"""Why one kind of order is not possible, a predicate for each kind; `rules.legal` asks the right one."""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import (
    aches,
    are_adjacent,
    distance,
    is_fallen,
    is_inside,
    is_next_to,
    is_open,
    is_standing,
    is_tied,
    leader,
)
from game.rules.care import dressing_cost, needs_dressing
from game.rules.components import CLOSED, IN_SIGHT, OPEN, SEALED, Board, Ruleset, World
from game.rules.grasp import is_held
from game.rules.orders import Order, Reason
from game.rules.terrain import sees

IS_GRABBED = int(Reason.IS_GRABBED)
IS_HELD = int(Reason.IS_HELD)
HELD_FAST = int(Reason.HELD_FAST)
IS_PRONE = int(Reason.IS_PRONE)
IS_SUPPORTED = int(Reason.IS_SUPPORTED)
LAST_WAY = 7  # facings go from 0


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
def can_touch(board: Board, world: World, unit: int, x: int, y: int) -> bool:
    """Whether nothing stands between the unit and a tile beside it: no hand reaches past two walls that touch.

    It also keeps orders honest: what lies behind such a corner may be unknown to the unit's side.
    """
    here = world.place[unit]
    return sees(board, world, int(here.plane), int(here.x), int(here.y), x, y)


@compiled
def can_touch_unit(board: Board, world: World, unit: int, target: int) -> bool:
    there = world.place[target]
    return are_adjacent(world, unit, target) and can_touch(board, world, unit, int(there.x), int(there.y))


@compiled
def why_not_walk(world: World, unit: int) -> int:
    """Whether the unit can take a step by itself at all."""
    if world.mind.grounded[unit] != 0:
        return orders.IS_GROUNDED
    if is_held(world, unit):
        return IS_GRABBED
    if is_tied(world, unit):
        return why_tied(world, unit)
    return IS_SUPPORTED if leader(world, unit) >= 0 else orders.OK


@compiled
def why_tied(world: World, unit: int) -> int:
    """What keeps the unit on its tile."""
    if world.grip.held_by[unit] >= 0:
        return IS_HELD
    return orders.HANDS_FULL if world.grip.holds[unit] >= 0 or world.posture.out[unit] != 0 else HELD_FAST


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
def why_not_watch(rules: Ruleset, world: World, order: Order) -> int:
    if order.x < -1 or order.x > LAST_WAY:
        return orders.NO_SUCH_WAY
    if world.stance.suppressed[order.unit] != 0:
        return orders.IS_SUPPRESSED
    return why_not_fire(rules, world, order.unit)


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
    clear = sees(board, world, int(here.plane), int(here.x), int(here.y), int(there.x), int(there.y))
    return orders.OK if clear else orders.NO_LINE


@compiled
def why_not_reload(rules: Ruleset, world: World, unit: int) -> int:
    weapon = int(world.kit.weapon[unit])
    if weapon < 0:
        return orders.NO_WEAPON
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    if world.kit.ammo[unit] >= rules.weapon.magazine[weapon]:
        return orders.MAGAZINE_FULL
    return orders.NO_SPARES if world.kit.spares[unit] == 0 else orders.OK


@compiled
def why_not_strike(board: Board, world: World, unit: int, target: int) -> int:
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
    return orders.OK if can_touch_unit(board, world, unit, target) else orders.NOT_ADJACENT


@compiled
def why_not_guard(rules: Ruleset, world: World, unit: int) -> int:
    if rules.kind.guard[world.identity.kind[unit]] <= 0:
        return orders.CANNOT_GUARD
    if world.posture.prone[unit] != 0:
        return IS_PRONE
    return orders.HANDS_FULL if world.carry.holding[unit] >= 0 else orders.OK


@compiled
def why_not_help(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    """Dressings and painkillers."""
    unit = order.unit
    target = order.target
    if not is_friend(world, unit, target):
        return orders.NO_TARGET
    if not is_standing(world, target) and not is_fallen(world, target):
        return orders.NO_TARGET
    if not can_touch_unit(board, world, unit, target):
        return orders.NOT_ADJACENT
    if world.carry.holding[unit] >= 0 and world.carry.holding[unit] != target:
        return orders.HANDS_FULL
    if order.kind == orders.PAINKILLER:
        return why_not_kill_pain(world, unit, target)
    if world.kit.dressings[unit] <= 0:
        return orders.NO_DRESSING
    if not needs_dressing(world, target):
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
def why_not_carry(board: Board, rules: Ruleset, world: World, unit: int, target: int) -> int:
    if rules.kind.carries[world.identity.kind[unit]] == 0:
        return orders.CANNOT_CARRY
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    if not is_friend(world, unit, target) or not is_fallen(world, target) or world.carry.held_by[target] >= 0:
        return orders.NO_TARGET
    if is_held(world, target):
        return orders.NO_TARGET
    return orders.OK if can_touch_unit(board, world, unit, target) else orders.NOT_ADJACENT


@compiled
def why_not_put_down(board: Board, world: World, order: Order) -> int:
    if world.carry.holding[order.unit] < 0:
        return orders.NOT_CARRYING
    if not is_next_to(world, order.unit, order.x, order.y):
        return orders.NOT_ADJACENT
    if is_inside(board, order.x, order.y) and not can_touch(board, world, order.unit, order.x, order.y):
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
    if not is_inside(board, order.x, order.y):
        return orders.NO_DOOR
    beside = is_next_to(world, order.unit, order.x, order.y)
    if not beside or not can_touch(board, world, order.unit, order.x, order.y):
        return orders.NOT_ADJACENT
    plane = int(world.place.plane[order.unit])
    state = world.barrier[plane, order.y, order.x]
    if state == SEALED:
        return orders.DOOR_SEALED
    if state != OPEN and state != CLOSED:
        return orders.NO_DOOR
    return orders.DOOR_BLOCKED if world.occupant[plane, order.y, order.x] >= 0 else orders.OK
