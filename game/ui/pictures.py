"""Pictures of the screen that a person takes while playing."""

import io
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import pygame

from game.core.errors import UserError
from game.core.paths import APP, HOME_VARIABLE, assets_dir

if TYPE_CHECKING:
    from game.ui.app import App


THUMBNAIL = 240  # pixels wide


def pictures_dir() -> Path:
    """The folder `captain-red` among the person's pictures; below CAPTAIN_RED_HOME where that is set."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute() / "pictures"
    return Path(platformdirs.user_pictures_dir()) / APP


def take_picture(surface: pygame.Surface) -> Path:
    """Writes the surface as a new PNG and gives its file; raises UserError where nothing can be written."""
    folder = pictures_dir()
    stem = time.strftime("%Y-%m-%d-%H%M%S")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = [folder / f"{stem}{'' if nth == 1 else f'-{nth}'}.png" for nth in range(1, 100)]
        path = next(name for name in names if not name.exists())
        pygame.image.save(surface, path)
    except (OSError, pygame.error, StopIteration) as error:
        raise UserError(folder, "", f"no picture can be kept here ({error})") from error
    return path


def keep_picture(app: "App") -> None:
    """Of the screen, without the line that tells of the last one."""
    app.notice.clear()
    try:
        app.notice.show(app.text.get("ui-picture-taken", file=str(take_picture(app.draw()))))
    except UserError as error:
        app.notice.show(str(error))


def thumbnail_of(surface: pygame.Surface) -> bytes:
    """The same picture small, as a PNG: what a list of saves shows."""
    share = THUMBNAIL / surface.get_width()
    small = pygame.transform.smoothscale(surface, (THUMBNAIL, max(1, round(surface.get_height() * share))))
    content = io.BytesIO()
    pygame.image.save(small, content, "png")
    return content.getvalue()


def picture_of(content: bytes) -> pygame.Surface | None:
    """The picture of such bytes; None where they are none, or not small."""
    try:
        picture = pygame.image.load(io.BytesIO(content), "png")
    except pygame.error:
        return None
    return picture if max(picture.get_size()) <= 2 * THUMBNAIL else None


def title_picture(size: tuple[int, int]) -> pygame.Surface | None:
    """The title picture, filling the screen; None where there is none."""
    path = assets_dir() / "sprites" / "title.png"
    if not path.is_file():
        return None
    plain = pygame.image.load(path).convert()
    share = max(size[0] / plain.get_width(), size[1] / plain.get_height())
    wanted = (round(plain.get_width() * share), round(plain.get_height() * share))
    scaled = plain if wanted == plain.get_size() else pygame.transform.smoothscale(plain, wanted)
    return scaled.subsurface(((wanted[0] - size[0]) // 2, (wanted[1] - size[1]) // 2, *size))
