"""The store: everything once, whatever happens to the writer."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import game.lab.run
from game.core.errors import UserError
from game.lab import batches
from game.lab.batches import Span
from game.lab.run import keep
from game.lab.schema import NAMES, TABLES, schema_text
from game.lab.store import Store, Writer, export
from tests.lab.made_matches import fill, made_batch, play_made, result_of

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_kept_is_what_was_played(tmp_path: Path) -> None:
    batch = fill(tmp_path / "s", made_batch(20))
    again = made_batch(20)
    keep(tmp_path / "s", again, True, lambda batch, progress: batch)
    assert np.array_equal(again.results, batch.results)
    assert again.done.all()


def test_tables_tell_of_every_match(tmp_path: Path) -> None:
    fill(tmp_path / "s", made_batch(20))
    store = Store(tmp_path / "s")
    rows = store.rows("SELECT what, side, name, sum(amount) AS n FROM tallies GROUP BY ALL ORDER BY ALL")
    told = list(zip(rows["what"], rows["side"], rows["name"], rows["n"].astype(int), strict=True))
    assert ("order", "squad", "shoot", 60) in told
    assert ("hits", "squad", "carbine", 40) in told
    fates = store.rows("SELECT count(*) AS n, count(DISTINCT seed) AS m FROM fates WHERE fate = 'dead'")
    assert (fates["n"][0], fates["m"][0]) == (20, 20)
    assert store.rows("SELECT squad, lgf FROM runs")["squad"].tolist() == ["veteran"]


def test_matches_that_are_there_need_resume(tmp_path: Path) -> None:
    fill(tmp_path / "s", made_batch(5))
    with pytest.raises(UserError, match="--resume"):
        keep(tmp_path / "s", made_batch(8), False, play_made)
    fill(tmp_path / "s", made_batch(8))
    (run,) = Store(tmp_path / "s").configurations()
    assert Store(tmp_path / "s").seeds(run, 0).tolist() == list(range(1, 9))


@pytest.mark.parametrize("attempt", range(2))
def test_killed_at_any_moment_no_match_is_lost_or_twice(tmp_path: Path, attempt: int) -> None:
    path, count = tmp_path / "s", 400
    words = [sys.executable, "-m", "tests.lab.made_matches", str(path), str(count)]
    dice, kills = random.Random(attempt), 0
    while kills < 3:
        child = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait_for_growth(path, child)
        time.sleep(dice.random() * 0.1)
        kills += child.poll() is None
        child.kill()
        child.wait()
        if _seeds(path) == list(range(1, count + 1)):
            break
    assert kills > 0
    subprocess.run(words, cwd=ROOT, check=True)
    assert _seeds(path) == list(range(1, count + 1))
    rows = Store(path).rows("SELECT seed, digest FROM matches ORDER BY seed")
    assert rows["digest"].tolist() == [int(result_of(seed)[-1]) for seed in range(1, count + 1)]
    assert not list((path / "batches").glob(".new-*"))


def _wait_for_growth(path: Path, child: "subprocess.Popen[bytes]") -> None:
    before = len(_seeds(path))
    while child.poll() is None and len(_seeds(path)) == before:
        time.sleep(0.02)


def _seeds(path: Path) -> list[int]:
    if not (path / "store.json").exists():
        return []
    seeds: list[int] = Store(path).rows("SELECT seed FROM matches ORDER BY seed")["seed"].tolist()
    return seeds


def test_merging_loses_nothing_even_half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game.lab.run, "PATIENCE", 0.0)
    path = tmp_path / "s"
    fill(path, made_batch(30))
    kept = {span.name for span in batches.spans(path / "batches")}
    assert len(kept) == 30
    with Writer(path) as writer, monkeypatch.context() as patch:
        patch.setattr(batches, "sweep", lambda folder: None)  # as if killed before the parts were removed
        writer.merge(portion=8)
    assert [span.name for span in batches.spans(path / "batches")] == ["00000000-00000029"]
    assert len(list((path / "batches").iterdir())) == 31
    assert _seeds(path) == list(range(1, 31))
    fill(path, made_batch(31))
    assert _seeds(path) == list(range(1, 32))
    assert [span.name for span in batches.spans(path / "batches")] == ["00000000-00000029", "00000030-00000030"]
    assert len(list((path / "batches").iterdir())) == 2


def test_a_batch_cut_short_does_not_count(tmp_path: Path) -> None:
    folder = tmp_path / "batches"

    def fails(beside: Path) -> None:
        (beside / "matches.parquet").write_text("half")
        raise OSError("no space left")

    with pytest.raises(UserError, match="no space left"):
        batches.add(folder, Span(0, 0), fails)
    assert batches.spans(folder) == []


def test_there_is_one_writer(tmp_path: Path) -> None:
    with Writer(tmp_path / "s"), pytest.raises(UserError, match="another process"):
        Writer(tmp_path / "s")
    with Writer(tmp_path / "s"):
        pass


def test_queries_reach_only_the_store(tmp_path: Path) -> None:
    fill(tmp_path / "s", made_batch(3))
    other = tmp_path / "secret.csv"
    other.write_text("a\n1\n")
    with pytest.raises(UserError, match="secret"):
        Store(tmp_path / "s").rows(f"SELECT * FROM read_csv('{other}')")


@pytest.mark.parametrize("table", NAMES)
@pytest.mark.parametrize("kind", ["csv", "parquet", "json"])
def test_every_table_is_exported_whole(tmp_path: Path, table: str, kind: str) -> None:
    fill(tmp_path / "s", made_batch(6))
    store, target = Store(tmp_path / "s"), tmp_path / f"out.{kind}"
    count = export(store, target, table)
    assert count == store.rows(f"SELECT count(*) AS n FROM {table}")["n"][0] > 0
    if kind == "json":
        assert len([json.loads(line) for line in target.read_text().splitlines()]) == count


def test_a_store_is_checked(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no store"):
        Store(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="is no store"):
        Writer(tmp_path)
    fill(tmp_path / "s", made_batch(2))
    (tmp_path / "s" / "store.json").write_text('{"format": 99}')
    with pytest.raises(UserError, match="expected 1"):
        Store(tmp_path / "s")


def test_a_damaged_batch_is_said(tmp_path: Path) -> None:
    fill(tmp_path / "s", made_batch(2))
    (tmp_path / "s" / "batches" / "00000000-00000000" / "matches.parquet").write_bytes(b"PAR1 nothing PAR1")
    with pytest.raises(UserError, match="matches"):
        Store(tmp_path / "s").rows("SELECT * FROM matches")


def test_the_schema_names_every_column() -> None:
    text = schema_text()
    for table, (_, columns) in TABLES.items():
        assert f"\n{table}: " in text
        assert all(f"  {column.name}" in text for column in columns)
