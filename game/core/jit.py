"""The one door to numba.

What is compiled is kept on disk under the hash of all the sources it comes to (`core.reach`): an edit moves everything
that depends on it, and nothing else. How functions are put together is told in `core.parts`.

A named tuple of arrays is passed array by array, and compile time grows with every array of every call: a chain of
twenty small functions over a whole battle took 7.3 s. `by_reference` makes such a tuple travel as one pointer (1.5 s).

With NUMBA_DISABLE_JIT=1 the same functions run as plain Python.
"""

import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config
from numba.core.compiler_lock import global_compiler_lock

from game.core.paths import user_dir
from game.core.wide import WideDispatcher

F = TypeVar("F", bound=Callable[..., object])

# The versions of numba whose inside `core.parts` knows.
TRIED = ("0.68.",)
ENABLED = not config.DISABLE_JIT


def compiled(function: F) -> F:
    """Compiles `function` on its first call, without the interpreter's lock, and keeps the machine code on disk.

    Whole numbers of any width, literal or not, are taken as 64 bits. Parameters must have no defaults, or each mix
    of those would be one more copy.
    """
    return _made(function, apart=False) if ENABLED else function


def compiled_apart(function: F) -> F:
    """As `compiled`, but compiled callers jump to it and hold no copy: for what is large and not called often.

    An edit in it, or in what it calls, does not compile its callers again. It must not call itself.
    """
    return _made(function, apart=True) if ENABLED else function


def _made(function: F, apart: bool) -> F:
    options = {"nopython": True, "nogil": True, "error_model": "python", "no_cfunc_wrapper": True}
    return cast(F, _dispatcher(apart).of(function, options, str(_cache_root())))


@cache
def _dispatcher(apart: bool) -> type[WideDispatcher]:
    """With a numba not tried yet, compiling is slower; results are the same."""
    if not numba.__version__.startswith(TRIED):
        return WideDispatcher
    from game.core.parts import ApartDispatcher, PartDispatcher

    return ApartDispatcher if apart else PartDispatcher


@cache
def _cache_root() -> Path:
    root = user_dir("cache") / "kernels"
    checks = "bounds" if config.BOUNDSCHECK else "plain"
    # How it is kept is told by these: what an older version of them kept, they may not understand.
    keepers = b"".join((Path(__file__).parent / f"{name}.py").read_bytes() for name in ("jit", "parts", "wide"))
    return root / f"numba-{numba.__version__}-{checks}-{zlib.crc32(keepers):08x}"


def make_ready(function: Callable[..., object], *values: object) -> None:
    """Compiles a function compiled apart for values of these kinds, and keeps it; it is not called."""
    kinds = tuple(numba.typeof(value) for value in values)
    with global_compiler_lock:
        cast(Any, function).compile(kinds)


def is_kept(function: Callable[..., object]) -> bool:
    """Whether the function's machine code, as its sources are now, is on disk; for functions compiled apart."""
    return not ENABLED or cast(Any, function).is_kept()


C = TypeVar("C", bound=type)


def by_reference(cls: C) -> C:
    """Class decorator for a named tuple of arrays: compiled code takes it as one pointer instead of as its parts.

    Python code sees the same named tuple as before. All instances must have fields of the same types.
    """
    if ENABLED:
        _register(cls)
    return cls


def _register(cls: type) -> None:
    from numba import types
    from numba.core import imputils  # noqa: F401  (its registry must exist before unboxing is added)
    from numba.experimental import structref
    from numba.extending import NativeValue, typeof_impl, unbox

    names: tuple[str, ...] = cls._fields  # type: ignore[attr-defined]
    name = f"{cls.__name__}Reference"
    # Symbols are made from it: with every field of every table spelt out they were 60,000 letters long.
    short = property(lambda self: (name, ()))
    kind = type(name, (types.StructRef,), {"__module__": __name__, "mangling_args": short})
    globals()[kind.__name__] = kind  # where the disk cache looks the type up
    structref.register(kind)

    @typeof_impl.register(cls)  # type: ignore[untyped-decorator]
    def _type_of(value: Any, context: Any) -> Any:
        return kind([(name, numba.typeof(getattr(value, name))) for name in names])

    @unbox(kind)  # type: ignore[untyped-decorator]
    def _unbox(typ: Any, obj: Any, c: Any) -> Any:
        parts = types.NamedTuple([typ.field_dict[name] for name in names], cls)
        native = c.unbox(parts, obj)
        lines = "".join(f"    made.{name} = parts.{name}\n" for name in names)
        scope = {"new": structref.new, "typ": typ}
        exec(f"def make(parts):\n    made = new(typ)\n{lines}    return made\n", scope)
        failed, made = c.pyapi.call_jit_code(scope["make"], typ(parts), [native.value])
        c.context.nrt.decref(c.builder, parts, native.value)  # the reference holds its own
        return NativeValue(made, is_error=c.builder.or_(failed, native.is_error), cleanup=native.cleanup)
