"""Commanders: whoever chooses the orders of a side, be it a person, a persona or chance.

All of them see only what their side may know, and all give the same orders; none of them touches the world.
"""

from typing import Protocol

import numpy as np

from game.core.dice import DECIDE, LOW_BITS, MASK, keyed
from game.core.errors import UserError
from game.rules.events import new_log
from game.rules.legal import MAX_ORDERS, ORDER_CELLS, list_orders
from game.rules.orders import END_PHASE, Order
from game.rules.setup import Battle
from game.sim.match import Match

HUMAN, RANDOM = "human", "random"
# Streams of dice that no rule rolls on: a side's chance commander takes this number plus its side.
RANDOM_STREAM = 16


class Commander(Protocol):
    """`name` is what replays and tables call it."""

    name: str

    def choose(self, match: Match, side: int) -> Order:
        """The next order of `side`, whose phase it is; an END_PHASE when it is finished."""
        ...


class Human:
    """A person at a screen, who gives orders to the match directly."""

    name = HUMAN

    def choose(self, match: Match, side: int) -> Order:
        raise ValueError("a person's orders come from the screen")


class RandomCommander:
    """Any legal order of any of its units, all equally likely; the phase ends when there is none."""

    name = RANDOM

    def __init__(self, battle: Battle, seed: int) -> None:
        _, height, width = battle.board.move_cost.shape
        self._seed = seed
        self._log = new_log(height, width)
        self._orders = np.zeros((MAX_ORDERS, ORDER_CELLS), np.int32)

    def choose(self, match: Match, side: int) -> Order:
        seen = match.observe(side)
        board, rules = match.battle.board, match.battle.rules
        found: list[Order] = []
        for unit in range(len(seen.identity)):
            if seen.identity.side[unit] == side:
                count = int(list_orders(board, rules, seen, unit, self._log, self._orders))
                found.extend(Order(*row) for row in self._orders[:count].tolist())
        return found[self._roll(match, side) % len(found)] if found else Order(END_PHASE)

    def _roll(self, match: Match, side: int) -> int:
        low, high = self._seed & MASK, (self._seed >> LOW_BITS) & MASK
        return int(keyed(low, high, RANDOM_STREAM + side, match.round, 0, DECIDE, len(match.orders)))
