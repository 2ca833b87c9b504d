"""How compiled functions are put together: parts that are only linked, and wholes that Python can call.

numba by itself makes every function ready to run: machine code of it and of all it calls, and a wrapper that unpacks
Python's arguments. Of two hundred functions Python calls fourteen; for the others that was more than half of all
compile time. Here a function compiled because another one calls it becomes a *part*: its intermediate code joined to
that of the parts it calls, neither optimised as a module nor turned into machine code. Only when Python calls a
function is a *whole* made of its part: wrapper added, optimised once with all that it reaches, compiled, kept on disk.
A later run loads wholes and never sees a part, unless something was edited.

A function *apart* is a whole for compiled callers too: they hold no copy of it but jump to its symbol, as one object
file of C calls another. A few of those at the joints of the program keep `apply` from being optimised once for Python
and once more within the match, and keep an edit of a rule from compiling the commanders again.
"""

import gc
import importlib
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, Self

from llvmlite import binding
from numba.core import caching, codegen, compiler, itanium_mangler, sigutils
from numba.core.compiler_lock import global_compiler_lock
from numba.core.compiler_machinery import PassManager, register_pass
from numba.core.typed_passes import NativeLowering

from game.core.wide import WideDispatcher, cache_in, wide

# Between two looks for what nobody holds any more: numba makes objects by the million, and keeps most of them.
PATIENCE = (50_000, 20, 50)


class Entry:
    """Stands for a part where numba expects something callable; each is its own key."""


class Need(NamedTuple):
    """A function apart that others jump to. `symbol` tells its types as well: another one is another function."""

    module: str
    name: str
    arguments: tuple[Any, ...]
    symbol: str

    def is_met(self) -> bool:
        """Makes it ready; False if it has other types than when its caller was compiled."""
        dispatcher = getattr(importlib.import_module(self.module), self.name, None)
        return (
            isinstance(dispatcher, ApartDispatcher)
            and dispatcher.whole(self.arguments).fndesc.mangled_name == self.symbol
        )


class PartLibrary(codegen.JITCodeLibrary):  # type: ignore[misc]
    """Intermediate code of a function and of all it calls."""

    needs: frozenset[Need] = frozenset()

    def finalize(self) -> None:
        for library in dict.fromkeys(self._linking_libraries):
            self._reload_init.update(library._reload_init)
            self.needs |= getattr(library, "needs", frozenset())
            self._final_module.link_in(library._get_module_for_linking(), preserve=True)
        self._finalize_dynamic_globals()
        self._finalized = True

    @classmethod
    def of_module(cls, owner: Any, name: str, module: Any, needs: frozenset[Need]) -> Self:
        library = cls(owner, name)
        library._final_module = library._shared_module = module
        library._finalized = True
        library.needs = needs
        return library


class WholeLibrary(codegen.JITCodeLibrary):  # type: ignore[misc]
    """Machine code of a function and of all it calls, of which only `doors` can be seen from outside."""

    doors: tuple[str, ...] = ()  # symbols: the wrapper's, and of a function apart its own
    needs: frozenset[Need] = frozenset()

    def _optimize_final_module(self) -> None:
        """What is called from nowhere else may be inlined and dropped: half the time and a third of the size."""
        for function in self._final_module.functions:
            if not function.is_declaration and function.name not in self.doors:
                function.linkage = binding.Linkage.internal
        super()._optimize_final_module()

    def kept(self) -> tuple[str, bytes, bytes]:
        """Name, machine code, and a module that defines no more than the names of the doors."""
        stubs = "".join(f'define ptr @"{door}"() {{\n  ret ptr null\n}}\n' for door in self.doors)
        return self.name, self._get_compiled_object(), binding.parse_assembly(stubs).as_bitcode()


