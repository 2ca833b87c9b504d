"""The link, the voice, the machine: who can hold her, what is drawn, how she is freed, and how long she is sick."""

from game.rules.components import World
from game.rules.dream import current_gain
from game.rules.event_kinds import Ev
from game.rules.link import DRAW
from game.rules.orders import Kind, Order, Reason
from game.rules.preview_sphere import drawing
from game.rules.setup import Battle
from tests.rules.boards import battle, end_round, give, of, put, refused
from tests.rules.test_contest import SELF, TARA, WILLOW, spheres

SHIP = "AB...C....\n..........\n.........1"


def chair() -> tuple[Battle, World]:
    """Tara in the machine, Willow beside her, Tad some way off; no sphere."""
    game = battle(SHIP, squad=("tara", "willow", "tad"), tide=5, machine=4)
    return game, game.world


def test_the_link_holds_both_and_ends_when_they_part() -> None:
    game, world = chair()
    before = current_gain(game.board, game.rules, world, WILLOW)
    events = give(game, Kind.LINK, WILLOW, TARA)
    assert [event.a for event in of(events, Ev.LINK_CHANGED)] == [1]
    # beside a bonded friend 2 came off already, the link takes 4
    assert current_gain(game.board, game.rules, world, WILLOW) == max(1, before - 2)
    events = give(game, Kind.MOVE, WILLOW, x=4, y=1)
    assert [event.a for event in of(events, Ev.LINK_CHANGED)] == [0]
    assert world.sphere.linked[0] == -1


def test_who_can_hold_it() -> None:
    game, _ = chair()
    put(game, 2, 0, 1)
    assert refused(game, Kind.LINK, 2, TARA) == Reason.NO_BOND
    assert refused(game, Kind.LINK, 2, WILLOW) == Reason.NO_TARGET
    put(game, WILLOW, 5, 1)
    assert refused(game, Kind.LINK, WILLOW, TARA) == Reason.NOT_ADJACENT
    put(game, WILLOW, 1, 0)
    give(game, Kind.LINK, WILLOW, TARA)
    assert refused(game, Kind.LINK, WILLOW, TARA) == Reason.ONCE_ONLY


def test_drawing_takes_health_or_will_and_no_action() -> None:
    game, world = spheres()
    assert refused(game, Kind.DRAW, SELF, WILLOW) == Reason.NOT_LINKED
    give(game, Kind.LINK, WILLOW, TARA)
    give(game, Kind.DRAW, SELF, WILLOW)
    give(game, Kind.DRAW_WILL, SELF, WILLOW)
    assert (world.health.hp[WILLOW], world.mind.will[WILLOW], world.pace.actions[SELF]) == (9, 6, 2)
    shown = drawing(game, world, Order(DRAW, SELF, WILLOW))
    assert (shown.price, shown.left, shown.overdraw, shown.fells) == (2, 7, True, False)
    give(game, Kind.DRAW, SELF, WILLOW)
    assert (world.health.hp[WILLOW], world.sphere.drawn[0]) == (shown.left, 3)
    assert refused(game, Kind.DRAW, SELF, WILLOW) == Reason.DRAWN_OUT
    end_round(game)
    assert world.sphere.drawn[0] == 0


def test_only_an_overdraw_may_fell_the_friend() -> None:
    game, world = spheres()
    give(game, Kind.LINK, WILLOW, TARA)
    world.health.hp[WILLOW] = 1
    assert refused(game, Kind.DRAW, SELF, WILLOW) == Reason.DRAWN_OUT
    world.sphere.drawn[0] = 2
    assert drawing(game, world, Order(DRAW, SELF, WILLOW)).fells
    events = give(game, Kind.DRAW, SELF, WILLOW)
    assert len(of(events, Ev.UNIT_DOWNED)) == 1
    assert world.sphere.linked[0] == -1


def test_a_lucid_moment_gives_will_once_a_round() -> None:
    game, world = spheres()
    world.mind.will[TARA] = world.mind.will[SELF] = 5
    give(game, Kind.SPEAK, WILLOW, TARA)
    assert world.mind.will[TARA] == world.mind.will[SELF] == 7
    assert refused(game, Kind.SPEAK, WILLOW, TARA) == Reason.ONCE_ONLY


def test_kept_awake_her_points_do_not_count_and_work_does_twice_as_much() -> None:
    game, world = spheres()
    give(game, Kind.LINK, WILLOW, TARA)
    give(game, Kind.SPEAK, WILLOW, TARA)
    end_round(game)
    assert refused(game, Kind.KEEP, WILLOW, TARA) == Reason.NOT_LINKED
    world.sphere.lucid[0] = 1
    give(game, Kind.KEEP, WILLOW, TARA)
    events = give(game, Kind.FREE, WILLOW, TARA)
    assert of(events, Ev.CAPTIVE_WORKED)[0].a == 2
    assert of(end_round(game), Ev.CONTEST_TOLD)[0].a == 3


def test_freed_with_care_she_is_sick_and_then_well() -> None:
    game, world = chair()
    assert refused(game, Kind.WAIT, TARA) in (Reason.NO_ACTIONS, Reason.IS_CAPTIVE)
    for _ in range(3):
        give(game, Kind.FREE, WILLOW, TARA)
        world.mind.drift[:] = 0
        end_round(game)
    events = give(game, Kind.FREE, WILLOW, TARA)
    assert len(of(events, Ev.CAPTIVE_FREED)) == 1
    passed = 0
    for _ in range(4):
        world.mind.drift[:] = 0
        events = end_round(game)
        passed += len(of(events, Ev.SICKNESS_PASSED))
        assert world.pace.actions[TARA] == (2 if passed else 1)
    assert passed == 1


def test_pulling_the_tubes_is_quick_and_harms_her() -> None:
    game, world = chair()
    give(game, Kind.PULL, WILLOW, TARA)
    give(game, Kind.PULL, WILLOW, TARA)
    assert world.sphere.captive[0] == 0
    assert world.health.hp[TARA] == 4


def test_the_sick_do_not_cross_at_will() -> None:
    game, world = chair()
    world.sphere.work[0] = 1
    give(game, Kind.FREE, WILLOW, TARA)
    world.mind.drift[:] = 0
    end_round(game)
    assert refused(game, Kind.SHIFT, TARA) == Reason.IS_SICK


def test_the_sick_may_lean_on_a_friend_and_the_captive_may_not() -> None:
    game, world = chair()
    world.health.hp[TARA] = 4
    assert refused(game, Kind.SUPPORT, WILLOW, TARA) == Reason.NO_TARGET
    world.health.hp[TARA], world.sphere.work[0] = 8, 1
    give(game, Kind.FREE, WILLOW, TARA)
    world.mind.drift[:] = 0
    end_round(game)
    give(game, Kind.SUPPORT, WILLOW, TARA)
    assert world.lean.supports[WILLOW] == TARA


def test_where_care_or_force_does_nothing_it_is_not_offered() -> None:
    game, _ = chair()
    game.rules.number.machine_work[0] = 0
    assert refused(game, Kind.FREE, WILLOW, TARA) == Reason.NO_TARGET
    game.rules.number.machine_work[0], game.rules.number.tube[0] = 1, 0
    assert refused(game, Kind.PULL, WILLOW, TARA) == Reason.NO_TARGET
    give(game, Kind.FREE, WILLOW, TARA)


def test_nobody_orders_the_captive_about() -> None:
    game, _ = chair()
    assert refused(game, Kind.ORDER, WILLOW, TARA) == Reason.NO_TARGET
