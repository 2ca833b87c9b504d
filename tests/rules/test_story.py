"""Conditions and effects of the story: one unit, who sees what, chance, counters, what is said."""

from collections.abc import Callable
from typing import Any

import pytest

from game.content.plan import Cond, Effect, Item, Row, Trigger, UnitState, Zone
from game.rules.components import DEAD, STABLE, World
from game.rules.event_kinds import Ev
from game.rules.orders import Kind
from game.rules.setup import Battle, reseed
from tests.rules.boards import battle, end_round, fell, give, of, put

ROOM = "A......\n.......\n.....B1"
NEAR, FAR = Zone(1, "near", 0, 0, 0, 2, 2), Zone(2, "far", 0, 5, 0, 2, 1)
DREAMT = Zone(3, "dreamt", 1, 3, 1, 1, 1)
WILLOW, FAITH, WARRIOR = 0, 1, 2


def told(*conditions: Row, effects: tuple[Row, ...] = (Row(Effect.SWITCH, 0, 1),), **changes: Any) -> Battle:
    changes = {"zones": (NEAR, FAR, DREAMT), "switches": ("lit",), "squad": ("willow", "faith"), **changes}
    room = changes.pop("room", ROOM)
    return battle(room, triggers=(Trigger(1, "", conditions, effects),), **changes)


def is_lit(game: Battle) -> bool:
    return bool(game.world.switch.lit[0])


def touch(game: Battle, unit: int = WILLOW) -> bool:
    """An order, after which the triggers are looked at."""
    give(game, Kind.WAIT, unit)
    return is_lit(game)


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_a_zone_is_held_after_so_many_rounds(rounds: int) -> None:
    game = told(Row(Cond.HELD, 0, 0, rounds))
    for passed in range(rounds):
        assert not is_lit(game), passed
        end_round(game)
    assert is_lit(game)


def test_a_zone_with_an_enemy_in_it_is_not_held_and_the_count_begins_anew() -> None:
    game = told(Row(Cond.HELD, 0, 0, 2))
    end_round(game)
    put(game, WARRIOR, 1, 1)
    touch(game)
    put(game, WARRIOR, 6, 2)
    end_round(game)
    assert not is_lit(game), "since the warrior left it is one round"
    end_round(game)
    end_round(game)
    assert is_lit(game)


def test_states_of_a_unit() -> None:
    states: dict[UnitState, Callable[[World], None]] = {
        UnitState.STANDING: lambda world: None,
        UnitState.DOWN: lambda world: world.health.state.__setitem__(FAITH, STABLE),
        UnitState.DEAD: lambda world: world.health.state.__setitem__(FAITH, DEAD),
        UnitState.CARRIED: lambda world: world.carry.held_by.__setitem__(FAITH, WILLOW),
        UnitState.HELD: lambda world: world.grip.held_by.__setitem__(FAITH, WARRIOR),
        UnitState.GONE: lambda world: world.identity.presence.__setitem__(FAITH, 2),
        UnitState.HURT: lambda world: world.health.hp.__setitem__(FAITH, 3),
    }
    for state, bring_about in states.items():
        game = told(Row(Cond.UNIT_STATE, FAITH, state, 3))
        assert is_lit(game) == (state == UnitState.STANDING), state
        bring_about(game.world)
        assert touch(game), state


def test_hurt_is_so_much_health_or_less() -> None:
    game = told(Row(Cond.UNIT_STATE, FAITH, UnitState.HURT, 3))
    game.world.health.hp[FAITH] = 4
    assert not touch(game)


def test_the_plane_of_a_unit() -> None:
    game = told(Row(Cond.UNIT_PLANE, WILLOW, 1))
    assert not touch(game)
    put(game, WILLOW, 3, 1, plane=1)
    assert touch(game, FAITH)


@pytest.mark.parametrize(("wall", "seen"), [(".", True), ("#", False)])
def test_a_unit_that_the_other_side_sees(wall: str, seen: bool) -> None:
    game = told(Row(Cond.UNIT_SEEN, WARRIOR), room=f"AB..{wall}..\n....{wall}..\n....{wall}.1")
    assert is_lit(game) == seen


@pytest.mark.parametrize(("wall", "seen"), [(".", True), ("#", False)])
def test_a_zone_that_a_side_sees(wall: str, seen: bool) -> None:
    game = told(Row(Cond.ZONE_SEEN, 1, 0), room=f"AB..{wall}..\n....{wall}..\n....{wall}.1")
    assert is_lit(game) == seen


def test_chance_is_rolled_once_a_round_and_follows_its_percent() -> None:
    lucky = 0
    for seed in range(300):
        game = told(Row(Cond.CHANCE, 40))
        reseed(game.world, seed)
        game.world.trigger.fired[0] = game.world.switch.lit[0] = 0
        first = touch(game)
        game.world.trigger.fired[0] = game.world.switch.lit[0] = 0
        assert touch(game, FAITH) == first, "asked again in the same round"
        lucky += first
    assert 95 < lucky < 145


