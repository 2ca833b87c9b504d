"""Rally, rest, fainting, bluff, support, sprint, fatigue, stepping between, pulse, treatment: each ruling."""

from collections.abc import Callable

import numpy as np
import pytest

from game.rules import preview, preview_people
from game.rules.bluff import why_not_bluff
from game.rules.body import leader, led, stride
from game.rules.components import World
from game.rules.events import Ev, Event
from game.rules.nerve import Nerve, bluff_odds, treatment_odds
from game.rules.orders import Kind, Order, Reason
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
    look,
    misses,
    of,
    put,
    refused,
)
from tests.rules.test_panic import panicked

CAMP = "............\nABC.........\n............\n...........1"
SQUAD = ("officer", "private", "medic")
Happened = Callable[[tuple[Event, ...]], bool]


def camp(**changes: object) -> tuple[Battle, World]:
    game = battle(CAMP, squad=SQUAD, **changes)  # type: ignore[arg-type]
    return game, game.world


def said(kind: Ev, field: str, value: int) -> Happened:
    """Whether an event of this kind came with this value."""
    return lambda events: any(getattr(event, field) == value for event in of(events, kind))


# --- rally, rest, fainting ------------------------------------------------------------------------------------------
def test_a_rally_raises_who_was_dressed_weak() -> None:
    game, world = camp()
    fell(game, 1)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NEEDS_DRESSING
    give(game, Kind.DRESS, 0, 1)
    told = of(give(game, Kind.RALLY, 0, 1), Ev.UNIT_RALLIED)
    assert [(event.actor, event.target, event.a, event.b) for event in told] == [(0, 1, 1, 3)]
    assert (world.health.state[1], world.health.hp[1], world.pace.actions[1]) == (0, 3, 0)
    assert world.occupant[at(game, 1)[0], at(game, 1)[2], at(game, 1)[1]] == 1
    end_round(game)
    assert world.pace.actions[1] == 1


