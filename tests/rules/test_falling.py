"""Drops: the rim, the hands that tire, the friend who pulls up, and what is carried."""

import pytest

from game.rules.components import DEAD, HANGING, LEFT, UP, World
from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.falling import come_over, find_rim, hang
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, look, of, put, refused

PIT = """
A.vvv...
B.vvv..1
C.vvv...
"""


def pit() -> tuple[Battle, World]:
    game = battle(PIT, squad=("willow", "tad", "buffy"))
    return game, game.world


def over(game: Battle, unit: int, x: int, y: int) -> list[Ev]:
    come_over(game.board, game.rules, game.world, game.log, unit, 0, x, y)
    return [Ev(event.kind) for event in take_events(game.log)]


def test_who_comes_over_a_drop_beside_the_floor_hangs_on_its_rim() -> None:
    game, world = pit()
    assert over(game, 0, 2, 1) == [Ev.UNIT_HUNG]
    assert world.health.state[0] == HANGING
    assert world.health.hp[0] > 0
    assert at(game, 0) == (0, 1, 1)
    assert world.occupant[0, 1, 1] == -1, "bodies on the rim do not block"
    assert world.pace.actions[0] == 0


def test_far_from_the_edge_there_is_nothing_to_catch() -> None:
    game, world = pit()
    assert find_rim(game.board, game.rules, world, 0, 3, 1) == -1
    kinds = over(game, 0, 3, 1)
    assert kinds[:2] == [Ev.UNIT_FELL, Ev.UNIT_DIED]
    assert world.health.state[0] == DEAD
    assert world.identity.presence[0] == LEFT, "nobody lies where he fell"


def test_the_grip_fails_at_the_second_tide() -> None:
    game, world = pit()
    over(game, 0, 2, 1)
    assert [event.a for event in of(end_round(game), Ev.UNIT_HUNG)] == [1]
    assert of(end_round(game), Ev.UNIT_FELL)
    assert world.health.state[0] == DEAD


def test_a_friend_pulls_up_who_hangs_beside_him() -> None:
    game, world = pit()
    over(game, 0, 2, 1)
    put(game, 1, 1, 0)
    events = give(game, Kind.HAUL, 1, 0)
    assert [(event.actor, event.target) for event in of(events, Ev.UNIT_HAULED)] == [(1, 0)]
    assert world.health.state[0] == UP
    assert at(game, 0) == (0, 1, 1)
    assert world.occupant[0, 1, 1] == 0
    assert world.pace.actions[1] == 1
    assert world.pace.actions[0] == 0
    end_round(game)
    assert world.pace.actions[0] == 2


def test_on_the_rim_tile_itself_one_sets_the_friend_down_beside() -> None:
    game, world = pit()
    over(game, 0, 2, 1)
    put(game, 1, 1, 1)
    give(game, Kind.HAUL, 1, 0)
    assert world.occupant[0, world.place.y[0], world.place.x[0]] == 0
    assert at(game, 0) != at(game, 1)


def test_why_not_haul() -> None:
    game, world = pit()
    assert refused(game, Kind.HAUL, 1, 0) == Reason.NOT_HANGING
    over(game, 0, 2, 0)
    assert refused(game, Kind.HAUL, 2, 3) == Reason.NO_TARGET
    assert refused(game, Kind.HAUL, 2, 0) == Reason.NOT_ADJACENT
    world.identity.kind[1] = game.kinds.index("limb")
    assert refused(game, Kind.HAUL, 1, 0) == Reason.CANNOT_HAUL
    world.identity.kind[1] = game.kinds.index("tad")
    fell(game, 2, state=2)
    put(game, 1, 0, 1)
    world.carry.holding[1], world.carry.held_by[2] = 2, 1
    assert refused(game, Kind.HAUL, 1, 0) == Reason.HANDS_FULL


def test_no_room_no_haul() -> None:
    game = battle("Av.\nBv1", squad=("willow", "tad"))
    hang(game.rules, game.world, game.log, 0, 0, 0, 0)
    take_events(game.log)
    put(game, 2, 0, 0)
    assert refused(game, Kind.HAUL, 1, 0) == Reason.TILE_TAKEN


def test_the_fallen_catch_nothing() -> None:
    game, world = pit()
    fell(game, 0)
    assert Ev.UNIT_FELL in over(game, 0, 2, 1)
    assert world.health.state[0] == DEAD


@pytest.mark.parametrize("hauled", [True, False])
def test_the_carried_share_the_lot_of_the_carrier(hauled: bool) -> None:
    game, world = pit()
    fell(game, 2, state=2)
    put(game, 0, 1, 2)
    world.place.x[2], world.place.y[2] = 1, 2
    give(game, Kind.CARRY, 0, 2)
    over(game, 0, 2, 2)
    assert world.carry.holding[0] == 2
    assert at(game, 2) == at(game, 0)
    if hauled:
        put(game, 1, 1, 1)
        give(game, Kind.HAUL, 1, 0)
        assert world.carry.held_by[2] == 0
        assert at(game, 2) == at(game, 0)
    else:
        end_round(game)
        events = end_round(game)
        assert [event.target for event in of(events, Ev.UNIT_FELL)] == [0, 2]
        assert world.health.state[2] == DEAD
        assert world.carry.holding[0] == world.carry.held_by[2] == -1


def test_whoever_hangs_is_out_of_the_fight_and_the_last_one_loses_it() -> None:
    game = battle("A.v..1")
    over(game, 0, 2, 0)
    look(game)
    events = end_phase(game) + end_phase(game)
    assert of(events, Ev.BATTLE_ENDED)
