"""From results and ledgers, as the kernel leaves them, to the columns of the store's tables."""

from dataclasses import dataclass

import numpy as np

from game.ai.ledger import CAUSES, DIED, PLANE, PRESENCE, STATE, X, Y, ledger_over
from game.lab.configuration import Configuration
from game.rules.components import LEFT, UP
from game.rules.event_kinds import Ev
from game.rules.orders import Kind
from game.sim.player import DIGEST, LGF_LEFT, ORDERS, REASON, ROUNDS, SQUAD_LEFT, WINNER
from game.sim.summary import REASON_NAMES, WINNER_NAMES

Columns = dict[str, np.ndarray]

SIDE_NAMES = np.array(WINNER_NAMES, object)
REASONS = np.array(REASON_NAMES, object)
FATES = np.array(["left", "down", "stable", "dead", "hanging"], object)
OBJECTIVE_STATES = np.array(["hidden", "active", "done", "failed"], object)
CAUSE_NAMES = ("choke", "throw", "bleeding", "place")
ARM_COLUMNS = np.array(["points", "tries", "hits"], object)
# Of the many kinds of events, those that tell how a match went; the others are steps and phases.
TOLD = (
    Ev.UNIT_SHIFTED, Ev.SHIFT_FAILED, Ev.UNIT_WOUNDED, Ev.UNIT_DOWNED, Ev.UNIT_DIED, Ev.GUARD_BROKEN, Ev.UNIT_STUNNED,
    Ev.UNIT_GRAPPLED, Ev.UNIT_THROWN, Ev.UNIT_SUPPRESSED, Ev.PANIC_ROLLED, Ev.UNIT_FELL, Ev.UNIT_ARRIVED,
    Ev.UNIT_EXITED, Ev.LIMB_TOOK, Ev.CAPTIVE_FREED, Ev.SEARCHER_ALARMED,
)  # fmt: skip
assert len(CAUSE_NAMES) == CAUSES


@dataclass
class Played:
    """Matches just finished: `results` int64 [n, COLUMNS], `ledgers` int64 [n, cells], seeds from `first_seed` on."""

    first_seed: int
    results: np.ndarray
    ledgers: np.ndarray


def columns_of(configuration: Configuration, seats: int, played: list[Played]) -> dict[str, Columns]:
    """The rows of every table for these matches; names as in `game.lab.schema`."""
    seeds = np.concatenate([np.arange(len(part.results)) + part.first_seed for part in played])
    results = np.concatenate([part.results for part in played])
    ledgers = np.concatenate([part.ledgers for part in played])
    reader = _Reader(configuration, seats, seeds, ledgers)
    return {
        "matches": reader.keyed(np.arange(len(seeds)), _match_columns(results)),
        "tallies": reader.tallies(),
        "fates": reader.fates(),
        "objectives": reader.objectives(),
    }


def _match_columns(results: np.ndarray) -> Columns:
    return {
        "winner": SIDE_NAMES[results[:, WINNER]],
        "reason": REASONS[results[:, REASON]],
        "rounds": results[:, ROUNDS],
        "squad_left": results[:, SQUAD_LEFT],
        "lgf_left": results[:, LGF_LEFT],
        "orders": results[:, ORDERS],
        "digest": results[:, DIGEST],
    }


class _Reader:
    def __init__(self, configuration: Configuration, seats: int, seeds: np.ndarray, ledgers: np.ndarray) -> None:
        self._configuration = configuration
        self._seats = seats
        self._seeds = seeds
        self._ledgers = ledgers

    def keyed(self, matches: np.ndarray, columns: Columns) -> Columns:
        """Puts the key of each row's match before its columns."""
        count = len(matches)
        return {
            "run": np.full(count, self._configuration.run, object),
            "seed": self._seeds[matches],
            "seats": np.full(count, self._seats, np.int8),
            **columns,
        }

    def _table(self, name: str) -> np.ndarray:
        """One table of all the ledgers, the match as the first dimension."""
        known = self._configuration
        size = (len(known.units), len(known.weapons), len(known.objectives))
        places = ledger_over(np.arange(self._ledgers.shape[1]), *size)
        return self._ledgers[:, getattr(places, name)]

    def tallies(self) -> Columns:
        orders, events, arms = (self._table(name) for name in ("orders", "events", "arms"))
        known = np.array([*self._configuration.weapons, *CAUSE_NAMES], object)
        told = events[:, :, [int(kind) for kind in TOLD]]
        parts = [
            _counted(orders, "order", _order_names()),
            _counted(told, "event", np.array([kind.name.lower() for kind in TOLD], object)),
            *(_counted(arms[:, :, :, nth], what, known) for nth, what in enumerate(ARM_COLUMNS)),
        ]
        matches = np.concatenate([part[0] for part in parts])
        joined = {name: np.concatenate([part[1][name] for part in parts]) for name in parts[0][1]}
        return self.keyed(matches, joined)

    def fates(self) -> Columns:
        units = self._table("units")
        gone = (units[:, :, STATE] != UP) | (units[:, :, PRESENCE] == LEFT)
        matches, rows = np.nonzero(gone)
        told = units[matches, rows]
        names = np.array([name for name, _ in self._configuration.units], object)
        sides = np.array([side for _, side in self._configuration.units])
        columns = {
            "unit": rows,
            "name": names[rows],
            "side": SIDE_NAMES[sides[rows]],
            "fate": FATES[told[:, STATE]],
            "died": told[:, DIED],
            "plane": np.array(self._configuration.planes, object)[told[:, PLANE]],
            "x": told[:, X],
            "y": told[:, Y],
        }
        return self.keyed(matches, columns)

    def objectives(self) -> Columns:
        states = self._table("objectives")
        matches, rows = np.nonzero(states >= 0)
        names = np.array(self._configuration.objectives, object)
        columns = {"objective": rows, "name": names[rows], "state": OBJECTIVE_STATES[states[matches, rows]]}
        return self.keyed(matches, columns)


def _counted(table: np.ndarray, what: str, names: np.ndarray) -> tuple[np.ndarray, Columns]:
    """`table`: int64 [matches, sides, things]. The match of each row, and its columns."""
    matches, sides, things = np.nonzero(table)
    return matches, {
        "side": SIDE_NAMES[sides],
        "what": np.full(len(matches), what, object),
        "name": names[things],
        "amount": table[matches, sides, things],
    }


def _order_names() -> np.ndarray:
    names = np.full(max(Kind) + 1, "", object)
    for kind in Kind:
        names[kind] = kind.name.lower()
    return names


def ledger_size(configuration: Configuration) -> tuple[int, int, int]:
    """The rows that a ledger for this configuration needs: units, weapons, objectives."""
    return len(configuration.units), len(configuration.weapons), len(configuration.objectives)
