"""Eyes and ears of those who search.

A searcher sees only a quarter circle in the way he faces, eight tiles deep, and whoever is right beside him. He hears
what is loud enough to reach him: a sneaking step one tile, a walking step or a door three, a blow five, a kick six, a
call or a scream eight, a shot fourteen. Walls do not muffle it, other planes do. Near a crash nothing
else is heard until the Tide, and near the line of a craft nothing else all through the round in which it comes down.

What he notices raises his suspicion, more the nearer it is; an order counts once, at its most telling moment. At five
he goes and looks. At ten, which takes his eyes, he has found somebody: he shouts for the others, and from then on he
sees and fights like any warrior, until he has lost every trace for three rounds. His meter, his field of view and his
way are shown for every searcher in sight.

Who is hidden is seen by nobody but those right beside the hiding place, and by a searcher not even then: he has to
look inside. Who stands still is made out at half the distance.
"""

from game.core.jit import compiled
from game.rules.body import distance, is_awake, is_standing
from game.rules.components import IN_SIGHT, Board, Ruleset, World
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, emit, write
from game.rules.eyes import ALARMED, CALM, CROUCHED, SEARCHING, glimpse
from game.rules.hearing import note_noise
from game.rules.terrain import can_hide

NOISE_MADE = int(Ev.NOISE_MADE)
SUSPICION_CHANGED = int(Ev.SUSPICION_CHANGED)
SEARCHER_ALARMED = int(Ev.SEARCHER_ALARMED)
UNIT_HIDDEN = int(Ev.UNIT_HIDDEN)


@compiled
def earful(board: Board, rules: Ruleset, world: World, hearer: int, plane: int, x: int, y: int, loudness: int) -> int:
    """Suspicion that a noise at (x, y) gives a searcher; 0 when he does not hear it."""
    here = world.place[hearer]
    if here.plane != plane or is_drowned(board, rules, world, plane, x, y):
        return 0
    return max(0, loudness + 1 - max(1, distance(x - int(here.x), y - int(here.y))))


@compiled
def is_drowned(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int) -> bool:
    """Whether a crash this round, or a craft on its way down, is louder than anything at (x, y)."""
    crash = world.crash[0]
    near = distance(x - int(crash.x), y - int(crash.y)) <= int(rules.number.noise_crash[0])
    if near and crash.turn == world.clock.turn[0] and crash.plane == plane:
        return True
    for craft in range(world.craft.shape[0]):
        comes_down = 0 < world.craft.due[craft] <= world.clock.turn[0]
        if comes_down and rules.craft.plane[craft] == plane and is_near_line(board, rules, craft, x, y):
            return True
    return False


@compiled
def is_near_line(board: Board, rules: Ruleset, craft: int, x: int, y: int) -> bool:
    """Whether the line of a craft passes within the reach of its noise."""
    reach = int(rules.number.noise_crash[0])
    height, width = board.craft.shape[1:]
    for near_y in range(max(0, y - reach), min(height, y + reach + 1)):
        for near_x in range(max(0, x - reach), min(width, x + reach + 1)):
            if board.craft[craft, near_y, near_x] != 0 and distance(near_x - x, near_y - y) <= reach:
                return True
    return False


@compiled
def crash(world: World, log: Log, plane: int, x: int, y: int) -> None:
    """Something comes down so loudly that nothing else is heard around it until the Tide."""
    row = world.crash[0]
    row.plane = plane
    row.x = x
    row.y = y
    row.turn = world.clock.turn[0]
    write(world, log, NOISE_MADE, -1, -1, plane, x, y, 0, 1, 0, 0, EVERYONE)


@compiled
def make_noise(board: Board, rules: Ruleset, world: World, log: Log, unit: int, loudness: int) -> None:
    """Every searcher of the other side within `loudness` tiles of the unit hears it."""
    note_noise(board, rules, world, unit, loudness)
    place = world.place[unit]
    for hearer in range(world.identity.shape[0]):
        if world.identity.side[hearer] != world.identity.side[unit]:
            listen(board, rules, world, log, hearer, int(place.plane), int(place.x), int(place.y), loudness)


