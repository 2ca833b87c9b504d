"""The persona's choice: always legal, the best of all it could have thought of, blind to what its side cannot see."""

import random
from collections.abc import Iterator

import numpy as np
import pytest

from game.ai.charm import charm_of_place
from game.ai.choose import LOWEST, choose, consider_unit
from game.ai.mind import Mind, list_foes, new_mind, recall
from game.ai.moving import consider_moves, has_no_aim, most_attack
from game.ai.offers import offer
from game.ai.weights import persona_weights
from game.ai.whim import whim
from game.ai.worth import best_attack, danger, weigh_pulls
from game.rules import orders
from game.rules.body import stride
from game.rules.components import World
from game.rules.events import Log, new_log
from game.rules.legal import ORDER_CELLS, list_orders, reason
from game.rules.observe import observe
from game.rules.odds import can_fire
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle, build_battle, new_world
from game.rules.walking import flood_from
from tests.rules.boards import CATALOG, battle, end_phase, give
from tests.sim.arena import arena

PERSONAS = ("veteran", "rookie", "random")


class Seat:
    """One side's commander: weights, memory and a view of its own."""

    def __init__(self, game: Battle, name: str, side: int, salt: int = 5) -> None:
        planes, height, width = game.board.move_cost.shape
        self.game, self.side = game, side
        self.weight = persona_weights(game.catalog, name)
        self.mind: Mind = new_mind(planes, height, width, salt)
        self.log: Log = new_log(height, width)
        self.view: World = new_world(game.plan)

    def look(self) -> World:
        observe(self.game.world, self.side, self.view)
        return self.view

    def choose(self) -> Order:
        game = self.game
        return Order(*choose(game.board, game.rules, self.look(), self.side, self.weight, self.mind, self.log))

    def study(self) -> None:
        """Brings the distances to known enemies up to date, as a choice does."""
        recall(self.game.board, self.game.rules, self.look(), self.side, self.weight, self.mind, self.log)


def played(seed: int, names: tuple[str, str], most: int = 400) -> Iterator[tuple[Seat, Order]]:
    """A match of two personas on the arena, order by order, before each is carried out."""
    game = build_battle(arena(), CATALOG, seed)
    seats = [Seat(game, name, side) for side, name in enumerate(names)]
    for _ in range(most):
        if game.world.clock.winner[0] >= 0:
            return
        seat = seats[int(game.world.clock.phase[0] == 1)]
        order = seat.choose()
        yield seat, order
        give(game, Kind(order.kind), *order[1:])
    raise AssertionError("the match does not end")


@pytest.mark.parametrize("name", PERSONAS)
def test_every_choice_is_legal_also_on_the_true_world(name: str) -> None:
    count = 0
    for seed in range(3):
        for seat, order in played(seed, (name, name), 3000):
            game = seat.game
            why = reason(game.board, game.rules, game.world, order, seat.log)
            assert why == Reason.OK, (order, Reason(why))
            count += 1
    assert count > 30


