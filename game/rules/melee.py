"""Strikes and the guard.

A strike rolls against the chance that was shown. A raised guard takes every strike in its place: each wears it down,
and when one of its three pips breaks the guard is pressed back a tile; over an edge it hangs there. The heaviest
hitters wear it down faster than others. At nothing the guard is broken through: the next strike lands as a torso
wound, and whoever held it lies on the ground. A guard may answer a strike it took, at most twice a round. Enemies that
come beside a guard stop. A guard set again regains some strength, each time running a little less.
"""

from game.core.dice import CHANCE, HIT
from game.core.jit import compiled
from game.rules.body import is_inside, is_open, is_standing, roll, turn_towards
from game.rules.components import Board, Ruleset, World
from game.rules.damage import TORSO, hurt, lower_guard, open_torso, roll_damage
from game.rules.events import (
    GUARD_BROKEN,
    GUARD_SET,
    GUARD_WORN,
    UNIT_PUSHED,
    UNIT_STRUCK,
    UNIT_WOUNDED,
    Log,
    emit,
)
from game.rules.eyes import in_play
from game.rules.falling import come_over
from game.rules.odds import blow, wear_of
from game.rules.posture import lay_down
from game.rules.suspicion import make_noise
from game.rules.terrain import is_void


@compiled
def strike(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order: one blow at someone beside the unit."""
    world.pace.actions[unit] -= 1
    lower_guard(world, log, unit)
    turn_towards(
        world,
        unit,
        int(world.place.x[target] - world.place.x[unit]),
        int(world.place.y[target] - world.place.y[unit]),
    )
    chance = blow(rules, world, unit, target, log.terms)
    if in_play(world):
        make_noise(board, rules, world, log, unit, int(rules.number.noise_strike[0]))
    if world.stance.guarding[target] != 0:
        press_guard(board, rules, world, log, unit, target, chance)
        return
    rolled = roll(world, unit, HIT, 100)
    hit = rolled < chance
    emit(world, log, UNIT_STRUCK, unit, target, chance, rolled, int(hit), 0)
    if hit:
        cut(board, rules, world, log, unit, target)


@compiled
def cut(board: Board, rules: Ruleset, world: World, log: Log, striker: int, target: int) -> None:
    """The blade does its damage."""
    blade = rules.weapon[world.kit.blade[striker]]
    points = roll_damage(world, striker, int(blade.low), int(blade.high))
    hurt(board, rules, world, log, striker, target, points, blade.piercing != 0, False)


@compiled
def press_guard(board: Board, rules: Ruleset, world: World, log: Log, striker: int, guard: int, chance: int) -> None:
    """A strike against a raised guard; `chance`: what `odds.blow` gives it, all or nothing."""
    number = rules.number[0]
    if chance > 0:
        break_through(board, rules, world, log, striker, guard, chance)
        return
    emit(world, log, UNIT_STRUCK, striker, guard, chance, 0, 0, 0)
    pip = max(1, int(rules.kind.guard[world.identity.kind[guard]]) // int(number.guard_pips))
    before = (int(world.stance.guard[guard]) + pip - 1) // pip
    world.stance.guard[guard] = max(0, int(world.stance.guard[guard]) - wear_of(rules, world, striker))
    after = (int(world.stance.guard[guard]) + pip - 1) // pip
    emit(world, log, GUARD_WORN, guard, -1, int(world.stance.guard[guard]), 0, 0, 0)
    answer_strike(board, rules, world, log, guard, striker)
    if after < before:
        push_back(board, rules, world, log, striker, guard)


@compiled
def break_through(board: Board, rules: Ruleset, world: World, log: Log, striker: int, guard: int, chance: int) -> None:
    """The worn-out guard gives way: the blow lands, opens the torso and throws the guard to the ground."""
    world.stance.guarding[guard] = 0
    emit(world, log, GUARD_BROKEN, guard, -1, 0, 0, 0, 0)
    emit(world, log, UNIT_STRUCK, striker, guard, chance, 0, 1, 0)
    open_torso(world, guard)
    emit(world, log, UNIT_WOUNDED, -1, guard, TORSO, 0, 0, 0)
    cut(board, rules, world, log, striker, guard)
    if is_standing(world, guard):
        lay_down(world, log, guard)


@compiled
def answer_strike(board: Board, rules: Ruleset, world: World, log: Log, guard: int, striker: int) -> None:
    number = rules.number[0]
    if world.stance.ripostes[guard] >= number.riposte_limit or world.kit.blade[guard] < 0:
        return
    world.stance.ripostes[guard] += 1
    rolled = roll(world, guard, CHANCE, 100)
    hit = rolled < number.riposte
    emit(world, log, UNIT_STRUCK, guard, striker, int(number.riposte), rolled, int(hit), 1)
    if hit:
        hurt(board, rules, world, log, guard, striker, int(number.riposte_damage), False, False)


@compiled
def push_back(board: Board, rules: Ruleset, world: World, log: Log, striker: int, guard: int) -> None:
    """One tile straight away from the striker, if it is open, or over an edge."""
    plane = int(world.place.plane[guard])
    x = int(world.place.x[guard])
    y = int(world.place.y[guard])
    to_x = x + min(1, max(-1, x - int(world.place.x[striker])))
    to_y = y + min(1, max(-1, y - int(world.place.y[striker])))
    if not is_standing(world, guard):
        return
    if is_inside(board, to_x, to_y) and is_void(board, world, plane, to_x, to_y):
        come_over(board, rules, world, log, guard, plane, to_x, to_y)
        return
    if not is_open(board, world, plane, to_x, to_y):
        return
    world.occupant[plane, y, x] = -1
    world.occupant[plane, to_y, to_x] = guard
    world.place.x[guard] = to_x
    world.place.y[guard] = to_y
    burden = int(world.carry.holding[guard])
    if burden >= 0:
        world.place.x[burden] = to_x
        world.place.y[burden] = to_y
    emit(world, log, UNIT_PUSHED, -1, guard, x, y, 0, 0)


@compiled
def raise_guard(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: takes what actions are left; each set running regains one point less."""
    world.pace.actions[unit] = 0
    regained = max(0, int(rules.number.guard_set[0]) - int(world.stance.sets[unit]))
    full = int(rules.kind.guard[world.identity.kind[unit]])
    world.stance.guard[unit] = min(full, int(world.stance.guard[unit]) + regained)
    world.stance.sets[unit] += 1
    world.stance.guarding[unit] = 1
    emit(world, log, GUARD_SET, unit, -1, int(world.stance.guard[unit]), 0, 0, 0)
