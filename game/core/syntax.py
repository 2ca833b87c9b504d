"""Python source as a tree, whichever thread asks for it.

Some versions of Python count how deep a tree is in one counter for all threads, and break off with a SystemError when
two of them parse at once.
"""

import ast
import threading

_ONE_AT_A_TIME = threading.Lock()


def tree_of(source: str) -> ast.Module:
    """Raises SyntaxError as `ast.parse` does."""
    with _ONE_AT_A_TIME:
        return ast.parse(source)
