"""Mission rows: triggers and their combinations, waves, objectives, the clock."""

from typing import Any

import pytest

from game.content.plan import Cond, Effect, Goal, Objective, Row, Spawn, Trigger, Wave, Zone
from game.rules.event_kinds import Ev
from game.rules.orders import Kind
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, kinds, of, put

ROOM = "A......\n.......\n......1"
SWITCHES = tuple("abcdefghijkl")
YES, NO = Row(Cond.ROUND, 1), Row(Cond.ROUND, 99)


def lights(*triggers: Trigger, **changes: Any) -> Battle:
    return battle(ROOM, switches=SWITCHES, triggers=triggers, **changes)


def rule(conditions: tuple[Row, ...], *effects: Row, **changes: Any) -> Trigger:
    return Trigger(1, "", conditions, effects or (Row(Effect.SWITCH, 0, 1),), **changes)


def lit(game: Battle) -> list[int]:
    return [nth for nth, switch in enumerate(game.world.switch.lit.tolist()) if switch]


@pytest.mark.parametrize(
    ("conditions", "any_of", "fires"),
    [
        ((YES,), False, True), ((NO,), False, False), ((YES, NO), False, False), ((YES, YES), False, True),
        ((NO, YES), True, True), ((NO, NO), True, False), ((), False, True), ((), True, False),
        ((Row(Cond.ROUND, 99, negate=True),), False, True), ((Row(Cond.ROUND, 1, negate=True),), False, False),
    ],
)  # fmt: skip
def test_conditions_combine_by_all_or_any_and_not(conditions: tuple[Row, ...], any_of: bool, fires: bool) -> None:
    assert (lit(lights(rule(conditions, any_of=any_of))) == [0]) == fires


def test_a_trigger_fires_once_a_repeating_one_once_a_round() -> None:
    for repeats, told in ((False, 0), (True, 1)):
        game = lights(rule((YES,), Row(Effect.MESSAGE, 0), repeats=repeats), texts=("hello",))
        assert not of(give(game, Kind.WAIT, 0), Ev.MESSAGE_SHOWN), "once a round, however many orders"
        for _ in range(3):
            assert len(of(end_round(game), Ev.MESSAGE_SHOWN)) == told


@pytest.mark.parametrize("delay", [1, 2, 3])
def test_a_delay_counts_rounds(delay: int) -> None:
    game = lights(rule((Row(Cond.ROUND, 2),), delay=delay))
    rounds = 1
    while not lit(game):
        end_round(game)
        rounds += 1
    assert rounds == 2 + delay


def chain(length: int) -> tuple[Trigger, ...]:
    """Each switch lights the next, listed last first, so that every link takes a pass of its own."""
    links = [rule((Row(Cond.SWITCH, nth),), Row(Effect.SWITCH, nth + 1, 1)) for nth in range(length)]
    return (*reversed(links), rule((Row(Cond.ROUND, 2),)))


def test_effects_set_off_triggers_at_most_eight_deep() -> None:
    game = lights(*chain(11))
    end_round(game)
    assert lit(game) == list(range(8))
    give(game, Kind.WAIT, 0)
    assert lit(game) == list(range(12)), "the next order goes on"


def test_two_triggers_that_feed_each_other_end() -> None:
    on, off = Row(Effect.SWITCH, 0, 1), Row(Effect.SWITCH, 0, 0)
    game = lights(
        rule((Row(Cond.SWITCH, 0, negate=True),), on, repeats=True), rule((Row(Cond.SWITCH, 0),), off, repeats=True)
    )
    end_round(game)
    assert game.world.clock.turn[0] == 2


def test_conditions_see_zones_casualties_objectives_and_people() -> None:
    zone = Zone(9, "corner", 0, 5, 0, 2, 1)
    rows = [Row(Cond.ZONE, 0, 0, 1), Row(Cond.ZONE, 0, -1, 2), Row(Cond.CASUALTIES, 0, 1), Row(Cond.UNIT_OUT, 0),
            Row(Cond.OBJECTIVE, 0, 2)]  # fmt: skip
    game = battle(
        "A.B....\n.......\n......1", squad=("willow", "tad"), zones=(zone,), switches=SWITCHES,
        objectives=(Objective(1, Goal.REACH, "", zone=0, count=1, required=False),),
        triggers=tuple(rule((row,), Row(Effect.SWITCH, nth, 1)) for nth, row in enumerate(rows)),
    )  # fmt: skip
    assert lit(game) == []
    put(game, 1, 6, 0)
    give(game, Kind.WAIT, 1)
    assert lit(game) == [0]
    fell(game, 0)
    put(game, 2, 5, 0)
    give(game, Kind.RELOAD, 1) if game.world.pace.actions[1] else end_phase(game)
    end_round(game)
    assert lit(game) == [0, 1, 2, 3, 4]


