"""Strikes, and the guard that takes them: worn down, pressed back, answering, broken through."""

from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import at, battle, end_phase, end_round, fell, give, give_when, hits, kinds, misses, of, refused

CORRIDOR = "#######\n#....A1\n#######"


def guarded(strength: int = 9, board: str = CORRIDOR, lgf: tuple[str, ...] = ("warrior",)) -> Battle:
    """Buffy's guard is up with that strength, and it is the LGF's phase."""
    game = battle(board, squad=("buffy",), lgf=lgf)
    game.world.stance.guard[0] = max(0, strength - 3)
    give(game, Kind.GUARD, 0)
    game.world.stance.guard[0] = strength
    end_phase(game)
    return game


def test_a_strike_costs_an_action_and_hits_by_its_roll() -> None:
    for seed in range(30):
        game = battle("A1", seed=seed)
        events = give(game, Kind.STRIKE, 0, 1)
        told = of(events, Ev.UNIT_STRUCK)[0]
        assert (told.a, told.c, told.d) == (65, int(told.b < 65), 0)
        assert (Ev.DAMAGE_TAKEN in kinds(events)) == (told.c == 1)
        assert game.world.pace.actions[0] == 1


def test_a_skewer_ignores_armour() -> None:
    game = battle("A1", squad=("faith",), lgf=("lancer",))
    end_phase(game)
    taken = of(give_when(game, hits, Kind.STRIKE, 1, 0), Ev.DAMAGE_TAKEN)[0]
    assert taken.d == 0
    assert 3 <= taken.a <= 4


def test_what_cannot_be_struck() -> None:
    game = battle("AB.1", squad=("willow", "tad"))
    assert refused(game, Kind.STRIKE, 0, 1) == Reason.NO_TARGET
    assert refused(game, Kind.STRIKE, 0, 2) == Reason.NOT_ADJACENT
    game = battle("A1")
    fell(game, 1, 3)
    assert refused(game, Kind.STRIKE, 0, 1) == Reason.NO_TARGET


def test_no_blow_goes_through_the_corner_of_two_walls() -> None:
    game = battle("A#.\n#1.\n..B", squad=("willow", "tad"))
    assert refused(game, Kind.STRIKE, 0, 2) == Reason.NOT_ADJACENT


def test_only_those_with_a_guard_can_raise_it() -> None:
    assert refused(battle("A..1"), Kind.GUARD, 0) == Reason.CANNOT_GUARD


def test_raising_takes_all_actions_and_regains_three_then_one_less_each_time() -> None:
    game = battle("A........1", squad=("buffy",))
    found = []
    game.world.stance.guard[0] = 0
    for _ in range(5):
        told = of(give(game, Kind.GUARD, 0), Ev.GUARD_SET)[0]
        assert told.a == game.world.stance.guard[0]
        assert game.world.pace.actions[0] == 0
        found.append(told.a)
        end_round(game)
    assert found == [3, 5, 6, 6, 6]
    end_round(game)
    assert of(give(game, Kind.GUARD, 0), Ev.GUARD_SET)[0].a == 9, "a round without it makes the next set whole"


def test_a_guard_is_never_stronger_than_fresh() -> None:
    game = battle("A........1", squad=("buffy",))
    give(game, Kind.GUARD, 0)
    assert game.world.stance.guard[0] == 9


def test_a_raised_guard_takes_every_strike_and_is_worn_by_two() -> None:
    game = guarded(9)
    for left in (7, 5):
        events = give_when(game, lambda events: not of(events, Ev.DAMAGE_TAKEN), Kind.STRIKE, 1, 0)
        assert of(events, Ev.GUARD_WORN)[0].a == game.world.stance.guard[0] == left
    assert game.world.health.hp[0] == game.world.health.top[0]


def test_a_broken_pip_presses_the_guard_back_a_tile() -> None:
    """Nine in three pips: they break at six, three and nothing."""
    for before, pushed in ((9, False), (8, True), (7, True), (6, False), (5, True), (4, True), (3, False), (1, True)):
        game = guarded(before)
        events = give(game, Kind.STRIKE, 1, 0)
        assert (Ev.UNIT_PUSHED in kinds(events)) == pushed, before
        assert at(game, 0) == (0, 4 if pushed else 5, 1)


