"""Grief and panic: what it costs to see a friend die, and what happens when the will is gone.

Whoever sees a friend die loses two points of will, four if they were bonded. At no will a person loses the nerve:
through the next phase of his side he cannot be commanded. He cowers where he is, or flees to the tile farthest from
the enemies he knows of. The dice decide, and their odds are shown: enemies make flight likelier, a bonded friend beside
him less likely. Then he gathers himself, with three points of will. A friend with rank may order him out of it sooner,
a friend who can rally may bring him to his senses.
"""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import WILL_CHANGED, Log, emit
from game.rules.sightings import unit_sees

PANIC_CHANGED = int(Ev.PANIC_CHANGED)
CALM, SHAKEN, PANICKED = 0, 1, 2  # heart.panic
BY_ITSELF, BY_RALLY, BY_ORDER = 0, 1, 2  # what ended a panic


@compiled
def grieve(board: Board, rules: Ruleset, world: World, log: Log, dead: int) -> None:
    """Friends who see it lose will."""
    place = world.place[dead]
    for unit in range(world.identity.shape[0]):
        if unit == dead or world.identity.side[unit] != world.identity.side[dead] or not is_standing(world, unit):
            continue
        if not unit_sees(board, rules, world, unit, int(place.plane), int(place.x), int(place.y)):
            continue
        bonded = strength(rules, world, unit, dead) > 0
        lose_will(rules, world, log, unit, int(rules.number.grief_bonded[0]) if bonded else int(rules.number.grief[0]))


@compiled
def lose_will(rules: Ruleset, world: World, log: Log, unit: int, points: int) -> None:
    """Takes will; who has none left will panic, if its kind can."""
    lost = min(points, int(world.mind.will[unit]))
    if lost <= 0:
        return
    world.mind.will[unit] -= lost
    emit(world, log, WILL_CHANGED, -1, unit, int(world.mind.will[unit]), -lost, 0, 0)
    able = rules.kind.panics[world.identity.kind[unit]] != 0 and is_standing(world, unit)
    if able and world.mind.will[unit] == 0 and world.heart.panic[unit] == CALM:
        world.heart.panic[unit] = SHAKEN
        emit(world, log, PANIC_CHANGED, -1, unit, SHAKEN, 0, 0, 0)


@compiled
def calm(rules: Ruleset, world: World, log: Log, unit: int, cause: int) -> None:
    """The panic is over; some will comes back. `cause`: BY_*."""
    world.heart.panic[unit] = CALM
    emit(world, log, PANIC_CHANGED, -1, unit, CALM, cause, 0, 0)
    gained = min(int(rules.number.panic_will[0]), int(world.mind.top_will[unit])) - int(world.mind.will[unit])
    if gained > 0:
        world.mind.will[unit] += gained
        emit(world, log, WILL_CHANGED, -1, unit, int(world.mind.will[unit]), gained, 0, 0)
