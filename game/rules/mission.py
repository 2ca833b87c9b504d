"""Mission logic as rows: triggers with conditions and effects, waves, objectives, the end of a battle.

Triggers are evaluated after every order and in the Tide, in object order; effects may set off further triggers, at most
eight deep. A trigger combines its conditions by all or any, fires once or again, and may delay. Nothing that arrives
acts in the round it arrives: a wave is announced at least a round ahead.
"""

from game.core.jit import compiled, compiled_apart
from game.rules.body import counts
from game.rules.breaking import crack
from game.rules.collapse import shake, start_front
from game.rules.components import (
    ABSENT,
    ANNOUNCED,
    ARRIVED,
    BY_TRIGGER,
    CLOSED,
    IDLE,
    PRESENT,
    UNDECIDED,
    UP,
    Board,
    Ruleset,
    World,
)
from game.rules.contest import margin
from game.rules.craft import announce_craft
from game.rules.dream import find_landing
from game.rules.events import (
    MESSAGE_SHOWN,
    SWITCH_CHANGED,
    TIDE_CHANGED,
    UNIT_ARRIVED,
    WAVE_ANNOUNCED,
    Log,
    announce,
    emit,
)
from game.rules.exits import renew_exits
from game.rules.eyes import in_play
from game.rules.fire import light
from game.rules.freeing import release
from game.rules.limbs import go_limp
from game.rules.movement import set_door
from game.rules.objectives import count_in_zone, finish, judge_end, judge_objectives, set_objective
from game.rules.sensitive import is_contested
from game.rules.sightings import look_around
from game.rules.story import holds_for_story, middle_of, renew_claims, run_story_effect
from game.rules.suspicion import count_alarmed, crash

DEPTH = 8
IF_INTEGRITY, IF_METER, IF_WILL, IF_LINKED, IF_FREED = 31, 32, 33, 34, 35
DO_CRACK, DO_RELEASE, DO_MEMORY = 31, 32, 33
IF_ROUND, IF_ZONE, IF_CASUALTIES, IF_SWITCH, IF_OBJECTIVE, IF_UNIT_OUT = 1, 2, 3, 4, 5, 6
IF_ALARM = 50
DO_WAVE, DO_MESSAGE, DO_SWITCH, DO_OBJECTIVE, DO_TIDE, DO_DOOR, DO_END = 1, 2, 3, 4, 5, 6, 7
DO_LIMP, DO_FRONT, DO_FIRE, DO_SHAKE = 40, 41, 42, 43
DO_NOISE = 50
DO_CRAFT = 45
FROM_STORY = 60  # conditions and effects from here on are told in rules.story


@compiled
def holds(board: Board, rules: Ruleset, world: World, row: int) -> bool:
    """Whether one condition row is true now."""
    condition = rules.condition[row]
    kind = condition.kind
    found = False
    if kind == IF_ROUND:
        found = world.clock.turn[0] >= condition.a
    elif kind == IF_ZONE:
        found = count_in_zone(board, world, int(condition.a), int(condition.b)) >= max(1, int(condition.c))
    elif kind == IF_CASUALTIES:
        found = casualties(rules, world, int(condition.a)) >= condition.b
    elif kind == IF_SWITCH:
        found = world.switch.lit[condition.a] != 0
    elif kind == IF_OBJECTIVE:
        found = world.objective.state[condition.a] == condition.b
    elif kind == IF_UNIT_OUT:
        found = is_out(world, int(condition.a))
    elif kind >= IF_INTEGRITY and kind <= IF_FREED:
        found = holds_for_sphere(rules, world, int(kind), int(condition.a))
    elif kind == IF_ALARM and in_play(world):
        found = count_alarmed(world, int(condition.a)) >= max(1, int(condition.b))
    elif kind >= FROM_STORY:
        found = holds_for_story(board, rules, world, row)
    return bool(found != (condition.negate != 0))


@compiled
def holds_for_sphere(rules: Ruleset, world: World, kind: int, least: int) -> bool:
    """Conditions on the contest and the sensitive; never true in a mission without them."""
    sphere = world.sphere[0]
    if sphere.on == 0:
        return False
    if kind == IF_INTEGRITY:
        return bool(sphere.whole > 0 and sphere.integrity <= least)
    if kind == IF_METER:
        return bool(is_contested(world) and margin(rules, world) <= least)
    if sphere.sensitive < 0:
        return False
    if kind == IF_WILL:
        return bool(world.mind.will[sphere.sensitive] <= least)
    return bool(sphere.linked >= 0) if kind == IF_LINKED else bool(sphere.captive == 0)


@compiled
def casualties(rules: Ruleset, world: World, side: int) -> int:
    total = 0
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and world.health.state[unit] != UP:
            total += int(counts(rules, world, unit))
    return total


@compiled
def is_out(world: World, spawn: int) -> bool:
    for unit in range(world.identity.shape[0]):
        if world.identity.spawn[unit] == spawn:
            return bool(world.health.state[unit] != UP)
    return False


@compiled
def is_met(board: Board, rules: Ruleset, world: World, row: int) -> bool:
    """Whether a trigger's conditions combine to true."""
    trigger = rules.trigger[row]
    for nth in range(trigger.conditions):
        found = holds(board, rules, world, int(trigger.first_condition) + nth)
        if found and trigger.any_of != 0:
            return True
        if not found and trigger.any_of == 0:
            return False
    return bool(trigger.any_of == 0)


