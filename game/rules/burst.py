"""Bursts, and being pinned down by them.

A weapon made for it can fire a burst at an enemy in sight: several shots at once, for one action and a good part of
the magazine. One shot goes to each enemy beside the target, as far as they last, and the rest to the target itself.
Each is rolled by itself, at a chance somewhat worse than that of a single shot; all of them are shown before. Friends
beside the target are spared.

Whoever stands there is suppressed, hit or not: until the end of his next phase he aims worse, walks less far, leaves
his watch and cannot go on watch.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import turn_towards
from game.rules.components import Board, Ruleset, World
from game.rules.damage import end_watch, lower_guard
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.odds import BURST as BURST_TERM
from game.rules.odds import settle, shot
from game.rules.orders import Kind, Order, Reason
from game.rules.reasons import why_not_shoot
from game.rules.shooting import IN_BURST, roll_shot

BURST = int(Kind.BURST)
NO_BURST = int(Reason.NO_BURST)
UNIT_BURST = int(Ev.UNIT_BURST)
UNIT_SUPPRESSED = int(Ev.UNIT_SUPPRESSED)


@compiled
def why_not_burst(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    unit = order.unit
    weapon = int(world.kit.weapon[unit])
    if weapon < 0:
        return orders.NO_WEAPON
    if rules.weapon.burst[weapon] == 0:
        return NO_BURST
    found = why_not_shoot(board, rules, world, unit, order.target)
    if found == orders.OK and world.kit.ammo[unit] < rules.weapon.burst_ammo[weapon]:
        return orders.NO_AMMO
    return found


@compiled
def is_beside_target(board: Board, rules: Ruleset, world: World, unit: int, target: int, other: int) -> bool:
    """Whether a burst of `unit` at `target` reaches `other` as well: an enemy beside the target that it could shoot."""
    if other == target:
        return False
    there = world.place[target]
    near = world.place[other]
    if near.plane != there.plane or max(abs(near.x - there.x), abs(near.y - there.y)) > 1:
        return False
    return bool(why_not_shoot(board, rules, world, unit, other) == orders.OK)


@compiled
def shots_at_target(board: Board, rules: Ruleset, world: World, unit: int, target: int) -> int:
    """Shots of a burst that go to the target itself, at least one."""
    shots = int(rules.weapon.burst[world.kit.weapon[unit]])
    for other in range(world.identity.shape[0]):
        if shots > 1 and is_beside_target(board, rules, world, unit, target, other):
            shots -= 1
    return shots


@compiled
def burst_odds(board: Board, rules: Ruleset, world: World, unit: int, x: int, y: int, target: int, log: Log) -> int:
    """Chance, percent, of one shot of a burst from (x, y) at somebody under it; fills `log.terms` as `odds.shot`."""
    there = world.place[target]
    shot(board, rules, world, unit, x, y, target, int(there.x), int(there.y), False, log.terms)
    log.terms[BURST_TERM] = -rules.number.burst_aim[0]
    return settle(rules, log.terms)


@compiled
def burst(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order: the target's shots first, then those of the others in row order."""
    weapon = rules.weapon[world.kit.weapon[unit]]
    world.pace.actions[unit] -= 1
    lower_guard(world, log, unit)
    here = world.place[unit]
    there = world.place[target]
    turn_towards(world, unit, int(there.x - here.x), int(there.y - here.y))
    left = int(weapon.burst) - 1
    at_target = shots_at_target(board, rules, world, unit, target)
    after = int(world.kit.ammo[unit]) - int(weapon.burst_ammo)
    emit(world, log, UNIT_BURST, unit, target, int(weapon.burst), after, 0, 0)
    suppress(world, log, target)
    for _ in range(at_target):
        fire_at(board, rules, world, log, unit, target)
    left -= at_target - 1
    for other in range(world.identity.shape[0]):
        if is_beside_target(board, rules, world, unit, target, other):
            suppress(world, log, other)
            if left > 0:
                left -= 1
                fire_at(board, rules, world, log, unit, other)
    world.kit.ammo[unit] = after


@compiled
def fire_at(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """One shot of a burst; nothing is left to hit of who fell to an earlier one."""
    if world.health.state[target] != 0:
        return
    here = world.place[unit]
    chance = burst_odds(board, rules, world, unit, int(here.x), int(here.y), target, log)
    roll_shot(board, rules, world, log, unit, target, chance, IN_BURST)


@compiled
def suppress(world: World, log: Log, unit: int) -> None:
    end_watch(world, log, unit)
    if world.stance.suppressed[unit] == 0:
        world.stance.suppressed[unit] = 1
        emit(world, log, UNIT_SUPPRESSED, -1, unit, 1, 0, 0, 0)


@compiled
def ease(world: World, log: Log, unit: int) -> None:
    """The unit is suppressed no longer."""
    if world.stance.suppressed[unit] != 0:
        world.stance.suppressed[unit] = 0
        emit(world, log, UNIT_SUPPRESSED, -1, unit, 0, 0, 0, 0)


@compiled
def end_phase(world: World, log: Log, side: int) -> None:
    """When a side is finished, its suppressed dare to look up again."""
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side:
            ease(world, log, unit)
