"""A folder of one's own to make missions in: everything Tiled needs, and a first mission."""

import shutil
from pathlib import Path

from game.content.packs import FILE, FORMAT, NAME, NAMES_ARE, read_pack
from game.core.errors import UserError
from game.core.paths import maps_dir
from game.workshop.new_map import new_map
from game.workshop.project import write_project

PARTS = ("tilesets", "templates", "rules", "extensions")
FIRST, SIZE = "first_mission.tmx", (28, 18)
TELLS = """title = "{title}"
author = ""
version = "1"
about = ""
format = {format}
"""
README = """# {title}

Open `captain-red.tiled-project` in Tiled (Project, Open Project), allow its extension, then open `first_mission.tmx`.

    captain-red maps check {name}
    captain-red play {name}/first_mission.tmx
    captain-red sim {name}/first_mission.tmx --matches 200
    captain-red maps new {name}/another.tmx --size 32x20

The words of a map stand beside it in `NAME.en.ftl`; words for all of them in `pack.en.ftl`. Numbers that shall differ
for these missions go into `data/`, in files as the game's own: a `data/weapons.toml` with

    [weapons.rifle]
    aim = 5

changes that one number and nothing else. To have the pack listed in the game, put this folder into the folder of packs
that `captain-red doctor` names. `captain-red maps init --refresh {name}` brings tilesets, templates, rules and the
extension up to the version of the game that is installed, and leaves your maps, data and words alone.
"""


def make_pack(folder: Path) -> list[Path]:
    """Makes the folder and fills it; gives what was made. Raises UserError if something is there already."""
    name = folder.resolve().name
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(folder, "", "is there already and not empty", "a new folder, or --refresh for a pack")
    if not NAME.fullmatch(name):
        raise UserError(folder, "", f"{name!r} cannot be a pack's name", NAMES_ARE)
    title = name.replace("_", " ").replace("-", " ").capitalize()
    folder.mkdir(parents=True, exist_ok=True)
    made = refresh_parts(folder)
    for file, text in ((FILE, TELLS), ("README.md", README)):
        words = text.format(title=title, name=name, format=FORMAT)
        (folder / file).write_text(words, "utf-8", newline="\n")
        made.append(folder / file)
    return [*made, *new_map(folder / FIRST, *SIZE)]


def refresh_pack(folder: Path) -> list[Path]:
    """Renews what comes with the game, and nothing else. Raises UserError if the folder is no pack."""
    if not (folder / FILE).is_file():
        raise UserError(folder, "", f"is no pack: it has no {FILE}", "a folder made by `captain-red maps init`")
    read_pack(folder)
    return refresh_parts(folder)


def refresh_parts(folder: Path) -> list[Path]:
    """Copies the parts over whatever was there; a file of that name that is a link is replaced, not followed."""
    made = []
    for part in PARTS:
        goal = folder / part
        if goal.is_symlink():
            raise UserError(goal, "", "is a link", "a folder of the pack itself")
        goal.mkdir(exist_ok=True)
        for source in sorted(path for path in (maps_dir() / part).iterdir() if path.is_file()):
            target = goal / source.name
            target.unlink(missing_ok=True)
            shutil.copyfile(source, target)
        made.append(goal)
    project = folder / "captain-red.tiled-project"
    project.unlink(missing_ok=True)
    write_project(project)
    return [*made, project]
