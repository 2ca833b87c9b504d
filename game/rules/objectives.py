"""Objectives and the end of a battle.

Reach a place, survive until a round, eliminate the other side, protect somebody. A side wins when all its required
objectives are done and loses when one has failed; with nobody standing or at the mission's last round it ends as well.
An animal left alone neither holds a field nor has to be beaten.
"""

from game.core.jit import compiled
from game.rules.body import counts, is_standing
from game.rules.care import needs_dressing
from game.rules.components import (
    ACTIVE,
    ANNOUNCED,
    BY_CASUALTIES,
    BY_CLOCK,
    BY_FAILURE,
    BY_OBJECTIVES,
    DEAD,
    DONE,
    FAILED,
    HIDDEN,
    LGF,
    NEVER,
    SIDES,
    SQUAD,
    UNDECIDED,
    UP,
    Board,
    Ruleset,
    World,
)
from game.rules.damage import standing
from game.rules.events import BATTLE_ENDED, OBJECTIVE_CHANGED, Log, announce
from game.rules.exits import gone, leads_out

REACH, SURVIVE, ELIMINATE, PROTECT = 1, 2, 3, 4
TREAT = 20
BREAK, RESCUE = 31, 32


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
def count_for_all(board: Board, rules: Ruleset, world: World, objective: int, side: int, zone: int) -> int:
    """Counts the standing units of `side` inside a zone, or (-1) anywhere but for animals; writes what each side knows.

    Its own side knows all, the other those it sees or remembers, where it remembers them.
    """
    total = 0
    known = 0
    units = world.identity.shape[0]
    for unit in range(units):
        if world.identity.side[unit] != side or not counts(rules, world, unit):
            continue
        if zone < 0 and is_animal(rules, world, unit):
            continue
        if is_standing(world, unit):
            place = world.place[unit]
            total += 1 if zone < 0 else int(board.zone[zone, place.plane, place.y, place.x])
        memory = world.memory[(1 - side) * units + unit]
        if memory.known != NEVER and memory.state == UP:
            known += 1 if zone < 0 else int(board.zone[zone, memory.plane, memory.y, memory.x])
    world.objective.squad_counts[objective] = total if side == SQUAD else known
    world.objective.lgf_counts[objective] = known if side == SQUAD else total
    return total


@compiled
def is_animal(rules: Ruleset, world: World, unit: int) -> bool:
    return bool(rules.kind.companion[world.identity.kind[unit]] != 0)


@compiled
def is_beaten(rules: Ruleset, world: World, side: int) -> bool:
    """Whether nobody of the side that counts stands on the map but animals."""
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] != side or not is_standing(world, unit) or is_animal(rules, world, unit):
            continue
        if counts(rules, world, unit):
            return False
    return True


@compiled
def set_objective(world: World, log: Log, objective: int, state: int) -> None:
    if world.objective.state[objective] != state:
        world.objective.state[objective] = state
        announce(world, log, OBJECTIVE_CHANGED, objective, state)


@compiled
def may_still_come(rules: Ruleset, world: World, side: int) -> bool:
    """Whether announced or unannounced units of a side are still to arrive."""
    for unit in range(world.identity.shape[0]):
        wave = int(world.identity.wave[unit])
        if world.identity.side[unit] != side or not counts(rules, world, unit):
            continue
        if wave >= 0 and world.wave.state[wave] == ANNOUNCED:
            return True
    return False


@compiled
def count_departed(world: World, objective: int, side: int, inside: int) -> None:
    """Where only leaving counts, its own side knows how many are out, the other side does not."""
    world.objective.squad_counts[objective] = inside if side == SQUAD else 0
    world.objective.lgf_counts[objective] = inside if side == LGF else 0


@compiled
def judge_objectives(board: Board, rules: Ruleset, world: World, log: Log, ended: int) -> None:
    """Marks what is done or failed by now; `ended`: the last round that is over."""
    for row in range(rules.objective.shape[0]):
        if world.objective.state[row] != ACTIVE:
            continue
        rule = rules.objective[row]
        side = int(rule.side)
        if rule.kind == REACH:
            everybody = standing(rules, world, side) + gone(rules, world, side, False)
            needed = int(rule.count) if rule.count > 0 else everybody
            inside = count_for_all(board, rules, world, row, side, int(rule.zone))
            if leads_out(rules, int(rule.zone)):
                inside = gone(rules, world, side, True)
                count_departed(world, row, side, inside)
            if needed > 0 and inside >= needed:
                set_objective(world, log, row, DONE)
        elif rule.kind == SURVIVE:
            if ended >= rule.turn:
                set_objective(world, log, row, DONE)
        elif rule.kind == ELIMINATE:
            left = count_for_all(board, rules, world, row, 1 - side, -1)
            if left == 0 and not may_still_come(rules, world, 1 - side):
                set_objective(world, log, row, DONE)
        elif rule.kind == TREAT:
            judge_treatment(rules, world, log, row)
        elif rule.kind == BREAK:
            if world.sphere.broken[0] != 0 or world.sphere.lost[0] != 0:
                set_objective(world, log, row, DONE if world.sphere.broken[0] != 0 else FAILED)
        elif rule.kind == RESCUE:
            if world.sphere.sensitive[0] >= 0 and world.sphere.captive[0] == 0:
                set_objective(world, log, row, DONE)
        elif rule.kind == PROTECT and is_dead(world, int(rule.spawn)):
            set_objective(world, log, row, FAILED)


@compiled
def judge_treatment(rules: Ruleset, world: World, log: Log, row: int) -> None:
    """Done when enough of the wounded are out of danger, failed when too many are beyond help."""
    rule = rules.objective[row]
    side = int(rule.side)
    safe = 0
    dead = 0
    wounded = 0
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and world.tend.wounded[unit] != 0:
            wounded += 1
            dead += int(world.health.state[unit] == DEAD)
            safe += int(world.health.state[unit] != DEAD and not needs_dressing(world, unit))
    count = int(rule.count)
    needed = count if count > 0 else wounded
    if side == SQUAD:
        world.objective.squad_counts[row] = safe
    else:
        world.objective.lgf_counts[row] = safe
    if safe >= needed:
        set_objective(world, log, row, DONE)
    elif wounded - dead < needed:
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
def complete_protection(rules: Ruleset, world: World, log: Log, side: int) -> None:
    """Who had to be protected has been, now that all else is done."""
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if rule.kind == PROTECT and rule.side == side and world.objective.state[row] == ACTIVE:
            set_objective(world, log, row, DONE)


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
        if done > 0 and open_tasks == 0 and world.clock.winner[0] == UNDECIDED:
            complete_protection(rules, world, log, side)
            finish(world, log, side, BY_OBJECTIVES)
    under_way = gone(rules, world, SQUAD, False) > gone(rules, world, SQUAD, True)
    if is_beaten(rules, world, SQUAD) and not may_still_come(rules, world, SQUAD) and not under_way:
        finish(world, log, LGF, BY_CASUALTIES)


@compiled
def judge_clock(rules: Ruleset, world: World, log: Log) -> None:
    """At the end of a round: the mission's clock."""
    if world.clock.turn[0] >= rules.limit[0]:
        finish(world, log, int(rules.limit[1]), BY_CLOCK)
