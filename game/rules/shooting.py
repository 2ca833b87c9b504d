"""Shooting, reloading and overwatch.

A shot rolls against the chance that was shown; a hit rolls damage, and a flanked target may be hit
critically. Overwatch costs what actions are left; in the enemy's phase the watcher fires once, at the first enemy that
moves in its sight at its chosen chance or better, watchers in the order in which the squad is listed.

A watch may look all round, or one way only: then it answers moves in a quarter of the circle around that way and no
others, and aims a little better. Who is suppressed leaves the watch.
"""

from game.core.dice import CRITICAL, HIT
from game.core.jit import compiled, compiled_apart
from game.rules.body import distance, is_standing, roll, turn_towards
from game.rules.components import Board, Ruleset, World
from game.rules.damage import end_watch, hurt, lower_guard, roll_damage
from game.rules.events import UNIT_SHOT, WATCH_SET, WEAPON_RELOADED, Log, emit
from game.rules.eyes import in_play
from game.rules.odds import FLANK, can_fire, shot
from game.rules.shield import take_hit
from game.rules.sightings import unit_spots
from game.rules.suspicion import clamour

# Facing 0..7 as a step: 0 = +x, then clockwise on the grid towards +y.
WAY_X = (1, 1, 0, -1, -1, -1, 0, 1)
WAY_Y = (0, 1, 1, 1, 0, -1, -1, -1)
PLAIN, ON_WATCH, IN_BURST = 0, 1, 2


@compiled
def in_reach(rules: Ruleset, world: World, unit: int, dx: int, dy: int) -> bool:
    return bool(distance(dx, dy) <= rules.weapon.reach[world.kit.weapon[unit]])


@compiled_apart
def fire(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int, on_watch: bool) -> None:
    """One shot at a target in sight."""
    here = world.place[unit]
    there = world.place[target]
    turn_towards(world, unit, int(there.x - here.x), int(there.y - here.y))
    chance = shot(
        board, rules, world, unit, int(here.x), int(here.y), target, int(there.x), int(there.y), on_watch, log.terms
    )
    world.kit.ammo[unit] -= 1
    roll_shot(board, rules, world, log, unit, target, chance, int(on_watch))


@compiled
def roll_shot(
    board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int, chance: int, manner: int
) -> None:
    """The dice of one shot at a chance just worked out, its terms in `log.terms`; `manner`: PLAIN and so on."""
    critical_chance = int(log.terms[FLANK])
    weapon = rules.weapon[world.kit.weapon[unit]]
    rolled = roll(world, unit, HIT, 100)
    hit = rolled < chance
    emit(world, log, UNIT_SHOT, unit, target, chance, rolled, int(hit), manner)
    if in_play(world):
        clamour(board, rules, world, log, unit, int(rules.number.noise_shot[0]))
    if not hit:
        return
    points = roll_damage(world, unit, int(weapon.low), int(weapon.high))
    critical = critical_chance > 0 and roll(world, unit, CRITICAL, 100) < critical_chance
    if critical:
        points += int(rules.number.critical_damage[0])
    hurt(board, rules, world, log, unit, take_hit(rules, world, log, target), points, weapon.piercing != 0, critical)


@compiled
def shoot(board: Board, rules: Ruleset, world: World, log: Log, unit: int, target: int) -> None:
    """The order: costs an action and lowers a raised guard."""
    world.pace.actions[unit] -= 1
    lower_guard(world, log, unit)
    fire(board, rules, world, log, unit, target, False)


@compiled
def reload(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    world.pace.actions[unit] -= 1
    full = int(rules.weapon.magazine[world.kit.weapon[unit]])
    world.kit.ammo[unit] = full
    if world.kit.spares[unit] > 0:
        world.kit.spares[unit] -= 1
    emit(world, log, WEAPON_RELOADED, unit, -1, full, int(world.kit.spares[unit]), 0, 0)


@compiled
def set_watch(world: World, log: Log, unit: int, least: int, way: int) -> None:
    """`least`: minimum hit chance, percent, at which it will fire; `way`: the facing it watches, -1 all round."""
    world.pace.actions[unit] = 0
    world.stance.watch[unit] = 1
    world.stance.watch_chance[unit] = least
    world.stance.arc[unit] = way + 1
    if way >= 0:
        world.place.facing[unit] = way
    emit(world, log, WATCH_SET, unit, -1, least, way, 0, 0)


@compiled
def in_arc(way: int, dx: int, dy: int) -> bool:
    """Whether an offset lies in the quarter of the circle around a facing; `way` -1: all round."""
    if way < 0:
        return True
    ahead = dx * WAY_X[way] + dy * WAY_Y[way]
    aside = dx * WAY_Y[way] - dy * WAY_X[way]
    return bool(ahead > 0 and abs(aside) <= ahead)


@compiled
def answer_move(board: Board, rules: Ruleset, world: World, log: Log, mover: int) -> None:
    """Every enemy on overwatch that sees `mover` where it is now fires if the chance is good enough."""
    watches, sides = world.stance.watch, world.identity.side
    for unit in range(watches.shape[0]):
        if watches[unit] == 0 or sides[unit] == sides[mover]:
            continue
        if not is_standing(world, mover):
            return
        if not is_standing(world, unit) or not can_fire(board, rules, world, unit):
            continue
        here = world.place[unit]
        there = world.place[mover]
        dx = int(there.x - here.x)
        dy = int(there.y - here.y)
        if here.plane != there.plane or not in_reach(rules, world, unit, dx, dy):
            continue
        if not in_arc(int(world.stance.arc[unit]) - 1, dx, dy):
            continue
        if not unit_spots(board, rules, world, unit, mover):
            continue
        chance = shot(
            board, rules, world, unit, int(here.x), int(here.y), mover, int(there.x), int(there.y), True, log.terms
        )
        if chance >= world.stance.watch_chance[unit]:
            end_watch(world, log, unit)
            fire(board, rules, world, log, unit, mover, True)