def test_a_guard_with_a_wall_at_the_back_holds_its_place() -> None:
    game = guarded(7, "######\n#A1..#\n######")
    assert Ev.UNIT_PUSHED not in kinds(give(game, Kind.STRIKE, 1, 0))
    assert at(game, 0) == (0, 1, 1)


def test_a_worn_out_guard_is_broken_through_as_a_torso_wound() -> None:
    game = guarded(0)
    events = give(game, Kind.STRIKE, 1, 0)
    assert of(events, Ev.UNIT_WOUNDED)[0].a == 2
    assert Ev.GUARD_BROKEN in kinds(events)
    assert game.world.stance.guarding[0] == 0
    assert game.world.wound.torso[0] >= 1
    assert game.world.health.bleeding[0] >= 1
    assert game.world.health.hp[0] < game.world.health.top[0]
    assert (of(events, Ev.UNIT_STRUCK)[0].a, of(events, Ev.UNIT_STRUCK)[0].c) == (100, 1)


def test_at_most_two_ripostes_a_round() -> None:
    board = "#######\n#....A1\n#####32"
    game = guarded(9, board, ("warrior", "warrior", "warrior"))
    answers = 0
    for striker in (1, 2):
        for _ in range(2):
            if max(abs(at(game, 0)[1] - at(game, striker)[1]), abs(at(game, 0)[2] - at(game, striker)[2])) == 1:
                answers += sum(event.d for event in of(give(game, Kind.STRIKE, striker, 0), Ev.UNIT_STRUCK))
    assert answers == 2
    assert game.world.stance.ripostes[0] == 2
    end_phase(game)
    assert game.world.stance.ripostes[0] == 0


def test_a_riposte_hits_for_three_less_armour() -> None:
    game = guarded(9)

    def answered(events: tuple[Event, ...]) -> bool:
        return any(event.d == 1 and event.c == 1 for event in of(events, Ev.UNIT_STRUCK))

    events = give_when(game, answered, Kind.STRIKE, 1, 0)
    answer = of(events, Ev.UNIT_STRUCK)[1]
    assert (answer.actor, answer.target, answer.a) == (0, 1, 45)
    assert of(events, Ev.DAMAGE_TAKEN)[0].a == 2
    assert game.world.health.hp[1] == game.world.health.top[1] - 2


def test_a_riposte_can_kill() -> None:
    game = guarded(7)
    game.world.health.hp[1] = 1
    events = give_when(game, lambda events: bool(of(events, Ev.UNIT_DIED)), Kind.STRIKE, 1, 0)
    assert of(events, Ev.UNIT_PUSHED), "the guard had already given way"
    assert game.world.clock.winner[0] == 0


def test_the_guard_comes_down_with_the_next_phase_of_its_side() -> None:
    game = guarded(9)
    end_phase(game)
    assert game.world.stance.guarding[0] == 0


def test_a_strike_without_a_guard_may_miss() -> None:
    game = battle("A1", squad=("buffy",))
    end_phase(game)
    events = give_when(game, misses, Kind.STRIKE, 1, 0)
    assert kinds(events) == [Ev.UNIT_STRUCK]


def test_who_attacks_lowers_the_guard_and_all_hear_of_it() -> None:
    for order in (Kind.STRIKE, Kind.SHOOT):
        game = battle("A1", squad=("willow",))
        game.world.stance.guarding[0] = 1
        assert [event.actor for event in of(give(game, order, 0, 1), Ev.GUARD_LOWERED)] == [0]
        assert game.world.stance.guarding[0] == 0


def test_who_is_broken_through_lies_on_the_ground() -> None:
    game = guarded(0)
    game.world.health.hp[0] = game.world.health.top[0] = 40
    events = give(game, Kind.STRIKE, 1, 0)
    assert game.world.posture.prone[0] == 1
    assert Ev.POSTURE_CHANGED in kinds(events)
    end_phase(game)
    assert refused(game, Kind.GUARD, 0) == Reason.IS_PRONE


def test_a_warden_wears_a_whole_pip_a_blow() -> None:
    game = battle(".....\n.A1..\n.....", squad=("buffy",), lgf=("warden",))
    give(game, Kind.GUARD, 0)
    end_phase(game)
    events = give(game, Kind.STRIKE, 1, 0)
    assert [event.a for event in of(events, Ev.GUARD_WORN)] == [6]
    assert of(events, Ev.UNIT_PUSHED)
