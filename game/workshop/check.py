"""Checks maps, templates, tilesets and data: form and meaning, everything in one run."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.catalog import Catalog, load_catalog
from game.content.compile_plan import compile_plan
from game.content.gate import Refused, read_xml
from game.content.missions import allowed_roots, is_for_tiled, own_texts, read_drawing
from game.content.problems import Findings, MapProblems, Problem
from game.content.text import Text
from game.content.tilesets import read_tileset_file
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.logic import check_logic
from game.workshop.places import check_places
from game.workshop.sheet import Sheet
from game.workshop.words import check_words

ENDINGS = (".tmx", ".tsx", ".tx")


@dataclass(frozen=True)
class Report:
    """What was looked at and what was found."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]

    @property
    def is_ok(self) -> bool:
        """Whether everything can be played; warnings do not count."""
        return all(problem.is_warning for problem in self.problems)


def check_paths(paths: Iterable[Path]) -> Report:
    """Checks the files, the folders' files, or everything of the game when there are none; data is always checked."""
    files = _files(list(paths) or [maps_dir()])
    problems: list[Problem] = []
    try:
        catalog = load_catalog()
    except UserError as error:
        where = f"{error.where}: " if error.where else ""
        return Report(files, (Problem(error.file, where + error.problem, error.expected, rule="data"),))
    for file in files:
        problems += check_map(file, catalog) if file.suffix == ".tmx" else check_part(file)
    return Report(files, tuple(problems))


def check_map(path: Path, catalog: Catalog) -> list[Problem]:
    """Everything wrong with the map at `path`, form first; meaning only when the form is right."""
    drawing, findings = read_drawing(path)
    if drawing is None or findings.problems:
        return findings.problems
    try:
        own = own_texts(path)
    except MapProblems as error:
        return list(error.problems)
    sheet = Sheet(drawing, compile_plan(drawing, own), catalog, Text(own=own), findings)
    check_places(sheet)
    check_logic(sheet)
    check_words(sheet)
    return findings.problems


def check_part(path: Path) -> list[Problem]:
    """What is wrong with the form of a tileset or a template."""
    findings = Findings(str(path))
    try:
        if path.suffix == ".tsx":
            read_tileset_file(path, allowed_roots(path))
        else:
            read_xml(path, "template")
    except Refused as error:
        findings.add(error.problem, error.expected, line=error.line)
    return findings.problems


def _files(paths: list[Path]) -> tuple[Path, ...]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(file for file in path.rglob("*") if file.suffix in ENDINGS and not is_for_tiled(file))
        elif path.suffix in ENDINGS:
            files.append(path)
        else:
            raise UserError(path, "", "is no map, tileset, template or folder", "a .tmx, .tsx or .tx file")
    if not files:
        raise UserError(paths[0], "", "holds no maps", "a folder with .tmx files")
    return tuple(files)
