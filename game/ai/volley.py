"""What a burst is worth: each of its shots, and the enemies it pins down."""

import numpy as np

from game.ai.mind import Mind
from game.core.jit import compiled
from game.rules.body import distance
from game.rules.burst import burst_odds
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.odds import FLANK
from game.rules.terrain import sees


@compiled
def fires_bursts(rules: Ruleset, view: World, unit: int) -> bool:
    """Whether the unit's weapon can fire a burst with what is in its magazine."""
    weapon = int(view.kit.weapon[unit])
    return bool(
        weapon >= 0
        and rules.weapon.burst[weapon] > 0
        and view.kit.ammo[unit] >= max(1, int(rules.weapon.burst_ammo[weapon]))
    )


@compiled
def best_burst(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind, weight: np.recarray, log: Log
) -> int:
    """Worth of the best burst from (x, y) for a unit whose weapon fires them; 0 without a target."""
    best = 0
    for nth in range(mind.foes[0]):
        if is_under(board, rules, view, unit, x, y, nth, mind):
            best = max(best, worth_of_burst(board, rules, view, unit, x, y, nth, mind, weight, log))
    return best


@compiled
def is_under(board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, nth: int, mind: Mind) -> bool:
    """Whether the unit could hit the `nth` enemy from (x, y)."""
    foe = mind.foe[nth]
    if foe.in_sight == 0 or distance(int(foe.x) - x, int(foe.y) - y) > rules.weapon.reach[view.kit.weapon[unit]]:
        return False
    return sees(board, view, int(view.place.plane[unit]), x, y, int(foe.x), int(foe.y))


@compiled
def worth_of_burst(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, nth: int, mind: Mind, weight: np.recarray,
    log: Log,
) -> int:  # fmt: skip
    """A burst from (x, y) at the `nth` enemy, less the rounds that single shots would have had for it."""
    weapon = rules.weapon[view.kit.weapon[unit]]
    middle = mind.foe[nth]
    shots = int(weapon.burst)
    total = -(int(weapon.burst_ammo) - 1) * int(weight.thrift[0])
    for other in range(mind.foes[0]):
        foe = mind.foe[other]
        if other == nth or max(abs(int(foe.x) - int(middle.x)), abs(int(foe.y) - int(middle.y))) > 1:
            continue
        if is_under(board, rules, view, unit, x, y, other, mind):
            total += worth_of_pinning(view, int(foe.unit), weight)
            if shots > 1:
                shots -= 1
                total += worth_of_shots(board, rules, view, unit, x, y, int(foe.unit), 1, weight, log)
    total += worth_of_pinning(view, int(middle.unit), weight)
    return total + worth_of_shots(board, rules, view, unit, x, y, int(middle.unit), shots, weight, log)


@compiled
def worth_of_pinning(view: World, foe: int, weight: np.recarray) -> int:
    return int(weight.suppress[0]) if view.stance.suppressed[foe] == 0 else 0


@compiled
def worth_of_shots(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, target: int, shots: int, weight: np.recarray,
    log: Log,
) -> int:  # fmt: skip
    """So many shots of a burst at one enemy: the points they take, and the chance that they kill."""
    chance = burst_odds(board, rules, view, unit, x, y, target, log)
    weapon = rules.weapon[view.kit.weapon[unit]]
    armour = 0 if weapon.piercing != 0 else int(rules.kind.armour[view.identity.kind[target]])
    points = (int(weapon.low) + int(weapon.high)) * 500 - armour * 1000
    points = max(1000, points + int(log.terms[FLANK]) * int(rules.number.critical_damage[0]) * 10)
    left = int(view.health.hp[target]) * 1000
    value = min(points * shots, left) * chance // 100 * int(weight.damage[0]) // 1000
    needed = (left + points - 1) // points
    return value + at_least(needed, shots, chance) * int(weight.kill[0]) // 1000


@compiled
def at_least(hits: int, shots: int, chance: int) -> int:
    """Thousandths: that of so many shots at `chance` percent at least `hits` hit."""
    total = 0
    ways = 1  # in which `count` of the shots hit
    for count in range(shots + 1):
        if count >= hits:
            product = 1000 * ways
            for shot in range(shots):
                product = product * (chance if shot < count else 100 - chance) // 100
            total += product
        ways = ways * (shots - count) // (count + 1)
    return total
