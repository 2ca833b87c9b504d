"""The campaign's own numbers and lists: assets/data/campaign.toml."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.content.catalog import load_catalog, read_table
from game.content.suggest import expected_one_of
from game.core.errors import UserError
from game.core.paths import assets_dir

FILE = "campaign.toml"
# What is counted of each person in a battle: see campaign.tally.
COUNTS = (
    "shots", "hits", "kills", "damage", "taken", "dressed", "rallied", "carried", "shielded", "crossed", "downs",
)  # fmt: skip

Key = Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9_]{0,63}$")]
Small = Annotated[int, Meta(ge=0, le=99)]


class Dials(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How hard it is. `iron`: no rewinds, no second try, one save; without `permadeath` the dead are badly hurt."""

    difficulty: Key = "normal"
    wit: Key = "veteran"
    tide: Annotated[int, Meta(ge=-3, le=3)] = 0
    rewinds: Small = 3
    permadeath: bool = True
    iron: bool = False


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A mission's place in the campaign. `leaves_behind`: who lies when it is won, and nobody carries, is lost."""

    key: Key
    on_loss: Literal["end", "go_on"] = "end"
    rests: Small = 1
    finds: Small = 0
    leaves_behind: bool = False


class Medal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Given for `at_least` of what is counted, in one mission."""

    counts: str
    at_least: Annotated[int, Meta(ge=1, le=1000)]


class CampaignData(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of the file."""

    people: tuple[Key, ...]
    soldiers: tuple[Key, ...]
    stands_in: tuple[Key, ...]
    vital: tuple[Key, ...]
    selves: dict[Key, Key]
    mend: Small
    calm: Small
    felled: Small
    dressings: Small
    painkillers: Small
    tries: Annotated[int, Meta(ge=1, le=20)]
    presets: dict[Key, Dials]
    missions: Annotated[tuple[Stage, ...], Meta(min_length=1)]
    medals: dict[Key, Medal]

    def stage(self, mission: str) -> Stage:
        return next(stage for stage in self.missions if stage.key == mission)


@lru_cache(maxsize=4)
def load_campaign_data(data_dir: Path | None = None) -> CampaignData:
    """Raises UserError for the first thing that is wrong."""
    path = (data_dir or assets_dir() / "data") / FILE
    try:
        data = msgspec.convert(read_table(path, "campaign"), CampaignData)
    except msgspec.ValidationError as error:
        raise UserError(path, "campaign", str(error), "see assets/data/campaign.toml as it came") from error
    _check(path, data)
    return data


def _check(path: Path, data: CampaignData) -> None:
    catalog = load_catalog()
    for unit in (*data.people, *data.soldiers, *data.stands_in, *data.vital, *data.selves, *data.selves.values()):
        if unit not in catalog.units:
            raise UserError(path, "campaign", f"unknown unit {unit!r}", expected_one_of(unit, catalog.units))
    missions = [mission.key for mission in catalog.missions]
    if [stage.key for stage in data.missions] != missions:
        raise UserError(path, "missions", "are not those of missions.toml", f"in this order: {', '.join(missions)}")
    for name, dials in data.presets.items():
        if dials.difficulty not in catalog.difficulties or dials.wit not in catalog.personas:
            raise UserError(path, f"presets.{name}", f"{dials.difficulty}, {dials.wit}", "a difficulty and a persona")
    for name, medal in data.medals.items():
        if medal.counts not in COUNTS:
            raise UserError(path, f"medals.{name}", f"counts {medal.counts!r}", expected_one_of(medal.counts, COUNTS))
