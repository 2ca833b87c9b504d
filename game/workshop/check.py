"""Checks maps, templates, tilesets and data: form and meaning, everything in one run."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.content.catalog import Catalog, load_catalog
from game.content.compile_plan import compile_plan
from game.content.map_rules import RULES, WARNING
from game.content.missions import SCOUT, own_texts, read_drawing
from game.content.problems import Findings, MapProblems, Problem, TooManyProblems
from game.content.suggest import expected_one_of
from game.content.text import Text
from game.content.tiled import Drawing
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.logic import check_logic
from game.workshop.mend import mend, standing_problems
from game.workshop.parts import check_part
from game.workshop.places import check_places
from game.workshop.sheet import Sheet
from game.workshop.words import check_words

ENDINGS = (".tmx", ".tsx", ".tx")
AUTOMAPPING = "rules.txt"


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
    """Everything wrong with the map at `path`: form, and meaning as far as the form lets it be seen."""
    drawing, form = read_drawing(path)
    if drawing is None:
        return form.problems
    try:
        own = own_texts(path)
    except MapProblems as error:
        return [*form.problems, *error.problems]
    whole = mend(drawing, form) if form.problems else drawing
    if whole is None:
        return form.problems
    meaning = _check_meaning(whole, own, catalog)
    return standing_problems(form, meaning) if form.problems else meaning.problems


def _check_meaning(drawing: Drawing, own: dict[str, str], catalog: Catalog) -> Findings:
    findings = Findings(str(drawing.path))
    sheet = Sheet(drawing, compile_plan(drawing, own), catalog, Text(own=own), findings)
    accepted = str(drawing.values["accepts"]).replace(",", " ").split()
    with suppress(TooManyProblems):
        check_places(sheet)
        check_logic(sheet)
        check_words(sheet)
        _check_accepted(findings, accepted)
    # What is left when the maker means to have some warnings; errors cannot be meant.
    findings.problems = [item for item in findings.problems if not (item.is_warning and item.rule in accepted)]
    return findings


def _check_accepted(findings: Findings, accepted: list[str]) -> None:
    known = [key for key, rule in RULES.items() if rule.severity == WARNING]
    for word in accepted:
        if word not in known:
            findings.add(f"accepts = {word!r}", expected_one_of(word, known), rule="accepts")


def _is_part_of_a_mission(file: Path) -> bool:
    """Scout pictures and the rules by which Tiled draws are not."""
    if file.name.endswith(SCOUT) or (file.parent / AUTOMAPPING).exists():
        return False
    return file.suffix in ENDINGS


def _files(paths: list[Path]) -> tuple[Path, ...]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(file for file in path.rglob("*") if _is_part_of_a_mission(file))
        elif path.suffix in ENDINGS:
            files.append(path)
        else:
            raise UserError(path, "", "is no map, tileset, template or folder", "a .tmx, .tsx or .tx file")
    if not files:
        raise UserError(paths[0], "", "holds no maps", "a folder with .tmx files")
    return tuple(files)
