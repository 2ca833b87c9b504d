"""numba's dispatcher with one signature for whole numbers of any width.

A copy for every mix of widths cost two thirds of all compile time.
"""

from typing import Any, Self

from numba.core import caching, sigutils, types
from numba.core.registry import CPUDispatcher


class WideDispatcher(CPUDispatcher):  # type: ignore[misc]
    """numba's own, but whole numbers of any width, literal or not, are one signature; files go to `folder`."""

    @classmethod
    def of(cls, function: Any, options: dict[str, Any], folder: str) -> Self:
        made = cls(function, targetoptions=options)
        made._cache = cache_in(folder, caching.FunctionCache, function)
        return made

    def compile(self, signature: Any) -> Any:
        arguments, _ = sigutils.normalize_signature(signature)
        return super().compile(tuple(wide(kind) for kind in arguments))


def wide(kind: Any) -> Any:
    """The numba type, 64 bits wide if it is a whole number."""
    plain = types.unliteral(kind)  # type: ignore[attr-defined]  # its types lag behind
    return types.int64 if isinstance(plain, types.Integer) else plain


def cache_in(folder: str, kind: Any, function: Any) -> Any:
    """A disk cache of class `kind` for the function, in `folder`."""
    before = caching.config.CACHE_DIR
    caching.config.CACHE_DIR = folder
    try:
        return kind(function)
    finally:
        caching.config.CACHE_DIR = before
