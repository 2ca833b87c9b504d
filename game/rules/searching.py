"""How searchers search.

A searcher who is calm walks his route, four tiles a round, to its end and back or round and round; where and how he
looks is shown two rounds ahead. Without a route he stands his post. Until he is alarmed nobody commands him.

When his suspicion reaches five he leaves his route and walks, six tiles a round, to the hiding place nearest to what
he noticed. He crouches before it, which marks the place, and in the next phase of his side he looks inside. Whoever
hides there is dragged out by the ankle. A search in vain takes three points off his suspicion; with five or more left
he tries the next hiding place nearby, with less he goes back to his route. Anything louder or plainer elsewhere draws
him off.
"""

from game.core.jit import compiled
from game.kernels.flood import trace
from game.rules.ankle import drag_out
from game.rules.body import is_standing, turn_towards
from game.rules.components import SEALED, Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import Log, emit
from game.rules.eyes import CALM, CROUCHED, SEARCHING, glimpse, is_watchful
from game.rules.movement import take_step
from game.rules.shooting import answer_move
from game.rules.sightings import look_around, look_from
from game.rules.suspicion import nearest_hide, notice, spread_alarm, tell_suspicion
from game.rules.terrain import is_walkable, sees
from game.rules.walking import flood_from

FAR = 1 << 20  # half-steps: no map is larger
SEARCHER_CROUCHED = int(Ev.SEARCHER_CROUCHED)


@compiled
def search_all(board: Board, rules: Ruleset, world: World, log: Log, side: int) -> None:
    """At the start of a side's phase: its watchful searchers have their turn, and nobody can order them."""
    for unit in range(world.identity.shape[0]):
        if (
            world.identity.side[unit] != side
            or not is_standing(world, unit)
            or rules.kind.searches[world.identity.kind[unit]] == 0
        ):
            continue
        if is_watchful(rules, world, unit) and world.pace.actions[unit] > 0:
            world.pace.actions[unit] = 0
            world.search.noticed[unit] = 0
            take_turn(board, rules, world, log, unit)
            spread_alarm(board, rules, world, log)
    look_around(board, rules, world, log)


