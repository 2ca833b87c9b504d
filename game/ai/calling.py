"""Calling back a friend who would be dragged at the next Tide, when the call can keep him."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.rules import orders
from game.rules.calling import CALL, drift_after_call, why_not_call
from game.rules.components import Ruleset, World
from game.rules.orders import as_order


@compiled
def consider_calls(rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind) -> None:
    for friend in range(view.identity.shape[0]):
        if view.mind.dizzy[friend] == 0 or view.place.plane[friend] != 0:
            continue
        kept = drift_after_call(rules, view, friend) + int(view.mind.gain[friend]) < int(rules.number.line[0])
        if kept and why_not_call(rules, view, as_order(CALL, unit, friend, -1, -1, 0)) == orders.OK:
            offer(mind, here + int(weight.call[0]), CALL, unit, friend, -1, -1, 0)
