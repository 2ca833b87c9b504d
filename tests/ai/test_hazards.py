"""What a persona makes of drops, limbs, platforms, fronts and exits."""

import pytest

from game.ai.choose import choose
from game.ai.mind import new_mind
from game.ai.weights import persona_weights
from game.content.grounds import Exit, Fire, Front, Platform
from game.content.plan import Goal, Objective, Zone
from game.rules.events import take_events
from game.rules.falling import hang
from game.rules.fire import ignite
from game.rules.observe import observe
from game.rules.orders import Kind, Order
from game.rules.platforms import load
from game.rules.setup import Battle, new_world
from game.rules.step import apply
from game.rules.terrain import BURNING, set_ground
from tests.rules.boards import CATALOG, at, battle, end_round, fell, look, put

WEIGHTS = persona_weights(CATALOG, "veteran")


def think(game: Battle, side: int = 0) -> Order:
    """The veteran's next order."""
    planes, height, width = game.board.move_cost.shape
    view = new_world(game.plan)
    observe(game.world, side, view)
    mind = new_mind(planes, height, width, plan=game.plan)
    return choose(game.board, game.rules, view, side, WEIGHTS, mind, game.log)


def play_phase(game: Battle, side: int = 0) -> list[Order]:
    """The veteran's orders until it ends its phase, without that."""
    given = []
    while (order := think(game, side)).kind != Kind.END_PHASE:
        assert apply(game.board, game.rules, game.world, order, game.log) == 0
        given.append(order)
    take_events(game.log)
    return given


def kinds(orders: list[Order]) -> set[int]:
    return {order.kind for order in orders}


def test_pulls_up_a_friend_before_anything_else() -> None:
    game = battle("A....vv.\n.....vv1\nB....vv.", squad=("willow", "tad"))
    hang(game.rules, game.world, game.log, 0, 0, 4, 0)
    look(game)
    orders = play_phase(game)
    assert Order(Kind.HAUL, 1, 0) in orders


def test_cuts_a_friend_free() -> None:
    game = battle("..........\nBA.......2\n....1.....\nvvvvvvvvvv", squad=("willow", "tad"), lgf=("limb", "warrior"))
    game.world.kit.weapon[:] = -1
    game.world.limb.holds[2], game.world.limb.held_by[0] = 0, 2
    look(game)
    assert Kind.CUT in kinds(play_phase(game))


def test_does_not_stop_where_a_limb_has_marked() -> None:
    game = battle("........#2\nA.......##\n..1.......\nvvvvvvvvvv", lgf=("limb", "warrior"))
    end_round(game)
    assert game.world.limb.marked[1]
    play_phase(game)
    _, x, y = at(game, 0)
    assert max(abs(x - 0), abs(y - 1)) > 1


def test_waits_for_its_turn_on_a_platform_about_to_break() -> None:
    span = Platform(9, "bridge", 0, 2, 0, 6, 1, limit=1, strength=1)
    game = battle(
        "A.......1\nBvvvvvvv.", squad=("willow", "tad"), platforms=(span,), lgf=("warrior",),
        zones=(Zone(5, "east", 0, 8, 1, 1, 1),), objectives=(Objective(1, Goal.REACH, "", 0, zone=0),),
    )  # fmt: skip
    put(game, 2, 8, 0)
    put(game, 0, 4, 0)
    game.world.pace.actions[0] = 0
    game.world.kit.ammo[:] = 0
    play_phase(game)
    assert at(game, 1) in ((0, 0, 0), (0, 0, 1), (0, 1, 0)), "one is on it, and it bears one"


@pytest.mark.parametrize("side", [0, 1])
def test_leaves_what_is_about_to_fall(side: int) -> None:
    game = battle(
        "A.........\n.........1",
        fronts=(Front(9, "front", 0, 0, 0, 10, 2, way=0 if side == 0 else 2, turn=1, speed=3),),
    )
    if side:
        assert apply(game.board, game.rules, game.world, Order(Kind.END_PHASE), game.log) == 0
    play_phase(game, side)
    _, x, _ = at(game, side)
    assert (x >= 3) if side == 0 else (x <= 6)


YARD = "A.......................\nB.......................\n.......................1"


def yard(*ways: Exit) -> Battle:
    gates = (Zone(5, "near", 0, 8, 0, 1, 3), Zone(6, "far", 0, 20, 0, 1, 3))
    return battle(
        YARD, squad=("willow", "tad"), zones=gates, exits=ways, round_limit=12,
        objectives=(Objective(1, Goal.REACH, "", 0, zone=0),),
    )  # fmt: skip


def test_leaves_by_the_nearest_exit() -> None:
    game = yard(Exit(0), Exit(1))
    put(game, 0, 8, 0)
    assert Order(Kind.LEAVE, 0) in play_phase(game)


def test_runs_for_the_exit_that_it_reaches_in_time() -> None:
    game = yard(Exit(0, opens=11), Exit(1))
    put(game, 2, 0, 2)
    fell(game, 2, state=3)
    play_phase(game)
    assert at(game, 0)[1] > 8, "the near one opens too late to wait for it"


def test_carries_out_who_cannot_walk() -> None:
    game = yard(Exit(0), Exit(1))
    put(game, 1, 1, 1)
    fell(game, 0, state=2)
    game.world.place.x[0], game.world.place.y[0] = 1, 0
    put(game, 2, 23, 2)
    fell(game, 2, state=3)
    assert Order(Kind.CARRY, 1, 0) in play_phase(game)


def test_dives_out_of_a_ring_of_fire() -> None:
    game = battle("......\n.www..\n.wAw..\n.www..\n.....1", fires=(Fire(1, 0, 0, 0, 1, 1, 0),))
    for y in (1, 2, 3):
        for x in (1, 2, 3):
            ignite(game.board, game.rules, game.world, game.log, 0, x, y)
    ignite_under = game.world.ground[0, 2, 2]
    assert ignite_under & BURNING == 0, "plain floor"
    set_ground(game.board, game.world, 0, 2, 2, BURNING)
    assert Kind.DIVE in kinds(play_phase(game))
    assert at(game, 0) != (0, 2, 2)


def test_a_third_does_not_crowd_a_bridge_that_bears_two() -> None:
    span = Platform(9, "bridge", 0, 1, 0, 8, 2, limit=2, strength=2)
    game = battle(
        "A........1\nB.........\nCvvvvvvvv.", squad=("willow", "tad", "buffy"), platforms=(span,), lgf=("warrior",),
        zones=(Zone(5, "east", 0, 9, 0, 1, 2),), objectives=(Objective(1, Goal.REACH, "", 0, zone=0),),
    )  # fmt: skip
    put(game, 3, 9, 2)
    for unit, x in ((0, 4), (1, 5)):
        put(game, unit, x, unit)
        game.world.pace.actions[unit] = 0
    game.world.kit.ammo[:] = 0
    play_phase(game)
    assert load(game.rules, game.world, 0) == 2
