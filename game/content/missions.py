"""Finds a mission by name or path and reads it: gate, resolve, draw, check of form, compile."""

from pathlib import Path

from game.content.compile_plan import compile_plan
from game.content.gate import is_inside
from game.content.own_texts import own_texts
from game.content.packs import FILE, find_in_packs, find_packs, missions_of, pack_of
from game.content.plan import MissionPlan
from game.content.problems import Findings, MapProblems, TooManyProblems
from game.content.resolve import resolve_map
from game.content.suggest import expected_one_of
from game.content.tiled import Drawing, draw
from game.content.values import check_inside, check_values
from game.core.errors import UserError
from game.core.paths import folders_up, maps_dir

PROJECT = "*.tiled-project"
# What is wrong with single tiles, layers and properties was left out; the rest can be drawn.
DRAWABLE = ("gid-range", "tile-flipped", "layer-shifted", "layer-image", "property-kind", "property-type")
SCOUT = ".scout.tmx"  # ends the names of copies that are only for looking at


def load_mission(name_or_path: str | Path) -> MissionPlan:
    """The plan of a mission: its name under maps/ (`01_breach`), `PACK/MISSION`, or the path of a .tmx.

    Raises UserError when there is no such map, MapProblems with everything found when its form is wrong.
    """
    drawing, findings = read_drawing(find_map(name_or_path))
    findings.stop_if_any()
    assert drawing is not None
    check_inside(drawing, findings)
    findings.stop_if_any()
    return compile_plan(drawing, all_texts(drawing.path))


def find_map(name_or_path: str | Path) -> Path:
    """The file of a mission's name or path; raises UserError with the nearest name when there is none."""
    path = Path(name_or_path)
    if path.suffix == ".tmx":
        if not path.exists():
            raise UserError(path, "", "there is no such map", "a .tmx file")
        return path
    name, known = str(name_or_path), mission_names()
    if name in known:
        return maps_dir() / f"{name}.tmx"
    in_pack = find_in_packs(name)
    if in_pack is None:
        known += (mission for pack in find_packs() for mission in missions_of(pack))
        raise UserError(name, "", "there is no such mission", expected_one_of(name, known))
    return in_pack


def mission_names() -> list[str]:
    """The names of the game's own maps, sorted; those in folders as `folder/name`."""
    maps = (path for path in maps_dir().rglob("*.tmx") if not is_for_tiled(path))
    return sorted(path.relative_to(maps_dir()).with_suffix("").as_posix() for path in maps)


def is_for_tiled(path: Path) -> bool:
    """Whether a file is no mission: a copy for looking at, or a rule map of Tiled's automapping."""
    is_rule = path.parent.name == "rules" and (path.parent / "rules.txt").is_file()
    return is_rule or path.name.endswith(SCOUT)


def overlay_of(path: Path) -> Path | None:
    """The folder of data that the pack of a map lays over the game's own; None where there is none."""
    pack = pack_of(path)
    return pack / "data" if pack is not None and (pack / "data").is_dir() else None


def all_texts(path: Path) -> dict[str, str]:
    """The messages beside a map, and those of its pack before them, raw, by locale. Raises MapProblems."""
    texts, pack = own_texts(path), pack_of(path)
    for locale, text in own_texts(pack / FILE).items() if pack is not None else ():
        texts[locale] = f"{text}\n{texts.get(locale, '')}"
    return texts


def read_drawing(path: Path) -> tuple[Drawing | None, Findings]:
    """The map's drawing, and what is wrong with its form; None when it is too broken to draw."""
    findings = Findings(str(path))
    try:
        return _read_drawing(path, findings), findings
    except TooManyProblems:
        return None, findings


def _read_drawing(path: Path, findings: Findings) -> Drawing | None:
    roots = allowed_roots(path)
    if not is_inside(roots, path):
        findings.add("is a link that leaves its folder", "a file of the folder it lies in", rule="path")
        return None
    root = resolve_map(path, roots, findings)
    if root is None or any(problem.object is None and problem.rule not in DRAWABLE for problem in findings.problems):
        return None
    try:
        drawing = draw(path, root)
    except Exception as error:
        # The parser behind the gate is not ours; a map must not be able to stop the program through it.
        findings.add(f"the map cannot be read ({type(error).__name__}: {error})", rule="reader")
        return None
    check_values(drawing, findings)
    return drawing


def allowed_roots(path: Path) -> tuple[Path, ...]:
    """The folders a map may take files from: its project's (or its own) and the game's maps."""
    # Of the folder, not of the file: a map that is a link must not choose where it may read.
    folders = folders_up(path)
    own = next((folder for folder in folders if any(folder.glob(PROJECT))), folders[0])
    return (own, maps_dir().resolve())


__all__ = ["MapProblems", "all_texts", "find_map", "load_mission", "mission_names", "own_texts", "read_drawing"]
