"""Looking before leaping: what an order would do, for screens, text mode and tests.

Everything is asked of the functions that resolve it, on the observation of the side that asks, so a preview neither
differs from its result nor tells what the side cannot know.
"""

from dataclasses import dataclass

import numpy as np

from game.kernels.cover import cover_against
from game.kernels.flood import trace
from game.kernels.sight import field_of_view
from game.rules import orders
from game.rules.body import distance, is_awake, is_standing, rising, stride
from game.rules.components import IN_SIGHT, World
from game.rules.event_kinds import Ev
from game.rules.events import new_log
from game.rules.fire import fires_beside, may_burn
from game.rules.forecast import forecast
from game.rules.legal import reason
from game.rules.odds import FLANK, Term, blow, can_fire
from game.rules.odds import shot as odds_of_shot
from game.rules.orders import Order, Reason
from game.rules.setup import Battle
from game.rules.shield import victim
from game.rules.sightings import side_sees
from game.rules.terrain import changes, edges_of, sees
from game.rules.walking import actions_for, flood_from, walk_budget


@dataclass(frozen=True)
class Reach:
    """Where a unit could walk: half-steps by tile [y, x], -1 out of reach."""

    cost: np.ndarray
    parent: np.ndarray
    stride: int  # half-steps of one action
    rising: int  # half-steps that getting up takes first
    actions: int  # left
    battle: Battle

    def can_go(self, x: int, y: int) -> bool:
        height, width = self.cost.shape
        return bool(0 <= x < width and 0 <= y < height and self.cost[y, x] > 0)

    def actions_for(self, x: int, y: int) -> int:
        """Actions the walk to a tile in reach takes."""
        return -(-(int(self.cost[y, x]) + self.rising) // self.stride)

    def path(self, x: int, y: int) -> list[tuple[int, int]]:
        """Tiles from the first step to (x, y); empty if out of reach."""
        flood = self.battle.log.flood
        flood.distance[:] = self.cost
        flood.parent[:] = self.parent
        length = trace(flood, x, y)
        width = self.cost.shape[1]
        return [(int(tile) % width, int(tile) // width) for tile in flood.path[:length]]


@dataclass(frozen=True)
class ShotPreview:
    """What a shot or a strike would be: chance in percent with its terms, damage range after armour."""

    reason: Reason
    chance: int
    terms: tuple[tuple[Term, int], ...]
    low: int
    high: int
    critical: int  # percent, of hits
    critical_damage: int
    armour: int
    flanked: bool
    cover: int


@dataclass(frozen=True)
class Landing:
    """Where a shift would put a unit down."""

    possible: bool
    plane: int
    x: int
    y: int
    damage: int
    unseen_risk: bool  # the side does not see the tile now and somebody may stand there, or fire may leap onto it


@dataclass(frozen=True)
class Drift:
    """The dream's hold on a unit."""

    drift: int
    gain: int
    line: int
    dizzy: bool


def reach(battle: Battle, world: World, unit: int, actions: int | None = None) -> Reach:
    """Every tile the unit can walk to with the actions it has left, or as if it had so many."""
    one = stride(battle.rules, world, unit)
    actions = int(world.pace.actions[unit]) if actions is None else actions
    flood_from(battle.board, battle.rules, world, unit, walk_budget(battle.rules, world, unit, actions), -1, battle.log)
    flood = battle.log.flood
    up = rising(battle.rules, world, unit)
    return Reach(flood.distance.copy(), flood.parent.copy(), one, up, actions, battle)


def shot(battle: Battle, world: World, shooter: int, target: int, at: tuple[int, int] | None = None) -> ShotPreview:
    """A shot of `shooter` from where it stands, or as if it stood `at` (x, y)."""
    board, rules = battle.board, battle.rules
    why = reason(board, rules, world, Order(orders.SHOOT, shooter, target), battle.log)
    weapon_row = int(world.kit.weapon[shooter])
    if weapon_row < 0:
        return ShotPreview(Reason(why), 0, (), 0, 0, 0, 0, 0, False, 0)
    x, y = at or (int(world.place.x[shooter]), int(world.place.y[shooter]))
    to_x, to_y = int(world.place.x[target]), int(world.place.y[target])
    log = new_log(1, 1)
    chance = odds_of_shot(board, rules, world, shooter, x, y, target, to_x, to_y, False, log.terms)
    edges = edges_of(board, world, int(world.place.plane[target]), to_x, to_y)
    struck, cover = victim(world, target), cover_against(edges, x - to_x, y - to_y)
    return _preview(battle, world, why, chance, log.terms, weapon_row, struck, cover)


def strike(battle: Battle, world: World, striker: int, target: int) -> ShotPreview:
    """A strike at a target beside the unit."""
    why = reason(battle.board, battle.rules, world, Order(orders.STRIKE, striker, target), battle.log)
    return blow_preview(battle, world, why, striker, target)


def blow_preview(battle: Battle, world: World, why: int, striker: int, target: int) -> ShotPreview:
    """What a strike would be, from wherever; `why`: the reason its order was given."""
    blade = int(world.kit.blade[striker])
    if blade < 0:
        return ShotPreview(Reason(why), 0, (), 0, 0, 0, 0, 0, False, 0)
    log = new_log(1, 1)
    chance = blow(battle.rules, world, striker, target, log.terms)
    return _preview(battle, world, why, chance, log.terms, blade, target, 0)


def _preview(
    battle: Battle, world: World, why: int, chance: int, terms: np.ndarray, weapon_row: int, target: int, cover: int
) -> ShotPreview:
    weapon = battle.rules.weapon[weapon_row]
    armour = 0 if weapon.piercing else int(battle.rules.kind.armour[world.identity.kind[target]])
    critical = int(terms[FLANK])
    named = tuple((term, int(terms[term])) for term in Term if terms[term] and term != Term.FLANK)
    return ShotPreview(
        Reason(why), chance, named, max(1, int(weapon.low) - armour), max(1, int(weapon.high) - armour), critical,
        int(battle.rules.number.critical_damage[0]), armour, critical > 0, cover,
    )  # fmt: skip


def threats(battle: Battle, world: World, unit: int, x: int, y: int) -> list[tuple[int, int]]:
    """Known enemies that could attack `unit` if it stood at (x, y), with their chances in percent."""
    found = []
    if (x, y) != (world.place.x[unit], world.place.y[unit]):
        world = _walked_off(world, unit)
    for enemy in range(len(world.identity)):
        if world.identity.side[enemy] != world.identity.side[unit] and is_standing(world, enemy):
            chance = threat_of(battle, world, enemy, unit, x, y)
            if chance > 0:
                found.append((enemy, chance))
    return found


def _walked_off(world: World, unit: int) -> World:
    """Who walks lowers the guard and gets up."""
    later = world._replace(stance=world.stance.copy(), posture=world.posture.copy())
    later.stance.guarding[unit] = 0
    later.posture.prone[unit] = 0
    return later


def threat_of(battle: Battle, world: World, enemy: int, unit: int, x: int, y: int) -> int:
    """Chance that `enemy`, from where it is known to stand, hits `unit` at (x, y); 0 when it cannot."""
    board, rules = battle.board, battle.rules
    plane = int(world.place.plane[unit])
    units = len(world.identity)
    known = world.memory.known[int(world.identity.side[unit]) * units + enemy]
    if known != IN_SIGHT or world.place.plane[enemy] != plane:
        return 0
    from_x, from_y = int(world.place.x[enemy]), int(world.place.y[enemy])
    log = new_log(1, 1)
    if world.kit.weapon[enemy] >= 0 and can_fire(board, rules, world, enemy):
        far = distance(x - from_x, y - from_y) > rules.weapon.reach[world.kit.weapon[enemy]]
        if not far and sees(board, world, plane, from_x, from_y, x, y):
            return int(odds_of_shot(board, rules, world, enemy, from_x, from_y, unit, x, y, False, log.terms))
    steps = max(abs(x - from_x), abs(y - from_y)) - 1
    walk = stride(rules, world, enemy) // int(rules.number.step_straight[0])
    if world.kit.blade[enemy] >= 0 and steps <= walk:
        return int(blow(rules, world, enemy, unit, log.terms))
    return 0


def landing(battle: Battle, world: World, unit: int) -> Landing:
    """Where the unit would land at the next Tide if that dragged it, as far as the observation knows."""
    for event in forecast(battle, world, unit):
        if event.kind == Ev.UNIT_SHIFTED and event.target == unit:
            risk = not _is_sure(battle, world, unit, event.plane, event.x, event.y)
            return Landing(True, event.plane, event.x, event.y, event.d, risk)
    return Landing(False, int(world.place.plane[unit]), -1, -1, 0, False)


def _is_sure(battle: Battle, world: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether the unit's side sees that nobody is on a tile, and no fire may leap onto it."""
    if changes(world) and may_burn(battle.board, world, plane, x, y) and fires_beside(world, plane, x, y) > 0:
        return False
    return bool(side_sees(battle.board, battle.rules, world, int(world.identity.side[unit]), plane, x, y))


def drift_forecast(battle: Battle, world: World, unit: int) -> Drift:
    """What the dream has of the unit and what it takes at the next Tide."""
    line = int(battle.rules.number.line[0])
    return Drift(int(world.mind.drift[unit]), int(world.mind.gain[unit]), line, bool(world.mind.dizzy[unit]))


def cover_at(battle: Battle, world: World, plane: int, x: int, y: int) -> tuple[int, int, int, int]:
    """Cover on the edges east, south, west, north: 0, 1 half, 2 full."""
    east, south, west, north = (int(edge) for edge in edges_of(battle.board, world, plane, x, y))
    return east, south, west, north


def visible_tiles(battle: Battle, world: World, side: int, plane: int) -> np.ndarray:
    """bool [H, W]: what those of `side` who are awake see of a plane now."""
    board = battle.board
    seen = np.zeros(board.move_cost.shape[1:], np.uint8)
    for unit in range(len(world.identity)):
        if world.identity.side[unit] == side and world.place.plane[unit] == plane and is_awake(world, unit):
            x, y = int(world.place.x[unit]), int(world.place.y[unit])
            own = np.zeros_like(seen)
            field_of_view(board.sight, board.opaque, world.barrier, plane, x, y, own)
            if world.clock.razed[0]:
                own[:] = 1
            own &= ~seen & 1  # what another sees already need not be asked again
            for to_y, to_x in np.argwhere(own).tolist() if changes(world) else ():
                own[to_y, to_x] = sees(board, world, plane, x, y, to_x, to_y)
            own[y, x] = 1
            seen |= own
    return seen.astype(bool)


def why_not(battle: Battle, world: World, order: Order) -> Reason:
    """`Reason.OK`, or why the order is not possible now."""
    return Reason(reason(battle.board, battle.rules, world, order, battle.log))


def move_actions(battle: Battle, world: World, unit: int, half_steps: int) -> int:
    """Actions a walk of so many half-steps would take."""
    return int(actions_for(battle.rules, world, unit, half_steps))