@compiled
def listen(
    board: Board, rules: Ruleset, world: World, log: Log, hearer: int, plane: int, x: int, y: int, loudness: int
) -> None:
    if rules.kind.searches[world.identity.kind[hearer]] != 0 and is_awake(world, hearer):
        gain = earful(board, rules, world, hearer, plane, x, y, loudness)
        if gain > 0:
            notice(board, rules, world, log, hearer, gain, int(rules.number.suspicion_most[0]) - 1, x, y)


@compiled
def show(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """Every searcher of the other side that sees the unit where it is now takes note."""
    place = world.place[unit]
    for watcher in range(world.identity.shape[0]):
        if (
            world.identity.side[watcher] != world.identity.side[unit]
            and rules.kind.searches[world.identity.kind[watcher]] != 0
            and is_awake(world, watcher)
        ):
            gain = glimpse(board, rules, world, watcher, unit)
            if gain > 0:
                notice(
                    board, rules, world, log, watcher, gain, int(rules.number.suspicion_most[0]),
                    int(place.x), int(place.y),
                )  # fmt: skip


@compiled
def take_note_of_step(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """Every step on the way is heard and seen."""
    number = rules.number[0]
    if rules.kind.companion[world.identity.kind[unit]] == 0:
        loudness = number.noise_sneak if world.lurk.sneaking[unit] != 0 else number.noise_walk
        make_noise(board, rules, world, log, unit, int(loudness))
    show(board, rules, world, log, unit)


@compiled
def notice(
    board: Board, rules: Ruleset, world: World, log: Log, searcher: int, gain: int, most: int, x: int, y: int
) -> None:
    """Something at (x, y) raises suspicion by `gain`, less what this order has raised it already, up to `most`."""
    row = world.search[searcher]
    row.stirred = 1
    row.quiet = 0
    if row.state == ALARMED or gain <= row.noticed:
        return
    row.suspicion = max(int(row.suspicion), min(most, row.suspicion + gain - row.noticed))
    row.noticed = gain
    if row.suspicion >= rules.number.suspicion_most[0]:
        alarm(rules, world, log, searcher)
        return
    if row.suspicion >= rules.number.suspicion_search[0]:
        aim_search(board, rules, world, searcher, x, y)
    tell_suspicion(world, log, searcher)


@compiled
def tell_suspicion(world: World, log: Log, searcher: int) -> None:
    row = world.search[searcher]
    emit(world, log, SUSPICION_CHANGED, -1, searcher, int(row.suspicion), int(row.state), int(row.x), int(row.y))


@compiled
def aim_search(board: Board, rules: Ruleset, world: World, searcher: int, x: int, y: int) -> None:
    """He will look into the hiding place nearest to (x, y), or at the place itself if there is none near."""
    row = world.search[searcher]
    tile = nearest_hide(board, rules, world, int(world.place.plane[searcher]), x, y, -1)
    width = board.move_cost.shape[2]
    if tile >= 0:
        y = tile // width
        x = tile - y * width
    if row.state == CROUCHED and row.x == x and row.y == y:
        return
    row.state = SEARCHING
    row.x = x
    row.y = y


@compiled
def nearest_hide(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int, but: int) -> int:
    """The hiding place nearest to (x, y) within rummaging distance, as y * W + x, but not tile `but`; -1 for none."""
    height, width = board.move_cost.shape[1:]
    reach = int(rules.number.rummage[0])
    best = -1
    best_far = reach + 1
    for near_y in range(max(0, y - reach), min(height, y + reach + 1)):
        for near_x in range(max(0, x - reach), min(width, x + reach + 1)):
            if not can_hide(board, world, plane, near_x, near_y) or near_y * width + near_x == but:
                continue
            far = distance(near_x - x, near_y - y)
            if far < best_far:
                best_far = far
                best = near_y * width + near_x
    return best


@compiled
def alarm(rules: Ruleset, world: World, log: Log, searcher: int) -> None:
    """He has found somebody; `spread_alarm` lets the others hear of it."""
    row = world.search[searcher]
    if row.state == ALARMED:
        return
    row.state = ALARMED
    row.suspicion = rules.number.suspicion_most[0]
    row.quiet = 0
    row.shouts = 1
    row.x = -1
    row.y = -1
    emit(world, log, SEARCHER_ALARMED, -1, searcher, 0, 0, 0, 0)


@compiled
def spread_alarm(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Shouts are heard by the searchers of the same side, who may shout in turn."""
    units = world.identity.shape[0]
    loudness = int(rules.number.noise_call[0])
    again = True
    while again:
        again = False
        for unit in range(units):
            if world.search.shouts[unit] == 0:
                continue
            world.search.shouts[unit] = 0
            again = True
            place = world.place[unit]
            for other in range(units):
                if other != unit and world.identity.side[other] == world.identity.side[unit]:
                    listen(board, rules, world, log, other, int(place.plane), int(place.x), int(place.y), loudness)


@compiled
def startle(rules: Ruleset, world: World, log: Log, target: int) -> None:
    """A searcher who is hurt has found somebody."""
    if rules.kind.searches[world.identity.kind[target]] != 0:
        alarm(rules, world, log, target)


@compiled
def uncover(world: World, log: Log, unit: int) -> None:
    """It hides no longer."""
    if world.lurk.hidden[unit] != 0:
        world.lurk.hidden[unit] = 0
        emit(world, log, UNIT_HIDDEN, unit, -1, 0, 0, 0, 0)


@compiled
def clamour(board: Board, rules: Ruleset, world: World, log: Log, unit: int, loudness: int) -> None:
    """A blow or a shot: loud, and nobody gives one out of a hiding place unseen."""
    uncover(world, log, unit)
    make_noise(board, rules, world, log, unit, loudness)


@compiled
def forget_noticed(world: World) -> None:
    """A new order begins: what it shows is counted from nothing."""
    for unit in range(world.identity.shape[0]):
        world.search.noticed[unit] = 0


@compiled
def count_alarmed(world: World, side: int) -> int:
    """Standing searchers of `side` (-1 any) that have found somebody."""
    total = 0
    for unit in range(world.identity.shape[0]):
        counts = side < 0 or world.identity.side[unit] == side
        if counts and world.search.state[unit] == ALARMED and is_standing(world, unit):
            total += 1
    return total


@compiled
def sees_anybody(world: World, unit: int) -> bool:
    """Whether the unit's side has an enemy in sight."""
    units = world.identity.shape[0]
    side = int(world.identity.side[unit])
    for enemy in range(units):
        if (
            world.identity.side[enemy] != side
            and world.memory.known[side * units + enemy] == IN_SIGHT
            and is_standing(world, enemy)
        ):
            return True
    return False


@compiled
def cool_down(rules: Ruleset, world: World, log: Log) -> None:
    """At the start of a round: who noticed nothing grows calmer."""
    for unit in range(world.identity.shape[0]):
        row = world.search[unit]
        if rules.kind.searches[world.identity.kind[unit]] == 0 or not is_standing(world, unit):
            continue
        if row.stirred == 0 and not (row.state == ALARMED and sees_anybody(world, unit)):
            row.quiet += 1
            if row.state == ALARMED and row.quiet >= rules.number.suspicion_calm[0]:
                row.state = CALM
                row.suspicion = rules.number.suspicion_search[0] - 1
                tell_suspicion(world, log, unit)
            elif row.state == CALM and row.suspicion > 0:
                row.suspicion -= 1
                tell_suspicion(world, log, unit)
        row.stirred = 0
