"""Turns whatever a command raises into one line on standard error and an exit status."""

import os
import sys
import traceback

import click

from game.core.errors import UserError

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130


def report(error: BaseException, debug: bool) -> int:
    """Prints `error: ...` for this exception, with its traceback when `debug`, and returns the exit status."""
    if debug:
        traceback.print_exception(error)
    if isinstance(error, BrokenPipeError):
        return _leave_closed_pipe()
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    click.echo(f"error: {_one_line(_explain(error))}", err=True)
    return WRONG_USAGE if isinstance(error, click.UsageError) else FAILED


def _explain(error: BaseException) -> str:
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "captain-red"
        return f"{command}: {error.format_message().rstrip('.')}; see {command} --help"
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"something unexpected happened ({detail}); run again with --debug"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _leave_closed_pipe() -> int:
    # The reader went away (as `| head` does): say nothing, and let the interpreter's last flush go nowhere.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
