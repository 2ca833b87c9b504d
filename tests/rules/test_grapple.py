"""Grips: the odds, what the held and the holder can do, what each Tide costs, and all that ends a grip."""

from typing import Any

import pytest

from game.rules import preview_grip
from game.rules.components import LGF, SQUAD, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.hold import BROKEN, CUT, FALLEN, LET_GO, SHIFTED, STUNNED, stun
from game.rules.leverage import Leverage
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import (
    battle,
    end_phase,
    end_round,
    fell,
    give,
    give_when,
    hits,
    look,
    of,
    put,
    refused,
)

ROOM = "........\n.A1...B.\n........\n........"
WEST, EAST = 4, 0


def room(squad: tuple[str, ...] = ("willow", "tad"), **more: Any) -> tuple[Battle, World]:
    game = battle(ROOM, squad=squad, lgf=("grappler",), **more)
    return game, game.world


def seizes(events: tuple[Event, ...]) -> bool:
    return of(events, Ev.UNIT_GRAPPLED)[0].c == 1


def seized(squad: tuple[str, ...] = ("willow", "tad"), way: int = WEST, **more: Any) -> tuple[Battle, World]:
    """The LGF phase of round 1: unit 2, the grappler, holds unit 0."""
    game, world = room(squad, **more)
    end_phase(game)
    give_when(game, seizes, Kind.GRAPPLE, 2, 0, value=way)
    return game, world


def ended(events: tuple[Event, ...]) -> list[int]:
    return [event.a for event in of(events, Ev.GRIP_ENDED)]


def test_seizing_ends_the_turn_and_ties_the_two() -> None:
    _game, world = seized()
    assert (world.grip.holds[2], world.grip.held_by[0], world.grip.way[2]) == (0, 2, WEST)
    assert world.pace.actions[2] == 0


def test_a_miss_ends_the_turn_too() -> None:
    game, world = room()
    end_phase(game)
    give_when(game, lambda events: not seizes(events), Kind.GRAPPLE, 2, 0, value=WEST)
    assert (world.grip.holds[2], world.pace.actions[2]) == (-1, 0)


@pytest.mark.parametrize(("guard", "chance"), [(0, 65), (9, 35), (6, 45), (4, 45), (3, 55)])
def test_a_guard_makes_it_harder(guard: int, chance: int) -> None:
    game, world = room(("buffy", "tad"))
    world.stance.guard[0], world.stance.guarding[0] = guard, int(guard > 0)
    game.world.clock.phase[0] = LGF
    shown = preview_grip.seize(game, world, 2, 0, WEST)
    assert shown.chance == chance == sum(value for _, value in shown.terms)
    world.pace.actions[2] = 2
    events = give(game, Kind.GRAPPLE, 2, 0, value=WEST)
    assert of(events, Ev.UNIT_GRAPPLED)[0].a == chance


def test_the_seized_lose_guard_and_watch() -> None:
    game, world = room(("buffy", "tad"))
    world.stance.guarding[0] = 1
    end_phase(game)
    world.stance.guarding[0] = world.stance.watch[0] = 1
    give_when(game, seizes, Kind.GRAPPLE, 2, 0, value=WEST)
    assert (world.stance.guarding[0], world.stance.watch[0]) == (0, 0)


def test_why_nobody_is_seized() -> None:
    game, world = room()
    assert refused(game, Kind.GRAPPLE, 0, 2, value=EAST) == Reason.NOT_ABLE
    end_phase(game)
    assert refused(game, Kind.GRAPPLE, 2, 1, value=EAST) == Reason.NOT_ADJACENT
    assert refused(game, Kind.GRAPPLE, 2, 2, value=EAST) == Reason.NO_TARGET
    assert refused(game, Kind.GRAPPLE, 2, 0, value=8) == Reason.OUT_OF_REACH
    assert refused(game, Kind.GRAPPLE, 2, 0, value=EAST) == Reason.TILE_TAKEN, "through the grappler"
    world.posture.prone[2] = 1
    assert refused(game, Kind.GRAPPLE, 2, 0, value=WEST) == Reason.IS_PRONE


