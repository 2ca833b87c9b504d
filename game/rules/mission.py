"""Mission logic as rows: triggers with conditions and effects, waves, objectives, the end of a battle.

Triggers are evaluated after every order and in the Tide, in object order; effects may set off further triggers, at most
eight deep. A trigger combines its conditions by all or any, fires once or again, and may delay. Nothing that arrives
acts in the round it arrives: a wave is announced at least a round ahead.
"""

from game.core.jit import compiled
from game.rules.body import is_standing
from game.rules.components import (
    ABSENT,
    ACTIVE,
    ANNOUNCED,
    ARRIVED,
    BY_CASUALTIES,
    BY_CLOCK,
    BY_FAILURE,
    BY_OBJECTIVES,
    BY_TRIGGER,
    DEAD,
    DONE,
    FAILED,
    HIDDEN,
    IDLE,
    LGF,
    PRESENT,
    SIDES,
    SQUAD,
    UNDECIDED,
    UP,
    Board,
    Ruleset,
    World,
)
from game.rules.damage import standing
from game.rules.dream import find_landing
from game.rules.events import (
    BATTLE_ENDED,
    MESSAGE_SHOWN,
    OBJECTIVE_CHANGED,
    SWITCH_CHANGED,
    TIDE_CHANGED,
    UNIT_ARRIVED,
    WAVE_ANNOUNCED,
    Log,
    announce,
    emit,
)
from game.rules.movement import set_door

DEPTH = 8
IF_ROUND, IF_ZONE, IF_CASUALTIES, IF_SWITCH, IF_OBJECTIVE, IF_UNIT_OUT = 1, 2, 3, 4, 5, 6
DO_WAVE, DO_MESSAGE, DO_SWITCH, DO_OBJECTIVE, DO_TIDE, DO_DOOR, DO_END = 1, 2, 3, 4, 5, 6, 7
REACH, SURVIVE, ELIMINATE, PROTECT = 1, 2, 3, 4


@compiled
def count_in_zone(board: Board, world: World, zone: int, side: int) -> int:
    """Standing units of `side` (-1 any) inside a zone."""
    total = 0
    for unit in range(world.identity.shape[0]):
        if (side < 0 or world.identity.side[unit] == side) and is_standing(world, unit):
            place = world.place[unit]
            total += int(board.zone[zone, place.plane, place.y, place.x])
    return total


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
        found = casualties(world, int(condition.a)) >= condition.b
    elif kind == IF_SWITCH:
        found = world.switch.lit[condition.a] != 0
    elif kind == IF_OBJECTIVE:
        found = world.objective.state[condition.a] == condition.b
    elif kind == IF_UNIT_OUT:
        found = is_out(world, int(condition.a))
    return bool(found != (condition.negate != 0))


@compiled
def casualties(world: World, side: int) -> int:
    total = 0
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and world.health.state[unit] != UP:
            total += 1
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
    for _ in range(DEPTH):
        fired = False
        for row in range(rules.trigger.shape[0]):
            if world.clock.winner[0] != UNDECIDED:
                return
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
    elif kind == DO_OBJECTIVE:
        set_objective(world, log, a, b)
    elif kind == DO_TIDE:
        world.clock.tide[0] = max(0, a + int(rules.limit[2])) if a > 0 else 0
        announce(world, log, TIDE_CHANGED, int(world.clock.tide[0]), 0)
    elif kind == DO_DOOR:
        door = world.door[a]
        set_door(world, log, -1, int(door.plane), int(door.x), int(door.y), b)
    elif kind == DO_END:
        finish(world, log, a, BY_TRIGGER)


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


@compiled
def set_objective(world: World, log: Log, objective: int, state: int) -> None:
    if world.objective.state[objective] != state:
        world.objective.state[objective] = state
        announce(world, log, OBJECTIVE_CHANGED, objective, state)


@compiled
def may_still_come(world: World, side: int) -> bool:
    """Whether announced or unannounced units of a side are still to arrive."""
    for unit in range(world.identity.shape[0]):
        wave = int(world.identity.wave[unit])
        if world.identity.side[unit] == side and wave >= 0 and world.wave.state[wave] == ANNOUNCED:
            return True
    return False


@compiled
def judge_objectives(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Marks what is done or failed by now."""
    for row in range(rules.objective.shape[0]):
        if world.objective.state[row] != ACTIVE:
            continue
        rule = rules.objective[row]
        side = int(rule.side)
        if rule.kind == REACH:
            needed = int(rule.count) if rule.count > 0 else standing(world, side)
            inside = count_in_zone(board, world, int(rule.zone), side)
            world.objective.progress[row] = inside
            if needed > 0 and inside >= needed:
                set_objective(world, log, row, DONE)
        elif rule.kind == SURVIVE:
            if world.clock.turn[0] > rule.turn:
                set_objective(world, log, row, DONE)
        elif rule.kind == ELIMINATE:
            left = standing(world, 1 - side)
            world.objective.progress[row] = left
            if left == 0 and not may_still_come(world, 1 - side):
                set_objective(world, log, row, DONE)
        elif rule.kind == PROTECT and is_dead(world, int(rule.spawn)):
            set_objective(world, log, row, FAILED)


@compiled
def is_dead(world: World, spawn: int) -> bool:
    for unit in range(world.identity.shape[0]):
        if world.identity.spawn[unit] == spawn:
            return bool(world.health.state[unit] == DEAD)
    return False


@compiled
def finish(world: World, log: Log, winner: int, reason: int) -> None:
    if world.clock.winner[0] == UNDECIDED:
        world.clock.winner[0] = winner
        world.clock.reason[0] = reason
        announce(world, log, BATTLE_ENDED, winner, reason)


@compiled
def judge_end(rules: Ruleset, world: World, log: Log) -> None:
    """A side wins when all its required objectives are done, loses when one failed or nobody of it stands."""
    for side in range(SIDES):
        open_tasks = 0
        done = 0
        for row in range(rules.objective.shape[0]):
            rule = rules.objective[row]
            if rule.side != side or rule.required == 0:
                continue
            state = world.objective.state[row]
            if state == FAILED:
                finish(world, log, 1 - side, BY_FAILURE)
            elif state == DONE:
                done += 1
            elif rule.kind != PROTECT and state != HIDDEN:
                open_tasks += 1
        if done > 0 and open_tasks == 0:
            finish(world, log, side, BY_OBJECTIVES)
    if standing(world, SQUAD) == 0 and not may_still_come(world, SQUAD):
        finish(world, log, LGF, BY_CASUALTIES)


@compiled
def judge_clock(rules: Ruleset, world: World, log: Log) -> None:
    """At the end of a round: the mission's clock."""
    if world.clock.turn[0] >= rules.limit[0]:
        finish(world, log, int(rules.limit[1]), BY_CLOCK)


@compiled
def update_mission(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """After every order and in the Tide."""
    if world.clock.winner[0] == UNDECIDED:
        run_triggers(board, rules, world, log)
        judge_objectives(board, rules, world, log)
        judge_end(rules, world, log)
