"""Without the lab's libraries the game goes on, and the lab says what it lacks."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


def test_a_missing_library_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "filelock", None)
    assert main(["sim", "arena", "--store", str(tmp_path / "s")]) == 1
    err = capsys.readouterr().err
    assert 'pip install "captain-red[lab]"' in err
    assert err.count("\n") == 1


def test_commands_load_no_library_of_the_lab_before_they_need_it() -> None:
    modules = "game.cli.sim, game.cli.replay, game.cli.compare, game.cli.report, game.cli.sweep"
    code = f"import sys, {modules}; print(*({{'duckdb', 'filelock', 'pygame'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
