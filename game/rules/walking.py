"""Where a unit could walk: the flood of its strides over what its side knows. Movement carries it out."""

from game.core.jit import compiled
from game.kernels.flood import add_source, begin, spread
from game.rules.body import is_standing, rising, stride
from game.rules.components import IN_SIGHT, Board, Ruleset, World
from game.rules.events import Log
from game.rules.grasp import is_held
from game.rules.terrain import ways_of


@compiled
def flood_from(board: Board, rules: Ruleset, world: World, unit: int, budget: int, goal: int, log: Log) -> None:
    """Fills `log.flood` with the tiles the unit could walk to within `budget` half-steps, as far as its side knows.

    `goal`: a tile (y * W + x) that is all one wants to know, -1 for every tile.
    """
    number = rules.number[0]
    plane = int(world.place.plane[unit])
    begin(log.flood)
    add_source(log.flood, int(world.place.x[unit]), int(world.place.y[unit]))
    if is_held(world, unit):
        budget = 0
    lift_unseen(world, unit, plane, -1)
    spread(
        log.flood, ways_of(board, world, plane),
        board.move_cost[plane], world.barrier[plane], world.occupant[plane], budget,
        int(number.step_straight), int(number.step_diagonal), int(number.door_cost), goal,
    )  # fmt: skip
    lift_unseen(world, unit, plane, 1)


@compiled
def lift_unseen(world: World, unit: int, plane: int, back: int) -> None:
    """Takes enemies the unit's side does not see off the grid (back < 0), or puts them back: no plan knows of them.

    A lifted unit leaves a mark below -1, so that in an observation, where a remembered enemy may lie under somebody
    else's feet and is not on the grid at all, nothing else is lifted or put back.
    """
    units = world.identity.shape[0]
    side = int(world.identity.side[unit])
    for other in range(units):
        if world.identity.side[other] == side or world.place.plane[other] != plane or not is_standing(world, other):
            continue
        if world.memory.known[side * units + other] != IN_SIGHT:
            y = int(world.place.y[other])
            x = int(world.place.x[other])
            mark = -2 - other
            if back < 0 and world.occupant[plane, y, x] == other:
                world.occupant[plane, y, x] = mark
            elif back > 0 and world.occupant[plane, y, x] == mark:
                world.occupant[plane, y, x] = other


@compiled
def actions_for(rules: Ruleset, world: World, unit: int, half_steps: int) -> int:
    """Actions a walk of so many half-steps takes."""
    reach = stride(rules, world, unit)
    return (half_steps + rising(rules, world, unit) + reach - 1) // reach


@compiled
def walk_budget(rules: Ruleset, world: World, unit: int, actions: int) -> int:
    """Half-steps that so many actions carry the unit, getting up first if it lies."""
    return stride(rules, world, unit) * actions - rising(rules, world, unit)