@register_pass(mutates_CFG=True, analysis_only=False)
class PartLowering(NativeLowering):  # type: ignore[misc]
    """Lowers into a `PartLibrary` and registers the part for its callers."""

    _name = "part_lowering"

    def run_pass(self, state: Any) -> bool:
        state.library = PartLibrary(state.targetctx.codegen(), state.func_id.func_qualname)
        state.flags.no_compile = True
        super().run_pass(state)
        entry = Entry()
        state.targetctx.insert_user_function(entry, state.cr.fndesc, [state.library])
        state["cr"] = state.cr._replace(cfunc=entry)
        return True


class PartCompiler(compiler.CompilerBase):  # type: ignore[misc]
    def define_pipelines(self) -> list[PassManager]:
        usual = compiler.DefaultPassBuilder.define_nopython_pipeline(self.state)
        manager = PassManager("part")
        for each, text in usual.passes:
            manager.add_pass(PartLowering if each is NativeLowering else each, text)
        manager.finalize()
        return [manager]


class PartFiles(caching.CompileResultCacheImpl):  # type: ignore[misc]
    """What is kept of a part on disk: its bitcode and its description."""

    def reduce(self, result: Any) -> tuple[Any, ...]:
        forget_types(result.fndesc)
        library = result.library
        bitcode = zlib.compress(library._get_module_for_linking().as_bitcode(), 1)
        return library.name, bitcode, library.needs, result.fndesc, result.environment, result.signature

    def rebuild(self, target: Any, payload: tuple[Any, ...]) -> Any:
        name, bitcode, needs, descriptor, environment, signature = payload
        if not all(need.is_met() for need in needs):
            return None
        module = binding.parse_bitcode(zlib.decompress(bitcode))
        return compiler.compile_result(
            target_context=target,
            typing_context=target.typing_context,
            library=PartLibrary.of_module(target.codegen(), name, module, needs),
            entry_point=Entry(),
            fndesc=descriptor,
            environment=environment,
            signature=signature,
            objectmode=False,
            lifted=(),
            reload_init=[],
            referenced_envs=(),
        )


class PartCache(caching.FunctionCache):  # type: ignore[misc]
    _impl_class = PartFiles


class WholeFiles(caching.CompileResultCacheImpl):  # type: ignore[misc]
    """What is kept of a whole on disk: its machine code."""

    def reduce(self, result: Any) -> tuple[Any, ...]:
        name, machine_code, stub = result.library.kept()
        library = (name, "object", (machine_code, stub))
        usual: tuple[Any, ...] = library, result.fndesc, result.environment, result.signature, False, (), "", [], ()
        return result.library.needs, tuple(result.environment.consts), usual

    def rebuild(self, target: Any, payload: tuple[Any, ...]) -> Any:
        needs, constants, usual = payload
        # Their symbols must be known before this one's machine code is.
        if not all(need.is_met() for need in needs):
            return None
        result = super().rebuild(target, usual)
        # numba gives the environment that is there already: a part's, if another process made the whole of it
        # meanwhile. A part has no wrapper, and so none of the constants the wrapper asks for by their number.
        result.environment.consts[:] = constants
        return result


class WholeCache(caching.FunctionCache):  # type: ignore[misc]
    _impl_class = WholeFiles