@compiled
def run_triggers(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Evaluates every trigger, again while effects may have met another, at most eight times."""
    triggers, states, winner = rules.trigger, world.trigger, world.clock.winner
    for _ in range(DEPTH):
        fired = False
        for row in range(triggers.shape[0]):
            if winner[0] != UNDECIDED:
                return
            if states[row].fired > 0 and states[row].due == 0 and triggers[row].repeats == 0:
                continue
            fired = try_trigger(board, rules, world, log, row) or fired
        if not fired:
            return


@compiled
def try_trigger(board: Board, rules: Ruleset, world: World, log: Log, row: int) -> bool:
    """Fires one trigger if it is time; true when its effects ran."""
    trigger = rules.trigger[row]
    state = world.trigger[row]
    turn = int(world.clock.turn[0])
    if state.due > 0:
        if turn < state.due:
            return False
        state.due = 0
    else:
        # A repeating trigger fires at most once a round, or its own effects could feed it for ever.
        if state.fired > 0 and (trigger.repeats == 0 or state.last == turn):
            return False
        if not is_met(board, rules, world, row):
            return False
        state.fired += 1
        state.last = turn
        if trigger.delay > 0:
            state.due = turn + trigger.delay
            return False
    for nth in range(trigger.effects):
        run_effect(board, rules, world, log, int(trigger.first_effect) + nth)
    return True


@compiled
def run_effect(board: Board, rules: Ruleset, world: World, log: Log, row: int) -> None:
    effect = rules.effect[row]
    kind = effect.kind
    a = int(effect.a)
    b = int(effect.b)
    if kind == DO_WAVE:
        announce_wave(rules, world, log, a, b)
    elif kind == DO_MESSAGE:
        announce(world, log, MESSAGE_SHOWN, a, 0)
    elif kind == DO_SWITCH:
        world.switch.lit[a] = b
        announce(world, log, SWITCH_CHANGED, a, b)
        renew_exits(rules, world, log)
    elif kind == DO_OBJECTIVE:
        set_objective(world, log, a, b)
    elif kind == DO_TIDE:
        world.clock.tide[0] = max(0, a + int(rules.limit[2])) if a > 0 else 0
        announce(world, log, TIDE_CHANGED, int(world.clock.tide[0]), 0)
    elif kind == DO_DOOR:
        work_far_door(board, rules, world, log, a, b)
    elif kind == DO_END:
        finish(world, log, a, BY_TRIGGER)
    elif kind == DO_CRAFT:
        announce_craft(world, log, a, b)
    elif kind >= FROM_STORY:
        run_story_effect(board, rules, world, log, row)
    elif kind >= DO_LIMP:
        run_wreck_effect(board, rules, world, log, kind, a)
    else:
        run_sphere_effect(board, rules, world, log, kind, a)


@compiled
def run_wreck_effect(board: Board, rules: Ruleset, world: World, log: Log, kind: int, a: int) -> None:
    if kind == DO_LIMP:
        go_limp(rules, world, log)
    elif kind == DO_FRONT:
        start_front(world, a)
    elif kind == DO_FIRE:
        light(board, rules, world, log, a)
    elif kind == DO_SHAKE:
        shake(world, log, a)
    elif kind == DO_NOISE and in_play(world):
        plane, x, y = middle_of(board, a)
        crash(world, log, plane, x, y)


@compiled
def run_sphere_effect(board: Board, rules: Ruleset, world: World, log: Log, kind: int, a: int) -> None:
    if kind == DO_CRACK:
        crack(board, rules, world, log, a)
    elif kind == DO_RELEASE:
        release(rules, world, log)
    elif kind == DO_MEMORY:
        world.sphere.memories[0] = max(0, int(world.sphere.memories[0]) + a)


@compiled
def work_far_door(board: Board, rules: Ruleset, world: World, log: Log, door: int, state: int) -> None:
    """A door that nobody's hand moves; it does not shut on who stands in it. All see at once what it opens."""
    row = world.door[door]
    if state >= CLOSED and world.occupant[row.plane, row.y, row.x] >= 0:
        return
    set_door(world, log, -1, int(row.plane), int(row.x), int(row.y), state)
    look_around(board, rules, world, log)


@compiled
def announce_wave(rules: Ruleset, world: World, log: Log, wave: int, rounds: int) -> None:
    if world.wave.state[wave] == IDLE:
        world.wave.state[wave] = ANNOUNCED
        world.wave.due[wave] = world.clock.turn[0] + max(1, rounds)
        announce(world, log, WAVE_ANNOUNCED, wave, int(world.wave.due[wave]))


@compiled
def bring_waves(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """In the Tide: what was announced for this round arrives, on the nearest open tile where its own is taken."""
    height, width = board.move_cost.shape[1:]
    for wave in range(world.wave.shape[0]):
        if world.wave.state[wave] != ANNOUNCED or world.wave.due[wave] > world.clock.turn[0]:
            continue
        world.wave.state[wave] = ARRIVED
        for unit in range(world.identity.shape[0]):
            if world.identity.wave[unit] != wave or world.identity.presence[unit] != ABSENT:
                continue
            place = world.place[unit]
            found = find_landing(board, rules, world, int(place.plane), int(place.x), int(place.y))
            if found < 0:
                world.wave.state[wave] = ANNOUNCED  # no room yet: it stays announced and tries again next round
                continue
            tile = found % (height * width)
            place.x = tile % width
            place.y = tile // width
            world.identity.presence[unit] = PRESENT
            world.occupant[place.plane, place.y, place.x] = unit
            emit(world, log, UNIT_ARRIVED, -1, unit, 0, 0, 0, 0)


@compiled_apart
def update_mission(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After every order and in the Tide."""
    if world.clock.winner[0] == UNDECIDED:
        renew_claims(board, rules, world)
        run_triggers(board, rules, world, log)
        judge_objectives(board, rules, world, log, int(world.clock.turn[0]) - 1)
        judge_end(rules, world, log)
