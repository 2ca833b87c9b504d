"""What a function depends on, found in the sources: the definitions it names, those they name, and so on.

numba freezes globals, and its disk cache does not notice an edit in another file. So what is compiled is kept under the
hash of all that can have gone into it. Reckoned by definition and not by file, an edit of one rule leaves alone
what is kept of every function that does not come to it. Annotations, docstrings and the rest of a file do not count.
"""

import ast
import hashlib
import importlib.util
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game.core.syntax import tree_of

PACKAGE = "game"
# The decorator of functions whose callers do not hold a copy of them.
APART = "compiled_apart"
ALL = "*"  # every definition of a module

Place = tuple[str, str]  # a module's name, and that of a definition in it


class Source(NamedTuple):
    """One module. `loose`: statements that define nothing by name and so may bear on anything in it."""

    lines: list[str]
    definitions: dict[str, list[ast.stmt]]
    imports: dict[str, Place]  # the name it has here -> where it is from; a module's own definition is ""
    loose: list[ast.stmt]


@cache
def reach_hash(module: str, name: str, beyond_apart: bool = False) -> str:
    """16 hexadecimal digits over `name` in `module` and all it reaches.

    Of functions compiled apart only the names count, unless `beyond_apart`. Of a module of somebody else's, all.
    """
    total = hashlib.sha256()
    if source_of(module) is None:
        total.update((read_source(module) or "").encode())
    for place in sorted(reach(module, name, beyond_apart)):
        total.update(f"{place}\0{_text(place)}\0".encode())
    return total.hexdigest()[:16]


def reach(module: str, name: str, beyond_apart: bool = False) -> set[Place]:
    """The definitions of ours that `name` in `module` comes to, itself included."""
    source, found = source_of(module), set[Place]()
    name = name if source is None or name in source.definitions else ALL  # one function inside another
    open_places = [(module, name)]
    while open_places:
        place = _home(open_places.pop())
        if place in found or source_of(place[0]) is None:
            continue
        if not beyond_apart and place != (module, name) and is_apart(place):
            found.add((place[0], f"{place[1]} apart"))
            continue
        found.add(place)
        open_places.extend(_named(place))
    return found


@cache
def is_apart(place: Place) -> bool:
    source = source_of(place[0])
    return source is not None and any(
        isinstance(mark, ast.Name) and mark.id == APART
        for statement in source.definitions.get(place[1], ())
        if isinstance(statement, ast.FunctionDef)
        for mark in statement.decorator_list
    )


@cache
def source_of(module: str) -> Source | None:
    """None for what is no module of this package."""
    text = read_source(module) if module.split(".")[0] == PACKAGE else None
    if text is None:
        return None
    source = Source(text.splitlines(), {}, {}, [])
    for statement in tree_of(text).body:
        _sort_in(source, statement)
    return source


def read_source(module: str) -> str | None:
    """What is in the module's file, if it has one."""
    try:
        spec = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return None
    file = Path(spec.origin) if spec is not None and spec.origin else None
    return file.read_text("utf-8") if file is not None and file.is_file() else None


def _sort_in(source: Source, statement: ast.stmt) -> None:
    if isinstance(statement, ast.Import | ast.ImportFrom):
        source.imports.update(_imported(statement))
    elif isinstance(statement, ast.FunctionDef | ast.ClassDef):
        source.definitions.setdefault(statement.name, []).append(statement)
    elif isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign):
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                source.definitions.setdefault(node.id, []).append(statement)
    elif not _is_text(statement):
        source.loose.append(statement)


def _imported(statement: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, Place]]:
    for alias in statement.names:
        here = alias.asname or alias.name
        if isinstance(statement, ast.Import):
            yield here, (alias.name, "")
        elif statement.module:
            inner = f"{statement.module}.{alias.name}"
            yield here, (inner, "") if source_of(inner) is not None else (statement.module, alias.name)


def _home(place: Place) -> Place:
    """Where a name that a module only imports is defined."""
    source = source_of(place[0])
    while source is not None and place[1] in source.imports and place[1] not in source.definitions:
        place = source.imports[place[1]]
        source = source_of(place[0])
    return place


@cache
def _named(place: Place) -> tuple[Place, ...]:
    """What the definition itself names."""
    source = source_of(place[0])
    if source is None:
        return ()
    if place[1] in ("", ALL):
        return tuple((place[0], name) for name in source.definitions)
    return tuple(sorted(set(_places(place[0], source, [*source.definitions.get(place[1], ()), *source.loose]))))


def _places(module: str, source: Source, statements: Iterable[ast.stmt]) -> Iterator[Place]:
    imports = dict(source.imports)
    nodes = [node for statement in statements for node in _walk(statement)]
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            imports.update(_imported(node))
    of_modules = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
    for node in nodes:
        if not isinstance(node, ast.Name):
            continue
        if node.id in source.definitions:
            yield module, node.id
        elif node.id in imports:
            home, name = imports[node.id]
            yield home, name or of_modules.get(id(node), ALL)


def _walk(statement: ast.stmt) -> Iterator[ast.AST]:
    """As `ast.walk`, without annotations: compiled types come from the values that are passed."""
    open_nodes: list[ast.AST] = [statement]
    while open_nodes:
        node = open_nodes.pop()
        yield node
        for field, value in ast.iter_fields(node):
            if field in ("annotation", "returns"):
                continue
            if isinstance(value, ast.AST):
                open_nodes.append(value)
            elif isinstance(value, list):
                open_nodes.extend(each for each in value if isinstance(each, ast.AST))


def _text(place: Place) -> str:
    """The source of a definition and of what is loose in its module, without docstrings."""
    source = source_of(place[0])
    if source is not None and place[1] == ALL:
        return "\n".join(source.lines)
    if source is None or place[1] not in source.definitions:
        return ""
    return "\n".join(_lines(source, statement) for statement in (*source.definitions[place[1]], *source.loose))


def _lines(source: Source, statement: ast.stmt) -> str:
    first = min([statement.lineno, *(mark.lineno for mark in getattr(statement, "decorator_list", ()))])
    kept = range(first, (statement.end_lineno or first) + 1)
    body = getattr(statement, "body", ())
    told = range(body[0].lineno, (body[0].end_lineno or 0) + 1) if body and _is_text(body[0]) else range(0)
    return "\n".join(source.lines[line - 1] for line in kept if line not in told)


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
