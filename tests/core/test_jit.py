"""The one door to the compiler: what it compiles, when it compiles again, and what compiled functions may not have."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from game.core import jit
from game.kernels.cover import has_any
from game.kernels.flood import Flood, add_source, begin, new_flood

GAME = Path(jit.__file__).resolve().parents[1]


def compiled_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function under @compiled or @compiled_apart, with its file."""
    for path in sorted(GAME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                isinstance(mark, ast.Name) and mark.id in ("compiled", "compiled_apart") for mark in node.decorator_list
            ):
                yield f"{path.relative_to(GAME)}:{node.lineno} {node.name}", node


def test_no_compiled_function_has_default_parameters() -> None:
    found = list(compiled_functions())
    assert len(found) > 100
    for where, node in found:
        assert not node.args.defaults, where
        assert not any(node.args.kw_defaults), where
        assert node.args.vararg is None, where
        assert node.args.kwarg is None, where


def test_compiled_functions_divide_no_floats() -> None:
    for where, node in compiled_functions():
        for part in ast.walk(node):
            assert not (isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div)), f"{where} divides with /"
            assert not (isinstance(part, ast.Constant) and isinstance(part.value, float)), f"{where} holds a float"


def test_whole_numbers_of_any_width_share_one_compiled_copy() -> None:
    if not jit.ENABLED:
        pytest.skip("the compiler is off")

    flood = new_flood(4, 4)
    begin(flood)
    for wide in (1, np.int32(2), np.int64(2), np.uint8(3)):
        add_source(flood, cast(int, wide), 1)
    assert len(cast(Any, add_source).ready) == 1


def test_a_tuple_by_reference_is_still_a_plain_named_tuple() -> None:
    flood = new_flood(3, 5)
    assert isinstance(flood, Flood)
    flood.distance[:] = 7
    begin(flood)
    assert (flood.distance == -1).all(), "what compiled code writes, the same arrays hold"


def test_compiled_code_gives_python_its_own_kinds_of_values() -> None:
    assert has_any(np.array([0, 0, 1, 0], np.int32)) is True
    assert has_any(np.zeros(4, np.int32)) is False
