"""A replay to be looked at anywhere: every moment of it is kept, so that going to one costs the same wherever it is.

The record is played once when it is opened. What is kept of each moment is the world, packed; going there is copying
it back, and going on from there gives the recorded orders to the same rules again.
"""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.core.errors import UserError
from game.rules.events import Event
from game.rules.orders import Order
from game.sim.again import play_again
from game.sim.commander import HUMAN
from game.sim.match import Match
from game.sim.record import Record, recipe_of
from game.sim.replay import Divergence, playback
from game.sim.start import open_match

# A world packs to a twentieth; more effort gains little and takes three times as long.
_EFFORT = 1


class Moment(NamedTuple):
    """The battle after so many orders: its round, whose phase it is, and its world."""

    round: int
    side: int
    packed: bytes


class Recorded:
    """The commander of both sides: gives what was given."""

    name = "replay"

    def __init__(self, orders: Sequence[Order]) -> None:
        self._orders = orders

    def choose(self, match: Match, side: int) -> Order:
        """The next order of the record; IndexError when there is none left."""
        return self._orders[len(match.orders)]


class Reel:
    """`match` stands at one of the moments; `problem`: where the record parts from the rules, which is its end here."""

    def __init__(self, record: Record) -> None:
        """Raises UserError for a mission, number or person that does not exist here."""
        self.record = record
        self.match = open_match(recipe_of(record.header))
        self.orders: list[Order] = []
        self.told: list[tuple[Event, ...]] = []
        self.moments = [self._moment()]
        self.problem = self._play()
        self._marks = list(self.match.round_marks)
        self.winner = self.match.winner
        self.match.commanders = (Recorded(self.orders), Recorded(self.orders))
        self.rounds = self._rounds()
        self.go(0)

    def _play(self) -> str:
        try:
            for order, events in playback(self.match, self.record):
                self.orders.append(order)
                self.told.append(events)
                self.moments.append(self._moment())
        except Divergence as parted:
            return f"line {parted.line}: expected {parted.expected}, got {parted.got}"
        return ""

    def _moment(self) -> Moment:
        match = self.match
        return Moment(match.round, match.phase_side, zlib.compress(match.world.buffer.tobytes(), _EFFORT))

    def _rounds(self) -> list[tuple[int, int]]:
        """Each round and the place at which it begins."""
        found: dict[int, int] = {}
        for place, moment in enumerate(self.moments):
            found.setdefault(moment.round, place)
        return list(found.items())

    @property
    def place(self) -> int:
        """How many orders have been given where `match` stands."""
        return len(self.match.orders)

    @property
    def at_end(self) -> bool:
        return self.place >= len(self.orders)

    def go(self, place: int) -> None:
        """Takes `match` to the moment after so many orders; a place beyond an end is that end."""
        place = max(0, min(place, len(self.orders)))
        world = self.match.world.buffer
        buffer = np.frombuffer(zlib.decompress(self.moments[place].packed), world.dtype).reshape(world.shape)
        self.match.wind(buffer, self.orders[:place], [mark for mark in self._marks if mark[2] <= place])

    def round_place(self, by: int) -> int:
        """Where the next round begins (1), or this one, or, from its very beginning, the one before (-1)."""
        starts = [start for _, start in self.rounds]
        if by > 0:
            return next((start for start in starts if start > self.place), len(self.orders))
        return next((start for start in reversed(starts) if start < self.place), 0)


def branch(record: Record, orders: Sequence[Order]) -> Match:
    """A battle of its own that has come so far: a person leads the squad, the LGF are led as they were.

    Raises UserError where the orders no longer fit the rules.
    """
    recipe = recipe_of(record.header)
    again = play_again(replace(recipe, commanders=(HUMAN, recipe.commanders[1])), orders)
    if again.kept < len(orders):
        raise UserError(record.source, "", f"cannot be played on from there ({again.refused.name.lower()})")
    return again.match
