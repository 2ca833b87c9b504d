"""The dream: what it takes a round, the forecast that never lies, landings, holding on and letting go."""

import pytest

from game.rules.dream import current_gain
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, kinds, of, put, refused

ROOM = "A......\n.......\n......1"


def tide(strength: int, board: str = ROOM, dream: str = "", squad: tuple[str, ...] = ("tad",), will: int = 6) -> Battle:
    """A battle with that tide running from its first round, the first unit of that will."""
    game = battle(board, dream, squad=squad, tide=strength)
    game.world.mind.will[0] = will
    game.world.mind.gain[0] = current_gain(game.board, game.rules, game.world, 0)
    return game


def rounds_to_cross(game: Battle) -> int:
    for rounds in range(1, 30):
        if of(end_round(game), Ev.UNIT_SHIFTED):
            return rounds
    return 0


@pytest.mark.parametrize(
    ("strength", "will", "rounds"),
    [(3, 6, 10), (4, 6, 5), (5, 6, 4), (6, 6, 3), (3, 9, 10), (4, 9, 10), (5, 9, 5), (6, 9, 4), (0, 6, 0)],
)
def test_rounds_to_cross_by_the_design(strength: int, will: int, rounds: int) -> None:
    """Resistance two and three; with no tide nobody crosses."""
    assert rounds_to_cross(tide(strength, will=will)) == rounds


@pytest.mark.parametrize(("will", "rounds"), [(0, 5), (3, 4), (6, 3), (8, 3), (9, 3), (12, 3)])
def test_the_way_home(will: int, rounds: int) -> None:
    """Homeward the will helps, and needs no tide: three to five rounds, whatever the will."""
    game = tide(0, will=will)
    put(game, 0, 0, 0, plane=1)
    game.world.mind.gain[0] = current_gain(game.board, game.rules, game.world, 0)
    assert rounds_to_cross(game) == rounds
    assert at(game, 0) == (0, 0, 0)


def gain(game: Battle) -> int:
    return int(current_gain(game.board, game.rules, game.world, 0))


def test_what_exposes_and_what_holds() -> None:
    game = tide(5)
    assert gain(game) == 3
    game.world.health.bleeding[0] = 2
    assert gain(game) == 4
    game.world.wound.head[0] = 1
    assert gain(game) == 5
    game.world.wound.relief[0] = 1
    assert gain(game) == 4, "a painkiller clears the head"
    game = tide(5, "AB.....\nC.....1", squad=("alex", "tad", "faith"))
    assert gain(game) == 1, "bonded neighbours hold once"
    fell(game, 1)
    assert gain(game) == 1
    fell(game, 2)
    assert gain(game) == 3


def test_the_gain_is_never_under_one_while_the_tide_runs() -> None:
    assert gain(tide(1, will=30)) == 1


def test_the_lgf_are_not_dragged() -> None:
    game = tide(6)
    for _ in range(8):
        assert not [event for event in of(end_round(game), Ev.DRIFT_CHANGED) if event.target == 1]
    assert game.world.mind.drift[1] == 0


def test_the_dizzy_cross_and_nobody_else_does() -> None:
    game = tide(6, "AB.....\n......1", squad=("tad", "faith"))
    for _ in range(12):
        dizzy = {unit for unit in range(2) if game.world.mind.dizzy[unit]}
        expected = {
            unit for unit in range(2)
            if game.world.mind.drift[unit] + game.world.mind.gain[unit] >= 10 and game.world.mind.gain[unit] > 0
        }  # fmt: skip
        assert dizzy == expected
        shifted = {event.target for event in of(end_round(game), Ev.UNIT_SHIFTED)}
        assert shifted == dizzy


def test_a_shift_resets_the_drift_and_lands_on_the_same_tile() -> None:
    game = tide(6)
    game.world.mind.drift[0], game.world.mind.dizzy[0] = 8, 1
    event = of(end_round(game), Ev.UNIT_SHIFTED)[0]
    assert (event.plane, event.x, event.y, event.a, event.b, event.c, event.d) == (1, 0, 0, 0, 0, 0, 0)
    assert at(game, 0) == (1, 0, 0)
    assert game.world.mind.drift[0] == 0
    assert game.world.occupant[1, 0, 0] == 0
    assert game.world.occupant[0, 0, 0] == -1
    assert game.world.health.hp[0] == 9


def near_line(dream: str, board: str = ROOM, squad: tuple[str, ...] = ("tad",)) -> Battle:
    game = tide(6, board, dream, squad)
    game.world.mind.drift[0] = 9
    end_phase(game)
    game.world.mind.dizzy[0] = 1
    return game


