"""Shots, critical hits, reloading and overwatch."""

import pytest

from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Reason
from tests.rules.boards import battle, end_phase, end_round, give, give_when, hits, kinds, misses, of, refused

LANE = "A.....1"


def test_a_shot_costs_an_action_and_a_round_of_the_magazine() -> None:
    game = battle(LANE)
    full = int(game.world.kit.ammo[0])
    give(game, Kind.SHOOT, 0, 1)
    assert (game.world.pace.actions[0], game.world.kit.ammo[0]) == (1, full - 1)


def test_the_roll_is_under_the_chance_exactly_when_it_hits() -> None:
    for seed in range(40):
        game = battle(LANE, seed=seed)
        events = give(game, Kind.SHOOT, 0, 1)
        shot = of(events, Ev.UNIT_SHOT)[0]
        assert (shot.actor, shot.target, shot.c) == (0, 1, int(shot.b < shot.a))
        assert (Ev.DAMAGE_TAKEN in kinds(events)) == (shot.c == 1)


def test_every_damage_of_the_range_comes_up_less_armour() -> None:
    carbine = battle(LANE).catalog.weapons["carbine"]
    found = set()
    for seed in range(200):
        game = battle(LANE, seed=seed)
        for event in of(give(game, Kind.SHOOT, 0, 1), Ev.DAMAGE_TAKEN):
            found.add(event.a)
            assert event.d == 1
    assert found == {max(1, points - 1) for points in range(carbine.low, carbine.high + 1)}


FLANK = ".....A.\n.......\n.......\n.....1o\n......."


def test_a_flanked_target_may_be_hit_critically_for_three_more() -> None:
    game = battle(FLANK, squad=("tad",))
    critical = game.rules.number.critical_damage[0]
    rifle = game.catalog.weapons["rifle"]
    taken = of(give_when(game, lambda events: any(e.b for e in of(events, Ev.DAMAGE_TAKEN)), Kind.SHOOT, 0, 1),
               Ev.DAMAGE_TAKEN)[0]  # fmt: skip
    assert rifle.low + critical - 1 <= taken.a <= rifle.high + critical - 1


def test_about_two_in_five_hits_on_the_flanked_are_critical_none_on_others() -> None:
    for board, low, high in ((FLANK, 0.25, 0.55), (LANE, 0.0, 0.0)):
        taken = [
            e for seed in range(250) for e in of(give(battle(board, seed=seed), Kind.SHOOT, 0, 1), Ev.DAMAGE_TAKEN)
        ]
        share = sum(event.b for event in taken) / len(taken)
        assert low <= share <= high


def test_the_shooter_turns_to_the_target() -> None:
    game = battle("...\n.A.\n1..")
    give(game, Kind.SHOOT, 0, 1)
    assert game.world.place.facing[0] == 3


@pytest.mark.parametrize(
    ("board", "reason"),
    [
        ("A.#.1", Reason.NOT_SEEN),
        ("A.+.1", Reason.NOT_SEEN),
        ("A" + "." * 12 + "1", Reason.TOO_FAR),
        ("A" + "." * 14 + "1", Reason.NOT_SEEN),
    ],
)
def test_what_cannot_be_shot(board: str, reason: Reason) -> None:
    assert refused(battle(board), Kind.SHOOT, 0, 1) == reason


def test_half_cover_between_does_not_stop_a_shot() -> None:
    give(battle("A.o.1"), Kind.SHOOT, 0, 1)


def test_a_friend_sees_for_one_who_has_no_line() -> None:
    game = battle("A.#1\n...B", squad=("willow", "tad"))
    assert refused(game, Kind.SHOOT, 0, 2) == Reason.NO_LINE


def test_no_target_no_weapon_no_ammunition() -> None:
    game = battle("AB..1", squad=("willow", "tad"))
    assert refused(game, Kind.SHOOT, 0, 1) == Reason.NO_TARGET
    assert refused(game, Kind.SHOOT, 0, 7) == Reason.NO_TARGET
    assert refused(game, Kind.SHOOT, 0, -1) == Reason.NO_TARGET
    game.world.kit.ammo[0] = 0
    assert refused(game, Kind.SHOOT, 0, 2) == Reason.NO_AMMO
    end_phase(game)
    assert refused(game, Kind.SHOOT, 2, 0) == Reason.NO_WEAPON


def test_a_wounded_arm_holds_no_two_handed_weapon_until_relieved() -> None:
    game = battle(LANE, squad=("tad",))
    game.world.wound.arm[0] = 1
    assert refused(game, Kind.SHOOT, 0, 1) == Reason.ARM_WOUNDED
    assert refused(game, Kind.OVERWATCH, 0, value=1) == Reason.ARM_WOUNDED
    game.world.wound.relief[0] = 2
    give(game, Kind.SHOOT, 0, 1)
    game = battle(LANE, squad=("willow",))
    game.world.wound.arm[0] = 1
    give(game, Kind.SHOOT, 0, 1)


