"""The kept libraries of the lab, imported when they are first needed, with a clear word when they are absent.

The game plays without them; `pip install "captain-red[lab]"` brings them.
"""

import importlib
from typing import Any

from game.core.errors import UserError


def need(module: str, extra: str = "lab") -> Any:
    """The module of this name; raises UserError that says how to install it, with which of the package's extras."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise UserError(
            "", "balance lab", f"the library {name} is not installed",
            f'expected after: pip install "captain-red[{extra}]"',
        ) from error  # fmt: skip