@pytest.mark.parametrize(
    ("dream", "place", "damage"),
    [
        ("#......\n.......\n.......", (1, 1, 0), 0),
        ("##.....\n##.....\n.......", (1, 2, 0), 1),
        ("###....\n###....\n###....", (1, 3, 0), 2),
        ("#+.....\n.......\n.......", (1, 0, 1), 0),
    ],
)
def test_a_blocked_landing_hurts_a_point_a_tile_beyond_the_first(
    dream: str, place: tuple[int, int, int], damage: int
) -> None:
    game = near_line(dream)
    events = end_phase(game)
    assert at(game, 0) == place
    assert of(events, Ev.UNIT_SHIFTED)[0].d == damage
    assert game.world.health.hp[0] == 9 - damage


def test_two_who_land_on_one_tile_land_apart() -> None:
    game = near_line("##.....\n##.....\n##.....", "A......\nB......\n......1", ("tad", "faith"))
    game.world.mind.drift[1] = game.world.mind.drift[0]
    game.world.mind.gain[1], game.world.mind.dizzy[1] = 6, 1
    end_phase(game)
    assert at(game, 0) != at(game, 1)
    assert {at(game, 0)[0], at(game, 1)[0]} == {1}


def test_no_room_fails_the_shift_and_stuns_an_action() -> None:
    game = near_line("#####..\n#####..\n#####..")
    events = end_phase(game)
    assert Ev.SHIFT_FAILED in kinds(events)
    assert of(events, Ev.UNIT_STUNNED)[0].a == 1
    assert at(game, 0) == (0, 0, 0)
    assert game.world.pace.actions[0] == 1
    assert game.world.mind.drift[0] == 0


def test_a_landing_can_kill_the_pain_of_standing() -> None:
    game = near_line("###....\n###....\n###....")
    game.world.health.hp[0] = 2
    events = end_phase(game)
    assert Ev.UNIT_DOWNED in kinds(events)
    assert at(game, 0)[0] == 1
    assert (game.world.occupant[1] == 0).sum() == 0


def test_the_carried_cross_with_the_carrier() -> None:
    game = tide(6, "AB.....\n......1", "##.....\n.......", ("tad", "alex"))
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    game.world.mind.drift[0], game.world.mind.gain[0], game.world.mind.dizzy[0] = 9, 6, 1
    events = end_round(game)
    assert {event.target for event in of(events, Ev.UNIT_SHIFTED)} == {0, 1}
    assert at(game, 0) == at(game, 1)
    assert at(game, 0)[0] == 1
    assert game.world.carry.holding[0] == 1


def test_the_gain_of_a_round_only_falls() -> None:
    game = tide(5, "A.B....\n......1", squad=("tad", "alex"))
    assert game.world.mind.gain[0] == 3
    game.world.health.bleeding[0] = 1
    give(game, Kind.WAIT, 1)
    assert game.world.mind.gain[0] == 3
    game = tide(5, "A.B....\n......1", squad=("tad", "alex"))
    events = give(game, Kind.MOVE, 1, x=1, y=0)
    assert game.world.mind.gain[0] == 1
    assert {event.target for event in of(events, Ev.DRIFT_CHANGED)} == {0, 1}
    give(game, Kind.MOVE, 1, x=3, y=0)
    assert game.world.mind.gain[0] == 1, "who held and went has held"


def test_a_friends_hold_takes_the_dizziness_away() -> None:
    game = tide(5, "A.B....\n......1", squad=("tad", "alex"))
    game.world.mind.drift[0], game.world.mind.dizzy[0] = 7, 1
    events = give(game, Kind.MOVE, 1, x=1, y=0)
    assert [(event.target, event.a) for event in of(events, Ev.UNIT_DIZZIED)] == [(0, 0)]
    assert not of(end_round(game), Ev.UNIT_SHIFTED)


def test_grounding_holds_for_the_round_roots_and_is_not_twice_running() -> None:
    game = tide(6)
    give(game, Kind.GROUND, 0)
    assert (game.world.mind.gain[0], game.world.pace.actions[0]) == (0, 1)
    assert refused(game, Kind.MOVE, 0, x=1, y=0) == Reason.IS_GROUNDED
    assert refused(game, Kind.GROUND, 0) == Reason.IS_GROUNDED
    assert refused(game, Kind.LET_GO, 0) == Reason.IS_GROUNDED
    end_round(game)
    assert game.world.mind.drift[0] == 0
    assert refused(game, Kind.GROUND, 0) == Reason.GROUNDED_BEFORE
    give(game, Kind.MOVE, 0, x=1, y=0)
    end_round(game)
    assert game.world.mind.drift[0] == 4
    give(game, Kind.GROUND, 0)


