"""What a burst would do, and who is on watch in the order in which they fire: for screens, text mode and tests."""

from dataclasses import dataclass

import numpy as np

from game.kernels.sight import field_of_view
from game.rules.body import facing_of, is_standing
from game.rules.burst import BURST, burst_odds, is_beside_target, shots_at_target
from game.rules.components import World
from game.rules.events import new_log
from game.rules.legal import reason
from game.rules.odds import FLANK, Term
from game.rules.orders import Order, Reason
from game.rules.setup import Battle
from game.rules.shooting import in_arc
from game.rules.terrain import changes, sees


@dataclass(frozen=True)
class BurstLine:
    """What one enemy under a burst gets: shots at `chance` percent each; none for some, who are only pinned."""

    unit: int
    shots: int
    chance: int
    terms: tuple[tuple[Term, int], ...]
    low: int
    high: int


@dataclass(frozen=True)
class BurstPreview:
    """`lines`: the target first, then those beside it in the order in which they are shot at."""

    reason: Reason
    lines: tuple[BurstLine, ...]
    rounds: int  # taken from the magazine


@dataclass(frozen=True)
class Watch:
    """Somebody on watch: fires at `least` percent or better, at moves around `way` (a facing) or, -1, anywhere."""

    unit: int
    least: int
    way: int


def burst_preview(battle: Battle, world: World, unit: int, target: int) -> BurstPreview:
    """A burst of `unit` at `target`; of an order that is refused only the reason."""
    board, rules = battle.board, battle.rules
    why = Reason(reason(board, rules, world, Order(BURST, unit, target), battle.log))
    if why != Reason.OK:
        return BurstPreview(why, (), 0)
    first = int(shots_at_target(board, rules, world, unit, target))
    weapon = rules.weapon[world.kit.weapon[unit]]
    left = int(weapon.burst) - first
    lines = [_line(battle, world, unit, target, first)]
    for other in range(len(world.identity)):
        if is_beside_target(board, rules, world, unit, target, other):
            lines.append(_line(battle, world, unit, other, min(1, left)))
            left = max(0, left - 1)
    return BurstPreview(why, tuple(lines), int(weapon.burst_ammo))


def _line(battle: Battle, world: World, unit: int, target: int, shots: int) -> BurstLine:
    log = new_log(1, 1)
    place = world.place[unit]
    chance = int(burst_odds(battle.board, battle.rules, world, unit, int(place.x), int(place.y), target, log))
    named = tuple((term, int(log.terms[term])) for term in Term if log.terms[term] and term != FLANK)
    weapon = battle.rules.weapon[world.kit.weapon[unit]]
    armour = 0 if weapon.piercing else int(battle.rules.kind.armour[world.identity.kind[target]])
    low, high = (max(1, int(points) - armour) for points in (weapon.low, weapon.high))
    return BurstLine(target, shots, chance, named, low, high)


def watches(battle: Battle, world: World) -> list[Watch]:
    """Everyone known to be on watch, in the order in which they fire at one move."""
    stance = world.stance
    return [
        Watch(row, int(stance.watch_chance[row]), int(stance.arc[row]) - 1)
        for row in range(len(world.identity))
        if stance.watch[row] and is_standing(world, row)
    ]


def watched_tiles(battle: Battle, world: World, unit: int, way: int) -> frozenset[tuple[int, int]]:
    """The tiles of its plane that a unit sees from where it stands, all round (-1) or one way."""
    board, place = battle.board, world.place[unit]
    plane, x, y = int(place.plane), int(place.x), int(place.y)
    own = np.zeros(board.move_cost.shape[1:], np.uint8)
    field_of_view(board.sight, board.opaque, world.barrier, plane, x, y, own)
    seen = ((int(to_x), int(to_y)) for to_y, to_x in np.argwhere(own) if board.move_cost[plane, to_y, to_x])
    return frozenset(
        (to_x, to_y) for to_x, to_y in seen
        if in_arc(way, to_x - x, to_y - y) and (not changes(world) or sees(board, world, plane, x, y, to_x, to_y))
    )  # fmt: skip


def way_to(dx: int, dy: int) -> int:
    """The facing whose quarter of the circle an offset lies in the middle of, -1 for no offset."""
    if dx == 0 and dy == 0:
        return -1
    both = (abs(dx) + abs(dy)) ** 2
    sign_x = 0 if both <= 2 * dy * dy else (1 if dx > 0 else -1)
    sign_y = 0 if both <= 2 * dx * dx else (1 if dy > 0 else -1)
    return int(facing_of(sign_x, sign_y))


def firing_place(battle: Battle, world: World, unit: int) -> int:
    """Which of its side the unit would be to fire at one move, from 1, if it went on watch now."""
    side = world.identity.side[unit]
    before = [watch for watch in watches(battle, world) if watch.unit < unit]
    return 1 + sum(int(world.identity.side[watch.unit] == side) for watch in before)
