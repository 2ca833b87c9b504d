"""Looking before leaping, for drops, limbs, platforms, fronts, exits and dives."""

from dataclasses import dataclass

from game.rules import cutting, dive, exits, falling, limbs, platforms
from game.rules.collapse import NEVER, falls_at, is_threatened
from game.rules.components import World
from game.rules.grasp import limb_of
from game.rules.legal import reason
from game.rules.orders import Order, Reason
from game.rules.preview import ShotPreview, blow_preview
from game.rules.setup import Battle
from game.rules.terrain import GONE, WARNED, changes


@dataclass(frozen=True)
class Footing:
    """What a tile means for a unit that ends its turn there. Numbers are -1 where there is nothing to say."""

    falls: bool  # at the next Tide
    falls_round: int  # the round at whose Tide a front takes it
    rim: tuple[int, int] | None  # where one would hang if it fell now
    limb: int  # 2 within a mark, 1 within reach of a free limb, 0
    load: int  # on the platform, with the unit
    limit: int
    strength: int


@dataclass(frozen=True)
class Hauling:
    """Where a friend pulled up would stand."""

    reason: Reason
    x: int
    y: int


def footing(battle: Battle, world: World, unit: int, x: int, y: int) -> Footing:
    """The tile (x, y) of the unit's plane, by the functions that decide at the Tide."""
    rules, plane = battle.rules, int(world.place.plane[unit])
    there = _moved(world, unit, x, y)
    platform = int(platforms.platform_at(rules, there, plane, x, y))
    falls_round = int(falls_at(rules, world, plane, x, y))
    load = limit = strength = -1
    breaks = False
    if platform >= 0:
        load = int(platforms.load(rules, there, platform))
        limit, strength = int(rules.platform.limit[platform]), int(world.platform.strength[platform])
        breaks = bool(platforms.breaks_now(rules, there, platform, load))
    return Footing(
        falls=breaks or bool(is_threatened(world, plane, x, y)),
        falls_round=-1 if falls_round == NEVER else falls_round,
        rim=_rim_after(battle, there, plane, x, y),
        limb=int(limbs.threat_at(rules, world, unit, plane, x, y)),
        load=load, limit=limit, strength=strength,
    )  # fmt: skip


def _moved(world: World, unit: int, x: int, y: int) -> World:
    """The world with the unit, and whom it carries, on another tile of its plane."""
    there = world._replace(place=world.place.copy())
    for row in (unit, int(world.carry.holding[unit])):
        if row >= 0:
            there.place.x[row], there.place.y[row] = x, y
    return there


def _rim_after(battle: Battle, world: World, plane: int, x: int, y: int) -> tuple[int, int] | None:
    """Where one at (x, y) hangs once all that falls at this Tide has: marked tiles and platforms that break."""
    rules = battle.rules
    later = world._replace(ground=world.ground.copy())
    if changes(world):
        later.ground[(world.ground & WARNED) != 0] |= GONE
    for row, rule in enumerate(rules.platform):
        if platforms.breaks_now(rules, world, row, platforms.load(rules, world, row)):
            rows, columns = slice(rule.y, rule.y + rule.height), slice(rule.x, rule.x + rule.width)
            later.ground[rule.plane, rows, columns] |= GONE
    tile = int(falling.find_rim(battle.board, rules, later, plane, x, y))
    width = battle.board.move_cost.shape[2]
    return None if tile < 0 else (tile % width, tile // width)


def cut(battle: Battle, world: World, unit: int, target: int) -> ShotPreview:
    """A strike at the limb that holds `target`; the reason is that of the order."""
    why = reason(battle.board, battle.rules, world, Order(cutting.CUT, unit, target), battle.log)
    limb = int(limb_of(world, target))
    if limb < 0:
        return ShotPreview(Reason(why), 0, (), 0, 0, 0, 0, 0, False, 0)
    return blow_preview(battle, world, why, unit, limb)


def haul(battle: Battle, world: World, unit: int, target: int) -> Hauling:
    """Pulling up who hangs on a rim."""
    why = reason(battle.board, battle.rules, world, Order(falling.HAUL, unit, target), battle.log)
    tile = int(falling.landing_of(battle.board, world, unit, target)) if why == Reason.OK else -1
    width = battle.board.move_cost.shape[2]
    return Hauling(Reason(why), tile % width if tile >= 0 else -1, tile // width if tile >= 0 else -1)


def dives(battle: Battle, world: World, unit: int) -> dict[tuple[int, int], tuple[int, int]]:
    """By each tile beside the unit that it may dive over now: where it would land."""
    far, found = int(battle.rules.number.dive[0]), {}
    here_x, here_y = int(world.place.x[unit]), int(world.place.y[unit])
    for dx, dy in ((dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy):
        order = Order(dive.DIVE, unit, x=here_x + dx, y=here_y + dy)
        if reason(battle.board, battle.rules, world, order, battle.log) == Reason.OK:
            found[order.x, order.y] = (here_x + dx * far, here_y + dy * far)
    return found


def way_out(battle: Battle, world: World, unit: int) -> tuple[Reason, int]:
    """Whether the unit may leave now, and the row of the exit it stands in, -1 none."""
    why = reason(battle.board, battle.rules, world, Order(exits.LEAVE, unit), battle.log)
    place = world.place[unit]
    side = int(world.identity.side[unit])
    row = exits.exit_at(battle.board, battle.rules, world, side, int(place.plane), int(place.x), int(place.y))
    return Reason(why), int(row)
