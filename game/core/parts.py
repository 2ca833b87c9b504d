"""How compiled functions are put together: parts that are only linked, and wholes that Python can call.

numba by itself makes every function ready to run: machine code of it and of all it calls, and a wrapper that unpacks
Python's arguments. Of two hundred functions Python calls fourteen; for the others that was more than half of all
compile time. Here a function compiled because another one calls it becomes a *part*: its intermediate code joined to
that of the parts it calls, neither optimised as a module nor turned into machine code. Only when Python calls a
function is a *whole* made of its part: wrapper added, optimised once with all that it reaches, compiled, kept on disk.
A later run loads wholes and never sees a part, unless something was edited.

This leans on the inside of numba, so `core.jit` uses it only with versions it was tried with.
"""

import os
import zlib
from typing import Any, Self

from llvmlite import binding
from numba.core import caching, codegen, compiler
from numba.core.compiler_lock import global_compiler_lock
from numba.core.compiler_machinery import PassManager, register_pass
from numba.core.typed_passes import NativeLowering

from game.core.wide import WideDispatcher, cache_in, wide


class Entry:
    """Stands for a part where numba expects something callable; each is its own key."""


class PartLibrary(codegen.JITCodeLibrary):  # type: ignore[misc]
    """Intermediate code of a function and of all it calls."""

    def finalize(self) -> None:
        for library in dict.fromkeys(self._linking_libraries):
            self._reload_init.update(library._reload_init)
            self._final_module.link_in(library._get_module_for_linking(), preserve=True)
        self._finalize_dynamic_globals()
        self._finalized = True

    @classmethod
    def from_bitcode(cls, owner: Any, name: str, bitcode: bytes) -> Self:
        """`bitcode` as `PartFiles` packs it."""
        library = cls(owner, name)
        library._final_module = library._shared_module = binding.parse_bitcode(zlib.decompress(bitcode))
        library._finalized = True
        return library


class WholeLibrary(codegen.JITCodeLibrary):  # type: ignore[misc]
    """Machine code of a function and of all it calls, of which only the wrapper can be seen from outside."""

    door = ""  # the wrapper's symbol

    def _optimize_final_module(self) -> None:
        """What is called from nowhere else may be inlined and dropped: half the time and a third of the size."""
        for function in self._final_module.functions:
            if not function.is_declaration and function.name != self.door:
                function.linkage = binding.Linkage.internal
        super()._optimize_final_module()

    def kept(self) -> tuple[str, bytes, bytes]:
        """Name, machine code, and a module that defines no more than the wrapper's name."""
        stub = binding.parse_assembly(f'define ptr @"{self.door}"() {{\n  ret ptr null\n}}')
        return self.name, self._get_compiled_object(), stub.as_bitcode()


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
        result.fndesc.typemap = result.fndesc.calltypes = None  # as numba does: not needed, and may not pickle
        bitcode = zlib.compress(result.library._get_module_for_linking().as_bitcode(), 1)
        return result.library.name, bitcode, result.fndesc, result.environment, result.signature

    def rebuild(self, target: Any, payload: tuple[Any, ...]) -> Any:
        name, bitcode, descriptor, environment, signature = payload
        return compiler.compile_result(
            target_context=target,
            typing_context=target.typing_context,
            library=PartLibrary.from_bitcode(target.codegen(), name, bitcode),
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
        return library, result.fndesc, result.environment, result.signature, False, (), "", [], ()


class WholeCache(caching.FunctionCache):  # type: ignore[misc]
    _impl_class = WholeFiles


class PartDispatcher(WideDispatcher):
    """Compiled callers get parts; a call from Python makes or loads the whole."""

    wholes: caching.FunctionCache
    ready: dict[tuple[Any, ...], Any]  # wholes by their arguments; numba's own table of them holds no references

    @classmethod
    def of(cls, function: Any, options: dict[str, Any], folder: str) -> Self:
        made = cls(function, targetoptions=options | {"no_cpython_wrapper": True}, pipeline_class=PartCompiler)
        made._cache = cache_in(os.path.join(folder, "parts"), PartCache, function)
        made.wholes = cache_in(folder, WholeCache, function)
        made.ready = {}
        return made

    def add_overload(self, result: Any) -> None:
        """A part cannot be called from Python, so the table of what can be is left alone."""
        self.overloads[tuple(result.signature.args)] = result

    def _compile_for_args(self, *values: Any, **named: Any) -> Any:
        arguments = tuple(wide(self.typeof_pyval(value)) for value in values)
        with global_compiler_lock:
            # Whole numbers of another width come here on every call: the table knows nothing of `wide`.
            if arguments not in self.ready:
                whole = self.wholes.load_overload(arguments, self.targetctx)
                if whole is None:
                    super()._compile_for_args(*values, **named)  # tells of wrong types as numba tells it
                    whole = self._link(self.overloads[arguments])
                    self.wholes.save_overload(arguments, whole)
                self.ready[arguments] = whole
                self._insert([kind._code for kind in arguments], whole.entry_point, False)
        self._types_active_call.clear()
        return self.ready[arguments].entry_point

    def _link(self, part: Any) -> Any:
        """The whole of a part: wrapper, optimisation, machine code."""
        target = self.targetctx.subtarget(enable_nrt=True)
        library = WholeLibrary(target.codegen(), part.library.name)
        library.door = part.fndesc.llvm_cpython_wrapper_name
        library.enable_object_caching()
        library.add_linking_library(part.library)
        with target.push_code_library(library):
            target.create_cpython_wrapper(library, part.fndesc, part.environment, None, release_gil=True)
        entry = target.get_executable(library, part.fndesc, part.environment)
        return part._replace(library=library, entry_point=entry)
