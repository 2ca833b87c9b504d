"""The rules as pages to read: the prose that opens the modules of the rules, in an order to learn them in.

The page and the rule stand in one file, so they change together. The prose is taken from the source without running it.
"""

import ast
import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.core.syntax import tree_of

# Modules of this package.
PAGES = ("movement", "shooting", "odds", "melee", "damage", "care", "sightings", "dream", "calling", "crossing",
         "burst", "ammunition", "grapple", "leverage", "flight", "posture",
         "bonds", "grief", "command", "rally", "lean", "shield", "bluff", "pulse",
         "falling", "limbs", "cutting", "platforms", "collapse", "fire", "craft", "exits", "dive",
         "hiding", "suspicion", "searching", "ankle", "companion",
         "sensitive", "link", "voice", "freeing", "contest", "red", "crack", "breaking",
         "objectives", "tide")  # fmt: skip


@dataclass(frozen=True)
class Page:
    name: str
    summary: str
    paragraphs: tuple[str, ...]


@cache
def page(name: str) -> Page:
    """The page of a module; raises ValueError for one that has no prose."""
    found = importlib.util.find_spec(f"game.rules.{name}")
    prose = ast.get_docstring(tree_of(Path(str(found.origin)).read_text("utf-8"))) if found else None
    if not prose:
        raise ValueError(f"game.rules.{name} opens without prose")
    first, *rest = (re.sub(r"\s*\n\s*", " ", part).strip() for part in re.split(r"\n\s*\n", prose))
    return Page(name, first, tuple(rest))


def pages() -> list[Page]:
    """All of them, in reading order."""
    return [page(name) for name in PAGES]
