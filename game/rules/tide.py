"""Phases and the Tide: squad, LGF, bystanders, then the world acts.

The Tide, in order: bleeding and fading, the dream's pull and its shifts, what was announced arrives, the round's end is
judged, the next round begins with its triggers, and the gains of the dream are locked.
"""

from game.core.dice import PURPOSES
from game.core.jit import compiled, compiled_apart
from game.rules import deeds, dream
from game.rules.body import actions_of, is_standing
from game.rules.components import (
    DOWN,
    LGF,
    PHASE_BYSTANDER,
    PHASE_LGF,
    PHASE_SQUAD,
    PHASE_TIDE,
    PRESENT,
    SQUAD,
    UNDECIDED,
    UP,
    Board,
    Ruleset,
    World,
)
from game.rules.damage import die, drop_stance, fall
from game.rules.events import PHASE_BEGAN, ROUND_BEGAN, UNIT_BLED, UNIT_FADED, UNIT_WOKE, Log, announce, emit
from game.rules.mission import bring_waves, update_mission
from game.rules.objectives import judge_clock, judge_end, judge_objectives
from game.rules.sightings import look_around


@compiled_apart
def begin_phase(board: Board, rules: Ruleset, world: World, log: Log, phase: int, side: int) -> None:
    """Gives a side its actions; its watch ends, its guard comes down."""
    world.clock.phase[0] = phase
    announce(world, log, PHASE_BEGAN, phase, 0)
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] != side:
            continue
        if world.stance.guarding[unit] == 0:
            world.stance.sets[unit] = 0
        drop_stance(world, log, unit)
        world.stance.ripostes[unit] = 0
        world.pace.moves[unit] = 0
        if is_standing(world, unit):
            give_actions(rules, world, log, unit)
    deeds.begin_phase(board, rules, world, log, side)


@compiled
def give_actions(rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """All that its kind has, less what a stun takes."""
    full = actions_of(rules, world, unit)
    lost = min(full, int(world.pace.stunned[unit]))
    world.pace.actions[unit] = full - lost
    if world.pace.stunned[unit] > 0:
        world.pace.stunned[unit] = 0
        emit(world, log, UNIT_WOKE, -1, unit, 2, 0, 0, 0)


@compiled
def bleed_all(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Bleeding costs health; the fallen fade; relief wears off."""
    for unit in range(world.identity.shape[0]):
        if world.identity.presence[unit] != PRESENT:
            continue
        state = world.health.state[unit]
        if state == UP and world.health.bleeding[unit] > 0:
            bleed(board, rules, world, log, unit)
        elif state == DOWN:
            world.health.fading[unit] -= 1
            emit(world, log, UNIT_FADED, -1, unit, int(world.health.fading[unit]), 0, 0, 0)
            if world.health.fading[unit] <= 0:
                die(board, rules, world, log, unit)
        if world.wound.relief[unit] > 0:
            world.wound.relief[unit] -= 1
            if world.wound.relief[unit] == 0:
                emit(world, log, UNIT_WOKE, -1, unit, 1, 0, 0, 0)


@compiled
def blood_lost(rules: Ruleset, world: World, unit: int) -> int:
    """Points that its wounds will cost a standing unit at the Tide."""
    number = rules.number[0]
    return min(int(world.health.bleeding[unit]), int(number.bleed_cap)) * int(number.bleed)


@compiled
def bleed(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    lost = blood_lost(rules, world, unit)
    left = int(world.health.hp[unit]) - lost
    world.health.hp[unit] = max(0, left)
    emit(world, log, UNIT_BLED, -1, unit, lost, max(0, left), 0, 0)
    if left <= 0:
        fall(board, rules, world, log, unit, -left)


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """The world acts, and the next round begins unless the battle ends."""
    world.clock.phase[0] = PHASE_TIDE
    announce(world, log, PHASE_BEGAN, PHASE_TIDE, 0)
    bleed_all(board, rules, world, log)
    deeds.run_tide(board, rules, world, log)
    dream.drift_all(board, rules, world, log)
    bring_waves(board, rules, world, log)
    look_around(board, rules, world, log)
    judge_objectives(board, rules, world, log, int(world.clock.turn[0]))
    judge_end(rules, world, log)
    judge_clock(rules, world, log)
    if world.clock.winner[0] != UNDECIDED:
        return
    begin_round(board, rules, world, log)


@compiled_apart
def begin_round(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    world.clock.turn[0] += 1
    for row in range(world.identity.shape[0] * PURPOSES):
        world.tally.rolled[row] = 0
    announce(world, log, ROUND_BEGAN, int(world.clock.turn[0]), 0)
    dream.begin_round(world)
    deeds.begin_round(board, rules, world, log)
    update_mission(board, rules, world, log)
    dream.lock_gains(board, rules, world, log)
    if world.clock.winner[0] == UNDECIDED:
        begin_phase(board, rules, world, log, PHASE_SQUAD, SQUAD)


@compiled
def any_out(world: World, side: int) -> bool:
    """Whether somebody of the side is knocked out, and so may come to."""
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and world.posture.out[unit] != 0:
            return True
    return False


@compiled_apart
def end_phase(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """The side on turn is finished."""
    side = SQUAD if world.clock.phase[0] == PHASE_SQUAD else LGF
    dazed = any_out(world, side)
    deeds.end_phase(rules, world, log, side)
    if dazed:
        look_around(board, rules, world, log)
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side:
            world.pace.actions[unit] = 0
    if side == SQUAD:
        begin_phase(board, rules, world, log, PHASE_LGF, LGF)
    else:
        announce(world, log, PHASE_BEGAN, PHASE_BYSTANDER, 0)
        deeds.run_bystanders(board, rules, world, log)
        run_tide(board, rules, world, log)
