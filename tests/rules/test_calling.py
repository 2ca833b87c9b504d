"""A voice across planes: who can call whom, what it takes off, and that the forecast follows."""

from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import battle, end_round, give, of, put, refused

HALL = "A..........B\n............\n...........1"


def hall(drift: int = 8) -> tuple[Battle, World]:
    game = battle(HALL, squad=("tad", "alex"), tide=5)
    game.world.mind.drift[1] = drift
    put(game, 1, 6, 0)
    return game, game.world


def test_a_call_lowers_drift_even_across_planes() -> None:
    game, world = hall()
    put(game, 1, 6, 1, plane=1)
    events = give(game, Kind.CALL, 0, 1)
    assert world.mind.drift[1] == 5
    assert [(event.actor, event.target, event.a) for event in of(events, Ev.UNIT_CALLED)] == [(0, 1, 5)]
    assert world.pace.actions[0] == 1


def test_a_call_in_time_keeps_the_friend_here() -> None:
    game, world = hall(drift=7)
    world.mind.gain[1] = 3
    world.mind.dizzy[1] = 1
    events = give(game, Kind.CALL, 0, 1)
    assert [event.a for event in of(events, Ev.UNIT_DIZZIED)] == [0]
    assert not of(end_round(game), Ev.UNIT_SHIFTED)
    assert world.place.plane[1] == 0


def test_drift_never_falls_below_nothing() -> None:
    game, world = hall(drift=1)
    give(game, Kind.CALL, 0, 1)
    assert world.mind.drift[1] == 0


def test_why_not() -> None:
    game, world = hall()
    assert refused(game, Kind.CALL, 0, 0) == Reason.NO_TARGET
    assert refused(game, Kind.CALL, 0, 2) == Reason.NO_TARGET
    world.mind.drift[1] = 0
    assert refused(game, Kind.CALL, 0, 1) == Reason.NO_DRIFT
    world.mind.drift[1] = 8
    put(game, 1, 9, 0)
    assert refused(game, Kind.CALL, 0, 1) == Reason.TOO_FAR
    put(game, 1, 8, 0)
    give(game, Kind.CALL, 0, 1)
    assert refused(game, Kind.CALL, 0, 1) == Reason.CALLED_BEFORE
    end_round(game)
    give(game, Kind.CALL, 0, 1)


def test_a_kind_without_a_voice_cannot_call() -> None:
    game, world = hall()
    world.identity.kind[0] = game.kinds.index("warrior")
    assert refused(game, Kind.CALL, 0, 1) == Reason.CANNOT_CALL