def test_a_counter_is_added_to_and_set() -> None:
    reached = Row(Cond.COUNTER, 0, 3)
    game = told(reached, counters=("alarms",))
    assert not touch(game)
    add, fix = Row(Effect.COUNTER, 0, 2, 1), Row(Effect.COUNTER, 0, 1, 0)
    for effects, value in (((add, add), 4), ((add, fix), 1)):
        game = told(Row(Cond.ROUND, 2), effects=effects, counters=("alarms",))
        events = end_round(game)
        assert game.world.counter.value.tolist() == [value]
        assert [event.b for event in of(events, Ev.COUNTER_CHANGED)][-1] == value


def test_a_noise_in_a_zone_is_heard() -> None:
    game = told(Row(Cond.HEARD, 1, -1))
    assert not touch(game)
    put(game, FAITH, 5, 1)
    give(game, Kind.SHOOT, FAITH, WARRIOR)
    assert is_lit(game)


def befalls(*effects: Row, **changes: Any) -> tuple[Battle, list[Any]]:
    game = told(Row(Cond.ROUND, 2), effects=effects, **changes)
    return game, list(end_round(game))


def test_lines_are_spoken_by_somebody_and_music_has_a_cue() -> None:
    _, events = befalls(
        Row(Effect.DIALOGUE, 0, 0), Row(Effect.MUSIC, 0), texts=("hello",), speakers=("tara",), cues=("danger",)
    )
    assert [(event.a, event.b, event.seen_by) for event in of(events, Ev.LINE_SPOKEN)] == [(0, 0, 3)]
    assert [event.a for event in of(events, Ev.MUSIC_CHANGED)] == [0]


def test_the_camera_turns_to_the_middle_of_a_zone() -> None:
    _, events = befalls(Row(Effect.CAMERA, 2))
    assert [(event.plane, event.x, event.y) for event in of(events, Ev.CAMERA_TURNED)] == [(1, 3, 1)]


@pytest.mark.parametrize(("item", "column"), [(Item.DRESSING, "dressings"), (Item.PAINKILLER, "painkillers")])
def test_gifts_are_in_the_kit(item: Item, column: str) -> None:
    game = told(Row(Cond.ROUND, 2), effects=(Row(Effect.GIVE, WILLOW, item, 2),))
    before = int(game.world.kit[column][WILLOW])
    events = end_round(game)
    assert game.world.kit[column][WILLOW] == before + 2
    assert [(event.target, event.a, event.b) for event in of(events, Ev.UNIT_GIVEN)] == [(WILLOW, item, 2)]


def test_magazines_go_to_who_counts_them() -> None:
    game = told(Row(Cond.ROUND, 2), effects=(Row(Effect.GIVE, WILLOW, Item.MAGAZINE, 2),))
    game.world.kit.spares[WILLOW] = 1
    end_round(game)
    assert game.world.kit.spares[WILLOW] == 3


def test_healing_closes_wounds_up_to_the_top_and_saves_the_fallen() -> None:
    game = told(Row(Cond.ROUND, 2), effects=(Row(Effect.HEAL, WILLOW, 99), Row(Effect.HEAL, FAITH, 3)))
    game.world.health.hp[WILLOW] = 4
    game.world.health.bleeding[WILLOW] = 1
    fell(game, FAITH)
    end_round(game)
    health = game.world.health
    assert (health.hp[WILLOW], health.bleeding[WILLOW]) == (health.top[WILLOW], 0)
    assert health.state[FAITH] == STABLE


def test_death_by_the_story_is_a_death() -> None:
    game, events = befalls(Row(Effect.KILL, FAITH))
    assert game.world.health.state[FAITH] == DEAD
    assert of(events, Ev.UNIT_DIED)
    assert FAITH not in game.world.occupant


def test_who_is_moved_stands_in_the_zone_with_the_burden() -> None:
    game = told(Row(Cond.ROUND, 2), effects=(Row(Effect.MOVE, WILLOW, 2),))
    fell(game, FAITH)
    put(game, FAITH, 1, 0)
    game.world.health.state[FAITH] = STABLE
    give(game, Kind.CARRY, WILLOW, FAITH)
    end_round(game)
    place = game.world.place
    assert [(int(place.plane[unit]), int(place.x[unit]), int(place.y[unit])) for unit in (WILLOW, FAITH)] == [
        (1, 3, 1)
    ] * 2
    assert game.world.occupant[1, 1, 3] == WILLOW
    assert WILLOW not in game.world.occupant[0]


def test_nothing_befalls_who_has_not_come() -> None:
    game = told(Row(Cond.ROUND, 2), effects=(Row(Effect.KILL, WARRIOR), Row(Effect.MOVE, WARRIOR, 0)))
    game.world.identity.presence[WARRIOR] = 0
    game.world.occupant[0, 2, 6] = -1
    events = end_round(game)
    assert not of(events, Ev.UNIT_DIED)
    assert not of(events, Ev.UNIT_SHIFTED)
