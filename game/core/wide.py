"""numba's dispatcher with one signature for whole numbers of any width.

A copy for every mix of widths cost two thirds of all compile time.
"""

import os
from typing import Any, Self

from numba.core import caching, sigutils, types
from numba.core.compiler_lock import global_compiler_lock
from numba.core.registry import CPUDispatcher

from game.core.reach import PACKAGE, reach_hash


class WideDispatcher(CPUDispatcher):  # type: ignore[misc]
    """numba's own, but whole numbers of any width, literal or not, are one signature; files go to `folder`."""

    folder: str
    opened = False

    @classmethod
    def of(cls, function: Any, options: dict[str, Any], folder: str) -> Self:
        made = cls(function, targetoptions=options)
        made.folder = folder
        return made

    def compile(self, signature: Any) -> Any:
        self.open_files()
        arguments, _ = sigutils.normalize_signature(signature)
        return super().compile(tuple(wide(kind) for kind in arguments))

    def open_files(self) -> None:
        """What is kept goes by all that the function reaches; finding that out takes time, so not before it is used."""
        if self.opened:
            return
        # Two battles may be opened at once, each in its thread: neither may find the files half open.
        with global_compiler_lock:
            if not self.opened:
                self._open()
                self.opened = True

    def _open(self) -> None:
        self._cache = cache_in(self.folder, caching.FunctionCache, self.py_func)


def wide(kind: Any) -> Any:
    """The numba type, 64 bits wide if it is a whole number."""
    plain = types.unliteral(kind)  # type: ignore[attr-defined]  # its types lag behind
    return types.int64 if isinstance(plain, types.Integer) else plain


def cache_in(folder: str, kind: Any, function: Any) -> Any:
    """A disk cache of class `kind` for the function, in `folder`.

    numba would throw away what is older than the function's file, and look for it by its line and by where the file
    lies; here the name tells all that there is to know, and an installed copy of the game finds what a checkout made.
    """
    before = caching.config.CACHE_DIR
    caching.config.CACHE_DIR = folder
    try:
        made = kind(function)
    finally:
        caching.config.CACHE_DIR = before
    if function.__module__.startswith(f"{PACKAGE}."):  # of others' modules the name does not tell everything
        made._cache_path = made._impl.locator._cache_path = os.path.join(folder, function.__module__)
    name, line = made._impl.filename_base.rsplit("-", 1)
    known = reach_hash(function.__module__, function.__qualname__)
    stem = f"{name}-{known}.{line.split('.')[1]}"
    made._cache_file = caching.IndexDataCacheFile(made._cache_path, stem, source_stamp=0)
    return made