@compiled
def take_turn(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    state = world.search.state[unit]
    if state == CROUCHED:
        look_inside(board, rules, world, log, unit)
    elif state == SEARCHING:
        hurry(board, rules, world, log, unit)
    else:
        patrol(board, rules, world, log, unit)
    if is_standing(world, unit):
        look_out(board, rules, world, log, unit)


@compiled
def look_out(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """He notices every enemy he sees from where he is."""
    for enemy in range(world.identity.shape[0]):
        if world.identity.side[enemy] != world.identity.side[unit] and is_standing(world, enemy):
            gain = glimpse(board, rules, world, unit, enemy)
            if gain > 0 and is_watchful(rules, world, unit):
                place = world.place[enemy]
                most = int(rules.number.suspicion_most[0])
                notice(board, rules, world, log, unit, gain, most, int(place.x), int(place.y))


@compiled
def step_to(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> bool:
    """One step on his way; whether he may go on: still up, and nothing new on his mind."""
    state = world.search.state[unit]
    take_step(world, log, unit, x, y)
    look_from(board, rules, world, log, unit)
    answer_move(board, rules, world, log, unit)
    if not is_standing(world, unit):
        return False
    look_out(board, rules, world, log, unit)
    return bool(world.search.state[unit] == state)


@compiled
def patrol(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    row = world.search[unit]
    place = world.place[unit]
    beat = board.beat[unit]
    if place.x != beat[row.leg, 0] or place.y != beat[row.leg, 1]:
        walk_towards(board, rules, world, log, unit, int(beat[row.leg, 0]), int(beat[row.leg, 1]), False)
        return
    if board.beats[unit, 0] < 2:
        place.facing = board.beats[unit, 2]
        return
    for _ in range(rules.number.patrol[0]):
        leg = next_leg(board, int(row.leg), int(row.back), unit)
        x = int(beat[leg, 0])
        y = int(beat[leg, 1])
        if not is_free(board, world, int(place.plane), x, y):
            return
        row.back = int(leg < row.leg) if board.beats[unit, 1] == 0 else 0
        row.leg = leg
        if not step_to(board, rules, world, log, unit, x, y):
            return


@compiled
def next_leg(board: Board, leg: int, back: int, unit: int) -> int:
    """The place on its beat after place `leg`; `back`: 1 on the way back."""
    length = int(board.beats[unit, 0])
    if board.beats[unit, 1] != 0:
        return (leg + 1) % length
    if back != 0:
        return leg - 1 if leg > 0 else 1
    return leg + 1 if leg < length - 1 else length - 2


@compiled
def is_free(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether he can step onto the next tile of his route now."""
    if world.occupant[plane, y, x] >= 0 or world.barrier[plane, y, x] == SEALED:
        return False
    return is_walkable(board, world, plane, x, y)


@compiled
def walk_towards(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int, beside: bool) -> bool:
    """Walks to (x, y), or `beside` it, as far as a round carries him; false where no way leads."""
    flood_from(board, rules, world, unit, FAR, -1, log)
    goal_x = x
    goal_y = y
    if beside:
        tile = nearest_beside(board, world, log, int(world.place.plane[unit]), x, y)
        if tile < 0:
            return False
        width = board.move_cost.shape[2]
        goal_y = tile // width
        goal_x = tile - goal_y * width
    length = trace(log.flood, goal_x, goal_y)
    if length == 0:
        return bool(world.place.x[unit] == goal_x and world.place.y[unit] == goal_y)
    width = board.move_cost.shape[2]
    pace = int(rules.number.hurry[0]) if beside else int(rules.number.patrol[0])
    for step in range(min(length, pace)):
        tile = int(log.flood.path[step])
        to_y = tile // width
        to_x = tile - to_y * width
        if world.occupant[world.place.plane[unit], to_y, to_x] >= 0:
            break
        if not step_to(board, rules, world, log, unit, to_x, to_y):
            break
    return True


@compiled
def nearest_beside(board: Board, world: World, log: Log, plane: int, x: int, y: int) -> int:
    """The nearest tile of the flood from which (x, y) is at hand, as y * W + x; -1 without one."""
    height, width = board.move_cost.shape[1:]
    best = -1
    best_far = FAR
    for to_y in range(max(0, y - 1), min(height, y + 2)):
        for to_x in range(max(0, x - 1), min(width, x + 2)):
            far = int(log.flood.distance[to_y, to_x])
            if 0 <= far < best_far and (to_x != x or to_y != y) and sees(board, world, plane, to_x, to_y, x, y):
                best_far = far
                best = to_y * width + to_x
    return best


@compiled
def is_at(board: Board, world: World, unit: int, x: int, y: int) -> bool:
    """Whether he could look into (x, y) from where he is."""
    place = world.place[unit]
    near = max(abs(place.x - x), abs(place.y - y)) <= 1
    return bool(near) and sees(board, world, int(place.plane), int(place.x), int(place.y), x, y)


@compiled
def hurry(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """On his way to the tile he will search; there he crouches."""
    row = world.search[unit]
    x = int(row.x)
    y = int(row.y)
    if not is_at(board, world, unit, x, y) and not walk_towards(board, rules, world, log, unit, x, y, True):
        give_up(board, rules, world, log, unit, x, y)
        return
    undisturbed = is_standing(world, unit) and row.state == SEARCHING and row.x == x and row.y == y
    if undisturbed and is_at(board, world, unit, x, y):
        turn_towards(world, unit, x - int(world.place.x[unit]), y - int(world.place.y[unit]))
        row.state = CROUCHED
        emit(world, log, SEARCHER_CROUCHED, unit, -1, x, y, 0, 0)


@compiled
def look_inside(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    row = world.search[unit]
    x = int(row.x)
    y = int(row.y)
    found = int(world.occupant[world.place.plane[unit], y, x])
    if found >= 0 and world.identity.side[found] != world.identity.side[unit] and is_at(board, world, unit, x, y):
        drag_out(rules, world, log, unit, found)
        return
    give_up(board, rules, world, log, unit, x, y)


@compiled
def give_up(board: Board, rules: Ruleset, world: World, log: Log, unit: int, x: int, y: int) -> None:
    """Nothing there: on to the next hiding place, or back to his route."""
    row = world.search[unit]
    row.suspicion = max(0, row.suspicion - rules.number.suspicion_cools[0])
    row.state = CALM
    row.x = -1
    row.y = -1
    if row.suspicion >= rules.number.suspicion_search[0]:
        width = board.move_cost.shape[2]
        tile = nearest_hide(board, rules, world, int(world.place.plane[unit]), x, y, y * width + x)
        if tile >= 0:
            row.state = SEARCHING
            row.y = tile // width
            row.x = tile - tile // width * width
        else:
            row.suspicion = rules.number.suspicion_search[0] - 1
    tell_suspicion(world, log, unit)
