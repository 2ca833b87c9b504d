"""The spread of damage that is shown is the one that the dice give."""

from collections import Counter

import pytest

from game.rules import preview
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Order
from game.rules.preview_damage import damage_spread
from tests.rules.boards import battle, give, of

LANE = "A.....1"
FLANK = ".....A.\n.......\n.......\n.....1o\n......."
BESIDE = "A1"
TRIES = 400


@pytest.mark.parametrize(
    ("board", "kind", "who"),
    [(LANE, Kind.SHOOT, "willow"), (FLANK, Kind.SHOOT, "tad"), (BESIDE, Kind.STRIKE, "buffy")],
)
def test_the_spread_is_what_comes_up(board: str, kind: Kind, who: str) -> None:
    game = battle(board, squad=(who,))
    order = Order(kind, 0, 1)
    ask = preview.shot if kind == Kind.SHOOT else preview.strike
    shot = ask(game, game.world, 0, 1)
    spread = damage_spread(game, game.world, order, shot)
    shares = dict(spread.points)
    assert sum(shares.values()) == pytest.approx(1)
    assert shares.get(0, 0) == pytest.approx(1 - shot.chance / 100)
    counted = Counter(
        sum(event.a for event in of(give(battle(board, squad=(who,), seed=seed), kind, 0, 1), Ev.DAMAGE_TAKEN))
        for seed in range(TRIES)
    )
    assert set(counted) <= set(shares)
    for points, share in spread.points:
        off = abs(counted[points] / TRIES - share)
        assert off <= 4.5 * (share * (1 - share) / TRIES) ** 0.5 + 1e-9, f"{points} points"


def test_who_has_little_left_falls_more_often() -> None:
    game = battle(LANE)
    shot = preview.shot(game, game.world, 0, 1)
    order = Order(Kind.SHOOT, 0, 1)
    assert damage_spread(game, game.world, order, shot).fells == 0
    game.world.health.hp[1] = shot.high
    some = damage_spread(game, game.world, order, shot)
    game.world.health.hp[1] = 1
    surely = damage_spread(game, game.world, order, shot)
    assert 0 < some.fells < surely.fells == pytest.approx(shot.chance / 100)
    assert some.fells == pytest.approx(sum(share for points, share in some.points if points >= shot.high))