def test_once_a_mission_for_each() -> None:
    game, _ = camp()
    fell(game, 1, 2)
    give(game, Kind.RALLY, 0, 1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.RALLIED_BEFORE
    assert refused(game, Kind.RALLY, 2, 1) == Reason.RALLIED_BEFORE


def test_who_can_be_rallied_by_whom() -> None:
    game, _ = camp()
    assert refused(game, Kind.RALLY, 1, 0) == Reason.NOT_ABLE
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NOT_HURT
    assert refused(game, Kind.RALLY, 0, 0) == Reason.NO_TARGET
    assert refused(game, Kind.RALLY, 0, 3) == Reason.NO_TARGET
    fell(game, 1, 3)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.NOT_HURT
    fell(game, 1, 2)
    give(game, Kind.CARRY, 2, 1)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.IS_CARRIED
    game, _ = camp()
    put(game, 1, 6, 1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.TOO_FAR
    game, _ = camp()
    put(game, 1, 1, 1, plane=1)
    fell(game, 1, 2)
    assert refused(game, Kind.RALLY, 0, 1) == Reason.WRONG_PLANE


def test_who_lies_under_somebodys_feet_gets_up_beside() -> None:
    game, world = camp()
    fell(game, 1, 2)
    put(game, 2, 1, 1)
    events = give(game, Kind.RALLY, 0, 1)
    assert [(event.a, event.b) for event in of(events, Ev.UNIT_PUSHED)] == [(1, 1)]
    assert at(game, 1) != at(game, 2)
    assert world.occupant[0, 1, 1] == 2


def test_a_rally_brings_one_out_of_a_panic() -> None:
    game, world = panicked()
    put(game, 1, 1, 1)
    told = of(give(game, Kind.RALLY, 0, 1), Ev.UNIT_RALLIED)
    assert [event.a for event in told] == [0]
    assert (world.heart.panic[1], world.mind.will[1], world.pace.actions[1]) == (0, 3, 1)


def test_the_unconscious_wake_when_a_friend_stays_with_them() -> None:
    game, world = camp()
    fell(game, 1, 2)
    for _ in range(2):
        assert not of(end_round(game), Ev.UNIT_RALLIED)
    told = of(end_round(game), Ev.UNIT_RALLIED)
    assert [(event.actor, event.target, event.a, event.b) for event in told] == [(-1, 1, 1, 1)]
    assert (world.health.hp[1], world.tend.weak[1], world.pace.actions[1]) == (1, 1, 1)


def test_rest_begins_anew_when_left_alone_or_carried() -> None:
    game, world = camp()
    fell(game, 1, 2)
    end_round(game)
    put(game, 0, 9, 1)
    put(game, 2, 9, 2)
    end_round(game)
    assert world.tend.rest[1] == 0
    put(game, 0, 0, 1)
    give(game, Kind.CARRY, 0, 1)
    end_round(game)
    assert world.tend.rest[1] == 0


def test_the_weak_faint_when_they_bleed() -> None:
    game, world = camp()
    world.tend.weak[1] = world.health.bleeding[1] = 1
    world.health.hp[1] = 4
    assert not preview_people.faints(game, world, 1)
    end_round(game)
    assert preview_people.faints(game, world, 1)
    events = end_round(game)
    assert [kind for kind in kinds(events) if kind in (Ev.UNIT_FAINTED, Ev.UNIT_DOWNED)] == [
        Ev.UNIT_FAINTED,
        Ev.UNIT_DOWNED,
    ]
    assert (world.health.state[1], world.health.fading[1], world.health.hp[1]) == (1, 3, 0)
    end_round(game)
    end_round(game)
    assert of(end_round(game), Ev.UNIT_DIED), "lost at the third Tide"


# --- bluff ----------------------------------------------------------------------------------------------------------
def test_a_bluff_takes_an_action_and_works_less_each_time() -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    chances = []
    for _ in range(3):
        world.pace.actions[0] = 2
        events = give(game, Kind.BLUFF, 0, 3)
        chances.append(of(events, Ev.UNIT_BLUFFED)[0].a)
    assert chances == [70, 40, 10]
    terms = np.zeros(16, np.int32)
    assert bluff_odds(game.rules, world, 0, terms) == 10 == terms.sum()


@pytest.mark.parametrize("works", [0, 1])
def test_who_falls_for_it_loses_an_action(works: int) -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    events = give_when(game, said(Ev.UNIT_BLUFFED, "c", works), Kind.BLUFF, 0, 3)
    told = of(events, Ev.UNIT_BLUFFED)[0]
    assert (told.b < told.a) == bool(works)
    assert bool(of(events, Ev.UNIT_STUNNED)) == bool(works)
    end_phase(game)
    assert world.pace.actions[3] == 2 - works


def test_leaders_do_not_listen_twice() -> None:
    game, world = camp()
    put(game, 3, 6, 1)
    row = game.world.identity.kind[3]
    old = int(game.rules.kind.unbluffed[row])
    game.rules.kind.unbluffed[row] = 1
    give(game, Kind.BLUFF, 0, 3)
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.NOT_FOOLED
    game.rules.kind.unbluffed[row] = old
    assert why_not_bluff(game.rules, world, Order(Kind.BLUFF, 0, 3)) == Reason.OK


def test_a_bluff_needs_an_enemy_in_sight_and_near() -> None:
    game, world = camp()
    assert refused(game, Kind.BLUFF, 1, 3) == Reason.NOT_ABLE
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.TOO_FAR
    assert refused(game, Kind.BLUFF, 0, 1) == Reason.NO_TARGET
    put(game, 3, 6, 1)
    world.memory.known[3] = 1
    assert refused(game, Kind.BLUFF, 0, 3) == Reason.NOT_SEEN


# --- support, sprint, fatigue ---------------------------------------------------------------------------------------
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


# --- stepping between -----------------------------------------------------------------------------------------------
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


# --- pulse ----------------------------------------------------------------------------------------------------------
def fresh_dead(**changes: object) -> tuple[Battle, World]:
    game, world = camp(**changes)
    fell(game, 1, 3)
    world.heart.died[1] = 1
    look(game)
    return game, world


@pytest.mark.parametrize("found", [0, 1])
def test_a_pulse_may_be_found_once(found: int) -> None:
    game, world = fresh_dead()
    shown = preview_people.odds(game, world, Order(Kind.PULSE, 0, 1))
    assert (shown.chance, dict(shown.terms)) == (30, {Nerve.PULSE: 20, Nerve.BOND: 10})
    events = give_when(game, said(Ev.PULSE_FELT, "c", found), Kind.PULSE, 0, 1)
    told = of(events, Ev.PULSE_FELT)[0]
    assert (told.a, told.b < told.a) == (shown.chance, bool(found))
    assert (world.health.state[1], world.health.fading[1]) == ((1, 1) if found else (3, 0))
    if found:
        give(game, Kind.DRESS, 0, 1)
        assert world.health.state[1] == 2
    else:
        assert refused(game, Kind.PULSE, 2, 1) == Reason.NO_PULSE


def test_there_is_no_pulse_after_a_while() -> None:
    game, _ = fresh_dead()
    end_round(game)
    end_round(game)
    assert refused(game, Kind.PULSE, 0, 1) == Reason.NO_PULSE
    assert refused(game, Kind.PULSE, 0, 2) == Reason.NO_TARGET


# --- treatment ------------------------------------------------------------------------------------------------------
def test_a_grave_wound_may_not_close() -> None:
    game, world = camp()
    world.tend.grave[1] = world.health.bleeding[1] = 1
    order = Order(Kind.DRESS, 2, 1)
    for tried in range(2):
        shown = preview_people.odds(game, world, order)
        terms = {Nerve.TREATMENT: 45, Nerve.SKILL: 20, Nerve.BOND: 5, Nerve.HANDS: 10, Nerve.TRIED: 15 * tried}
        clamp = min(95, sum(terms.values())) - sum(terms.values())
        assert dict(shown.terms) == {term: value for term, value in {**terms, Nerve.BOUND: clamp}.items() if value}
        wanted = tried == 1
        events = give_when(game, said(Ev.UNIT_TREATED, "c", int(wanted)), Kind.DRESS, 2, 1)
        told = of(events, Ev.UNIT_TREATED)[0]
        assert (told.a, told.b < told.a) == (shown.chance, wanted)
        assert world.kit.dressings[2] == 2 - tried, "a dressing is used either way"
        assert bool(of(events, Ev.UNIT_DRESSED)) == wanted
    assert (world.tend.grave[1], world.health.bleeding[1]) == (0, 0)


def test_a_wounded_arm_is_a_hindrance() -> None:
    game, world = camp()
    terms = np.zeros(16, np.int32)
    before = treatment_odds(game.rules, world, 0, 1, terms)
    world.wound.arm[0] = 1
    assert treatment_odds(game.rules, world, 0, 1, terms) == before - 15 == terms.sum()


def test_certain_things_are_shown_as_certain() -> None:
    game, world = camp()
    world.health.bleeding[1] = 1
    assert preview_people.odds(game, world, Order(Kind.DRESS, 0, 1)).chance == 100
    assert preview_people.odds(game, world, Order(Kind.ORDER, 0, 1)).chance == 100
    assert preview_people.odds(game, world, Order(Kind.ORDER, 0, 0)).reason == Reason.NO_TARGET
    assert preview_people.panic(game, world, 1).state == 0
    assert dict(preview_people.bonds(game, world, 0)) == {1: 1, 2: 2}
