"""`captain-red doctor` tells what is there, and its --json is JSON and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from game.cli.doctor import LIBRARIES, command, examine


def test_json_is_the_only_thing_on_standard_output() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "game", "doctor", "--json"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert report["ok"]
    assert set(report["libraries"]) == set(LIBRARIES)


def test_text_names_every_library_and_folder(home: Path) -> None:
    result = CliRunner().invoke(command, [])
    assert result.exit_code == 0
    for expected in (*LIBRARIES, "assets", "maps", str(home / "saves"), "display", "sound", "nothing is missing"):
        assert expected in result.output


def test_a_home_that_cannot_be_written_is_a_problem_not_a_traceback(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    problems = examine().problems
    assert len(problems) == 4  # settings, saves, replays, packs
    assert all("CAPTAIN_RED_HOME" in problem for problem in problems)
