"""Bonds: pairs with a strength, changed by deeds, each kind of deed once."""

import pytest

from game.rules import bonds
from game.rules.bonds import Deed, note_deed, note_hit, strength
from game.rules.dream import has_anchor
from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.orders import Kind
from game.rules.setup import Battle
from tests.rules.boards import battle, end_round, fell, give, give_when, hits, of

ROOM = "ABC.....\n........\n.......1"


def room(*squad: str) -> Battle:
    return battle(ROOM, squad=squad or ("willow", "buffy", "faith"))


def bond(game: Battle, one: int, other: int) -> int:
    assert strength(game.rules, game.world, one, other) == strength(game.rules, game.world, other, one)
    return int(strength(game.rules, game.world, one, other))


def test_pairs_come_from_the_data() -> None:
    game = room()
    assert [bond(game, 0, 1), bond(game, 0, 2), bond(game, 1, 2)] == [-1, 1, 0]
    assert len(game.world.bond) == 2
    assert len(room("stalker", "warrior", "lancer").world.bond) == 1, "a row of nobody, for those who have no bonds"


def test_a_plan_may_bring_its_own() -> None:
    game = battle(ROOM, squad=("willow", "buffy", "faith"), ties=((0, 1, 2),))
    assert [bond(game, 0, 1), bond(game, 0, 2)] == [2, 0]


def test_the_estranged_give_no_anchor_until_deeds_repair_it() -> None:
    game = room("willow", "buffy", "tad")
    assert not has_anchor(game.rules, game.world, 1)
    game.world.health.bleeding[1] = 1
    told = of(give(game, Kind.DRESS, 0, 1), Ev.BOND_CHANGED)
    assert [(event.actor, event.target, event.a, event.b, event.c) for event in told] == [(0, 1, 0, 1, Deed.DRESSED)]
    assert not has_anchor(game.rules, game.world, 1)
    fell(game, 1, 2)
    give(game, Kind.CARRY, 0, 1)
    assert bond(game, 0, 1) == 1
    game = room("willow", "buffy", "tad")
    game.world.bond.strength[0] = 1
    assert has_anchor(game.rules, game.world, 1)


def test_the_same_deed_counts_once_whoever_does_it() -> None:
    game = room()
    note_deed(game.rules, game.world, game.log, 0, 1, bonds.DRESSED)
    note_deed(game.rules, game.world, game.log, 1, 0, bonds.DRESSED)
    assert bond(game, 0, 1) == 0
    note_deed(game.rules, game.world, game.log, 1, 0, bonds.FREED)
    assert bond(game, 0, 1) == 1


def test_bonds_have_ends() -> None:
    game = room()
    for deed in range(bonds.SHOT):
        note_deed(game.rules, game.world, game.log, 0, 2, deed)
    assert bond(game, 0, 2) == 3
    for deed in (bonds.SHOT, bonds.LEFT):
        note_deed(game.rules, game.world, game.log, 0, 1, deed)
    assert bond(game, 0, 1) == -2
    assert len(of(take_events(game.log), Ev.BOND_CHANGED)) == 3


def test_strangers_stay_strangers() -> None:
    game = room()
    note_deed(game.rules, game.world, game.log, 1, 2, bonds.DRESSED)
    assert bond(game, 1, 2) == 0
    assert take_events(game.log) == ()


def test_a_shot_from_a_friend_estranges() -> None:
    game = room()
    note_hit(game.rules, game.world, game.log, 0, 2)
    assert bond(game, 0, 2) == 0
    note_hit(game.rules, game.world, game.log, -1, 2)
    note_hit(game.rules, game.world, game.log, 2, 2)
    assert bond(game, 0, 2) == 0


def test_hitting_who_struck_a_friend_binds() -> None:
    game = battle("ABC1", squad=("willow", "buffy", "faith"))
    game.world.heart.struck_by[1] = 3
    events = give_when(game, hits, Kind.SHOOT, 0, 3)
    assert [(event.target, event.c) for event in of(events, Ev.BOND_CHANGED)] == [(1, Deed.AVENGED)]
    assert bond(game, 0, 1) == 0
    assert bond(game, 0, 2) == 1, "nobody struck her"


@pytest.mark.parametrize(("dressings", "state", "x", "lost"), [(1, 1, 4, 1), (0, 1, 4, 0), (1, 2, 4, 0), (1, 1, 1, 0)])
def test_walking_away_from_who_bleeds_out_estranges(dressings: int, state: int, x: int, lost: int) -> None:
    game = room()
    fell(game, 2, state)
    game.world.place.x[2] = 1
    game.world.place.y[2] = 1
    game.world.kit.dressings[0] = dressings
    give(game, Kind.MOVE, 0, x=x, y=2 if x == 1 else 1)
    assert bond(game, 0, 2) == 1 - lost


def test_the_enemy_does_not_learn_of_bonds() -> None:
    from tests.rules.test_observe import seen

    game = room()
    assert seen(game, 1).bond.strength.tolist() == [0, 0]
    assert seen(game, 0).bond.strength.tolist() == [-1, 1]


def test_grief_is_greater_for_the_bonded_only() -> None:
    game = room()
    will = game.world.mind.will.tolist()
    fell(game, 0, fading=1)
    end_round(game)
    assert game.world.mind.will.tolist()[1:3] == [will[1] - 2, will[2] - 4]
