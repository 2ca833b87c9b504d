"""A whole match in one compiled kernel: both personas choose on their observations, the rules apply, until the end.

It steps the very functions that a match with a screen steps, so both give the same digest. It holds no lock and keeps
nothing, so threads run as many as they like, each with worlds of its own.
"""

from typing import NamedTuple

import numpy as np

from game.ai.choose import choose
from game.ai.ledger import Ledger, note_end, note_order
from game.ai.mind import Mind, new_mind
from game.core.cells import copy_cells
from game.core.dice import LOW_BITS, MASK
from game.core.digest import digest
from game.core.jit import by_reference, compiled
from game.rules import orders
from game.rules.components import LGF, SQUAD, UNDECIDED, Board, Ruleset, World
from game.rules.damage import standing
from game.rules.events import Log, new_log
from game.rules.legal import side_on_turn
from game.rules.observe import observe, renew
from game.rules.outset import is_left_to_chance, scatter
from game.rules.setup import Battle, new_world
from game.rules.step import apply, start

# A persona whose order is refused, or a battle that never ends, would be a fault of ours: it shows as a stuck match.
MOST_ORDERS = 20_000


@by_reference
class Table(NamedTuple):
    """What one thread needs to play matches on one battle."""

    start: World  # the state before the first order, or before chance has placed anybody; never written
    world: World
    seen: World
    mind_squad: Mind
    mind_lgf: Mind
    log: Log
    weight_squad: np.recarray  # WEIGHT [1]
    weight_lgf: np.recarray  # WEIGHT [1]
    ledger: Ledger


def new_table(battle: Battle, weight_squad: np.recarray, weight_lgf: np.recarray, ledger: Ledger) -> Table:
    """Arrays of a thread's own for matches on `battle`; `ledger`: what is counted, see `game.ai.ledger`."""
    planes, height, width = battle.board.move_cost.shape
    return Table(
        battle.opening, new_world(battle.plan), new_world(battle.plan),
        new_mind(planes, height, width, plan=battle.plan), new_mind(planes, height, width, plan=battle.plan),
        new_log(height, width),
        weight_squad, weight_lgf, ledger,
    )  # fmt: skip


@compiled
def forget(mind: Mind, seed: int, side: int) -> None:
    """A fresh mind for a match of this seed."""
    mind.stamp[0] = -1
    mind.stamp[1] = -1
    mind.salt[0] = (seed & MASK) ^ (side + 1)
    mind.salt[1] = (seed >> LOW_BITS) & MASK


@compiled
def play_match(board: Board, rules: Ruleset, table: Table, seed: int, result: np.ndarray) -> int:
    """Plays one match; fills `result` (int64 [7]): winner, reason, rounds, squad and LGF standing, orders, digest.

    Gives the number of orders, or -1 if an order was refused or the match did not end.
    """
    world = table.world
    copy_cells(world.buffer, table.start.buffer, world.buffer.shape[0])
    world.clock.seed_low[0] = seed & MASK
    world.clock.seed_high[0] = (seed >> LOW_BITS) & MASK
    if is_left_to_chance(board):
        scatter(board, world)
        start(board, rules, world, table.log)
    forget(table.mind_squad, seed, SQUAD)
    forget(table.mind_lgf, seed, LGF)
    observe(world, SQUAD, table.seen)
    counting = table.ledger.buffer.shape[0] > 0
    if counting:
        table.ledger.buffer[:] = 0
    count = 0
    while world.clock.winner[0] == UNDECIDED and count < MOST_ORDERS:
        side = side_on_turn(world)
        weight = table.weight_squad if side == SQUAD else table.weight_lgf
        mind = table.mind_squad if side == SQUAD else table.mind_lgf
        renew(world, side, table.seen)
        table.log.used[0] = 0
        order = choose(board, rules, table.seen, side, weight, mind, table.log)
        if apply(board, rules, world, order, table.log) != orders.OK:
            return -1
        if counting:
            note_order(rules, world, table.log, table.ledger, side, int(order.kind))
        count += 1
    if counting:
        note_end(world, table.ledger)
    result[0] = world.clock.winner[0]
    result[1] = world.clock.reason[0]
    result[2] = world.clock.turn[0]
    result[3] = standing(rules, world, SQUAD)
    result[4] = standing(rules, world, LGF)
    result[5] = count
    result[6] = digest(world.buffer)
    return count if world.clock.winner[0] != UNDECIDED else -1


def play_matches(board: Board, rules: Ruleset, table: Table, first_seed: int, results: np.ndarray) -> int:
    """Plays seeds `first_seed`, +1, ... one for each row of `results` (int64 [n, 7]); gives how many went wrong, < 0.

    Not compiled: a match takes milliseconds, a call microseconds, and one layer less to compile saves seconds.
    """
    return -sum(play_match(board, rules, table, first_seed + row, results[row]) < 0 for row in range(len(results)))
