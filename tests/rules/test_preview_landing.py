"""Where the dragged land, as it is shown and as it comes."""

import numpy as np
import pytest

from game.rules import preview
from game.rules.event_kinds import Ev
from game.rules.observe import observe
from game.rules.orders import Kind
from game.rules.setup import Battle, new_world
from tests.rules.boards import battle, end_phase, end_round, give, of, put
from tests.rules.test_preview import view


def dragged(dream_map: str, board: str, drifts: tuple[int, ...]) -> Battle:
    """Tad and Faith, the first ones dizzy with such drift."""
    game = battle(board, dream_map, squad=("tad", "faith"), tide=6)
    for unit, drift in enumerate(drifts):
        game.world.mind.drift[unit], game.world.mind.gain[unit], game.world.mind.dizzy[unit] = drift, 6, 1
    return game


PAIR = "A......\nB......\n......1"
NARROW = "##.....\n#######\n##....."


def landed(game: Battle) -> list[tuple[int, int, int, int]]:
    return [(event.target, event.plane, event.x, event.y) for event in of(end_round(game), Ev.UNIT_SHIFTED)]


@pytest.mark.parametrize("change", ["none", "bleeds out", "dies of the landing"])
def test_two_who_are_dragged_together_are_shown_the_tiles_they_land_on(change: str) -> None:
    game = dragged(NARROW, PAIR, (9, 9))
    if change == "bleeds out":
        game.world.health.hp[0], game.world.health.bleeding[0] = 1, 1
    elif change == "dies of the landing":
        game.world.health.hp[0] = 1
    shown = [
        (unit, spot.plane, spot.x, spot.y) for unit in (0, 1) for spot in [preview.landing(game, view(game), unit)]
    ]
    before = game.world.buffer.copy()
    preview.landing(game, game.world, 1)
    assert np.array_equal(before, game.world.buffer), "looking changes nothing"
    found = landed(game)
    assert len(found) == (1 if change == "bleeds out" else 2)
    assert set(found) <= set(shown)
    if change == "bleeds out":
        assert shown[0][2:] == (-1, -1), "it is down before anybody is dragged"
    else:
        assert (shown[0][1:] == shown[1][1:]) == (change != "none"), "whoever falls leaves the tile to the other"


def test_a_landing_that_nobody_sees_is_at_unseen_risk() -> None:
    game = dragged(".......\n.......\n.......", "A......\nB......\n......1", (9,))
    assert preview.landing(game, view(game), 0).unseen_risk
    put(game, 1, 5, 1, plane=1)
    assert not preview.landing(game, view(game), 0).unseen_risk


def test_who_steps_over_at_will_has_landed_before_the_dragged() -> None:
    """Though its row comes after."""
    game = dragged(NARROW, PAIR, (9,))
    ripple = game.world.ripple[1]
    ripple.lit, ripple.plane, ripple.x, ripple.y, ripple.seen_by = 1, 1, 0, 1, 1
    shown = [
        (unit, spot.plane, spot.x, spot.y) for unit in (1, 0) for spot in [preview.landing(game, view(game), unit)]
    ]
    assert landed(game) == shown
    assert shown[0][1:] != shown[1][1:]


def test_a_ripple_without_a_name_takes_its_tile_as_well() -> None:
    under = "#.#####\n#B#####\n#######"
    game = battle("A#1....\n.#.....\n.#.....", under, squad=("tad", "faith"), lgf=("stalker",), tide=6)
    game.world.mind.drift[0], game.world.mind.gain[0], game.world.mind.dizzy[0] = 9, 6, 1
    out = new_world(game.plan)
    observe(game.world, 0, out)
    assert preview.landing(game, out, 0).possible
    end_phase(game)
    give(game, Kind.SHIFT, 2)
    observe(game.world, 0, out)
    assert out.identity.presence[2] == 0, "the squad does not know who comes"
    shown = preview.landing(game, out, 0)
    found = [event.target for event in of(end_phase(game), Ev.UNIT_SHIFTED)]
    assert shown.possible == (0 in found)
    assert 2 in found
