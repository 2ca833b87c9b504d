"""Real matches into a store, and out of it again."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.lab.rematch import rematch
from game.lab.run import keep
from game.lab.statistics.sequential import Width
from game.lab.stopping import Stopper
from game.lab.store import Store
from game.rules.event_kinds import Ev
from game.sim import batch as batches
from game.sim.batch import prepare, run
from game.sim.recipe import Recipe
from game.sim.start import open_match
from tests.lab.made_matches import made_batch, play_made

RECIPE = Recipe("arena", 1, commanders=("veteran", "rookie"))


def test_counting_changes_no_match_and_counts_what_the_events_say(tmp_path: Path) -> None:
    plain, counted = run(prepare(RECIPE, 3, 1)), prepare(RECIPE, 3, 1)
    keep(tmp_path / "s", counted, False, run)
    assert np.array_equal(plain.results, counted.results)
    store = Store(tmp_path / "s")
    for seed in (1, 2, 3):
        told = store.rows("SELECT what, sum(amount)::INT AS n FROM tallies WHERE seed = ? GROUP BY ALL", seed)
        kept = dict(zip(told["what"], told["n"], strict=True))
        deaths = store.rows("SELECT count(*) AS n FROM fates WHERE seed = ? AND fate = 'dead'", seed)["n"][0]
        assert (kept["order"], kept["points"], deaths) == _stepped(seed)


def _stepped(seed: int) -> tuple[int, int, int]:
    """Orders, points of health lost and deaths, from the events of a match that is stepped."""
    match = open_match(Recipe("arena", seed, commanders=("veteran", "rookie")))
    points = deaths = 0
    while not match.is_over:
        for event in match.step():
            whole = event.target < 0 or event.seen_by >> int(match.world.identity.side[event.target]) & 1
            points += event.a if whole and event.kind in (Ev.DAMAGE_TAKEN, Ev.UNIT_BLED) else 0
            deaths += event.kind == Ev.UNIT_DIED
    return len(match.orders), points, deaths


def test_a_run_is_resumed_where_it_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BLOCK", 1)
    part = Recipe("arena", 2, commanders=("veteran", "rookie"))
    keep(tmp_path / "s", prepare(part, 1, 1), False, run)
    whole = prepare(RECIPE, 3, 2)
    assert keep(tmp_path / "s", whole, True, run).before == 1
    assert np.array_equal(whole.results, run(prepare(RECIPE, 3, 1)).results)
    assert Store(tmp_path / "s").rows("SELECT seed FROM matches ORDER BY seed")["seed"].tolist() == [1, 2, 3]


def test_a_match_is_played_again_from_its_row(tmp_path: Path) -> None:
    keep(tmp_path / "s", prepare(RECIPE, 2, 1), False, run)
    store = Store(tmp_path / "s")
    path = rematch(store, 2, None, 0, tmp_path / "two.jsonl")
    assert json.loads(path.read_text().splitlines()[0])["seed"] == 2
    assert main(["replay", str(path)]) == 0
    with pytest.raises(UserError, match="no such match"):
        rematch(store, 99, None, 0)
    with pytest.raises(UserError, match="names 0 of 1"):
        rematch(store, 2, "zzzz", 0)


def test_a_stop_rule_gives_the_same_matches_however_late_it_is_heard() -> None:
    found = []
    for lateness in (1, 40):
        batch = made_batch(2000)
        batch.sink = lambda seed, results, ledgers: None
        stopper = Stopper(Width(0.15), batch)

        def look(done: int, late: int = lateness, stopper: Stopper = stopper) -> None:
            if done % late == 0:
                stopper.look()

        play_made(batch, look)
        stopper.trim()
        found.append(batch.finished)
    assert 30 <= len(found[0]) < 2000
    assert np.array_equal(found[0], found[1])


def json_of(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert isinstance(content, dict)
    return content


def test_sim_keeps_and_resumes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sim", "arena", "--squad", "veteran", "--lgf", "rookie", "--store", str(tmp_path / "s")]
    json_of(capsys, *words, "--matches", "1")
    assert main([*words, "--matches", "2"]) == 1
    assert "--resume" in capsys.readouterr().err
    whole = json_of(capsys, *words, "--matches", "2", "--resume")
    plain = json_of(capsys, *words[:-2], "--matches", "2")
    assert whole["digest"] == plain["digest"]
    told = json_of(capsys, "replay", "--from", str(tmp_path / "s"), "--seed", "2", "-o", str(tmp_path / "r.jsonl"))
    assert told["ok"] is True
    assert main(["sim", "arena", "--resume"]) == 2
    assert main(["sim", "arena", "--stop", "never"]) == 1
