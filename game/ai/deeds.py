"""What a persona thinks of deeds: one consideration for each family of `rules.deeds`, none where the data lack it."""

import numpy as np

from game.ai.calling import consider_calls
from game.ai.crossing import consider_shift
from game.ai.mind import Mind
from game.ai.people import consider_orders
from game.core.jit import compiled
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log


@compiled
def consider_deeds(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Offers every deed worth doing from where the unit stands; `here`: worth of standing there."""
    if rules.kind.calls[view.identity.kind[unit]] != 0:
        consider_calls(rules, view, unit, here, weight, mind)
    if rules.kind.shifts[view.identity.kind[unit]] != 0:
        consider_shift(board, rules, view, unit, here, weight, mind)
    if rules.kind.commands[view.identity.kind[unit]] != 0:
        consider_orders(board, rules, view, unit, here, weight, mind, log)
