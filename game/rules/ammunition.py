"""Magazines, and leaving a heavy weapon behind.

Some carry only so many spare magazines. A reload takes one; without a spare there is nothing to reload with.

A heavy weapon that is empty, with no magazine left for it, may be dropped for an action. Whoever bore it walks farther
from then on, and falls back on a sidearm, if there is one, with its magazine full.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.components import Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.orders import Kind, Reason

DROP = int(Kind.DROP)
CANNOT_DROP = int(Reason.CANNOT_DROP)
STILL_LOADED = int(Reason.STILL_LOADED)
WEAPON_DROPPED = int(Ev.WEAPON_DROPPED)


@compiled
def why_not_drop(rules: Ruleset, world: World, unit: int) -> int:
    weapon = int(world.kit.weapon[unit])
    if weapon < 0:
        return orders.NO_WEAPON
    if rules.weapon.heavy[weapon] == 0:
        return CANNOT_DROP
    return STILL_LOADED if world.kit.ammo[unit] > 0 or world.kit.spares[unit] != 0 else orders.OK


@compiled
def drop(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    dropped = int(world.kit.weapon[unit])
    sidearm = int(rules.kind.sidearm[world.identity.kind[unit]])
    world.kit.lightened[unit] += rules.weapon.heavy[dropped]
    world.kit.weapon[unit] = sidearm
    world.kit.ammo[unit] = rules.weapon.magazine[sidearm] if sidearm >= 0 else 0
    world.kit.spares[unit] = -1 if sidearm >= 0 else 0
    emit(world, log, WEAPON_DROPPED, unit, -1, dropped, sidearm, 0, 0)
