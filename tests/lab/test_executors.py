"""Portions handed out and taken in, and processes that die."""

import os
import signal
from collections import deque
from collections.abc import Callable

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.core.jit import ENABLED
from game.lab.executors import portion, processes
from game.lab.executors.choose import executor_of
from game.lab.executors.pace import AIM, MOST, Pace
from game.lab.executors.portion import Answer, Portion
from game.lab.executors.processes import Processes
from game.lab.executors.spread import spread
from game.sim.batch import OpenRows, prepare, run
from game.sim.player import COLUMNS, DIGEST
from game.sim.recipe import Recipe
from tests.lab import deadly

RECIPE = Recipe("proving/arms", 1, commanders=("veteran", "rookie"))
# Nothing about processes depends on it, and as plain Python matches take seconds.
COMPILED = pytest.mark.skipif(not ENABLED, reason="tried with compiled rules")


class FakeCrew:
    """Answers with the seed as digest; `twice`: tells everything two times."""

    def __init__(self, change: Callable[[Answer], Answer] = lambda answer: answer) -> None:
        self.pace = Pace()
        self.sent: list[Portion] = []
        self._waiting: deque[Portion] = deque()
        self._change = change
        self.recalled = False

    def slots(self) -> int:
        return 3

    def send(self, order: bytes, portion: Portion) -> None:
        self.sent.append(portion)
        self._waiting.append(portion)

    def collect(self, timeout: float) -> list[tuple[Portion, Answer]]:
        one = self._waiting.pop()  # the last handed out is the first finished
        rows = np.zeros((one.matches, COLUMNS), np.int64)
        rows[:, DIGEST] = one.first + np.arange(one.matches)
        return [(one, self._change(Answer(rows, None, 0.01 * one.matches)))]

    def recall(self) -> None:
        self.recalled = True


def test_what_is_done_is_left_alone_and_the_rest_is_played_once() -> None:
    batch = prepare(Recipe("arena", 100, commanders=("veteran", "rookie")), 1000, 1)
    batch.done[[0, 7, 500]] = True
    crew = FakeCrew()
    spread(batch, crew, lambda done: None)
    seeds = np.concatenate([one.first + np.arange(one.matches) for one in crew.sent])
    assert sorted(seeds.tolist()) == [seed for seed in range(100, 1100) if seed not in (100, 107, 600)]
    fresh = np.delete(np.arange(1000), [0, 7, 500])
    assert np.array_equal(batch.results[fresh, DIGEST], fresh + 100)
    assert batch.done.all()
    assert crew.recalled


@pytest.mark.parametrize("interrupt", [True, False])
def test_ctrl_c_and_stop_rules_end_it_early(interrupt: bool) -> None:
    batch, crew = prepare(Recipe("arena", commanders=("veteran", "rookie")), 1000, 1), FakeCrew()

    def look(done: int) -> None:
        if done and not batch.halt.is_set():
            if interrupt:
                raise KeyboardInterrupt
            batch.halt.set()

    spread(batch, crew, look)
    assert batch.interrupted is interrupt
    assert 0 < batch.done.sum() < 1000
    assert crew.recalled


def test_a_damaged_answer_is_refused() -> None:
    batch = prepare(Recipe("arena", commanders=("veteran", "rookie")), 10, 1)
    with pytest.raises(UserError, match=r"seeds \d+ to \d+: came back damaged"):
        spread(batch, FakeCrew(lambda answer: answer._replace(rows=answer.rows[1:])), lambda done: None)


def test_portions_grow_to_a_second_and_shrink_at_the_end() -> None:
    pace = Pace(first=8)
    assert pace.size(1_000_000, 4) == 8
    for _ in range(20):
        pace.measured(100, 0.4)
    assert pace.size(1_000_000, 4) == round(AIM / 0.004)
    assert pace.size(40, 4) == 5
    assert pace.size(1, 4) == 1
    pace = Pace(first=8)
    pace.measured(8, 0.0)
    assert pace.size(1_000_000, 1) == MOST
    pace.measured(1, 1000.0)
    assert pace.size(1_000_000, 1) == 1


def test_open_rows_are_given_out_in_order() -> None:
    open_rows = OpenRows(np.array([True, False, False, False, True, False]))
    assert open_rows.left == 4
    assert [open_rows.take(2) for _ in range(4)] == [slice(1, 3), slice(3, 4), slice(5, 6), None]
    assert open_rows.left == 0


@pytest.mark.parametrize("word", ["thread", "processes:", "processes:0", "processes:x", "http://x:1", "tcp", ""])
def test_an_unknown_executor_is_said(word: str) -> None:
    with pytest.raises(UserError, match="--on"):
        executor_of(word)


@COMPILED
def test_a_process_killed_costs_no_match() -> None:
    matches = 200
    batch, killed = prepare(RECIPE, matches, 2), False

    def kill(done: int) -> None:
        nonlocal killed
        if done and not killed:
            killed = True
            assert executor.pool is not None
            os.kill(next(iter(executor.pool._processes)), signal.SIGKILL)

    with Processes(2) as executor:
        executor.play(batch, kill)
    assert killed
    assert np.array_equal(batch.results, run(prepare(RECIPE, matches, 1)).results)


@COMPILED
def test_a_match_that_ends_its_process_is_named_and_the_others_are_played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "play_portion", deadly.play_deadly)
    monkeypatch.setattr(processes, "DEATHS", 1)
    batch = prepare(RECIPE, 8, 2)
    with Processes(2) as executor, pytest.raises(UserError, match=r"seeds \d+ to \d+: ended their process"):
        executor.play(batch, lambda done: None)


def test_what_differs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    order = portion.order_of(prepare(RECIPE, 1, 1))
    other = order.replace(b'"rules and data":"', b'"rules and data":"0')
    with pytest.raises(UserError, match=r"rules and data: \w+ here, 0\w+ where the run was begun; expected the same"):
        portion.play_portion(other, Portion(1, 1))


@COMPILED
def test_sim_gives_the_same_digest_by_processes(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for where in ("threads", "processes:1"):
        assert main(["sim", RECIPE.mission, "--matches", "4", "--json", "--on", where]) == 0
        told.append(capsys.readouterr().out.partition('"digest"')[2][:70])
    assert told[0] == told[1] != ""


@pytest.mark.parametrize(
    "words",
    [
        ["sim", "01_breach"],
        ["skirmish", "skirmish", "--forces", "strike_team,strike_team"],
        ["compare", "today", "weapons.bren.aim=5", "--mission", "01_breach"],
        ["sweep", "01_breach", "--vary", "weapons.bren.aim=0:5:5"],
        ["tune", "--vary", "weapons.bren.aim=0:5", "--target", "01_breach=0.4:0.6"],
        ["sensitivity", "01_breach"],
        ["ladder", "veteran", "rookie"],
        ["lab", "gate", "balance.toml"],
    ],
)
def test_every_command_that_plays_many_matches_can_be_told_where(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--on", "nowhere"]) == 1
    assert "error: --on nowhere: is unknown; expected threads" in capsys.readouterr().err
