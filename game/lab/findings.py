"""What a store's matches of one configuration say, gathered by SQL: the figures behind the page of a report."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from game.lab.configuration import Configuration
from game.lab.decode import Columns
from game.lab.seats import Seated, commanders_in_both_seats
from game.lab.statistics.differences import unpaired_rates
from game.lab.statistics.intervals import Estimate, from_moments, rate
from game.lab.statistics.survival import Step, survival
from game.lab.store import Store
from game.sim.summary import WINNER_NAMES


class Arm(NamedTuple):
    """A weapon or another cause of damage; tries and points per match."""

    side: str
    name: str
    tries: float
    hits: Estimate
    points: Estimate


class Use(NamedTuple):
    """An order. `given`: per match; `used`: share of matches; `gain`: how many more of them its side won than of those
    without it."""

    side: str
    name: str
    given: float
    used: Estimate
    gain: Estimate


class Life(NamedTuple):
    """How long the units of a kind live: `lives` of them over all matches, `deaths` of which ended."""

    name: str
    side: str
    lives: int
    deaths: int
    steps: list[Step]


class Heat(NamedTuple):
    plane: str
    deaths: dict[tuple[int, int], int]  # by tile


@dataclass(frozen=True)
class Findings:
    """Everything of one configuration."""

    configuration: Configuration
    matches: int
    wins: dict[str, Estimate]  # by squad, lgf, none
    ends: list[tuple[str, str, int]]  # winner, reason, matches
    rounds: dict[int, int]  # how many matches lasted so many
    losses: dict[str, dict[int, float]]  # by side: deaths a match up to the end of each round
    left: dict[str, Estimate]
    arms: list[Arm]
    uses: list[Use]
    events: list[tuple[str, str, float]]  # side, name, per match
    objectives: list[tuple[str, Estimate]]  # how often done
    heat: list[Heat]
    notable: list[tuple[str, int, int]]  # why, seed, seats
    lives: list[Life]
    seated: list[Seated]  # the commanders, where they have changed sides


def gather(store: Store, configuration: Configuration) -> Findings:
    """Raises UserError for a store that cannot be read."""
    with store.query() as connection:
        return _Gatherer(connection, configuration).findings()


class _Gatherer:
    def __init__(self, connection: Any, configuration: Configuration) -> None:
        self._connection = connection
        self._known = configuration
        wins = self._ask("SELECT winner, count(*) AS n FROM matches WHERE run = ? GROUP BY winner")
        self._wins = dict(zip(wins["winner"].tolist(), wins["n"].tolist(), strict=True))
        self._matches = sum(self._wins.values())

    def findings(self) -> Findings:
        count = self._matches
        ends = self._ask("SELECT winner, reason, count(*) AS n FROM matches WHERE run = ? GROUP BY ALL ORDER BY n DESC")
        rounds = self._ask("SELECT rounds, count(*) AS n FROM matches WHERE run = ? GROUP BY rounds ORDER BY rounds")
        goals = self._ask(
            "SELECT objective, name, count_if(state = 'done') AS n FROM objectives WHERE run = ? "
            "GROUP BY ALL ORDER BY ALL"
        )
        return Findings(
            self._known, count,
            {side: rate(self._wins.get(side, 0), count) for side in ("squad", "lgf", "none")},
            _rows(ends), dict(_rows(rounds)), self._losses(), self._left(), self._arms(), self._uses(),
            self._events(), [(name, rate(done, count)) for _, name, done in _rows(goals)], self._heat(),
            self._notable(), self._lives(dict(_rows(rounds))),
            commanders_in_both_seats(self._ask, self._known.commanders),
        )  # fmt: skip

    def _ask(self, sql: str) -> Columns:
        answer: Columns = self._connection.execute(sql, [self._known.run]).fetchnumpy()
        return answer

    def _left(self) -> dict[str, Estimate]:
        row = self._ask(
            "SELECT sum(squad_left)::DOUBLE AS a, sum(squad_left * squad_left)::DOUBLE AS aa, "
            "sum(lgf_left)::DOUBLE AS b, sum(lgf_left * lgf_left)::DOUBLE AS bb FROM matches WHERE run = ?"
        )
        if not self._matches:
            return {}
        a, aa, b, bb = (float(column[0]) for column in row.values())
        return {"squad": from_moments(a, aa, self._matches), "lgf": from_moments(b, bb, self._matches)}

    def _losses(self) -> dict[str, dict[int, float]]:
        rows = self._ask(
            "SELECT side, died, count(*) AS n FROM fates WHERE run = ? AND fate = 'dead' GROUP BY ALL ORDER BY ALL"
        )
        losses: dict[str, dict[int, float]] = {"squad": {}, "lgf": {}}
        total = {"squad": 0, "lgf": 0}
        for side, died, count in _rows(rows):
            total[side] += count
            losses[side][died] = total[side] / max(1, self._matches)
        return losses

    def _arms(self) -> list[Arm]:
        rows = self._ask(
            "SELECT side, name, sum(amount) FILTER (what = 'tries') AS tries, "
            "sum(amount) FILTER (what = 'hits') AS hits, "
            "sum(amount::DOUBLE) FILTER (what = 'points') AS points, "
            "sum(amount::DOUBLE * amount) FILTER (what = 'points') AS squares FROM tallies "
            "WHERE run = ? AND what IN ('tries', 'hits', 'points') GROUP BY side, name ORDER BY side DESC, points DESC"
        )
        return [
            Arm(side, name, tries / self._matches, rate(int(hits), int(tries)),
                from_moments(points, squares, self._matches))
            for side, name, tries, hits, points, squares in _filled(rows)
        ]  # fmt: skip

    def _uses(self) -> list[Use]:
        rows = self._ask(
            "SELECT side, name, sum(amount) AS given, count(*) AS used, count_if(winner = side) AS won "
            "FROM tallies JOIN matches USING (run, seed, seats) WHERE run = ? AND what = 'order' "
            "GROUP BY side, name ORDER BY side DESC, given DESC"
        )
        uses = []
        for side, name, given, used, won in _filled(rows):
            others, others_won = self._matches - int(used), self._wins.get(side, 0) - int(won)
            gain = unpaired_rates(others_won, others, int(won), int(used))
            uses.append(Use(side, name, given / self._matches, rate(int(used), self._matches), gain))
        return uses

    def _events(self) -> list[tuple[str, str, float]]:
        rows = self._ask(
            "SELECT side, name, sum(amount) AS n FROM tallies WHERE run = ? AND what = 'event' "
            "GROUP BY side, name ORDER BY side DESC, n DESC"
        )
        return [(side, name, count / self._matches) for side, name, count in _filled(rows)]

    def _heat(self) -> list[Heat]:
        rows = self._ask(
            "SELECT plane, x, y, count(*) AS n FROM fates WHERE run = ? AND fate = 'dead' GROUP BY ALL ORDER BY ALL"
        )
        heat = {plane: Heat(plane, {}) for plane in self._known.planes}
        for plane, x, y, count in _rows(rows):
            heat.setdefault(plane, Heat(plane, {})).deaths[x, y] = count
        return [one for one in heat.values() if one.deaths]

    def _lives(self, rounds: dict[int, int]) -> list[Life]:
        """By kind. `rounds`: matches by the round they ended in; a unit that did not die lived as long as its match."""
        rows = self._ask(
            "SELECT side, name, died, rounds, count(*) AS n FROM fates JOIN matches USING (run, seed, seats) "
            "WHERE run = ? AND fate = 'dead' GROUP BY ALL ORDER BY ALL"
        )
        kinds = Counter((WINNER_NAMES[side], name) for name, side in self._known.units)
        deaths: dict[tuple[str, str], Counter[int]] = {kind: Counter() for kind in kinds}
        lived = {kind: Counter({at: n * count for at, n in rounds.items()}) for kind, count in kinds.items()}
        for side, name, died, last, count in _rows(rows):
            deaths[side, name][died] += count
            lived[side, name][last] -= count
        return [
            Life(name, side, count * self._matches, deaths[side, name].total(),
                 survival(deaths[side, name], lived[side, name]))
            for (side, name), count in kinds.items()
        ]  # fmt: skip

    def _notable(self) -> list[tuple[str, int, int]]:
        """A match for each of some questions, the lowest seed where several answer."""
        wanted = (
            ("the shortest match", "rounds, seed"),
            ("the longest match", "rounds DESC, seed"),
            ("the squad's clearest victory", "(winner = 'squad') DESC, squad_left - lgf_left DESC, rounds, seed"),
            ("the LGF's clearest victory", "(winner = 'lgf') DESC, lgf_left - squad_left DESC, rounds, seed"),
        )
        found = []
        for why, order in wanted:
            rows = self._ask(f"SELECT seed, seats FROM matches WHERE run = ? ORDER BY {order} LIMIT 1")
            found += [(why, seed, seats) for seed, seats in _rows(rows)]
        return found


def _rows(columns: Columns) -> list[tuple[Any, ...]]:
    return list(zip(*(column.tolist() for column in columns.values()), strict=True))


def _filled(columns: Columns) -> list[tuple[Any, ...]]:
    """Rows whose missing sums are 0."""
    return [tuple(0 if cell is None or cell != cell else cell for cell in row) for row in _rows(columns)]
