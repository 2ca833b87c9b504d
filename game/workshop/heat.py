"""Where things happen on a map: simulated matches, their events counted by tile.

The matches are stepped, not played inside the kernel, because only stepping hands out events; they are the same matches
and end with the same digests. A tile counts each time a unit goes down or dies on it, fires from it, leaves or lands on
it by a shift, or steps onto it.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

import numpy as np

from game.core.errors import UserError
from game.rules.components import IN_SIGHT, SIDES
from game.rules.event_kinds import Ev
from game.rules.events import Event, take_events
from game.rules.outset import is_left_to_chance, scatter
from game.rules.setup import Battle, clone, reseed
from game.rules.step import start
from game.sim.commander import make_commander
from game.sim.match import Match
from game.sim.recipe import SEED_LIMIT, Recipe, build

KINDS = ("deaths", "shots", "shifts", "paths")
MOST_MATCHES = 10_000
Progress = Callable[[int], None]


@dataclass
class Heat:
    """`counts[kind]`: int64 [plane, y, x] over all matches; the lists have a number a match, `contacts` 0 for none."""

    counts: dict[str, np.ndarray]
    contacts: list[int] = field(default_factory=list)
    winners: list[int] = field(default_factory=list)
    rounds: list[int] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    seconds: float = 0.0  # of all matches but the first, which compiles
    interrupted: bool = False

    @property
    def matches(self) -> int:
        return len(self.winners)

    @property
    def speed(self) -> float:
        """Matches a second, without what compiling took; 0 for fewer than two."""
        return (self.matches - 1) / self.seconds if self.seconds > 0 else 0.0

    def as_json(self) -> dict[str, Any]:
        """`first_contact` and `rounds` as median and range; `per_match` sums by kind and plane number."""
        met = [turn for turn in self.contacts if turn]
        return {
            "matches": self.matches,
            "wins": {"squad": self.winners.count(0), "lgf": self.winners.count(1), "none": self.winners.count(2)},
            "first_contact": {**_spread(met), "never": self.matches - len(met)},
            "rounds": _spread(self.rounds),
            "per_match": {
                kind: [round(int(plane.sum()) / max(1, self.matches), 3) for plane in grid]
                for kind, grid in self.counts.items()
            },
            "seconds": round(self.seconds, 3),
            "matches_per_second": round(self.speed, 1),
            "interrupted": self.interrupted,
        }


def _spread(numbers: list[int]) -> dict[str, float | None]:
    if not numbers:
        return {"median": None, "low": None, "high": None}
    return {"median": float(median(numbers)), "low": min(numbers), "high": max(numbers)}


def new_heat(planes: int, height: int, width: int) -> Heat:
    """Nothing counted yet."""
    return Heat({kind: np.zeros((planes, height, width), np.int64) for kind in KINDS})


def collect(recipe: Recipe, matches: int, progress: Progress = lambda done: None) -> Heat:
    """Plays seeds `recipe.seed`, +1, ...; after Ctrl-C what was finished is kept. Raises UserError for bad input."""
    if not 1 <= matches <= MOST_MATCHES:
        raise UserError("", "matches", f"{matches} is out of range", f"expected 1 to {MOST_MATCHES}")
    if recipe.seed + matches > SEED_LIMIT:
        raise UserError("", "seed", f"{recipe.seed} leaves no room for {matches} matches", f"below {SEED_LIMIT}")
    battle = build(recipe)
    heat = new_heat(*battle.board.move_cost.shape)
    started = time.perf_counter()
    try:
        for number in range(matches):
            _play(_reseeded(battle, recipe.seed + number), recipe, heat)
            started = started if number else time.perf_counter()
            progress(number + 1)
    except KeyboardInterrupt:
        heat.interrupted = True
    heat.seconds = time.perf_counter() - started if heat.matches > 1 else 0.0
    return heat


def _reseeded(battle: Battle, seed: int) -> Battle:
    """The same battle with other dice, without reading its map again."""
    world = clone(battle, battle.opening)
    reseed(world, seed)
    if is_left_to_chance(battle.board):
        scatter(battle.board, world)
        start(battle.board, battle.rules, world, battle.log)
        take_events(battle.log)
    return replace(battle, world=world, seed=seed)


def _play(battle: Battle, recipe: Recipe, heat: Heat) -> None:
    """One match; what it adds is added when it is finished, so that an interrupted one leaves nothing."""
    squad, lgf = (make_commander(name, battle, battle.seed) for name in recipe.commanders)
    match = Match(battle, (squad, lgf))
    counter = Counter(new_heat(*battle.board.move_cost.shape).counts)
    contact = 1 if _in_sight(match) else 0
    while not match.is_over:
        counter.place(match)
        events = match.step()
        counter.count(events)
        contact = contact or next((event.turn for event in events if event.kind == Ev.UNIT_SPOTTED), 0)
    for kind, grid in counter.counts.items():
        heat.counts[kind] += grid
    heat.contacts.append(contact)
    heat.winners.append(match.winner)
    heat.rounds.append(match.round)
    heat.digests.append(match.digest())


def _in_sight(match: Match) -> bool:
    """Whether anybody sees an enemy before the first order."""
    known = match.world.memory.known.reshape(SIDES, -1)
    foes = np.stack([match.world.identity.side != side for side in range(SIDES)])
    return bool(((known == IN_SIGHT) & foes).any())


class Counter:
    """Adds events to grids. A unit that dies where it went down counts once."""

    def __init__(self, counts: dict[str, np.ndarray]) -> None:
        self.counts = counts
        self._where: list[tuple[int, int, int]] = []
        self._down: set[int] = set()

    def place(self, match: Match) -> None:
        """Notes where everybody stands: a shot's event tells the place of its target only."""
        place = match.world.place
        self._where = list(zip(place.plane.tolist(), place.y.tolist(), place.x.tolist(), strict=True))

    def count(self, events: Iterable[Event]) -> None:
        """Adds what one order led to, in order."""
        for event in events:
            here = (event.plane, event.y, event.x)
            if event.kind == Ev.UNIT_STEPPED:
                self._where[event.actor] = here
                self.counts["paths"][here] += 1
            elif event.kind == Ev.UNIT_SHOT and event.actor >= 0:  # -1: the same shot as told to who saw half of it
                self.counts["shots"][self._where[event.actor]] += 1
            elif event.kind == Ev.UNIT_SHIFTED:
                self._where[event.target] = here
                self.counts["shifts"][here] += 1
                self.counts["shifts"][event.a, event.c, event.b] += 1
            elif event.kind in (Ev.UNIT_DOWNED, Ev.UNIT_DIED):
                self._fall(event, here)
            elif event.kind == Ev.UNIT_RALLIED:
                self._down.discard(event.target)

    def _fall(self, event: Event, here: tuple[int, int, int]) -> None:
        if event.target not in self._down:
            self.counts["deaths"][here] += 1
        self._down.add(event.target)
