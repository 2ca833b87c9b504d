"""The sensitive: the woman in the machine, and what she is behind the dream.

Her body may sit in a machine on the ship while she stands at the spheres. Both share one will, and neither can do
without the other: if the body falls, or she does behind the dream, the contest is lost. The machine holds the body:
it cannot act until it is free.
"""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import LEFT, PRESENT, STABLE, Ruleset, World
from game.rules.damage import leave_fight
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, UNIT_VANISHED, WILL_CHANGED, Log, emit, write

CONTEST_LOST = int(Ev.CONTEST_LOST)


@compiled
def is_captive(world: World, unit: int) -> bool:
    """Whether the machine holds this unit."""
    return bool(world.sphere.captive[0] != 0 and world.sphere.sensitive[0] == unit)


@compiled
def is_sick(world: World, unit: int) -> bool:
    """Freed, and not well yet."""
    return bool(world.sphere.sensitive[0] == unit and world.sphere.well[0] > world.clock.turn[0])


@compiled
def is_contested(world: World) -> bool:
    """Whether the blue sphere can be fought for now."""
    sphere = world.sphere[0]
    if sphere.whole == 0 or sphere.broken != 0 or sphere.lost != 0 or sphere.dreamer < 0:
        return False
    return is_standing(world, int(sphere.dreamer))


@compiled
def is_one_of_hers(world: World, unit: int) -> bool:
    """Her body, or what she is behind the dream."""
    return bool(unit >= 0 and (world.sphere.sensitive[0] == unit or world.sphere.dreamer[0] == unit))


@compiled
def change_will(world: World, log: Log, change: int) -> None:
    """Of the sensitive, in both places where she is; never under nothing or over what she has at best."""
    her = int(world.sphere.sensitive[0])
    will = max(0, min(int(world.mind.top_will[her]), int(world.mind.will[her]) + change))
    set_will(world, log, her, will)
    if world.sphere.dreamer[0] >= 0:
        set_will(world, log, int(world.sphere.dreamer[0]), will)


@compiled
def set_will(world: World, log: Log, unit: int, will: int) -> None:
    change = min(will, int(world.mind.top_will[unit])) - int(world.mind.will[unit])
    if change != 0:
        world.mind.will[unit] += change
        emit(world, log, WILL_CHANGED, -1, unit, int(world.mind.will[unit]), change, 0, 0)


@compiled
def wake(world: World, log: Log) -> None:
    """What she is behind the dream is gone; she is back in her body."""
    self = int(world.sphere.dreamer[0])
    if self < 0 or self == world.sphere.sensitive[0] or world.identity.presence[self] != PRESENT:
        return
    place = world.place[self]
    leave_fight(world, log, self)
    world.identity.presence[self] = LEFT
    write(world, log, UNIT_VANISHED, -1, self, int(place.plane), int(place.x), int(place.y), 0, 0, 0, 0, EVERYONE)


@compiled
def lose(rules: Ruleset, world: World, log: Log) -> None:
    """She has no will left: the contest is over, and the body lies still."""
    sphere = world.sphere[0]
    her = int(sphere.sensitive)
    if sphere.lost != 0 or sphere.broken != 0:
        return
    sphere.lost = 1
    emit(world, log, CONTEST_LOST, -1, her, 0, 0, 0, 0)
    wake(world, log)
    if is_standing(world, her):
        leave_fight(world, log, her)
        world.health.hp[her] = 0
        world.health.state[her] = STABLE


@compiled
def watch_over(rules: Ruleset, world: World, log: Log) -> None:
    """A contest begun is lost as soon as she falls, here or there."""
    sphere = world.sphere[0]
    if sphere.begun == 0 or sphere.broken != 0 or sphere.lost != 0:
        return
    if not is_standing(world, int(sphere.sensitive)) or not is_standing(world, int(sphere.dreamer)):
        lose(rules, world, log)