def moves_in_full(seat: Seat, unit: int) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Every tile in reach with its whole worth, nothing passed over: worths, and (x, y, half-steps) alongside."""
    board, rules, view = seat.game.board, seat.game.rules, seat.view
    mind, weight, log = seat.mind, seat.weight, seat.log
    w = weight[0]
    reach = stride(rules, view, unit)
    flood_from(board, rules, view, unit, reach * int(view.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    far = log.flood.distance.copy()
    armed = can_fire(board, rules, view, unit)
    worths, places = [], []
    for tile in log.flood.tiles[1 : log.flood.tally[0]].tolist():
        y, x = divmod(tile, width)
        worth = charm_of_place(board, rules, view, unit, x, y, mind)
        if w.noise > 0:
            worth += whim(view, unit, mind, tile, int(w.noise))
        if view.pace.actions[unit] > 1 and far[y, x] <= reach:
            attack = best_attack(board, rules, view, unit, x, y, armed, mind, weight, log)
            worth += max(int(w.watch) if armed else 0, attack)
        worth -= danger(board, rules, view, unit, x, y, mind, log) * int(w.caution) // 1000
        worths.append(int(worth))
        places.append((x, y, int(far[y, x])))
    return worths, places


@pytest.mark.parametrize("names", [("veteran", "rookie"), ("rookie", "veteran")])
def test_passing_over_tiles_gives_the_choice_of_weighing_them_all(names: tuple[str, str]) -> None:
    """The best worth is the same, and the tile taken is one of the best."""
    weighed = 0
    for seed in range(2):
        for seat, order in played(seed, names):
            unit = order.unit
            if order.kind == Kind.END_PHASE or seat.view.mind.grounded[unit] or has_no_aim(seat.view, unit, seat.mind):
                continue
            list_foes(seat.game.rules, seat.view, unit, seat.mind)
            weigh_pulls(seat.game.board, seat.game.rules, seat.view, unit, seat.mind, seat.weight)
            for least in (LOWEST, None):
                worths, places = moves_in_full(seat, unit)
                if not worths:
                    break
                floor = least if least is not None else int(np.median(worths))
                seat.mind.best[0] = floor
                seat.mind.best[1] = -1
                consider_moves(seat.game.board, seat.game.rules, seat.view, unit, seat.weight, seat.mind, seat.log)
                assert seat.mind.best[0] == max(floor, *worths)
                if max(worths) > floor:
                    chosen = (int(seat.mind.best[4]), int(seat.mind.best[5]))
                    assert chosen in {(x, y) for (x, y, _), worth in zip(places, worths, strict=True)
                                      if worth == max(worths)}  # fmt: skip
                weighed += 1
    assert weighed > 40


def test_no_attack_is_worth_more_than_the_most() -> None:
    tried = 0
    for seat, order in played(3, ("veteran", "veteran")):
        unit = order.unit
        if order.kind == Kind.END_PHASE:
            continue
        game, view = seat.game, seat.view
        list_foes(game.rules, view, unit, seat.mind)
        armed = can_fire(game.board, game.rules, view, unit)
        most = most_attack(game.rules, view, unit, armed, seat.mind, seat.weight)
        for y, x in np.argwhere(game.board.move_cost[view.place.plane[unit]] > 0)[::7].tolist():
            worth = best_attack(game.board, game.rules, view, unit, x, y, armed, seat.mind, seat.weight, seat.log)
            assert worth <= most
            tried += worth > 0
    assert tried > 20


def test_the_choice_is_worth_at_least_waiting() -> None:
    for seat, order in played(4, ("veteran", "rookie")):
        if order.kind != Kind.END_PHASE:
            consider_unit(seat.game.board, seat.game.rules, seat.view, order.unit, seat.weight, seat.mind, seat.log)
            best = int(seat.mind.best[0])
            assert best > LOWEST
            assert Order(*seat.mind.best[1:].tolist()) == order


def test_a_choice_depends_on_nothing_unseen() -> None:
    """Another health of every unseen enemy, other dice: the same order."""
    dice = random.Random(6)
    for seat, order in played(5, ("veteran", "rookie")):
        game = seat.game
        world, kept = game.world, game.world.buffer.copy()
        units = len(world.identity)
        for unit in range(units):
            if world.identity.side[unit] != seat.side and world.memory.known[seat.side * units + unit] != 2:
                world.health.hp[unit] = max(1, dice.randrange(9))
                world.kit.ammo[unit] = dice.randrange(3)
        world.clock.seed_low[0] = dice.randrange(1000)
        again = Seat(game, "veteran" if seat.side == 0 else "rookie", seat.side)
        again.mind.away[:] = seat.mind.away
        again.mind.stamp[:] = seat.mind.stamp
        assert again.choose() == order
        world.buffer[:] = kept


def test_a_mind_holds_nothing_an_unbroken_game_would_not_compute_again() -> None:
    """At the start of a phase a fresh mind chooses as one that played the whole match."""
    phase = (-1, -1)
    for seat, order in played(8, ("veteran", "rookie")):
        clock = seat.game.world.clock[0]
        if (int(clock.turn), int(clock.phase)) != phase:
            phase = (int(clock.turn), int(clock.phase))
            fresh = Seat(seat.game, ("veteran", "rookie")[seat.side], seat.side)
            assert fresh.choose() == order


def test_any_order_comes_from_the_list() -> None:
    game = battle("AB....1\n......2", squad=("willow", "tad"), lgf=("warrior", "lancer"))
    out = np.zeros((2048, ORDER_CELLS), np.int32)
    found = set()
    for salt in range(60):
        order = Seat(game, "random", 0, salt).choose()
        rows = out[: list_orders(game.board, game.rules, game.world, order.unit, game.log, out)].tolist()
        assert list(order) in rows
        found.add(order)
    assert len(found) > 10


def test_who_has_nobody_left_to_move_ends_the_phase() -> None:
    game = battle("A....1")
    game.world.pace.actions[0] = 0
    for name in PERSONAS:
        assert Seat(game, name, 0).choose() == Order(int(Kind.END_PHASE))


def test_an_offer_must_be_better_to_be_kept() -> None:
    mind = new_mind(1, 2, 2)
    mind.best[0] = 10
    offer(mind, 10, orders.WAIT, 1, -1, -1, -1, 0)
    assert mind.best[2] == 0
    offer(mind, 11, orders.MOVE, 1, -1, 4, 5, 0)
    assert mind.best.tolist() == [11, orders.MOVE, 1, -1, 4, 5, 0]


# --- sense ----------------------------------------------------------------------------------------------------------
def test_a_veteran_shoots_who_stands_in_the_open_near_by() -> None:
    game = battle("o......\nA...1..\no......", lgf=("lancer",))
    order = Seat(game, "veteran", 0).choose()
    assert order.kind in (Kind.SHOOT, Kind.MOVE)
    if order.kind == Kind.MOVE:
        give(game, Kind.MOVE, 0, x=order.x, y=order.y)
        assert Seat(game, "veteran", 0).choose().kind == Kind.SHOOT


def test_a_veteran_reloads_an_empty_magazine() -> None:
    game = battle("A...1", lgf=("lancer",))
    game.world.kit.ammo[0] = 0
    game.world.pace.actions[0] = 1
    assert Seat(game, "veteran", 0).choose().kind == Kind.RELOAD


def test_a_veteran_saves_a_friend_bleeding_out() -> None:
    game = battle("AB....\n......\n#####.\n1.....", squad=("willow", "tad"))
    game.world.occupant[0, 0, 1] = -1
    game.world.health.hp[1], game.world.health.state[1], game.world.health.fading[1] = 0, 1, 1
    order = Seat(game, "veteran", 0).choose()
    assert (order.kind, order.target) == (Kind.DRESS, 1)


def test_a_veteran_about_to_be_dragged_grounds_itself() -> None:
    game = battle("A....\n#####\n....1", squad=("tad",), tide=6)
    game.world.mind.drift[0], game.world.mind.dizzy[0] = 8, 1
    assert Seat(game, "veteran", 0).choose().kind == Kind.GROUND


def test_the_lgf_strike_who_stands_beside() -> None:
    game = battle("A1", squad=("tad",))
    end_phase(game)
    order = Seat(game, "veteran", 1).choose()
    assert (order.kind, order.target) == (Kind.STRIKE, 0)
