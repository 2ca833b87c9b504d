"""A campaign's way: what a battle leaves behind, what rest mends, who stands in, how it ends."""

import copy
from pathlib import Path

import msgspec
import pytest

from game.campaign.aftermath import take_result
from game.campaign.course import again, end_battle, finish, go_on, next_scene, note_scene, rest
from game.campaign.data import Dials, load_campaign_data
from game.campaign.muster import muster_of, places_of, recipe_of, shares_of, wanted
from game.campaign.run import run
from game.campaign.saves import autosave, load, save
from game.campaign.state import Campaign, new_campaign
from game.campaign.tally import counts_of, tally
from game.content.missions import load_mission
from game.core.errors import UserError
from game.rules.components import DEAD, DOWN, SQUAD
from game.sim.match import Match
from game.sim.start import open_match

NORMAL = load_campaign_data().presets["normal"]


def fresh(dials: Dials = NORMAL, seed: int = 5) -> Campaign:
    """At the first battle."""
    campaign = new_campaign(dials, seed)
    while campaign.step != "battle":
        while (scene := next_scene(campaign)) is not None:
            note_scene(campaign, scene)
        go_on(campaign)
    return campaign


def opened(campaign: Campaign) -> Match:
    return open_match(recipe_of(campaign, "veteran"))


def row_of(match: Match, unit: str) -> int:
    return next(row for row, spawn in enumerate(match.battle.plan.spawns) if spawn.unit == unit)


def ended(match: Match, winner: int = SQUAD) -> Match:
    match.world.clock.winner[0] = winner
    return match


def test_wounds_bonds_and_kit_are_brought_home() -> None:
    campaign = fresh()
    match = opened(campaign)
    willow = row_of(match, "willow")
    match.world.health.hp[willow] -= 3
    match.world.wound.leg[willow] = 1
    match.world.kit.dressings[willow] = 0
    match.world.bond.strength[0] += 1
    box = campaign.kit.dressings
    fought = take_result(campaign, ended(match), {})
    member = campaign.people["willow"]
    assert (member.hurt, member.leg, member.alive) == (3, 1, True)
    finds = load_campaign_data().stage(fought.mission).finds
    assert campaign.kit.dressings == box - muster_of(fresh()).people[0].dressings + finds
    one, other, _ = match.battle.plan.ties[0]
    pair = {match.battle.plan.spawns[one].unit, match.battle.plan.spawns[other].unit}
    tie = next(tie for tie in campaign.ties if {tie.one, tie.other} == pair)
    before = next(tie for tie in fresh().ties if {tie.one, tie.other} == pair)
    assert tie.strength == before.strength + 1
    assert "campaign_won_01" in campaign.flags


def test_the_dead_stay_dead_and_somebody_stands_in() -> None:
    campaign = fresh()
    match = opened(campaign)
    match.world.health.state[row_of(match, "faith")] = DEAD
    fought = take_result(campaign, ended(match), {})
    assert fought.died == ["faith"]
    assert "campaign_faith_dead" in campaign.flags
    places = places_of(campaign)
    assert places["faith"] == "barrel"
    assert "faith" not in {person.unit for person in muster_of(campaign).people}
    assert row_of(opened(campaign), "barrel") == row_of(match, "faith")


def test_without_permadeath_nobody_dies() -> None:
    campaign = fresh(load_campaign_data().presets["story"])
    match = opened(campaign)
    match.world.health.state[row_of(match, "tad")] = DEAD
    match.world.health.hp[row_of(match, "tad")] = 0
    take_result(campaign, ended(match), {})
    assert campaign.people["tad"].alive
    assert campaign.people["tad"].torso > 0
    assert campaign.people["tad"].hurt > 0


def test_who_lies_at_the_end_comes_hurt() -> None:
    campaign = fresh()
    match = opened(campaign)
    alex = row_of(match, "alex")
    match.world.health.state[alex] = DOWN
    match.world.health.hp[alex] = 0
    take_result(campaign, ended(match), {})
    member = campaign.people["alex"]
    assert member.hurt == int(match.world.health.top[alex]) - load_campaign_data().felled
    assert member.torso == 1


def test_rest_mends_and_closes_one_wound() -> None:
    campaign = fresh()
    member = campaign.people["buffy"]
    member.hurt, member.weary, member.head, member.torso = 6, 1, 1, 1
    rest(campaign, 1)
    assert (member.hurt, member.weary, member.head, member.torso) == (2, 0, 0, 1)
    rest(campaign, 1)
    assert (member.hurt, member.torso) == (0, 0)


def test_kit_runs_out_fairly() -> None:
    campaign = fresh()
    campaign.kit.dressings = 3
    going = ("willow", "faith", "buffy", "tad", "alex")
    shares = [dressings for dressings, _ in shares_of(campaign, going).values()]
    assert shares == [1, 1, 1, 0, 0]


def test_a_soldier_may_stay_behind() -> None:
    campaign = fresh()
    campaign.places = {"tad": "barrel", "alex": "", "willow": "tad"}
    places = places_of(campaign)
    assert (places["tad"], places["alex"], places["willow"]) == ("barrel", "", "willow")


def test_a_captains_death_ends_it() -> None:
    campaign = fresh()
    match = opened(campaign)
    match.world.health.state[row_of(match, "willow")] = DEAD
    end_battle(campaign, ended(match, 1), {})
    assert campaign.is_over
    assert campaign.ending


def test_another_try_has_other_dice_and_nothing_of_the_defeat() -> None:
    campaign = fresh()
    before = copy.deepcopy(campaign)
    twin = again(before)
    assert recipe_of(twin).seed != recipe_of(before).seed
    assert (twin.tries, twin.people, twin.flags) == (1, campaign.people, campaign.flags)


def test_a_campaign_run_is_the_same_for_the_same_seed() -> None:
    one, other = (run(NORMAL, 11) for _ in range(2))
    assert msgspec.json.encode(one.campaign) == msgspec.json.encode(other.campaign)
    assert one.campaign.is_over


def test_answers_that_there_are_not_are_named() -> None:
    asking = [told for told in run(NORMAL, 11).campaign.told if told.answer]
    for told in asking[:1]:
        with pytest.raises(UserError, match="no answer 'nonsense'"):
            run(NORMAL, 11, choices={told.scene: "nonsense"})


def test_tallies_agree_with_the_events() -> None:
    campaign = fresh()
    match = opened(campaign)
    events = [event for _ in range(200) if not match.is_over for event in match.step()]
    counts = tally(match.battle, events)
    assert counts == counts_of(match)
    assert sum(row.get("hits", 0) for row in counts.values()) > 0
    assert all(unit in wanted(load_mission(campaign.mission)) for unit in counts)


def test_saved_and_loaded_it_is_the_same(tmp_path: Path) -> None:
    campaign = fresh()
    match = opened(campaign)
    match.step()
    path = tmp_path / "c.save.json"
    save(match, path, campaign)
    found = load(path)
    assert found.campaign == campaign
    assert found.match is not None
    assert found.match.digest() == match.digest()
    save(None, path, campaign)
    assert load(path).match is None


def test_iron_mode_has_one_save() -> None:
    campaign = fresh(load_campaign_data().presets["nightmare"])
    paths = {autosave(None, campaign, kind) for kind in ("autosave", "mission", "choice", "mission")}
    assert len(paths) == 1


def test_giving_up_has_an_ending() -> None:
    campaign = fresh()
    finish(campaign)
    assert campaign.is_over
