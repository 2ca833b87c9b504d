"""From a campaign to the battle of its next mission: who goes, in whose place, with what."""

import hashlib

from game.campaign.data import load_campaign_data
from game.campaign.state import Campaign, Member
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.plan import MissionPlan
from game.rules.components import SQUAD
from game.sim.commander import HUMAN
from game.sim.muster import Muster, Person
from game.sim.recipe import SEED_LIMIT, Recipe


def recipe_of(campaign: Campaign, squad: str = HUMAN) -> Recipe:
    """The battle that is before us. Each try has dice of its own, which the campaign's seed decides."""
    dials = campaign.dials
    overrides = {}
    if dials.tide:
        plain = load_catalog().difficulties[dials.difficulty].tide
        overrides[f"difficulty.{dials.difficulty}.tide"] = str(plain + dials.tide)
    return Recipe(
        campaign.mission,
        seed_of(campaign),
        dials.difficulty,
        (squad, dials.wit),
        overrides=overrides,
        muster=muster_of(campaign),
    )


def seed_of(campaign: Campaign) -> int:
    """Of the try that is before us: 0 to 2**62 - 1."""
    words = f"{campaign.seed} {campaign.mission} {campaign.tries}"
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big") % SEED_LIMIT


def muster_of(campaign: Campaign) -> Muster:
    """Who comes, as the campaign has left them."""
    places = places_of(campaign)
    going = {places.get(unit, unit) for unit in wanted(load_mission(campaign.mission))} - {""}
    people = [campaign.people[unit] for unit in campaign.people if unit in going]
    shares = shares_of(campaign, tuple(member.unit for member in people))
    return Muster(
        people=tuple(_person(member, *shares[member.unit]) for member in people),
        stands_in={unit: taker for unit, taker in places.items() if unit != taker},
        ties=tuple(campaign.ties),
        switches=tuple(campaign.flags),
    )


def wanted(plan: MissionPlan) -> tuple[str, ...]:
    """The campaign's people whom a mission has places for, each once, in the map's order."""
    people, selves = load_campaign_data().people, load_campaign_data().selves
    named = [selves.get(spawn.unit, spawn.unit) for spawn in plan.spawns if spawn.side == SQUAD]
    return tuple(dict.fromkeys(unit for unit in named if unit in people))


def places_of(campaign: Campaign) -> dict[str, str]:
    """By each of the people whom the next mission wants: who goes there, "" nobody."""
    data, units = load_campaign_data(), wanted(load_mission(campaign.mission))
    places = {unit: unit for unit in units if campaign.people[unit].alive}
    for unit in units:  # what was chosen, as far as it still can be
        choice = campaign.places.get(unit)
        if choice is not None and unit in data.soldiers and choice in ("", *may_go(campaign, unit, places)):
            places[unit] = choice
    for unit in units:
        if unit not in places:
            places[unit] = next((each for each in data.stands_in if each in may_go(campaign, unit, places)), "")
    return places


def may_go(campaign: Campaign, place: str, places: dict[str, str]) -> list[str]:
    """The soldiers who could take this place: alive, and in no other."""
    taken = {taker for unit, taker in places.items() if unit != place}
    return [unit for unit in load_campaign_data().soldiers if campaign.people[unit].alive and unit not in taken]


def _person(member: Member, dressings: int, painkillers: int) -> Person:
    return Person(
        unit=member.unit,
        hurt=member.hurt,
        weary=member.weary,
        arm=member.arm,
        leg=member.leg,
        torso=member.torso,
        head=member.head,
        dressings=dressings,
        painkillers=painkillers,
    )


def shares_of(campaign: Campaign, going: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Dressings and painkillers of who goes: everybody's usual number, one a turn, until the box is empty."""
    units = load_catalog().units
    dressings = _dealt(campaign.kit.dressings, {unit: units[unit].dressings for unit in going})
    painkillers = _dealt(campaign.kit.painkillers, {unit: units[unit].painkillers for unit in going})
    return {unit: (dressings[unit], painkillers[unit]) for unit in going}


def _dealt(box: int, usual: dict[str, int]) -> dict[str, int]:
    dealt = dict.fromkeys(usual, 0)
    while box > 0 and (open_hands := [unit for unit in usual if dealt[unit] < usual[unit]]):
        for unit in open_hands[:box]:
            dealt[unit] += 1
        box -= len(open_hands[:box])
    return dealt
