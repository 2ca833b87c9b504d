"""The one door to numba.

numba freezes globals and its disk cache does not notice an edit in another file, so a cached caller would keep an old
rule. Every compiled function is therefore cached in a folder named by the hash of the sources its module can reach:
an edit moves the folder of everything that depends on it, and of nothing else. How functions are put together is
told in `core.parts`.

A named tuple of arrays is passed array by array, and compile time grows with every array of every call: a chain of
twenty small functions over a whole battle took 7.3 s. `by_reference` makes such a tuple travel as one pointer (1.5 s).

With NUMBA_DISABLE_JIT=1 the same functions run as plain Python.
"""

import ast
import hashlib
import importlib.util
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config

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
    if not ENABLED:
        return function
    folder = str(_cache_root() / reach_hash(function.__module__))
    options = {"nopython": True, "nogil": True, "error_model": "python", "no_cfunc_wrapper": True}
    return cast(F, _dispatcher().of(function, options, folder))


@cache
def _dispatcher() -> type[WideDispatcher]:
    """With a numba not tried yet, compiling is slower; results are the same."""
    if not numba.__version__.startswith(TRIED):
        return WideDispatcher
    from game.core.parts import PartDispatcher

    return PartDispatcher


@cache
def _cache_root() -> Path:
    root = user_dir("cache") / "kernels"
    checks = "bounds" if config.BOUNDSCHECK else "plain"
    return root / f"numba-{numba.__version__}-{checks}"


@cache
def reach_hash(module: str) -> str:
    """16 hexadecimal digits over the sources of `module` and of all that it imports from this package."""
    total = hashlib.sha256()
    for name in sorted(_reach(module)):
        source = _source(name)
        if source is not None:
            total.update(name.encode() + b"\0" + source + b"\0")
    return total.hexdigest()[:16]


def _reach(module: str) -> set[str]:
    """The modules of ours that `module` imports, directly or not, itself included."""
    found: set[str] = set()
    open_names = [module]
    while open_names:
        name = open_names.pop()
        if name not in found:
            found.add(name)
            open_names.extend(_imports(name))
    return found


@cache
def _imports(module: str) -> tuple[str, ...]:
    source = _source(module)
    if source is None:
        return ()
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("game"):
            names.append(node.module)
            names.extend(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.extend(alias.name for alias in node.names if alias.name.startswith("game"))
    return tuple(name for name in names if _source(name) is not None)


@cache
def _source(module: str) -> bytes | None:
    try:
        spec = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return None
    if spec is None or spec.origin is None or not os.path.isfile(spec.origin):
        return None
    return Path(spec.origin).read_bytes()


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
