"""What a person has chosen about the program, kept in one file of the settings folder.

Every field has a default, so that a file of an older version reads as it is and an unknown field says so.
"""

from pathlib import Path
from typing import Annotated, Literal, get_args

import msgspec

from game.core.errors import UserError
from game.core.paths import user_dir
from game.sim.files import read_limited, write_whole

NAME = "settings.json"
LARGEST = 1 << 16  # bytes; ours has a few hundred

Pace = Literal["calm", "normal", "fast", "instant"]
# How many times as fast animation runs; None: none is shown.
PACES: dict[str, float | None] = {"calm": 0.7, "normal": 1.0, "fast": 2.5, "instant": None}
Scale = Literal["auto", "whole", "100", "125", "150", "175", "200", "250", "300"]
# Pixels for a unit of a 1280x720 screen; 0: as many as there is room for, "whole": without a fraction.
SCALES: dict[str, float] = {
    "auto": 0.0, "whole": 0.0, "100": 1.0, "125": 1.25, "150": 1.5, "175": 1.75, "200": 2.0, "250": 2.5, "300": 3.0,
}  # fmt: skip
PaletteName = Literal["usual", "deuteranopia", "protanopia", "tritanopia"]
PALETTES: tuple[PaletteName, ...] = get_args(PaletteName)
LOUDEST = 10
Volume = Annotated[int, msgspec.Meta(ge=0, le=LOUDEST)]
REPEATS = (0.2, 0.35, 0.5, 0.8, 0.0)
DEAD_ZONES = (0.2, 0.35, 0.5, 0.65)
REMEMBERED = ("window", "controls")  # fields that are not chosen on the settings screen's own pages


class Settings(msgspec.Struct, forbid_unknown_fields=True):
    """Changed in place by the settings screen, and written when that is left."""

    pace: Pace = "normal"
    still: Annotated[bool, msgspec.Meta(description="no flashes, no shaking, plain fades")] = False
    shake: Annotated[bool, msgspec.Meta(description="heavy blows move the picture")] = True
    palette: PaletteName = "usual"
    contrast: bool = False
    fullscreen: bool = False
    scale: Scale = "auto"
    volume: Volume = 8
    music: Volume = 6
    effects: Volume = 8
    voices: Volume = 8
    surroundings: Volume = 6
    mono: Annotated[bool, msgspec.Meta(description="both ears hear everything")] = False
    captions: bool = False
    toggle: Annotated[bool, msgspec.Meta(description="what lasts while held lasts until pressed again")] = False
    repeat: Annotated[float, msgspec.Meta(ge=0, le=5, description="seconds before a held key repeats; 0: never")] = 0.35
    dead_zone: Annotated[float, msgspec.Meta(ge=0.05, le=0.95, description="share of a stick's way")] = 0.35
    controls: Annotated[
        dict[str, dict[str, tuple[str, ...]]], msgspec.Meta(description="by device and action, keys or buttons")
    ] = msgspec.field(default_factory=dict)
    window: Annotated[tuple[int, int] | None, msgspec.Meta(description="pixels, as the window was left")] = None


def settings_path() -> Path:
    """Where they are kept; raises UserError where nothing can be kept."""
    return user_dir("settings") / NAME


def has_settings() -> bool:
    """Whether a person has ever kept any; so they have where nothing can be kept, or they would be asked each time."""
    try:
        return settings_path().exists()
    except UserError:
        return True


def load_settings() -> tuple[Settings, str]:
    """What is kept, or the defaults; and a line that says what was wrong with a file that cannot be used.

    Such a file is set aside as settings.damaged.json, so that nothing a person wrote is lost.
    """
    try:
        path = settings_path()
        if not path.exists():
            return Settings(), ""
        return msgspec.json.decode(read_limited(path, LARGEST), type=Settings), ""
    except UserError as error:
        return Settings(), str(error)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Settings(), _set_aside(path, str(error))


def save_settings(settings: Settings) -> None:
    """Raises UserError when the file cannot be written."""
    write_whole(settings_path(), msgspec.json.format(msgspec.json.encode(settings), indent=1).decode() + "\n")


def _set_aside(path: Path, problem: str) -> str:
    aside = path.with_suffix(".damaged.json")
    try:
        path.replace(aside)
    except OSError:
        aside = path
    return f"{aside}: cannot be used ({problem}); the usual settings are in force"
