"""The set-up script says plainly what is missing, and the locked libraries are the ones the package asks for."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from tools import checks, dev

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "tools" / "dev.py"


def pinned(level: str) -> set[str]:
    """The `name==version; marker` lines of a lock, without their hashes."""
    text = (dev.LOCKS / f"{level}.txt").read_text(encoding="utf-8")
    return {line.removesuffix("\\").strip() for line in text.splitlines() if re.match(r"[a-z]", line)}


def plain_name(requirement: str) -> str:
    """A requirement's name as the package index spells it."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match
    return re.sub(r"[-_.]+", "-", match.group()).lower()


def test_the_script_parses_on_an_old_python() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "sys", SimpleNamespace(version_info=(3, 8, 1), executable="python3", stderr=sys.stderr))
    assert dev.main(["play"]) == 1
    assert "this is Python 3.8 (python3); captain-red needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_missing_venv_module_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert dev.main(["run", "doctor"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("error: ")
    assert "venv module is missing" in err
    assert f"python3.{sys.version_info[1]}-venv" in err


def test_an_unknown_task_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["paly"]) == 2
    assert "play, run, test, check, python, lock" in capsys.readouterr().err


def test_help_needs_no_environment() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "--help"], capture_output=True, text=True, check=True)
    for task in (*dev.NEEDS, "lock"):
        assert f"tools/dev.py {task}" in done.stdout


def test_an_environment_is_ready_until_its_lock_changes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    locks = tmp_path / "locks"
    locks.mkdir()
    for level in dev.LEVELS:
        (locks / f"{level}.txt").write_text(level, encoding="utf-8")
    stamp = tmp_path / "stamp"
    monkeypatch.setattr(dev, "LOCKS", locks)
    monkeypatch.setattr(dev, "STAMP", stamp)
    monkeypatch.setattr(dev, "venv_python", lambda: Path(sys.executable))
    stamp.write_text(dev._stamp("dev"), encoding="utf-8")
    dev.prepare("play")  # returns at once: dev holds all that play needs
    assert dev._is_ready("dev")
    assert not dev._is_ready("play")
    (locks / "dev.txt").write_text("another version", encoding="utf-8")
    assert not dev._is_ready("dev")


def test_players_get_the_libraries_that_were_tested() -> None:
    assert pinned("play") < pinned("dev")


def test_every_library_of_the_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {"play": project["dependencies"], "dev": project["optional-dependencies"]["dev"]}
    for level, requirements in wanted.items():
        held = {plain_name(line) for line in pinned(level)}
        assert {plain_name(requirement) for requirement in requirements} <= held


@pytest.mark.parametrize("level", dev.LEVELS)
def test_every_locked_library_is_named_by_hash(level: str) -> None:
    entries = re.split(r"\n(?=[a-z])", (dev.LOCKS / f"{level}.txt").read_text(encoding="utf-8").strip())
    assert len(entries) == len(pinned(level))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in "".join(entries)


def test_a_failed_check_does_not_keep_the_next_from_running(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    steps = (
        checks.Step("bad", "fails", (sys.executable, "-c", "raise SystemExit(3)")),
        checks.Step("good", "passes", (sys.executable, "-c", "print('still ran')")),
    )
    monkeypatch.setattr(checks, "STEPS", steps)
    assert checks.main([]) == 1
    out = capfd.readouterr().out
    assert "still ran" in out
    assert re.search(r"FAILED  bad .*\npassed  good ", out)


def test_a_part_can_be_chosen_and_a_wrong_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = checks._parse(["--only", "ruff,mypy"])
    assert [step.name for step in checks.STEPS if checks._wanted(step, chosen)] == ["ruff", "mypy"]
    with pytest.raises(SystemExit):
        checks._parse(["--only", "rough"])
    assert "no step 'rough'" in capsys.readouterr().err
