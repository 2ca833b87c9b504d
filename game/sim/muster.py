"""Who comes to a mission from a campaign, and in what state: laid over the map's own spawns before a battle begins.

The dead are replaced by whoever stands in for them, or their places stay empty. Wounds that have not healed, kit that
is left and bonds as they have become are written onto the places. The campaign's switches are on from the start.
"""

from dataclasses import replace
from typing import Annotated

import msgspec
from msgspec import Meta

from game.content.catalog import Catalog
from game.content.levels import left_out
from game.content.plan import FROM_CAMPAIGN, Bearing, MissionPlan, Spawn
from game.core.errors import UserError
from game.rules.components import SQUAD

Key = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]{0,63}$")]
Count = Annotated[int, Meta(ge=0, le=99)]
Left = Annotated[int, Meta(ge=-1, le=99)]


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One of the squad. `hurt`, `weary`: health and will that are missing; wounds by place; kit, -1 as the data say."""

    unit: Key
    hurt: Count = 0
    weary: Count = 0
    arm: Count = 0
    leg: Count = 0
    torso: Count = 0
    head: Count = 0
    dressings: Left = -1
    painkillers: Left = -1


class Tie(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """A bond as it is now."""

    one: Key
    other: Key
    strength: Annotated[int, Meta(ge=-9, le=9)]


class Muster(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """`stands_in`: by the unit that a place is meant for, who takes it, "" nobody."""

    people: tuple[Person, ...] = ()
    stands_in: dict[Key, str] = {}
    ties: tuple[Tie, ...] = ()
    switches: tuple[Key, ...] = ()


def mustered(plan: MissionPlan, catalog: Catalog, muster: Muster) -> MissionPlan:
    """The plan with these people in it; raises UserError for a unit or a switch that there cannot be."""
    _check(catalog, muster)
    people = {person.unit: person for person in muster.people}
    spawns = tuple(_placed(spawn, muster, people) for spawn in plan.spawns)
    lit = tuple(row for row, name in enumerate(plan.switches) if name in muster.switches)
    return replace(plan, spawns=spawns, bonds=_bonds(muster), lit=lit)


def _check(catalog: Catalog, muster: Muster) -> None:
    named = [person.unit for person in muster.people] + [name for name in muster.stands_in.values() if name]
    for name in (*named, *muster.stands_in, *(each for tie in muster.ties for each in (tie.one, tie.other))):
        if name not in catalog.units:
            raise UserError("", "muster", f"unknown unit {name!r}", "a key of units.toml")
    for name in muster.switches:
        if not name.startswith(FROM_CAMPAIGN):
            raise UserError("", "muster", f"switch {name!r}", f"a name that begins with {FROM_CAMPAIGN}")


def _placed(spawn: Spawn, muster: Muster, people: dict[str, Person]) -> Spawn:
    if spawn.side != SQUAD:
        return spawn
    unit = muster.stands_in.get(spawn.unit, spawn.unit)
    if not unit:
        return left_out(spawn)
    person = people.get(unit)
    return replace(spawn, unit=unit, bearing=_bearing(person) if person else None)


def _bearing(person: Person) -> Bearing:
    return Bearing(
        person.hurt, person.weary, person.arm, person.leg, person.torso, person.head,
        person.dressings, person.painkillers,
    )  # fmt: skip


def _bonds(muster: Muster) -> tuple[tuple[str, str, int], ...]:
    return tuple((tie.one, tie.other, tie.strength) for tie in muster.ties)
