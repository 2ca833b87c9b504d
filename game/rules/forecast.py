"""The coming Tide, played on a copy: what it does if nobody does anything before.

It is the Tide itself that runs, so no preview can know another order of things than the one that comes. Where dice
decide, the copy takes the mildest: fire does not leap, and a craft hits as lightly as it may.
"""

from game.rules import dream, orders
from game.rules.components import PHASE_LGF, PRESENT, UP, Ruleset, World
from game.rules.events import Event, new_log, take_events
from game.rules.orders import Order
from game.rules.setup import Battle, clone
from game.rules.step import apply

SOMEBODY = 0  # the kind of one of whom nothing is known
HALE = 1 << 16  # his health: enough to land anywhere


def forecast(battle: Battle, world: World, dragged: int = -1) -> tuple[Event, ...]:
    """All that the bystanders and the next Tide would do, as far as an observation knows, and the next round's start.

    `dragged`: a unit that the Tide is to take across, whether it would or not; -1 for nobody but who is dizzy.
    """
    later = clone(battle, world)
    show_behind_ripples(battle, later)
    if dragged >= 0 and not later.ripple.lit[dragged]:
        later.mind.dizzy[dragged] = 1
    later.clock.phase[0] = PHASE_LGF
    log = new_log(*battle.board.move_cost.shape[1:])
    apply(battle.board, mildest(battle.rules), later, Order(orders.END_PHASE), log)
    return take_events(log)


def mildest(rules: Ruleset) -> Ruleset:
    """The same rules with no dice in what is announced."""
    number = rules.number.copy()
    number.fire_spread[0] = 0
    number.craft_high[0] = number.craft_low[0]
    return rules._replace(number=number)


def show_behind_ripples(battle: Battle, world: World) -> None:
    """Puts somebody where a ripple tells of one who is not in sight: he will come through all the same."""
    for unit in range(len(world.identity)):
        place, ripple = world.place[unit], world.ripple[unit]
        if not ripple.lit or world.occupant[place.plane, place.y, place.x] == unit:
            continue
        place.plane = dream.other_plane(battle.board, int(ripple.plane))
        place.x, place.y = ripple.x, ripple.y
        world.identity.presence[unit] = PRESENT
        world.identity.kind[unit] = max(SOMEBODY, int(world.identity.kind[unit]))
        world.health.state[unit] = UP
        world.health.hp[unit] = HALE
        world.occupant[place.plane, place.y, place.x] = unit
