"""The rolling dive: over what nobody walks, out of every watch, and lying at the end of it."""

import pytest

from game.content.grounds import Fire
from game.rules import terrain
from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.posture import lay_down
from game.rules.preview_wreck import dives
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, fell, give, look, of, put, refused

ROOM = ".....\n..A..\n.....\n#####\n....1"
NEVER = (Fire(1, 0, 0, 0, 1, 1, 0),)
AROUND = {(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy}


def room(text: str = ROOM, **changes: object) -> tuple[Battle, World]:
    game = battle(text, **changes)  # type: ignore[arg-type]
    return game, game.world


def test_two_tiles_for_one_action_and_lying() -> None:
    game, world = room()
    shown = dives(game, world, 0)
    assert shown[1, 1] == (0, 1)
    events = give(game, Kind.DIVE, 0, x=1, y=1)
    assert at(game, 0) == (0, *shown[1, 1])
    assert [(event.a, event.b, event.x, event.y) for event in of(events, Ev.UNIT_DIVED)] == [(2, 1, 0, 1)]
    assert (world.pace.actions[0], world.posture.prone[0]) == (1, 1)
    assert world.occupant[0, 1, 0] == 0
    assert world.occupant[0, 1, 2] == -1


def test_every_way_that_is_shown_is_allowed_and_no_other() -> None:
    game, world = room()
    shown = dives(game, world, 0)
    assert set(shown) == {(1, 1), (3, 1)}, "not through walls nor out of the map"
    for dx, dy in AROUND:
        order = {"x": 2 + dx, "y": 1 + dy}
        if (2 + dx, 1 + dy) not in shown:
            assert refused(game, Kind.DIVE, 0, **order) in (Reason.NO_LINE, Reason.TILE_TAKEN)


@pytest.mark.parametrize("bits", [terrain.GONE, terrain.BURNING])
def test_over_a_hole_and_a_fire(bits: int) -> None:
    game, world = room("wwwww\n.....\n.A...\n.....\n....1", crafts=(), fires=NEVER)
    terrain.set_ground(game.board, world, 0, 2, 2, bits)
    assert refused(game, Kind.MOVE, 0, x=2, y=2) == Reason.OUT_OF_REACH
    give(game, Kind.DIVE, 0, x=2, y=2)
    assert at(game, 0) == (0, 3, 2)


@pytest.mark.parametrize(("board", "why"), [
    ("Ao.1", Reason.OK), ("AP.1", Reason.NO_LINE), ("A+.1", Reason.NO_LINE), ("A.1.", Reason.TILE_TAKEN),
    ("A1..", Reason.OUT_OF_REACH), ("Av.1", Reason.OK), ("A.v1", Reason.TILE_TAKEN), ("A.o1", Reason.TILE_TAKEN),
])  # fmt: skip
def test_what_stops_a_dive(board: str, why: Reason) -> None:
    game, _ = room(board)
    if why == Reason.OK:
        give(game, Kind.DIVE, 0, x=1, y=0)
    else:
        assert refused(game, Kind.DIVE, 0, x=1, y=0) == why


def test_nobody_on_watch_can_fire_at_it() -> None:
    game, world = room("A....\n.....\n....1", lgf=("lancer",))
    end_phase(game)
    give(game, Kind.OVERWATCH, 1, x=-1, value=1)
    end_phase(game)
    assert not of(give(game, Kind.DIVE, 0, x=0, y=1), Ev.UNIT_SHOT)
    assert world.stance.watch[1] == 1


def test_who_lies_may_roll_on() -> None:
    game, world = room()
    lay_down(world, game.log, 0)
    world.wound.leg[0] = 1
    look(game)
    give(game, Kind.DIVE, 0, x=1, y=1)
    assert at(game, 0) == (0, 0, 1)


def test_not_with_somebody_on_the_back_nor_who_cannot() -> None:
    game, world = room("..A..\n..B..\n#####\n....1", squad=("willow", "tad"))
    fell(game, 1)
    give(game, Kind.CARRY, 0, 1)
    assert refused(game, Kind.DIVE, 0, x=1, y=0) == Reason.HANDS_FULL
    end_phase(game)
    put(game, 2, 2, 3)
    assert refused(game, Kind.DIVE, 2, x=3, y=3) == Reason.NOT_ABLE
    assert not dives(game, world, 2)
