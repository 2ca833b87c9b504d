"""`replay` as a person or a script meets it."""

import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.sim.recipe import Recipe
from game.sim.replay import save
from game.sim.start import open_match


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("replay") / "match.jsonl"
    match = open_match(Recipe("01_breach", 2, commanders=("random", "random")))
    match.play()
    save(match, path)
    return path.read_text()


@pytest.fixture
def recorded(text: str, tmp_path: Path) -> Path:
    path = tmp_path / "match.jsonl"
    path.write_text(text)
    return path


def test_a_true_replay_is_told_so(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(recorded), "--verify"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "plays the same to the end of round" in out


def test_a_tampered_replay_names_the_round(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.loads(row) for row in recorded.read_text().splitlines()]
    third = next(number for number, line in enumerate(lines) if line.get("round") == 3)
    lines[third]["digest"] = "0123456789abcdef"
    recorded.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert main(["replay", str(recorded), "--verify"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: {recorded}: diverges in round 3 (line {third + 1}): ")
    assert "0123456789abcdef" in err


def test_json_tells_orders_and_events(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(recorded), "--json"]) == 0
    out, err = capsys.readouterr()
    assert (err, out.count("\n")) == ("", 1)
    content = json.loads(out)
    assert content["ok"] is True
    kinds = {event["kind"] for step in content["steps"] for event in step["events"]}
    assert {"unit_stepped", "phase_began", "round_began", "battle_ended"} <= kinds
    assert content["steps"][0]["order"].keys() == {"kind", "unit", "target", "x", "y", "value"}


@pytest.mark.parametrize(("content", "problem"), [("", "no header"), ("hello\n", "line 1"), ("{}\n", "line 1")])
def test_a_file_that_is_no_replay(
    tmp_path: Path, content: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(content)
    assert main(["replay", str(path)]) == 1
    err = capsys.readouterr().err
    assert err.startswith(f"error: {path}: ")
    assert err.count("\n") == 1
    assert problem in err
