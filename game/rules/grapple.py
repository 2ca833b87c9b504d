"""Seized by the neck.

Some warriors lift a person by the neck. It takes what is left of their turn; the chance is shown, and a raised guard
makes it worse. Whoever seizes also chooses which way he will throw, and from then on the line of that throw is shown.

The held can only struggle, call, or strike whoever holds him. Each Tide the grip costs him two points. In a later phase
of his own the holder may stab the held through all armour, which wounds an arm, or throw him along the line, or let him
go. Both stabbing and throwing end his turn, and with a person in his hands he does nothing else.

The held is free when he struggles loose, when a friend at hand hits the holder, when anybody hits the holder for four
points or more, when either of the two is dragged across the planes, and when the holder falls or is stunned.
"""

from game.core.dice import HIT
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import counts, is_standing, roll, turn_towards
from game.rules.components import Board, Ruleset, World
from game.rules.damage import ARM, drop_stance, hurt, roll_damage
from game.rules.event_kinds import Ev
from game.rules.events import UNIT_WOUNDED, Log, emit
from game.rules.flight import WAYS, way_x, way_y
from game.rules.hold import BROKEN, LET_GO, end_grip, holder_of, part_ankles
from game.rules.leverage import break_free, grasp
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import can_touch_unit, is_enemy, knows

GRAPPLE = int(Kind.GRAPPLE)
STAB = int(Kind.STAB)
THROW = int(Kind.THROW)
RELEASE = int(Kind.RELEASE)
STRUGGLE = int(Kind.STRUGGLE)
CALL = int(Kind.CALL)
NOT_ABLE = int(Reason.NOT_ABLE)
IS_HELD = int(Reason.IS_HELD)
IS_HOLDING = int(Reason.IS_HOLDING)
IS_PRONE = int(Reason.IS_PRONE)
NO_GRIP = int(Reason.NO_GRIP)
TOO_SOON = int(Reason.TOO_SOON)
UNIT_GRAPPLED = int(Ev.UNIT_GRAPPLED)
UNIT_STABBED = int(Ev.UNIT_STABBED)
UNIT_STRUGGLED = int(Ev.UNIT_STRUGGLED)
UNIT_CHOKED = int(Ev.UNIT_CHOKED)


@compiled
def why_not_grapple(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    target = order.target
    if rules.kind.grapples[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if not is_enemy(world, unit, target) or not counts(rules, world, target):
        return orders.NO_TARGET
    if not knows(world, unit, target):
        return orders.NOT_SEEN
    if not is_standing(world, target) or world.grip.held_by[target] >= 0:
        return orders.NO_TARGET
    if world.posture.prone[unit] != 0:
        return IS_PRONE
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    if not can_touch_unit(board, world, unit, target):
        return orders.NOT_ADJACENT
    if order.value < 0 or order.value >= WAYS:
        return orders.OUT_OF_REACH
    here = world.place[unit]
    there = world.place[target]
    through = there.x + way_x(order.value) == here.x and there.y + way_y(order.value) == here.y
    return orders.TILE_TAKEN if through else orders.OK


@compiled
def why_not_use_grip(rules: Ruleset, world: World, order: Order) -> int:
    """Stabbing, throwing, letting go."""
    kind = int(world.identity.kind[order.unit])
    if order.kind == STAB and rules.kind.stab[kind] < 0:
        return NOT_ABLE
    if order.kind == THROW and rules.kind.throws[kind] == 0:
        return NOT_ABLE
    if world.grip.holds[order.unit] < 0:
        return NO_GRIP
    return TOO_SOON if order.kind != RELEASE and world.grip.fresh[order.unit] != 0 else orders.OK


@compiled
def why_not_struggle(world: World, unit: int) -> int:
    return orders.OK if holder_of(world, unit) >= 0 else NO_GRIP


@compiled
def grapple(rules: Ruleset, world: World, log: Log, unit: int, target: int, way: int) -> None:
    """The order: ends the unit's turn, whether it succeeds or not."""
    world.pace.actions[unit] = 0
    drop_stance(world, log, unit)
    face(world, unit, target)
    chance = grasp(rules, world, target, log.terms)
    rolled = roll(world, unit, HIT, 100)
    seized = rolled < chance
    if seized:
        end_grip(world, log, target, BROKEN)
        part_ankles(world, log, unit)
        drop_stance(world, log, target)
        world.posture.prone[target] = 0
        world.grip.holds[unit] = target
        world.grip.held_by[target] = unit
        world.grip.way[unit] = way
        world.grip.fresh[unit] = 1
    emit(world, log, UNIT_GRAPPLED, unit, target, chance, rolled, int(seized), way)


@compiled
def face(world: World, unit: int, target: int) -> None:
    here = world.place[unit]
    there = world.place[target]
    turn_towards(world, unit, int(there.x - here.x), int(there.y - here.y))


@compiled
def stab(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: ends the unit's turn."""
    world.pace.actions[unit] = 0
    held = int(world.grip.holds[unit])
    face(world, unit, held)
    emit(world, log, UNIT_STABBED, unit, held, 0, 0, 0, 0)
    skewer = rules.weapon[rules.kind.stab[world.identity.kind[unit]]]
    world.wound.arm[held] += 1
    emit(world, log, UNIT_WOUNDED, -1, held, ARM, 0, 0, 0)
    points = roll_damage(world, unit, int(skewer.low), int(skewer.high))
    hurt(board, rules, world, log, unit, held, points, skewer.piercing != 0, False)


@compiled
def release(world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    end_grip(world, log, unit, LET_GO)


@compiled
def struggle(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    chance = break_free(rules, world, unit, log.terms)
    rolled = roll(world, unit, HIT, 100)
    free = rolled < chance
    emit(world, log, UNIT_STRUGGLED, unit, holder_of(world, unit), chance, rolled, int(free), 0)
    if free:
        end_grip(world, log, unit, BROKEN)


@compiled
def choked_of(rules: Ruleset, world: World, unit: int) -> int:
    """Points that a grip will cost the unit at the Tide."""
    return int(rules.number.choke[0]) if world.grip.held_by[unit] >= 0 else 0


@compiled
def choke_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: every grip takes its toll."""
    for unit in range(world.identity.shape[0]):
        held = int(world.grip.holds[unit])
        if held >= 0:
            emit(world, log, UNIT_CHOKED, unit, held, 0, 0, 0, 0)
            hurt(board, rules, world, log, unit, held, choked_of(rules, world, held), True, False)


@compiled
def begin_phase(world: World, side: int) -> None:
    """What a side seized before, it may now stab and throw."""
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side:
            world.grip.fresh[unit] = 0


@compiled
def why_bound(world: World, order: Order) -> int:
    """What a grip or a knock-out forbids, before anything else is asked."""
    unit = order.unit
    kind = order.kind
    if world.posture.out[unit] != 0:
        return orders.NOT_STANDING
    if kind == orders.WAIT or kind == CALL:
        return orders.OK
    holder = int(world.grip.held_by[unit])
    if holder >= 0:
        strikes_back = kind == orders.STRIKE and order.target == holder
        return orders.OK if kind == STRUGGLE or strikes_back else IS_HELD
    if world.grip.holds[unit] >= 0:
        return orders.OK if kind in (STAB, THROW, RELEASE) else IS_HOLDING
    return orders.OK
