"""The end of the blue sphere.

When nothing of it is left, everything that lives by it ends in the same moment. Every LGF on every plane drops dead,
those who were still to come do not come, and the limbs of the thing in the chasm go limp. The machine lets the captive
go by itself. Every craft that is still in the air falls: their lines are marked at once, and all of them come down when
the next round ends, if not before.
"""

from game.core.jit import compiled
from game.rules.components import ARRIVED, DEAD, PRESENT, Board, Ruleset, World
from game.rules.crack import stage
from game.rules.craft import bring_all_down
from game.rules.damage import die, leave_fight
from game.rules.event_kinds import Ev
from game.rules.events import Log, announce
from game.rules.freeing import release
from game.rules.limbs import go_limp
from game.rules.sensitive import wake

SPHERE_CRACKED = int(Ev.SPHERE_CRACKED)
SPHERE_BROKEN = int(Ev.SPHERE_BROKEN)


@compiled
def crack(board: Board, rules: Ruleset, world: World, log: Log, points: int) -> None:
    """Takes integrity off the blue sphere, or gives some back if `points` is below 0."""
    sphere = world.sphere[0]
    if sphere.whole == 0 or sphere.broken != 0:
        return
    before = int(sphere.integrity)
    sphere.integrity = max(0, min(int(sphere.whole), before - points))
    announce_crack(world, log, before - int(sphere.integrity))
    if sphere.integrity == 0:
        break_sphere(board, rules, world, log)


@compiled
def announce_crack(world: World, log: Log, gone: int) -> None:
    row = log.used[0]
    announce(world, log, SPHERE_CRACKED, int(world.sphere.integrity[0]), stage(world))
    log.rows[row].c = gone


@compiled
def break_sphere(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Who lives by it dies on every plane, and nobody else of that kind arrives."""
    world.sphere.broken[0] = 1
    announce(world, log, SPHERE_BROKEN, 0, 0)
    for unit in range(world.identity.shape[0]):
        kind = int(world.identity.kind[unit])
        if rules.kind.recoils[kind] == 0 or world.health.state[unit] == DEAD:
            continue
        if world.identity.presence[unit] == PRESENT:
            leave_fight(world, log, unit)
            world.health.hp[unit] = 0
            die(board, rules, world, log, unit)
        elif world.identity.wave[unit] >= 0:
            world.wave.state[world.identity.wave[unit]] = ARRIVED
    go_limp(rules, world, log)
    bring_all_down(world, log)
    release(rules, world, log)
    wake(world, log)
