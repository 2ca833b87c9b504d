"""How strong commanders are, from who beat whom: Bradley and Terry's model with an advantage of the squad's side.

R. A. Bradley, M. E. Terry, Biometrika 39 (1952); the log-odds that the squad wins are the squad's rating less the LGF's
plus the side's advantage on that ground. A draw is half a win to each. A weak prior keeps ratings finite for those who
always win or always lose. Points are Elo's: 400 are odds of ten to one, and the average of all is 1000.
"""

from math import log
from typing import NamedTuple

import numpy as np

from game.lab.engine import need
from game.lab.statistics.intervals import Estimate

POINTS = 400 / log(10)  # one unit of log-odds
AVERAGE = 1000.0
# Standard deviation of ratings before anything was played, in points.
PRIOR = 350.0
_REACH = 1.959964  # standard deviations of a 95% interval


class Games(NamedTuple):
    """Arrays of one length, a game each. `squad`, `lgf`: numbers of players; `ground`: of what was played on; `score`:
    1 the squad won, 0.5 a draw, 0 the LGF won; `dice`: games of equal number had the same dice."""

    squad: np.ndarray
    lgf: np.ndarray
    ground: np.ndarray
    score: np.ndarray
    dice: np.ndarray


class Ratings(NamedTuple):
    """`players`: in points around AVERAGE; `sides`: what playing the squad is worth on each ground, in points."""

    players: list[Estimate]
    sides: list[Estimate]


def rate_players(games: Games, players: int, grounds: int) -> Ratings:
    """The most likely ratings with 95% intervals; `players` and `grounds`: how many there are of each.

    An interval is the wider of two: the model's own (Laplace's), and one robust to games of the same dice going the
    same way (K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986), which alone would be too narrow where one always wins.
    """
    design = _design(games, players, grounds)
    found = _most_likely(design, games.score)
    spread = _spread(design, games, found)
    # Only differences of ratings mean something: each is told against the average of all.
    centre = np.eye(players + grounds)
    centre[:players, :players] -= 1 / players
    centred = centre @ found
    errors = np.sqrt(np.maximum(*(np.diagonal(centre @ one @ centre.T) for one in spread)))
    told = [
        Estimate(value * POINTS, (value - _REACH * error) * POINTS, (value + _REACH * error) * POINTS, count)
        for value, error, count in zip(centred, errors, _counts(games, players, grounds), strict=True)
    ]
    return Ratings([_lifted(one) for one in told[:players]], told[players:])


def _design(games: Games, players: int, grounds: int) -> np.ndarray:
    """float64 [games, players + grounds]: what each game's log-odds are the sum of."""
    rows = np.arange(len(games.score))
    design = np.zeros((len(rows), players + grounds))
    design[rows, games.squad] += 1
    design[rows, games.lgf] -= 1
    design[rows, players + games.ground] = 1
    return design


def _most_likely(design: np.ndarray, score: np.ndarray) -> np.ndarray:
    tight = (POINTS / PRIOR) ** 2

    def unlikely(values: np.ndarray) -> tuple[float, np.ndarray]:
        odds = design @ values
        worth = np.logaddexp(0, odds).sum() - score @ odds + tight * (values @ values) / 2
        return float(worth), design.T @ (_chance(odds) - score) + tight * values

    def curve(values: np.ndarray) -> np.ndarray:
        return _bread(design, values)

    start = np.zeros(design.shape[1])
    minimise = need("scipy.optimize").minimize
    found: np.ndarray = minimise(unlikely, start, jac=True, hess=curve, method="trust-exact").x
    return found


def _spread(design: np.ndarray, games: Games, found: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The covariances of the two kinds."""
    plain = np.linalg.inv(_bread(design, found))
    pull = design * (games.score - _chance(design @ found))[:, None]
    known, group = np.unique(games.dice, return_inverse=True)
    together = np.zeros((len(known), design.shape[1]))
    np.add.at(together, group, pull)
    return plain, plain @ (together.T @ together) @ plain


def _bread(design: np.ndarray, values: np.ndarray) -> np.ndarray:
    chance = _chance(design @ values)
    curve: np.ndarray = (design * (chance * (1 - chance))[:, None]).T @ design
    return curve + (POINTS / PRIOR) ** 2 * np.eye(design.shape[1])


def _chance(odds: np.ndarray) -> np.ndarray:
    chance: np.ndarray = 1 / (1 + np.exp(-odds))
    return chance


def _counts(games: Games, players: int, grounds: int) -> list[int]:
    played = np.bincount(games.squad, minlength=players) + np.bincount(games.lgf, minlength=players)
    return [*played.tolist(), *np.bincount(games.ground, minlength=grounds).tolist()]


def _lifted(one: Estimate) -> Estimate:
    return Estimate(one.value + AVERAGE, one.low + AVERAGE, one.high + AVERAGE, one.matches)