def test_the_fallen_do_not_hold_a_zone() -> None:
    game = battle(ROOM, zones=(Zone(9, "here", 0, 0, 0, 1, 1),), switches=SWITCHES,
                  triggers=(rule((Row(Cond.ZONE, 0, 0, 1), Row(Cond.ROUND, 2))),))  # fmt: skip
    fell(game, 0, 2)
    game.world.clock.turn[0] = 2
    end_phase(game)
    assert lit(game) == []


def test_effects_on_tide_objective_door_and_end() -> None:
    effects = (Row(Effect.TIDE, 5), Row(Effect.OBJECTIVE, 0, 3), Row(Effect.DOOR, 0, 1), Row(Effect.MESSAGE, 0))
    game = battle("A.+...1", texts=("x",), triggers=(rule((Row(Cond.ROUND, 2),), *effects),),
                  objectives=(Objective(1, Goal.SURVIVE, "", turn=9, required=False, hidden=True),))  # fmt: skip
    assert game.world.objective.state[0] == 0
    events = end_round(game)
    assert {Ev.TIDE_CHANGED, Ev.OBJECTIVE_CHANGED, Ev.DOOR_CHANGED, Ev.MESSAGE_SHOWN} <= set(kinds(events))
    assert (game.world.clock.tide[0], game.world.objective.state[0]) == (5, 3)
    assert game.world.barrier[0, 0, 2] == game.world.door.state[0] == 1
    assert game.world.mind.gain[0] > 0, "the tide of a round is felt in it"
    game = lights(rule((Row(Cond.ROUND, 2),), Row(Effect.END, 2)))
    assert (of(end_round(game), Ev.BATTLE_ENDED)[0].a, game.world.clock.reason[0]) == (2, 5)


def test_a_door_opened_by_a_trigger_shows_what_is_behind_at_once() -> None:
    game = battle("A.+...1", triggers=(rule((Row(Cond.ROUND, 2),), Row(Effect.DOOR, 0, 1)),))
    assert game.world.memory.known[1] == 0
    assert of(end_round(game), Ev.UNIT_SPOTTED)
    assert game.world.memory.known[1] == 2


def test_no_trigger_shuts_a_door_on_somebody() -> None:
    game = battle("A/....1", triggers=(rule((Row(Cond.ROUND, 2),), Row(Effect.DOOR, 0, 3)),))
    put(game, 0, 1, 0)
    end_round(game)
    assert game.world.barrier[0, 0, 1] == game.world.door.state[0] == 1


# --- waves ----------------------------------------------------------------------------------------------------------
def reinforced(*extra: Spawn, rounds: int = 1, board: str = ROOM, turn: int = 2) -> Battle:
    base = battle(board)
    spawns = (*base.plan.spawns, *(extra or (Spawn(5, 0, 3, 1, 4, 1, "warrior", 0),)))
    trigger = rule((Row(Cond.ROUND, turn),), Row(Effect.WAVE, 0, rounds))
    return battle(board, spawns=spawns, waves=(Wave(3, "late", 1),), triggers=(trigger,))


def test_a_wave_is_announced_a_round_before_it_arrives_and_then_waits_for_its_turn() -> None:
    game = reinforced()
    assert of(end_round(game), Ev.WAVE_ANNOUNCED)[0].b == 3
    assert (game.world.identity.presence[2], game.world.occupant[0, 1, 3]) == (0, -1)
    assert not of(end_round(game), Ev.UNIT_ARRIVED)
    told = end_phase(game)
    assert not of(told, Ev.UNIT_ARRIVED)
    assert game.world.pace.actions[2] == 0
    events = end_phase(game)
    assert [event.target for event in of(events, Ev.UNIT_ARRIVED)] == [2]
    assert game.world.clock.turn[0] == 4
    assert game.world.pace.actions[2] == 0, "nothing that arrives acts in the round it arrives"
    assert at(game, 2) == (0, 3, 1)
    assert game.world.memory.known[2] == 2


@pytest.mark.parametrize("rounds", [0, 1, 3])
def test_a_wave_is_announced_at_least_a_round_ahead(rounds: int) -> None:
    told = of(end_round(reinforced(rounds=rounds)), Ev.WAVE_ANNOUNCED)[0]
    assert told.b == 2 + max(1, rounds)


def test_an_arrival_on_a_taken_tile_takes_the_nearest() -> None:
    game = reinforced(Spawn(5, 0, 0, 0, 4, 1, "warrior", 0))
    for _ in range(3):
        end_round(game)
    assert game.world.identity.presence[2] == 1
    assert at(game, 2) in ((0, 1, 0), (0, 0, 1))


def test_who_finds_no_room_comes_a_round_later() -> None:
    game = reinforced(Spawn(5, 0, 0, 0, 4, 1, "warrior", 0), board="A##1")
    for _ in range(4):
        end_round(game)
    assert (game.world.identity.presence[2], game.world.wave.state[0]) == (0, 1)
    put(game, 1, 3, 0)
    game.world.occupant[0, 0, 0] = -1
    fell(game, 0, 2)
    game.world.clock.winner[0] = -1
    assert game.world.wave.state[0] == 1


