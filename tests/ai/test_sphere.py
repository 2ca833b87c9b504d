"""What a persona makes of the sensitive: the last stand, the machine, the red sphere."""

from typing import Any

import pytest

from game.content.grounds import Point, Sphere
from game.content.plan import Goal, Objective
from game.rules.components import LGF
from game.rules.orders import Kind, Order
from game.rules.setup import Battle
from game.rules.step import apply
from tests.ai.test_hazards import kinds, play_phase
from tests.rules.boards import at, battle, look, put

HALL = "....................\nA..BC..............1\n...................."
POINTS = (Point(10, 2, 1, 1), Point(11, 2, 3, 1))
BEHIND = "....................\n.....D..............\n...................."
TARA, WILLOW, BUFFY, SELF, WARDEN = range(5)


def stand(hall: str = HALL, cracked: int = 45, **changes: Any) -> Battle:
    """Tara in the machine in the west, two friends before her, a Warden in the east; the LGF are on turn."""
    game = battle(
        hall, squad=("tara", "willow", "buffy", "tara_self"), lgf=("warden",), nothing=BEHIND, machine=4,
        integrity=60, points=POINTS, objectives=(Objective(1, Goal.BREAK, "", 0),), **changes,
    )  # fmt: skip
    game.world.sphere.integrity[0] = 60 - cracked
    look(game)
    assert apply(game.board, game.rules, game.world, Order(Kind.END_PHASE), game.log) == 0
    return game


def test_in_the_last_stand_it_goes_past_everyone_to_her() -> None:
    game = stand()
    put(game, WARDEN, 5, 0)
    orders = play_phase(game, LGF)
    assert [order.kind for order in orders] == [Kind.MOVE, Kind.STRIKE]
    assert orders[1].target == TARA


def test_before_it_the_nearest_is_good_enough() -> None:
    game = stand(cracked=10)
    put(game, WARDEN, 6, 1)
    assert TARA not in {order.target for order in play_phase(game, LGF)}


def test_it_knows_where_the_machine_stands_without_seeing_her() -> None:
    game = stand("....................\nA#.BC..............1\n.#..................")
    play_phase(game, LGF)
    assert at(game, WARDEN)[1:] != (19, 1)
    put(game, WARDEN, 8, 1)
    end = at(game, WARDEN)
    game.world.pace.actions[WARDEN] = 2
    play_phase(game, LGF)
    assert at(game, WARDEN)[1] < end[1]


def test_who_bars_the_only_way_is_struck() -> None:
    game = stand("####################\nA.BC...............1\n####################")
    put(game, WARDEN, 4, 1)
    assert {order.target for order in play_phase(game, LGF)} == {BUFFY}


def test_flung_into_the_dream_it_walks_on_to_be_beside_her() -> None:
    game = stand()
    put(game, WARDEN, 12, 1, plane=1)
    play_phase(game, LGF)
    assert at(game, WARDEN) in ((1, 2, 1), (1, 2, 0), (1, 2, 2), (1, 1, 1), (1, 0, 1), (1, 1, 0), (1, 1, 2))


def test_once_she_is_free_it_goes_where_she_is() -> None:
    game = stand()
    game.world.sphere.captive[0] = 0
    put(game, TARA, 12, 0)
    put(game, WARDEN, 16, 2)
    assert TARA in {order.target for order in play_phase(game, LGF)}


def test_behind_the_dream_it_goes_for_who_presses() -> None:
    game = stand()
    put(game, WARDEN, 8, 1, plane=2)
    assert SELF in {order.target for order in play_phase(game, LGF)}


CELL = "AB...#....\nCD...#....\n.....#...1"


def cell(work: int, *, limit: int = 30) -> Battle:
    """Tara in the machine, three friends beside her; nobody knows of the warrior behind the wall."""
    return battle(CELL, squad=("tara", "willow", "buffy", "tad"), machine=work, round_limit=limit)


def test_with_time_and_nobody_near_it_is_done_with_care() -> None:
    game = cell(3)
    assert kinds(play_phase(game)) == {Kind.FREE}
    assert game.world.sphere.captive[0] == 0
    assert game.world.health.hp[TARA] == 8


def test_without_time_the_tubes_are_torn() -> None:
    game = cell(9, limit=2)
    assert Kind.PULL in kinds(play_phase(game))


def test_never_to_the_last_of_her_health() -> None:
    game = cell(20, limit=2)
    play_phase(game)
    assert game.world.health.hp[TARA] > 0


def test_she_is_kept_awake_when_that_saves_a_round() -> None:
    game = cell(7)
    game.world.sphere.linked[0] = WILLOW
    game.world.sphere.work[0] = 4
    assert {Kind.SPEAK, Kind.KEEP, Kind.FREE} <= kinds(play_phase(game))
    assert game.world.sphere.captive[0] == 0


def test_not_when_it_saves_nothing() -> None:
    game = cell(3)
    game.world.sphere.linked[0] = WILLOW
    assert Kind.KEEP not in kinds(play_phase(game))


RED = Sphere(50, "red", 2, 8, 0, 2, 2)


def arms(hp: int = 8, actions: int = 2, **changes: Any) -> Battle:
    """She is in the red sphere; a point lies far away."""
    game = stand(cracked=0, spheres=(RED,), **changes)
    assert apply(game.board, game.rules, game.world, Order(Kind.END_PHASE), game.log) == 0
    put(game, SELF, 8, 0, plane=2)
    game.world.point.grip[:] = 3
    game.world.health.hp[SELF] = hp
    game.world.pace.actions[SELF] = actions
    return game


@pytest.mark.parametrize(("hp", "actions", "done"), [
    (8, 2, {Kind.FEEL, Kind.TEAR_FREE}), (8, 1, {Kind.TEAR_FREE}), (2, 1, {Kind.FEEL}),
])  # fmt: skip
def test_it_feels_the_red_one_if_there_is_time_and_tears_free_if_it_can_bear_it(
    hp: int, actions: int, done: set[Kind]
) -> None:
    game = arms(hp, actions)
    orders = play_phase(game)
    assert {order.kind for order in orders if order.unit == SELF} & {Kind.FEEL, Kind.TEAR_FREE} == done
