"""Support, sprint, fatigue, stepping between: each ruling."""

from game.rules import preview, preview_people
from game.rules.body import leader, led, stride
from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import (
    at,
    battle,
    end_phase,
    end_round,
    fell,
    give,
    give_when,
    hits,
    kinds,
    misses,
    of,
    put,
    refused,
)
from tests.rules.camp import camp


# --- support, sprint, fatigue
def walking(**changes: object) -> tuple[Battle, World]:
    game, world = camp(**changes)
    world.wound.leg[1] = 1
    assert kinds(give(game, Kind.SUPPORT, 0, 1)) == [Ev.SUPPORT_CHANGED]
    return game, world


def test_the_supported_follow_a_step_behind() -> None:
    game, world = walking()
    assert world.pace.actions.tolist()[:2] == [2, 2], "it costs no action"
    events = give(game, Kind.MOVE, 0, x=4, y=0)
    assert at(game, 0) == (0, 4, 0)
    assert at(game, 1) == (0, 3, 0)
    assert {event.actor for event in of(events, Ev.UNIT_STEPPED)} == {0, 1}


def test_both_walk_at_the_slowers_pace_without_the_bad_leg() -> None:
    game, world = camp()
    world.wound.leg[1] = 1
    assert stride(game.rules, world, 1) == 6
    game.rules.kind.stride[world.identity.kind[1]] = 4
    give(game, Kind.SUPPORT, 0, 1)
    assert stride(game.rules, world, 0) == 8
    game.rules.kind.stride[world.identity.kind[1]] = 5


def test_the_supported_lose_their_own_move_for_the_round() -> None:
    game, world = walking()
    assert refused(game, Kind.MOVE, 1, x=1, y=2) == Reason.IS_SUPPORTED
    assert (led(world, 0), leader(world, 1)) == (1, 0)
    events = end_round(game)
    assert [(event.a, event.target) for event in of(events, Ev.SUPPORT_CHANGED)] == [(0, 1)]
    give(game, Kind.MOVE, 1, x=1, y=2)
    assert refused(game, Kind.SUPPORT, 0, 1) == Reason.MOVED_ALREADY


def test_arms_come_apart_with_the_people() -> None:
    game, world = walking()
    put(game, 1, 5, 1)
    assert (led(world, 0), leader(world, 1)) == (-1, -1)
    give(game, Kind.MOVE, 1, x=6, y=1)


def test_who_can_be_supported() -> None:
    game, world = camp()
    assert refused(game, Kind.SUPPORT, 0, 1) == Reason.NOT_HURT
    assert refused(game, Kind.SUPPORT, 0, 2) == Reason.NOT_ADJACENT
    assert refused(game, Kind.SUPPORT, 0, 0) == Reason.NO_TARGET
    world.health.hp[1] = 4
    give(game, Kind.SUPPORT, 0, 1)
    assert refused(game, Kind.SUPPORT, 2, 1) == Reason.IS_SUPPORTED
    world.health.hp[0] = 1
    assert refused(game, Kind.SUPPORT, 1, 0) == Reason.IS_SUPPORTED
    game, world = camp()
    world.health.hp[:3] = 1
    fell(game, 2, 2)
    put(game, 1, 1, 1)
    give(game, Kind.CARRY, 1, 2)
    assert refused(game, Kind.SUPPORT, 1, 0) == Reason.HANDS_FULL
    assert refused(game, Kind.SUPPORT, 0, 1) == Reason.NO_TARGET
    game, world = camp()
    world.health.hp[1] = 1
    world.mind.grounded[1] = 1
    assert refused(game, Kind.SUPPORT, 0, 1) == Reason.IS_GROUNDED


