"""What a blow may cost: every number of points with its chance, from the same figures that the dice are rolled with."""

from collections import defaultdict
from dataclasses import dataclass

from game.rules.components import World
from game.rules.orders import Kind, Order
from game.rules.preview import ShotPreview
from game.rules.setup import Battle
from game.rules.shield import victim


@dataclass(frozen=True)
class Spread:
    """`points`: health taken and its share of all attempts, 0 a miss, in rising order; shares sum to 1.

    `fells`: the share of attempts that leaves no health.
    """

    points: tuple[tuple[int, float], ...]
    fells: float


def damage_spread(battle: Battle, world: World, order: Order, shot: ShotPreview) -> Spread:
    """Of a shot or a blow as `preview` foresaw it; a weapon's points are uniform from its low to its high."""
    kit = world.kit[order.unit]
    weapon = battle.rules.weapon[kit.weapon if order.kind == Kind.SHOOT else kit.blade]
    struck = victim(world, order.target) if order.kind == Kind.SHOOT else order.target
    hit, critical = shot.chance / 100, shot.critical / 100
    rolls = range(int(weapon.low), int(weapon.high) + 1)
    shares: dict[int, float] = defaultdict(float)
    shares[0] = 1 - hit
    for rolled in rolls:
        for more, share in ((0, 1 - critical), (shot.critical_damage, critical)):
            shares[max(1, rolled + more - shot.armour)] += hit * share / len(rolls)
    points = tuple(sorted((cost, share) for cost, share in shares.items() if share > 0))
    left = int(world.health.hp[struck])
    return Spread(points, sum(share for cost, share in points if cost >= left > 0))
