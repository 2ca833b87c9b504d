"""`sim` and `skirmish` as a person or a script meets them."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from game.cli.main import main

MISSION = "01_breach"
QUICK = ["--squad", "random", "--lgf", "random", "--matches", "2"]


def json_of(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.count("\n") == 1
    content = json.loads(out)
    assert isinstance(content, dict)
    return content


def test_json_has_every_promised_field(capsys: pytest.CaptureFixture[str]) -> None:
    figures = json_of(capsys, "sim", MISSION, *QUICK, "--seed", "5")
    assert figures["mission"] == MISSION
    assert figures["matches"] == sum(figures["wins"].values()) == 2
    assert figures["seed"] == 5
    assert set(figures["wins"]) == {"squad", "lgf", "none"}
    assert len(figures["ci95"]) == 2
    assert set(figures["rounds"]) == {"median", "p95"}
    for name in ("rules", "version", "digest"):
        assert isinstance(figures[name], str)
    for name in ("win_rate", "seconds", "matches_per_second", "warmup_seconds"):
        assert isinstance(figures[name], float | int)


def test_the_digest_does_not_depend_on_jobs(capsys: pytest.CaptureFixture[str]) -> None:
    one = json_of(capsys, "sim", MISSION, *QUICK, "--jobs", "1")
    two = json_of(capsys, "sim", MISSION, *QUICK, "--jobs", "2")
    assert one["digest"] == two["digest"]
    assert (one["jobs"], two["jobs"]) == (1, 2)


def test_a_piped_run_prints_json_and_nothing_else() -> None:
    words = [sys.executable, "-m", "game", "sim", MISSION, *QUICK, "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert json.loads(done.stdout)["matches"] == 2


def test_the_table_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sim", MISSION, *QUICK]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "squad wins" in out
    assert "2 from seed 1, normal" in out


def test_a_replay_of_the_first_match_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "first.jsonl"
    json_of(capsys, "sim", MISSION, *QUICK, "--replay", str(path))
    assert main(["replay", str(path), "--verify"]) == 0


def test_settings_change_the_rules_hash(capsys: pytest.CaptureFixture[str]) -> None:
    plain = json_of(capsys, "sim", MISSION, *QUICK)
    other = json_of(capsys, "sim", MISSION, *QUICK, "--set", "weapons.bren.aim=70")
    assert plain["rules"] != other["rules"]


def test_skirmish_tells_forces(capsys: pytest.CaptureFixture[str]) -> None:
    figures = json_of(capsys, "skirmish", "skirmish", "--forces", "strike_team,hunters", *QUICK)
    assert figures["forces"] == ["strike_team", "hunters"]
    assert figures["matches"] == 2


def test_swapped_sides_play_the_same_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["skirmish", "skirmish", "--forces", "strike_team,strike_team", "--swap", "--matches", "2"]
    figures = json_of(capsys, *words, "--squad", "random", "--lgf", "rookie")
    assert figures["commanders"] == ["random", "rookie"]
    assert [(game["squad"], game["lgf"]) for game in figures["games"]] == [("random", "rookie"), ("rookie", "random")]
    assert figures["games"][0]["seed"] == figures["games"][1]["seed"]
    assert sum(figures["wins"].values()) == figures["matches"] == 2


@pytest.mark.parametrize(
    ("words", "status", "problem"),
    [
        (["sim"], 2, "MISSION"),
        (["sim", "no_such"], 1, "there is no such mission"),
        (["sim", MISSION, "--squad", "nobody"], 1, "unknown commander 'nobody'; one of human"),
        (["sim", MISSION, "--squad", "human"], 1, "a person cannot play without a screen"),
        (["sim", MISSION, "--matches", "0"], 2, "--matches"),
        (["sim", MISSION, "--jobs", "0"], 2, "--jobs"),
        (["sim", MISSION, "--seed", "x"], 2, "--seed"),
        (["sim", MISSION, "--set", "weapons.bren"], 1, "weapons.bren"),
        (["sim", MISSION, "--difficulty", "silly"], 1, "silly"),
        (["sim", MISSION, "--matches", "1", *QUICK[:4], "--replay", "/dev/null/x.jsonl"], 1, "cannot be written"),
        (["skirmish", "skirmish", "--forces", "hunters"], 1, "A,B"),
        (["skirmish", "skirmish", "--forces", "hunters,nobody"], 1, "unknown force 'nobody'"),
        (["skirmish", "skirmish", "--forces", "hunters,hunters", "--swap"], 1, "commands both sides"),
    ],
)
def test_errors_are_one_line(words: list[str], status: int, problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert problem in err


def test_ctrl_c_keeps_what_was_finished(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.sim.batch._watch", lambda batch, futures, progress: _until_some(batch))
    status = main(["sim", MISSION, "--squad", "random", "--lgf", "random", "--matches", "100000", "--json"])
    out, err = capsys.readouterr()
    figures = json.loads(out)
    assert status == 130
    assert figures["interrupted"] is True
    assert 0 < figures["matches"] < 100_000
    assert err.startswith("interrupted")


def _until_some(batch: Any) -> None:
    while not batch.done.any():
        time.sleep(0.01)
    raise KeyboardInterrupt