def test_the_held_struggle_call_and_strike_the_holder() -> None:
    game, world = seized()
    end_phase(game)
    assert refused(game, Kind.MOVE, 0, x=0, y=0) == Reason.IS_HELD
    assert refused(game, Kind.SHOOT, 0, 2) == Reason.IS_HELD
    assert refused(game, Kind.OVERWATCH, 0, value=1) == Reason.IS_HELD
    assert refused(game, Kind.STRUGGLE, 1) == Reason.NO_GRIP
    world.mind.drift[1] = 5
    give(game, Kind.CALL, 0, 1)
    give(game, Kind.STRIKE, 0, 2)


def test_the_holder_has_no_hand_free_and_must_wait() -> None:
    game, world = seized()
    world.pace.actions[2] = 2
    assert refused(game, Kind.STAB, 2) == Reason.TOO_SOON
    assert refused(game, Kind.THROW, 2) == Reason.TOO_SOON
    assert refused(game, Kind.MOVE, 2, x=5, y=3) == Reason.IS_HOLDING
    assert refused(game, Kind.STRIKE, 2, 0) == Reason.IS_HOLDING
    end_round(game)
    give(game, Kind.THROW, 2)


def test_letting_go() -> None:
    game, _world = seized()
    end_round(game)
    assert ended(give(game, Kind.RELEASE, 2)) == [LET_GO]
    assert refused(game, Kind.RELEASE, 2) == Reason.NO_GRIP
    give(game, Kind.MOVE, 2, x=5, y=3)


def test_every_tide_in_a_grip_costs_two() -> None:
    game, world = seized()
    end_phase(game)
    assert world.health.hp[0] == 8
    end_round(game)
    assert world.health.hp[0] == 6


def test_choked_until_down() -> None:
    game, world = seized()
    world.health.hp[0] = 2
    events = end_phase(game)
    assert ended(events) == [FALLEN]
    assert world.health.state[0] == 1


def test_a_stab_goes_through_armour_and_wounds_an_arm() -> None:
    game, world = seized()
    end_round(game)
    world.health.hp[0] = 8
    game.rules.kind.armour[world.identity.kind[0]] = 3
    events = give(game, Kind.STAB, 2)
    game.rules.kind.armour[world.identity.kind[0]] = 0
    assert of(events, Ev.DAMAGE_TAKEN)[0].a in (3, 4)
    assert (world.wound.arm[0], world.pace.actions[2], world.grip.holds[2]) == (1, 0, 0)


@pytest.mark.parametrize(("will", "friends", "chance"), [(8, 0, 49), (0, 0, 25), (8, 1, 59), (30, 0, 95)])
def test_the_odds_of_a_struggle(will: int, friends: int, chance: int) -> None:
    game, world = seized()
    end_phase(game)
    world.mind.will[0] = world.mind.top_will[0] = will
    if friends:
        put(game, 1, 1, 2)
    shown = preview_grip.struggle(game, world, 0)
    assert (shown.reason, shown.chance) == (Reason.OK, chance)
    assert sum(value for _, value in shown.terms) == chance
    assert ((Leverage.FRIENDS, 10) in shown.terms) == bool(friends)
    told = of(give(game, Kind.STRUGGLE, 0), Ev.UNIT_STRUGGLED)[0]
    assert (told.a, told.c) == (chance, int(told.b < chance))


def test_a_struggle_may_be_won_and_lost() -> None:
    game, world = seized()
    end_phase(game)
    lost = give_when(game, lambda events: not of(events, Ev.UNIT_STRUGGLED)[0].c, Kind.STRUGGLE, 0)
    assert ended(lost) == []
    assert world.pace.actions[0] == 1
    won = give_when(game, lambda events: of(events, Ev.UNIT_STRUGGLED)[0].c == 1, Kind.STRUGGLE, 0)
    assert ended(won) == [BROKEN]
    assert world.grip.held_by[0] == -1


