"""The danger shown of an enemy is every tile on which the rules would let it attack somebody after one walk."""

import numpy as np
import pytest

from game.rules.observe import observe
from game.rules.orders import Kind, Order, Reason
from game.rules.preview import reach, why_not
from game.rules.preview_danger import danger_of
from game.rules.setup import Battle, clone, new_world
from tests.rules.boards import battle, end_phase, put

BOARD = """
..........o.
.1..#..P....
....#...oo..
....+.......
A...#...o...
....#.......
"""


def _view(game: Battle, side: int) -> object:
    seen = new_world(game.plan)
    observe(game.world, side, seen)
    return seen


@pytest.mark.parametrize("kind", ["warrior", "lancer"])
def test_danger_is_where_an_attack_would_be_legal(kind: str) -> None:
    game = battle(BOARD, lgf=(kind,))
    shown = danger_of(game, game.world, 1)
    end_phase(game)
    walk = reach(game, game.world, 1)
    here = (int(game.world.place.x[1]), int(game.world.place.y[1]))
    stops = [here, *((x, y) for y, x in np.argwhere(walk.cost > 0).tolist() if walk.actions_for(x, y) == 1)]
    start = clone(game, game.world)
    wrong = []
    for y, x in np.argwhere(game.board.move_cost[0] > 0).tolist():
        found = any(_attacks(game, start, stop, (x, y)) for stop in stops if stop != (x, y))
        if found != shown[y, x] and (x, y) not in (here, (0, 4)):
            wrong.append((x, y, found))
    assert not wrong
    assert shown.any()
    assert not shown.all()


def _attacks(game: Battle, start: object, stop: tuple[int, int], tile: tuple[int, int]) -> bool:
    game.world.buffer[:] = start.buffer  # type: ignore[attr-defined]
    put(game, 1, *stop)
    put(game, 0, *tile)
    return any(why_not(game, game.world, Order(kind, 1, 0)) == Reason.OK for kind in (Kind.SHOOT, Kind.STRIKE))


def test_who_is_not_seen_or_lies_senseless_threatens_nothing() -> None:
    game = battle("A....#....1")
    observe(game.world, 0, seen := new_world(game.plan))
    assert not danger_of(game, seen, 1).any()
    open_ground = battle("A.........1")
    assert danger_of(open_ground, open_ground.world, 1).any()
    open_ground.world.posture.out[1] = 1
    assert not danger_of(open_ground, open_ground.world, 1).any()
