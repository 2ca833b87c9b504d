"""What each of the squad did in a battle, counted from its events alone."""

from collections.abc import Iterable

from game.campaign.data import load_campaign_data
from game.rules.components import SQUAD
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.setup import Battle
from game.sim.match import Match

# What an event counts as for its actor.
DEEDS = {
    Ev.UNIT_DRESSED: "dressed",
    Ev.UNIT_STABILISED: "dressed",
    Ev.UNIT_RALLIED: "rallied",
    Ev.UNIT_LIFTED: "carried",
}
TAKES_IT = 2  # of UNIT_SHIELDED: it takes the hit now

Counts = dict[str, dict[str, int]]


def person_of(unit: str) -> str:
    """Whom a unit is in the campaign: behind the dream somebody may be another unit."""
    return load_campaign_data().selves.get(unit, unit)


def tally(battle: Battle, events: Iterable[Event]) -> Counts:
    """By unit key of the squad, the numbers of `campaign.data.COUNTS` that are not 0."""
    counter = _Counter(battle)
    for event in events:
        counter.take(event)
    return counter.counts


def counts_of(match: Match) -> Counts:
    """The same for a whole match, whose orders are given again: what happened before it was loaded counts as well."""
    again = Match(match.battle)
    return tally(match.battle, (event for order in match.orders for event in again.give(order)))


class _Counter:
    def __init__(self, battle: Battle) -> None:
        self.counts: Counts = {}
        self._names = [person_of(spawn.unit) if spawn.side == SQUAD else "" for spawn in battle.plan.spawns]
        self._struck_by: dict[int, int] = {}

    def take(self, event: Event) -> None:
        kind = event.kind
        if kind in (Ev.UNIT_SHOT, Ev.UNIT_STRUCK):
            self._note(event.actor, "shots")
            if event.c:
                self._note(event.actor, "hits")
                self._struck_by[event.target] = event.actor
        elif kind == Ev.DAMAGE_TAKEN:
            self._note(event.target, "taken", event.a)
            self._note(self._struck_by.get(event.target, -1), "damage", event.a)
        elif kind == Ev.UNIT_DIED:
            self._note(self._struck_by.get(event.target, -1), "kills")
        elif kind == Ev.UNIT_DOWNED:
            self._note(event.target, "downs")
        elif kind == Ev.UNIT_SHIFTED:
            self._note(event.target, "crossed")
        elif kind == Ev.UNIT_SHIELDED and event.a == TAKES_IT:
            self._note(event.actor, "shielded")
        elif kind in DEEDS:
            self._note(event.actor, DEEDS[Ev(kind)])

    def _note(self, unit: int, what: str, amount: int = 1) -> None:
        """Nothing for the LGF, and for nobody."""
        if unit >= 0 and amount and (name := self._names[unit]):
            row = self.counts.setdefault(name, {})
            row[what] = row.get(what, 0) + amount