def damage(events: tuple[Event, ...]) -> int:
    taken = of(events, Ev.DAMAGE_TAKEN)
    return taken[0].a if taken else 0


def test_any_hit_of_a_friend_at_hand_frees() -> None:
    game, world = seized()
    put(game, 1, 2, 2)
    end_phase(game)
    world.health.hp[2] = 10
    events = give_when(game, lambda events: hits(events) and damage(events) < 4, Kind.STRIKE, 1, 2)
    assert ended(events) == [CUT]


@pytest.mark.parametrize("hard", [False, True])
def test_from_afar_only_a_hard_hit_frees(hard: bool) -> None:
    game, _world = seized()
    end_phase(game)
    events = give_when(game, lambda events: hits(events) and (damage(events) >= 4) == hard, Kind.SHOOT, 1, 2)
    assert ended(events) == ([CUT] if hard else [])


def test_the_held_free_themselves_only_by_a_hard_hit() -> None:
    game, _world = seized()
    end_phase(game)
    events = give_when(game, lambda events: hits(events) and 0 < damage(events) < 4, Kind.STRIKE, 0, 2)
    assert ended(events) == []
    game, _world = seized()
    end_phase(game)
    events = give_when(game, lambda events: hits(events) and damage(events) >= 4, Kind.STRIKE, 0, 2)
    assert ended(events) == [CUT]


def test_the_fall_of_the_holder_frees() -> None:
    game, world = seized()
    end_phase(game)
    world.health.hp[2] = 1
    events = give_when(game, hits, Kind.SHOOT, 1, 2)
    assert world.grip.held_by[0] == -1
    assert ended(events)[0] in (CUT, FALLEN)


def test_a_stunned_holder_lets_go() -> None:
    game, world = seized()
    stun(world, game.log, 2, 1)
    assert (world.grip.held_by[0], world.pace.stunned[2]) == (-1, 1)
    assert STUNNED == 5


def test_being_dragged_across_frees() -> None:
    game, world = seized()
    world.mind.drift[0], world.mind.gain[0], world.mind.dizzy[0] = 8, 3, 1
    events = end_phase(game)
    assert ended(events) == [SHIFTED]
    assert world.place.plane[0] == 1


def test_the_squad_may_have_it_too() -> None:
    game, world = room()
    world.identity.kind[0] = game.kinds.index("grappler")
    give_when(game, seizes, Kind.GRAPPLE, 0, 2, value=EAST)
    assert world.grip.holds[0] == 2
    end_phase(game)
    assert refused(game, Kind.STRIKE, 2, 1) == Reason.IS_HELD
    end_phase(game)
    give(game, Kind.THROW, 0)
    assert world.grip.holds[0] == -1


def test_whoever_is_seized_drops_whom_he_held() -> None:
    game, world = room()
    world.identity.kind[1] = game.kinds.index("grappler")
    put(game, 1, 3, 1)
    end_phase(game)
    give_when(game, seizes, Kind.GRAPPLE, 2, 0, value=WEST)
    end_phase(game)
    events = give_when(game, seizes, Kind.GRAPPLE, 1, 2, value=4 + 1)
    assert ended(events) == [BROKEN]
    assert (world.grip.held_by[0], world.grip.held_by[2]) == (-1, 1)


def test_the_line_of_the_throw_is_shown_to_both() -> None:
    from game.rules.telegraph import telegraphs

    game, world = seized()
    for side in (SQUAD, LGF):
        marks = [mark for mark in telegraphs(game, world, side) if mark.kind == "throw"]
        assert [(mark.plane, mark.tiles, mark.unit) for mark in marks] == [(0, ((0, 1),), 2)]


def test_a_fallen_person_is_not_seized() -> None:
    game, _ = room()
    fell(game, 0)
    look(game)
    end_phase(game)
    assert refused(game, Kind.GRAPPLE, 2, 0, value=WEST) == Reason.NO_TARGET
