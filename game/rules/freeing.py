"""Out of the machine.

Who stands beside the captive can work her free: it takes what is left of the turn and counts one round of work, two if
she is kept awake. Several may work at once. Pulling the tubes by force takes one action and saves two rounds, and it
harms her. The machine lets go by itself when the blue sphere breaks, or when the mission says so.

Once free she is sick for some rounds: one action a round, and no crossing at will. Then she is herself again.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.components import Board, Ruleset, World
from game.rules.damage import hurt
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.link import why_not_reach
from game.rules.orders import Kind, Order
from game.rules.sensitive import wake

PULL = int(Kind.PULL)
FREE = int(Kind.FREE)
TUBE_PULLED = int(Ev.TUBE_PULLED)
CAPTIVE_WORKED = int(Ev.CAPTIVE_WORKED)
CAPTIVE_FREED = int(Ev.CAPTIVE_FREED)
SICKNESS_PASSED = int(Ev.SICKNESS_PASSED)


@compiled
def why_not_free(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    """Working her free, and pulling the tubes."""
    found = why_not_reach(board, world, order)
    if found != orders.OK:
        return found
    done = int(rules.number.tube[0]) if order.kind == PULL else work_done(rules, world)
    return orders.OK if world.sphere.captive[0] != 0 and done > 0 else orders.NO_TARGET


@compiled
def work_done(rules: Ruleset, world: World) -> int:
    """Rounds of work that one turn of care counts now."""
    number = rules.number[0]
    return int(number.machine_work) * (int(number.machine_kept) if world.sphere.kept[0] != 0 else 1)


@compiled
def work(rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order to free her with care."""
    world.pace.actions[unit] = 0
    world.sphere.work[0] = max(0, int(world.sphere.work[0]) - work_done(rules, world))
    emit(world, log, CAPTIVE_WORKED, unit, target, int(world.sphere.work[0]), 0, 0, 0)
    if world.sphere.work[0] == 0:
        release(rules, world, log)


@compiled
def pull(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order to pull the tubes."""
    world.pace.actions[unit] -= 1
    world.sphere.work[0] = max(0, int(world.sphere.work[0]) - int(rules.number.tube[0]))
    emit(world, log, TUBE_PULLED, unit, target, int(world.sphere.work[0]), 0, 0, 0)
    hurt(board, rules, world, log, -1, target, int(rules.number.tube_harm[0]), True, False)
    if world.sphere.work[0] == 0:
        release(rules, world, log)


@compiled
def release(rules: Ruleset, world: World, log: Log) -> None:
    """The machine lets go; what she was behind the dream comes back with her."""
    if world.sphere.captive[0] == 0:
        return
    rounds = int(rules.number.sick[0])
    world.sphere.captive[0] = 0
    world.sphere.begun[0] = 0
    world.sphere.well[0] = world.clock.turn[0] + rounds + 1
    emit(world, log, CAPTIVE_FREED, -1, int(world.sphere.sensitive[0]), rounds, 0, 0, 0)
    wake(world, log)


@compiled
def begin_round(world: World, log: Log) -> None:
    """The round in which the sickness has passed."""
    sphere = world.sphere[0]
    if sphere.captive == 0 and sphere.well > 0 and sphere.well <= world.clock.turn[0]:
        sphere.well = 0
        emit(world, log, SICKNESS_PASSED, -1, int(sphere.sensitive), 0, 0, 0, 0)