def test_the_enemy_is_not_eliminated_while_a_wave_is_announced() -> None:
    game = reinforced()
    end_round(game)
    fell(game, 1, 3)
    give(game, Kind.WAIT, 0)
    assert game.world.clock.winner[0] == -1
    game = reinforced(turn=9)
    fell(game, 1, 3)
    give(game, Kind.WAIT, 0)
    assert game.world.clock.winner[0] == 0, "what nobody announced is not waited for"


# --- objectives and the end -----------------------------------------------------------------------------------------
def tasked(*tasks: Objective, board: str = "A.B....\n......1", **changes: Any) -> Battle:
    return battle(board, squad=("willow", "tad"), objectives=tasks, **changes)


EXIT = (Zone(9, "exit", 0, 5, 0, 2, 1),)


def test_reach_needs_all_that_stand_or_so_many() -> None:
    for count, done in ((1, True), (2, False), (0, False)):
        game = tasked(Objective(1, Goal.REACH, "", zone=0, count=count), zones=EXIT)
        put(game, 0, 6, 0)
        give(game, Kind.WAIT, 0)
        assert (game.world.clock.winner[0] == 0) == done
        assert game.world.objective.squad_counts[0] == 1
        if count == 0:
            fell(game, 1)
            end_phase(game)
            end_phase(game)
            assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (0, 1)


def test_survive_lasts_to_the_end_of_its_round() -> None:
    game = tasked(Objective(1, Goal.SURVIVE, "", turn=3))
    for _ in range(2):
        end_round(game)
        assert game.world.clock.winner[0] == -1
    end_phase(game)
    assert game.world.clock.winner[0] == -1
    end_phase(game)
    assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (0, 1)


def test_who_survives_the_last_round_of_all_has_survived() -> None:
    game = tasked(Objective(1, Goal.SURVIVE, "", turn=3), round_limit=3, round_limit_winner=1)
    for _ in range(3):
        assert game.world.clock.winner[0] == -1
        end_round(game)
    assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (0, 1)


def test_eliminate_is_done_with_the_last_of_them() -> None:
    game = battle("A.....1\n......2")
    fell(game, 1, 3)
    give(game, Kind.RELOAD, 0) if game.world.kit.ammo[0] < 5 else give(game, Kind.MOVE, 0, x=1, y=0)
    assert (game.world.clock.winner[0], game.world.objective.squad_counts[0]) == (-1, 1)
    fell(game, 2, 3)
    give(game, Kind.WAIT, 0)
    assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (0, 1)


def test_protect_fails_with_a_death_and_is_done_with_the_others() -> None:
    guard = Objective(1, Goal.PROTECT, "", spawn=1)
    game = tasked(guard, Objective(2, Goal.SURVIVE, "", turn=2))
    fell(game, 1, fading=1)
    events = end_round(game)
    assert [(event.a, event.b) for event in of(events, Ev.OBJECTIVE_CHANGED)] == [(0, 3)]
    assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (1, 2)
    game = tasked(guard, Objective(2, Goal.SURVIVE, "", turn=2))
    end_round(game)
    events = end_round(game)
    assert game.world.clock.winner[0] == 0
    assert {(event.a, event.b) for event in of(events, Ev.OBJECTIVE_CHANGED)} == {(0, 2), (1, 2)}


def test_a_wished_for_objective_decides_nothing() -> None:
    game = tasked(Objective(1, Goal.REACH, "", zone=0, count=1, required=False), Objective(2, Goal.SURVIVE, "", turn=9),
                  zones=EXIT)  # fmt: skip
    put(game, 0, 6, 0)
    events = give(game, Kind.WAIT, 0)
    assert [(event.a, event.b) for event in of(events, Ev.OBJECTIVE_CHANGED)] == [(0, 2)]
    assert game.world.clock.winner[0] == -1


def test_nobody_left_is_a_loss() -> None:
    game = tasked(Objective(1, Goal.SURVIVE, "", turn=9))
    fell(game, 0)
    fell(game, 1)
    end_phase(game)
    end_phase(game)
    assert (game.world.clock.winner[0], game.world.clock.reason[0]) == (1, 3)


@pytest.mark.parametrize("winner", [0, 1, 2])
def test_the_clock_ends_with_its_stated_result(winner: int) -> None:
    game = battle(ROOM, round_limit=2, round_limit_winner=winner)
    end_round(game)
    assert game.world.clock.winner[0] == -1
    events = end_round(game)
    assert (of(events, Ev.BATTLE_ENDED)[0].a, of(events, Ev.BATTLE_ENDED)[0].b) == (winner, 4)
    assert kinds(events)[-1] == Ev.BATTLE_ENDED
