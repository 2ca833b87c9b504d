"""Matches on a cluster of two real workers: the digest of this process, whatever dies meanwhile."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.core.jit import ENABLED
from game.lab.executors import cluster as cluster_module
from game.lab.executors import spread
from game.lab.executors.cluster import Cluster
from game.lab.executors.portion import order_of
from game.lab.run import keep
from game.lab.store import Store
from game.sim.batch import Batch, prepare, run
from game.sim.player import DIGEST
from game.sim.recipe import Recipe
from tests.lab.local_cluster import LocalCluster

RECIPE = Recipe("proving/arms", 1, commanders=("veteran", "rookie"))
Progress = Callable[[int], None]
Play = Callable[[Batch, Progress], Batch]


MATCHES = 600
# Nothing here is about rules, and as plain Python they would take minutes.
pytestmark = pytest.mark.skipif(not ENABLED, reason="tried with compiled rules")


@pytest.fixture(scope="module")
def expected() -> np.ndarray:
    return run(prepare(RECIPE, MATCHES, 2)).results


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    with LocalCluster(tmp_path_factory.mktemp("cluster"), 2) as made:
        yield made


def play_on(
    address: str, when_begun: Callable[[Cluster], None] = lambda on: None
) -> Callable[[Batch, Progress], Batch]:
    """Plays on the cluster; `when_begun` is called once, when the first matches are finished."""

    def play(batch: Batch, progress: Progress) -> Batch:
        begun = False

        def told(done: int) -> None:
            nonlocal begun
            progress(done)
            if done and not begun:
                begun = True
                when_begun(executor)

        with Cluster(address) as executor:
            return executor.play(batch, told)

    return play


def pids(on: Cluster) -> list[int]:
    return list(on.client.run(os.getpid).values())


def test_a_cluster_plays_the_same_matches_and_counts_them(
    cluster: LocalCluster, tmp_path: Path, expected: np.ndarray
) -> None:
    batch = prepare(RECIPE, MATCHES, 1)
    keep(tmp_path / "s", batch, False, play_on(cluster.address))
    assert np.array_equal(batch.results, expected)
    here = prepare(RECIPE, 2, 1)
    keep(tmp_path / "t", here, False, run)
    counted = "SELECT * FROM tallies WHERE seed <= 2 ORDER BY ALL"
    one, two = (Store(tmp_path / name).rows(counted) for name in "st")
    assert all(np.array_equal(one[name], two[name]) for name in two)


def test_a_worker_killed_costs_no_match(cluster: LocalCluster, expected: np.ndarray) -> None:
    batch = prepare(RECIPE, MATCHES, 1)
    play_on(cluster.address, lambda on: os.kill(pids(on)[0], signal.SIGKILL))(batch, lambda done: None)
    assert np.array_equal(batch.results, expected)


def test_workers_leave_and_join(cluster: LocalCluster, tmp_path: Path, expected: np.ndarray) -> None:
    def change(on: Cluster) -> None:
        cluster.workers.append(cluster.add_worker())
        leaver = cluster.workers.pop(0)
        leaver.kill()
        leaver.wait()

    batch = prepare(RECIPE, MATCHES, 1)
    keep(tmp_path / "s", batch, False, play_on(cluster.address, change))
    assert np.array_equal(batch.results, expected)
    assert Store(tmp_path / "s").seeds(*_only_run(tmp_path / "s")).tolist() == list(range(1, MATCHES + 1))


def _only_run(path: Path) -> tuple[str, int]:
    (known,) = Store(path).configurations()
    return known, 0


def test_a_worker_with_other_rules_is_named(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    def of_another_time(batch: Batch) -> bytes:
        return order_of(batch).replace(b'"the map":"', b'"the map":"0')

    monkeypatch.setattr(spread, "order_of", of_another_time)
    with pytest.raises(UserError, match=r"worker tcp://127\.0\.0\.1:\d+: the map: \w+ here, 0\w+ where the run"):
        play_on(cluster.address)(prepare(RECIPE, 1, 1), lambda done: None)


def test_a_map_is_found_from_another_folder(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    named = replace(RECIPE, mission="maps/proving/arms.tmx")
    batch = play_on(cluster.address)(prepare(named, 1, 1), lambda done: None)
    assert batch.done.all()


def test_sim_asks_the_cluster(cluster: LocalCluster, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sim", RECIPE.mission, "--matches", "2", "--json"]
    told = []
    for extra in ([], ["--on", cluster.address]):
        assert main([*words, *extra]) == 0
        told.append(capsys.readouterr().out.partition('"digest"')[2][:70])
    assert told[0] == told[1] != ""


def test_a_lost_scheduler_costs_what_was_under_way(tmp_path: Path, expected: np.ndarray) -> None:
    batch = prepare(RECIPE, MATCHES, 1)
    gone = pytest.raises(UserError, match="the scheduler is gone; run again, with --resume")
    with LocalCluster(tmp_path, 1) as cluster, gone:
        keep(tmp_path / "s", batch, False, play_on(cluster.address, lambda on: cluster.scheduler.kill()))
    kept = Store(tmp_path / "s").seeds(*_only_run(tmp_path / "s"))
    assert 0 < len(kept) == batch.done.sum() < MATCHES
    again = prepare(RECIPE, MATCHES, 1)
    assert keep(tmp_path / "s", again, True, run).before == len(kept)
    assert np.array_equal(again.results, expected)
    assert Store(tmp_path / "s").seeds(*_only_run(tmp_path / "s")).tolist() == list(range(1, MATCHES + 1))


def test_no_scheduler_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(cluster_module, "ANSWER", 0.5)
    assert main(["sim", RECIPE.mission, "--matches", "1", "--on", "tcp://127.0.0.1:9"]) == 1
    told = "no scheduler answers there; expected one begun by: dask scheduler"
    assert capfd.readouterr().err == f"error: --on tcp://127.0.0.1:9: {told}\n"


def test_without_the_library_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UserError, match=r"distributed is not installed.*captain-red\[cluster\]"), Cluster("tcp://x:1"):
        pass


def test_a_cluster_without_workers_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "NOBODY", 0.2)
    monkeypatch.setattr(cluster_module, "COUNT", 0.1)
    with LocalCluster(tmp_path, 0) as cluster, pytest.raises(UserError, match=r"no worker.*begin one: dask worker tcp"):
        play_on(cluster.address)(prepare(RECIPE, 1, 1), lambda done: None)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_whatever_is_killed_whenever_no_match_is_lost_or_doubled(
    tmp_path: Path, profile: str, expected: np.ndarray
) -> None:
    if profile != "full":
        pytest.skip("fifty deaths take minutes: CAPTAIN_RED_PROFILE=full")
    chance = random.Random(7)
    for moment in range(50):
        folder = tmp_path / f"{moment}"
        folder.mkdir()
        with LocalCluster(folder, 2) as cluster:
            words = ["--matches", str(MATCHES), "--squad", "veteran", "--lgf", "rookie", "--store", str(folder / "s")]
            command = [sys.executable, "-m", "game", "sim", RECIPE.mission, *words, "--resume"]
            running = subprocess.Popen([*command, "--on", cluster.address], stdout=subprocess.DEVNULL)
            time.sleep(chance.uniform(1, 9))
            chance.choice([cluster.scheduler, cluster.workers[0], running]).kill()
            running.wait()
        assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
        store = Store(folder / "s")
        rows = store.rows("SELECT seed, digest FROM matches ORDER BY seed")
        assert rows["seed"].tolist() == list(range(1, MATCHES + 1))
        assert np.array_equal(rows["digest"], expected[:, DIGEST])
