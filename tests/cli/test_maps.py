"""`captain-red maps check` as a person and as a program sees it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import game
from game.cli.maps import command
from game.content.map_rules import RULES
from game.core.paths import maps_dir
from tests.content.desk import copy_maps, edit


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = copy_maps(tmp_path) / "skirmish.tmx"
    edit(path, r'value="willow"/>', 'value="wilow"/>')
    edit(path, r'value="skirmish-title"', 'value="Even ground"')
    return path


def test_the_games_maps_pass() -> None:
    result = CliRunner().invoke(command, ["check"])
    assert result.exit_code == 0, result.output
    assert "0 errors, 0 warnings" in result.stdout


def test_a_broken_map_fails_with_its_place(broken: Path) -> None:
    result = CliRunner().invoke(command, ["check", str(broken)])
    assert result.exit_code == 1
    line = f"error: {broken}: layer ship_entities: tile 1,6: object 1 'willow': unit = 'wilow' (did you mean 'willow'?)"
    assert line in result.stderr
    assert "warning: " in result.stderr
    assert " [text-literal]\n" in result.stderr
    assert result.stdout == "1 file: 1 error, 2 warnings\n"  # the title's message is left unused


def test_json_is_one_object(broken: Path) -> None:
    result = CliRunner().invoke(command, ["check", "--json", str(broken)])
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["ok"] is False
    problem = next(item for item in report["problems"] if item["rule"] == "unit")
    assert problem["layer"] == "ship_entities"
    assert problem["object"] == 1
    assert problem["tile"] == [1, 6]
    assert {"file", "message"} <= problem.keys()
    assert problem["expected"] == "did you mean 'willow'?"
    literal = next(item for item in report["problems"] if item["rule"] == "text-literal")
    assert literal["object"] is None
    assert literal["severity"] == "warning"


def test_the_rules_are_listed() -> None:
    lines = CliRunner().invoke(command, ["check", "--rules"]).stdout.splitlines()
    assert len(lines) == len(RULES)
    assert any(line.startswith("spawn-blocked ") and line.endswith("Spawns stand on open tiles.") for line in lines)
    rows = json.loads(CliRunner().invoke(command, ["check", "--rules", "--json"]).stdout)["rules"]
    assert [row["rule"] for row in rows] == list(RULES)
    assert {row["severity"] for row in rows} == {"error", "warning"}


def test_warnings_alone_pass(broken: Path) -> None:
    edit(broken, r'value="wilow"/>', 'value="willow"/>')
    assert CliRunner().invoke(command, ["check", str(broken)]).exit_code == 0


def test_a_missing_map_is_a_problem(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["check", str(tmp_path / "none.tmx")])
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr


def test_nothing_but_json_on_standard_output() -> None:
    words = [sys.executable, "-m", "game", "maps", "check", "--json", "skirmish.tmx"]
    home = os.environ | {"PYTHONPATH": str(Path(game.__file__).parents[1])}
    done = subprocess.run(words, cwd=maps_dir(), env=home, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"ok": True, "problems": []}
    assert done.stderr == ""
