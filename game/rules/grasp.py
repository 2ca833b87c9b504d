"""Who is held by a limb, and how the hold ends. What limbs do stands in `rules.limbs`."""

from game.core.jit import compiled
from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, emit, sides_seeing, write

LIMB_MARKED = int(Ev.LIMB_MARKED)
LIMB_RELEASED = int(Ev.LIMB_RELEASED)
BY_CUT, BY_FALL, BY_PARTING = 1, 2, 3  # why a hold ended: cut free, the limb fell, they are no longer in reach


@compiled
def limb_of(world: World, unit: int) -> int:
    """The limb that holds the unit, -1 none."""
    return int(world.limb.held_by[unit]) if world.limb.shape[0] > 0 else -1


@compiled
def is_held(world: World, unit: int) -> bool:
    """Whether a limb holds the unit, which then goes nowhere."""
    return bool(limb_of(world, unit) >= 0)


@compiled
def release(world: World, log: Log, limb: int, cause: int) -> None:
    """Opens the limb's hold, if it has one."""
    held = int(world.limb.holds[limb])
    if held >= 0:
        world.limb.holds[limb] = -1
        world.limb.held_by[held] = -1
        emit(world, log, LIMB_RELEASED, limb, held, cause, 0, 0, 0)


@compiled
def part(world: World, log: Log, unit: int, cause: int) -> None:
    """Ends whatever hold the unit has part in, as limb or as the one held."""
    if world.limb.shape[0] == 0:
        return
    release(world, log, unit, cause)
    if world.limb.held_by[unit] >= 0:
        release(world, log, int(world.limb.held_by[unit]), cause)


@compiled
def tell_mark(world: World, log: Log, limb: int) -> None:
    """Everybody sees the place; which limb it is, only who sees the limb."""
    actor = limb if sides_seeing(world, limb) == EVERYONE else -1
    x = int(world.limb.x[limb])
    y = int(world.limb.y[limb])
    marked = int(world.limb.marked[limb])
    write(world, log, LIMB_MARKED, actor, -1, int(world.place.plane[limb]), x, y, marked, 0, 0, 0, EVERYONE)


@compiled
def clear_mark(world: World, log: Log, limb: int) -> None:
    if world.limb.marked[limb] != 0:
        world.limb.marked[limb] = 0
        tell_mark(world, log, limb)
        world.limb.x[limb] = 0
        world.limb.y[limb] = 0


@compiled
def slacken(world: World, log: Log, unit: int) -> None:
    """Who is struck down holds nobody and aims at nothing."""
    if world.limb.shape[0] > 0:
        release(world, log, unit, BY_FALL)
        clear_mark(world, log, unit)
