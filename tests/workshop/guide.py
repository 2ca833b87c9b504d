"""The guide to a first mission, as something that can be followed by a machine: its commands, its edits, its words."""

import os
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.core.paths import maps_dir

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
MAP = Path("workshop/hangar.tmx")
ORDERS = "end\nquit\n"  # what is typed where the guide plays


class Block(NamedTuple):
    """What stands between two fences: `language`, and `about`: a layer or a file."""

    language: str
    about: str
    text: str


def blocks() -> list[Block]:
    return [Block(*match) for match in BLOCK.findall((maps_dir() / "GUIDE.md").read_text("utf-8"))]


def commands(block: Block) -> Iterator[list[str]]:
    for line in block.text.splitlines():
        program, *words = shlex.split(line)
        assert program == "captain-red", line
        yield words


def follow(block: Block, folder: Path) -> list[str]:
    """Does what the block says; gives what the commands printed."""
    if block.language == "sh":
        return [run(words, folder) for words in commands(block)]
    if block.language == "ftl":
        (folder / MAP).with_name(block.about).write_text(block.text, "utf-8")
    else:
        edit(folder / MAP, block)
    return []


def run(words: list[str], folder: Path) -> str:
    """One command of the guide in a process of its own, uncompiled; it must succeed."""
    environment = os.environ | {
        "NUMBA_DISABLE_JIT": "1",
        "PYTHONPATH": str(ROOT),
        "CAPTAIN_RED_HOME": str(folder / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "game", *words], cwd=folder, env=environment, input=ORDERS,
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def edit(path: Path, block: Block) -> None:
    """Puts objects onto their layer, or properties onto the map; what has that name already is replaced."""
    tree = ET.parse(path)
    root = tree.getroot()
    if block.about == "map":
        place = root.find("properties")
    else:
        place = root.find(f".//objectgroup[@name='{block.about}']")
    assert place is not None, block.about
    for node in ET.fromstring(f"<all>{block.text}</all>"):
        old = place.find(f"{node.tag}[@name='{node.get('name')}']")
        if node.tag == "object":
            node.set("id", old.get("id", "") if old is not None else _next(root))
            _point(root, node)
        if old is not None:
            place.remove(old)
        place.append(node)
    tree.write(path, "utf-8", xml_declaration=True)


def _next(root: ET.Element) -> str:
    number = root.get("nextobjectid", "")
    root.set("nextobjectid", str(int(number) + 1))
    return number


def _point(root: ET.Element, node: ET.Element) -> None:
    """`@name` stands for the number of the object of that name."""
    for prop in node.iter("property"):
        value = prop.get("value", "")
        if value.startswith("@"):
            goal = root.find(f".//object[@name='{value[1:]}']")
            assert goal is not None, value
            prop.set("value", goal.get("id", ""))
