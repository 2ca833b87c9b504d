"""The orders of a match given again in a battle built anew, for when its map was edited meanwhile."""

from collections.abc import Sequence
from typing import NamedTuple

from game.rules.orders import Order, Reason
from game.sim.match import IllegalOrder, Match
from game.sim.recipe import Recipe
from game.sim.start import open_match


class Again(NamedTuple):
    """`kept`: orders that stand, all of them or none; `refused`: why the first one did not, OK if all stood."""

    match: Match
    kept: int
    refused: Reason


def play_again(recipe: Recipe, orders: Sequence[Order]) -> Again:
    """The match as far as it was, if every order is still legal; else the mission from its start, with its seed.

    Raises UserError and MapProblems as `open_match` does.
    """
    match = open_match(recipe)
    for order in orders:
        if match.is_over:
            return Again(open_match(recipe), 0, Reason.BATTLE_OVER)
        try:
            match.give(order)
        except IllegalOrder as error:
            return Again(open_match(recipe), 0, error.reason)
    return Again(match, len(orders), Reason.OK)
