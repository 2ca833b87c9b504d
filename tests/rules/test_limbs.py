"""The thing in the chasm: a mark, a grab, a death, and all that may come between."""

from dataclasses import replace

import pytest

from game.content.plan import Cond, Effect, Row, Trigger
from game.rules import limbs, preview, preview_wreck
from game.rules.components import DEAD, LEFT, UP, World
from game.rules.damage import hurt
from game.rules.dream import shift
from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle, build_battle
from game.rules.telegraph import telegraphs
from tests.rules.boards import CATALOG, at, battle, draw, end_phase, end_round, give, give_when, hits, of, put, refused

SHORE = """
.........2
A.B.......
...1......
vvvvvvvvvv
"""


def shore(squad: tuple[str, ...] = ("willow", "tad")) -> tuple[Battle, World]:
    game = battle(SHORE, squad=squad, lgf=("limb", "warrior"))
    return game, game.world


def grabbed() -> tuple[Battle, World]:
    game, world = shore()
    end_round(game)
    end_round(game)
    assert world.limb.holds[2] == 1
    return game, world


def test_a_limb_marks_the_nearest_and_grabs_a_round_later() -> None:
    game, world = shore()
    marked = of(end_round(game), Ev.LIMB_MARKED)
    assert [(event.x, event.y, event.a) for event in marked] == [(2, 1, 1)]
    marks = [mark for mark in telegraphs(game, world, 0) if mark.kind == "limb"]
    assert [mark.unit for mark in marks] == [2]
    assert (3, 2) in marks[0].tiles
    events = end_round(game)
    assert [(event.actor, event.target) for event in of(events, Ev.LIMB_GRABBED)] == [(2, 1)]
    assert world.limb.held_by[1] == 2
    assert "held" in [mark.kind for mark in telegraphs(game, world, 0)]


def test_who_leaves_the_marked_place_is_not_grabbed() -> None:
    game, _ = shore()
    end_round(game)
    give(game, Kind.MOVE, 1, x=7, y=0)
    give(game, Kind.MOVE, 0, x=5, y=0)
    events = end_round(game)
    assert not of(events, Ev.LIMB_GRABBED)
    assert [event.a for event in of(events, Ev.LIMB_MARKED)] == [0, 1], "the old mark goes, a new one is shown"


def test_the_held_go_nowhere_and_die_the_round_after() -> None:
    game, world = grabbed()
    assert refused(game, Kind.MOVE, 1, x=2, y=0) == Reason.IS_GRABBED
    assert not preview.reach(game, world, 1).can_go(2, 0)
    events = end_round(game)
    assert [(event.actor, event.target) for event in of(events, Ev.LIMB_TOOK)] == [(2, 1)]
    assert world.health.state[1] == DEAD
    assert world.identity.presence[1] == LEFT
    assert world.limb.holds[2] == -1


def test_a_friend_beside_cuts_free() -> None:
    game, world = grabbed()
    put(game, 0, 1, 1)
    shown = preview_wreck.cut(game, world, 0, 1)
    events = give_when(game, hits, Kind.CUT, 0, 1)
    assert [event.a for event in of(events, Ev.UNIT_STRUCK)] == [shown.chance]
    assert [event.a for event in of(events, Ev.LIMB_RELEASED)] == [1]
    assert world.limb.held_by[1] == -1
    assert 0 < world.health.hp[2] < world.health.top[2], "a knife does not fell it, the friend is free all the same"
    give(game, Kind.MOVE, 1, x=2, y=0)


def test_why_not_cut() -> None:
    game, world = grabbed()
    assert refused(game, Kind.CUT, 0, 1) == Reason.NOT_ADJACENT
    assert refused(game, Kind.CUT, 1, 0) == Reason.NOT_GRABBED
    assert refused(game, Kind.CUT, 1, 1) == Reason.NO_TARGET
    put(game, 0, 1, 1)
    world.kit.blade[0] = -1
    assert refused(game, Kind.CUT, 0, 1) == Reason.NO_WEAPON


def test_a_limb_struck_down_lets_go_and_grows_again() -> None:
    game, world = grabbed()
    hurt(game.board, game.rules, world, game.log, 0, 2, 9, False, False)
    assert [event.a for event in of(take_events(game.log), Ev.LIMB_RELEASED)] == [2]
    assert world.health.state[2] == DEAD
    rounds = 0
    while world.health.state[2] == DEAD:
        events = end_round(game)
        rounds += 1
    assert of(events, Ev.LIMB_REGREW)
    assert rounds == 1 + int(game.rules.number.limb_regrow[0])
    assert world.health.hp[2] == world.health.top[2]
    assert world.limb.marked[2] == 0, "what has just grown has not aimed yet"


def test_the_dream_takes_the_held_out_of_its_hold() -> None:
    game, world = grabbed()
    world.mind.drift[1], world.mind.gain[1], world.mind.dizzy[1] = 9, 3, 1
    world.health.hp[1] = world.health.top[1]
    shift(game.board, game.rules, world, game.log, 1)
    assert [event.a for event in of(take_events(game.log), Ev.LIMB_RELEASED)] == [3]
    assert at(game, 1)[0] == 1


def test_at_most_two_are_held() -> None:
    game = battle("ABC.\n123.\nvvv4", squad=("willow", "tad", "buffy"), lgf=("limb", "limb", "limb", "warrior"))
    world = game.world
    end_round(game)
    assert sorted(zip(world.limb.x[3:6].tolist(), world.limb.y[3:6].tolist(), strict=True)) == [(0, 0), (1, 0), (2, 0)]
    events = end_round(game)
    assert len(of(events, Ev.LIMB_GRABBED)) == 2
    assert limbs.grabs(world) == 2


def test_limp_on_command() -> None:
    plan = replace(
        draw(SHORE, "", ("willow", "tad"), ("limb", "warrior")),
        triggers=(Trigger(9, "limp", (Row(Cond.ROUND, 3),), (Row(Effect.LIMP),)),),
    )
    game = build_battle(plan, CATALOG, 1)
    end_round(game)
    assert game.world.limb.marked[2] == 1
    events = end_round(game)
    assert of(events, Ev.LIMB_LIMP)
    assert game.world.health.state[2] == DEAD
    assert game.world.limb.holds[2] == game.world.limb.held_by[1] == -1
    for _ in range(6):
        assert not of(end_round(game), Ev.LIMB_REGREW)


@pytest.mark.parametrize("side", [0, 1])
def test_limbs_serve_either_side(side: int) -> None:
    game, world = shore()
    if side:
        world.identity.side[:] = 1 - world.identity.side
    end_phase(game)
    end_phase(game)
    assert world.limb.marked[2] == 1
    assert world.health.state[2] == UP


def test_no_goal_counts_a_limb() -> None:
    game, world = shore()
    put(game, 3, 1, 1)  # the warrior, beside willow
    world.health.hp[3] = 1
    events = give_when(game, lambda told: bool(of(told, Ev.UNIT_DIED)), Kind.STRIKE, 0, 3)
    assert world.health.state[2] == UP
    assert [event.a for event in of(events, Ev.BATTLE_ENDED)] == [0], "the squad has won with the limb alive"


def test_nobody_seizes_or_fools_a_limb() -> None:
    game, world = shore(("willow", "grappler"))
    put(game, 1, 3, 2)
    assert refused(game, Kind.GRAPPLE, 1, 2, value=2) == Reason.NO_TARGET
    assert refused(game, Kind.BLUFF, 0, 2) == Reason.NO_TARGET
    assert world.grip.holds[1] == -1
