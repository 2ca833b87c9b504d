"""The contest at the blue sphere: what is weighed, the four sums of the story, points, memories, the end."""

from typing import Any

import pytest

from game.content.grounds import Craft, Point, Sphere
from game.content.plan import Cond, Effect, Goal, Objective, Row, Trigger
from game.rules.components import DEAD, SQUAD, World
from game.rules.contest import Weight
from game.rules.crack import recoil_gain
from game.rules.event_kinds import Ev
from game.rules.limbs import LIMP
from game.rules.orders import Kind, Reason
from game.rules.preview_sphere import contest_at_tide
from game.rules.setup import Battle
from game.rules.telegraph import telegraphs
from tests.rules.boards import CATALOG, at, battle, end_round, fell, give, give_when, hits, of, put, refused

SHIP = "AB........\n..........\n.........."
DREAM = "12........\n..........\n.........."
NOTHING = "..C..3....\n..........\n.........."
TARA, WILLOW, SELF, FIRST, SECOND, IMP = range(6)
POINTS = tuple(Point(10 + nth, 2, 1 + nth, 1) for nth in range(5))
NEVER = 99


def spheres(points: tuple[Point, ...] = POINTS, held: int = 5, **changes: Any) -> tuple[Battle, World]:
    """Two LGF awake in the dream, a manifestation far from the points; `held`: points she holds at the start."""
    goals = (Objective(1, Goal.BREAK, "", 0),)
    changes = {"integrity": 60, "memories": 3, "machine": 4, "objectives": goals, **changes}
    game = battle(
        SHIP, DREAM, squad=("tara", "willow", "tara_self"), lgf=("warrior", "warrior", "manifestation"),
        nothing=NOTHING, points=points, **changes,
    )  # fmt: skip
    put(game, IMP, 9, 2, plane=2)
    game.world.point.grip[:held] = 3
    game.world.sphere.begun[0] = 1
    return game, game.world


def breaks_in(game: Battle, world: World, draws: int, memories: int) -> int:
    """The round in which the sphere breaks, with so many drawn each round and a memory spent in the first rounds."""
    game.rules.number.recoil_half[0] = game.rules.number.recoil_quarter[0] = 0
    for turn in range(1, 15):
        world.pace.stunned[FIRST] = world.pace.stunned[SECOND] = 2  # they stay where they dream
        world.health.hp[WILLOW] = world.health.top[WILLOW]
        for _ in range(draws):
            give(game, Kind.DRAW, SELF, WILLOW)
        if turn <= memories:
            give(game, Kind.SPEND_MEMORY, SELF)
        end_round(game)
        if world.sphere.broken[0]:
            return turn
    return NEVER


@pytest.mark.parametrize(
    ("held", "draws", "memories", "turn"), [(5, 0, 3, 8), (4, 1, 0, 10), (3, 2, 0, 13), (3, 1, 0, NEVER)]
)
def test_the_sums_of_the_story(held: int, draws: int, memories: int, turn: int) -> None:
    game, world = spheres(held=held)
    if draws:
        give(game, Kind.LINK, WILLOW, TARA)
    assert breaks_in(game, world, draws, memories) == turn


def test_every_term_is_named_and_they_sum_to_the_totals() -> None:
    game, world = spheres()
    give(game, Kind.LINK, WILLOW, TARA)
    give(game, Kind.DRAW, SELF, WILLOW)
    give(game, Kind.SPEND_MEMORY, SELF)
    shown = contest_at_tide(game, world)
    assert shown is not None
    assert dict(shown.hers) == {Weight.POINTS: 10, Weight.BOND: 3, Weight.DRAWN: 1, Weight.MEMORIES: 3}
    assert dict(shown.theirs) == {Weight.PUSH: 3, Weight.AWAKE: 2}
    told = of(end_round(game), Ev.CONTEST_TOLD)
    assert [(event.a, event.b) for event in told] == [(shown.her_total, shown.their_total)] == [(17, 5)]
    assert world.sphere.integrity[0] == shown.integrity == 48


