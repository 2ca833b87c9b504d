"""What a persona does for its friends with rank and voice."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.worth import best_attack
from game.core.jit import compiled
from game.rules import orders
from game.rules.command import ORDER, chance_to_obey, why_not_order
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.odds import can_fire
from game.rules.orders import as_order


@compiled
def consider_orders(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """An action given to the friend whose attack is worth more than the unit's own."""
    if weight.order[0] <= 0:
        return
    own = attack_of(board, rules, view, unit, mind, weight, log) if view.pace.actions[unit] > 1 else 0
    for friend in range(view.identity.shape[0]):
        if why_not_order(rules, view, as_order(ORDER, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        gain = attack_of(board, rules, view, friend, mind, weight, log)
        gain = gain * chance_to_obey(rules, view, unit, friend, log) // 100 * int(weight.order[0]) // 100
        if gain > 0:
            offer(mind, here + gain + own, ORDER, unit, friend, -1, -1, 0)


@compiled
def attack_of(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, weight: np.recarray, log: Log) -> int:
    """Worth of the best attack of a unit on the thinking unit's plane from where it stands."""
    armed = can_fire(board, rules, view, unit)
    return best_attack(
        board, rules, view, unit, int(view.place.x[unit]), int(view.place.y[unit]), armed, mind, weight, log
    )