def test_a_sprint_is_half_as_far_again_once_a_mission() -> None:
    game, world = walking()
    assert refused(game, Kind.SPRINT, 2) == Reason.NOT_CARRYING
    before = stride(game.rules, world, 0)
    assert kinds(give(game, Kind.SPRINT, 1)) == [Ev.UNIT_SPRINTED]
    assert stride(game.rules, world, 0) == before + 2 * (before // 4)
    assert refused(game, Kind.SPRINT, 1) == Reason.SPRINTED_BEFORE
    end_round(game)
    give(game, Kind.SUPPORT, 0, 1)
    assert stride(game.rules, world, 0) == before
    assert refused(game, Kind.SPRINT, 1) == Reason.SPRINTED_BEFORE
    give(game, Kind.SPRINT, 0)


def test_watchers_may_hit_either_of_a_pair() -> None:
    game = battle("AB........1", squad=("officer", "private"), lgf=("lancer",))
    world = game.world
    world.health.hp[1] = 1
    give(game, Kind.SUPPORT, 0, 1)
    put(game, 2, 7, 0)
    world.stance.watch[2], world.stance.watch_chance[2] = 1, 1
    put(game, 0, 1, 0)
    put(game, 1, 0, 0)
    events = give(game, Kind.MOVE, 0, x=3, y=0)
    assert of(events, Ev.UNIT_SHOT)[0].target == 1, "who comes behind is seen first"


def test_a_burden_tires_after_four_tides() -> None:
    game, world = camp()
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    fresh = stride(game.rules, world, 0)
    told = []
    for _ in range(5):
        told.append([event.a for event in of(end_round(game), Ev.UNIT_TIRED)])
    assert told == [[], [], [], [1], []]
    assert stride(game.rules, world, 0) == max(3, fresh - 2)
    give(game, Kind.PUT_DOWN, 0, x=1, y=2)
    assert [event.a for event in of(end_round(game), Ev.UNIT_TIRED)] == [0]
    assert world.lean.tired[0] == 0


# --- stepping between
def shielded() -> tuple[Battle, World]:
    game = battle("AB.....1", squad=("officer", "private"), lgf=("lancer",))
    give(game, Kind.SHIELD, 0, 1)
    end_phase(game)
    return game, game.world


def test_who_steps_between_takes_the_next_hit() -> None:
    game, world = shielded()
    assert preview_people.who_is_hit(world, 1) == 0
    events = give_when(game, hits, Kind.SHOOT, 2, 1)
    assert of(events, Ev.DAMAGE_TAKEN)[0].target == 0
    assert [event.a for event in of(events, Ev.UNIT_SHIELDED)] == [2]
    assert [event.c for event in of(events, Ev.BOND_CHANGED)] == [4]
    assert preview_people.who_is_hit(world, 1) == 1, "once"


def test_a_miss_leaves_the_guardian_there() -> None:
    game, world = shielded()
    give_when(game, misses, Kind.SHOOT, 2, 1)
    assert preview_people.who_is_hit(world, 1) == 0
    events = end_phase(game)
    assert [event.a for event in of(events, Ev.UNIT_SHIELDED)] == [0]


def test_the_preview_counts_the_guardians_armour() -> None:
    game, _ = shielded()
    game.rules.kind.armour[game.world.identity.kind[0]] = 1
    game.rules.weapon.piercing[game.world.kit.weapon[2]] = 0
    shown = preview.shot(game, game.world, 2, 1)
    assert shown.armour == 1
    game.rules.kind.armour[game.world.identity.kind[0]] = 0
    game.rules.weapon.piercing[game.world.kit.weapon[2]] = 1


def test_one_guardian_for_each_and_only_beside() -> None:
    game, _ = camp()
    assert refused(game, Kind.SHIELD, 0, 2) == Reason.NOT_ADJACENT
    assert refused(game, Kind.SHIELD, 0, 0) == Reason.NO_TARGET
    give(game, Kind.SHIELD, 0, 1)
    assert refused(game, Kind.SHIELD, 2, 1) == Reason.NO_TARGET
    assert refused(game, Kind.SHIELD, 1, 2) == Reason.NO_TARGET
    put(game, 0, 9, 1)
    assert preview_people.who_is_hit(game.world, 1) == 1
