"""Bursts and who lies under them, magazines, a gun left behind, watches one way."""

import pytest

from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.odds import Term
from game.rules.orders import Kind, Reason
from game.rules.preview import reach, shot
from game.rules.preview_arms import burst_preview, firing_place, watches, way_to
from game.rules.setup import Battle
from game.rules.shooting import in_arc
from tests.rules.boards import CATALOG, battle, end_phase, give, give_when, hits, of, put, refused

FIELD = "A......1....\n.......2....\n............\n..........3."


def field(*lgf: str) -> tuple[Battle, World]:
    game = battle(FIELD, squad=("gunner",), lgf=lgf or ("warrior",))
    return game, game.world


def test_a_burst_gives_one_shot_to_each_beside_the_target_and_the_rest_to_it() -> None:
    game, world = field()
    foreseen = burst_preview(game, world, 0, 1)
    assert foreseen.reason == Reason.OK
    assert [(line.unit, line.shots) for line in foreseen.lines] == [(1, 2), (2, 1)]
    events = give_when(game, lambda found: len(of(found, Ev.UNIT_SHOT)) == 3, Kind.BURST, 0, 1)
    shots = [(event.target, event.a, event.d) for event in of(events, Ev.UNIT_SHOT)]
    assert shots == [(1, foreseen.lines[0].chance, 2)] * 2 + [(2, foreseen.lines[1].chance, 2)]
    assert world.kit.ammo[0] == 3
    assert world.pace.actions[0] == 1


def test_the_terms_of_a_burst_name_it_and_add_up() -> None:
    game, world = field()
    for line in burst_preview(game, world, 0, 1).lines:
        terms = dict(line.terms)
        assert terms[Term.BURST] == -10
        assert sum(terms.values()) == line.chance


def test_those_under_it_are_suppressed_hit_or_not_and_nobody_else() -> None:
    game, world = field()
    events = give(game, Kind.BURST, 0, 1)
    assert {event.target for event in of(events, Ev.UNIT_SUPPRESSED)} == {1, 2}
    assert world.stance.suppressed.tolist() == [0, 1, 1, 0]


def test_the_suppressed_aim_worse_walk_less_and_cannot_watch_until_their_phase_ends() -> None:
    game, world = field("lancer")
    before = reach(game, world, 1).stride
    give(game, Kind.BURST, 0, 1)
    assert reach(game, world, 1).stride == before - 4
    end_phase(game)
    assert refused(game, Kind.OVERWATCH, 1, value=1) == Reason.IS_SUPPRESSED
    assert dict(shot(game, world, 1, 0).terms)[Term.SUPPRESSED] == -20
    assert of(give(game, Kind.SHOOT, 1, 0), Ev.UNIT_SHOT)[0].a == 60 - 20 - 12
    events = end_phase(game)
    assert {(event.target, event.a) for event in of(events, Ev.UNIT_SUPPRESSED)} == {(1, 0), (2, 0)}
    assert not world.stance.suppressed.any()


def test_a_burst_ends_a_watch() -> None:
    game, _ = field("lancer")
    end_phase(game)
    give(game, Kind.OVERWATCH, 1, value=1)
    end_phase(game)
    events = give(game, Kind.BURST, 0, 1)
    assert [event.actor for event in of(events, Ev.WATCH_ENDED)] == [1]


def test_friends_beside_the_target_are_spared() -> None:
    game = battle(".A....1\n.....B.", squad=("gunner", "tad"))
    events = give(game, Kind.BURST, 0, 1 + 1)
    assert {event.target for event in of(events, Ev.UNIT_SHOT)} == {2}
    assert game.world.stance.suppressed[1] == 0


def test_why_no_burst() -> None:
    game, world = field()
    assert refused(game, Kind.BURST, 0, 0) == Reason.NO_TARGET
    world.kit.ammo[0] = 2
    assert refused(game, Kind.BURST, 0, 1) == Reason.NO_AMMO
    world.kit.weapon[0] = game.weapons.index("rifle")
    assert refused(game, Kind.BURST, 0, 1) == Reason.NO_BURST


def test_a_reload_takes_a_spare_and_the_last_one_is_the_last() -> None:
    game, world = field()
    world.kit.ammo[0] = 0
    event = of(give(game, Kind.RELOAD, 0), Ev.WEAPON_RELOADED)[0]
    assert (event.a, event.b) == (6, 1)
    world.kit.ammo[0] = world.kit.spares[0] = 0
    assert refused(game, Kind.RELOAD, 0) == Reason.NO_SPARES


def test_who_carries_without_end_reloads_for_ever() -> None:
    game = battle(FIELD, squad=("tad",))
    game.world.kit.ammo[0] = 0
    give(game, Kind.RELOAD, 0)
    assert game.world.kit.spares[0] == -1


