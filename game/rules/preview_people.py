"""What the deeds among people would come to, before they are ordered: chances with their terms, and forecasts.

Everything is asked of the functions that resolve it, on the observation of the side that asks.
"""

from dataclasses import dataclass

from game.rules import nerve, orders
from game.rules.bluff import BLUFF
from game.rules.bonds import strength
from game.rules.command import ORDER, chance_to_obey
from game.rules.components import World
from game.rules.events import Log, new_log
from game.rules.legal import reason
from game.rules.nerve import Nerve
from game.rules.orders import Order, Reason
from game.rules.pulse import PULSE
from game.rules.rally import will_faint
from game.rules.setup import Battle
from game.rules.shield import victim
from game.rules.tide import blood_lost


@dataclass(frozen=True)
class Odds:
    """Whether it may be ordered, the chance in percent that it works, and the terms that add up to it."""

    reason: Reason
    chance: int
    terms: tuple[tuple[Nerve, int], ...]


@dataclass(frozen=True)
class Panic:
    """0 calm, 1 in the coming phase, 2 now; the chance that the unit would flee rather than cower."""

    state: int
    flight: int
    terms: tuple[tuple[Nerve, int], ...]


def odds(battle: Battle, world: World, order: Order) -> Odds:
    """An order, a bluff, a dressing, a pulse felt: certain unless the rules roll for it; 0 if it may not be."""
    why = Reason(reason(battle.board, battle.rules, world, order, battle.log))
    if why != Reason.OK:
        return Odds(why, 0, ())
    log = new_log(1, 1)
    return Odds(why, _chance(battle, world, order, log), _named(log))


def _chance(battle: Battle, world: World, order: Order, log: Log) -> int:
    rules, unit, target = battle.rules, order.unit, order.target
    if order.kind == BLUFF:
        return int(nerve.bluff_odds(rules, world, unit, log.terms))
    if order.kind == ORDER:
        return int(chance_to_obey(rules, world, unit, target, log))
    if order.kind == PULSE:
        return int(nerve.pulse_odds(rules, world, unit, target, log.terms))
    if order.kind == orders.DRESS and world.tend.grave[target]:
        return int(nerve.treatment_odds(rules, world, unit, target, log.terms))
    return 100


def panic(battle: Battle, world: World, unit: int) -> Panic:
    """How a unit's nerve stands."""
    log = new_log(1, 1)
    flight = int(nerve.flight(battle.rules, world, unit, log.terms))
    return Panic(int(world.heart.panic[unit]), flight, _named(log))


def bonds(battle: Battle, world: World, unit: int) -> list[tuple[int, int]]:
    """The units this one has a bond with, and its strength."""
    rows = [other for other in range(len(world.identity)) if battle.rules.bond[unit, other] >= 0]
    return [(other, int(strength(battle.rules, world, unit, other))) for other in rows]


def faints(battle: Battle, world: World, unit: int) -> bool:
    """Whether a weak unit, with what it bleeds until then, faints at the Tide."""
    left = int(world.health.hp[unit]) - blood_lost(battle.rules, world, unit)
    return left > 0 and bool(will_faint(battle.rules, world, unit, left))


def who_is_hit(world: World, target: int) -> int:
    """Who takes a shot that hits `target`."""
    return int(victim(world, target))


def _named(log: Log) -> tuple[tuple[Nerve, int], ...]:
    return tuple((term, int(log.terms[term])) for term in Nerve if log.terms[term])