def test_grounding_saves_the_dizzy() -> None:
    game = tide(6)
    for _ in range(2):
        end_round(game)
    assert game.world.mind.dizzy[0] == 1
    assert of(give(game, Kind.GROUND, 0), Ev.UNIT_DIZZIED)[0].a == 0
    assert not of(end_round(game), Ev.UNIT_SHIFTED)


def test_grounding_holds_in_the_dream_too() -> None:
    game = tide(0)
    put(game, 0, 0, 0, plane=1)
    game.world.mind.gain[0] = gain(game)
    give(game, Kind.GROUND, 0)
    assert game.world.mind.gain[0] == 0


def test_letting_go_adds_four_at_once_until_dizzy() -> None:
    game = tide(3)
    told = of(give(game, Kind.LET_GO, 0), Ev.UNIT_LET_GO)[0]
    assert told.a == game.world.mind.drift[0] == 4
    give(game, Kind.LET_GO, 0)
    assert game.world.mind.drift[0] == 8
    end_round(game)
    assert game.world.mind.dizzy[0] == 1
    assert refused(game, Kind.LET_GO, 0) == Reason.NO_TIDE
    assert of(end_round(game), Ev.UNIT_SHIFTED)


def test_no_tide_nothing_to_hold_nor_to_let_go() -> None:
    game = tide(0)
    assert refused(game, Kind.GROUND, 0) == Reason.NO_TIDE
    assert refused(game, Kind.LET_GO, 0) == Reason.NO_TIDE
    game = tide(6)
    end_phase(game)
    assert refused(game, Kind.GROUND, 1) == Reason.NO_TIDE


def test_the_dizzy_aim_worse() -> None:
    game = tide(6, "A..1...\n.......")
    plain = of(give(game, Kind.SHOOT, 0, 1), Ev.UNIT_SHOT)[0].a
    game = tide(6, "A..1...\n.......")
    game.world.mind.drift[0], game.world.mind.dizzy[0] = 8, 1
    assert of(give(game, Kind.SHOOT, 0, 1), Ev.UNIT_SHOT)[0].a == plain - 10


def watched_shift(board: str, dream: str, squad: tuple[str, ...] = ("tad",)) -> list[Event]:
    """The squad's first unit is dragged at the next Tide; gives what the LGF are told of it."""
    game = tide(6, board, dream, squad)
    game.world.mind.drift[0], game.world.mind.gain[0], game.world.mind.dizzy[0] = 9, 6, 1
    events = end_round(game)
    assert at(game, 0)[0] == 1
    own = [event for event in events if event.kind == Ev.UNIT_SHIFTED and event.seen_by & 1]
    assert len(own) == 1, "its own side sees it whole"
    return [event for event in events if event.seen_by & 2 and 0 in (event.actor, event.target)]


def test_who_sees_a_unit_go_but_not_land_is_not_told_where() -> None:
    """The landing is two tiles off and hurts: no event of it has the place, nor the pain."""
    told = watched_shift(ROOM, "##.....\n##.....\n.......")
    vanished = of(told, Ev.UNIT_VANISHED)
    assert [(event.plane, event.x, event.y, event.a, event.b, event.c, event.d) for event in vanished] == [
        (0, 0, 0, 0, 0, 0, 0)
    ]
    assert not [event for event in told if event.plane == 1]
    assert not {Ev.UNIT_SHIFTED, Ev.DAMAGE_TAKEN} & set(kinds(told))


def test_who_sees_both_places_sees_the_whole_shift() -> None:
    told = watched_shift("A......\n.......\n......1", ".......\n.......\n......2")
    assert [(event.plane, event.x, event.y) for event in of(told, Ev.UNIT_SHIFTED)] == [(1, 0, 0)]
    assert Ev.UNIT_VANISHED not in kinds(told)


def test_who_sees_only_the_landing_spots_it_there() -> None:
    told = watched_shift("A#.....\n##.....\n......B", ".......\n.......\n......1", ("tad", "faith"))
    assert not {Ev.UNIT_SHIFTED, Ev.UNIT_VANISHED} & set(kinds(told))
    assert [(event.plane, event.x, event.y) for event in of(told, Ev.UNIT_SPOTTED)] == [(1, 0, 0)]


def test_a_new_gain_is_told_at_the_start_of_the_round() -> None:
    game = tide(6)
    game.world.health.bleeding[0] = 1
    told = of(end_round(game), Ev.DRIFT_CHANGED)
    assert (told[-1].a, told[-1].b) == (game.world.mind.drift[0], game.world.mind.gain[0])
