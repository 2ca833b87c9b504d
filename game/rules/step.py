"""The only writer of the state: `apply`.

An order goes in; if it is legal the rule of its kind changes the world and emits events; then the mission logic looks,
and the fog is brought up to date. An illegal order changes nothing.
"""

from game.core.jit import compiled, compiled_apart
from game.rules import care, dream, melee, movement, orders, shooting
from game.rules.components import UNDECIDED, Board, Ruleset, World
from game.rules.deeds import after_order, begin_order, do_deed, end_order
from game.rules.events import UNIT_WAITED, Log, emit
from game.rules.legal import reason
from game.rules.mission import update_mission
from game.rules.orders import Order
from game.rules.sightings import look_around
from game.rules.tide import begin_round, end_phase


@compiled_apart
def apply(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> int:
    """Gives a `Reason`: 0 when the order was carried out, else why it was not and nothing changed."""
    why = reason(board, rules, world, order, log)
    if why != orders.OK:
        return why
    if order.kind == orders.END_PHASE:
        end_phase(board, rules, world, log)
        return orders.OK
    begin_order(rules, world, log, order)
    carry_out(board, rules, world, order, log)
    end_order(board, rules, world, log, order)
    look_around(board, rules, world, log)
    after_order(rules, world, log)
    if world.clock.winner[0] == UNDECIDED:
        update_mission(board, rules, world, log)
        dream.ease_gains(board, rules, world, log)
    return orders.OK


@compiled
def carry_out(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    """Hands the order to the rule of its kind."""
    kind = order.kind
    unit = order.unit
    if kind == orders.MOVE:
        movement.move(board, rules, world, log, unit, order.x, order.y)
    elif kind == orders.SHOOT:
        shooting.shoot(board, rules, world, log, unit, order.target)
    elif kind == orders.RELOAD:
        shooting.reload(rules, world, log, unit)
    elif kind == orders.OVERWATCH:
        shooting.set_watch(world, log, unit, order.value, order.x)
    elif kind == orders.STRIKE:
        melee.strike(board, rules, world, log, unit, order.target)
    elif kind == orders.GUARD:
        melee.raise_guard(rules, world, log, unit)
    elif kind == orders.DRESS:
        care.dress(rules, world, log, unit, order.target)
    elif kind == orders.PAINKILLER:
        care.kill_pain(rules, world, log, unit, order.target)
    elif kind == orders.CARRY:
        care.lift(rules, world, log, unit, order.target)
    elif kind == orders.PUT_DOWN:
        care.put_down(world, log, unit, order.x, order.y)
    elif kind == orders.GROUND:
        dream.ground(rules, world, log, unit)
    elif kind == orders.LET_GO:
        dream.let_go(rules, world, log, unit)
    elif kind == orders.DOOR:
        movement.work_door(board, rules, world, log, unit, order.x, order.y)
    elif kind == orders.WAIT:
        wait(world, log, unit)
    else:
        do_deed(board, rules, world, order, log)


@compiled
def wait(world: World, log: Log, unit: int) -> None:
    world.pace.actions[unit] = 0
    emit(world, log, UNIT_WAITED, unit, -1, 0, 0, 0, 0)


@compiled
def start(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Begins round 1 of a battle just set up."""
    look_around(board, rules, world, log)
    begin_round(board, rules, world, log)
