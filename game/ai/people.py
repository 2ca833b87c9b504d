"""What a persona does for its friends with rank and voice: orders, rallies, bluffs."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.tending import worth_of_care
from game.ai.worth import best_attack, danger
from game.core.jit import compiled
from game.rules import orders
from game.rules.bluff import BLUFF, why_not_bluff
from game.rules.body import distance, is_standing, stride
from game.rules.command import ORDER, chance_to_obey, why_not_order
from game.rules.components import STABLE, Board, Ruleset, World
from game.rules.events import Log
from game.rules.nerve import bluff_odds
from game.rules.odds import blow, can_fire, shot
from game.rules.orders import as_order
from game.rules.rally import RALLY, why_not_rally
from game.rules.terrain import sees

PROSPECT = 1  # times a watch: what a friend with a weapon makes of one action more, whatever it is


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
        consider_bluffs(board, rules, view, unit, here + own, weight, mind, log)


@compiled
def consider_orders(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """An action given to a friend who can do more with it."""
    for friend in range(view.identity.shape[0]):
        if why_not_order(rules, view, as_order(ORDER, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        gain = max(help_of(board, rules, view, friend, mind, weight, log), step_of(rules, view, friend, mind))
        if mind.foes[0] > 0 and can_fire(board, rules, view, friend):
            gain = max(gain, PROSPECT * int(weight.watch[0]))
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
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """The enemy whose action would cost most, if it has one left to lose."""
    chance = bluff_odds(rules, view, unit, log.terms)
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        target = int(foe.unit)
        if view.pace.stunned[target] > 0 or foe.points == 0:
            continue
        if why_not_bluff(rules, view, as_order(BLUFF, unit, target, -1, -1, 0)) == orders.OK:
            worth = chance * stake(board, rules, view, unit, foe, log) // 100 * int(weight.bluff[0]) // 100
            offer(mind, here + worth, BLUFF, unit, target, -1, -1, 0)


@compiled
def stake(board: Board, rules: Ruleset, view: World, unit: int, foe: np.record, log: Log) -> int:
    """What an action of the enemy puts at stake, the points of the friend who has most to lose by it, thousandths."""
    most = 0
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] != view.identity.side[unit] or not is_standing(view, friend):
            continue
        if view.place.plane[friend] != view.place.plane[unit]:
            continue
        lost = min(int(view.health.hp[friend]), int(foe.points)) * 10
        most = max(most, lost * chance_on(board, rules, view, foe, friend, log))
    return most


@compiled
def chance_on(board: Board, rules: Ruleset, view: World, foe: np.record, friend: int, log: Log) -> int:
    """Chance that the enemy, from where it stands, hits a friend with its next attack."""
    place = view.place[friend]
    x = int(foe.x)
    y = int(foe.y)
    if distance(int(place.x) - x, int(place.y) - y) > foe.reach:
        return 0
    if foe.shoots == 0:
        return int(blow(rules, view, int(foe.unit), friend, log.terms))
    if not sees(board, view, int(place.plane), x, y, int(place.x), int(place.y)):
        return 0
    return int(shot(board, rules, view, int(foe.unit), x, y, friend, int(place.x), int(place.y), False, log.terms))
