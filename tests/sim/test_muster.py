"""Who comes from a campaign: the dead replaced, wounds and kit brought along, bonds and switches as they are now."""

from pathlib import Path

import pytest

from game.core.errors import UserError
from game.rules.components import ABSENT
from game.rules.setup import Battle
from game.sim.muster import Muster, Person, Tie
from game.sim.recipe import Recipe, build
from game.sim.replay import load, save
from game.sim.start import open_match

MUSTER = Muster(
    people=(Person(unit="willow", hurt=4, weary=2, arm=1, dressings=0), Person(unit="barrel", hurt=99, painkillers=3)),
    stands_in={"tad": "barrel", "alex": ""},
    ties=(Tie("willow", "buffy", 2),),
    switches=("campaign_lullaby",),
)


def _battle(muster: Muster | None = MUSTER) -> Battle:
    return build(Recipe("01_breach", 3, muster=muster))


def _row(battle: Battle, unit: str) -> int:
    return next(row for row, spawn in enumerate(battle.plan.spawns) if spawn.unit == unit)


def test_wounds_and_kit_are_brought_along() -> None:
    battle = _battle()
    fresh = _battle(None)
    row = _row(battle, "willow")
    assert battle.world.health.hp[row] == fresh.world.health.hp[row] - 4
    assert battle.world.health.top[row] == fresh.world.health.top[row]
    assert battle.world.mind.will[row] == fresh.world.mind.will[row] - 2
    assert (battle.world.wound.arm[row], battle.world.kit.dressings[row]) == (1, 0)
    assert battle.world.kit.painkillers[row] == fresh.world.kit.painkillers[row]


def test_somebody_stands_in_for_the_dead_or_nobody_does() -> None:
    battle = _battle()
    row = _row(battle, "barrel")
    assert battle.plan.spawns[row].ref == _battle(None).plan.spawns[_row(_battle(None), "tad")].ref
    assert (battle.world.health.hp[row], battle.world.kit.painkillers[row]) == (1, 3)
    alex = _row(battle, "alex")
    assert battle.world.identity.presence[alex] == ABSENT
    assert not (battle.world.occupant == alex).any()


def test_bonds_are_as_they_have_become() -> None:
    battle = _battle()
    pair = {_row(battle, "willow"), _row(battle, "buffy")}
    assert [strength for one, other, strength in battle.plan.ties if {one, other} == pair] == [2]


def test_a_replay_remembers_who_came(tmp_path: Path) -> None:
    match = open_match(Recipe("01_breach", 3, commanders=("veteran", "veteran"), muster=MUSTER))
    for _ in range(12):
        match.step()
    save(match, tmp_path / "r.jsonl")
    again = load(tmp_path / "r.jsonl")
    assert again.recipe == match.recipe
    assert again.digest() == match.digest()


def test_what_cannot_be_is_named() -> None:
    with pytest.raises(UserError, match="unknown unit 'nobody'"):
        _battle(Muster(stands_in={"tad": "nobody"}))
    with pytest.raises(UserError, match="begins with campaign_"):
        _battle(Muster(switches=("lever",)))
