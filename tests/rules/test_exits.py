"""Ways out: when they are open, who is out, and what counts for the objective."""

from game.content.grounds import Exit
from game.content.plan import Goal, Objective, Zone
from game.rules.components import DONE, LEFT, SQUAD, UNDECIDED, World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from game.rules.telegraph import telegraphs
from tests.rules.boards import battle, end_round, fell, give, of, put, refused

YARD = """
A.......
B......1
C.......
"""
GATES = (Zone(5, "west", 0, 0, 0, 1, 3), Zone(6, "east", 0, 5, 0, 1, 3))


def yard(*ways: Exit, count: int = 0) -> tuple[Battle, World]:
    game = battle(
        YARD, squad=("willow", "tad", "buffy"), zones=GATES, exits=ways,
        objectives=(Objective(1, Goal.REACH, "", 0, zone=0, count=count),),
    )  # fmt: skip
    return game, game.world


def test_leaving_takes_an_action_and_the_unit_out_alive() -> None:
    game, world = yard(Exit(0))
    assert world.clock.winner[0] == UNDECIDED, "standing there is not enough"
    events = give(game, Kind.LEAVE, 0)
    assert [(event.target, event.a) for event in of(events, Ev.UNIT_EXITED)] == [(0, 0)]
    assert world.identity.presence[0] == LEFT
    assert world.occupant[0, 0, 0] == -1
    assert world.memory.known[len(world.identity) + 0] == 0, "the other side looks for nobody who has gone"
    assert world.objective.squad_counts[0] == 1
    give(game, Kind.LEAVE, 1)
    assert world.clock.winner[0] == UNDECIDED
    give(game, Kind.LEAVE, 2)
    assert world.clock.winner[0] == SQUAD


def test_any_way_out_counts_and_the_number_asked_for_is_enough() -> None:
    game, world = yard(Exit(0), Exit(1), count=2)
    put(game, 0, 5, 1)
    give(game, Kind.LEAVE, 0)
    give(game, Kind.LEAVE, 1)
    assert world.objective.state[0] == DONE


def test_whom_one_carries_is_out_as_well() -> None:
    game, world = yard(Exit(0), count=2)
    fell(game, 1, state=2)
    give(game, Kind.CARRY, 0, 1)
    events = give(game, Kind.LEAVE, 0)
    assert {event.target for event in of(events, Ev.UNIT_EXITED)} == {0, 1}
    assert world.carry.holding[0] == world.carry.held_by[1] == -1
    assert world.objective.state[0] == DONE


def test_exits_open_and_close_by_round_and_say_so() -> None:
    game, world = yard(Exit(0, opens=2, closes=3))
    assert refused(game, Kind.LEAVE, 0) == Reason.EXIT_SHUT
    assert not telegraphs(game, world, 0)
    assert [(event.a, event.b) for event in of(end_round(game), Ev.EXIT_CHANGED)] == [(0, 1)]
    assert [mark.kind for mark in telegraphs(game, world, 0)] == ["exit"]
    assert [(event.a, event.b) for event in of(end_round(game), Ev.EXIT_CHANGED)] == [(0, 2)]
    assert [mark.kind for mark in telegraphs(game, world, 0)] == ["closing"]
    give(game, Kind.LEAVE, 0)
    assert [(event.a, event.b) for event in of(end_round(game), Ev.EXIT_CHANGED)] == [(0, 0)]
    assert refused(game, Kind.LEAVE, 1) == Reason.EXIT_SHUT


def test_exits_open_by_a_switch() -> None:
    game = battle(YARD, squad=("willow", "tad", "buffy"), zones=GATES, exits=(Exit(0, switch=0),), switches=("valve",))
    assert refused(game, Kind.LEAVE, 0) == Reason.EXIT_SHUT
    game.world.switch.lit[0] = 1
    end_round(game)
    give(game, Kind.LEAVE, 0)


def test_why_not_leave() -> None:
    game, _ = yard(Exit(0))
    put(game, 0, 3, 0)
    assert refused(game, Kind.LEAVE, 0) == Reason.NO_EXIT
    lgf = battle(YARD, squad=("willow",), zones=GATES, exits=(Exit(0, side=1),))
    assert refused(lgf, Kind.LEAVE, 0) == Reason.NO_EXIT
    plain = battle(YARD, squad=("willow",), zones=GATES)
    assert refused(plain, Kind.LEAVE, 0) == Reason.NO_EXIT


def test_who_is_not_yet_far_enough_does_not_count() -> None:
    game, world = yard(Exit(0, safe=2), count=3)
    for unit in range(3):
        give(game, Kind.LEAVE, unit)
    assert world.clock.winner[0] == UNDECIDED, "nobody is left, and yet nothing is lost"
    end_round(game)
    assert world.clock.winner[0] == UNDECIDED
    end_round(game)
    assert world.clock.winner[0] == SQUAD


def test_who_has_left_neither_bleeds_nor_drifts() -> None:
    game, world = yard(Exit(0))
    world.health.bleeding[0] = 2
    before = int(world.health.hp[0])
    give(game, Kind.LEAVE, 0)
    end_round(game)
    assert world.health.hp[0] == before
