"""The Fluent messages that a map brings along: `X.en.ftl` beside `X.tmx`, through the gate."""

import os
import re
from pathlib import Path

from game.content.gate import Refused, is_inside, read_bytes
from game.content.problems import Findings

LARGEST_TEXT = 128 << 10
MOST_LOCALES = 16
DEEPEST = 32  # brackets within brackets
MESSAGE = re.compile(r"-?[A-Za-z][\w-]* *=")
LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def own_texts(path: Path) -> dict[str, str]:
    """The Fluent messages beside the map at `path`, raw, by locale. Raises MapProblems."""
    texts: dict[str, str] = {}
    for locale, file in _files(path):
        findings = Findings(str(file))
        try:
            texts[locale] = _read(file)
        except Refused as error:
            findings.add(error.problem, error.expected, rule="text-file", line=error.line)
        findings.stop_if_any()
    return texts


def _files(path: Path) -> list[tuple[str, Path]]:
    """At most sixteen files, by locale. Not a glob: the name of a map may hold what a pattern would take for signs."""
    start, end, found = f"{path.stem}.", ".ftl", []
    with os.scandir(path.parent) as entries:
        for entry in entries:
            locale = entry.name[len(start) : -len(end)]
            if entry.name.startswith(start) and entry.name.endswith(end) and LOCALE.fullmatch(locale):
                found.append((locale, path.parent / entry.name))
    if len(found) > MOST_LOCALES:
        findings = Findings(str(path))
        findings.add(f"has texts in {len(found)} languages", f"at most {MOST_LOCALES}", rule="text-file")
        findings.stop_if_any()
    return sorted(found)


def _read(file: Path) -> str:
    if not is_inside([file.parent], file):
        raise Refused("is a link that leaves its folder", "a file of the folder it lies in")
    data = read_bytes(file, LARGEST_TEXT)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("is not UTF-8", "text in UTF-8", data.count(b"\n", 0, error.start) + 1) from error
    _check_depth(text)
    return text


def _check_depth(text: str) -> None:
    """The Fluent parser calls itself for each bracket, so there may not be many within each other."""
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        if MESSAGE.match(line):
            depth = 0
        for letter in line:
            depth = max(depth + (letter in "{(") - (letter in "})"), 0)
            if depth > DEEPEST:
                raise Refused("brackets are nested too deeply", f"at most {DEEPEST} levels", number)
