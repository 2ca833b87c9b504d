"""What a persona thinks of deeds: one consideration for each family of `rules.deeds`, none where the data lack it."""

import numpy as np

from game.ai.arms import consider_weapons
from game.ai.calling import consider_calls
from game.ai.crossing import consider_shift
from game.ai.diving import consider_dives
from game.ai.gripping import consider_grips
from game.ai.hazards import consider_hazards
from game.ai.mind import Mind
from game.ai.people import consider_voice
from game.ai.sphere import consider_sensitive
from game.ai.stealth import consider_stealth
from game.ai.tending import consider_arms, consider_pulses, consider_shields
from game.core.jit import compiled
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.sensitive import is_sick


@compiled
def consider_deeds(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Offers every deed worth doing from where the unit stands; `here`: worth of standing there."""
    if rules.kind.calls[view.identity.kind[unit]] != 0:
        consider_calls(rules, view, unit, here, weight, mind)
    consider_grips(board, rules, view, unit, here, weight, mind, log)
    if view.grip.held_by[unit] >= 0 or view.grip.holds[unit] >= 0:
        return
    if rules.kind.shifts[view.identity.kind[unit]] != 0 and not is_sick(view, unit):
        consider_shift(board, rules, view, unit, here, weight, mind)
    consider_weapons(board, rules, view, unit, here, weight, mind, log)
    if view.sphere.on[0] != 0:
        consider_sensitive(board, rules, view, unit, here, weight, mind, log)
    consider_people(board, rules, view, unit, here, weight, mind, log)
    consider_stealth(board, rules, view, unit, here, weight, mind)
    consider_hazards(board, rules, view, unit, here, weight, mind, log)
    consider_dives(board, rules, view, unit, weight, mind, log)


@compiled
def consider_people(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """What a unit does for its friends beyond dressings."""
    kind = rules.kind[view.identity.kind[unit]]
    if kind.commands != 0 or kind.rallies != 0 or kind.bluffs != 0:
        consider_voice(board, rules, view, unit, here, weight, mind, log)
    if kind.supports != 0:
        consider_arms(board, rules, view, unit, here, weight, mind, log)
    if kind.shields != 0:
        consider_shields(board, rules, view, unit, here, weight, mind, log)
    if kind.probes != 0:
        consider_pulses(board, rules, view, unit, here, weight, mind, log)