def test_reloading_fills_the_magazine_for_an_action() -> None:
    game = battle(LANE)
    assert refused(game, Kind.RELOAD, 0) == Reason.MAGAZINE_FULL
    give(game, Kind.SHOOT, 0, 1)
    told = of(give(game, Kind.RELOAD, 0), Ev.WEAPON_RELOADED)[0]
    assert told.a == game.world.kit.ammo[0] == game.catalog.weapons["carbine"].magazine
    assert game.world.pace.actions[0] == 0


# --- overwatch ------------------------------------------------------------------------------------------------------
GAP = """
.....A.....
...........
#####.#####
1..........
"""


def watching(least: int) -> tuple[int, list[tuple[int, int]]]:
    """How many shots a watch fires at someone who passes a gap, and their chances and rolls."""
    game = battle(GAP)
    give(game, Kind.OVERWATCH, 0, value=least)
    assert game.world.pace.actions[0] == 0
    end_phase(game)
    shots = of(give(game, Kind.MOVE, 1, x=10, y=3), Ev.UNIT_SHOT)
    return len(shots), [(shot.a, shot.d) for shot in shots]


def test_a_watch_fires_once_at_who_comes_into_sight() -> None:
    count, shots = watching(1)
    assert count == 1
    assert shots[0][1] == 1


def test_a_watch_fires_at_its_least_chance_and_not_above() -> None:
    _, shots = watching(1)
    chance = max(watching(least)[1][0][0] for least in range(1, 60) if watching(least)[0])
    assert watching(chance)[1] == [(chance, 1)]
    assert watching(chance + 1)[0] == 0
    assert shots[0][0] <= chance


def test_a_watch_shoots_worse_by_its_term() -> None:
    game = battle(LANE)
    give(game, Kind.OVERWATCH, 0, value=1)
    end_phase(game)
    watched = of(give(game, Kind.MOVE, 1, x=5, y=0), Ev.UNIT_SHOT)[0].a
    plain = of(give(battle("A....1."), Kind.SHOOT, 0, 1), Ev.UNIT_SHOT)[0].a
    assert watched == plain - battle(LANE).rules.number.watch_aim[0]


def test_watchers_fire_in_row_order_until_the_mover_falls() -> None:
    game = battle("A..\nB..\nC.1", squad=("willow", "faith", "tad"), lgf=("stalker",))
    for unit in range(3):
        give(game, Kind.OVERWATCH, unit, value=1)
    game.world.health.hp[3] = 1
    end_phase(game)

    def second_kills(events: tuple[Event, ...]) -> bool:
        return [shot.c for shot in of(events, Ev.UNIT_SHOT)] == [0, 1]

    events = give_when(game, second_kills, Kind.MOVE, 3, x=2, y=0)
    assert [shot.actor for shot in of(events, Ev.UNIT_SHOT)] == [0, 1]
    assert game.world.stance.watch.tolist() == [0, 0, 1, 0]
    assert of(events, Ev.UNIT_DIED)


def test_a_watch_ends_when_its_side_acts_again() -> None:
    game = battle(GAP)
    give(game, Kind.OVERWATCH, 0, value=1)
    end_round(game)
    assert game.world.stance.watch[0] == 0
    assert game.world.pace.actions[0] == 2


def test_friends_may_walk_before_a_watch() -> None:
    game = battle("A.B.1", squad=("willow", "tad"))
    give(game, Kind.OVERWATCH, 0, value=1)
    assert not of(give(game, Kind.MOVE, 1, x=3, y=0), Ev.UNIT_SHOT)


def test_an_unloaded_watch_cannot_be_set() -> None:
    game = battle(LANE)
    game.world.kit.ammo[0] = 0
    assert refused(game, Kind.OVERWATCH, 0, value=1) == Reason.NO_AMMO


def test_a_raised_guard_takes_missiles_worse() -> None:
    game = battle("A.....1", squad=("buffy",), lgf=("lancer",))
    give(game, Kind.GUARD, 0)
    end_phase(game)
    guarded = of(give_when(game, misses, Kind.SHOOT, 1, 0), Ev.UNIT_SHOT)[0].a
    game = battle("A.....1", squad=("buffy",), lgf=("lancer",))
    end_phase(game)
    free = of(give_when(game, hits, Kind.SHOOT, 1, 0), Ev.UNIT_SHOT)[0].a
    assert guarded == free - game.rules.number.guard_missile[0]
