"""The sensitive in a persona's thoughts: her friends' hands on her, and who thinks of nothing but her or the sphere."""

import numpy as np

from game.ai.contest import consider_contest, consider_prying
from game.ai.machine import consider_machine, go_to_her
from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.stand import consider_last_stand, is_in_last_stand
from game.core.jit import compiled
from game.rules import orders
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.link import LINK, why_not_link
from game.rules.orders import as_order
from game.rules.sensitive import is_contested
from game.rules.voice import SPEAK, why_not_speak


@compiled
def consider_apart(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> bool:
    """For who has one thing in mind, all that it thinks of; False for everybody else."""
    if view.sphere.on[0] == 0:
        return False
    if view.sphere.dreamer[0] == unit and is_contested(view) and view.point.shape[0] > 0:
        consider_contest(board, rules, view, unit, weight, mind, log)
        return True
    if rules.kind.pries[view.identity.kind[unit]] != 0:
        consider_prying(board, rules, view, unit, weight, mind, log)
        return True
    if is_in_last_stand(rules, view, unit, weight):
        consider_last_stand(board, rules, view, unit, mind, log)
        return True
    return False


@compiled
def worth_of_hold(rules: Ruleset, view: World, unit: int, weight: np.recarray) -> int:
    """What staying is worth to who holds the link."""
    return int(weight.link[0]) if view.sphere.linked[0] == unit and is_contested(view) else 0


@compiled
def consider_sensitive(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Her friends: the link and the voice while she fights, the machine when there is no fight or it is over."""
    her = int(view.sphere.sensitive[0])
    if her < 0 or unit == her or weight.link[0] <= 0 or view.identity.side[her] != view.identity.side[unit]:
        return
    if not is_contested(view):
        if view.sphere.captive[0] != 0:
            consider_machine(board, rules, view, unit, her, here, weight, mind, log)
        return
    worth = int(weight.link[0])
    if why_not_speak(rules, view, as_order(SPEAK, unit, her, -1, -1, 0)) == orders.OK:
        regained = worth_of_will(rules, view, her) * int(weight.contest[0])
        if regained > 0:
            offer(mind, here + regained, SPEAK, unit, her, -1, -1, 0)
    if why_not_link(board, rules, view, as_order(LINK, unit, her, -1, -1, 0)) == orders.OK:
        offer(mind, here + 2 * worth, LINK, unit, her, -1, -1, 0)
    if view.sphere.linked[0] < 0 and strength(rules, view, unit, her) > 0:
        go_to_her(board, rules, view, unit, her, here + worth, mind, log)


@compiled
def worth_of_will(rules: Ruleset, view: World, her: int) -> int:
    """What a lucid moment gives back, in points of the contest: the more, the less is left between her and the end."""
    lost = int(view.mind.top_will[her] - view.mind.will[her])
    back = min(lost, int(rules.number.lucid_will[0]))
    return back * int(view.mind.top_will[her]) // max(1, int(view.mind.will[her]))
