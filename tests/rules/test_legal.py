"""One predicate: what is listed applies, what applies is listed, and refusals change nothing."""

import random

import numpy as np

from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.legal import MAX_ORDERS, ORDER_CELLS, WATCH_CHOICES, list_orders, reason, side_on_turn
from game.rules.menu import kinds_aimed
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle, build_battle, clone
from game.rules.step import apply
from tests.rules.boards import CATALOG, battle, end_phase, give, refused
from tests.rules.test_observe import random_orders
from tests.sim.arena import arena


def listed(game: Battle, unit: int) -> set[Order]:
    out = np.zeros((MAX_ORDERS, ORDER_CELLS), np.int32)
    count = list_orders(game.board, game.rules, game.world, unit, game.log, out)
    return {Order(*row) for row in out[:count].tolist()}


def thinkable(game: Battle, unit: int) -> set[Order]:
    """Every order of the shape its kind takes, to any unit and any tile."""
    _, height, width = game.board.move_cost.shape
    places = [(x, y) for x in range(width) for y in range(height)]
    found: set[Order] = set()
    for kind in kinds_aimed("enemy", "friend"):
        found |= {Order(kind, unit, target) for target in range(len(game.world.identity))}
    for kind in kinds_aimed("self"):
        found.add(Order(kind, unit))
    for kind in (int(Kind.MOVE), *kinds_aimed("beside")):
        found |= {Order(kind, unit, -1, x, y) for x, y in places}
    return found | {
        Order(int(Kind.OVERWATCH), unit, x=way, value=least) for least in WATCH_CHOICES for way in range(-1, 8)
    }


def test_the_list_is_exactly_what_the_predicate_allows() -> None:
    compared = 0
    for seed in range(3):
        game, dice = build_battle(arena(), CATALOG, seed), random.Random(seed)
        for _ in range(6):
            random_orders(game, dice, 7)
            for unit in range(len(game.world.identity)):
                allowed = {order for order in thinkable(game, unit)
                           if reason(game.board, game.rules, game.world, order, game.log) == Reason.OK}  # fmt: skip
                assert listed(game, unit) == allowed
                compared += bool(allowed)
    assert compared > 15


def test_what_is_listed_applies_and_changes_something() -> None:
    game, dice = build_battle(arena(), CATALOG, 9), random.Random(9)
    for _ in range(12):
        random_orders(game, dice, 4)
        for unit in range(len(game.world.identity)):
            orders = sorted(listed(game, unit))
            for order in dice.sample(orders, min(8, len(orders))):
                world = clone(game, game.world)
                assert apply(game.board, game.rules, world, order, game.log) == Reason.OK
                take_events(game.log)
                assert not np.array_equal(world.buffer, game.world.buffer), order


def test_asking_changes_nothing() -> None:
    game = build_battle(arena(), CATALOG, 2)
    before = game.world.buffer.copy()
    for unit in range(len(game.world.identity)):
        for order in thinkable(game, unit):
            reason(game.board, game.rules, game.world, order, game.log)
    assert np.array_equal(before, game.world.buffer)
    assert take_events(game.log) == ()


def test_orders_of_no_sense_are_refused() -> None:
    game = battle("A...1")
    assert refused(game, Kind.MOVE, 99, x=1, y=0) == Reason.NO_SUCH_UNIT
    assert refused(game, Kind.MOVE, -1, x=1, y=0) == Reason.NO_SUCH_UNIT
    assert refused(game, 77, 0) == Reason.UNKNOWN_ORDER
    assert refused(game, Kind.WAIT, 1) == Reason.NOT_YOUR_PHASE
    game.world.pace.actions[0] = 0
    assert refused(game, Kind.WAIT, 0) == Reason.NO_ACTIONS
    game.world.health.state[0] = 1
    assert refused(game, Kind.WAIT, 0) == Reason.NOT_STANDING


def test_whose_turn_it_is() -> None:
    game = battle("A...1")
    assert side_on_turn(game.world) == 0
    end_phase(game)
    assert side_on_turn(game.world) == 1
    game.world.clock.winner[0] = 2
    assert side_on_turn(game.world) == -1


def test_replaying_what_was_told_gives_every_health() -> None:
    """The event stream is complete for health: damage, bleeding and nothing else."""

    told = 0
    for seed in range(6):
        game, dice = build_battle(arena(), CATALOG, seed), random.Random(seed)
        health = game.world.health.hp.tolist()
        state = game.world.health.state.tolist()
        out = np.zeros((MAX_ORDERS, ORDER_CELLS), np.int32)
        while game.world.clock.winner[0] < 0:
            able = np.flatnonzero(game.world.pace.actions > 0).tolist()
            order = Order(int(Kind.END_PHASE))
            if able:
                unit = dice.choice(able)
                count = list_orders(game.board, game.rules, game.world, unit, game.log, out)
                rows = out[:count].tolist()
                kind = dice.choice(sorted({row[0] for row in rows}))
                order = Order(*dice.choice([row for row in rows if row[0] == kind]))
            for event in give(game, Kind(order.kind), *order[1:]):
                if event.kind == Ev.DAMAGE_TAKEN:
                    health[event.target] = max(0, health[event.target] - event.a)
                    assert health[event.target] == event.c
                    told += 1
                elif event.kind == Ev.UNIT_BLED:
                    health[event.target] = max(0, health[event.target] - event.a)
                    assert health[event.target] == event.b
                    told += 1
                elif event.kind in (Ev.UNIT_DOWNED, Ev.UNIT_STABILISED, Ev.UNIT_DIED):
                    state[event.target] = {Ev.UNIT_DOWNED: 1, Ev.UNIT_STABILISED: 2, Ev.UNIT_DIED: 3}[Ev(event.kind)]
            assert health == game.world.health.hp.tolist()
            assert state == game.world.health.state.tolist()
    assert told > 20
