"""Brings a map of an older format up to date, one version after the other; what was there is kept beside it.

Each step is a function from one version to the next. Version 0 is what maps were before the format had a number: they
lack `format_version`, and some properties had other names.
"""

import io
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.content.gate import Refused, read_xml
from game.content.schema import FORMAT_VERSION
from game.core.errors import UserError

Step = Callable[[ET.Element], list[str]]
# Class -> what its properties were called before the format had a number; "" is the map itself.
FORMER_NAMES = {
    "": {"rounds": "round_limit", "rounds_winner": "round_limit_winner"},
    "Objective": {"count": "at_least", "goal": "kind"},
    "Condition": {"count": "at_least", "turn": "round"},
    "Effect": {"strength": "tide"},
}


@dataclass(frozen=True)
class Upgrade:
    """What was done: `kept` is the copy of the old file; None, and no changes, where nothing had to be done."""

    version: int
    changes: tuple[str, ...]
    kept: Path | None


def upgrade(path: Path) -> Upgrade:
    """Raises UserError for what is no map, and for one made with a newer version of the game."""
    try:
        read_xml(path, "map")  # the gate: nothing hostile reaches the parser that keeps the text
    except Refused as error:
        raise UserError(path, f"line {error.line}" if error.line else "", error.problem, error.expected) from error
    text = path.read_text("utf-8")
    root = ET.fromstring(text)
    version = version_of(root, path)
    if version > FORMAT_VERSION:
        problem = f"format_version = {version} was made with a newer version of the game"
        raise UserError(path, "", problem, f"at most {FORMAT_VERSION}")
    changes: list[str] = []
    for number in range(version, FORMAT_VERSION):
        changes += STEPS[number](root)
        changes.append(f"format_version = {number + 1}")
        _set_version(root, number + 1)
    if not changes:
        return Upgrade(version, (), None)
    kept = path.with_name(f"{path.name}.v{version}.bak")
    if kept.exists():
        raise UserError(kept, "", "is there already", "move it away first")
    shutil.copyfile(path, kept)
    _write(path, root)
    return Upgrade(version, tuple(changes), kept)


def version_of(root: ET.Element, path: Path) -> int:
    """0 where a map says nothing."""
    node = root.find("properties/property[@name='format_version']")
    value = "0" if node is None else node.get("value", "")
    if not re.fullmatch(r"[0-9]{1,4}", value):
        raise UserError(path, "", f"format_version = {value!r}", "a whole number")
    return int(value)


def _name_anew(root: ET.Element) -> list[str]:
    """0 to 1: properties get their present names, unless that is taken."""
    changes = []
    for owner, where in [(root, "map"), *((node, f"object {node.get('id')}") for node in root.iter("object"))]:
        former = FORMER_NAMES.get("" if owner is root else owner.get("class") or owner.get("type") or "", {})
        taken = {node.get("name") for node in owner.findall("properties/property")}
        for node in owner.findall("properties/property"):
            new = former.get(node.get("name", ""))
            if new and new not in taken:
                changes.append(f"{where}: {node.get('name')} is called {new} now")
                node.set("name", new)
    return changes


def _set_version(root: ET.Element, version: int) -> None:
    properties = root.find("properties")
    if properties is None:
        properties = ET.Element("properties")
        root.insert(0, properties)
    node = properties.find("property[@name='format_version']")
    if node is None:
        node = ET.SubElement(properties, "property", {"name": "format_version", "type": "int"})
    node.set("value", str(version))


def _write(path: Path, root: ET.Element) -> None:
    ET.indent(root, " ")
    out = io.StringIO()
    ET.ElementTree(root).write(out, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{out.getvalue()}\n', "utf-8", newline="\n")


STEPS: tuple[Step, ...] = (_name_anew,)