def test_an_empty_heavy_weapon_is_dropped_for_a_sidearm_and_speed() -> None:
    game, world = field()
    assert refused(game, Kind.DROP, 0) == Reason.STILL_LOADED
    world.kit.ammo[0] = 0
    assert refused(game, Kind.DROP, 0) == Reason.STILL_LOADED
    world.kit.spares[0] = 0
    before = reach(game, world, 0).stride
    event = of(give(game, Kind.DROP, 0), Ev.WEAPON_DROPPED)[0]
    pistol = game.weapons.index("pistol")
    assert (event.a, event.b) == (game.weapons.index("bren"), pistol)
    assert (world.kit.weapon[0], world.kit.ammo[0]) == (pistol, 6)
    assert reach(game, world, 0).stride == before + 2
    assert refused(game, Kind.DROP, 0) == Reason.CANNOT_DROP


def test_without_a_sidearm_the_hands_are_empty() -> None:
    game, world = field()
    world.kit.ammo[0] = world.kit.spares[0] = 0
    game.rules.kind.sidearm[world.identity.kind[0]] = -1
    give(game, Kind.DROP, 0)
    assert world.kit.weapon[0] == -1
    assert refused(game, Kind.SHOOT, 0, 1) == Reason.NO_WEAPON


HALL = "...........\n...........\n.....A.....\n...........\n..........1"


@pytest.mark.parametrize(
    ("way", "goal", "fires"),
    [(0, (8, 2), True), (0, (8, 4), True), (0, (6, 4), False), (0, (3, 2), False), (1, (6, 4), True),
     (7, (8, 4), False), (2, (5, 4), True), (6, (5, 4), False), (-1, (3, 1), True), (5, (3, 1), True),
     (5, (3, 3), False)],
)  # fmt: skip
def test_a_watch_one_way_answers_moves_in_its_quarter_only(way: int, goal: tuple[int, int], fires: bool) -> None:
    game = battle(HALL, squad=("tad",), lgf=("warrior",))
    x, y = goal
    put(game, 1, x + (1 if x > 5 else -1 if x < 5 else 0), y if x != 5 else y - 1)
    give(game, Kind.OVERWATCH, 0, x=way, value=1)
    assert [(watch.unit, watch.way, watch.least) for watch in watches(game, game.world)] == [(0, way, 1)]
    end_phase(game)
    events = give(game, Kind.MOVE, 1, x=x, y=y)
    assert bool(of(events, Ev.UNIT_SHOT)) == fires


@pytest.mark.parametrize("offset", [(3, 1), (-2, 2), (0, -4), (-5, -1)])
def test_a_quarter_is_a_quarter(offset: tuple[int, int]) -> None:
    """Every tile lies in two of the eight quarters, on the line between two of them in three."""
    found = [way for way in range(8) if in_arc(way, *offset)]
    assert len(found) in (2, 3)
    assert in_arc(-1, *offset)


def test_a_watch_one_way_gives_back_some_aim() -> None:
    chances = []
    for way in (-1, 0):
        game = battle(HALL, squad=("tad",), lgf=("warrior",))
        put(game, 1, 9, 2)
        give(game, Kind.OVERWATCH, 0, x=way, value=1)
        end_phase(game)
        chances.append(of(give(game, Kind.MOVE, 1, x=8, y=2), Ev.UNIT_SHOT)[0].a)
    assert chances[1] == chances[0] + CATALOG.numbers["watch_arc"]


def test_there_are_eight_ways() -> None:
    game = battle(HALL, squad=("tad",))
    assert refused(game, Kind.OVERWATCH, 0, x=8, value=1) == Reason.NO_SUCH_WAY
    assert refused(game, Kind.OVERWATCH, 0, x=-2, value=1) == Reason.NO_SUCH_WAY


def test_watchers_are_listed_in_the_order_in_which_they_fire() -> None:
    game = battle("A.B.......1", squad=("tad", "alex"))
    give(game, Kind.OVERWATCH, 1, x=0, value=20)
    give(game, Kind.OVERWATCH, 0, value=1)
    assert [watch.unit for watch in watches(game, game.world)] == [0, 1]
    end_phase(game)
    events = give(game, Kind.MOVE, 2, x=9, y=0)
    assert [event.actor for event in of(events, Ev.UNIT_SHOT)][:2] == [0, 1]


def test_hits_of_a_burst_hurt() -> None:
    game, world = field()
    give_when(game, hits, Kind.BURST, 0, 1)
    assert world.health.hp[1] < world.health.top[1]


@pytest.mark.parametrize(("offset", "way"), [((4, 0), 0), ((3, 3), 1), ((0, 2), 2), ((-1, -5), 6), ((0, 0), -1)])
def test_a_watch_turns_towards_a_tile(offset: tuple[int, int], way: int) -> None:
    assert way_to(*offset) == way
    assert in_arc(way, *offset)


def test_the_place_in_the_order_of_fire_is_told_before() -> None:
    game = battle("A.B.C.......1", squad=("tad", "alex", "willow"))
    give(game, Kind.OVERWATCH, 0, value=1)
    assert firing_place(game, game.world, 2) == 2
    assert firing_place(game, game.world, 1) == 2
    assert firing_place(game, game.world, 0) == 1
