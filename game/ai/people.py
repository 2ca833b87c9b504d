"""What a persona does for its friends with rank and voice: orders, rallies, bluffs."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.tending import worth_of_care
from game.ai.worth import best_attack, danger
from game.core.jit import compiled
from game.rules import orders
from game.rules.bluff import BLUFF, why_not_bluff
from game.rules.body import stride
from game.rules.command import ORDER, chance_to_obey, why_not_order
from game.rules.components import STABLE, Board, Ruleset, World
from game.rules.events import Log
from game.rules.nerve import bluff_odds
from game.rules.odds import can_fire
from game.rules.orders import as_order
from game.rules.rally import RALLY, why_not_rally

USUAL_CHANCE = 60  # percent, of what an enemy does with an action


@compiled
def consider_voice(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """All that is done with the voice; `own`: what the action after it could still do."""
    own = 0
    if view.pace.actions[unit] > 1:
        own = help_of(board, rules, view, unit, mind, weight, log)
    kind = rules.kind[view.identity.kind[unit]]
    if kind.commands != 0 and weight.order[0] > 0:
        consider_orders(board, rules, view, unit, here + own, weight, mind, log)
    if kind.rallies != 0 and weight.rally[0] > 0:
        consider_rallies(board, rules, view, unit, here + own, weight, mind, log)
    if kind.bluffs != 0 and weight.bluff[0] > 0:
        consider_bluffs(rules, view, unit, here + own, weight, mind, log)


@compiled
def consider_orders(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """An action given to a friend who can do more with it."""
    for friend in range(view.identity.shape[0]):
        if why_not_order(rules, view, as_order(ORDER, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        gain = max(help_of(board, rules, view, friend, mind, weight, log), step_of(rules, view, friend, mind))
        gain = gain * chance_to_obey(rules, view, unit, friend, log) // 100 * int(weight.order[0]) // 100
        if gain > 0:
            offer(mind, here + gain, ORDER, unit, friend, -1, -1, 0)


@compiled
def help_of(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, weight: np.recarray, log: Log) -> int:
    """Worth of the best attack or dressing of a unit on the thinking unit's plane, from where it stands."""
    armed = can_fire(board, rules, view, unit)
    x = int(view.place.x[unit])
    y = int(view.place.y[unit])
    attack = best_attack(board, rules, view, unit, x, y, armed, mind, weight, log)
    return max(attack, worth_of_care(board, rules, view, unit, weight, log))


@compiled
def step_of(rules: Ruleset, view: World, unit: int, mind: Mind) -> int:
    """Worth of an action's walk towards somebody who needs a dressing, for who has one."""
    if mind.pull[8] == 0 or view.kit.dressings[unit] == 0:
        return 0
    way = int(mind.tend[view.place.y[unit], view.place.x[unit]])
    return min(way, stride(rules, view, unit)) * int(mind.pull[8]) if way > 0 else 0


@compiled
def consider_rallies(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """On their feet: those who would not be shot down again at once, and those who lost the nerve."""
    for friend in range(view.identity.shape[0]):
        if why_not_rally(rules, view, as_order(RALLY, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        worth = int(weight.rally[0])
        if view.health.state[friend] == STABLE:
            x = int(view.place.x[friend])
            y = int(view.place.y[friend])
            worth -= danger(board, rules, view, friend, x, y, mind, log)
        else:
            worth = worth // 2 + help_of(board, rules, view, friend, mind, weight, log)
        if worth > 0:
            offer(mind, here + worth, RALLY, unit, friend, -1, -1, 0)


@compiled
def consider_bluffs(
    rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """The enemy whose action would cost most, if it has one left to lose."""
    chance = bluff_odds(rules, view, unit, log.terms)
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        target = int(foe.unit)
        if view.pace.stunned[target] > 0 or foe.points == 0:
            continue
        if why_not_bluff(rules, view, as_order(BLUFF, unit, target, -1, -1, 0)) == orders.OK:
            worth = chance * int(foe.points) * USUAL_CHANCE // 10 * int(weight.bluff[0]) // 100
            offer(mind, here + worth, BLUFF, unit, target, -1, -1, 0)
