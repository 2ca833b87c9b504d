"""The companion: it comes along, trembles, bolts and is called back."""

import pytest

from game.rules import eyes
from game.rules.components import DEAD, DOWN, LGF, SQUAD
from game.rules.damage import standing
from game.rules.event_kinds import Ev
from game.rules.orders import Kind
from game.rules.setup import Battle
from tests.rules.boards import at, end_phase, end_round, fell, give, of, put
from tests.rules.fields import BOY, CAT, FIELD, face, field

PAIR = FIELD.replace("..A.", "B.A.")


def pair(x: int = 18, y: int = 7) -> Battle:
    rows = [list(row) for row in PAIR.split()]
    rows[y][x] = "1"
    return field("\n".join("".join(row) for row in rows), squad=("cherry", "mrs_chippy"))


def test_the_cat_comes_along_and_takes_no_orders() -> None:
    game = pair()
    assert game.world.lurk.owner[CAT] == BOY
    assert game.world.pace.actions[CAT] == 0
    give(game, Kind.MOVE, BOY, x=4, y=2)
    end_phase(game)
    (_, x, y), (_, cat_x, cat_y) = at(game, BOY), at(game, CAT)
    assert max(abs(cat_x - x), abs(cat_y - y)) == 1
    assert cat_x < x, "on the side away from the searcher"


def test_it_trembles_bolts_and_comes_when_the_calling_stops() -> None:
    game = pair()
    searcher = 2
    put(game, searcher, 5, 4)
    face(game, searcher, 0)
    events = end_phase(game)
    assert of(events, Ev.COMPANION_TREMBLED)[0].a == 1
    put(game, searcher, 2, 4)
    events = end_phase(game)
    assert of(events, Ev.COMPANION_BOLTED)[0].a == 1
    put(game, searcher, 19, 0)
    face(game, searcher, 0)
    game.world.search.state[searcher] = eyes.CALM
    away = at(game, CAT)
    end_round(game)
    assert at(game, CAT) == away
    put(game, BOY, away[1], min(7, away[2] + 4) if away[2] < 4 else away[2] - 4)
    give(game, Kind.WHISTLE, BOY)
    end_round(game)
    assert at(game, CAT) == away  # it listens
    events = end_phase(game)
    assert of(events, Ev.COMPANION_BOLTED)[0].a == 0
    place, friend = game.world.place[CAT], game.world.place[BOY]
    assert max(abs(place.x - friend.x), abs(place.y - friend.y)) == 1


def test_it_comes_to_who_stands_still_and_waits() -> None:
    game = pair()
    game.world.lurk.away[CAT] = 1
    end_round(game)
    assert at(game, CAT) == (0, 0, 2)  # two tiles off, and nobody waits
    give(game, Kind.STILL, BOY)
    end_round(game)
    assert game.world.lurk.away[CAT] == 0


@pytest.mark.parametrize("state", [DOWN, DEAD])
def test_a_cat_left_alone_holds_no_field(state: int) -> None:
    game = pair()
    game.rules.objective["required"] = 0
    fell(game, BOY, state)
    assert standing(game.rules, game.world, SQUAD) == 1
    end_round(game)
    assert game.world.clock.winner[0] == LGF
