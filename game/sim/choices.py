"""Every order a side may give now, listed from what it knows."""

import numpy as np

from game.rules.components import World
from game.rules.events import new_log
from game.rules.legal import MAX_ORDERS, ORDER_CELLS, list_orders
from game.rules.orders import Order
from game.rules.setup import Battle


class Choices:
    """Owns the working arrays that listing needs, so that it costs no memory per call."""

    def __init__(self, battle: Battle) -> None:
        _, height, width = battle.board.move_cost.shape
        self._battle = battle
        self._log = new_log(height, width)
        self._orders = np.zeros((MAX_ORDERS, ORDER_CELLS), np.int32)

    def of_unit(self, seen: World, unit: int) -> list[Order]:
        """The orders of one unit in a fixed sequence; `seen` is its side's observation. END_PHASE is left out."""
        battle = self._battle
        count = int(list_orders(battle.board, battle.rules, seen, unit, self._log, self._orders))
        return [Order(*row) for row in self._orders[:count].tolist()]

    def of_side(self, seen: World, side: int) -> list[Order]:
        """The orders of all units of a side, by unit row."""
        units = [unit for unit in range(len(seen.identity)) if seen.identity.side[unit] == side]
        return [order for unit in units for order in self.of_unit(seen, unit)]
