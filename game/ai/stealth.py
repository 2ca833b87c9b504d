"""Keeping out of sight: where searchers will look and walk, and what one does about it.

A tile is as bad as the suspicion that standing there will raise until the unit's next turn: by the known searchers'
fields of view along the way that is shown for them, and by the places they mean to search.
"""

import numpy as np

from game.ai.exposure import lurks, watches
from game.ai.mind import Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.rules import orders
from game.rules.ankle import KICK, is_held_fast
from game.rules.body import distance
from game.rules.companion import companion_of, why_not_whistle
from game.rules.components import Board, Ruleset, World
from game.rules.hiding import HIDE, SNEAK, STILL, WHISTLE, is_afraid, why_not_hide, why_not_sneak
from game.rules.orders import as_order

FIRST_OF_ALL = 1 << 30  # worth of what is done before anything else
EARSHOT = 4  # tiles: with a searcher no farther, one sneaks
RESERVE = 9  # tiles from searchers at which one may call out loud


@compiled
def nearest_watcher(rules: Ruleset, view: World, unit: int) -> int:
    """Tiles to the nearest searcher that has found nobody, or that was lately seen and walks; far without one."""
    nearest = 99
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            dx = int(view.place.x[other] - view.place.x[unit])
            nearest = min(nearest, distance(dx, int(view.place.y[other] - view.place.y[unit])))
        elif lurks(rules, view, unit, other):
            dx = int(view.place.x[other] - view.place.x[unit])
            far = distance(dx, int(view.place.y[other] - view.place.y[unit]))
            nearest = min(nearest, max(1, far - int(rules.number.patrol[0])))
    return nearest


@compiled
def consider_stealth(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind
) -> None:
    """Kicking, the gait, hiding, standing still, calling the companion."""
    if mind.pull[10] <= 0:
        return
    if is_held_fast(view, unit):
        if rules.kind.kicks[view.identity.kind[unit]] != 0:
            offer(mind, FIRST_OF_ALL, KICK, unit, -1, -1, -1, 0)
        return
    far = nearest_watcher(rules, view, unit)
    quiet = int(far <= EARSHOT)
    if quiet != view.lurk.sneaking[unit] and (
        why_not_sneak(rules, view, as_order(SNEAK, unit, -1, -1, -1, 0)) == orders.OK
    ):
        offer(mind, FIRST_OF_ALL, SNEAK, unit, -1, -1, -1, 0)
        return
    consider_hiding(board, rules, view, unit, here, far, mind)
    companion = companion_of(view, unit)
    missed = companion >= 0 and view.lurk.called[companion] == 0 and far > RESERVE
    if missed and why_not_whistle(rules, view, unit) == orders.OK:
        offer(mind, here + int(weight.stealth[0]) * 4, WHISTLE, unit, -1, -1, -1, 0)


@compiled
def consider_hiding(board: Board, rules: Ruleset, view: World, unit: int, here: int, far: int, mind: Mind) -> None:
    """Out of sight where the unit is, or as little in sight as can be."""
    exposed = int(mind.exposed[view.place.y[unit], view.place.x[unit]])
    point = int(mind.pull[10])
    if why_not_hide(board, rules, view, unit) == orders.OK:
        offer(mind, here + exposed * 2 * point, HIDE, unit, -1, -1, -1, 0)
    if why_not_sneak(rules, view, as_order(STILL, unit, -1, -1, -1, 0)) != orders.OK:
        return
    eased = int(mind.eased[view.place.y[unit], view.place.x[unit]])
    if view.lurk.hidden[unit] != 0:
        if is_afraid(rules, view, unit):
            offer(mind, here + point, STILL, unit, -1, -1, -1, 0)
    elif eased > 0:
        offer(mind, here + eased * point, STILL, unit, -1, -1, -1, 0)
    elif companion_of(view, unit) >= 0 and far > RESERVE:
        offer(mind, here + point // 2, STILL, unit, -1, -1, -1, 0)
