"""A throw carried out: the flight that `rules.flight` planned, tile by tile, and what it does to whom."""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import PRESENT, Board, Ruleset, World
from game.rules.damage import hurt
from game.rules.dream import cross
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.falling import hang, plunge, sink
from game.rules.flight import CLEAR, RESTS, Flight, plan_flight, plane_of, share_of_struck, x_of, y_of
from game.rules.grasp import BY_PARTING, part
from game.rules.hold import THROWN, end_grip
from game.rules.posture import knock_out, lay_down
from game.rules.sightings import look_from

UNIT_THROWN = int(Ev.UNIT_THROWN)
UNIT_FLEW = int(Ev.UNIT_FLEW)
UNIT_COLLIDED = int(Ev.UNIT_COLLIDED)


@compiled
def throw(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """The order: ends the unit's turn."""
    world.pace.actions[unit] = 0
    thrown = int(world.grip.holds[unit])
    way = int(world.grip.way[unit])
    tiles = int(rules.kind.throws[world.identity.kind[unit]])
    world.place.facing[unit] = way
    emit(world, log, UNIT_THROWN, unit, thrown, way, tiles, 0, 0)
    end_grip(world, log, unit, THROWN)
    part(world, log, thrown, BY_PARTING)
    flight = plan_flight(board, rules, world, thrown, way, tiles, log.flood.path)
    fly(board, rules, world, log, thrown, flight)
    land(board, rules, world, log, unit, thrown, flight)


@compiled
def fly(board: Board, rules: Ruleset, world: World, log: Log, thrown: int, flight: Flight) -> None:
    """Along `log.flood.path`, with whoever the thrown carries."""
    burden = int(world.carry.holding[thrown])
    for nth in range(flight.length):
        spot = int(log.flood.path[nth])
        plane = plane_of(board, spot)
        x = x_of(board, spot)
        y = y_of(board, spot)
        if plane == world.place.plane[thrown]:
            drift_on(board, rules, world, log, thrown, x, y)
            continue
        world.mind.drift[thrown] = 0
        world.mind.gain[thrown] = 0
        world.mind.dizzy[thrown] = 0
        cross(board, rules, world, log, thrown, plane, x, y, 0)
        if burden >= 0:
            cross(board, rules, world, log, burden, plane, x, y, 0)


@compiled
def drift_on(board: Board, rules: Ruleset, world: World, log: Log, thrown: int, x: int, y: int) -> None:
    """One tile of the flight."""
    place = world.place[thrown]
    from_x = int(place.x)
    from_y = int(place.y)
    world.occupant[place.plane, from_y, from_x] = -1
    world.occupant[place.plane, y, x] = thrown
    place.x = x
    place.y = y
    burden = int(world.carry.holding[thrown])
    if burden >= 0:
        world.place.x[burden] = x
        world.place.y[burden] = y
    emit(world, log, UNIT_FLEW, -1, thrown, from_x, from_y, 0, 0)
    look_from(board, rules, world, log, thrown)


@compiled
def land(board: Board, rules: Ruleset, world: World, log: Log, thrower: int, thrown: int, flight: Flight) -> None:
    """What the end of the flight does to the thrown, and to whom he strikes."""
    if flight.stop != CLEAR:
        emit(world, log, UNIT_COLLIDED, flight.struck, thrown, flight.damage, flight.stop, 0, 0)
    if flight.end == RESTS:
        lay_down(world, log, thrown)
        if flight.knocks_out != 0:
            knock_out(world, log, thrown)
        hurt(board, rules, world, log, thrower, thrown, flight.damage, True, False)
    else:
        end_over_drop(board, rules, world, log, thrower, thrown, flight)
    if flight.struck >= 0:
        share = share_of_struck(rules, flight.damage)
        hurt(board, rules, world, log, thrower, flight.struck, share, True, False)


@compiled
def end_over_drop(
    board: Board, rules: Ruleset, world: World, log: Log, thrower: int, thrown: int, flight: Flight
) -> None:
    """Hanging on the rim, or falling with whoever was carried."""
    burden = int(world.carry.holding[thrown])
    hurt(board, rules, world, log, thrower, thrown, flight.damage, True, False)
    if is_standing(world, thrown) and flight.rim >= 0:
        rim = flight.rim
        hang(rules, world, log, thrown, plane_of(board, rim), x_of(board, rim), y_of(board, rim))
        return
    plunge(board, rules, world, log, thrown)
    if burden >= 0 and world.identity.presence[burden] == PRESENT:
        sink(board, rules, world, log, burden)
