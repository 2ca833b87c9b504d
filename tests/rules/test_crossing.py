"""Crossing at will: what it takes, who sees the ripples, and where one comes out."""

from typing import Any

import numpy as np
import pytest

from game.content.plan import Zone
from game.rules.components import LGF, SQUAD, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.observe import observe
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle, clone
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, of, put, refused

HALL = "A......\n.......\n......1"
WALLED = "A.#....\n..#....\n..#...1"


def stalkers(ship: str = HALL, dream: str = "", **more: Any) -> Battle:
    return battle(ship, dream, squad=("tad",), lgf=("stalker",), **more)


def at_view(view: World, unit: int) -> tuple[int, int, int]:
    place = view.place[unit]
    return int(place.plane), int(place.x), int(place.y)


def cross_lgf(game: Battle) -> tuple[Event, ...]:
    end_phase(game)
    return give(game, Kind.SHIFT, 1)


def test_one_crosses_at_the_tide_and_not_before() -> None:
    game = stalkers()
    cross_lgf(game)
    assert at(game, 1) == (0, 6, 2)
    assert game.world.pace.actions[1] == 0
    events = end_phase(game)
    assert at(game, 1) == (1, 6, 2)
    assert [event.d for event in of(events, Ev.UNIT_SHIFTED)] == [0]
    assert game.world.ripple.lit[1] == 0


def test_whoever_sees_the_place_sees_the_ripple() -> None:
    game = stalkers()
    shown = of(cross_lgf(game), Ev.RIPPLE_SHOWN)
    assert [(event.actor, event.plane, event.seen_by) for event in shown] == [(1, 0, 3)]
    assert game.world.ripple.seen_by[1] == 3


def test_from_the_other_plane_it_is_a_ripple_without_a_name() -> None:
    game = stalkers()
    put(game, 0, 3, 2, plane=1)
    shown = of(cross_lgf(game), Ev.RIPPLE_SHOWN)
    assert [(event.actor, event.plane, event.seen_by) for event in shown] == [(1, 0, 2), (-1, 1, 1)]
    seen = clone(game, game.world)
    observe(game.world, SQUAD, seen)
    assert tuple(seen.ripple[1])[:4] == (1, 1, 6, 2)
    assert at_view(seen, 1) == (0, 6, 2), "who makes it is still thought to be where he was last seen"


def test_behind_a_wall_nobody_sees_it() -> None:
    game = stalkers(WALLED, "A.#....\n..#....\n..#....".replace("A", "."))
    cross_lgf(game)
    seen = clone(game, game.world)
    observe(game.world, SQUAD, seen)
    assert not np.any([tuple(row) for row in seen.ripple.tolist()])
    observe(game.world, LGF, seen)
    assert seen.ripple.lit[1] == 1


def test_a_wall_over_there_pushes_aside_and_hurts_by_the_distance() -> None:
    blocked = ".......\n....###\n....###"
    game = stalkers(dream=blocked)
    cross_lgf(game)
    events = end_phase(game)
    assert [event.d for event in of(events, Ev.UNIT_SHIFTED)] == [1]
    assert at(game, 1) == (1, 6, 0)


def test_who_falls_before_the_tide_stays() -> None:
    game = stalkers()
    cross_lgf(game)
    fell(game, 1, state=3, fading=0)
    events = end_phase(game)
    assert at(game, 1) == (0, 6, 2)
    assert len(of(events, Ev.RIPPLE_STILLED)) == 1
    assert not of(events, Ev.UNIT_SHIFTED)


def test_why_not() -> None:
    game = stalkers()
    assert refused(game, Kind.SHIFT, 0) == Reason.CANNOT_SHIFT
    end_phase(game)
    game.world.mind.grounded[1] = 1
    assert refused(game, Kind.SHIFT, 1) == Reason.IS_GROUNDED
    game.world.mind.grounded[1] = 0
    game.world.pace.actions[1] = 0
    assert refused(game, Kind.SHIFT, 1) == Reason.NO_ACTIONS


def test_the_squad_may_have_it_too() -> None:
    game = stalkers()
    game.world.identity.kind[0] = game.kinds.index("stalker")
    give(game, Kind.SHIFT, 0)
    end_round(game)
    assert at(game, 0) == (1, 0, 0)


@pytest.mark.parametrize("exposure", [0, 1, 2])
def test_a_place_near_the_machine_adds_to_the_gain(exposure: int) -> None:
    game = stalkers(tide=4, zones=(Zone(9, "machine", 0, 0, 0, 2, 2, exposure),))
    assert game.world.mind.gain[0] == 2 + exposure
