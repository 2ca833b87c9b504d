"""An ankle held is a grip: it ties, it can be struggled against, and what ends a grip by the neck ends it too."""

import pytest

from game.rules import grapple, preview_grip
from game.rules.event_kinds import Ev
from game.rules.hold import STUNNED, end_grip, stun
from game.rules.menu import MENU
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle
from tests.rules.boards import battle, give, give_when, hits, kinds, of, put, refused

BOY, FRIEND, SEARCHER = 0, 1, 2
FIELD = "..........\n.A1.......\n.h........\n.......B.."


def held(friend: str = "tad") -> Battle:
    """Unit 2, a searcher, has the boy by the ankle; the friend stands far off."""
    game = battle(FIELD, squad=("cherry", friend), lgf=("searcher",))
    game.world.lurk.held_by[BOY], game.world.lurk.holds[SEARCHER] = SEARCHER, BOY
    return game


def is_held(game: Battle) -> bool:
    assert (game.world.lurk.held_by[BOY] >= 0) == (game.world.lurk.holds[SEARCHER] >= 0)
    return bool(game.world.lurk.held_by[BOY] >= 0)


def test_the_held_goes_nowhere_and_may_struggle() -> None:
    game = held()
    assert refused(game, Kind.MOVE, BOY, x=0, y=0) == Reason.HELD_FAST
    assert refused(game, Kind.HIDE, BOY) == Reason.HELD_FAST
    struggle = next(entry for entry in MENU if entry.kind == Kind.STRUGGLE)
    assert struggle.is_offered(game.rules, game.world, BOY)
    assert not struggle.is_offered(game.rules, game.world, FRIEND)
    shown = preview_grip.struggle(game, game.world, BOY)
    assert shown.reason == Reason.OK
    assert shown.chance == 25 + 3 * int(game.world.mind.will[BOY])
    events = give_when(game, lambda events: of(events, Ev.UNIT_STRUGGLED)[0].c == 1, Kind.STRUGGLE, BOY)
    assert of(events, Ev.UNIT_STRUGGLED)[0].a == shown.chance
    assert not of(events, Ev.NOISE_MADE)
    assert of(events, Ev.ANKLE_FREED)
    assert not is_held(game)
    give(game, Kind.MOVE, BOY, x=0, y=0)


def test_a_vain_struggle_changes_nothing_else() -> None:
    game = held()
    give_when(game, lambda events: of(events, Ev.UNIT_STRUGGLED)[0].c == 0, Kind.STRUGGLE, BOY)
    assert is_held(game)
    assert game.world.pace.actions[BOY] == 1


def test_a_friend_at_hand_strikes_the_hold_open() -> None:
    game = held()
    put(game, FRIEND, 2, 0)
    events = give_when(game, hits, Kind.STRIKE, FRIEND, SEARCHER)
    assert Ev.ANKLE_FREED in kinds(events)
    assert not is_held(game)


@pytest.mark.parametrize(("points", "free"), [(3, False), (4, True)])
def test_a_hard_hit_from_afar_frees_too(points: int, free: bool) -> None:
    game = held()
    game.rules.weapon.low[game.world.kit.weapon[FRIEND]] = points
    game.rules.weapon.high[game.world.kit.weapon[FRIEND]] = points
    game.rules.kind.armour[game.world.identity.kind[SEARCHER]] = 0
    game.rules.kind.uses_cover[game.world.identity.kind[SEARCHER]] = 0
    give_when(game, hits, Kind.SHOOT, FRIEND, SEARCHER)
    assert is_held(game) != free


def test_a_stun_and_every_end_of_a_grip_open_the_hand() -> None:
    game = held()
    stun(game.world, game.log, SEARCHER, 1)
    assert not is_held(game)
    for unit in (BOY, SEARCHER):
        game = held()
        end_grip(game.world, game.log, unit, STUNNED)
        assert not is_held(game)


def test_who_is_seized_by_the_neck_is_held_by_that_alone() -> None:
    game = held()
    game.rules.number.grapple[0] = game.rules.number.hit_ceiling[0] = 100
    grapple.grapple(game.rules, game.world, game.log, SEARCHER, BOY, 4)
    assert not is_held(game)
    assert game.world.grip.held_by[BOY] == SEARCHER
