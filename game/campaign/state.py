"""Where a campaign stands: its people, its bonds, its flags, and what has been fought. Plain data, kept as it is."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.campaign.data import CampaignData, Dials, load_campaign_data
from game.content.catalog import load_catalog
from game.sim.muster import Tie
from game.sim.recipe import SEED_LIMIT

FORMAT = 1
# What comes next: the scenes before a mission, making ready for it, the battle, the scenes after it; then it is over.
Step = Literal["before", "ready", "battle", "after", "over"]

Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Small = Annotated[int, Meta(ge=0, le=99)]
Name = Annotated[str, Meta(max_length=200)]


class Member(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One of the people. `hurt`, `weary`: health and will missing; wounds by place; `died`: in which mission."""

    unit: Name
    died: Name = ""
    hurt: Small = 0
    weary: Small = 0
    arm: Small = 0
    leg: Small = 0
    torso: Small = 0
    head: Small = 0
    medals: list[Name] = []
    record: dict[Name, Count] = {}

    @property
    def alive(self) -> bool:
        return not self.died

    @property
    def wounds(self) -> int:
        return self.arm + self.leg + self.torso + self.head


class Fought(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A mission that was played to its end, won or lost. `counts`: by unit, see campaign.tally."""

    mission: Name
    won: bool
    rounds: Count
    digest: Name
    seed: Annotated[int, Meta(ge=0, lt=SEED_LIMIT)]
    tries: Small
    died: list[Name] = []
    goals: list[Name] = []  # text ids of the objectives that were reached
    counts: dict[Name, dict[Name, Count]] = {}
    medals: dict[Name, list[Name]] = {}
    replay: Name = ""


class Told(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A scene as it was told: with these flags, and this answer's text id, "" none."""

    scene: Name
    flags: list[Name]
    answer: Name = ""


class Kit(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is in the box that everybody is supplied from."""

    dressings: Count = 0
    painkillers: Count = 0


class Campaign(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Everything that lasts. `at`: the index of the mission; `tries`: times it was lost; `told`: scenes, in order."""

    seed: Annotated[int, Meta(ge=0, lt=SEED_LIMIT)]
    dials: Dials
    kit: Kit
    format: int = FORMAT
    at: Small = 0
    step: Step = "before"
    tries: Small = 0
    people: dict[Name, Member] = {}
    ties: list[Tie] = []
    flags: list[Name] = []
    places: dict[Name, Name] = {}  # who goes in a soldier's place, "" nobody: as chosen for the next mission
    fought: list[Fought] = []
    told: list[Told] = []
    ending: Name = ""

    @property
    def mission(self) -> str:
        """The key of the mission that is before us, or that has just been fought."""
        return load_campaign_data().missions[self.at].key

    @property
    def is_over(self) -> bool:
        return self.step == "over"

    def flagged(self) -> frozenset[str]:
        return frozenset(self.flags)

    def set_flags(self, sets: tuple[str, ...] | list[str], unsets: tuple[str, ...] = ()) -> None:
        kept = [flag for flag in self.flags if flag not in unsets]
        self.flags = kept + [flag for flag in sets if flag not in kept]


def new_campaign(dials: Dials, seed: int) -> Campaign:
    """At the first scene of the first mission, with everybody alive and fresh."""
    data = load_campaign_data()
    return Campaign(
        seed=seed,
        dials=dials,
        kit=Kit(dressings=data.dressings, painkillers=data.painkillers),
        people={unit: Member(unit=unit) for unit in data.people},
        ties=first_ties(data),
    )


def first_ties(data: CampaignData) -> list[Tie]:
    """The bonds of the campaign's people as the data say they begin."""
    units = load_catalog().units
    return [
        Tie(one, other, strength)
        for one in data.people
        for other, strength in units[one].bonds.items()
        if other in data.people
    ]