class PartDispatcher(WideDispatcher):
    """Compiled callers get parts; a call from Python makes or loads the whole."""

    wholes: caching.FunctionCache
    ready: dict[tuple[Any, ...], Any]  # wholes by their arguments; numba's own table of them holds no references

    @classmethod
    def of(cls, function: Any, options: dict[str, Any], folder: str) -> Self:
        made = cls(function, targetoptions=options | {"no_cpython_wrapper": True}, pipeline_class=PartCompiler)
        made.folder = folder
        made.ready = {}
        return made

    def _open(self) -> None:
        self._cache = cache_in(os.path.join(self.folder, "parts"), PartCache, self.py_func)
        self.wholes = cache_in(self.folder, WholeCache, self.py_func)

    def is_kept(self) -> bool:
        self.open_files()
        return os.path.exists(self.wholes._cache_file._index_path)

    def add_overload(self, result: Any) -> None:
        """A part cannot be called from Python, so the table of what can be is left alone."""
        self.overloads[tuple(result.signature.args)] = result

    def _compile_for_args(self, *values: Any, **named: Any) -> Any:
        arguments = tuple(wide(self.typeof_pyval(value)) for value in values)
        with global_compiler_lock:
            # Whole numbers of another width come here on every call: the table knows nothing of `wide`.
            if arguments not in self.ready:
                if self._load(arguments) is None:
                    with patience():
                        super()._compile_for_args(*values, **named)  # tells of wrong types as numba tells it
                whole = self.whole(arguments)
                self._insert([kind._code for kind in arguments], whole.entry_point, False)
        self._types_active_call.clear()
        return self.ready[arguments].entry_point

    def whole(self, arguments: tuple[Any, ...]) -> Any:
        """The ready function for these types, which is made if need be."""
        if self._load(arguments) is None:
            whole = self.ready[arguments] = self._link(self._part(arguments))
            self.wholes.save_overload(arguments, whole)
        return self.ready[arguments]

    def _load(self, arguments: tuple[Any, ...]) -> Any:
        self.open_files()
        if arguments not in self.ready:
            whole = self.wholes.load_overload(arguments, self.targetctx)
            if whole is None:
                return None
            self.ready[arguments] = whole
        return self.ready[arguments]

    def _part(self, arguments: tuple[Any, ...]) -> Any:
        self.compile(arguments)
        return self.overloads[arguments]

    def _link(self, part: Any) -> Any:
        """The whole of a part: wrapper, optimisation, machine code."""
        target = self.targetctx.subtarget(enable_nrt=True)
        library = WholeLibrary(target.codegen(), part.library.name)
        library.doors = self._doors(part)
        library.needs = part.library.needs
        library.enable_object_caching()
        library.add_linking_library(part.library)
        with target.push_code_library(library):
            target.create_cpython_wrapper(library, part.fndesc, part.environment, None, release_gil=True)
        entry = target.get_executable(library, part.fndesc, part.environment)
        return part._replace(library=library, entry_point=entry)

    def _doors(self, part: Any) -> tuple[str, ...]:
        return (part.fndesc.llvm_cpython_wrapper_name,)


class ApartDispatcher(PartDispatcher):
    """Compiled callers jump to the whole."""

    def compile(self, signature: Any) -> Any:
        arguments = tuple(wide(kind) for kind in sigutils.normalize_signature(signature)[0])
        if arguments not in self.overloads:
            whole = self.whole(arguments)
            need = Need(self.__module__, self.py_func.__qualname__, arguments, whole.fndesc.mangled_name)
            nothing = binding.parse_assembly("")
            library = PartLibrary.of_module(self.targetctx.codegen(), need.symbol, nothing, frozenset({need}))
            declared = whole._replace(library=library, entry_point=Entry())
            self.targetctx.insert_user_function(declared.entry_point, declared.fndesc, [library])
            self.add_overload(declared)
        return self.overloads[arguments].entry_point

    def _part(self, arguments: tuple[Any, ...]) -> Any:
        """Never asked for by anybody else, so it is not kept."""
        part = self._compiler.compile(arguments, None)
        module, descriptor = part.library._get_module_for_linking(), part.fndesc
        types_told = f"{zlib.crc32(str(part.signature).encode()):08x}"
        symbol = itanium_mangler.mangle(f"{self.__module__}.{self.py_func.__qualname__}", (types_told,))
        module.get_function(descriptor.mangled_name).name = symbol
        descriptor.mangled_name = symbol
        forget_types(descriptor)
        return part

    def _doors(self, part: Any) -> tuple[str, ...]:
        return (*super()._doors(part), part.fndesc.mangled_name)


def forget_types(descriptor: Any) -> None:
    """As numba does before it keeps a function: they are not needed any more, and may not pickle."""
    descriptor.typemap = descriptor.calltypes = None


@contextmanager
def patience() -> Iterator[None]:
    """With the collector of garbage held back: a sixth of the time went into its looking."""
    before = gc.get_threshold()
    gc.set_threshold(*PATIENCE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
