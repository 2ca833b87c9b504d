"""Facing: the nearest of the eight ways, the same however the grid is turned or mirrored."""

import math

from game.rules.body import facing_of, turn_towards
from tests.rules.boards import battle

REACH = range(-15, 16)


def facings() -> dict[tuple[int, int], int]:
    world, found = battle("A..1").world, {}
    for dx in REACH:
        for dy in REACH:
            if dx or dy:
                turn_towards(world, 0, dx, dy)
                found[dx, dy] = int(world.place.facing[0])
    return found


def test_a_unit_faces_the_nearest_way() -> None:
    for (dx, dy), facing in facings().items():
        assert facing == round(math.atan2(dy, dx) / (math.pi / 4)) % 8, (dx, dy)


def test_facing_turns_and_mirrors_with_the_grid() -> None:
    found = facings()
    for (dx, dy), facing in found.items():
        assert found[-dy, dx] == (facing + 2) % 8, (dx, dy)
        assert found[dx, -dy] == -facing % 8, (dx, dy)
        assert found[dy, dx] == (2 - facing) % 8, (dx, dy)


def test_a_step_faces_its_own_way() -> None:
    ways = [facing_of(x, y) for x, y in ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))]
    assert ways == list(range(8))


def test_nowhere_to_turn_leaves_the_facing() -> None:
    world = battle("A..1").world
    world.place.facing[0] = 5
    turn_towards(world, 0, 0, 0)
    assert world.place.facing[0] == 5
