"""Ground that changes: what has gone bears no step and cuts no corner, a chasm is seen over, haze hides."""

from dataclasses import replace

import numpy as np

from game.content.grounds import Fire
from game.kernels.flood import fill_ways
from game.rules import preview, terrain
from game.rules.body import is_chasm, is_open
from game.rules.components import World
from game.rules.orders import Kind, Reason
from game.rules.preview import reach, visible_tiles
from game.rules.setup import Battle, build_battle
from tests.rules.boards import CATALOG, battle, draw, look, refused

ROOM = "A.....\n......\n.....1"
NEVER = (Fire(1, 0, 0, 0, 1, 1, 0),)


def room() -> tuple[Battle, World]:
    game = battle(ROOM, fires=NEVER)
    return game, game.world


def test_missions_without_it_carry_nothing() -> None:
    game = battle(ROOM)
    assert game.world.ground.size == 0
    assert not terrain.changes(game.world)
    assert terrain.ground_at(game.world, 0, 3, 1) == 0
    assert terrain.is_walkable(game.board, game.world, 0, 3, 1)


def test_ground_that_has_gone_bears_nobody() -> None:
    game, world = room()
    assert is_open(game.board, world, 0, 1, 0)
    terrain.set_ground(game.board, world, 0, 1, 0, terrain.GONE)
    assert not is_open(game.board, world, 0, 1, 0)
    assert terrain.is_void(game.board, world, 0, 1, 0)
    steps = reach(game, world, 0)
    assert not steps.can_go(1, 0)
    assert steps.cost[1, 1] == 4, "no corner is cut past the hole"
    assert steps.can_go(2, 0)


def test_marks_change_no_step_and_fire_goes_out_again() -> None:
    game, world = room()
    before = world.ways.copy()
    terrain.set_ground(game.board, world, 0, 2, 1, terrain.WARNED | terrain.BURNT)
    assert np.array_equal(before, world.ways)
    terrain.set_ground(game.board, world, 0, 2, 1, terrain.BURNING)
    assert not np.array_equal(before, world.ways)
    assert not terrain.is_void(game.board, world, 0, 2, 1)
    terrain.set_ground(game.board, world, 0, 2, 1, terrain.BURNT)
    assert np.array_equal(before, world.ways)


def test_the_ways_left_are_those_of_a_map_without_the_lost_tiles() -> None:
    game, world = room()
    rng = np.random.default_rng(4)
    for _ in range(20):
        x, y = int(rng.integers(6)), int(rng.integers(3))
        terrain.set_ground(game.board, world, 0, x, y, int(rng.choice([0, terrain.GONE])))
        cost = game.board.move_cost[0] * (world.ground[0] == 0)
        expected = np.zeros_like(world.ways[0])
        fill_ways(cost.astype(np.int32), np.zeros_like(world.ways[0]), expected)
        assert np.array_equal(expected, world.ways[0])


def test_haze_hides_what_lies_behind_it() -> None:
    game, world = room()
    assert terrain.sees(game.board, world, 0, 0, 1, 5, 1)
    world.haze[0, :, 3] = 2
    assert not terrain.sees(game.board, world, 0, 0, 1, 5, 1)
    assert not terrain.sees(game.board, world, 0, 5, 1, 0, 1)
    assert terrain.sees(game.board, world, 0, 0, 1, 3, 1)
    look(game)
    seen = visible_tiles(game, world, 0, 0)
    assert seen[1, 3]
    assert not seen[1, 5]


def test_a_chasm_is_seen_over_and_never_walked() -> None:
    plan = draw(ROOM, "", ("willow",), ("warrior",))
    ground = plan.terrain
    chasm = np.zeros_like(ground.move_cost)
    chasm[0, :, 3] = 1
    ground = replace(ground, chasm=chasm, move_cost=ground.move_cost * (1 - chasm))
    game = build_battle(replace(plan, terrain=ground), CATALOG, 1)
    assert is_chasm(game.board, 0, 3, 1)
    assert not is_chasm(game.board, 0, 2, 1)
    assert not is_chasm(game.board, 0, -1, 1)
    assert not reach(game, game.world, 0).can_go(4, 1)
    assert terrain.sees(game.board, game.world, 0, 0, 1, 5, 1)


WALLED = "A.#..\n..#..\n..P.1\n..#.."


def razed() -> tuple[Battle, World]:
    """The wall between the two falls, all but its ends."""
    game = battle(WALLED, fires=NEVER)
    for y in (1, 2):
        terrain.set_ground(game.board, game.world, 0, 2, y, terrain.GONE)
    look(game)
    return game, game.world


def test_a_wall_that_has_fallen_hides_nobody() -> None:
    whole = battle(WALLED, fires=NEVER)
    assert not terrain.sees(whole.board, whole.world, 0, 0, 2, 4, 2)
    assert not visible_tiles(whole, whole.world, 0, 0)[2, 4]
    game, world = razed()
    assert terrain.sees(game.board, world, 0, 0, 2, 4, 2)
    assert terrain.sees(game.board, world, 0, 4, 2, 0, 2)
    assert not terrain.sees(game.board, world, 0, 0, 0, 4, 0), "its end still stands"
    assert visible_tiles(game, world, 0, 0)[2, 4]
    assert world.memory.known[1] == 2, "so they see each other"


def test_sight_over_ruins_is_that_of_a_map_without_the_fallen_walls() -> None:
    game, world = razed()
    bare = battle("A.#..\n.....\n....1\n..#..")
    cells = [(x, y) for y in range(4) for x in range(5)]
    for x, y in cells:
        for to_x, to_y in cells:
            here = terrain.sees(game.board, world, 0, x, y, to_x, to_y)
            assert here == terrain.sees(bare.board, bare.world, 0, x, y, to_x, to_y), (x, y, to_x, to_y)


def test_a_crate_that_has_fallen_covers_nobody() -> None:
    game = battle("A.o1", fires=NEVER)
    before = preview.cover_at(game, game.world, 0, 3, 0), preview.shot(game, game.world, 0, 1).chance
    terrain.set_ground(game.board, game.world, 0, 2, 0, terrain.GONE)
    after = preview.cover_at(game, game.world, 0, 3, 0), preview.shot(game, game.world, 0, 1).chance
    assert (before[0], after[0]) == ((0, 0, 1, 0), (0, 0, 0, 0))
    assert after[1] >= before[1]


def test_a_hull_covers_like_a_wall() -> None:
    game, world = room()
    terrain.set_ground(game.board, world, 0, 1, 0, terrain.WRECKED)
    assert preview.cover_at(game, world, 0, 0, 0)[0] == 2


def test_a_door_and_a_hiding_place_go_with_their_tile() -> None:
    game = battle("A.+h1", fires=NEVER)
    for x in (2, 3):
        terrain.set_ground(game.board, game.world, 0, x, 0, terrain.GONE)
    assert game.world.barrier[0, 0, 2] == game.world.door.state[0] == 0
    assert terrain.sees(game.board, game.world, 0, 0, 0, 4, 0)
    assert not terrain.can_hide(game.board, game.world, 0, 3, 0)
    assert refused(game, Kind.DOOR, 0, x=2, y=0) != Reason.OK
