"""The work of one worker: a portion of a batch, told in plain words and played in this process.

An order is text, so that a worker can refuse what it does not know; what it takes to play it is built once in a
process and kept, with a player for each thread that plays at the same time.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from game.ai.ledger import new_ledger
from game.ai.match_kernel import play_match
from game.core.errors import UserError
from game.core.jit import is_kept
from game.core.paths import user_dir
from game.core.reach import reach_hash
from game.lab.configuration import configuration_of
from game.lab.engine import need
from game.rules.setup import Battle
from game.sim.batch import Batch
from game.sim.player import COLUMNS, Player
from game.sim.recipe import Recipe, build
from game.sim.warm import STAGES
from game.sim.warm_beside import compile_stages

# Battles kept in a process: a sweep goes through many, one after the other.
KEPT = 4


class Order(msgspec.Struct, frozen=True):
    """`proof`: hashes of everything that decides a match, which the worker's own must equal."""

    recipe: Recipe
    proof: dict[str, str]
    is_counted: bool


class Portion(NamedTuple):
    """Seeds `first` to `first + matches - 1`."""

    first: int
    matches: int

    @property
    def told(self) -> str:
        return f"{self.first} to {self.first + self.matches - 1}"


class Answer(NamedTuple):
    """`rows`: int64 [matches, COLUMNS]; `ledgers`: int64 [matches, cells], None if not counted; `seconds`: played."""

    rows: np.ndarray
    ledgers: np.ndarray | None
    seconds: float


def order_of(batch: Batch) -> bytes:
    """The batch in words."""
    recipe, path = batch.recipe, Path(batch.recipe.mission)
    if path.suffix == ".tmx":
        recipe = replace(recipe, mission=str(path.absolute()))  # a worker may stand in another folder
    return msgspec.json.encode(Order(recipe, _proof(recipe, batch.battle), batch.sink is not None))


def _proof(recipe: Recipe, battle: Battle) -> dict[str, str]:
    known = configuration_of(recipe, battle)
    return {"rules and data": known.rules, "the map": known.map, "commanders": known.mind, **_proof_of_program()}


def _proof_of_program() -> dict[str, str]:
    return {"the program": reach_hash(__name__, "play_portion", beyond_apart=True)}


def play_portion(order: bytes, portion: Portion) -> Answer:
    """Plays it in this thread; raises UserError when what would be played here is not what was asked for."""
    station = _stations.of(order)
    player = station.take()
    started = time.perf_counter()
    rows = np.zeros((portion.matches, COLUMNS), np.int64)
    ledgers = player.play_counted(portion.first, rows) if station.order.is_counted else None
    if ledgers is None:
        player.play(portion.first, rows)
    station.give_back(player)
    return Answer(rows, ledgers, time.perf_counter() - started)


class _Station:
    """A battle ready to be played, and the players that are idle."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self._battle = build(order.recipe)
        self._idle: list[Player] = []
        _compare(order.proof, _proof(order.recipe, self._battle))
        player = self.take()
        player.warm()
        self.give_back(player)

    def take(self) -> Player:
        try:
            return self._idle.pop()
        except IndexError:
            return self._player()

    def give_back(self, player: Player) -> None:
        self._idle.append(player)

    def _player(self) -> Player:
        battle, commanders = self._battle, self.order.recipe.commanders
        if not self.order.is_counted:
            return Player(battle, commanders)
        ledger = new_ledger(len(battle.world.identity), len(battle.weapons), len(battle.plan.objectives))
        return Player(battle, commanders, ledger)


class _Stations:
    """Those used last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, _Station] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, order: bytes) -> _Station:
        with self._lock:
            station = self._kept.pop(order, None)
            if station is None:
                station = _made(order)
            self._kept[order] = station
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return station


_stations = _Stations()


def _made(order: bytes) -> _Station:
    try:
        asked = msgspec.json.decode(order, type=Order)
    except msgspec.DecodeError as error:
        raise UserError("", "order", str(error), "expected the same version on every machine") from error
    _compare(asked.proof, _proof_of_program())  # before minutes of compiling
    with _alone_on_this_machine():
        return _Station(asked)


@contextmanager
def _alone_on_this_machine() -> Iterator[None]:
    """Where nothing is compiled yet one worker compiles, and the others wait and then take it from the cache."""
    if is_kept(play_match):
        yield
        return
    lock: Any = need("filelock").FileLock(user_dir("cache") / "compiling.lock")
    with lock:
        if not is_kept(play_match):
            compile_stages(STAGES)
        yield


def _compare(asked: dict[str, str], here: dict[str, str]) -> None:
    for name, value in here.items():
        if asked.get(name) != value:
            raise UserError(
                "", name, f"{value} here, {asked.get(name)} where the run was begun",
                "expected the same version, data and maps on every machine",
            )  # fmt: skip
