"""The rolling dive: out of harm's way, whatever lies between.

Who can do it throws himself two tiles straight or slantwise, over fire, a hole, a crate or any other low thing, and
rolls to the side before anybody on watch can fire. It takes one action, however bad the leg, also of somebody who lies
already; he needs empty hands, must see the place, and ends up lying there. Walls, shut doors and people stop a dive
before it begins.
"""

from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_inside, is_next_to, is_open, turn_towards
from game.rules.bonds import note_leaving
from game.rules.components import CLOSED, FULL, Board, Ruleset, World
from game.rules.damage import drop_stance
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.eyes import in_play
from game.rules.orders import Kind, Order, Reason
from game.rules.posture import lay_down
from game.rules.reasons import why_not_walk
from game.rules.sightings import look_from
from game.rules.suspicion import take_note_of_step
from game.rules.terrain import GONE, WRECKED, ground_at, sees

DIVE = int(Kind.DIVE)
NOT_ABLE = int(Reason.NOT_ABLE)
UNIT_DIVED = int(Ev.UNIT_DIVED)


@compiled
def why_not_dive(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    """`order.x`, `order.y`: the tile beside the unit that tells the way."""
    unit = order.unit
    if rules.kind.dives[world.identity.kind[unit]] == 0:
        return NOT_ABLE
    if world.carry.holding[unit] >= 0:
        return orders.HANDS_FULL
    why = why_not_walk(world, unit)
    if why != orders.OK:
        return why
    if not is_next_to(world, unit, order.x, order.y):
        return orders.NOT_ADJACENT
    return why_not_land(
        board, rules, world, unit, order.x - int(world.place.x[unit]), order.y - int(world.place.y[unit])
    )


@compiled
def why_not_land(board: Board, rules: Ruleset, world: World, unit: int, step_x: int, step_y: int) -> int:
    """Whether the way of a dive is free, and somewhere to land in sight."""
    here = world.place[unit]
    plane = int(here.plane)
    far = int(rules.number.dive[0])
    x = int(here.x) + step_x * far
    y = int(here.y) + step_y * far
    if not is_inside(board, x, y) or not sees(board, world, plane, int(here.x), int(here.y), x, y):
        return orders.NO_LINE
    for tile in range(1, far):
        if not clears(board, world, plane, int(here.x) + step_x * tile, int(here.y) + step_y * tile):
            return orders.OUT_OF_REACH
    return orders.OK if is_open(board, world, plane, x, y) else orders.TILE_TAKEN


@compiled
def clears(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether a dive passes over a tile."""
    bits = ground_at(world, plane, x, y)
    if bits & WRECKED != 0 or world.barrier[plane, y, x] >= CLOSED or world.occupant[plane, y, x] >= 0:
        return False
    return bool(bits & GONE != 0 or (board.opaque[plane, y, x] == 0 and board.height[plane, y, x] < FULL))


@compiled
def dive(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> None:
    """The order."""
    world.pace.actions[unit] -= 1
    drop_stance(world, log, unit)
    place = world.place[unit]
    plane = int(place.plane)
    from_x = int(place.x)
    from_y = int(place.y)
    far = int(rules.number.dive[0])
    turn_towards(world, unit, x - from_x, y - from_y)
    world.occupant[plane, from_y, from_x] = -1
    place.x = from_x + (x - from_x) * far
    place.y = from_y + (y - from_y) * far
    world.occupant[plane, place.y, place.x] = unit
    emit(world, log, UNIT_DIVED, -1, unit, from_x, from_y, 0, 0)
    lay_down(world, log, unit)
    look_from(board, rules, world, log, unit)
    if in_play(world):
        take_note_of_step(board, rules, world, log, unit)
    note_leaving(rules, world, log, unit, from_x, from_y)
