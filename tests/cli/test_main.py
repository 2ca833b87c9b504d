"""The program finds its commands lazily, and every failure is one line and the right exit status."""

import subprocess
import sys

import click
import pytest

import game
from game.cli import main as program
from game.core.errors import UserError


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    """Runs the program in its own process."""
    return subprocess.run([sys.executable, "-m", "game", *words], capture_output=True, text=True, check=False)


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Makes `doctor` raise this error."""

    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr("game.cli.doctor.command", command)


def test_version() -> None:
    assert run("--version").stdout == f"captain-red, version {game.__version__}\n"


def test_help_lists_every_command_that_exists_and_imports_none_of_them() -> None:
    code = (
        "import sys; from game.cli.main import main; main(['--help'])\n"
        "print([name for name in ('numba', 'pygame', 'pytmx', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "doctor" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_listed_command_has_help_with_an_example() -> None:
    group = program.program
    assert isinstance(group, program.LazyGroup)
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        assert "Example" in f"{command.help} {command.epilog}", name


@pytest.mark.parametrize("words", [["--nope"], ["nope"], ["doctor", "--nope"], ["doctor", "extra"]])
def test_wrong_usage_is_one_line_and_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: captain-red")
    assert err.count("\n") == 1


def test_a_user_error_says_where_what_and_what_was_expected(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(monkeypatch, UserError("maps/x.tmx", "layer a", "kind = 'b'", "expected c"))
    assert program.main(["doctor"]) == 1
    assert capsys.readouterr().err == "error: maps/x.tmx: layer a: kind = 'b'; expected c\n"


def test_anything_unexpected_is_one_line_unless_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(monkeypatch, ValueError("two\nlines"))
    assert program.main(["doctor"]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "ValueError: two lines" in err
    assert "--debug" in err
    for words in (["--debug", "doctor"], ["doctor", "--debug"]):
        assert program.main(words) == 1
        assert "Traceback" in capsys.readouterr().err


def test_interrupted_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    assert program.main(["doctor"]) == 130


def test_a_reader_that_goes_away_is_no_error() -> None:
    code = f"{sys.executable} -m game --help | true"
    done = subprocess.run(code, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