def test_below_zero_her_will_goes_and_at_nothing_she_loses() -> None:
    game, world = spheres(held=0)
    world.clock.turn[0] = 14
    fell(game, WILLOW)
    world.mind.will[TARA] = 12
    end_round(game)
    assert world.mind.will[TARA] == 12 - (3 + 14 // 3 + 2)
    assert world.mind.will[SELF] == world.mind.will[TARA]
    shown = contest_at_tide(game, world)
    assert shown is not None
    assert shown.loses
    events = end_round(game)
    assert len(of(events, Ev.CONTEST_LOST)) == 1
    assert world.clock.winner[0] == 1


def test_the_cracks_weaken_them() -> None:
    game, world = spheres()
    for integrity, less in ((31, 0), (30, -1), (16, -1), (15, -2)):
        world.sphere.integrity[0] = integrity
        shown = contest_at_tide(game, world)
        assert shown is not None
        assert dict(shown.theirs).get(Weight.CRACKS, 0) == less


def test_pressing_takes_a_grip_of_three_at_most() -> None:
    game, world = spheres(held=0)
    give(game, Kind.PRESS, SELF, x=2, y=1)
    assert world.point.grip.tolist() == [0, 2, 0, 0, 0]
    give(game, Kind.PRESS, SELF, x=2, y=1)
    assert world.point.grip.tolist() == [0, 3, 0, 0, 0]
    end_round(game)
    assert refused(game, Kind.PRESS, SELF, x=2, y=1) == Reason.POINT_FULL
    assert refused(game, Kind.PRESS, SELF, x=5, y=1) == Reason.NOT_ADJACENT
    assert refused(game, Kind.PRESS, SELF, x=2, y=0) == Reason.NO_POINT
    assert refused(game, Kind.PRESS, WILLOW, x=1, y=1) == Reason.NO_CONTEST


def test_a_manifestation_pries_one_a_tide_after_the_weighing() -> None:
    game, world = spheres(held=1)
    put(game, IMP, 0, 1, plane=2)
    world.point.grip[0] = 1
    world.pace.stunned[IMP] = 2
    shown = contest_at_tide(game, world)
    assert shown is not None
    assert shown.grips == (0, 0, 0, 0, 0)
    events = end_round(game)
    assert of(events, Ev.CONTEST_TOLD)[0].a == 4
    assert [(event.a, event.b) for event in of(events, Ev.POINT_PRIED)] == [(0, 0)]
    assert world.point.grip[0] == 0


def test_a_lash_ends_a_manifestation() -> None:
    game, world = spheres()
    put(game, IMP, 3, 0, plane=2)
    events = give_when(game, hits, Kind.STRIKE, SELF, IMP)
    assert of(events, Ev.UNIT_STRUCK)[0].a == 70
    assert world.health.state[IMP] == DEAD


def test_who_wakes_in_the_dream_counts_from_the_next_round_and_who_falls_at_once() -> None:
    game, world = spheres()
    assert world.sphere.awake[0] == 2
    fell(game, FIRST, state=DEAD)
    give(game, Kind.WAIT, WILLOW)
    assert world.sphere.awake[0] == 1
    world.health.state[FIRST], world.health.hp[FIRST] = 0, 5
    world.occupant[1, 0, 0] = FIRST
    give(game, Kind.WAIT, SELF)
    assert world.sphere.awake[0] == 1
    end_round(game)
    assert world.sphere.awake[0] == 2


def test_memories_run_out() -> None:
    game, _ = spheres(memories=1)
    give(game, Kind.SPEND_MEMORY, SELF)
    assert refused(game, Kind.SPEND_MEMORY, SELF) == Reason.NO_MEMORY


def test_when_it_breaks_they_fall_everywhere_and_she_is_free() -> None:
    game, world = spheres()
    world.sphere.integrity[0] = 1
    events = end_round(game)
    assert len(of(events, Ev.SPHERE_BROKEN)) == 1
    assert all(world.health.state[unit] == DEAD for unit in (FIRST, SECOND, IMP))
    assert world.sphere.captive[0] == 0
    assert world.identity.presence[SELF] == 2
    assert world.clock.winner[0] == 0


def test_half_cracked_they_are_flung_between_planes() -> None:
    game, world = spheres(held=0)
    world.sphere.integrity[0] = 30
    fell(game, WILLOW)
    world.mind.will[TARA] = world.mind.top_will[TARA] = 60
    flung = 0
    for _ in range(5):
        flung += len(of(end_round(game), Ev.UNIT_SHIFTED))
    assert flung > 0
    assert at(game, IMP)[0] == 2


RED = Sphere(50, "red", 2, 6, 0, 2, 2)


def red_one() -> tuple[Battle, World]:
    return spheres(held=0, spheres=(RED,))


def test_the_red_sphere_pulls_who_holds_nothing() -> None:
    game, world = red_one()
    put(game, SELF, 3, 0, plane=2)
    end_round(game)
    assert at(game, SELF) == (2, 4, 0)
    world.point.grip[2] = 3
    put(game, SELF, 4, 0, plane=2)
    end_round(game)
    assert at(game, SELF) == (2, 4, 0)


def test_inside_it_drains_and_helps_them_and_one_tears_free_at_a_price() -> None:
    game, world = red_one()
    put(game, SELF, 6, 0, plane=2)
    shown = contest_at_tide(game, world)
    assert shown is not None
    assert dict(shown.theirs)[Weight.RED] == 2
    assert refused(game, Kind.MOVE, SELF, x=5, y=0) == Reason.IN_RED
    give(game, Kind.FEEL, SELF)
    assert world.sphere.memories[0] == 5
    assert world.memory.known[FIRST] > 0
    assert refused(game, Kind.FEEL, SELF) == Reason.ONCE_ONLY
    end_round(game)
    assert world.mind.will[TARA] == shown.will
    give(game, Kind.TEAR_FREE, SELF)
    assert world.health.hp[SELF] == 6
    assert at(game, SELF) == (2, 5, 0)
    assert refused(game, Kind.TEAR_FREE, SELF) == Reason.NOT_IN_RED


LIVE_BY_IT = sorted(key for key, unit in CATALOG.units.items() if unit.side == "lgf" and not unit.limb)


@pytest.mark.parametrize("kind", LIVE_BY_IT)
def test_every_kind_of_them_recoils_and_drops(kind: str) -> None:
    game = battle(
        "AB.......1", squad=("tara", "willow", "tara_self"), lgf=(kind,), nothing="..C.......",
        integrity=60, integrity_whole=60, points=POINTS[:1], machine=4,
    )  # fmt: skip
    world = game.world
    world.sphere.integrity[0] = 15
    assert recoil_gain(game.rules, world, 3) == game.rules.number.recoil_quarter[0]
    shifted = [event.target for _ in range(3) for event in of(end_round(game), Ev.UNIT_SHIFTED)]
    assert shifted == [3]
    world.sphere.begun[0] = 1
    world.point.grip[0], world.sphere.integrity[0], world.sphere.spent[0] = 3, 1, 9
    end_round(game)
    assert world.sphere.broken[0]
    assert world.health.state[3] == DEAD


def test_the_limbs_go_limp_and_those_to_come_do_not_come() -> None:
    game = battle(
        "AB....1..2\nvvvv......", squad=("tara", "willow", "tara_self"), lgf=("limb", "warrior"),
        nothing="..C.......\n..........",
        integrity=1, integrity_whole=60, points=POINTS[:1], memories=3,
    )  # fmt: skip
    game.world.point.grip[0], game.world.sphere.begun[0], game.world.sphere.spent[0] = 3, 1, 3
    assert of(end_round(game), Ev.SPHERE_BROKEN)
    assert game.world.limb.regrow[3] == LIMP


LINES = (Craft(1, "idle", 0, 1, 2, 6, 1, 0), Craft(2, "late", 0, 1, 1, 6, 1, 0), Craft(3, "soon", 0, 1, 0, 6, 1, 0))


def test_every_craft_in_the_air_falls_with_a_whole_round_of_warning() -> None:
    announced = Trigger(1, "", (Row(Cond.ROUND, 2),), (Row(Effect.CRAFT, 1, 9), Row(Effect.CRAFT, 2, 1)))
    game, world = spheres(crafts=LINES, triggers=(announced,), objectives=(Objective(1, Goal.SURVIVE, "", 0, turn=9),))
    end_round(game)
    assert world.craft.due.tolist() == [0, 10, 2]
    world.sphere.integrity[0] = 1
    events = end_round(game)
    assert of(events, Ev.SPHERE_BROKEN)
    assert [event.a for event in of(events, Ev.CRAFT_FELL)] == [2]
    assert [(event.a, event.b) for event in of(events, Ev.CRAFT_ANNOUNCED)] == [(0, 3), (1, 3)]
    assert {mark.count for mark in telegraphs(game, world, SQUAD) if mark.kind == "craft"} == {0}
    assert [event.a for event in of(end_round(game), Ev.CRAFT_FELL)] == [0, 1]
