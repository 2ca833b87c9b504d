"""Files that are whole or not there, and never read past a limit."""

import os
import tempfile
from pathlib import Path

from game.core.errors import UserError

LARGEST = 16 << 20


def write_whole(path: Path, text: str) -> None:
    """Writes beside `path` and renames, so that a crash leaves the old file or the new one; raises UserError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise UserError(path, "", f"cannot be written ({error.strerror or error})") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise UserError(path, "", f"cannot be written ({error.strerror or error})") from error


def read_limited(path: Path, largest: int = LARGEST) -> bytes:
    """The file's bytes; raises UserError when it is missing, no plain file or larger than `largest` bytes."""
    try:
        if not path.is_file():
            missing = "is not a file" if path.exists() else "no such file"
            raise UserError(path, "", missing, "expected a file made by captain-red")
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except OSError as error:
        raise UserError(path, "", f"cannot be read ({error.strerror or error})") from error
    if len(content) > largest:
        raise UserError(path, "", "is too large", f"expected at most {largest} bytes")
    return content
